#include "firmware-core/people/changes.h"

#include "firmware-core/config.h"

namespace locktwin::core {
namespace {

bool in_order(const Validity& validity) {
  return validity.until_s == 0 || validity.from_s < validity.until_s;
}

}  // namespace

void Changes::start(const Change& change) {
  change_ = change;
  state_ = State::asked;
}

// The check and the write happen in one step: nothing can come between them.
ChangeResult Changes::update(const StepContext& step, Store& store, Users& users,
                             Credentials& credentials, Settings& settings) {
  if (state_ == State::idle) return {};
  if (state_ == State::asked) begin(step, store, users, credentials, settings);
  if (state_ == State::writing && store.state_of(ticket_) != Store::WriteState::pending) {
    const bool done = store.state_of(ticket_) == Store::WriteState::done;
    reason_ = done ? Reason::none : Reason::store;
    if (done) take_effect(step, store, users, credentials, settings);
    state_ = State::ending;
  }
  if (state_ != State::ending) return {};
  state_ = State::idle;
  return {.ready = true, .reason = reason_, .user = change_.user};
}

void Changes::begin(const StepContext& step, Store& store, const Users& users,
                    const Credentials& credentials, const Settings& settings) {
  if (!store.can_write() && !store.broken()) return;
  reason_ = store.broken() ? Reason::store : check(step, store, users, credentials);
  state_ = State::ending;
  if (reason_ != Reason::none) return;
  const bool set = change_.kind == Change::Kind::set;
  if (set && settings.value(change_.setting) == change_.value) return;  // it holds already
  if (change_.kind == Change::Kind::add_user) {
    change_.user = credentials.vacant_user(step, store, users);
  }
  ticket_ = write(step, store, users, credentials, settings);
  state_ = State::writing;
}

Reason Changes::check(const StepContext& step, const Store& store, const Users& users,
                      const Credentials& credentials) const {
  const Reason no_user = users.exists(change_.user) ? Reason::none : Reason::unknown_target;
  const bool last = users.is_last_administrator(step, store, change_.user);
  switch (change_.kind) {
    case Change::Kind::none:
      return Reason::unknown_target;
    case Change::Kind::add_user:
      if (change_.role != Role::administrator && change_.role != Role::user) {
        return Reason::out_of_range;
      }
      if (!in_order(change_.validity)) return Reason::out_of_range;
      return credentials.vacant_user(step, store, users) == 0 ? Reason::full : Reason::none;
    case Change::Kind::set_validity:
      if (!in_order(change_.validity)) return Reason::out_of_range;
      return change_.validity.limited() && last ? Reason::last_administrator : no_user;
    case Change::Kind::remove_user:
      return last ? Reason::last_administrator : no_user;
    case Change::Kind::remove_credential:
      return check_credential(step, store, users, credentials);
    case Change::Kind::set:
      if (!Settings::accepts(change_.setting, change_.value)) return Reason::out_of_range;
      // INS-7. INS-3 comes before the first administrator.
      if (change_.setting == Setting::side || users.administrators() != 0) return Reason::none;
      return Reason::not_allowed;
  }
  return Reason::unknown_target;
}

Reason Changes::check_credential(const StepContext& step, const Store& store, const Users& users,
                                 const Credentials& credentials) const {
  bool found = false;
  if (change_.credential == CredentialKind::pin) {
    const UserInfo info = users.info(step, store, change_.user);
    found = (change_.duress ? info.duress_digits : info.pin_digits) != 0;
  } else if (static_cast<int>(change_.credential) < kModules) {
    const auto module = static_cast<Module>(change_.credential);
    const Owner owner = credentials.owner(step, store, users, module, change_.slot);
    found = owner.user != 0 && owner.user == change_.user;
  }
  return found ? Reason::none : Reason::unknown_target;
}

Store::Ticket Changes::write(const StepContext& step, Store& store, const Users& users,
                             const Credentials& credentials, const Settings& settings) const {
  switch (change_.kind) {
    case Change::Kind::none:
      break;
    case Change::Kind::add_user:
      return users.add(store, change_.user, change_.role, change_.validity);
    case Change::Kind::set_validity:
      return users.set_validity(step, store, change_.user, change_.validity);
    case Change::Kind::remove_user:
      return users.remove(store, change_.user);
    case Change::Kind::remove_credential:
      if (change_.credential == CredentialKind::pin) {
        return users.remove_pin(step, store, change_.user, change_.duress);
      }
      return credentials.own(step, store, static_cast<Module>(change_.credential), change_.slot,
                             {});
    case Change::Kind::set:
      return settings.write(store, change_.setting, change_.value);
  }
  return 0;
}

void Changes::take_effect(const StepContext& step, const Store& store, Users& users,
                          Credentials& credentials, Settings& settings) const {
  settings.load(step, store);
  users.load(step, store);
  credentials.sweep_again();
  tell(step);
}

void Changes::tell(const StepContext& step) const {
  switch (change_.kind) {
    case Change::Kind::none:
      return;
    case Change::Kind::add_user:
      return step.report(EventKind::user_added, change_.user, change_.role, change_.by);
    case Change::Kind::set_validity:
      return step.report(EventKind::user_changed, change_.user, change_.by);
    case Change::Kind::remove_user:
      return step.report(EventKind::user_removed, change_.user, change_.by);
    case Change::Kind::remove_credential:
      return step.report(EventKind::credential_removed, method_of(change_.credential), change_.user,
                         change_.by);
    case Change::Kind::set:
      return step.report(EventKind::setting_changed, change_.setting, change_.by);
  }
}

}  // namespace locktwin::core

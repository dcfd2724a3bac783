#include "firmware-core/access.h"

namespace locktwin::core {

namespace {
constexpr std::uint8_t kFirstUser = 1;
}

void Access::try_pin(const StepContext& step, const PinEntry& entry, const Store& store,
                     const Users& users, Lockout& lockout) {
  if (lockout.active()) {
    state_ = State::refused_unread;
    return;
  }
  user_ = users.find(step, store, entry);
  lockout.count_try();
  state_ = State::counting;
}

void Access::add_administrator(const PinEntry& pin) {
  new_pin_ = pin;
  user_ = kFirstUser;
  state_ = State::queued;
}

Outcome Access::update(const StepContext& step, Store& store, Users& users, Lockout& lockout) {
  switch (state_) {
    case State::idle:
      return Outcome::none;
    case State::refused_unread:
      state_ = State::idle;
      return Outcome::locked_out;
    case State::counting:
      return judge(step, store, lockout);
    case State::queued:
      if (!store.broken() && !users.can_add(step, store)) return Outcome::none;
      if (!store.broken()) {
        ticket_ = users.add(step, store, user_, Role::administrator, new_pin_);
      }
      new_pin_.clear();
      state_ = State::saving;
      return save(step, store, users);
    case State::saving:
      return save(step, store, users);
  }
  return Outcome::none;
}

// ALM-7: right or wrong, nothing is said before the try is counted for good.
Outcome Access::judge(const StepContext& step, const Store& store, Lockout& lockout) {
  const Store::WriteState counted = lockout.counted(store);
  if (counted == Store::WriteState::pending) return Outcome::none;
  state_ = State::idle;
  if (counted == Store::WriteState::failed) return Outcome::not_verified;
  if (user_ != 0) {
    lockout.accept();
    return Outcome::granted;
  }
  lockout.refuse(step);
  return lockout.active() ? Outcome::wrong_and_locked_out : Outcome::wrong;
}

Outcome Access::save(const StepContext& step, const Store& store, Users& users) {
  const Store::WriteState saved =
      store.broken() ? Store::WriteState::failed : store.state_of(ticket_);
  if (saved == Store::WriteState::pending) return Outcome::none;
  state_ = State::idle;
  if (saved == Store::WriteState::failed) return Outcome::not_added;
  users.load(step, store);
  return Outcome::added;
}

}  // namespace locktwin::core

#include "firmware-core/people/enrolment.h"

#include <algorithm>
#include <array>
#include <memory>

#include "firmware-core/assert.h"
#include "firmware-core/config.h"
#include "firmware-core/crypto/bytes.h"
#include "firmware-core/people/pin_rules.h"

namespace locktwin::core {
namespace {

// ENR-1, one for each pose; the face module tells each that is done.
constexpr std::array<Prompt, 5> kPoses{Prompt::look_straight, Prompt::look_up, Prompt::look_down,
                                       Prompt::look_left, Prompt::look_right};

constexpr std::array<std::uint8_t, kModules> kPerUser{config::kFacesPerUser, config::kPalmsPerUser,
                                                      config::kFingersPerUser};

// What to do next, when `done` steps are done.
Prompt instruction(Module module, std::size_t done) {
  switch (module) {
    case Module::face:
      return kPoses[done < kPoses.size() ? done : kPoses.size() - 1];
    case Module::palm:
      return Prompt::hold_palm;
    case Module::finger:
      return done == 0 ? Prompt::touch_reader : Prompt::touch_again;
  }
  return Prompt::refused;
}

Prompt advice(ReadingFault fault) {
  switch (fault) {
    case ReadingFault::covered:
      return Prompt::uncover;
    case ReadingFault::moved:
      return Prompt::hold_still;
    case ReadingFault::too_far:
      return Prompt::come_closer;
    case ReadingFault::too_near:
      return Prompt::move_back;
    case ReadingFault::tilted:
      return Prompt::keep_flat;
    case ReadingFault::pressed:
      return Prompt::press_lightly;
    case ReadingFault::timeout:
      return Prompt::timed_out;
    case ReadingFault::none:
      break;
  }
  return Prompt::not_enrolled;
}

}  // namespace

Method method_of(CredentialKind kind) {
  switch (kind) {
    case CredentialKind::face:
      return Method::face;
    case CredentialKind::palm:
      return Method::palm;
    case CredentialKind::finger:
      return Method::finger;
    case CredentialKind::pin:
      return Method::pin;
  }
  return Method::none;
}

Reason Enrolment::start(const StepContext& step, const Store& store, const Users& users,
                        Credentials& credentials, const EnrolmentOrder& order) {
  if (active()) return Reason::busy;
  if (store.broken()) return Reason::store;
  if (!users.exists(order.user)) return Reason::unknown_target;
  const Reason refused = capacity(step, store, users, credentials, order);
  if (refused != Reason::none) return refused;
  begin(step, order);
  if (state_ == State::waiting) credentials.sweep_again();
  return Reason::none;
}

void Enrolment::start_first_administrator(const StepContext& step) {
  if (!active()) begin(step, {});
}

void Enrolment::begin(const StepContext& step, const EnrolmentOrder& order) {
  std::construct_at(this);
  order_ = order;
  const bool pin = order.kind == CredentialKind::pin;
  state_ = pin ? State::pin_first : State::waiting;
  expect_more(step, pin ? config::kEnrolPinMs : config::kEnrolStepMs);
  if (pin) say(step, Prompt::enter_new_pin);
}

// GEN-4, ENR-5.
Reason Enrolment::capacity(const StepContext& step, const Store& store, const Users& users,
                           const Credentials& credentials, const EnrolmentOrder& order) {
  if (order.kind == CredentialKind::pin) {
    const UserInfo info = users.info(step, store, order.user);
    const std::uint8_t digits = order.duress ? info.duress_digits : info.pin_digits;
    return digits != 0 || users.pins() >= config::kMaxPins ? Reason::full : Reason::none;
  }
  const auto kind = static_cast<std::size_t>(order.kind);
  if (kind >= kPerUser.size()) return Reason::out_of_range;
  if (order.duress && order.kind != CredentialKind::finger) return Reason::not_allowed;
  const std::uint8_t owned = credentials.count(step, store, static_cast<Module>(kind), order.user);
  return owned >= kPerUser[kind] ? Reason::full : Reason::none;
}

void Enrolment::expect_more(const StepContext& step, std::uint32_t span_ms) {
  deadline_ms_ = step.now_ms() + span_ms;
}

void Enrolment::say(const StepContext& step, Prompt prompt) {
  step.say(prompt);
  if (said_count_ < said_.size()) said_[said_count_++] = prompt;
}

Prompt Enrolment::take_said() {
  LT_ASSERT(has_said());
  const Prompt first = said_[0];
  std::copy(said_.begin() + 1, said_.begin() + said_count_, said_.begin());
  said_[--said_count_] = Prompt{};
  return first;
}

void Enrolment::cancel(const StepContext& step) {
  const bool over = !active() || state_ == State::ending || completing();
  if (!over) fail(step, Reason::cancelled, Prompt::not_enrolled);
}

// The write that makes it durable is under way: what it brings is the truth.
bool Enrolment::completing() const {
  return (state_ == State::owning || state_ == State::pin_saving) && written_;
}

void Enrolment::fail(const StepContext& step, Reason reason, Prompt prompt) {
  if (state_ == State::capturing) step.out.modules.push({ModuleOrder::cancel, module(), slot_});
  step.say(Prompt::refused);
  say(step, prompt);
  end(reason);
}

void Enrolment::end(Reason reason) {
  pin_.clear();
  clash_ = PinClash{};
  reason_ = reason;
  deadline_ms_ = kNever;
  state_ = State::ending;
}

EnrolmentResult Enrolment::update(const StepContext& step, Store& store, Users& users,
                                  Credentials& credentials, const RecurringCodes& codes) {
  if (active() && state_ != State::ending && !completing()) check(step, store, users);
  switch (state_) {
    case State::idle:
    case State::pin_first:
    case State::pin_repeat:
      return {};
    case State::waiting:
    case State::marking:
      mark(step, store, users, credentials);
      break;
    case State::capturing:
      hear(step);
      if (state_ == State::owning) own(step, store, credentials);
      break;
    case State::owning:
      own(step, store, credentials);
      break;
    case State::pin_saving:
      save_pin(step, store, users, credentials, codes);
      break;
    case State::ending:
      break;
  }
  return state_ == State::ending ? finish(step, users, store, credentials) : EnrolmentResult{};
}

// What ends an enrolment at any point.
void Enrolment::check(const StepContext& step, const Store& store, const Users& users) {
  const bool deleted = order_.user != 0 && !users.exists(order_.user);
  if (store.broken()) {
    fail(step, Reason::store, Prompt::not_saved);
  } else if (deleted) {
    fail(step, Reason::unknown_target, Prompt::not_enrolled);
  } else if (step.now_ms() >= deadline_ms_) {
    fail(step, Reason::timed_out, Prompt::timed_out);
  }
}

// A slot is taken once the module is swept, and becomes an orphan before the module hears of it.
void Enrolment::mark(const StepContext& step, Store& store, const Users& users,
                     Credentials& credentials) {
  if (state_ == State::waiting) {
    if (!credentials.settled(step, store, users, module()) || !store.can_write()) return;
    slot_ = credentials.vacant_slot(step, store, module());
    if (credentials.silent(module())) return fail(step, Reason::sensor, Prompt::not_enrolled);
    if (slot_ == 0) return fail(step, Reason::full, Prompt::not_enrolled);
    credentials.reserve(module(), slot_);
    ticket_ = credentials.own(step, store, module(), slot_, {});
    state_ = State::marking;
  }
  if (store.state_of(ticket_) != Store::WriteState::done) return;
  step.out.modules.push({ModuleOrder::enrol, module(), slot_});
  say(step, instruction(module(), 0));
  expect_more(step, config::kEnrolStepMs);
  state_ = State::capturing;
}

void Enrolment::hear(const StepContext& step) {
  const ModuleMessage& message = step.in.module;
  if (message.reply == ModuleReply::none || message.module != module()) return;
  switch (message.reply) {
    case ModuleReply::enrol_step:
      step.say(Prompt::key);
      say(step, instruction(module(), message.detail + std::size_t{1}));
      return expect_more(step, config::kEnrolStepMs);
    case ModuleReply::enrolled:
      if (message.slot != slot_) return fail(step, Reason::sensor, Prompt::not_enrolled);
      state_ = State::owning;
      return;
    case ModuleReply::enrol_failed: {
      const auto fault = static_cast<ReadingFault>(message.detail);
      const bool late = fault == ReadingFault::timeout;  // nobody has come: no bad reading
      return fail(step, late ? Reason::timed_out : Reason::unreadable, advice(fault));
    }
    case ModuleReply::duplicate:  // ENR-7: of whom is not said
      return fail(step, Reason::duplicate, Prompt::in_use_already);
    case ModuleReply::error:
      return fail(step, Reason::sensor, Prompt::not_enrolled);
    case ModuleReply::none:
    case ModuleReply::present:
    case ModuleReply::matched:
    case ModuleReply::no_match:
    case ModuleReply::unreadable:
    case ModuleReply::removed:
    case ModuleReply::unproved:
      return;
  }
}

void Enrolment::own(const StepContext& step, Store& store, const Credentials& credentials) {
  if (!written_) {
    if (!store.can_write()) return;
    ticket_ = credentials.own(step, store, module(), slot_, {order_.user, order_.duress});
    written_ = true;
  }
  await_write(step, store);
}

void Enrolment::await_write(const StepContext& step, const Store& store) {
  const Store::WriteState saved = store.state_of(ticket_);
  if (saved == Store::WriteState::failed) return fail(step, Reason::store, Prompt::not_saved);
  if (saved == Store::WriteState::done) end(Reason::none);
}

// INS-5, ENR-4: too short leaves the entry as it is; a mismatch starts again.
void Enrolment::on_pin(const StepContext& step, const PinEntry& entry) {
  if (!wants_pin_entry()) return;
  expect_more(step, config::kEnrolPinMs);
  if (entry.count() < config::kPinMinDigits) return say(step, Prompt::pin_too_short);
  if (entry.count() > config::kPinMaxDigits) return say(step, Prompt::pin_too_long);
  if (state_ == State::pin_first) {
    if (is_weak_pin(entry.digits())) return say(step, Prompt::pin_too_weak);
    pin_ = entry;
    state_ = State::pin_repeat;
    return say(step, Prompt::repeat_new_pin);
  }
  if (equal_constant_time(pin_.digits(), entry.digits()) != 0) {
    state_ = State::pin_saving;
    clash_.start(0);
    return;
  }
  pin_.clear();
  state_ = State::pin_first;
  say(step, Prompt::pin_mismatch);
}

// The last share of the search and the write are one step: nothing comes between them.
void Enrolment::save_pin(const StepContext& step, Store& store, const Users& users,
                         const Credentials& credentials, const RecurringCodes& codes) {
  if (!written_) {
    if (!users.can_write(step, store)) return;
    const auto verdict = clash_.advance(step, store, users, codes, pin_.digits());
    if (verdict == PinClash::Verdict::searching) return;
    if (verdict == PinClash::Verdict::taken) {
      return fail(step, Reason::duplicate, Prompt::in_use_already);
    }
    if (order_.user == 0 && users.count() != 0) {
      return fail(step, Reason::not_allowed, Prompt::not_enrolled);
    }
    ticket_ = write_pin(step, store, users, credentials);
    pin_.clear();
    written_ = true;
  }
  await_write(step, store);
}

Store::Ticket Enrolment::write_pin(const StepContext& step, Store& store, const Users& users,
                                   const Credentials& credentials) {
  if (order_.user != 0) return users.set_pin(step, store, order_.user, order_.duress, pin_);
  administrator_ = credentials.vacant_user(step, store, users);
  return users.add(step, store, administrator_, Role::administrator, pin_);
}

EnrolmentResult Enrolment::finish(const StepContext& step, Users& users, const Store& store,
                                  Credentials& credentials) {
  state_ = State::idle;
  credentials.release();
  const Method method = method_of(order_.kind);
  EnrolmentResult result{.ended = true, .reason = reason_, .order = order_, .slot = slot_};
  if (reason_ != Reason::none) {
    step.report(EventKind::enrolment_failed, method, reason_, order_.by);
    return result;
  }
  users.load(step, store);
  if (order_.user == 0) {
    result.order.user = administrator_;
    step.report(EventKind::user_added, administrator_, Role::administrator);
    say(step, Prompt::administrator_added);
  } else {
    step.report(EventKind::credential_added, method, order_.user, order_.by);
    say(step, Prompt::enrolled);
  }
  step.say(Prompt::success);
  return result;
}

bool Enrolment::uses(Module module) const {
  return active() && order_.kind != CredentialKind::pin && this->module() == module;
}

std::uint64_t Enrolment::wake_at_ms() const {
  const bool searching = state_ == State::pin_saving && clash_.searching();
  return state_ == State::ending || searching ? 0 : deadline_ms_;
}

}  // namespace locktwin::core

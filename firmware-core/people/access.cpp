#include "firmware-core/people/access.h"

#include "firmware-core/phone/phone_keys.h"

namespace locktwin::core {
namespace {

struct Times {
  bool timed = false;
  bool outside = false;
};

Times times_of(const Clock& clock, Validity validity) {
  return {validity.limited(), refusal_of(validity, clock) == Reason::outside_validity};
}

Circumstances circumstances(const AccessParts& parts, Way way) {
  Circumstances is;
  is.lockout = parts.lockout.active();
  is.privacy = parts.settings.on(Setting::privacy);
  is.away = parts.settings.on(Setting::away);
  is.battery_low = parts.battery_low;
  is.clock_unknown = !parts.clock.known();
  is.switched_off = (way == Way::remote_unlock && !parts.settings.on(Setting::remote_unlock)) ||
                    (way == Way::linked_lock && !parts.settings.on(Setting::sync_unlock));
  return is;
}

}  // namespace

void Access::give_pin(const PinEntry& entry) {
  entry_ = entry;
  waiting_ |= 1U;
}

void Access::give_reading(Module module, std::uint8_t slot) {
  slots_[static_cast<std::size_t>(module)] = slot;
  waiting_ = static_cast<std::uint8_t>(waiting_ | 1U << static_cast<unsigned>(channel_of(module)));
}

bool Access::waits(Channel channel) const {
  const bool under_way = state_ != State::idle && channel_ == channel;
  return under_way || (waiting_ >> static_cast<unsigned>(channel) & 1U) != 0;
}

Verdict Access::update(const StepContext& step, const AccessParts& parts) {
  switch (state_) {
    case State::idle:
      return waiting_ == 0 ? Verdict{} : begin(step, parts);
    case State::counting:
      return judge(step, parts);
    case State::claiming:
      return claim(step, parts);
  }
  return {};
}

Verdict Access::begin(const StepContext& step, const AccessParts& parts) {
  unsigned index = 0;
  while ((waiting_ >> index & 1U) == 0) ++index;
  waiting_ = static_cast<std::uint8_t>(waiting_ & ~(1U << index));
  channel_ = static_cast<Channel>(index);
  found_ = {};
  if (channel_ != Channel::keypad) {
    found_.way = static_cast<Way>(index - 1);
    slot_ = slots_[index - 1];
  }
  if (parts.lockout.active()) return end(Outcome::locked_out);
  parts.lockout.count_try();
  state_ = State::counting;
  return judge(step, parts);  // at once only where nothing has to be counted
}

void Access::find(const StepContext& step, const AccessParts& parts) {
  if (channel_ != Channel::keypad) return find_shown(step, parts);
  find_typed(step, parts);
}

void Access::find_person(const StepContext& step, const AccessParts& parts, Way way,
                         std::uint8_t user) {
  const Times times = times_of(parts.clock, parts.users.info(step, parts.store, user).validity);
  found_.way = way;
  found_.known = true;
  found_.user = user;
  found_.timed = times.timed;
  found_.outside_validity = times.outside;
}

void Access::find_shown(const StepContext& step, const AccessParts& parts) {
  const auto module = static_cast<Module>(static_cast<std::uint8_t>(channel_) - 1);
  const Owner owner = parts.credentials.owner(step, parts.store, parts.users, module, slot_);
  if (owner.user == 0) return;
  find_person(step, parts, owner.duress ? Way::duress_finger : found_.way, owner.user);
}

// ALM-8: PINs and codes are all compared, whatever matches. A PIN of eight digits that happens to
// be a code as well is the PIN.
void Access::find_typed(const StepContext& step, const AccessParts& parts) {
  const Owner owner = parts.users.find(step, parts.store, entry_);
  find_code(step, parts);
  if (owner.user == 0) return;
  find_person(step, parts, owner.duress ? Way::duress_pin : Way::pin, owner.user);
}

void Access::find_code(const StepContext& step, const AccessParts& parts) {
  for (std::uint8_t phone = 1; phone <= config::kMaxPhones; ++phone) {
    CodeKey key{phone, {}};
    if (!one_time_code_key(step, parts.store, phone, key.secret)) continue;
    // SEC-3: the codes of who has times end with them.
    const std::uint8_t maker = read_phone(step, parts.store, phone).user;
    if (parts.users.refusal(step, parts.store, maker, parts.clock) != Reason::none) continue;
    found_.code = parts.one_time.find(step, parts.store, {&key, 1}, entry_.digits(), found_.code);
  }
  const RecurringMatch recurring =
      parts.recurring.find(step, parts.store, entry_.digits(), parts.clock.local_s());
  if (recurring.index != 0) {
    found_.way = Way::recurring_code;
    found_.recurring = recurring.index;
    found_.maker = parts.recurring.maker(step, parts.store, recurring.index);
    found_.known = found_.timed = true;
    const Times maker =
        times_of(parts.clock, parts.users.info(step, parts.store, found_.maker).validity);
    found_.outside_validity = recurring.reason == Reason::outside_validity || maker.outside;
  } else if (found_.code.phone != 0) {
    found_.way = Way::one_time_code;
    found_.maker = read_phone(step, parts.store, found_.code.phone).user;
    found_.known = true;
  }
}

// ALM-7, SEC-5: nothing is said, and nothing compared, before the try is counted for good: a cut of
// the power in between finds a lock that does not know whether it was right.
Verdict Access::judge(const StepContext& step, const AccessParts& parts) {
  const Store::WriteState counted = parts.lockout.counted(parts.store);
  if (counted == Store::WriteState::pending) return {};
  if (counted == Store::WriteState::failed) return end(Outcome::not_verified);
  find(step, parts);
  if (!found_.known) return wrong(step, parts);
  Circumstances is = circumstances(parts, found_.way);
  is.administrator = found_.user != 0 && parts.users.role(found_.user) == Role::administrator;
  is.timed = found_.timed;
  is.outside_validity = found_.outside_validity;
  // SEC-7: from inside, who is in already may say that the front is theirs.
  is.front_doubted = parts.front_doubted && !(is.administrator && step.in.rear_cover_off);
  const Ruling ruling = rule(found_.way, is);
  if (!ruling.opens) {
    parts.lockout.forgive();
    return end(Outcome::refused, ruling);
  }
  if (found_.way == Way::one_time_code) {
    state_ = State::claiming;
    claimed_ = false;
    return claim(step, parts);
  }
  parts.lockout.accept(is.administrator);
  return end(Outcome::granted, ruling);
}

// UNL-10: used for good before the door opens.
Verdict Access::claim(const StepContext& step, const AccessParts& parts) {
  if (!claimed_) {
    if (parts.one_time.busy()) return {};
    if (!parts.one_time.claim(step, parts.store, found_.code)) return wrong(step, parts);
    claimed_ = true;
  }
  const Store::WriteState used = parts.one_time.claimed(parts.store);
  if (used == Store::WriteState::pending) return {};
  if (used == Store::WriteState::failed) return end(Outcome::not_verified);
  parts.lockout.accept(false);
  return end(Outcome::granted, rule(found_.way, circumstances(parts, found_.way)));
}

Verdict Access::wrong(const StepContext& step, const AccessParts& parts) {
  parts.lockout.refuse(step);
  return end(parts.lockout.active() ? Outcome::wrong_and_locked_out : Outcome::wrong);
}

Verdict Access::end(Outcome outcome, Ruling ruling) {
  state_ = State::idle;
  if (channel_ == Channel::keypad) entry_.clear();
  Verdict verdict{outcome, channel_, found_.way, found_.user, ruling};
  const bool once = found_.way == Way::one_time_code;
  if (!once && found_.way != Way::recurring_code) return verdict;
  verdict.code =
      once ? static_cast<std::uint8_t>(1 + found_.code.counter % kThirdMost) : found_.recurring;
  verdict.maker = found_.maker;
  return verdict;
}

Ruling Access::ask(const AccessParts& parts, const StepContext& step, Way way,
                   const Asker& by) const {
  Circumstances is = circumstances(parts, way);
  const Times own = times_of(parts.clock, {by.valid_from_s, by.valid_until_s});
  const Times person = times_of(parts.clock, parts.users.info(step, parts.store, by.user).validity);
  const Times host = times_of(parts.clock, parts.users.info(step, parts.store, by.host).validity);
  is.administrator = by.role == Role::administrator;
  is.timed = own.timed || person.timed || host.timed;
  is.outside_validity = own.outside || person.outside || host.outside;
  return rule(way, is);
}

}  // namespace locktwin::core

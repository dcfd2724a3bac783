#include "firmware-core/app/rights.h"

#include "firmware-core/phone/phone_keys.h"

namespace locktwin::core {
namespace {

Validity validity_of(const StepContext& step, const LockParts& is, std::uint8_t user) {
  return is.users.info(step, is.store, user).validity;
}

// USR-3: a phone is a credential. Unlocking is the policy's, a look at the lock shows nothing
// (reply_pages); and whoever has times may set a clock that is lost, or nobody could.
bool is_free(const LockParts& is, Opcode asks) {
  if (asks == Opcode::set_clock) return !is.clock.known();
  return asks == Opcode::status || asks == Opcode::unlock;
}

// Whose phone, credential or times a command takes away; 0: nobody's.
std::uint8_t loser_of(const StepContext& step, const LockParts& is, const Command& command) {
  const Opcode asks = command.opcode;
  if (asks == Opcode::revoke_phone || asks == Opcode::assign_phone) {
    return read_phone(step, is.store, command.target).user;
  }
  const bool about_user = asks == Opcode::delete_user || asks == Opcode::delete_credential ||
                          asks == Opcode::set_validity;
  return about_user ? command.target : std::uint8_t{0};
}

// SEC-3: who has times gives nobody more than they have: no longer times, no phone and no
// credential of somebody whose times are longer, and to themselves nothing at all. And takes
// nothing from an administrator who stays longer, or they would be the last one.
bool outlasts(const StepContext& step, const LockParts& is, const Command& command) {
  const std::uint32_t end_s = validity_of(step, is, command.by.user).until_s;
  if (end_s == 0) return false;
  const auto later = [&](std::uint32_t until_s) { return until_s == 0 || until_s > end_s; };
  const auto self = [&](std::uint8_t user) { return user == command.by.user; };
  const auto longer = [&](std::uint8_t user) {
    return user != 0 && !self(user) && later(validity_of(step, is, user).until_s);
  };
  const std::uint8_t loser = loser_of(step, is, command);
  if (longer(loser) && is.users.role(loser) == Role::administrator) return true;
  const bool given = later(command.until_s);
  const Opcode asks = command.opcode;
  const bool guest = command.target == 0;
  return (asks == Opcode::add_user && given) ||
         (asks == Opcode::set_validity && (given || self(command.target))) ||
         (asks == Opcode::invite_phone && (guest ? given : longer(command.target))) ||
         (asks == Opcode::assign_phone && longer(command.second_target)) ||
         (asks == Opcode::enrol && longer(command.target));
}

// Do these times begin before the others, or end behind them? 0: open.
bool reach_beyond(const Command& times, const Validity& others) {
  const bool ends_later =
      others.until_s != 0 && (times.until_s == 0 || times.until_s > others.until_s);
  return ends_later || times.from_s < others.from_s;
}

// SEC-10: what makes it easier to get in is done near the lock, where somebody may see it: from
// afar somebody else's finger would be enrolled, or an administrator whose time is over revived.
bool loosens(const StepContext& step, const LockParts& is, const Command& command) {
  const Opcode asks = command.opcode;
  if (asks == Opcode::enrol) return true;
  if (asks == Opcode::set_validity) {
    return is.users.role(command.target) == Role::administrator &&
           reach_beyond(command, validity_of(step, is, command.target));
  }
  if (asks == Opcode::set_setting) {
    const auto setting = static_cast<Setting>(command.setting);
    if (setting == Setting::remote_unlock) return command.value != 0;
    const bool guards = setting == Setting::lockout || setting == Setting::privacy ||
                        setting == Setting::lockout_doubles;
    return guards && command.value == 0;
  }
  return command.role == Role::administrator &&
         (asks == Opcode::add_user || asks == Opcode::invite_phone || asks == Opcode::assign_phone);
}

}  // namespace

Way way_of(const Asker& by) {
  if (by.role == Role::linked_lock) return Way::linked_lock;
  if (by.role == Role::remote_control) return Way::accessory_remote;
  if (by.role == Role::guest) return Way::guest_key;
  return by.lane == Lane::wifi ? Way::remote_unlock : Way::bluetooth_key;
}

Reason lapse_of(const StepContext& step, const LockParts& is, const Asker& by) {
  for (const std::uint8_t whose : {by.user, by.host}) {
    const Reason person = is.users.refusal(step, is.store, whose, is.clock);
    if (person != Reason::none) return person;
  }
  return refusal_of({by.valid_from_s, by.valid_until_s}, is.clock);
}

Reason right_to(const StepContext& step, const LockParts& is, const Command& command) {
  if (is_free(is, command.opcode)) return Reason::none;
  const Reason lapsed = lapse_of(step, is, command.by);
  if (lapsed != Reason::none) return lapsed;
  if (command.opcode == Opcode::enrol && is.alarms.doubts_front()) return Reason::front_torn_off;
  const bool from_afar = command.by.lane == Lane::wifi && loosens(step, is, command);
  return from_afar || outlasts(step, is, command) ? Reason::not_allowed : Reason::none;
}

}  // namespace locktwin::core

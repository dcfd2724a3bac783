// A wish: what an app wants of its lock. README.md says what each of them has.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>

#include "model/state/fields.h"
#include "sim/phones/wishes/accessories.h"
#include "sim/phones/wishes/codes.h"
#include "sim/phones/wishes/door.h"
#include "sim/phones/wishes/events.h"
#include "sim/phones/wishes/lock_settings.h"
#include "sim/phones/wishes/phones.h"
#include "sim/phones/wishes/users.h"
#include "sim/time/time.h"

namespace locktwin::sim {

using Wish = std::variant<UnlockDoor, LockDoor, ReadHome, ShowVideo, AddUser, FindAdded,
                          SetValidity, DeleteUser, Enrol, CancelEnrolment, DeleteCredential,
                          ReadCredentials, ReadSettings, ChangeSetting, SetClock, SetZone,
                          LiftLockout, ReadEvents, AcknowledgeEvents, AcknowledgeAhead, FindOwnUser,
                          FindUnknownInvitation, InvitePhone, AssignPhone, RevokePhone,
                          RevokeNumber, SetRecurringCode, DeleteRecurringCode, TellCodes, FindRoom,
                          AddAccessory, RemoveAccessory, ObeyLock, CommandLock, UnlinkLock>;

core::Opcode command_of(const Wish& wish);
// What its owner is told of: of looking for room, the accessory.
core::Opcode told_as(const Wish& wish);
bool is_first_half(const Wish& wish);
bool is_movement(const Wish& wish);
// Why it cannot be, as far as the app sees; empty: it may be.
std::string_view obstacle(const Wish& wish, const Account& account);
std::optional<Bytes> payload_of(const Wish& wish, const Account& account);
void follow(const Wish& wish, const Followup& now);
// For a wish whose answer was lost: has it been carried out? What to ask before, if anything; and
// is 'there is no such thing' the answer that it wants?
bool already(const Wish& wish, const AppParts& app, const Account& account);
std::optional<Wish> look_of(const Wish& wish);
bool gone_is_done(const Wish& wish);
// Carried out twice it would do something else than once, and nothing tells whether it has been.
bool is_asked_once(const Wish& wish);

}  // namespace locktwin::sim

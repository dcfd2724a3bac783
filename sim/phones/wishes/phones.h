// The page of phones: who shares the lock (APP-4, APP-6, UNL-6).
#pragma once

#include <cstdint>
#include <string>

#include "firmware-core/phone/command.h"
#include "sim/phones/wishes/followup.h"
#include "sim/phones/wishes/payload.h"

namespace locktwin::sim {

// Whose phone this is stands in the lock's list.
struct FindOwnUser {
  Bytes listed;  // the pages that came before
  std::uint8_t behind = 0;
  static constexpr auto kCommand = core::Opcode::list_phones;
  Payload payload(const Account& account) const { return Payload(account).one(behind); }
  void follow(const Followup& now) const;
  LT_FIELDS(listed, behind)
};

// Calls back an invitation of which the account does not know: its code was lost with the lock's
// answer.
struct FindUnknownInvitation {
  std::string user;
  core::Role role = core::Role::guest;
  Bytes listed;
  std::uint8_t behind = 0;
  static constexpr auto kCommand = core::Opcode::list_phones;
  Payload payload(const Account& account) const { return Payload(account).one(behind); }
  void follow(const Followup& now) const;
  LT_FIELDS(user, role, listed, behind)
};

struct InvitePhone {
  std::string phone;
  std::string user;  // whose phone it is; empty: a guest's
  core::Role role = core::Role::guest;
  Times times;
  static constexpr auto kCommand = core::Opcode::invite_phone;
  Payload payload(const Account& account) const;
  void follow(const Followup& now) const;
  FindUnknownInvitation look() const { return {user, role, {}, 0}; }
  LT_FIELDS(phone, user, role, times)
};

struct AssignPhone {
  std::string phone;
  std::string user;
  core::Role role = core::Role::user;
  static constexpr auto kCommand = core::Opcode::assign_phone;
  Payload payload(const Account& account) const {
    return Payload(account).phone(phone).user(user).one(role);
  }
  void follow(const Followup& now) const;
  LT_FIELDS(phone, user, role)
};

// Or an accessory, or an invitation that nobody has taken up.
struct RevokePhone {
  std::string phone;
  static constexpr auto kCommand = core::Opcode::revoke_phone;
  static constexpr bool kGoneIsDone = true;
  Payload payload(const Account& account) const { return Payload(account).phone(phone); }
  void follow(const Followup& now) const;
  LT_FIELDS(phone)
};

struct RevokeNumber {
  std::uint8_t number = 0;
  static constexpr auto kCommand = core::Opcode::revoke_phone;
  Payload payload(const Account& account) const { return Payload(account).one(number); }
  LT_FIELDS(number)
};

}  // namespace locktwin::sim

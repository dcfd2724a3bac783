// The page of users: who there is, their credentials, their times (USR-1 to USR-4, ENR-1 to ENR-5).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "firmware-core/people/enrolment.h"
#include "firmware-core/phone/command.h"
#include "sim/phones/wishes/followup.h"
#include "sim/phones/wishes/payload.h"

namespace locktwin::sim {

// Has the lock a user whom the account does not know, new and as this one? Then this is their name.
struct FindAdded {
  std::string name;
  core::Role role = core::Role::user;
  Times times;
  std::uint8_t behind = 0;
  static constexpr auto kCommand = core::Opcode::list_users;
  Payload payload(const Account& account) const { return Payload(account).one(behind); }
  void follow(const Followup& now) const;
  LT_FIELDS(name, role, times, behind)
};

struct AddUser {
  std::string name;
  core::Role role = core::Role::user;
  Times times;
  static constexpr auto kCommand = core::Opcode::add_user;
  Payload payload(const Account& account) const { return Payload(account).one(role).times(times); }
  std::string_view obstacle(const Account& account) const {
    return account.is_taken(name) ? "name_taken" : "";
  }
  void follow(const Followup& now) const;
  FindAdded look() const { return {name, role, times, 0}; }
  bool already(const AppParts& app, const Account& account) const;
  LT_FIELDS(name, role, times)
};

struct SetValidity {
  std::string user;
  Times times;
  static constexpr auto kCommand = core::Opcode::set_validity;
  Payload payload(const Account& account) const { return Payload(account).user(user).times(times); }
  LT_FIELDS(user, times)
};

struct DeleteUser {
  std::string user;
  static constexpr auto kCommand = core::Opcode::delete_user;
  static constexpr bool kGoneIsDone = true;
  Payload payload(const Account& account) const { return Payload(account).user(user); }
  void follow(const Followup& now) const;
  // The number is somebody else's now.
  bool already(const AppParts& app, const Account& account) const;
  LT_FIELDS(user)
};

struct Enrol {
  std::string user;
  core::CredentialKind kind = core::CredentialKind::pin;
  bool duress = false;
  static constexpr auto kCommand = core::Opcode::enrol;
  static constexpr bool kAskedOnce = true;  // it would begin another one
  Payload payload(const Account& account) const {
    return Payload(account).user(user).one(kind).one(duress);
  }
  LT_FIELDS(user, kind, duress)
};

struct CancelEnrolment {
  static constexpr auto kCommand = core::Opcode::cancel_enrolment;
  static constexpr bool kAskedOnce = true;  // another one may have begun
  LT_FIELDS()
};

struct DeleteCredential {
  std::string user;
  core::CredentialKind kind = core::CredentialKind::pin;
  std::uint8_t slot = 0;  // of the module; 0: a PIN
  bool duress = false;
  static constexpr auto kCommand = core::Opcode::delete_credential;
  static constexpr bool kGoneIsDone = true;
  Payload payload(const Account& account) const {
    return Payload(account).user(user).one(kind).one(slot).one(duress);
  }
  void follow(const Followup& now) const;
  LT_FIELDS(user, kind, slot, duress)
};

struct ReadCredentials {
  std::string user;
  static constexpr auto kCommand = core::Opcode::list_credentials;
  Payload payload(const Account& account) const { return Payload(account).user(user); }
  void follow(const Followup& now) const;
  LT_FIELDS(user)
};

}  // namespace locktwin::sim

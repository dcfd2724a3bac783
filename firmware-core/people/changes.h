// One change of users, credentials or settings that the app asked for: checked, written, answered
// when it is durable (USR-1 to USR-4, SET, INS-7). One at a time; a request while one is under way
// is refused as `busy`. A refused change has changed nothing.
#pragma once

#include <cstdint>

#include "firmware-core/house/settings.h"
#include "firmware-core/people/credentials.h"
#include "firmware-core/people/enrolment.h"
#include "firmware-core/people/users.h"
#include "firmware-core/step_context.h"
#include "firmware-core/store/store.h"

namespace locktwin::core {

struct Change {
  enum class Kind : std::uint8_t {
    none,
    add_user,           // role (administrator or user), validity
    set_validity,       // user, validity
    remove_user,        // user; with all credentials (USR-4)
    remove_credential,  // user, credential; slot of a template, duress of a PIN
    set,                // setting, value
  };
  Kind kind = Kind::none;
  Role role = Role::none;
  std::uint8_t user = 0;
  std::uint8_t by = 0;  // the user who asked
  CredentialKind credential = CredentialKind::pin;
  std::uint8_t slot = 0;
  bool duress = false;
  Setting setting = Setting::body;
  std::uint32_t value = 0;
  Validity validity{};
};

struct ChangeResult {
  bool ready = false;            // in one step only
  Reason reason = Reason::none;  // none: done, durably
  std::uint8_t user = 0;         // the one concerned; of add_user the new number
};

class Changes {
 public:
  bool idle() const { return state_ == State::idle; }
  // Only while idle.
  void start(const Change& change);
  // Every step. Reports its event itself.
  ChangeResult update(const StepContext& step, Store& store, Users& users, Credentials& credentials,
                      Settings& settings);

 private:
  enum class State : std::uint8_t { idle, asked, writing, ending };

  Reason check(const StepContext& step, const Store& store, const Users& users,
               const Credentials& credentials) const;
  Reason check_credential(const StepContext& step, const Store& store, const Users& users,
                          const Credentials& credentials) const;
  void begin(const StepContext& step, Store& store, const Users& users,
             const Credentials& credentials, const Settings& settings);
  Store::Ticket write(const StepContext& step, Store& store, const Users& users,
                      const Credentials& credentials, const Settings& settings) const;
  void take_effect(const StepContext& step, const Store& store, Users& users,
                   Credentials& credentials, Settings& settings) const;
  void tell(const StepContext& step) const;

  Change change_;
  Store::Ticket ticket_ = 0;
  State state_ = State::idle;
  Reason reason_ = Reason::none;
};

}  // namespace locktwin::core

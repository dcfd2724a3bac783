// Pairing a phone over Bluetooth (INS-6): by the code on the rear screen, or by an invitation.
//
//   off ── start ──▶ on ── 3 min, 3 wrong proofs, stop, a phone paired ──▶ off
//   on, or an invitation exists:  PAIR_REQUEST ──▶ CHALLENGE ──▶ PAIR_PROOF ──▶ saved ──▶ PAIRED
//
// One exchange at a time; a new request replaces the one before.
#pragma once

#include <cstdint>

#include "firmware-core/phone/phone_keys.h"
#include "firmware-core/phone/protocol.h"
#include "firmware-core/step_context.h"
#include "firmware-core/store/store.h"

namespace locktwin::core {

class Pairing {
 public:
  // `user`: whose phone the first one becomes.
  void start(const StepContext& step, std::uint8_t user);
  void stop(const StepContext& step, Reason reason);
  bool on() const { return ends_at_ms_ != 0; }

  // A PAIR_REQUEST or PAIR_PROOF over Bluetooth. False: malformed or foreign, to be counted.
  bool receive(const StepContext& step, const Store& store);
  // Ends what has taken too long; tells a phone that it is paired once its record is durable.
  void update(const StepContext& step, Store& store);
  // The code as text while the mode is on, or nothing.
  void show(Outputs& out) const;
  std::uint64_t wake_at_ms() const;

 private:
  enum class Exchange : std::uint8_t {
    none,
    challenged,  // until the proof comes
    proved,      // until the store can take the record
    saving,      // until it is durable
    told,        // the same proof again is told PAIRED again: the frame may have been lost
  };

  bool request(const StepContext& step, const Store& store);
  bool proof(const StepContext& step, const Store& store);
  void save(const StepContext& step, Store& store);
  void give_up(const StepContext& step, Reason reason);
  void tell(const StepContext& step);
  void refuse_proof(const StepContext& step);
  void forget_exchange();
  void end_mode(const StepContext& step, Reason reason);
  bool waiting() const { return exchange_ == Exchange::challenged || exchange_ == Exchange::told; }
  // Of the running exchange; false when it may not go on.
  bool find_code(const StepContext& step, const Store& store, protocol::Code& code) const;

  std::uint64_t ends_at_ms_ = 0;         // of the mode; 0 = off
  std::uint64_t exchange_until_ms_ = 0;  // challenged, told
  protocol::Code code_{};                // of the rear screen; wiped when the mode ends
  protocol::Nonces nonces_;
  protocol::Mac proof_{};    // that was accepted
  protocol::Mac receipt_{};  // for PAIRED
  Store::Ticket ticket_ = 0;
  Exchange exchange_ = Exchange::none;
  Role role_ = Role::none;       // of the phone that is being saved
  std::uint8_t user_ = 0;        // whose phone the first one becomes
  std::uint8_t invitation_ = 0;  // of the exchange; 0 = the rear screen's code
  std::uint8_t peer_ = 0;
  std::uint8_t phone_ = 0;
  std::uint8_t wrong_proofs_ = 0;
};

}  // namespace locktwin::core

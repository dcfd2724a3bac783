// Pairing a phone over Bluetooth (INS-6): by the code on the rear screen, or by an invitation.
//
//   off ── start ──▶ on ── 3 min, stop, a phone paired ──▶ off
//   on, or an invitation exists:  PAIR_REQUEST ──▶ CHALLENGE ──▶ PAIR_PROOF ──▶ saved ──▶ PAIRED
//
// The first message proves the code already: who has none changes nothing, however often they try.
// One exchange at a time; on the same connection a new one replaces the one before. A phone that is
// known already proves it by its old key, and keeps its place and its rights.
//
// SEC-2: the code on the screen alone gives no rights. A phone paired by it becomes the phone of
// the administrator who uses a credential at the lock while the mode is on or within half a minute
// behind, as the voice asks for: no longer, or whoever has paired at the open cover would wait for
// the owner's next entry. Or of the first one, who has just commissioned the lock.
#pragma once

#include <cstdint>

#include "firmware-core/phone/frame_channel.h"
#include "firmware-core/phone/identity.h"
#include "firmware-core/phone/phone_keys.h"
#include "firmware-core/phone/protocol.h"
#include "firmware-core/step_context.h"
#include "firmware-core/store/store.h"

namespace locktwin::core {

class Pairing {
 public:
  // `user`: the administrator whose phone it becomes; 0: nobody has shown a credential.
  void start(const StepContext& step, std::uint8_t user);
  // An administrator has used a credential at the lock. The phone that has waited for it; 0: none.
  std::uint8_t prove(const StepContext& step, std::uint8_t user);
  void stop(const StepContext& step, Reason reason);
  bool on() const { return ends_at_ms_ != 0; }
  // The record of phone `id` is another one's now, or nobody's: who began by it goes on no further,
  // or the next invitation in its place would be theirs.
  void forget(std::uint8_t id) {
    if (id == invitation_) forget_exchange();
  }

  // A PAIR_REQUEST or PAIR_PROOF over Bluetooth. False: forged or foreign, to be counted.
  // By `clock_s` an invitation may be over.
  bool receive(const StepContext& step, const Store& store, const Identity& lock,
               std::uint32_t clock_s);
  // Ends what has taken too long; tells a phone that it is paired once its record is durable, and
  // returns its id in that step; 0: none.
  std::uint8_t update(const StepContext& step, Store& store, const Identity& lock);
  // The connection of the exchange that runs; 0xFF: none.
  std::uint8_t peer() const { return exchange_ == Exchange::none ? 0xFF : peer_; }
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

  [[gnu::noinline]] bool request(const StepContext& step, const Store& store, const Identity& lock,
                                 std::uint32_t clock_s);
  [[gnu::noinline]] bool proof(const StepContext& step, const Store& store);
  void save(const StepContext& step, Store& store, const Identity& lock);
  std::uint8_t finish(const StepContext& step, Store::WriteState saved);
  std::uint8_t place(const StepContext& step, const Store& store) const;
  std::uint8_t old_place(const StepContext& step, const Store& store,
                         std::span<const std::uint8_t> told, const Digest& handshake) const;
  void drop_old_place(const StepContext& step, Store& store);
  void give_up(const StepContext& step, Reason reason);
  void tell(const StepContext& step);
  void forget_exchange();
  void end_mode(const StepContext& step, Reason reason);
  bool waiting() const { return exchange_ == Exchange::challenged || exchange_ == Exchange::told; }
  // False when the exchange may not go on. What has begun is not over by the clock: 0.
  bool find_code(const StepContext& step, const Store& store, std::uint8_t invitation,
                 protocol::Code& code, std::uint32_t clock_s) const;

  std::uint64_t ends_at_ms_ = 0;         // of the mode; 0 = off
  std::uint64_t exchange_until_ms_ = 0;  // challenged, told
  Store::Ticket ticket_ = 0;
  Exchange exchange_ = Exchange::none;
  Role role_ = Role::none;              // of the phone that is being saved
  std::uint64_t unowned_until_ms_ = 0;  // `unowned_` waits for an administrator's credential
  std::uint8_t unowned_ = 0;
  std::uint8_t user_ = 0;        // whose phone it becomes
  std::uint8_t again_ = 0;       // the place that the phone has had so far
  std::uint8_t invitation_ = 0;  // of the exchange; 0 = the rear screen's code
  std::uint8_t peer_ = 0;
  std::uint8_t phone_ = 0;
  protocol::Code code_{};  // of the rear screen; wiped when the mode ends
  noise::Handshake handshake_;
  FrameChannel channel_;     // for PAIRED
  protocol::Proof proof_{};  // the end of the frame that was accepted
};

}  // namespace locktwin::core

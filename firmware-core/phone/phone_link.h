// Everything that comes from and goes to phones: sessions, pairing, commands, replies, notices.
// Read README.md for the bytes on the air.
//
// Each step: update() first, which takes Inputs::radio and gives at most one authenticated command.
// Every command given is answered by exactly one reply(), in that step or a later one; until then
// other commands are told `busy`. A command about phones is handed to carry_out() instead, once
// the user it names (named_user, 0 = none) is known to exist with that role.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "firmware-core/config.h"
#include "firmware-core/phone/command.h"
#include "firmware-core/phone/pairing.h"
#include "firmware-core/phone/phone_keys.h"
#include "firmware-core/phone/phone_session.h"
#include "firmware-core/phone/reply.h"
#include "firmware-core/step_context.h"
#include "firmware-core/store/store.h"

namespace locktwin::core {

class PhoneLink {
 public:
  // True: `command` is authentic, fresh, allowed to its role, and waits for a reply.
  // Sessions end when Inputs says that their lane is down.
  bool update(const StepContext& step, Store& store, Command& command);
  void reply(const StepContext& step, Reply reply, std::span<const std::uint8_t> payload = {});
  // Instead of reply(), for a movement of the bolt that begins: its outcome follows.
  void accept(const StepContext& step, Opcode command);
  void settle(Opcode done, Reason reason);
  // Instead of reply(), for a command about phones or linked locks: the link saves it and replies
  // by itself.
  static bool is_about_phones(Opcode opcode);
  static std::uint8_t named_user(const Command& command);
  void carry_out(const StepContext& step, const Store& store, const Command& command);

  // UNL-12: link_lock with kind 0 has been answered, but the other lock may not command this one
  // until an administrator has opened this one with a credential; false: the time for it is over.
  void confirm_link(bool confirmed) { confirm_ = confirmed ? Confirm::yes : Confirm::no; }

  // INS-6. The first phone becomes an administrator's, of `user`; there must be one (INS-7). Later
  // ones may only ask for the status until an administrator's phone assigns them.
  void start_pairing(const StepContext& step, std::uint8_t user) { pairing_.start(step, user); }
  void stop_pairing(const StepContext& step) { pairing_.stop(step, Reason::cancelled); }
  bool pairing() const { return pairing_.on(); }

  // APP-2: an administrator's phone is in session, and has not been told for a while. The payload
  // is at most kReplyPayloadMax bytes: the oldest events that are not acknowledged.
  bool notice_due(const StepContext& step, const Store& store);
  void notify(const StepContext& step, const Store& store, std::span<const std::uint8_t> payload);
  // When to step again while there are events to acknowledge.
  std::uint64_t notice_at_ms() const;
  // The last notice has been heard: the next one does not wait.
  void hurry() { notify_at_ms_ = 0; }

  bool busy() const { return answering_ != kNobody || change_.opcode != Opcode::none; }
  std::uint8_t sessions() const;
  // Frames that were malformed, forged or replayed.
  std::uint32_t rejected() const { return rejected_; }
  // In the past: in the next step.
  std::uint64_t wake_at_ms() const;
  // The rear screen of this step.
  void fill(Outputs& out) const { pairing_.show(out); }

 private:
  static constexpr std::uint8_t kNobody = 0xFF;

  // A change of a phone's record on its way to the flash.
  struct Change {
    Opcode opcode = Opcode::none;
    bool written = false;
    std::uint8_t id = 0;
    std::uint8_t user = 0;
    Role role = Role::none;
    std::uint32_t from_s = 0;
    std::uint32_t until_s = 0;
    Store::Ticket ticket = 0;
    PhoneState state = PhoneState::vacant;  // afterwards
    protocol::Key key{};                    // of a link
  };
  enum class Confirm : std::uint8_t { none, yes, no };

  void hello(const StepContext& step, const Store& store);
  std::uint8_t slot_for_hello(const RadioFrame& frame, std::uint8_t phone) const;
  bool receive_command(const StepContext& step, const Store& store, Command& command);
  bool accept(const StepContext& step, const Phone& phone, std::uint8_t slot, Command& command);
  void answer(const StepContext& step, std::uint8_t slot, Reply reply,
              std::span<const std::uint8_t> payload = {});
  void list_phones(const StepContext& step, const Store& store, std::uint8_t after);
  void update_change(const StepContext& step, Store& store);
  Reply prepare_change(const StepContext& step, const Store& store, const Command& command);
  void begin_confirmation(const StepContext& step, const Store& store);
  std::uint8_t record_of_change(const StepContext& step, const Store& store) const;
  void write_change(const StepContext& step, Store& store);
  void end_change(const StepContext& step, Reply answer);
  void tell_change(const StepContext& step);
  std::uint8_t slot_to_notify(const StepContext& step, const Store& store) const;

  std::array<PhoneSession, config::kMaxSessions> sessions_;
  Pairing pairing_;
  Change change_;
  Confirm confirm_ = Confirm::none;
  std::uint64_t notify_at_ms_ = 0;
  std::uint32_t rejected_ = 0;
  std::uint8_t answering_ = kNobody;  // slot of the session that waits for a reply
  std::uint8_t notify_next_ = 0;      // the slot to begin with
  bool unheard_ = false;              // a notice is due, and nobody in session may hear it
};

}  // namespace locktwin::core

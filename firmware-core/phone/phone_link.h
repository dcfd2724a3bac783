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
#include "firmware-core/phone/connections.h"
#include "firmware-core/phone/identity.h"
#include "firmware-core/phone/pairing.h"
#include "firmware-core/phone/phone_keys.h"
#include "firmware-core/phone/phone_sessions.h"
#include "firmware-core/phone/reply.h"
#include "firmware-core/step_context.h"
#include "firmware-core/store/store.h"

namespace locktwin::core {

class PhoneLink {
 public:
  // True: `command` is authentic, fresh, allowed to its role, and waits for a reply.
  // Sessions end when Inputs says that their lane is down. `clock_s`: the latest time known.
  bool update(const StepContext& step, Store& store, std::uint32_t clock_s, Command& command);
  void reply(const StepContext& step, Reply reply, std::span<const std::uint8_t> payload = {});
  // Instead of reply(), for a movement of the bolt that begins: its outcome follows.
  void accept(const StepContext& step);
  void settle(Opcode done, Reason reason);
  // Instead of reply(), for a command about phones or linked locks: the link saves it and replies
  // by itself.
  static bool is_about_phones(Opcode opcode);
  static std::uint8_t named_user(const Command& command);
  void carry_out(const StepContext& step, const Store& store, const Command& command);

  // UNL-12: link_lock with kind 0 has been answered, but the other lock may not command this one
  // until an administrator has opened this one with a credential; false: the time for it is over.
  void confirm_link(bool confirmed) { confirm_ = confirmed ? Confirm::yes : Confirm::no; }

  // INS-6; there must be an administrator (INS-7). The phone becomes the one of administrator
  // `user`; 0: it may only ask for the status until one proves themselves, or their phone assigns
  // it.
  void start_pairing(const StepContext& step, std::uint8_t user) { pairing_.start(step, user); }
  void stop_pairing(const StepContext& step) { pairing_.stop(step, Reason::cancelled); }
  bool pairing() const { return pairing_.on(); }
  // SEC-2: an administrator has used a credential at the lock.
  void prove_owner(const StepContext& step, std::uint8_t user);

  const Identity& identity(const StepContext& step, const Store& store) {
    identity_.prepare(step, store);
    return identity_;
  }
  // Whoever tells phones something that they have not asked for.
  PhoneSessions& sessions() { return sessions_; }
  const PhoneSessions& sessions() const { return sessions_; }
  // The record of this phone is another one's now, or nobody's: its sessions end, and
  // what was begun with it.
  void forget_phone(std::uint8_t id) {
    sessions_.end_of_phone(id);
    pairing_.forget(id);
  }
  // The phone that has got another key in this step, or lost it; 0: none.
  std::uint8_t rekeyed() const { return rekeyed_; }

  bool busy() const { return answering_ != kNobody || change_.opcode != Opcode::none; }
  // Frames that were malformed, forged, replayed or of another version.
  std::uint32_t rejected() const { return rejected_; }
  // In the past: in the next step.
  std::uint64_t wake_at_ms() const;
  // The rear screen of this step.
  void fill(Outputs& out) const {
    pairing_.show(out);
    out.bluetooth_drop = connections_.to_drop();
  }

 private:
  static constexpr std::uint8_t kNobody = PhoneSessions::kNone;

  // A change of a phone's record on its way to the flash.
  struct Change {
    Opcode opcode = Opcode::none;
    bool written = false;
    std::uint8_t id = 0;
    std::uint8_t user = 0;
    std::uint8_t by = 0;  // the user who asked
    Role role = Role::none;
    std::uint32_t from_s = 0;
    std::uint32_t until_s = 0;
    Store::Ticket ticket = 0;
    PhoneState state = PhoneState::vacant;  // afterwards
    KeyName name{};                         // of a link,
    Key32 key{};                            // or an invitation
  };
  enum class Confirm : std::uint8_t { none, yes, no };

  bool receive(const StepContext& step, Store& store, std::uint32_t clock_s, Command& command);
  [[gnu::noinline]] bool hello(const StepContext& step, const Store& store);
  bool receive_command(const StepContext& step, const Store& store, Command& command);
  bool accept(const StepContext& step, const Phone& phone, std::uint8_t slot,
              std::span<const std::uint8_t> said, Command& command);
  void revoke_outdated(const StepContext& step, Store& store);
  void answer(const StepContext& step, std::uint8_t slot, Reply reply,
              std::span<const std::uint8_t> payload = {});
  void list_phones(const StepContext& step, const Store& store, std::uint8_t after);
  void update_change(const StepContext& step, Store& store, std::uint32_t clock_s);
  Reply prepare_change(const StepContext& step, const Store& store, const Command& command);
  void begin_confirmation(const StepContext& step, const Store& store);
  void begin_owning();
  std::uint8_t record_of_change(const StepContext& step, const Store& store) const;
  void write_change(const StepContext& step, Store& store, std::uint32_t clock_s);
  void end_change(const StepContext& step, Reply answer);
  void tell_change(const StepContext& step);

  Identity identity_;
  Connections connections_;
  Pairing pairing_;
  Change change_;
  Confirm confirm_ = Confirm::none;
  std::uint32_t rejected_ = 0;
  std::uint8_t answering_ = kNobody;  // slot of the session that waits for a reply
  std::uint8_t rekeyed_ = 0;
  std::uint8_t unowned_ = 0;  // a phone that becomes the one of administrator `owner_`
  std::uint8_t owner_ = 0;
  std::uint8_t looked_at_ = 0;  // up to this phone there is no outdated record
  PhoneSessions sessions_;      // last: they are big
};

}  // namespace locktwin::core

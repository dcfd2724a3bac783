// The far end of the lock's protocol (firmware-core/phone/README.md): keys, frames and checks of a
// phone or an accessory. It knows no time and no radio; randomness is handed in.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "firmware-core/phone/command.h"
#include "firmware-core/phone/protocol.h"
#include "firmware-core/phone/reply.h"
#include "model/state/fields.h"
#include "sim/air/wire_bytes.h"
#include "sim/time/random_stream.h"

namespace locktwin::sim {

// What the app reads from the QR code on the rear screen, LOCKTWIN:1;M=<model>;S=<serial>;C=<code>;
// none: it is not one of ours.
std::optional<core::protocol::Code> read_pairing_text(std::string_view text);

struct LockReply {
  core::ReplyStatus status = core::ReplyStatus::unknown;
  core::Reason reason = core::Reason::none;
  Bytes payload{};
};

class LockSession {
 public:
  bool paired() const { return id_ != 0; }
  std::uint8_t id() const { return id_; }  // the lock's number for us
  core::Role role() const { return role_; }
  void take_role(core::Role role) { role_ = role; }  // as the lock has told it
  // An accessory's key was made by an app (ACC-1, ACC-2).
  void adopt(std::uint8_t id, core::Role role, const core::protocol::Key& key);
  void forget() { *this = LockSession{}; }

  // INS-6; `invitation` 0: by the code on the rear screen.
  Bytes pair_request(RandomStream& random, std::uint8_t invitation);
  std::optional<Bytes> pair_proof(const core::protocol::Code& code, const Bytes& challenge);
  bool take_paired(const core::protocol::Code& code, const Bytes& frame);

  Bytes hello(RandomStream& random, core::Lane lane);
  bool take_challenge(const Bytes& frame);
  Bytes command(core::Opcode opcode, Bytes payload);
  // Only what is authentic, and answers the last command; a reply brings the next nonce.
  std::optional<LockReply> take_reply(const Bytes& frame);
  // LCK-6: what became of a movement of the bolt that was accepted.
  std::optional<LockReply> take_outcome(const Bytes& frame, core::Opcode asked);
  // The events of a notice; none when it is not authentic, or came before.
  std::optional<Bytes> take_notice(const Bytes& frame);

  // What the voice says in a dialogue of ours (ENR-8).
  std::optional<core::Prompt> take_prompt(const Bytes& frame);
  // We are to open a session: the lock has something to tell. Not authentic.
  bool is_call(const Bytes& frame) const;

  core::protocol::Key one_time_code_key() const;
  // Of the invitation `id`, when the last command was `invite_phone` (UNL-6).
  core::protocol::Code invitation_code(std::uint8_t id) const;
  LT_FIELDS(key_, session_key_, nonces_, nonce_, used_, session_, notices_, lane_, role_, id_)

 private:
  bool is_next(const Bytes& frame);
  bool authentic(const Bytes& frame, std::span<const std::uint8_t> answered) const;
  void new_nonce(RandomStream& random);

  core::protocol::Key key_{};
  core::protocol::Key session_key_{};
  core::protocol::Nonces nonces_;
  core::protocol::CommandNonce nonce_{};  // the next command bears it
  core::protocol::CommandNonce used_{};   // by the last command
  std::uint32_t session_ = 0;
  std::uint32_t notices_ = 0;  // the count of the last one
  core::Lane lane_ = core::Lane::bluetooth;
  core::Role role_ = core::Role::none;
  std::uint8_t id_ = 0;
};

}  // namespace locktwin::sim

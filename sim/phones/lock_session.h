// The far end of the lock's protocol (firmware-core/phone/README.md): keys, frames and checks of a
// phone or an accessory. It knows no time and no radio; randomness is handed in.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "firmware-core/phone/command.h"
#include "firmware-core/phone/frame_channel.h"
#include "firmware-core/phone/protocol.h"
#include "firmware-core/phone/reply.h"
#include "model/state/fields.h"
#include "sim/air/wire_bytes.h"
#include "sim/time/random_stream.h"

namespace locktwin::sim {

// What the app reads from the QR code on the rear screen, LOCKTWIN:1;M=<model>;S=<serial>;C=<code>;
// none: it is not one of ours.
std::optional<core::protocol::Code> read_pairing_text(std::string_view text);

core::Key32 random_key(RandomStream& random);

struct LockReply {
  core::ReplyStatus status = core::ReplyStatus::unknown;
  core::Reason reason = core::Reason::none;
  Bytes payload{};
};

// What the lock has said under the keys of a session, to this phone alone.
struct LockWord {
  core::protocol::Content content = core::protocol::Content::filler;
  Bytes said{};
};

class LockSession {
 public:
  bool paired() const { return id_ != 0; }
  std::uint8_t id() const { return id_; }  // the lock's number for us
  core::Role role() const { return role_; }
  void take_role(core::Role role) { role_ = role; }  // as the lock has told it
  // An accessory's public key was told to the lock by an app, and the lock's to it (ACC-1, ACC-2).
  void adopt(std::uint8_t id, core::Role role, const core::noise::KeyPair& own,
             const core::Key32& lock);
  void forget() { *this = LockSession{}; }
  const core::Key32& lock_key() const { return lock_; }  // its lasting public one

  // INS-6; `invitation` 0: by the code on the rear screen.
  Bytes pair_request(RandomStream& random, const core::protocol::Code& code,
                     std::uint8_t invitation);
  std::optional<Bytes> pair_proof(const Bytes& challenge);
  bool take_paired(const Bytes& frame);

  Bytes hello(RandomStream& random, core::Lane lane);
  bool take_challenge(const Bytes& frame);
  Bytes command(core::Opcode opcode, const Bytes& payload);
  // Only what is authentic, and has not been heard before.
  std::optional<LockWord> hear(const Bytes& frame);
  // None, when the word is another one; LCK-6: what became of `asked`, which was accepted.
  static std::optional<LockReply> reply_in(const LockWord& word);
  static std::optional<LockReply> outcome_in(const LockWord& word, core::Opcode asked);
  // We are to open a session: the lock has something to tell. Not authentic.
  bool is_call(const Bytes& frame) const;

  core::Digest one_time_code_key() const { return core::protocol::one_time_code_key(shared_); }
  LT_FIELDS(own_, lock_, shared_, next_own_, handshake_, channel_, place_, tag_, replies_, lane_,
            role_, id_)

 private:
  Bytes written(const core::noise::Pattern& pattern, core::protocol::FrameType type,
                std::uint16_t place, const Bytes& payload);
  // The payload of the next message; none, and nothing has changed, when it is not genuine.
  std::optional<Bytes> read(const core::noise::Pattern& pattern, core::protocol::FrameType type,
                            std::uint16_t place, const Bytes& frame);

  core::noise::KeyPair own_;
  core::Key32 lock_{};
  core::Key32 shared_{};           // what both give
  core::noise::KeyPair next_own_;  // of a pairing that runs
  core::noise::Handshake handshake_;
  core::FrameChannel channel_;
  std::uint16_t place_ = 0;   // of the session
  std::uint16_t tag_ = 0;     // of the last HELLO
  std::uint8_t replies_ = 0;  // heard in this session
  core::Lane lane_ = core::Lane::bluetooth;
  core::Role role_ = core::Role::none;
  std::uint8_t id_ = 0;
};

}  // namespace locktwin::sim

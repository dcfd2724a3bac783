#include "sim/phones/lock_session.h"

#include <algorithm>

#include "firmware-core/crypto/bytes.h"

namespace locktwin::sim {

namespace protocol = core::protocol;

namespace {

constexpr std::size_t kSessionAt = 2;
constexpr std::size_t kLockNonceAt = 6;      // of a CHALLENGE
constexpr std::size_t kFirstNonceAt = 22;    // of a CHALLENGE
constexpr std::size_t kStatusAt = 6;         // of a REPLY
constexpr std::size_t kReasonAt = 7;         // of a REPLY
constexpr std::size_t kNextNonceAt = 8;      // of a REPLY
constexpr std::size_t kCountAt = 6;          // of a NOTICE and an OUTCOME
constexpr std::size_t kCommandAt = 10;       // of an OUTCOME; of a PROMPT, which one
constexpr std::size_t kPairLockNonceAt = 2;  // of a PAIR_CHALLENGE

bool is(const Bytes& frame, protocol::FrameType type) {
  core::RadioFrame heard{};
  heard.length = static_cast<std::uint8_t>(std::min(frame.size(), heard.bytes.size()));
  std::copy_n(frame.begin(), heard.length, heard.bytes.begin());
  return protocol::type_of(heard) == type;
}

Bytes head(protocol::FrameType type) {
  return {protocol::kVersion, static_cast<std::uint8_t>(type)};
}

void append(Bytes& bytes, std::span<const std::uint8_t> more) {
  bytes.insert(bytes.end(), more.begin(), more.end());
}

void append_u32(Bytes& bytes, std::uint32_t value) {
  std::array<std::uint8_t, 4> four;
  core::put_u32(four.data(), value);
  append(bytes, four);
}

Bytes body_of(const Bytes& frame, std::size_t head_bytes) {
  return {frame.begin() + static_cast<std::ptrdiff_t>(head_bytes),
          frame.end() - static_cast<std::ptrdiff_t>(protocol::kMacBytes)};
}

}  // namespace

// The code: base32 letters of RFC 4648, 26 of them for 16 bytes.
std::optional<protocol::Code> read_pairing_text(std::string_view text) {
  constexpr std::string_view kKind = "LOCKTWIN:1;";
  constexpr std::string_view kMark = ";C=";
  const std::size_t mark = text.find(kMark);
  if (!text.starts_with(kKind) || mark == std::string_view::npos) return std::nullopt;
  protocol::Code code{};
  std::size_t count = 0;
  std::uint32_t bits = 0;
  unsigned held = 0;
  for (const char letter : text.substr(mark + kMark.size())) {
    const int value = letter >= 'A' && letter <= 'Z'   ? letter - 'A'
                      : letter >= '2' && letter <= '7' ? letter - '2' + 26
                                                       : -1;
    if (value < 0) return std::nullopt;
    bits = (bits << 5) | static_cast<std::uint32_t>(value);
    held += 5;
    if (held < 8) continue;
    held -= 8;
    if (count == code.size()) return std::nullopt;
    code[count++] = static_cast<std::uint8_t>(bits >> held);
  }
  return count == code.size() ? std::optional(code) : std::nullopt;
}

void LockSession::adopt(std::uint8_t id, core::Role role, const protocol::Key& key) {
  id_ = id;
  role_ = role;
  key_ = key;
}

void LockSession::new_nonce(RandomStream& random) {
  for (std::size_t i = 0; i < nonces_.phone.size(); i += 4) {
    core::put_u32(&nonces_.phone[i], random.next_u32());
  }
}

Bytes LockSession::pair_request(RandomStream& random, std::uint8_t invitation) {
  new_nonce(random);
  Bytes frame = head(protocol::FrameType::pair_request);
  frame.push_back(invitation);
  append(frame, nonces_.phone);
  return frame;
}

std::optional<Bytes> LockSession::pair_proof(const protocol::Code& code, const Bytes& challenge) {
  if (!is(challenge, protocol::FrameType::pair_challenge)) return std::nullopt;
  std::copy_n(challenge.begin() + kPairLockNonceAt, nonces_.lock.size(), nonces_.lock.begin());
  Bytes frame = head(paired() ? protocol::FrameType::pair_again : protocol::FrameType::pair_proof);
  append(frame, protocol::proof(code, nonces_));
  if (paired()) {
    frame.push_back(id_);
    append(frame, protocol::proof_again(key_, nonces_));
  }
  return frame;
}

bool LockSession::take_paired(const protocol::Code& code, const Bytes& frame) {
  if (!is(frame, protocol::FrameType::paired)) return false;
  const auto role = static_cast<core::Role>(frame[3]);
  const protocol::Mac receipt = protocol::receipt(code, nonces_, frame[2], role);
  if (!std::equal(receipt.begin(), receipt.end(), frame.begin() + 4)) return false;
  adopt(frame[2], role, protocol::phone_key(code, nonces_));
  return true;
}

Bytes LockSession::hello(RandomStream& random, core::Lane lane) {
  new_nonce(random);
  lane_ = lane;
  Bytes frame = head(protocol::FrameType::hello);
  frame.push_back(id_);
  append(frame, nonces_.phone);
  return frame;
}

bool LockSession::authentic(const Bytes& frame, std::span<const std::uint8_t> answered) const {
  const std::span<const std::uint8_t> all(frame);
  const protocol::Mac mac = protocol::frame_mac(
      session_key_, lane_, all.first(all.size() - protocol::kMacBytes), answered);
  return core::equal_constant_time(mac, all.last(protocol::kMacBytes)) != 0;
}

// Taken only whole: a challenge for another phone, or a forged one, changes nothing.
bool LockSession::take_challenge(const Bytes& frame) {
  if (!is(frame, protocol::FrameType::challenge)) return false;
  LockSession next = *this;
  next.session_ = core::get_u32(&frame[kSessionAt]);
  std::copy_n(frame.begin() + kLockNonceAt, nonces_.lock.size(), next.nonces_.lock.begin());
  std::copy_n(frame.begin() + kFirstNonceAt, nonce_.size(), next.nonce_.begin());
  next.session_key_ = protocol::session_key(key_, next.nonces_, next.session_, lane_, id_);
  next.notices_ = 0;
  if (!next.authentic(frame, {})) return false;
  *this = next;
  return true;
}

Bytes LockSession::command(core::Opcode opcode, Bytes payload) {
  const auto number = static_cast<std::uint8_t>(opcode);
  const std::size_t masked = core::masked_from(number, payload.size());
  protocol::mask(session_key_, nonce_, std::span(payload).subspan(masked));
  Bytes frame = head(protocol::FrameType::command);
  append_u32(frame, session_);
  append(frame, nonce_);
  frame.push_back(number);
  append(frame, payload);
  append(frame, protocol::frame_mac(session_key_, lane_, frame));
  used_ = nonce_;
  return frame;
}

std::optional<LockReply> LockSession::take_reply(const Bytes& frame) {
  if (!is(frame, protocol::FrameType::reply) || core::get_u32(&frame[kSessionAt]) != session_ ||
      !authentic(frame, used_)) {
    return std::nullopt;
  }
  std::copy_n(frame.begin() + kNextNonceAt, nonce_.size(), nonce_.begin());
  return LockReply{static_cast<core::ReplyStatus>(frame[kStatusAt]),
                   static_cast<core::Reason>(frame[kReasonAt]),
                   body_of(frame, protocol::kReplyHeadBytes)};
}

// Neither forged nor heard before.
bool LockSession::is_next(const Bytes& frame) {
  if (core::get_u32(&frame[kSessionAt]) != session_ || !authentic(frame, {})) return false;
  const std::uint32_t count = core::get_u32(&frame[kCountAt]);
  if (count <= notices_) return false;
  notices_ = count;
  return true;
}

std::optional<LockReply> LockSession::take_outcome(const Bytes& frame, core::Opcode asked) {
  if (!is(frame, protocol::FrameType::outcome) || !is_next(frame)) return std::nullopt;
  if (static_cast<core::Opcode>(frame[kCommandAt]) != asked) return std::nullopt;
  return LockReply{static_cast<core::ReplyStatus>(frame[kCommandAt + 1]),
                   static_cast<core::Reason>(frame[kCommandAt + 2]),
                   {}};
}

std::optional<Bytes> LockSession::take_notice(const Bytes& frame) {
  if (!is(frame, protocol::FrameType::notice) || !is_next(frame)) return std::nullopt;
  return body_of(frame, protocol::kNoticeHeadBytes);
}

std::optional<core::Prompt> LockSession::take_prompt(const Bytes& frame) {
  if (!is(frame, protocol::FrameType::prompt) || !is_next(frame)) return std::nullopt;
  return static_cast<core::Prompt>(frame[kCommandAt]);
}

bool LockSession::is_call(const Bytes& frame) const {
  return paired() && is(frame, protocol::FrameType::call) && frame[2] == id_;
}

protocol::Key LockSession::one_time_code_key() const {
  return protocol::one_time_code_key(key_);
}

protocol::Code LockSession::invitation_code(std::uint8_t id) const {
  return protocol::invitation_code(session_key_, used_, id);
}

}  // namespace locktwin::sim

#include "sim/phones/lock_session.h"

#include <algorithm>
#include <array>

#include "firmware-core/crypto/bytes.h"

namespace locktwin::sim {

namespace protocol = core::protocol;
namespace noise = core::noise;

namespace {

core::RadioFrame frame_of(const Bytes& bytes) {
  core::RadioFrame frame{};
  frame.length = static_cast<std::uint8_t>(std::min(bytes.size(), frame.bytes.size() + 1));
  std::copy_n(bytes.begin(), std::min(bytes.size(), frame.bytes.size()), frame.bytes.begin());
  return frame;
}

Bytes bytes_of(const core::RadioFrame& frame) {
  return {frame.bytes.begin(), frame.bytes.end()};
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

core::Key32 random_key(RandomStream& random) {
  core::Key32 key;
  for (std::size_t i = 0; i < key.size(); i += 4) core::put_u32(&key[i], random.next_u32());
  return key;
}

void LockSession::adopt(std::uint8_t id, core::Role role, const noise::KeyPair& own,
                        const core::Key32& lock) {
  id_ = id;
  role_ = role;
  own_ = own;
  lock_ = lock;
  shared_ = core::x25519(own.secret, lock);
}

Bytes LockSession::written(const noise::Pattern& pattern, protocol::FrameType type,
                           std::uint16_t place, const Bytes& payload) {
  core::RadioFrame frame{};
  protocol::begin(frame, type, place);
  handshake_.write(pattern, payload, protocol::body_of(frame));
  return bytes_of(frame);
}

std::optional<Bytes> LockSession::read(const noise::Pattern& pattern, protocol::FrameType type,
                                       std::uint16_t place, const Bytes& bytes) {
  core::RadioFrame frame = frame_of(bytes);
  if (protocol::type_of(frame) != type || protocol::place_of(frame) != place) return std::nullopt;
  noise::Handshake next = handshake_;
  std::span<std::uint8_t> payload;
  if (!next.read(pattern, protocol::body_of(frame), payload)) return std::nullopt;
  handshake_ = next;
  return Bytes(payload.begin(), payload.end());
}

// With every pairing the phone has another key: what the one before gave is over.
Bytes LockSession::pair_request(RandomStream& random, const protocol::Code& code,
                                std::uint8_t invitation) {
  next_own_ = noise::KeyPair::of(random_key(random));
  handshake_ = noise::Handshake(noise::kPairing, noise::Role::initiator,
                                protocol::prologue(core::Lane::bluetooth),
                                {next_own_, random_key(random), {}, protocol::psk_of(code)});
  return written(noise::kPairing, protocol::FrameType::pair_request, invitation,
                 Bytes(protocol::kPairRequestPayload));
}

std::optional<Bytes> LockSession::pair_proof(const Bytes& challenge) {
  if (!read(noise::kPairing, protocol::FrameType::pair_challenge, 0, challenge)) {
    return std::nullopt;
  }
  Bytes told(protocol::kPairProofPayload);
  const core::Digest old = protocol::old_key_proof(shared_, handshake_.hash());
  told[0] = id_;
  if (paired()) std::copy(old.begin(), old.end(), told.begin() + 1);
  return written(noise::kPairing, protocol::FrameType::pair_proof, 0, told);
}

bool LockSession::take_paired(const Bytes& bytes) {
  core::RadioFrame frame = frame_of(bytes);
  if (protocol::type_of(frame) != protocol::FrameType::tells || protocol::place_of(frame) != 0 ||
      !handshake_.is_done(noise::kPairing)) {
    return false;
  }
  core::FrameChannel channel(handshake_.split(), true);
  if (!channel.open(frame)) return false;
  const auto said = core::FrameChannel::said(frame);
  if (core::FrameChannel::content(frame) != protocol::Content::paired || said.size() != 2) {
    return false;
  }
  adopt(said[0], static_cast<core::Role>(said[1]), next_own_, handshake_.other());
  next_own_ = {};
  handshake_ = {};
  return true;
}

Bytes LockSession::hello(RandomStream& random, core::Lane lane) {
  lane_ = lane;
  tag_ = static_cast<std::uint16_t>(random.next_u32());
  handshake_ = noise::Handshake(noise::kSession, noise::Role::initiator, protocol::prologue(lane),
                                {own_, random_key(random), lock_, {}});
  handshake_.know_shared(shared_);
  return written(noise::kSession, protocol::FrameType::hello, tag_, Bytes(protocol::kHelloPayload));
}

// Taken only whole: a challenge for another phone, or a forged one, changes nothing.
bool LockSession::take_challenge(const Bytes& frame) {
  const auto told = read(noise::kSession, protocol::FrameType::challenge, tag_, frame);
  if (!told) return false;
  channel_ = core::FrameChannel(handshake_.split(), true);
  handshake_ = {};
  place_ = static_cast<std::uint16_t>((*told)[0] | (*told)[1] << 8);
  replies_ = 0;
  return true;
}

Bytes LockSession::command(core::Opcode opcode, const Bytes& payload) {
  core::RadioFrame frame{};
  protocol::begin(frame, protocol::FrameType::asks, place_);
  const std::array head = {replies_, static_cast<std::uint8_t>(opcode)};
  channel_.seal(frame, protocol::Content::command, head, payload);
  return bytes_of(frame);
}

std::optional<LockWord> LockSession::hear(const Bytes& bytes) {
  core::RadioFrame frame = frame_of(bytes);
  if (protocol::type_of(frame) != protocol::FrameType::tells ||
      protocol::place_of(frame) != place_ || !channel_.open(frame)) {
    return std::nullopt;
  }
  const auto said = core::FrameChannel::said(frame);
  const LockWord word{core::FrameChannel::content(frame), {said.begin(), said.end()}};
  if (word.content == protocol::Content::reply) ++replies_;
  return word;
}

std::optional<LockReply> LockSession::reply_in(const LockWord& word) {
  if (word.content != protocol::Content::reply || word.said.size() < 2) return std::nullopt;
  return LockReply{static_cast<core::ReplyStatus>(word.said[0]),
                   static_cast<core::Reason>(word.said[1]),
                   {word.said.begin() + 2, word.said.end()}};
}

std::optional<LockReply> LockSession::outcome_in(const LockWord& word, core::Opcode asked) {
  const bool is_it = word.content == protocol::Content::outcome && word.said.size() == 3 &&
                     static_cast<core::Opcode>(word.said[0]) == asked;
  if (!is_it) return std::nullopt;
  return LockReply{
      static_cast<core::ReplyStatus>(word.said[1]), static_cast<core::Reason>(word.said[2]), {}};
}

bool LockSession::is_call(const Bytes& bytes) const {
  const core::RadioFrame frame = frame_of(bytes);
  return paired() && protocol::type_of(frame) == protocol::FrameType::call &&
         protocol::place_of(frame) == id_;
}

}  // namespace locktwin::sim

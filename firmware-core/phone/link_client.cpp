#include "firmware-core/phone/link_client.h"

#include "firmware-core/config.h"
#include "firmware-core/crypto/bytes.h"
#include "firmware-core/phone/frames_out.h"

namespace locktwin::core {
namespace {

constexpr std::uint8_t kForNonce = 5;  // purpose of protocol::fresh

}  // namespace

void LinkClient::start(const StepContext& step, std::uint8_t peer, std::uint8_t phone,
                       Opcode opcode) {
  *this = LinkClient{};
  peer_ = peer;
  phone_ = phone;
  opcode_ = opcode;
  until_ms_ = step.now_ms() + config::kClientTimeoutMs;
  state_ = has_room(step) ? State::greeting : State::failed;
  if (state_ == State::failed) return;
  const Digest random = protocol::fresh(step, kForNonce);
  copy_bytes(std::span(random).first(nonce_.size()), nonce_.data());
  RadioFrame& out = begin_frame(step, protocol::FrameType::hello, Lane::bluetooth, peer_);
  out.bytes[2] = phone_;
  copy_bytes(nonce_, &out.bytes[3]);
  out.length = protocol::kHelloBytes;
}

void LinkClient::update(const StepContext& step, const protocol::Key& key) {
  if (!running()) return;
  if (step.now_ms() >= until_ms_) {
    state_ = State::failed;
    return;
  }
  const RadioFrame& in = step.in.radio;
  if (in.lane != Lane::bluetooth || in.peer != peer_) return;
  const protocol::FrameType type = protocol::type_of(in);
  if (type == protocol::FrameType::challenge && state_ == State::greeting) challenged(step, key);
  if (type == protocol::FrameType::reply && state_ == State::commanding) replied(step);
}

// A CHALLENGE that somebody else made is not answered; the right one may still come.
void LinkClient::challenged(const StepContext& step, const protocol::Key& key) {
  const auto frame = step.in.radio.payload();
  protocol::Nonces nonces{nonce_, {}};
  copy_bytes(frame.subspan(6, nonces.lock.size()), nonces.lock.data());
  copy_bytes(frame.subspan(22, command_nonce_.size()), command_nonce_.data());
  session_key_ = protocol::session_key(key, nonces, get_u32(&frame[2]), Lane::bluetooth, phone_);
  const protocol::Mac mac = protocol::frame_mac(session_key_, Lane::bluetooth,
                                                frame.first(frame.size() - protocol::kMacBytes));
  if (equal_constant_time(mac, frame.last(mac.size())) == 0 || !has_room(step)) return;

  RadioFrame& out = begin_frame(step, protocol::FrameType::command, Lane::bluetooth, peer_);
  copy_bytes(frame.subspan(2, 4), &out.bytes[2]);
  copy_bytes(command_nonce_, &out.bytes[6]);
  out.bytes[14] = static_cast<std::uint8_t>(opcode_);
  const auto head = std::span(out.bytes).first(protocol::kCommandHeadBytes);
  copy_bytes(protocol::frame_mac(session_key_, Lane::bluetooth, head), &out.bytes[head.size()]);
  out.length = protocol::kCommandHeadBytes + protocol::kMacBytes;
  state_ = State::commanding;
}

void LinkClient::replied(const StepContext& step) {
  const auto frame = step.in.radio.payload();
  const auto body = frame.first(frame.size() - protocol::kMacBytes);
  const protocol::Mac mac =
      protocol::frame_mac(session_key_, Lane::bluetooth, body, command_nonce_);
  if (equal_constant_time(mac, frame.last(mac.size())) == 0) return;
  status_ = static_cast<ReplyStatus>(frame[6]);
  const bool opens = status_ == ReplyStatus::ok || status_ == ReplyStatus::accepted;
  state_ = opens ? State::done : State::failed;
}

}  // namespace locktwin::core

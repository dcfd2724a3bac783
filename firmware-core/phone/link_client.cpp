#include "firmware-core/phone/link_client.h"

#include <array>

#include "firmware-core/config.h"
#include "firmware-core/phone/frames_out.h"

namespace locktwin::core {
void LinkClient::start(const StepContext& step, const Identity& own, const Phone& other,
                       std::uint8_t peer, Opcode opcode) {
  std::construct_at(this);
  peer_ = peer;
  opcode_ = opcode;
  until_ms_ = step.now_ms() + config::kClientTimeoutMs;
  state_ = has_room(step) ? State::greeting : State::failed;
  if (state_ == State::failed) return;
  handshake_ = own.begin(step, noise::kSession, noise::Role::initiator, Lane::bluetooth,
                         protocol::Purpose::linked_session, other.key);
  RadioFrame& out = begin_frame(step, protocol::FrameType::hello, Lane::bluetooth, peer_, 0);
  const std::array<std::uint8_t, protocol::kHelloPayload> nothing{};
  handshake_.write(noise::kSession, nothing, protocol::body_of(out));
}

void LinkClient::update(const StepContext& step) {
  if (!running()) return;
  if (step.now_ms() >= until_ms_) {
    stop();  // with its keys
    state_ = State::failed;
    return;
  }
  const RadioFrame& in = step.in.radio;
  if (in.lane != Lane::bluetooth || in.peer != peer_) return;
  const protocol::FrameType type = protocol::type_of(in);
  if (type == protocol::FrameType::challenge && state_ == State::greeting) challenged(step);
  if (type == protocol::FrameType::tells && state_ == State::commanding) replied(step);
}

// A CHALLENGE that somebody else made is not answered; the right one may still come.
void LinkClient::challenged(const StepContext& step) {
  RadioFrame frame = step.in.radio;
  noise::Handshake heard = handshake_;
  std::span<std::uint8_t> told;
  if (!has_room(step) || !heard.read(noise::kSession, protocol::body_of(frame), told)) return;
  channel_ = FrameChannel(heard.split(), true);
  handshake_.forget();
  const auto place = static_cast<std::uint16_t>(told[0] | told[1] << 8);
  RadioFrame& out = begin_frame(step, protocol::FrameType::asks, Lane::bluetooth, peer_, place);
  const std::array command = {std::uint8_t{0}, static_cast<std::uint8_t>(opcode_)};
  channel_.seal(out, protocol::Content::command, command);
  state_ = State::commanding;
}

void LinkClient::replied(const StepContext& step) {
  RadioFrame frame = step.in.radio;
  if (!channel_.open(frame) || FrameChannel::content(frame) != protocol::Content::reply) return;
  const auto said = FrameChannel::said(frame);
  if (said.empty()) return;
  status_ = static_cast<ReplyStatus>(said[0]);
  const bool opens = status_ == ReplyStatus::ok || status_ == ReplyStatus::accepted;
  state_ = opens ? State::done : State::failed;
  channel_ = {};
}

}  // namespace locktwin::core

#include "sim/board/module_line.h"

#include <algorithm>
#include <span>

#include "firmware-core/crypto/bytes.h"
#include "firmware-core/crypto/hmac.h"
#include "sim/board/module_wires.h"

namespace locktwin::sim {

namespace {

constexpr std::size_t kNumberAt = 4;

core::Digest drawn(RandomStream& chance) {
  core::Digest bytes;
  for (std::uint8_t& byte : bytes) byte = static_cast<std::uint8_t>(chance.next_u32() >> 24);
  return bytes;
}

}  // namespace

ModuleLine::ModuleLine(std::uint64_t seed) : chance_(seed, "board.modules"), key_(drawn(chance_)) {}

void ModuleLine::begin() {
  session_ = drawn(chance_);
  sent_ = taken_ = 0;
  said_.clear();
}

bool ModuleLine::has_message(const model::FrontSensors& sensors) const {
  return !said_.empty() || sim::has_message(sensors);
}

core::ModuleMessage ModuleLine::next(model::FrontSensors& sensors) {
  spoke_ = !said_.empty();
  if (spoke_) {
    const Frame frame = said_.front();
    said_.pop_front();
    return open(frame);
  }
  const core::ModuleMessage message = take_message(sensors);
  if (message.reply == core::ModuleReply::none) return message;
  const Frame frame = seal(message);
  if (tapped_) recorded_.push_back(frame);
  return open(frame);
}

core::Digest ModuleLine::tag_of(const Frame& frame) const {
  std::array<std::uint8_t, sizeof(core::Digest) + kTagAt> message;
  std::ranges::copy(session_, message.begin());
  std::copy_n(frame.begin(), kTagAt, message.begin() + sizeof(core::Digest));
  return core::Hmac(key_).of(message);
}

ModuleLine::Frame ModuleLine::seal(const core::ModuleMessage& message) {
  Frame frame{static_cast<std::uint8_t>(message.reply), static_cast<std::uint8_t>(message.module),
              message.slot, message.detail};
  core::put_u32(&frame[kNumberAt], ++sent_);
  const core::Digest tag = tag_of(frame);
  std::copy_n(tag.begin(), frame.size() - kTagAt, frame.begin() + kTagAt);
  return frame;
}

core::ModuleMessage ModuleLine::open(const Frame& frame) {
  const core::Digest tag = tag_of(frame);
  const std::uint32_t number = core::get_u32(&frame[kNumberAt]);
  const auto told = std::span(frame).subspan(kTagAt);
  const bool proved =
      core::equal_constant_time(std::span(tag).first(told.size()), told) != 0 && number > taken_;
  if (!proved) return {.reply = core::ModuleReply::unproved};
  taken_ = number;
  return {static_cast<core::ModuleReply>(frame[0]), static_cast<core::Module>(frame[1]), frame[2],
          frame[3]};
}

}  // namespace locktwin::sim

#include "sim/link/spoiled_channel.h"

#include <algorithm>
#include <array>

namespace locktwin::sim {

namespace {

// With a zero in it: a damaged frame, and the beginning of another.
constexpr std::array<std::uint8_t, 7> kNoise{0x13, 0xA5, 0xA5, 0x00, 0xFF, 0x11, 0xA5};

}  // namespace

void SpoiledChannel::spoil(const LinkFault& fault) {
  (fault.way == LinkWay::to_target ? to_target_ : to_host_) = fault;
}

SpoiledChannel::Bytes SpoiledChannel::pass(LinkFault& fault, std::span<const std::uint8_t> frame) {
  Bytes arrives(frame.begin(), frame.end());
  --fault.frames;
  switch (fault.kind) {
    case LinkFaultKind::lost:
      arrives.clear();
      break;
    case LinkFaultKind::doubled:
      arrives.insert(arrives.end(), frame.begin(), frame.end());
      break;
    case LinkFaultKind::damaged:
      arrives[arrives.size() / 2] ^= 0x10;
      break;
    case LinkFaultKind::noise:
      arrives.insert(arrives.begin(), kNoise.begin(), kNoise.end());
      break;
  }
  return arrives;
}

void SpoiledChannel::send(std::span<const std::uint8_t> bytes) {
  if (to_target_.frames == 0) return line_->send(bytes);
  const Bytes arrives = pass(to_target_, bytes);
  if (!arrives.empty()) return line_->send(arrives);
  // Nobody will answer it, so nobody has to wait for that.
  unanswered_ = true;
}

std::span<const std::uint8_t> SpoiledChannel::receive(Patience patience) {
  if (std::exchange(unanswered_, false)) return {};
  if (to_host_.frames == 0 && held_.empty()) return line_->receive(patience);
  if (to_host_.frames == 0) {
    received_ = std::exchange(held_, {});
    return received_;
  }
  if (!gather(patience)) return {};
  const auto end = std::find(held_.begin(), held_.end(), 0) + 1;
  received_ = pass(to_host_, {held_.begin(), end});
  held_.erase(held_.begin(), end);
  return received_;
}

// Until a whole frame is held; false: nothing more has come for so long.
bool SpoiledChannel::gather(Patience patience) {
  while (std::find(held_.begin(), held_.end(), 0) == held_.end()) {
    const auto bytes = line_->receive(patience);
    if (bytes.empty()) return false;
    held_.insert(held_.end(), bytes.begin(), bytes.end());
  }
  return true;
}

}  // namespace locktwin::sim

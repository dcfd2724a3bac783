#include "sim/pins/pin_map.h"

#include <algorithm>
#include <array>

#include "sim/lock/lock.h"
#include "sim/text/read_text.h"
#include "sim/world/world.h"

namespace locktwin::sim {

namespace {

constexpr std::array<std::string_view, kBoardOutputs> kOutputNames{"motor.forward", "motor.reverse",
                                                                   "siren", "awake"};

}  // namespace

double PinSource::read(const World& world) const {
  if (signal != nullptr) return signal->read(world);
  const Lock& lock = world.lock();
  return lock.board.powered() && (lock.board.inputs().keys & key) != 0 ? 1.0 : 0.0;
}

bool PinWrite::level(double value) const {
  return (is ? value == *is : value > from) != inverted;
}

double PinWrite::share(double value) const {
  const double share = std::clamp((value - from) / (to - from), 0.0, 1.0);
  return inverted ? 1.0 - share : share;
}

std::string_view name_of(BoardOutput output) {
  return kOutputNames[static_cast<std::size_t>(output)];
}

bool PinMap::reads_output(BoardOutput output) const {
  return std::ranges::any_of(reads, [=](const PinRead& read) { return read.output == output; });
}

PinMap load_pin_map(const std::string& file) {
  return parse_pin_map(file, read_text(file));
}

}  // namespace locktwin::sim

#include "sim/board/radio_wires.h"

#include <algorithm>

namespace locktwin::sim {

namespace {

using model::Packet;

Packet packet_of(const core::RadioFrame& frame) {
  const auto payload = frame.payload();
  return {.by = frame.lane == core::Lane::wifi ? Packet::By::wifi : Packet::By::bluetooth,
          .handle = frame.peer,
          .bytes = {payload.begin(), payload.end()}};
}

core::RadioFrame frame_of(const Packet& packet) {
  core::RadioFrame frame;
  frame.bytes = {};
  frame.length = static_cast<std::uint8_t>(std::min(packet.bytes.size(), frame.bytes.size()));
  frame.lane = packet.by == Packet::By::wifi ? core::Lane::wifi : core::Lane::bluetooth;
  frame.peer = packet.handle;
  std::copy_n(packet.bytes.begin(), frame.length, frame.bytes.begin());
  return frame;
}

}  // namespace

void switch_radios(Time now, const core::Outputs& outputs, model::RadioChips& chips) {
  chips.set_bluetooth(outputs.bluetooth_on);
  for (std::size_t handle = 0; handle < model::RadioChips::kHandles; ++handle) {
    if ((outputs.bluetooth_drop >> handle & 1U) != 0) chips.hang_up(handle);
  }
  chips.set_wifi(now, outputs.wifi_on);
  for (const core::RadioFrame& frame : outputs.radio) chips.send(packet_of(frame));
}

void read_links(const model::RadioChips& chips, core::Inputs& inputs) {
  inputs.bluetooth_peers = 0;
  for (std::size_t handle = 0; handle < model::RadioChips::kHandles; ++handle) {
    const unsigned up = chips.is_up(handle) ? 1U : 0U;
    inputs.bluetooth_peers =
        static_cast<std::uint8_t>(inputs.bluetooth_peers | up << static_cast<unsigned>(handle));
  }
  const model::WifiLink& wifi = chips.wifi();
  inputs.wifi_online = chips.online();
  inputs.wifi_dbm = wifi.joined() ? static_cast<std::int8_t>(wifi.signal_dbm()) : std::int8_t{0};
  inputs.radio.length = 0;
}

void take_frame(model::RadioChips& chips, core::Inputs& inputs) {
  if (const auto heard = chips.take_heard()) inputs.radio = frame_of(*heard);
}

}  // namespace locktwin::sim

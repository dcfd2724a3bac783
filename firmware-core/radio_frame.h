// One radio frame as it comes from, or goes to, a Bluetooth or Wi-Fi chip.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace locktwin::core {

enum class Lane : std::uint8_t { bluetooth, wifi };

inline constexpr std::size_t kRadioFrameBytes = 128;

struct RadioFrame {
  std::uint8_t length = 0;  // 0: no frame
  Lane lane = Lane::bluetooth;
  std::uint8_t peer = 0;  // the chip's connection handle, 0 to 3; on Wi-Fi always 0, the cloud
  std::array<std::uint8_t, kRadioFrameBytes> bytes;

  std::span<const std::uint8_t> payload() const {
    return {bytes.data(), length <= kRadioFrameBytes ? std::size_t{length} : std::size_t{0}};
  }
};

}  // namespace locktwin::core

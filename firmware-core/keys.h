// The keys of the front panel and sets of them, and the guard electrode around them.
#pragma once

#include <cstdint>

namespace locktwin::core {

enum class Key : std::uint8_t {
  digit_0,
  digit_1,
  digit_2,
  digit_3,
  digit_4,
  digit_5,
  digit_6,
  digit_7,
  digit_8,
  digit_9,
  back,     // ↶ cancel, back, leave
  confirm,  // ✓ confirm
  home,     // 🏡 away mode
  bell,     // 🔔 doorbell
};

inline constexpr int kKeyCount = 14;

// One bit per key, bit n = Key n.
using KeyMask = std::uint16_t;

constexpr KeyMask mask_of(Key key) {
  return static_cast<KeyMask>(1U << static_cast<unsigned>(key));
}

inline constexpr KeyMask kDigitKeys = 0x03FF;
inline constexpr KeyMask kAllKeys = (1U << kKeyCount) - 1U;
// Not a key: the controller feels touches that its guard electrode takes for water.
inline constexpr KeyMask kGuard = 1U << kKeyCount;

}  // namespace locktwin::core

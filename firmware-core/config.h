// Every time-out, limit and threshold of the core: value, unit, the requirement it comes from.
#pragma once

#include <cstddef>
#include <cstdint>

namespace locktwin::core::config {

// Panel
inline constexpr std::uint32_t kPanelDarkAfterMs = 20'000;  // SET-3

// PINs
inline constexpr std::uint8_t kPinMinDigits = 6;     // INS-5
inline constexpr std::uint8_t kPinMaxDigits = 10;    // INS-5
inline constexpr std::uint8_t kEntryMaxDigits = 20;  // UNL-4, with the digits around the PIN
inline constexpr std::uint8_t kMaxUsers = 50;        // GEN-4

// Lockout
inline constexpr std::uint8_t kWrongTriesLimit = 5;              // ALM-2
inline constexpr std::uint32_t kLockoutMs = 180'000;             // ALM-2
inline constexpr std::uint32_t kLockoutSaveIntervalMs = 10'000;  // ALM-2: rest survives a cut

// Locking by itself
inline constexpr std::uint32_t kLockAfterClosingMs = 1'000;  // LCK-4
inline constexpr std::uint32_t kRelockUnopenedMs = 10'000;   // UNL-14

// Bolt drive
inline constexpr std::uint8_t kBoltTries = 3;         // LCK-8
inline constexpr std::uint32_t kMotorSampleMs = 5;    // LCK-8: current is looked at this often
inline constexpr std::uint32_t kInrushBlankMs = 100;  // LCK-8: starting current is no stall
inline constexpr std::uint32_t kOverCurrentMs = 50;   // LCK-8
inline constexpr std::uint32_t kMovementTimeoutMs = 2'000;  // LCK-8: 30 N of friction takes 0.8 s
inline constexpr std::uint32_t kReversePauseMs = 100;       // braked, so that the motor stands
inline constexpr std::uint32_t kRetryPauseMs = 300;         // before another try
inline constexpr std::uint16_t kOverCurrentMa = 1'200;      // LCK-8
inline constexpr std::uint16_t kHomingOverCurrentMa = 800;  // LCK-7: limited current
// Stall current is the bus voltage over 4.36 ohm (winding 4.0, bridge 0.36). 80 % of it, as
// 47/256 mA per mV, still trips with a winding that is 60 K warm (copper: +23 %).
inline constexpr std::uint32_t kStallMaPerMvNumerator = 47;
inline constexpr std::uint32_t kStallMaPerMvDenominator = 256;

// Battery, two cells in series
inline constexpr std::uint8_t kBatteryLowPercent = 20;    // BAT-1
inline constexpr std::uint8_t kBatteryGoodPercent = 25;   // BAT-1: the light goes out again
inline constexpr std::uint8_t kBatteryRisePercent = 3;    // relaxation alone raises no reading
inline constexpr std::uint8_t kUnlocksPerLowPrompt = 10;  // BAT-1
inline constexpr std::uint32_t kBatteryRestMs = 1'000;    // after a movement: not at rest yet
inline constexpr std::uint16_t kAwakeSagMv = 22;          // 0.15 A over 0.145 ohm
// BAT-6: rest voltage below which no movement begins, about 4 % of charge. A stalled motor (1.4 A)
// pulls a pack of 0.25 ohm down to 5.65 V at 25 degrees C and to 5.3 V at -10; the electronics
// live down to 4.5 V.
inline constexpr std::uint16_t kMovementMinimumMv = 6'000;
inline constexpr std::uint16_t kCollapseMv = 5'000;  // BAT-6: a movement stops here
inline constexpr std::uint8_t kCollapseSamples = 3;  // a single dip is the inrush

// Store
inline constexpr std::uint8_t kStoreAttempts = 3;  // compactions before the flash counts as dead

}  // namespace locktwin::core::config

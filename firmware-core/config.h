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
inline constexpr std::uint8_t kBoltTries = 3;            // LCK-8
inline constexpr std::uint32_t kMotorSampleMs = 5;       // LCK-8: current is looked at this often
inline constexpr std::uint32_t kInrushBlankMs = 100;     // LCK-8: starting current is no stall
inline constexpr std::uint32_t kOverCurrentMs = 50;      // LCK-8
inline constexpr std::uint32_t kDirectionProbeMs = 250;  // INS-3: leaves the switch in 60 ms
inline constexpr std::uint32_t kMovementTimeoutMs = 2'000;  // LCK-8: 30 N of friction takes 0.8 s
inline constexpr std::uint32_t kReversePauseMs = 100;       // braked, so that the motor stands
inline constexpr std::uint32_t kRetryPauseMs = 300;         // before another try
inline constexpr std::uint32_t kSwitchBounceMs = 50;        // LCK-11: later, a bolt was turned back
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
inline constexpr std::uint16_t kPortMv = 5'000;      // BAT-3: at the Type-C port
inline constexpr std::uint16_t kCollapseMv = 5'000;  // BAT-6: a movement stops here
inline constexpr std::uint8_t kCollapseSamples = 3;  // a single dip is the inrush

// Store
inline constexpr std::uint8_t kStoreAttempts = 3;  // compactions before the flash counts as dead

// Phones
// Places for records of phones. Each kind has its own, so that guests never take a user's place.
inline constexpr std::uint8_t kUserPhones = 50;  // APP-6: one for each user
inline constexpr std::uint8_t kGuestKeys = 20;   // APP-6: phones of guests, and invitations to them
inline constexpr std::uint8_t kAccessories = 8;  // ACC-1, ACC-2
inline constexpr std::uint8_t kLinks = 2;        // UNL-12: the lock that obeys, the lock obeyed
inline constexpr std::uint8_t kMaxPhones = kUserPhones + kGuestKeys + kAccessories + kLinks;
inline constexpr std::uint8_t kMaxSessions = 4;              // APP-4
inline constexpr std::uint32_t kNonceMs = 10'000;            // APP-4: a command is fresh
inline constexpr std::uint32_t kSessionIdleMs = 180'000;     // APP-4: then a new HELLO is due
inline constexpr std::uint32_t kNotifyRepeatMs = 10'000;     // APP-2: until acknowledged
inline constexpr std::uint32_t kPairingMs = 180'000;         // INS-6
inline constexpr std::uint8_t kPairingProofs = 3;            // INS-6: wrong ones end the mode
inline constexpr std::uint32_t kPairingExchangeMs = 10'000;  // INS-6: challenge to proof
inline constexpr std::uint32_t kClientTimeoutMs = 5'000;     // UNL-12: the other lock answers

// Clock
inline constexpr std::uint32_t kBuildYearS = 789'004'800;  // CLK-1: 2025-01-01, none is earlier
inline constexpr std::uint32_t kClockFloorEveryS = 3'600;  // CLK-1: flash wear
inline constexpr std::uint32_t kClockToleranceS = 120;   // CLK-1: correction of a clock that drifts
inline constexpr std::uint32_t kClockSetBackS = 86'400;  // CLK-2: revives nothing up to here
inline constexpr std::uint32_t kClockObeysMs = 5'000;    // CLK-1: the chip takes a new time

// Codes for visitors
inline constexpr std::uint8_t kOneTimeDigits = 8;    // UNL-10
inline constexpr std::uint8_t kOneTimeWindow = 64;   // UNL-10: counters behind, and ahead
inline constexpr std::uint8_t kRecurringCodes = 10;  // UNL-11

// Journal
inline constexpr std::uint16_t kJournalEvents = 1'000;  // APP-2
inline constexpr std::uint8_t kJournalQueue = 24;       // events that wait for the flash
inline constexpr std::uint8_t kJournalAttempts = 3;     // until the flash counts as dead

// Linked locks
inline constexpr std::uint32_t kLinkingMs = 30'000;     // UNL-12: "before the countdown ends"
inline constexpr std::uint32_t kLinkedSendMs = 10'000;  // UNL-12: a late unlocking is none
inline constexpr std::uint8_t kLinkedLockPeer = 3;      // UNL-12: the connection kept for it

// At the door: rear panel, keypad, modules, alarms
inline constexpr std::uint32_t kPairingHoldMs = 3'000;  // INS-6
inline constexpr std::uint32_t kResetHoldMs = 5'000;    // RST-1
inline constexpr std::uint32_t kResetOfferMs = 20'000;  // RST-2
inline constexpr std::uint32_t kMuteHoldMs = 3'000;     // KEY-5
inline constexpr std::uint32_t kMuteFlashMs = 150;      // KEY-5: dark, lit, dark, lit
inline constexpr std::uint32_t kVideoMs =
    60'000;  // APP-1: then the app asks again, or nobody looks
inline constexpr std::uint32_t kSirenMs = 60'000;         // ALM-1
inline constexpr std::uint32_t kLeftOpenMs = 120'000;     // ALM-5
inline constexpr std::uint32_t kIdentifyMs = 10'000;      // UNL-1: then the module is silent
inline constexpr std::uint32_t kIdentifyPauseMs = 3'000;  // one person is not five tries

// Users, credentials, enrolment
inline constexpr std::uint8_t kMaxPins = 50;             // GEN-4, duress PINs among them
inline constexpr std::uint8_t kFacesPerUser = 3;         // GEN-4
inline constexpr std::uint8_t kPalmsPerUser = 2;         // GEN-4
inline constexpr std::uint8_t kFingersPerUser = 5;       // GEN-4, duress fingers among them
inline constexpr std::uint32_t kEnrolStepMs = 20'000;    // ENR-6: for a pose, a touch
inline constexpr std::uint32_t kEnrolPinMs = 60'000;     // ENR-6: for typing a PIN once
inline constexpr std::uint32_t kModuleRemoveMs = 5'000;  // then a module counts as silent

}  // namespace locktwin::core::config

// Every time-out, limit and threshold of the core: value, unit, the requirement it comes from.
#pragma once

#include <cstddef>
#include <cstdint>

namespace locktwin::core::config {

// Panel
inline constexpr std::uint32_t kPanelDarkAfterMs = 20'000;  // SET-3
inline constexpr std::uint32_t kAwayHoldMs = 1'000;         // KEY-4
inline constexpr std::uint32_t kBellPauseMs = 10'000;       // KEY-7
inline constexpr int kLeaningKeys = 3;                      // KEY-6: two fingers may overlap
inline constexpr std::uint32_t kWetWakeMs = 3'000;          // KEY-6: a glove in the rain sees light
inline constexpr std::uint32_t kWetRestMs = 600'000;        // KEY-6: then water wakes nothing
inline constexpr std::uint32_t kWetOverMs = 21'600'000;     // KEY-6: told once in a spell of rain

// PINs
inline constexpr std::uint8_t kPinMinDigits = 6;     // INS-5
inline constexpr std::uint8_t kPinMaxDigits = 10;    // INS-5
inline constexpr std::uint8_t kEntryMaxDigits = 20;  // UNL-4, with the digits around the PIN
inline constexpr std::uint8_t kMaxUsers = 50;        // GEN-4

// Lockout
inline constexpr std::uint8_t kWrongTriesLimit = 5;              // ALM-2
inline constexpr std::uint32_t kLockoutMs = 180'000;             // ALM-2
inline constexpr std::uint32_t kLockoutMostMs = 3'600'000;       // SEC-6: however often doubled
inline constexpr std::uint8_t kLockoutDoublings = 5;             // SEC-6: then it is the longest
inline constexpr std::uint32_t kLockoutSaveIntervalMs = 10'000;  // ALM-2: rest survives a cut

// Attacks
inline constexpr std::size_t kLockoutsADay = 3;             // SEC-6: more are told
inline constexpr std::uint64_t kAttackDayMs = 86'400'000;   // SEC-6
inline constexpr std::size_t kForgedFrames = 20;            // SEC-6: so many are told,
inline constexpr std::uint32_t kForgedWithinS = 60;         // within this time
inline constexpr std::uint64_t kAttackQuietMs = 3'600'000;  // SEC-6: at most one an hour
inline constexpr std::uint64_t kAttacksSaveMs = 3'600'000;  // SEC-6: the rest survives a cut

// Locking by itself
inline constexpr std::uint32_t kLockAfterClosingMs = 1'000;  // LCK-4
inline constexpr std::uint32_t kRelockUnopenedMs = 10'000;   // UNL-14

// Bolt drive
inline constexpr std::uint8_t kBoltTries = 3;         // LCK-8
inline constexpr std::uint32_t kMotorSampleMs = 5;    // LCK-8: current is looked at this often
inline constexpr std::uint32_t kMotorStartMs = 3;     // LCK-8: it has gained 8 % of its speed
inline constexpr std::uint32_t kStandMs = 100;        // LCK-8: 200 ms with what comes before
inline constexpr std::uint32_t kInrushBlankMs = 100;  // LCK-7: starting current is not limited
inline constexpr std::uint32_t kOverCurrentMs = 50;   // LCK-7
// LCK-8: below 3 % of its free speed, a motor that gains no 0.3 % in 100 ms stands; a hot winding
// gains 0.2 % by its own warmth.
inline constexpr std::uint32_t kStandSharePerMille = 970;
inline constexpr std::uint32_t kShareFallPerMille = 3;
inline constexpr std::uint32_t kDirectionProbeMs = 250;  // INS-3: leaves the switch in 60 ms
// LCK-8: 7 mm/s; thirty newtons of friction take 0.8 s, a worn motor in the cold 2.3 s.
inline constexpr std::uint32_t kMovementTimeoutMs = 3'000;
inline constexpr std::uint32_t kReversePauseMs = 100;  // braked, so that the motor stands
inline constexpr std::uint32_t kRetryPauseMs = 300;    // before another try
inline constexpr std::uint32_t kSwitchSettledMs = 20;  // LCK-12: worn contacts chatter for 1 ms
inline constexpr std::uint32_t kHandMs = 1'200;  // LCK-11: a key moves the bolt 22 mm in a second
inline constexpr std::uint32_t kHandBeginsMs = 150;
inline constexpr std::uint32_t kShortestThrowMs = 300;  // LCK-12: a worn motor's free 62 mm/s
// LCK-12: the back-EMF of a new motor over 4 mm. The stop lies 1 mm behind a switch.
inline constexpr std::uint32_t kRunOnMvMs = 800'000;
inline constexpr std::uint32_t kShortestStrokeMs = 100;     // LCK-12: by any hand, from in to out
inline constexpr std::uint16_t kHomingOverCurrentMa = 800;  // LCK-7: limited current
inline constexpr std::uint32_t kDoorSettledMs = 50;         // APP-2: a door that bounces opens once

// Battery, two cells in series
inline constexpr std::uint8_t kBatteryLowPercent = 20;    // BAT-1
inline constexpr std::uint8_t kBatteryGoodPercent = 25;   // BAT-1: the light goes out again
inline constexpr std::uint8_t kBatteryKeepPercent = 5;    // moved so far, it is stored again
inline constexpr std::uint8_t kUnlocksPerLowPrompt = 10;  // BAT-1
inline constexpr std::uint32_t kBatteryRestMs = 1'000;    // after a movement: not at rest yet
// BAT-6: rest voltage below which no movement begins, about 4 % of charge. A stalled motor (1.4 A)
// pulls a pack of 0.25 ohm down to 5.65 V at 25 degrees C and to 5.3 V at -10; the electronics
// live down to 4.5 V.
inline constexpr std::uint16_t kMovementMinimumMv = 6'000;
inline constexpr std::uint16_t kPortMv = 5'000;      // BAT-3: at the Type-C port
inline constexpr std::uint16_t kCollapseMv = 5'000;  // BAT-6: a movement stops here
inline constexpr std::uint8_t kCollapseSamples = 3;  // a single dip is the inrush

// Store
inline constexpr std::uint8_t kStoreAttempts = 3;  // compactions before the flash counts as dead
// SEC-8: what is deleted can be read nowhere so long after it, or, when a record was deleted
// or replaced before, so long after that. Whoever deletes somebody every hour for ten years so
// erases each page 7,300 times, of the 10,000 that it bears.
inline constexpr std::uint32_t kScrubAfterMs = 60'000;
inline constexpr std::uint32_t kScrubEveryMs = 6 * 3'600'000;

// Phones
// Places for records of phones. Each kind has its own, so that guests never take a user's place.
inline constexpr std::uint8_t kUserPhones = 50;  // APP-6: one for each user
inline constexpr std::uint8_t kGuestKeys = 20;   // APP-6: phones of guests, and invitations to them
inline constexpr std::uint8_t kAccessories = 8;  // ACC-1, ACC-2
inline constexpr std::uint8_t kLinks = 2;        // UNL-12: the lock that obeys, the lock obeyed
inline constexpr std::uint8_t kMaxPhones = kUserPhones + kGuestKeys + kAccessories + kLinks;
// Sessions (APP-6): one for each Bluetooth connection, so that nobody far away takes a place at the
// door. Through the cloud so many stay open, the one that was used last longest of them; the rest
// of the places is for phones that say HELLO.
inline constexpr std::uint8_t kNearSessions = 4;
inline constexpr std::uint8_t kCloudSessions = 32;
inline constexpr std::uint8_t kOpenCloudSessions = 24;
inline constexpr std::uint8_t kMaxSessions = kNearSessions + kCloudSessions;
inline constexpr std::uint8_t kPhonePeers = 3;       // Bluetooth connections for phones
inline constexpr std::uint32_t kIdlePeerMs = 1'000;  // APP-6: it makes room, once all are taken
inline constexpr std::uint32_t kPressMs = 5'000;     // APP-7: an older press is not carried out
inline constexpr std::uint32_t kFreshMs = 10'000;    // APP-4: a command is fresh
inline constexpr std::uint32_t kSessionIdleMs = 180'000;  // APP-4: then a new HELLO is due
inline constexpr std::uint32_t kNotifyGatherMs = 100;  // SEC-1: what belongs together is one frame
inline constexpr std::uint16_t kNotifyRepeatMs = 2'000;  // APP-2: until acknowledged, then …
inline constexpr std::uint32_t kOutcomeMs = 900;         // SEC-1: of a command that moves no bolt
inline constexpr std::uint8_t kCoverFrames = 9;  // SEC-1: 16 s, until an opened door has locked
inline constexpr std::uint16_t kNotifyRepeatMostMs = 32'000;  // … twice as late each time
inline constexpr std::uint32_t kCallRepeatMs = 5'000;  // UNL-9: a phone out of session, then …
inline constexpr std::uint32_t kCallRepeatMostMs = 3'600'000;  // … twice as late each time
inline constexpr std::uint32_t kHeardSaveMs =
    10'000;  // APP-2: flash wear; phones know what they had
inline constexpr std::uint32_t kPairingMs = 180'000;         // INS-6
inline constexpr std::uint32_t kPairingProofMs = 30'000;     // SEC-2: behind the mode
inline constexpr std::uint32_t kInvitationS = 7 * 86'400;    // SEC-3: then nobody takes it up
inline constexpr std::uint32_t kPairingExchangeMs = 10'000;  // INS-6: challenge to proof
inline constexpr std::uint32_t kCommissionedMs = 600'000;    // SEC-2: whoever has just installed it
inline constexpr std::uint32_t kClientTimeoutMs = 5'000;     // UNL-12: the other lock answers

// Clock
inline constexpr std::uint32_t kBuildYearS = 789'004'800;  // CLK-1: 2025-01-01, none is earlier
inline constexpr std::uint32_t kClockFloorEveryS = 3'600;  // CLK-1: flash wear
inline constexpr std::uint32_t kClockToleranceS = 120;   // CLK-1: correction of a clock that drifts
inline constexpr std::uint32_t kClockSetBackS = 86'400;  // CLK-2: revives nothing up to here
inline constexpr std::uint32_t kClockObeysMs = 5'000;    // CLK-1: the chip takes a new time
inline constexpr std::uint32_t kClockDoubtMs = 200;      // CLK-1: one bad reading is none
inline constexpr std::uint32_t kClockDriftShare = 50;    // CLK-1: a bad crystal's 2 % are no jump
inline constexpr std::uint32_t kClockLookS = 86'400;     // CLK-1: an idle lock looks this often
inline constexpr std::uint32_t kClockKeptS = 600;        // CLK-1: without power
inline constexpr std::uint32_t kClockLeapS = 315'576'000;  // CLK-3: ten years

// Codes for visitors
inline constexpr std::uint8_t kOneTimeDigits = 8;    // UNL-10
inline constexpr std::uint8_t kOneTimeWindow = 64;   // UNL-10: counters behind, and ahead
inline constexpr std::uint8_t kRecurringCodes = 10;  // UNL-11
// ENR-7: longer PINs around a new one that are compared in a step, 128 blocks of SHA-256.
inline constexpr std::uint32_t kClashesAStep = 64;

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
inline constexpr std::uint32_t kSirenSaveMs = 10'000;     // ALM-1: rest survives a cut
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
inline constexpr std::uint32_t kModuleAgainMs = 60'000;  // USR-4: then it is tried again, at first
inline constexpr std::uint32_t kModuleAgainMostMs = 3'600'000;  // and at last so seldom

}  // namespace locktwin::core::config

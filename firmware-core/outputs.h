// Everything the core can make the board do, and when it wants to be stepped again.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <type_traits>

#include "firmware-core/biometric_modules.h"
#include "firmware-core/keys.h"
#include "firmware-core/radio_frame.h"
#include "firmware-core/vocabulary.h"

namespace locktwin::core {

// `forward` throws the dead bolt of a right-opening door.
enum class MotorDrive : std::uint8_t { brake, forward, reverse };

enum class PowerMode : std::uint8_t { asleep, awake };

enum class LockState : std::uint8_t {
#define LT_LOCK_STATE(id, name) id,
#include "firmware-core/words.def"
};

enum class PanelMode : std::uint8_t {
#define LT_PANEL_MODE(id, name) id,
#include "firmware-core/words.def"
};

enum class FlashOperation : std::uint8_t { none, program, erase };

inline constexpr std::size_t kFlashChunkBytes = 64;

// `program` writes `length` bytes of `data` at `address`, both multiples of kFlashWordBytes;
// `erase` clears the page that begins at `address`. Given only while the flash is idle.
struct FlashCommand {
  FlashOperation operation = FlashOperation::none;
  std::uint8_t length = 0;
  std::uint32_t address = 0;
  std::array<std::uint8_t, kFlashChunkBytes> data;
};

// A list of at most N entries; what does not fit is counted, never written past the end.
template <typename T, std::size_t N>
struct BoundedList {
  std::uint8_t count = 0;
  std::uint8_t dropped = 0;
  std::array<T, N> items;

  constexpr void push(const T& item) {
    if (count < N) {
      items[count++] = item;
    } else if (dropped < std::numeric_limits<std::uint8_t>::max()) {
      ++dropped;
    }
  }
  constexpr const T* begin() const { return items.data(); }
  constexpr const T* end() const { return items.data() + count; }
};

// What the lock believes of itself, for screens, signals and the comparison with the truth.
struct Report {
  LockState lock_state = LockState::unknown;
  PanelMode panel = PanelMode::dark;
  std::uint8_t wrong_tries = 0;
  std::uint8_t users = 0;
  std::uint8_t digits_entered = 0;
  std::uint8_t battery_percent = 0;
  std::uint8_t bolt_tries = 0;  // of the movement that runs, 1 = the first
  std::uint32_t lockout_left_ms = 0;
  bool away = false;
  bool privacy = false;
  bool muted = false;
  std::uint8_t sessions = 0;  // of phones
};

inline constexpr std::uint64_t kNever = std::numeric_limits<std::uint64_t>::max();

struct Outputs {
  MotorDrive motor = MotorDrive::brake;
  PowerMode power = PowerMode::asleep;
  KeyMask lit_keys = 0;
  bool battery_light = false;
  bool siren = false;
  bool video = false;                 // the camera streams to the cloud
  std::uint64_t wake_at_ms = kNever;  // step again then, or at the next change of an input
  Report report;
  bool red_light = false;     // of the palm module, and of the face in manual trigger
  bool show_pairing = false;  // the rear screen shows `pairing` as a QR code
  bool sets_clock = false;    // the real-time clock is to be set to clock_s
  std::uint32_t clock_s = 0;
  std::uint8_t volume = 0;    // of voice and tones: 0 off to 3 loud; the siren has its own
  std::uint8_t language = 0;  // of the voice: a Language of settings.h
  bool bluetooth_on = false;  // the radios (SET-5)
  bool wifi_on = false;
  std::uint8_t bluetooth_drop = 0;  // bit n: the chip ends its connection n
  BoundedList<ModuleCommand, 4> modules;
  BoundedList<Event, 8> events;    // of this step
  BoundedList<Prompt, 8> prompts;  // of this step
  FlashCommand flash;
  std::array<char, 32> pairing{};  // verification code as text, zero-terminated
  BoundedList<RadioFrame, 2> radio;
};

static_assert(std::is_trivially_copyable_v<Outputs>);

}  // namespace locktwin::core

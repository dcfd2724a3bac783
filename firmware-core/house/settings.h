// The settings of the app's page (SET-1 to SET-5): ranges, defaults, one durable record.
//
// A value counts from the moment its record lies in the flash. A record of an older layout leaves
// the defaults for what it does not know; a value out of its range reads as the default.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "firmware-core/step_context.h"
#include "firmware-core/store/store.h"

namespace locktwin::core {

enum class Setting : std::uint8_t {
#define LT_SETTING(id, name, initial, lowest, highest, help) id,
#include "firmware-core/house/settings.def"
};

inline constexpr std::size_t kSettings = 0
#define LT_SETTING(id, name, initial, lowest, highest, help) +1
#include "firmware-core/house/settings.def"
    ;

// What the numbers mean, where they are no switch and no amount.
enum class Body : std::uint8_t { with_door_sensor, without_door_sensor };
enum class Side : std::uint8_t { not_set, right_opening, left_opening };
enum class Language : std::uint8_t { chinese, english };
enum class Trigger : std::uint8_t { automatic, manual };

class Settings {
 public:
  // At boot, before anything is asked, and when a ticket of `write` is done.
  void load(const StepContext& step, const Store& store);

  std::uint16_t value(Setting setting) const { return values_[static_cast<std::size_t>(setting)]; }
  bool on(Setting setting) const { return value(setting) != 0; }
  template <typename Meaning>
  bool is(Setting setting, Meaning meaning) const {
    return value(setting) == static_cast<std::uint16_t>(meaning);
  }

  // False also for a setting that does not exist: both numbers may come from the radio.
  static bool accepts(Setting setting, std::uint32_t value);
  // Only what is accepted, and when store.can_write().
  Store::Ticket write(Store& store, Setting setting, std::uint32_t value) const;

 private:
  std::array<std::uint16_t, kSettings> values_{};
};

}  // namespace locktwin::core

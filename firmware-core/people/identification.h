// The three modules at the door: when they look, and what they say (UNL-1 to UNL-3).
//
// A module that sees somebody says `present`; in automatic trigger, and always for a finger, it is
// then told to identify. In manual trigger a touch of the keypad tells it so. It answers with a
// slot, with no match, or that it could not read; a module that does not answer is told to stop.
#pragma once

#include <array>
#include <cstdint>

#include "firmware-core/step_context.h"

namespace locktwin::core {

// SET-4, and whether the modules may be asked at all.
struct IdentificationRules {
  bool face_automatic = true;
  bool palm_automatic = true;
  bool locked_out = false;  // nothing is verified (ALM-6)
  bool unlocked = false;    // nobody has to be recognised to come in: face and palm rest
  bool enrolling = false;   // the modules have other work
};

enum class Sight : std::uint8_t { none, matched, no_match, unreadable, broken, locked_out };

struct Sighting {
  Sight sight = Sight::none;
  Module module = Module::face;
  std::uint8_t slot = 0;
};

class Identification {
 public:
  Sighting update(const StepContext& step, const IdentificationRules& rules);
  // The keypad was touched: those in manual trigger look now.
  void touched(const StepContext& step, const IdentificationRules& rules);
  // The keypad went dark, or an enrolment begins.
  void cancel(const StepContext& step);

  bool looking() const;
  bool red_light(const IdentificationRules& rules) const;  // UNL-1, UNL-2
  std::uint64_t wake_at_ms() const;

 private:
  void look(const StepContext& step, Module module);
  Sighting see_presence(const StepContext& step, const IdentificationRules& rules, Module module);
  Sighting stop(const StepContext& step, Sight sight, Module module);

  std::array<std::uint64_t, kModules> until_ms_{};         // looking until then, 0 = not
  std::array<std::uint64_t, kModules> paused_until_ms_{};  // one look, one answer
};

}  // namespace locktwin::core

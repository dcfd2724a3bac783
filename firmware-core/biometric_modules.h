// Face, palm and finger modules: devices of their own, which hold the templates and match by
// themselves. The core orders and hears slots; it never sees a feature.
#pragma once

#include <cstdint>

namespace locktwin::core {

enum class Module : std::uint8_t { face, palm, finger };
inline constexpr int kModules = 3;
inline constexpr std::uint8_t kSlotsPerModule = 50;  // GEN-4; slots are 1 to 50, 0 is none

enum class ModuleReply : std::uint8_t {
  none,
  present,       // somebody is before the sensor (automatic trigger; a finger lies on the reader)
  matched,       // to identify: `slot`
  no_match,      // to identify: a clear reading that fits no template: a wrong try
  unreadable,    // to identify: no clear reading; `detail` is a ReadingFault. No try.
  enrol_step,    // to enrol: step `detail` (0, 1, …) is done
  enrolled,      // to enrol: the template lies in `slot`, durably
  enrol_failed,  // to enrol: `detail` is a ReadingFault; nothing is stored
  duplicate,     // to enrol: fits the template in `slot` already; nothing is stored
  removed,       // to remove, remove_all: done, also when nothing was there
  error,         // the module does not work
  unproved,      // what came has not the proof of this module, or is an old one again (SEC-7)
};

enum class ReadingFault : std::uint8_t {
  none,
  covered,
  moved,
  too_far,
  too_near,
  tilted,
  pressed,
  timeout
};

struct ModuleMessage {
  ModuleReply reply = ModuleReply::none;
  Module module = Module::face;
  std::uint8_t slot = 0;
  std::uint8_t detail = 0;
};

enum class ModuleOrder : std::uint8_t { none, identify, cancel, enrol, remove, remove_all };

struct ModuleCommand {
  ModuleOrder order = ModuleOrder::none;
  Module module = Module::face;
  std::uint8_t slot = 0;  // enrol: where to put it; remove: which
};

}  // namespace locktwin::core

// What is wrong with the switches of dead bolt and door.
#include "sim/faults/fault_groups.h"

namespace locktwin::sim {

namespace {

using model::SwitchFault;
using model::SwitchId;
using Stuck = SwitchFault::Stuck;

// Each fault shows by what it does itself: a contact that is wrong, a wire that changes a reading.
template <SwitchId id>
bool lies(const Sight& sight) {
  return sight.lock.plant.switches.made(id) != sight.lock.plant.switches.truth(id);
}

template <SwitchId id, typename Change>
void change_switch(Scene& scene, Change change) {
  SwitchFault fault = scene.lock.plant.switches.fault(id);
  change(fault);
  scene.lock.plant.switches.set_fault(id, fault);
}

template <SwitchId id, Stuck stuck>
void stick(Scene& scene, double) {
  change_switch<id>(scene, [](SwitchFault& fault) { fault.stuck = stuck; });
}

template <SwitchId id>
void free(Scene& scene) {
  stick<id, Stuck::no>(scene, 0);
}

template <SwitchId id>
void bounce(Scene& scene, double value_ms) {
  const auto span = std::chrono::duration_cast<model::Micros>(
      std::chrono::milliseconds(static_cast<std::int64_t>(value_ms)));
  change_switch<id>(scene, [&](SwitchFault& fault) { fault.bounce = span; });
}

bool bridge_shows(const Sight& sight) {
  const model::Switches& switches = sight.lock.plant.switches;
  return switches.bridged() &&
         switches.made(SwitchId::bolt_out) != switches.made(SwitchId::bolt_in);
}

std::string_view both_stuck(const Sight& sight, double) {
  const model::Switches& switches = sight.lock.plant.switches;
  const Stuck out = switches.fault(SwitchId::bolt_out).stuck;
  const bool same = out != Stuck::no && out == switches.fault(SwitchId::bolt_in).stuck;
  return same ? "both switches are stuck alike: they read the same as it is" : "";
}

std::string_view no_sensor(const Sight& sight, double) {
  return sight.lock.plant.body.kind().door_sensor ? "" : "body 5085 has no door sensor";
}

template <SwitchId id>
void calm(Scene& scene) {
  bounce<id>(scene, 0);
}

}  // namespace

// clang-format off
std::vector<FaultSpec> switch_faults() {
  constexpr auto kOut = SwitchId::bolt_out;
  constexpr auto kIn = SwitchId::bolt_in;
  constexpr auto kDoor = SwitchId::door_closed;
  return {
      {"switch.bolt_out_stuck_made", "Bolt switch 'out' is always made (FLT-9); 1 = it is.",
       1.0, 1.0, stick<kOut, Stuck::made>, free<kOut>, lies<kOut>},
      {"switch.bolt_out_stuck_open", "Bolt switch 'out' is never made (FLT-9); 1 = it is not.",
       1.0, 1.0, stick<kOut, Stuck::open>, free<kOut>, lies<kOut>},
      {"switch.bolt_out_bounce_ms", "Bolt switch 'out' bounces so long after a change (FLT-9).",
       2.0, 500.0, bounce<kOut>, calm<kOut>, lies<kOut>},
      {"switch.bolt_in_stuck_made", "Bolt switch 'in' is always made (FLT-9); 1 = it is.",
       1.0, 1.0, stick<kIn, Stuck::made>, free<kIn>, lies<kIn>},
      {"switch.bolt_in_stuck_open", "Bolt switch 'in' is never made (FLT-9); 1 = it is not.",
       1.0, 1.0, stick<kIn, Stuck::open>, free<kIn>, lies<kIn>},
      {"switch.bolt_in_bounce_ms", "Bolt switch 'in' bounces so long after a change (FLT-9).",
       2.0, 500.0, bounce<kIn>, calm<kIn>, lies<kIn>},
      {"switch.bolt_bridged",
       "The wires of 'out' and 'in' touch: both are made when either is (FLT-9); 1 = they do.",
       1.0, 1.0, [](Scene& scene, double) { scene.lock.plant.switches.set_bridged(true); },
       [](Scene& scene) { scene.lock.plant.switches.set_bridged(false); }, bridge_shows,
       both_stuck},
      {"switch.door_stuck_made", "The door sensor always says closed (FLT-9); 1 = it does.",
       1.0, 1.0, stick<kDoor, Stuck::made>, free<kDoor>, lies<kDoor>,
       no_sensor},
      {"switch.door_stuck_open", "The door sensor never says closed (FLT-9); 1 = it does not.",
       1.0, 1.0, stick<kDoor, Stuck::open>, free<kDoor>, lies<kDoor>,
       no_sensor},
      {"switch.door_bounce_ms", "The door sensor bounces so long after a change (FLT-9).",
       2.0, 500.0, bounce<kDoor>, calm<kDoor>, lies<kDoor>,
       no_sensor},
  };
}
// clang-format on

}  // namespace locktwin::sim

// The Type-C port of the front panel: 5 V from outside for a lock whose pack is empty (BAT-3).
//
// Power only, no data (BAT-8): a diode and an over-voltage switch let 4.0 .. 6.0 V of the right
// polarity through, a step-up converter makes the bus voltage of it, an ideal diode joins it with
// the pack: the higher of the two feeds the lock. The converter's output lies below that of a
// charged pack, so that a plugged source is not drained and the lock still sees a low battery.
//
// A power bank falls asleep when less than 50 mA have been drawn for 20 s (single-chip banks: 45 to
// 50 mA, up to 32 s) and wakes when it is plugged in anew.
#pragma once

#include "model/energy/bus_source.h"
#include "model/state/fields.h"

namespace locktwin::model {

enum class PortSource {
  none,
  power_bank,     // 5 V, 2 A, falls asleep
  wall_charger,   // 5 V, 2 A
  computer,       // 5 V, 0.5 A
  charger_20v,    // ignores that nobody asked for 20 V
  reversed_plug,  // -5 V: a broken cable
};

// Converter and cable: estimates from step-up converters of 10 W.
struct PortParameters {
  double lowest_v = 4.0;
  double highest_v = 6.0;
  double output_v = 6.4;
  double efficiency = 0.88;
  double output_ohm = 0.15;  // cable of 0.1 Ohm seen through the converter, and regulation
  double limited_ohm = 6.0;  // once the source's current limit is met, the output gives way
  double sleep_below_a = 0.05;
  double sleep_after_s = 20;

  LT_FIELDS(lowest_v, highest_v, output_v, efficiency, output_ohm, limited_ohm, sleep_below_a,
            sleep_after_s)
};

struct PortState {
  PortSource source = PortSource::none;
  bool asleep = false;
  double idle_s = 0;  // how long a power bank has given next to nothing

  LT_FIELDS(source, asleep, idle_s)
};

void plug(PortState& port, PortSource source);
double port_voltage_v(const PortState& port);  // at the socket; 0 from a sleeping bank
bool port_gives(const PortParameters& parameters, const PortState& port);

// The output below and above the current at which the source's limit is met; both lines meet there.
BusSource port_output(const PortParameters& parameters);
double port_limit_a(const PortParameters& parameters, const PortState& port);
BusSource limited_output(const PortParameters& parameters, const PortState& port);

// `bus_a` drawn from the converter for dt. port_idle(): it is so little that a bank will sleep.
bool port_idle(const PortParameters& parameters, const PortState& port, double bus_a);
void advance(const PortParameters& parameters, PortState& port, double dt_s, double bus_a);
// Seconds until a bank sleeps, if `bus_a` goes on; negative: never.
double sleeps_in_s(const PortParameters& parameters, const PortState& port, double bus_a);

}  // namespace locktwin::model

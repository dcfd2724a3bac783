#include "model/energy/type_c_port.h"

namespace locktwin::model {
namespace {

struct SourceData {
  double volts;
  double limit_a;
  bool sleeps;
};

SourceData data_of(PortSource source) {
  switch (source) {
    case PortSource::none:
      return {.volts = 0, .limit_a = 0, .sleeps = false};
    case PortSource::power_bank:
      return {.volts = 5, .limit_a = 2, .sleeps = true};
    case PortSource::wall_charger:
      return {.volts = 5, .limit_a = 2, .sleeps = false};
    case PortSource::computer:
      return {.volts = 5, .limit_a = 0.5, .sleeps = false};
    case PortSource::charger_20v:
      return {.volts = 20, .limit_a = 3, .sleeps = false};
    case PortSource::reversed_plug:
      return {.volts = -5, .limit_a = 2, .sleeps = false};
  }
  return {};
}

}  // namespace

void plug(PortState& port, PortSource source) {
  port = {.source = source, .asleep = false, .idle_s = 0};
}

double port_voltage_v(const PortState& port) {
  return port.asleep ? 0 : data_of(port.source).volts;
}

bool port_gives(const PortParameters& parameters, const PortState& port) {
  const double volts = port_voltage_v(port);
  return volts >= parameters.lowest_v && volts <= parameters.highest_v;
}

BusSource port_output(const PortParameters& parameters) {
  return {.emf_v = parameters.output_v, .resistance_ohm = parameters.output_ohm};
}

double port_limit_a(const PortParameters& parameters, const PortState& port) {
  const SourceData data = data_of(port.source);
  return parameters.efficiency * data.volts * data.limit_a / parameters.output_v;
}

BusSource limited_output(const PortParameters& parameters, const PortState& port) {
  const double steeper_ohm = parameters.limited_ohm - parameters.output_ohm;
  return {.emf_v = parameters.output_v + steeper_ohm * port_limit_a(parameters, port),
          .resistance_ohm = parameters.limited_ohm};
}

bool port_idle(const PortParameters& parameters, const PortState& port, double bus_a) {
  const SourceData data = data_of(port.source);
  if (!data.sleeps || port.asleep) return false;
  const double drawn_a = bus_a * parameters.output_v / (parameters.efficiency * data.volts);
  return drawn_a < parameters.sleep_below_a;
}

void advance(const PortParameters& parameters, PortState& port, double dt_s, double bus_a) {
  constexpr double kRounding = 1e-9;  // of adding milliseconds
  port.idle_s = port_idle(parameters, port, bus_a) ? port.idle_s + dt_s : 0;
  if (port.idle_s < parameters.sleep_after_s - kRounding) return;
  port.asleep = true;
  port.idle_s = 0;
}

double sleeps_in_s(const PortParameters& parameters, const PortState& port, double bus_a) {
  if (!port_idle(parameters, port, bus_a)) return -1;
  return parameters.sleep_after_s - port.idle_s;
}

}  // namespace locktwin::model

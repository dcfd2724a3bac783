#include "sim/board/board.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <utility>

#include "model/state_hash.h"
#include "sim/board/module_wires.h"
#include "sim/board/panel_wires.h"
#include "sim/board/radio_wires.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

using Millis = std::chrono::milliseconds;

// 12-bit converters; the full scales follow from divider and shunt amplifier.
constexpr double kConverterCodes = 4096.0;
constexpr double kBusFullScaleMv = 10000.0;
constexpr double kCurrentFullScaleMa = 3000.0;

// The pack's shunt has an amplifier of its own, for both directions.
constexpr int kShuntLsbMa = 2;

// What the comparator at the Type-C port takes for 5 V.
constexpr double kPortLowV = 4.0;
constexpr double kPortHighV = 6.0;

// A resting pack sinks slowly; the board looks whether it still carries the electronics each time
// that so much of its charge has gone.
constexpr double kSupplyCheckShare = 0.01;

std::uint16_t convert(double value, double full_scale) {
  const double lsb = full_scale / kConverterCodes;
  const double code = std::clamp(std::floor(value / lsb), 0.0, kConverterCodes - 1.0);
  return static_cast<std::uint16_t>(std::lround(code * lsb));
}

int direction_of(core::MotorDrive drive) {
  switch (drive) {
    case core::MotorDrive::brake:
      return 0;
    case core::MotorDrive::forward:
      return 1;
    case core::MotorDrive::reverse:
      return -1;
  }
  return 0;
}

// Pins wake the chip; converters do not.
bool same_pins(const core::Inputs& a, const core::Inputs& b) {
  return a.keys == b.keys && a.inside_button == b.inside_button && a.set_button == b.set_button &&
         a.rear_cover_off == b.rear_cover_off && a.front_torn_off == b.front_torn_off &&
         a.external_power == b.external_power && a.bolt_out_switch == b.bolt_out_switch &&
         a.bolt_in_switch == b.bolt_in_switch && a.door_closed_switch == b.door_closed_switch &&
         a.bluetooth_peers == b.bluetooth_peers && a.wifi_online == b.wifi_online;
}

// One word into the digest: the finaliser of SplitMix64, since this runs at every step.
std::uint64_t mix(std::uint64_t before, std::uint64_t word) {
  std::uint64_t z = (before ^ word) * 0x9E3779B97F4A7C15U;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
  return z ^ (z >> 27);
}

// All of them but the random words, which are the board's own state.
std::uint64_t digest(std::uint64_t before, const core::Inputs& inputs) {
  std::uint64_t pins = 0;
  for (const bool pin :
       {inputs.inside_button, inputs.set_button, inputs.rear_cover_off, inputs.front_torn_off,
        inputs.external_power, inputs.bolt_out_switch, inputs.bolt_in_switch,
        inputs.door_closed_switch, inputs.clock_kept, inputs.wifi_online}) {
    pins = pins << 1 | (pin ? 1U : 0U);
  }
  pins = pins << 8 | inputs.bluetooth_peers;
  const core::ModuleMessage& message = inputs.module;
  const auto wide = [](auto value) { return static_cast<std::uint64_t>(value); };
  std::uint64_t now = mix(before, inputs.now_ms);
  now = mix(now, pins << 32 | wide(inputs.flash) << 16 | inputs.keys);
  now = mix(now, wide(inputs.clock_s) << 32 | wide(inputs.motor_current_ma) << 16 |
                     inputs.bus_voltage_mv);
  now = mix(now, wide(static_cast<std::uint8_t>(inputs.wifi_dbm)) << 32 |
                     wide(static_cast<std::uint16_t>(inputs.battery_dc)) << 16 |
                     wide(static_cast<std::uint16_t>(inputs.battery_ma)));
  now = mix(now, wide(message.reply) << 24 | wide(message.module) << 16 | wide(message.slot) << 8 |
                     message.detail);
  if (inputs.radio.length == 0) return now;
  model::StateHash hash;
  hash.add(now);
  hash.add(wide(inputs.radio.lane));
  hash.add(wide(inputs.radio.peer));
  hash.add(inputs.radio.payload());
  return hash.value();
}

}  // namespace

Board::Board(const Seeds& seeds, const model::ElectronicsParameters& electronics)
    : electronics_(electronics), chip_(seeds.secrets), modules_(seeds.chance) {}

void Board::plug_in(CoreSocket core) {
  if (powered_) throw CoreLinkError("a core is changed without power only: take the battery out");
  core_ = std::move(core);
}

void Board::lose_core(Time now, model::Plant& plant) {
  powered_ = false;
  plant.flash.cut_power(now);
  flash_running_ = false;
  flash_refused_ = false;
  outputs_ = core::Outputs{};
  plant.radio.cut(now);
  plant.body.set_drive(0);
}

void Board::reset(Time now, model::Plant& plant) {
  if (!powered_) throw BadInput("the chip is not running: there is nothing to reset");
  lose_core(now, plant);
}

void Board::offer_firmware(Time now, model::Plant& plant, const FirmwareImage& image) {
  if (!powered_) throw BadInput("the chip is not running: nobody can offer it anything");
  if (loader_.offer(image)) lose_core(now, plant);
}

bool Board::supply(Time now, model::Plant& plant) {
  const double voltage_v = plant.bus_voltage_v();
  follow_supervisor(now, voltage_v);
  const bool boots = !powered_ && now >= released_at_;
  if (powered_ && voltage_v < electronics_.brown_out_v) {
    lose_core(now, plant);
  } else if (boots) {
    powered_ = true;
    released_at_ = kNever;
    fresh_ = true;
    booted_at_ = now;
    chip_.boot();
    modules_.begin();
    core_->boot(core::FlashView(plant.flash.bytes()));
    told_ = 0;
    inputs_ = core::Inputs{};
  }
  supply_panel(now, voltage_v, powered_, plant);
  plant.sensors.supply(now, powered_ && plant.panel.front_in_place);  // by the front's cable
  return boots;
}

// The supervisor: from the voltage at which it starts, with hysteresis, its delay runs.
void Board::follow_supervisor(Time now, double voltage_v) {
  if (powered_) return;
  const bool counts = released_at_ != kNever;
  if (voltage_v < (counts ? electronics_.brown_out_v : electronics_.start_v)) {
    released_at_ = kNever;
  } else if (!counts) {
    released_at_ = now + from_seconds(electronics_.reset_s);
  }
}

bool Board::read(Time now, model::Plant& plant) {
  if (!powered_) return false;
  const core::Inputs before = inputs_;
  read_pins(now, plant);
  inputs_.now_ms =
      static_cast<std::uint64_t>(std::chrono::duration_cast<Millis>(now - booted_at_).count());
  const bool changed = !same_pins(inputs_, before) || (flash_running_ && !plant.flash.busy()) ||
                       modules_.has_message(plant.sensors) || plant.radio.has_heard();
  if (!fresh_ && !changed && inputs_.now_ms < outputs_.wake_at_ms) return false;
  flash_running_ = plant.flash.busy();
  read_converters(plant);
  inputs_.module = modules_.next(plant.sensors);
  take_frame(plant.radio, inputs_);
  chip_.fill(inputs_);
  return true;
}

void Board::read_pins(Time now, model::Plant& plant) {
  read_panel(now, plant, inputs_);
  read_links(plant.radio, inputs_);
  inputs_.flash = flash_status(plant.flash);
  const double port_v = model::port_voltage_v(plant.supply.port());
  inputs_.external_power = port_v >= kPortLowV && port_v <= kPortHighV;
  inputs_.bolt_out_switch = plant.switches.reading(model::SwitchId::bolt_out);
  inputs_.bolt_in_switch = plant.switches.reading(model::SwitchId::bolt_in);
  inputs_.door_closed_switch =
      plant.body.kind().door_sensor && plant.switches.reading(model::SwitchId::door_closed);
}

void Board::read_converters(const model::Plant& plant) {
  inputs_.motor_current_ma =
      convert(std::abs(plant.body.motor_current_a()) * 1e3, kCurrentFullScaleMa);
  inputs_.bus_voltage_mv = convert(plant.bus_voltage_v() * 1e3, kBusFullScaleMv);
  inputs_.battery_ma = static_cast<std::int16_t>(
      std::lround(plant.battery_current_a() * 1e3 / kShuntLsbMa) * kShuntLsbMa);
  inputs_.battery_dc = static_cast<std::int16_t>(std::lround(plant.supply.temperature_c() * 10));
}

void Board::step_core(const model::Plant& plant) {
  fresh_ = false;
  core_->step(inputs_, core::FlashView(plant.flash.bytes()), outputs_);
  told_ = digest(told_, inputs_);
}

void Board::drive(Time now, model::Plant& plant) {
  plant.body.set_drive(direction_of(outputs_.motor) * plant.motor_sense());
  give_orders(now, outputs_, plant.sensors);
  follow_outputs(now, outputs_, plant);
  start_flash(now, plant.flash);
  switch_radios(now, outputs_, plant.radio);
}

void Board::load(Time now, model::Plant& plant) {
  const model::WifiLink& wifi = plant.radio.wifi();
  const model::ElectronicsState state{.powered = powered_,
                                      .awake = outputs_.power == core::PowerMode::awake,
                                      .recognition = plant.sensors.reads(),
                                      .video = outputs_.video,
                                      .siren = plant.siren.draws(),
                                      .bluetooth = plant.radio.connections() != 0,
                                      .wifi = wifi.joined(),
                                      .wifi_dbm = wifi.signal_dbm(),
                                      .wifi_joining = wifi.joining()};
  plant.supply.set_load(model::load_of(electronics_, state));
  if (!powered_) follow_supervisor(now, plant.bus_voltage_v());  // recovered without its load?
  next_supply_check_ = powered_ ? next_look(now, plant) : kNever;
}

// While the motor is driven its voltage is looked at in each millisecond; while a door swings it
// goes on as at rest.
bool Board::runs_low(const model::Feed& feed) const {
  return !powered_ || feed.voltage_v < std::max(electronics_.brown_out_v, kClockRailV);
}

// When another share of the charge has gone, or, if a resting pack will not carry the electronics
// so long, at the second in which it gives up: found by bisection of what is to come.
Time Board::next_look(Time now, const model::Plant& plant) const {
  constexpr double kFarV = 1.0;  // above the brown-out: more than two shares, down to empty cells
  const double limit_v = electronics_.brown_out_v;
  if (plant.drives()) return kNever;  // see runs_low()
  const double voltage_v = plant.bus_voltage_v();
  if (voltage_v < limit_v) return now + Millis(1);
  const Duration span = plant.supply.drains_in(kSupplyCheckShare);
  if (voltage_v > limit_v + kFarV || plant.supply.voltage_after_v(span) >= limit_v) {
    return now + span;
  }
  Duration alive{0};
  Duration dead = span;
  while (dead - alive > std::chrono::seconds(1)) {
    const Duration middle = (alive + dead) / 2;
    (plant.supply.voltage_after_v(middle) < limit_v ? dead : alive) = middle;
  }
  return now + dead;
}

void Board::start_flash(Time now, model::Flash& flash) {
  const core::FlashCommand& command = outputs_.flash;
  model::FlashResult result = model::FlashResult::ok;
  switch (command.operation) {
    case core::FlashOperation::none:
      return;
    case core::FlashOperation::program:
      result = flash.start_program(now, command.address, {command.data.data(), command.length});
      break;
    case core::FlashOperation::erase:
      result = flash.start_erase(now, command.address);
      break;
  }
  chip_.wrote();
  flash_refused_ = result != model::FlashResult::ok;
  flash_running_ = true;
}

core::FlashStatus Board::flash_status(const model::Flash& flash) const {
  if (flash.busy()) return core::FlashStatus::busy;
  return flash_refused_ || flash.failed() ? core::FlashStatus::failed : core::FlashStatus::idle;
}

Time Board::next_due(const model::Plant& plant) const {
  if (!powered_) return released_at_;
  // A wish for the past means the next millisecond, as do a message, a frame (one of each a step)
  // and the answer to a refused flash command: the core cannot stop the time.
  const bool waits = modules_.has_message(plant.sensors) || plant.radio.has_heard() ||
                     (flash_running_ && !plant.flash.busy());
  const std::uint64_t next_ms = inputs_.now_ms + 1;
  const std::uint64_t wake_ms = waits ? next_ms : std::max(outputs_.wake_at_ms, next_ms);
  if (wake_ms == core::kNever) return next_supply_check_;
  return std::min(next_supply_check_, booted_at_ + Millis(static_cast<Millis::rep>(wake_ms)));
}

}  // namespace locktwin::sim

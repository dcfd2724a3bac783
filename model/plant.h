// The physics of one lock: its parts, each with its own verbs and readings, and their common time.
// What people, the board and the air do, they do to a part; the plant couples the parts.
//
// Rest rule: while something moves the plant steps at whole milliseconds, with the door as a Box2D
// world and up to five sub-steps of the drive in each. When all has been still for 20 ms the world
// is dropped and only plain numbers remain; the next movement builds it from them. Between
// movements everything follows from its last change in closed form, whoever looks and how often.
//
// A plant is a value, also while it moves (live_door.h): a copy, or one that was saved and loaded,
// continues with the same bits as the original, which does not notice.
#pragma once

#include <cstdint>
#include <optional>

#include "model/body/body.h"
#include "model/body/position_switch.h"
#include "model/chips/flash.h"
#include "model/chips/real_time_clock.h"
#include "model/door/hung_door.h"
#include "model/energy/power_supply.h"
#include "model/panel/panel.h"
#include "model/panel/sounder.h"
#include "model/panel/touch_keys.h"
#include "model/plant_parameters.h"
#include "model/radio/radio_chips.h"
#include "model/recognition/front_sensors.h"
#include "model/state/fields.h"
#include "model/units.h"

namespace locktwin::model {

// Of the parts' own streams of chance.
struct PlantSeeds {
  std::uint64_t keys = 0;
  std::uint64_t wifi = 0;
  std::array<std::uint64_t, kSensors> modules{};
};

class Plant {
 public:
  // Door shut and latched, bolt withdrawn, no pack inserted.
  explicit Plant(const PlantParameters& parameters = {}, const PlantSeeds& seeds = {});

  PowerSupply supply;    // pack, charger, Type-C port, the electronics as their load
  Body body;             // motor, dead bolt, handles, cylinder
  HungDoor door;         // leaf, latch, strike, and whoever moves them
  Switches switches;     // of bolt and door
  Panel panel;           // the housings: fingers on keys and buttons, covers
  TouchKeys keys;        // the controller that feels the fingers
  Speaker speaker;       // voice and tones
  Siren siren;           //
  FrontSensors sensors;  // face, palm and finger module
  Flash flash;           // of the controller
  RealTimeClock clock;   //
  RadioChips radio;      // Bluetooth and Wi-Fi

  // Time. `now` never goes back; between whole milliseconds no mechanics change.
  void advance_to(Micros now);
  Micros next_event() const;  // when a reading may next change by itself
  bool moving() const;
  // The same of one that moves, but for what follows from the movement itself.
  Micros next_event_beside_movement() const;
  // One millisecond of a movement, for who wants to see each; the rest of that time is left to
  // advance_to().
  void move_on() { step(); }
  Micros moved_to() const { return time_; }
  // Several at once, with the bits of single ones; where false is answered nothing has changed.
  // While the motor alone moves a free bolt: until when that may go on at most, and to any of its
  // whole milliseconds, also back again; ahead by more than one only where no switch is met.
  Micros glides_until() const;
  bool glide_to(Micros to);
  // A leaf that swings clear of its frame, led or pushed, and nothing else: to `latest`, or to the
  // first millisecond in which something is met, or has come to rest.
  bool swing_on(Micros latest);
  bool drives() const { return !drive_still(); }  // the motor, or it runs down

  // Of the place, -40 .. 80: pack and clock take it at once, the motor warms and cools towards it.
  void set_ambient_c(Micros now, double celsius);

  // What several parts decide together.
  Feed feed() const;                 // what feeds the bus, the motor's draw included
  double bus_voltage_v() const;      // of electronics and bridge; 0 when nothing feeds them
  double battery_voltage_v() const;  // at the pack's contacts; 0 without contact
  double battery_current_a() const;  // out of the pack; negative while it is charged
  int motor_sense() const;  // +1 where a forward motor throws the bolt, -1 on a left-hung door

  LT_FIELDS(supply, body, door, switches, panel, keys, speaker, siren, sensors, flash, clock, radio,
            steps_, time_, glide_)

 private:
  static constexpr Micros kStep = std::chrono::milliseconds(1);
  static constexpr Micros kGlide = std::chrono::milliseconds(20);  // at most: see Body::glide_start
  // One of movement, and its parts: plant_step.cpp.
  void step();
  void step_drive(const StrikeLoad& strike, bool driven);
  BodyLoad body_load() const;
  double bolt_force_n() const;
  // And of several at once: plant_glide.cpp.
  std::optional<GlideStart> glide_start() const;
  std::optional<GlideStart> glide_to_be_at(Micros to) const;
  void end_glide();
  bool swings_alone() const;
  int drive_direction() const { return supply.feeds() ? body.drive_direction() : 0; }
  bool drive_still() const { return body.drive_quiet() && drive_direction() == 0; }
  double step_s() const { return 0.001 / steps_.door_per_ms; }
  Switches::Truths switch_truths() const { return switch_truths(body.bolt_m()); }
  Switches::Truths switch_truths(double bolt_m) const;

  StepParameters steps_;
  Micros time_{0};  // of the mechanics: whole milliseconds
  std::optional<GlideStart> glide_;
};

}  // namespace locktwin::model

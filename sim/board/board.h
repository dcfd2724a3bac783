// The circuit board: the only place where physics and firmware meet. It turns quantities into what
// pins and converters read, steps the core when something changed or its time has come, and turns
// the core's commands into drive, load and flash operations.
#pragma once

#include <cstdint>
#include <optional>

#include "firmware-core/inputs.h"
#include "firmware-core/outputs.h"
#include "model/chips/flash.h"
#include "model/energy/electronics.h"
#include "model/panel/panel.h"
#include "model/plant.h"
#include "model/recognition/front_sensors.h"
#include "model/state/fields.h"
#include "sim/board/board_parts.h"
#include "sim/board/foreign_fields.h"
#include "sim/board/radio_wires.h"
#include "sim/link/core_socket.h"
#include "sim/time/random_stream.h"
#include "sim/time/time.h"

namespace locktwin::sim {

class Board {
 public:
  Board(std::uint64_t seed, const model::ElectronicsParameters& electronics);

  // Follows the supply: resets the core a while after the voltage has come, drops it when it goes.
  // Returns true when the core was reset.
  bool supply(Time now, model::Plant& plant);
  // Samples pins and converters. Returns true when the core has to be stepped now.
  bool read(Time now, const model::Plant& plant, const model::Panel& panel,
            model::FrontSensors& sensors);
  void step_core();
  // Carries out what the core said.
  void drive(Time now, model::Plant& plant, model::FrontSensors& sensors);
  // What the electronics draw from now on, and when the board looks at its supply again.
  void load(Time now, model::Plant& plant, const model::FrontSensors& sensors);

  Time next_due() const;  // of the core's alarm clock, the flash, the radios and the supply check

  bool powered() const { return powered_; }
  Time released_at() const { return released_at_; }  // kNever: no reset is being waited out
  const core::Inputs& inputs() const { return inputs_; }
  const core::Outputs& outputs() const { return outputs_; }
  const model::Flash& flash() const { return flash_; }
  model::Flash& flash() { return flash_; }
  const BoardParts& parts() const { return parts_; }
  BoardParts& parts() { return parts_; }
  RadioWires& radio() { return radio_; }
  const RadioWires& radio() const { return radio_; }

  // Another core takes the place of the one in the socket. Only without power: throws
  // CoreLinkError.
  void plug_in(CoreSocket core);

  LT_FIELDS(core_, inputs_, outputs_, told_, flash_, parts_, electronics_, random_, radio_,
            booted_at_, released_at_, next_supply_check_, powered_, fresh_, flash_running_,
            messages_wait_, flash_refused_)

 private:
  void follow_supervisor(Time now, double voltage_v);
  void read_pins(Time now, const model::Plant& plant, const model::Panel& panel);
  void read_converters(const model::Plant& plant);
  Time next_look(Time now, const model::Plant& plant) const;
  core::FlashStatus flash_status() const;
  void start_flash(Time now);

  CoreSocket core_;
  core::Inputs inputs_;
  core::Outputs outputs_;
  std::uint64_t told_ = 0;  // a digest of everything that this boot's core was given
  model::Flash flash_;
  BoardParts parts_;
  model::ElectronicsParameters electronics_;
  RandomStream random_;
  RadioWires radio_;
  Time booted_at_{0};
  Time released_at_ = kNever;  // by the supervisor, which has seen the voltage come
  Time next_supply_check_ = kNever;
  bool powered_ = false;
  bool fresh_ = false;          // reset, not yet stepped
  bool flash_running_ = false;  // a command was given, its end not yet told to the core
  bool messages_wait_ = false;  // of the modules: one a step
  bool flash_refused_ = false;  // the last command was not one that the flash can carry out
};

}  // namespace locktwin::sim

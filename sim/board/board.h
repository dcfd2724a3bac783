// The circuit board: the only place where physics and firmware meet. It turns quantities into what
// pins and converters read, steps the core when something changed or its time has come, and turns
// the core's commands into what the parts of the plant are told to do.
#pragma once

#include <cstdint>
#include <optional>

#include "firmware-core/inputs.h"
#include "firmware-core/outputs.h"
#include "model/energy/electronics.h"
#include "model/plant.h"
#include "model/state/fields.h"
#include "sim/board/boot_loader.h"
#include "sim/board/chip.h"
#include "sim/board/foreign_fields.h"
#include "sim/board/module_line.h"
#include "sim/link/core_socket.h"
#include "sim/time/seeds.h"
#include "sim/time/time.h"

namespace locktwin::sim {

class Board {
 public:
  Board(const Seeds& seeds, const model::ElectronicsParameters& electronics);

  // Follows the supply: resets the core a while after the voltage has come, drops it when it goes.
  // Returns true when the core was reset.
  bool supply(Time now, model::Plant& plant);
  // By its pin, its watchdog or its own supervisor: the core is gone as without power, what was
  // being written to the flash is torn, and after the supervisor's delay it boots. Throws BadInput
  // where there is no power.
  void reset(Time now, model::Plant& plant);
  // Throws BadInput for a core without a link.
  void spoil_link(const LinkFault& fault) { core_->spoil(fault); }
  // Samples pins and converters. Returns true when the core has to be stepped now.
  bool read(Time now, model::Plant& plant);
  void step_core(const model::Plant& plant);
  // Carries out what the core said.
  void drive(Time now, model::Plant& plant);
  // What the electronics draw from now on, and when the board looks at its supply again.
  void load(Time now, model::Plant& plant);

  // Of the core's alarm clock and the supply check, and of messages, frames and flash operations
  // that wait to be told.
  Time next_due(const model::Plant& plant) const;

  // While the motor is driven: what feeds the bus is so low, or so new, that the board has to look
  // each millisecond.
  bool runs_low(const model::Feed& feed) const;

  bool powered() const { return powered_; }
  Time released_at() const { return released_at_; }  // kNever: no reset is being waited out
  const core::Inputs& inputs() const { return inputs_; }
  const core::Outputs& outputs() const { return outputs_; }

  // What the chip keeps to itself, and what comes over the modules' cable.
  Chip& chip() { return chip_; }
  const Chip& chip() const { return chip_; }
  ModuleLine& modules() { return modules_; }
  const ModuleLine& modules() const { return modules_; }

  // Somebody offers the chip other firmware: it boots into what its loader takes. Throws BadInput
  // where there is no power.
  void offer_firmware(Time now, model::Plant& plant, const FirmwareImage& image);
  const BootLoader& loader() const { return loader_; }

  // Another core takes the place of the one in the socket. Only without power: throws
  // CoreLinkError.
  void plug_in(CoreSocket core);

  LT_FIELDS(core_, inputs_, outputs_, told_, electronics_, chip_, modules_, loader_, booted_at_,
            released_at_, next_supply_check_, powered_, fresh_, flash_running_, flash_refused_)

 private:
  void lose_core(Time now, model::Plant& plant);
  void follow_supervisor(Time now, double voltage_v);
  void read_pins(Time now, model::Plant& plant);
  void read_converters(const model::Plant& plant);
  Time next_look(Time now, const model::Plant& plant) const;
  core::FlashStatus flash_status(const model::Flash& flash) const;
  void start_flash(Time now, model::Flash& flash);

  CoreSocket core_;
  core::Inputs inputs_;
  core::Outputs outputs_;
  std::uint64_t told_ = 0;  // a digest of everything that this boot's core was given
  model::ElectronicsParameters electronics_;
  Chip chip_;
  ModuleLine modules_;
  BootLoader loader_;
  Time booted_at_{0};
  Time released_at_ = kNever;  // by the supervisor, which has seen the voltage come
  Time next_supply_check_ = kNever;
  bool powered_ = false;
  bool fresh_ = false;          // reset, not yet stepped
  bool flash_running_ = false;  // a command was given, its end not yet told to the core
  bool flash_refused_ = false;  // the last command was not one that the flash can carry out
};

}  // namespace locktwin::sim

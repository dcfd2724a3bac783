#include "sim/record/recorder.h"

#include "sim/lock/lock.h"
#include "sim/world/world.h"

namespace locktwin::sim {

void Recorder::on_core_reset(const World& world, const Lock& lock) {
  writer_.boot(lock.name, world.now(), core::FlashView(lock.plant.flash.bytes()));
}

// A command that was just given has not changed the flash yet: it is as the core has read it.
void Recorder::on_core_step(const World& world, const Lock& lock, const core::Inputs& inputs,
                            const core::Outputs& outputs) {
  writer_.step(lock.name, world.now(), core::FlashView(lock.plant.flash.bytes()), inputs, outputs);
}

}  // namespace locktwin::sim

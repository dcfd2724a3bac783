#include "sim/lock/lock.h"

#include <algorithm>
#include <utility>

#include "firmware-core/flash_view.h"
#include "sim/time/random_stream.h"

namespace locktwin::sim {

namespace {

constexpr double kShutRad = 0.0105;  // 0.6 degrees, 9 mm at the lock edge
constexpr double kBoltOutM = 0.021;

model::PlantParameters with_store(model::PlantParameters parameters) {
  parameters.flash = {.size_bytes = core::kFlashBytes,
                      .page_bytes = core::kFlashPageBytes,
                      .word_bytes = core::kFlashWordBytes};
  return parameters;
}

model::PlantSeeds seeds_of(std::uint64_t seed) {
  const auto word = [seed](std::string_view part) { return RandomStream(seed, part).next(); };
  return {.keys = word("board.keys"),
          .wifi = RandomStream(seed, "board.wifi").state(),
          .modules = {word("face_module"), word("palm_module"), word("finger_module")}};
}

bool tells_locked(const Lock& lock) {  // a lock without power says nothing
  return lock.board.powered() && lock.board.outputs().report.lock_state == core::LockState::locked;
}

}  // namespace

Lock::Lock(std::string its_name, std::string its_serial, const model::PlantParameters& parameters,
           const Seeds& seeds)
    : name(std::move(its_name)),
      serial(std::move(its_serial)),
      plant(with_store(parameters), seeds_of(seeds.chance)),
      board(seeds, parameters.electronics) {}

Time next_due(const Lock& lock) {
  return std::min(lock.plant.next_event_beside_movement(), lock.board.next_due(lock.plant));
}

void pass_time(Lock& lock, Time to) {
  lock.now = to;
  lock.plant.advance_to(to);
}

bool door_is_shut(const Lock& lock) {
  return lock.plant.door.angle_rad() < kShutRad;
}

bool bolt_is_out(const Lock& lock) {
  return lock.plant.body.bolt_m() >= kBoltOutM;
}

bool told_is_true(const Lock& lock) {
  if (!tells_locked(lock)) return true;
  return bolt_is_out(lock) && (door_is_shut(lock) || !lock.plant.body.kind().door_sensor);
}

bool told_locked_while_open(const Lock& lock) {
  return tells_locked(lock) && !door_is_shut(lock);
}

}  // namespace locktwin::sim

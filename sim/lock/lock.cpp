#include "sim/lock/lock.h"

#include <algorithm>
#include <utility>

#include "sim/time/random_stream.h"

namespace locktwin::sim {

namespace {

constexpr double kShutRad = 0.0105;  // 0.6 degrees, 9 mm at the lock edge
constexpr double kBoltOutM = 0.021;

std::uint64_t noise_seed(std::uint64_t seed, std::string_view part) {
  return RandomStream(seed, part).next();
}

bool tells_locked(const Lock& lock) {  // a lock without power says nothing
  return lock.board.powered() && lock.board.outputs().report.lock_state == core::LockState::locked;
}

}  // namespace

Lock::Lock(std::string its_name, std::string its_serial, const model::PlantParameters& parameters,
           std::uint64_t seed)
    : name(std::move(its_name)),
      serial(std::move(its_serial)),
      plant(parameters),
      sensors(parameters.sensors, {noise_seed(seed, "face_module"), noise_seed(seed, "palm_module"),
                                   noise_seed(seed, "finger_module")}),
      board(seed, parameters.electronics) {}

Time next_due(const Lock& lock) {
  return std::min({lock.plant.next_event(), lock.sensors.next_due(), lock.board.next_due()});
}

void pass_time(Lock& lock, Time to) {
  lock.due = lock.due || next_due(lock) <= to;
  lock.now = to;
  lock.plant.advance_to(to);
}

bool door_is_shut(const Lock& lock) {
  return lock.plant.door_angle_rad() < kShutRad;
}

bool bolt_is_out(const Lock& lock) {
  return lock.plant.bolt_m() >= kBoltOutM;
}

bool told_is_true(const Lock& lock) {
  if (!tells_locked(lock)) return true;
  return bolt_is_out(lock) && (door_is_shut(lock) || !lock.plant.body().door_sensor);
}

bool told_locked_while_open(const Lock& lock) {
  return tells_locked(lock) && !door_is_shut(lock);
}

}  // namespace locktwin::sim

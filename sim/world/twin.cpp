#include "sim/world/twin.h"

#include "sim/time/random_stream.h"

namespace locktwin::sim {

namespace {

constexpr double kShutRad = 0.0105;  // 0.6 degrees, 9 mm at the lock edge
constexpr double kBoltOutM = 0.021;

std::uint64_t noise_seed(std::uint64_t seed, std::string_view part) {
  return RandomStream(seed, part).next();
}

}  // namespace

Twin::Twin(const model::PlantParameters& parameters, std::uint64_t seed, std::int64_t begin_s)
    : date_s(begin_s),
      plant(parameters),
      sensors(parameters.sensors, {noise_seed(seed, "face_module"), noise_seed(seed, "palm_module"),
                                   noise_seed(seed, "finger_module")}),
      persons(seed),
      phones(seed, begin_s),
      board(seed, parameters.electronics) {}

LockAir air_of(Twin& twin, const std::string& screen) {
  return {twin.board.radio(), door_is_shut(twin), screen};
}

bool door_is_shut(const Twin& twin) {
  return twin.plant.door_angle_rad() < kShutRad;
}

bool bolt_is_out(const Twin& twin) {
  return twin.plant.bolt_m() >= kBoltOutM;
}

namespace {

bool tells_locked(const Twin& twin) {  // a lock without power says nothing
  return twin.board.powered() && twin.board.outputs().report.lock_state == core::LockState::locked;
}

}  // namespace

bool told_is_true(const Twin& twin) {
  if (!tells_locked(twin)) return true;
  return bolt_is_out(twin) && (door_is_shut(twin) || !twin.plant.body().door_sensor);
}

bool told_locked_while_open(const Twin& twin) {
  return tells_locked(twin) && !door_is_shut(twin);
}

}  // namespace locktwin::sim

// What is wrong with the clock, the flash and the random words.
#include <cmath>

#include "sim/faults/fault_groups.h"

namespace locktwin::sim {

namespace {

constexpr double kShowsS = 1.0;  // what the core can see of the clock

const model::RealTimeClock& clock(const Sight& sight) {
  return sight.lock.plant.clock;
}

bool goes_wrong(const Sight& sight) {
  return clock(sight).kept(sight.now) && std::abs(clock(sight).error_s(sight.now)) >= kShowsS;
}

std::string_view never_set(const Sight& sight, double) {
  return clock(sight).kept(sight.now) ? "" : "the clock is not set: its time is unknown as it is";
}

void set_drift(Scene& scene, double ppm) {
  scene.lock.plant.clock.set_fault_ppm(scene.now, ppm);
}

void set_stopped(Scene& scene, bool stopped) {
  scene.lock.plant.clock.stop(scene.now, stopped);
}

void set_worn(Scene& scene, double value_pct) {
  scene.lock.plant.flash.set_worn(value_pct / 100);
}

bool operation_failed(const Sight& sight) {
  return sight.lock.plant.flash.shows_wear();
}

}  // namespace

// clang-format off
std::vector<FaultSpec> chip_faults() {
  return {
      {"clock.wrong_s", "The clock's counter has jumped by so much, until it is set (FLT-9).",
       -1e9, 1e9, [](Scene& scene, double value) { scene.lock.plant.clock.slip(value); },
       [](Scene& scene) { scene.lock.plant.clock.undo_slip(); }, goes_wrong, never_set},
      {"clock.drift_ppm", "The clock's crystal is off by so much (FLT-9); 12 ppm: a second a day.",
       -1e5, 1e5, set_drift, [](Scene& scene) { set_drift(scene, 0); }, goes_wrong, never_set},
      {"clock.stopped", "The clock's crystal stands, and its chip tells so (FLT-9); 1 = it does.",
       1.0, 1.0, [](Scene& scene, double) { set_stopped(scene, true); },
       [](Scene& scene) { set_stopped(scene, false); },
       [](const Sight& sight) { return clock(sight).stopped() && sight.lock.board.powered(); },
       never_set},
      {"flash.worn_pct",
       "Each page has been erased so often, in per cent of the 10,000 times promised (FLT-9); "
       "from 100 on weak cells fail, in every page from 300 on.",
       100.0, 1000.0, set_worn, [](Scene& scene) { set_worn(scene, 0); }, operation_failed},
      {"random.stuck",
       "The chip's random generator gives the same words for ever (SEC-9); 1 = it does.", 1.0, 1.0,
       [](Scene& scene, double) { scene.lock.board.chip().set_random_stuck(true); },
       [](Scene& scene) { scene.lock.board.chip().set_random_stuck(false); },
       [](const Sight& sight) {
         return sight.lock.board.chip().random_stuck() && sight.lock.board.powered();
       }},
  };
}
// clang-format on

}  // namespace locktwin::sim

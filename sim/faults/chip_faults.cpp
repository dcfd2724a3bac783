// What is wrong with the clock and the flash.
#include <cmath>

#include "sim/faults/fault_groups.h"

namespace locktwin::sim {

namespace {

constexpr double kShowsS = 1.0;  // what the core can see of the clock

const model::RealTimeClock& clock(const Twin& twin) {
  return twin.board.parts().clock;
}

bool goes_wrong(const Twin& twin) {
  return clock(twin).kept(twin.now) && std::abs(clock(twin).error_s(twin.now)) >= kShowsS;
}

std::string_view never_set(const Twin& twin, double) {
  return clock(twin).kept(twin.now) ? "" : "the clock is not set: its time is unknown as it is";
}

void set_drift(Twin& twin, double ppm) {
  twin.board.parts().clock.set_fault_ppm(twin.now, ppm);
}

void set_stopped(Twin& twin, bool stopped) {
  twin.board.parts().clock.stop(twin.now, stopped);
}

void set_worn(Twin& twin, double value_pct) {
  twin.board.flash().set_worn(value_pct / 100);
}

bool operation_failed(const Twin& twin) {
  return twin.board.flash().shows_wear();
}

}  // namespace

// clang-format off
std::vector<FaultSpec> chip_faults() {
  return {
      {"clock.wrong_s", "The clock's counter has jumped by so much, until it is set (FLT-9).",
       -1e9, 1e9, [](Twin& twin, double value) { twin.board.parts().clock.slip(value); },
       [](Twin& twin) { twin.board.parts().clock.undo_slip(); }, goes_wrong, never_set},
      {"clock.drift_ppm", "The clock's crystal is off by so much (FLT-9); 12 ppm: a second a day.",
       -1e5, 1e5, set_drift, [](Twin& twin) { set_drift(twin, 0); }, goes_wrong, never_set},
      {"clock.stopped", "The clock's crystal stands, and its chip tells so (FLT-9); 1 = it does.",
       1.0, 1.0, [](Twin& twin, double) { set_stopped(twin, true); },
       [](Twin& twin) { set_stopped(twin, false); },
       [](const Twin& twin) { return clock(twin).stopped() && twin.board.powered(); }, never_set},
      {"flash.worn_pct",
       "Each page has been erased so often, in per cent of the 10,000 times promised (FLT-9); "
       "from 100 on weak cells fail, in every page from 300 on.",
       100.0, 1000.0, set_worn, [](Twin& twin) { set_worn(twin, 0); }, operation_failed},
  };
}
// clang-format on

}  // namespace locktwin::sim

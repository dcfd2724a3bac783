// Round trips to a core at the end of a link, by the wall clock: what a way there costs.
#include <benchmark/benchmark.h>

#include <exception>
#include <string>
#include <vector>

#include "firmware-core/flash_view.h"
#include "sim/link/one_processor.h"
#include "sim/link/target.h"

namespace {

namespace core = locktwin::core;
using namespace locktwin::sim;

// A step in which only time has passed, as while a bolt moves: the smallest question there is.
void round_trip(benchmark::State& state, const std::string& words) {
  const std::vector<std::uint8_t> flash(core::kFlashBytes, 0xFF);
  const core::FlashView view(flash.data(), core::kFlashBytes);
  try {
    const OneProcessor here;  // as in `locktwin hil`
    const auto target = open_core(find_target(words));
    target->boot(view);
    core::Inputs inputs;
    core::Outputs outputs;
    inputs.bus_voltage_mv = 6000;
    for (auto _ : state) {
      inputs.now_ms += 1;
      target->step(inputs, view, outputs);
    }
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()));
  } catch (const std::exception& error) {  // no emulator, or no image: the text has the remedy
    state.SkipWithError(error.what());
  }
}

[[maybe_unused]] const bool kRegistered = [] {
  for (const std::string& words : target_words()) {
    benchmark::RegisterBenchmark(("link/" + words).c_str(), [words](benchmark::State& state) {
      round_trip(state, words);
    })->UseRealTime();
  }
  return true;
}();

}  // namespace

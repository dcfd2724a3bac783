// What recognition costs: one face held against fifty templates, and a day at a busy pavement.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <vector>

#include "model/recognition/features.h"
#include "tests/support/home.h"

using namespace std::chrono_literals;
using namespace locktwin::model;
using locktwin::tests::Home;

namespace {

void match_one_of_50(benchmark::State& state) {
  WordSource chance(1);
  std::vector<Template> templates;
  for (int i = 0; i < 50; ++i) templates.push_back(template_of(direction_of(chance.next())));
  const Features person = direction_of(chance.next());
  for (auto _ : state) {
    const Features capture = capture_of(person, 0.9, chance);
    double best = -1;
    for (const Template& stored : templates) best = std::max(best, score(stored, capture));
    benchmark::DoNotOptimize(best);
  }
}
BENCHMARK(match_one_of_50)->Unit(benchmark::kMicrosecond);

// Locked; 500 people walk past within the camera's reach, one every three minutes.
void day_of_500_passers_by(benchmark::State& state) {
  for (auto _ : state) {
    state.PauseTiming();
    Home home;
    home.insert_battery();
    home.enrol_administrator("482915");
    home.done("press_inside_button");
    home.run(30s);
    state.ResumeTiming();
    for (int i = 0; i < 500; ++i) {
      home.done("walk_past", {{"person", std::string("somebody")}});
      home.run(170s);
    }
  }
}
BENCHMARK(day_of_500_passers_by)->Unit(benchmark::kMillisecond);

}  // namespace

// For every scenario: a copy of the world, taken at random moments, half of them in the middle of a
// movement, goes on to the very state in which the whole run ends; and taking copies changes
// nothing of what the run tells.
#include <algorithm>
#include <limits>
#include <sstream>
#include <string>
#include <vector>

#include "sim/cli/scenario_files.h"
#include "sim/scenario/runner.h"
#include "sim/time/random_stream.h"
#include "sim/timeline/timeline.h"
#include "sim/trace/jsonl_trace.h"
#include "sim/world/world_state.h"
#include "tests/support/catch.h"
#include "tests/support/copied_worlds.h"
#include "tests/support/source_dir.h"

using namespace locktwin::sim;
using locktwin::tests::kMoments;
using locktwin::tests::kMostSteps;
using locktwin::tests::kOneIn;

namespace {

constexpr std::size_t kShards = 4;
constexpr std::size_t kMomentsOfDeep = 20;

bool moves(const World& world) {
  return std::any_of(world.locks().begin(), world.locks().end(),
                     [](const Lock& lock) { return lock.plant.moving(); });
}

// What a driver did, and after which steps something moved.
struct Log : Observer {
  std::vector<LoggedAction> actions;
  std::vector<std::uint64_t> moving;

  void on_act(const World& world, const Action& action) override {
    actions.push_back({world.now(), world.steps(), action});
  }
  void on_step(const World& world) override {
    if (moves(world)) moving.push_back(world.steps());
  }
};

struct Run {
  RunResult result;
  WorldConfig config;
  Log log;
};

void play(const std::string& file, Run& run) {
  RunOptions options;
  options.begin = [&](World& world) { world.add_observer(run.log); };
  const Scenario scenario = load_scenario(file);
  run.config = config_of(scenario, scenario.seed);
  run.result = run_scenario(scenario, options);
}

// Does the same again, from where the world stands, until `steps` of it are done.
void live_on(World& world, std::size_t& cursor, const Run& run, std::uint64_t steps) {
  const std::vector<LoggedAction>& log = run.log.actions;
  const auto issued_now = [&](const LoggedAction& entry) {
    return entry.steps == world.steps() && entry.at == world.now();
  };
  for (;;) {
    while (cursor < log.size() && issued_now(log[cursor])) world.act(log[cursor++].action);
    if (world.steps() >= steps) return;
    world.step(cursor < log.size() ? log[cursor].at : run.result.simulated);
  }
}

std::vector<std::uint64_t> moments_of(const Run& run, std::size_t count, RandomStream& random) {
  std::vector<std::uint64_t> moments;
  for (std::size_t i = 0; i < count; ++i) {
    const bool in_movement = i % 2 == 0 && !run.log.moving.empty();
    moments.push_back(in_movement ? run.log.moving[random.next() % run.log.moving.size()]
                                  : random.next() % run.result.steps);
  }
  std::sort(moments.begin(), moments.end());
  return moments;
}

std::uint64_t end_of(World& world, std::size_t cursor, const Run& run) {
  live_on(world, cursor, run, run.result.steps);
  while (world.now() < run.result.simulated) world.step(run.result.simulated);
  return world.state_hash();
}

// Somewhere into what moves, where no step is.
void go_between_steps(World& world, std::size_t cursor, const Run& run) {
  if (run.log.actions.size() > cursor && run.log.actions[cursor].at <= world.now()) return;
  const Time next = run.log.actions.size() > cursor ? run.log.actions[cursor].at - Duration(1)
                                                    : run.result.simulated;
  const Time due = world.locks().front().plant.moving() ? kNever : world.next_due();
  world.step(std::min({next, due - Duration(1), world.now() + std::chrono::microseconds(3300)}));
}

// How much of them: one scenario in so many, so many moments of it, none with more steps.
struct Share {
  std::size_t one_in = 1;
  std::size_t moments = kMomentsOfDeep;
  std::uint64_t most_steps = std::numeric_limits<std::uint64_t>::max();
};

void check(const std::string& file, const Share& share, RandomStream& random) {
  INFO(file);
  Run run;
  play(file, run);
  REQUIRE(run.result.verdict == Verdict::passed);
  if (run.result.steps > share.most_steps) return;
  World world(run.config);
  World other;
  std::size_t cursor = 0;
  for (const std::uint64_t moment : moments_of(run, share.moments, random)) {
    INFO("after " << moment << " of " << run.result.steps << " steps");
    live_on(world, cursor, run, moment);
    go_between_steps(world, cursor, run);
    other.restore(world.state());
    CHECK(end_of(other, cursor, run) == run.result.hash);
  }
  CHECK(end_of(world, cursor, run) == run.result.hash);
}

void check_every(const Share& share, std::size_t first, const char* chance) {
  const std::vector<std::string> files = find_scenarios({LOCKTWIN_SOURCE_DIR "/scenarios"}).files;
  REQUIRE(files.size() > share.one_in);
  RandomStream random(first, chance);
  for (std::size_t i = first; i < files.size(); i += kShards * share.one_in) {
    check(files[i], share, random);
  }
}

void check_shard(std::size_t shard) {
  check_every({kOneIn, kMoments, kMostSteps}, shard, "moments");
}

std::string trace_of(const Scenario& scenario, Observer* observer) {
  std::ostringstream out;
  std::unique_ptr<JsonlTrace> trace;
  RunOptions options;
  options.begin = [&](World& world) {
    trace = std::make_unique<JsonlTrace>(out, world, choose_signals({"all"}));
    world.add_observer(*trace);
    if (observer != nullptr) world.add_observer(*observer);
  };
  options.end = [&](const World& world) { trace->finish(world); };
  run_scenario(scenario, options);
  return out.str();
}

struct Copier : Observer {
  Time next{0};
  std::uint64_t copies = 0;
  std::unique_ptr<WorldState> last;

  Duration looks_every() const override { return kEachMillisecond; }
  void on_step(const World& world) override {
    if (world.now() < next) return;
    next = world.now() + std::chrono::milliseconds(7);
    last = std::make_unique<WorldState>(world.state());
    ++copies;
  }
};

}  // namespace

TEST_CASE("from any moment every scenario goes on to the same end, first quarter", "[TWN-4]") {
  check_shard(0);
}
TEST_CASE("from any moment every scenario goes on to the same end, second quarter", "[TWN-4]") {
  check_shard(1);
}
TEST_CASE("from any moment every scenario goes on to the same end, third quarter", "[TWN-4]") {
  check_shard(2);
}
TEST_CASE("from any moment every scenario goes on to the same end, last quarter", "[TWN-4]") {
  check_shard(3);
}

TEST_CASE("from twenty moments every scenario goes on to the same end, first quarter",
          "[TWN-4][.][deep][first]") {
  check_every({}, 0, "more moments");
}
TEST_CASE("from twenty moments every scenario goes on to the same end, second quarter",
          "[TWN-4][.][deep][second]") {
  check_every({}, 1, "more moments");
}
TEST_CASE("from twenty moments every scenario goes on to the same end, third quarter",
          "[TWN-4][.][deep][third]") {
  check_every({}, 2, "more moments");
}
TEST_CASE("from twenty moments every scenario goes on to the same end, last quarter",
          "[TWN-4][.][deep][last]") {
  check_every({}, 3, "more moments");
}

TEST_CASE("with a copy taken every 7 ms a run tells the same bytes as without", "[TWN-4]") {
  for (const char* name :
       {"mechanism/left_hung_door_with_the_factory_setting",
        "unlocking/any_way/unopened_door_locks_again",
        "unlocking/keypad/pin_unlocks_and_the_door_locks_by_itself",
        "unlocking/any_way/egress_by_the_inside_handle", "unlocking/keypad/the_doorbell_rings"}) {
    INFO(name);
    const Scenario scenario =
        load_scenario(std::string(LOCKTWIN_SOURCE_DIR) + "/scenarios/" + name + ".json");
    Copier copier;
    const std::string without = trace_of(scenario, nullptr);
    CHECK(trace_of(scenario, &copier) == without);
    CHECK(copier.copies > 5);
  }
}

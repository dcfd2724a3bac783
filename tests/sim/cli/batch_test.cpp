#include "sim/cli/batch.h"

#include <fmt/format.h>
#include <sched.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <mutex>
#include <set>
#include <utility>

#include "sim/campaign/branch.h"
#include "sim/campaign/campaign.h"
#include "sim/cli/debug_session.h"
#include "sim/cli/exit_codes.h"
#include "sim/cli/report_text.h"
#include "sim/cli/run_reports.h"
#include "sim/cli/scenario_files.h"
#include "sim/link/local_core.h"
#include "sim/scenario/duration_text.h"
#include "sim/scenario/saved_run.h"
#include "sim/text/read_text.h"
#include "tests/support/catch.h"
#include "tests/support/source_dir.h"
#include "tests/support/temp_folder.h"

using namespace locktwin::sim;

namespace {

namespace fs = std::filesystem;

// A folder of small scenarios.
struct Folder : locktwin::tests::TempFolder {
  Folder() { fs::create_directories(file("sub")); }
  std::string steps(const std::string& name, const std::string& steps) const {
    return write(name,
                 R"({"title": "t", "why": "w", "covers": ["ALM-2"], "steps": [)" + steps + "]}");
  }
};

constexpr const char* kPasses = R"({"expect": "core.users", "is": 0})";
constexpr const char* kFails = R"({"expect": "core.users", "is": 5})";
constexpr const char* kInvalid = R"({"fault": "door.warp_mm", "value": 5})";

std::string printed(const std::vector<std::string>& files, unsigned jobs) {
  BatchOptions options;
  options.jobs = jobs;
  std::string text;
  run_batch(files, options,
            {[&](const Outcome& outcome) { text += outcome_text(outcome, 40); }, {}});
  return text;
}

int processors_of_this_thread() {
  cpu_set_t all;
  CPU_ZERO(&all);
  return ::sched_getaffinity(0, sizeof all, &all) == 0 ? CPU_COUNT(&all) : 0;
}

int exit_code(const std::vector<std::string>& files) {
  return exit_code_of(run_batch(files, {}, {}));
}

}  // namespace

// Of all scenarios, and of their traces: "determinism: the same bytes with four jobs".
TEST_CASE("the number of jobs changes no byte of what is printed") {
  const std::vector<std::string> files =
      find_scenarios({LOCKTWIN_SOURCE_DIR "/scenarios/unlocking"}).files;
  const std::string one = printed(files, 1);
  CHECK(one == printed(files, 4));
  CHECK(one == printed(files, 64));
  CHECK_THAT(one, ContainsSubstring(" hash="));
}

TEST_CASE("outcomes come in the order of the files, and progress counts every one") {
  const Folder folder;
  const std::string slow = folder.steps("a.json", R"({"repeat": 20, "steps": [
      {"do": "press_inside_button"}, {"wait": "1s"}, {"do": "open_door", "side": "inside"},
      {"do": "shut_door"}]})");
  const std::string quick = folder.steps("b.json", kPasses);
  BatchOptions options;
  options.jobs = 2;
  std::vector<std::string> order;
  std::size_t last = 0;
  run_batch({slow, quick}, options,
            {[&](const Outcome& outcome) { order.push_back(outcome.file); },
             [&](std::size_t done) { last = done; }});
  CHECK(order == std::vector<std::string>{slow, quick});
  CHECK(last == 2);
}

// The two who ask and answer in turn are quicker on one processor: one_processor.h.
TEST_CASE("a job whose cores have a process of their own keeps to one processor with them") {
  const Folder folder;
  const std::string passes = folder.steps("passes.json", kPasses);
  for (const bool own_process : {true, false}) {
    std::set<int> processors;  // how many each core was made on
    std::mutex met;
    BatchOptions options;
    options.own_process = own_process;
    options.make_core = [&](std::string_view) {
      const std::scoped_lock lock(met);
      processors.insert(processors_of_this_thread());
      return std::make_unique<LocalCore>();
    };
    run_batch({passes}, options, {});
    CHECK(processors == std::set<int>{own_process ? 1 : processors_of_this_thread()});
  }
}

TEST_CASE("the exit code is that of the gravest outcome") {
  const Folder folder;
  const std::string passes = folder.steps("passes.json", kPasses);
  const std::string fails = folder.steps("fails.json", kFails);
  const std::string invalid = folder.steps("invalid.json", kInvalid);
  const std::string bad = folder.write("bad.json", "{");
  CHECK(exit_code({passes}) == kExitPassed);
  CHECK(exit_code({passes, invalid}) == kExitInvalid);
  CHECK(exit_code({invalid, fails}) == kExitFailed);
  CHECK(exit_code({fails, bad, passes}) == kExitBadInput);
  CHECK(exit_code({folder.file("none.json")}) == kExitBadInput);
}

TEST_CASE("a failure is printed with its place, what was expected and seen, and the command") {
  const Folder folder;
  const std::string fails = folder.steps("fails.json", kFails);
  const std::string text = printed({fails}, 1);
  CHECK_THAT(text, ContainsSubstring("failed"));
  CHECK_THAT(text, ContainsSubstring(fails + ":1:59"));
  CHECK_THAT(text, ContainsSubstring("expected  core.users is 5\n    seen      0\n"));
  CHECK_THAT(text, ContainsSubstring("lock.booted"));
  CHECK_THAT(text, ContainsSubstring("repeat    locktwin run " + fails + " --seed 1"));
}

TEST_CASE("a failure is followed by what is typed next, for files of any name") {
  const Folder folder;
  const std::string fails =
      folder.steps("it fails.json", R"({"wait": "1s"}, )" + std::string(kFails));
  BatchOptions options;
  options.keep_states = folder.file("kept");
  const Outcome outcome = run_batch({fails}, options, {}).front();
  const std::string text = outcome_text(outcome, 0);
  CHECK_THAT(text, ContainsSubstring("    signals\n      core.users  0 throughout\n"));
  const std::string run = "locktwin run '" + fails + "' --seed 1";
  CHECK_THAT(text, ContainsSubstring("stop at   " + run + " --to 0.999s --state before.state\n"));
  CHECK_THAT(
      text, ContainsSubstring("look      locktwin-desktop '" + fails + "' --seed 1 --to 0.999s\n"));
  CHECK_THAT(text,
             ContainsSubstring("debug     locktwin debug '" + fails + "' --seed 1 --to 0.999s\n"));
  REQUIRE(fs::exists(outcome.look_back.state));
  BatchOptions on;
  on.kept.from = outcome.look_back.state;
  const Outcome again = run_batch({fails}, on, {}).front();
  CHECK(again.result.hash == outcome.result.hash);
  CHECK_THAT(outcome_text(again, 0), ContainsSubstring(run + " --from '"));
}

TEST_CASE("a lost pack that breaks something is told with its moment and what is typed next") {
  const Folder folder;
  const std::string file = folder.write("a.json", R"({"title": "t", "why": "w",
    "covers": ["ALM-2"], "power_loss": "every_10ms_10ms..20ms for 1s", "steps": [{"wait": "5s"}],
    "always": [{"event": "lock.booted", "times": 0}]})");
  const std::vector<Outcome> outcomes = run_batch({file}, {}, {});
  REQUIRE(outcomes.size() == 3);
  const RunResult& first = outcomes[1].result;
  REQUIRE(first.failure);
  CHECK(first.simulated >= first.time_zero + first.failure->at);
  const std::string text = outcome_text(outcomes[1], 0);
  const std::string at = format_moment(first.failure->at);
  CHECK_THAT(
      text, ContainsSubstring(fmt::format("{}:3:16  {} after time zero ({} of the trace)", file, at,
                                          format_moment(first.time_zero + first.failure->at))));
  const std::string again = file + " --power-loss '10ms for 1s' --seed 1";
  CHECK_THAT(text, ContainsSubstring("signals"));
  CHECK_THAT(text, ContainsSubstring("stop at   locktwin run " + again + " --to 1.0"));
  CHECK_THAT(text, ContainsSubstring("debug     locktwin debug " + again + " --to 1.0"));
  REQUIRE(outcomes[1].look_back.before);
  BatchOptions stop;
  stop.kept.to = outcomes[1].look_back.before;
  stop.kept.state = folder.file("before.state");
  stop.strategies = strategies_of({}, "10ms for 1s");
  const std::vector<Outcome> stopped = run_batch({file}, stop, {});
  CHECK(stopped.size() == 1);
  CHECK(stopped.front().result.verdict == Verdict::passed);
  const SavedRun kept = load_run(stop.kept.state);
  CHECK(kept.seed == 1);
  CHECK_THROWS_WITH(continuation_of(kept, file, kept.scenario),
                    ContainsSubstring("interrupt_power after=0s for=1s at 0.01s was done besides"));
  stop.strategies = strategies_of({}, "every_flash_write");
  CHECK(run_batch({file}, stop, {}).front().result.verdict == Verdict::bad_input);
}

TEST_CASE("a pack that is lost behind the end of the run proves nothing, and that is told") {
  const Folder folder;
  const std::string steps = R"("steps": [{"wait": "2s"}]})";
  const std::string begin = R"({"title": "t", "why": "w", "covers": ["ALM-2"], )";
  const std::string file = folder.write("a.json", begin + steps);
  BatchOptions lost;
  lost.strategies = strategies_of({}, "every_10ms_50s..60s");
  const std::vector<Outcome> of_option = run_batch({file}, lost, {});
  CHECK(of_option.front().result.verdict == Verdict::invalid);
  CHECK_THAT(of_option.front().result.message, ContainsSubstring("the run ends at 2s"));
  const std::string own = folder.write("b.json", begin + R"("power_loss": "100s", )" + steps);
  CHECK(run_batch({own}, {}, {}).front().result.verdict == Verdict::invalid);
  lost.strategies = strategies_of({}, "1s");
  CHECK(run_batch({file}, lost, {}).front().result.verdict == Verdict::passed);
}

TEST_CASE("a kept moment is left forwards alone, and cannot be kept where nobody may write") {
  const Folder folder;
  const std::string file = folder.write("a.json", R"({"title": "t", "why": "w",
    "covers": ["TWN-4"], "steps": [{"wait": "5s"}]})");
  BatchOptions options;
  options.kept.to = std::chrono::seconds(2);
  options.kept.state = folder.file("two.state");
  CHECK(run_batch({file}, options, {}).front().result.verdict == Verdict::passed);
  options.kept.from = std::exchange(options.kept.state, folder.file("one.state"));
  options.kept.to = std::chrono::seconds(1);
  const Outcome back = run_batch({file}, options, {}).front();
  CHECK(back.result.verdict == Verdict::bad_input);
  CHECK(back.result.message == "the saved state stands at 2s: --to 1s lies before it");
  options.kept = {};
  options.kept.to = std::chrono::seconds(1);
  options.kept.state = folder.write("file", "") + "/one.state";
  const Outcome unkept = run_batch({file}, options, {}).front();
  CHECK(unkept.result.verdict == Verdict::bad_input);
  CHECK_THAT(unkept.result.message, ContainsSubstring("file/one.state: cannot be written"));
  CHECK(unkept.result.message.find("a.json") == std::string::npos);
}

TEST_CASE("what must come at least so often always is demanded of a run with a lost pack") {
  const Folder folder;
  const auto run_of = [&](const std::string& loss, const std::string& counted) {
    const std::string file = folder.write("a.json", R"({"title": "t", "why": "w",
      "covers": ["ALM-2"], "power_loss": ")" + loss + R"(", "steps": [{"wait": "1s"},
      {"do": "press_inside_button"}, {"wait": "5s"}],
      "always": [{"event": "bolt.locked", )" + counted + "}]}");
    const std::vector<Outcome> outcomes = run_batch({file}, {}, {});
    REQUIRE(outcomes.size() == 2);
    REQUIRE(outcomes[0].result.verdict == Verdict::passed);
    return outcomes[1];
  };
  const Outcome dark = run_of("10ms for 1min", R"("at_least": 1)");
  CHECK(dark.result.verdict == Verdict::failed);
  CHECK_THAT(outcome_text(dark, 0), ContainsSubstring("bolt.locked at least 1 time"));
  CHECK(run_of("10ms for 1min", R"("at_least": 1, "at_most": 5)").result.verdict ==
        Verdict::failed);
  CHECK(run_of("4s for 1s", R"("at_least": 1)").result.verdict == Verdict::passed);
  CHECK(run_of("10ms for 1min", R"("times": 1)").result.verdict == Verdict::passed);
}

TEST_CASE("a hazard need not show where the pack is lost besides; the rest is demanded") {
  const Folder folder;
  const auto run_of = [&](const std::string& always) {
    const std::string file = folder.write("a.json", R"({"title": "t", "why": "w",
      "covers": ["TWN-7"], "hazard": "TWN-1", "power_loss": "10ms for 1min", "steps": [
      {"do": "open_key_cover"}, {"do": "insert_key"}, {"do": "press_inside_button"},
      {"wait": "3s"}, {"fault": "switch.bolt_out_stuck_made", "value": 1},
      {"do": "turn_key", "direction": "unlock", "for": "500ms"}, {"wait": "2s"}])" +
                                                        always + "}");
    const std::vector<Outcome> outcomes = run_batch({file}, {}, {});
    REQUIRE(outcomes.size() == 2);
    CAPTURE(outcome_text(outcomes[0], 0));
    REQUIRE(outcomes[0].result.verdict == Verdict::passed);
    DebugSession session(
        for_branches(load_scenario(file), CampaignOptions{}.settle, AtLeast::demanded), 1,
        one_loss(strategies_of({}, "10ms for 1min")));
    const bool debugged = session.obey("go 10s").find("failed") == std::string::npos;
    const bool passed = outcomes[1].result.verdict == Verdict::passed;
    if (always.empty()) CHECK(debugged == passed);
    return passed;
  };
  CHECK(run_of(""));
  CHECK_FALSE(run_of(R"(, "always": [{"event": "bolt.locked", "at_least": 1}])"));
}

TEST_CASE("rounds of a file that is played in several ways are runs of their own") {
  const Folder folder;
  const std::string sweeps = folder.write("sweeps.json", R"({"title": "t", "why": "w",
    "covers": ["ALM-2"], "sweep": {"delay": ["10ms", "20ms"]},
    "steps": [{"wait": "$delay"}, {"expect": "core.users", "is": 5}]})");
  BatchOptions options;
  options.rounds = 2;
  options.seed = 7;
  const std::vector<Outcome> outcomes = run_batch({sweeps}, options, {});
  REQUIRE(outcomes.size() == 4);
  std::set<std::uint64_t> hashes;
  for (const Outcome& outcome : outcomes) hashes.insert(outcome.result.hash);
  CHECK(hashes.size() == 4);
  CHECK_THAT(outcome_text(outcomes[3], 0), ContainsSubstring("repeat    locktwin run " + sweeps +
                                                             " --sweep 'delay=20ms' --seed 8\n"));
  BatchOptions alone;
  alone.seed = 8;
  alone.strategies = strategies_of({"delay=20ms"}, {});
  CHECK(run_batch({sweeps}, alone, {}).front().result.hash == outcomes[3].result.hash);
}

TEST_CASE("a JUnit file tells the ways and rounds of one file apart") {
  const Folder folder;
  Outcome outcome{.file = "sweeps.json", .title = "t", .covers = {}, .result = {}};
  outcome.variant = "delay=10ms";
  outcome.rounds = 2;
  outcome.result.seed = 7;
  const std::string junit = folder.file("junit.xml");
  write_reports({.junit = junit, .html = {}}, "locktwin", {outcome});
  CHECK_THAT(read_text(junit), ContainsSubstring("name=\"sweeps [delay=10ms] seed 7\""));
}

TEST_CASE("the summary counts each verdict") {
  const Folder folder;
  const std::string passes = folder.steps("passes.json", kPasses);
  const std::string fails = folder.steps("fails.json", kFails);
  CHECK(summary_text(run_batch({passes, fails, passes}, {}, {})) == "2 passed, 1 failed\n");
}

TEST_CASE("folders are searched in the order of names, without schema and requirements") {
  const Folder folder;
  for (const char* name : {"sub/z.json", "a.json", "schema.json", "requirements.json", "x.txt"}) {
    folder.write(name, "{}");
  }
  CHECK(find_scenarios({folder.path().string()}).files ==
        std::vector<std::string>{folder.file("a.json"), folder.file("sub/z.json")});
  fs::remove(folder.file("a.json"));
  fs::remove(folder.file("sub/z.json"));
  CHECK_THROWS_AS(find_scenarios({folder.path().string()}), BadInput);
}

TEST_CASE("a trace that cannot be written is bad input, not a failure of the lock") {
  const Folder folder;
  BatchOptions options;
  options.traces.push_back({TraceFormat::vcd, "/proc/no/such/folder/x.vcd"});
  const std::vector<Outcome> outcomes = run_batch({folder.steps("a.json", kPasses)}, options, {});
  CHECK(outcomes[0].result.verdict == Verdict::bad_input);
  CHECK_THAT(outcomes[0].result.message, ContainsSubstring("cannot be written"));
}

TEST_CASE("pacing to real time changes no result") {
  const Folder folder;
  const std::string file =
      folder.steps("a.json", R"({"do": "press_inside_button"}, {"wait": "2s"})");
  BatchOptions paced;
  paced.speed = 100;
  const RunResult fast = run_batch({file}, {}, {})[0].result;
  const RunResult slow = run_batch({file}, paced, {})[0].result;
  CHECK(slow.verdict == Verdict::passed);
  CHECK(fast.hash == slow.hash);
}

TEST_CASE("a path that cannot be followed is bad input by its name, and the others run") {
  const Folder folder;
  const std::string good = folder.steps("good.json", kPasses);
  fs::create_symlink("loop.json", folder.file("loop.json"));
  fs::create_symlink("nothing", folder.file("to_nothing.json"));
  fs::create_symlink(".", folder.file("sub/circle"));
  const std::string none = folder.file("none");
  const std::string too_long(5000, 'n');
  const FoundScenarios found = find_scenarios({folder.path().string(), none, too_long});
  CHECK(found.files == std::vector<std::string>{good});
  std::vector<std::string> bad;
  for (const Outcome& outcome : outcomes_of(found.bad)) {
    CHECK(outcome.result.verdict == Verdict::bad_input);
    CHECK_THAT(outcome.result.message, ContainsSubstring(outcome.file + ": "));
    bad.push_back(outcome.file);
  }
  CHECK(bad == std::vector<std::string>{folder.file("loop.json"), folder.file("to_nothing.json"),
                                        none, too_long});
}

TEST_CASE("a batch that is stopped says what ran, what was cut and what was not begun") {
  const Folder folder;
  const std::string quick = folder.steps("a.json", kPasses);
  const std::string endless = folder.steps(
      "b.json", R"({"repeat": 100000, "steps": [{"do": "press_inside_button"}, {"wait": "1s"}]})");
  BatchOptions options;
  std::size_t told = 0;
  int asked = 0;
  options.stop = [&] { return told == 1 && ++asked > 100; };
  const std::vector<Outcome> outcomes =
      run_batch({quick, endless, quick}, options, {[&](const Outcome&) { ++told; }, {}});
  CHECK(outcomes[0].reached == Reached::end);
  CHECK(outcomes[1].reached == Reached::middle);
  CHECK(outcomes[2].reached == Reached::nothing);
  CHECK(told == 1);
  CHECK(exit_code_of(outcomes) == kExitPassed);
  CHECK(summary_text(outcomes) == "1 passed, 1 interrupted, 1 not run\n");
}

#include "sim/cli/hil_command.h"

#include <fmt/format.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <memory>
#include <string>
#include <utility>

#include "sim/cli/io_options.h"
#include "sim/cli/run_command.h"
#include "sim/cli/target_options.h"
#include "sim/cli/terminal.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

struct HilArguments {
  RunArguments run;
  TargetArguments target;
  IoArguments io;
  bool gdb = false;
};

// Around a board at its pins there is one world, which goes on at the pace of the wall clock.
void check_bench(const HilArguments& given) {
  const RunArguments& run = given.run;
  const bool at_bench = !given.io.adapter.empty();
  if (!at_bench && given.target.target.empty()) {
    throw BadInput(
        "where are the cores? --target TARGET (see --help), or a board with firmware of its own: "
        "--io tty:DEVICE --pins FILE");
  }
  check(given.io);
  if (!at_bench) return;
  if (given.target.target.empty() && (!given.target.images.empty() || given.target.any_build)) {
    throw BadInput("--images and --any-build are for a --target");
  }
  if (run.compare || given.gdb || run.speed || run.chance || !run.power_loss.empty()) {
    throw BadInput(
        "at the pins of a board a run goes on at the pace of the wall clock, once: leave "
        "--compare, "
        "--gdb, --speed, --chance and --power-loss out");
  }
}

void check(const HilArguments& given) {
  const RunArguments& run = given.run;
  check_bench(given);
  if (!run.to.empty() || !run.kept.state.empty() || !run.kept.from.empty()) {
    throw BadInput(
        "the memory of a target is not known, so its moments cannot be kept: leave --to, --state "
        "and --from out");
  }
  const bool writes = !run.traces.empty() || !run.recorded_scenario.empty() || run.speed;
  if (run.power_cuts != 0 && !run.compare) {
    throw BadInput("--power-cuts holds a lock whose power is cut against one here: add --compare");
  }
  if (run.compare && (writes || given.gdb)) {
    throw BadInput("--compare compares and nothing else: leave --trace, --speed and the like out");
  }
}

// What to type, for a world that stands still until then.
void tell_debugger(const Target& target, const std::string& socket) {
  say(
      fmt::format("The chip stands before its first instruction. In another terminal:\n"
                  "  {}\n"
                  "then for example: break locktwin::core::BoltDrive::command, and continue\n",
                  debugger_command(target, socket)));
}

// There is one socket for a debugger, so one chip that waits for it.
MakeCore for_one_lock(MakeCore make_core) {
  const auto made = std::make_shared<bool>(false);  // of all copies
  return [make_core = std::move(make_core), made](std::string_view lock) {
    if (*made) throw CoreLinkError("a debugger takes one lock: name one scenario with one lock");
    *made = true;
    return make_core(lock);
  };
}

std::string words_of(const TargetArguments& given) {
  if (given.target.empty()) return {};
  return fmt::format(" --target {}{}{}{}", given.target, given.images.empty() ? "" : " --images ",
                     given.images, given.any_build ? " --any-build" : "");
}

// By the wall clock: how fast the way to the target is, and whether all arrived.
void tell_link(const LinkFigures& link, std::chrono::duration<double> took) {
  say(fmt::format("link: {} round trips ({:.0f} a second), {} asked again, {} silences\n",
                  link.round_trips, static_cast<double>(link.round_trips) / took.count(),
                  link.retries, link.stalls));
}

// The bench around the board, with a linked core beside its pins or without.
void open_bench(HilArguments& given) {
  given.run.bench = open_bench(given.io);
  given.run.make_core = given.run.bench->core_maker(std::move(given.run.make_core));
  given.run.jobs = 1;
  given.run.repeat += words_of(given.io);
  say(greeting_of(*given.run.bench));
}

int run_at_pins(HilArguments given) {
  given.run.repeat = "locktwin hil";
  open_bench(given);
  const int code = run_scenarios(given.run);
  say(given.run.bench->summary());
  return code;
}

int run_on_target(HilArguments given) {
  check(given);
  if (given.target.target.empty()) return run_at_pins(std::move(given));
  TargetOptions options = target_options(given.target);
  if (given.gdb) options.debugger = debugger_socket(::getpid());
  const Target target = find_target(given.target.target, options);
  given.run.make_core = core_maker(target, options);
  given.run.own_process = !target.command.empty() && !given.gdb;
  if (given.gdb) {
    given.run.make_core = for_one_lock(given.run.make_core);
    given.run.jobs = 1;
    tell_debugger(target, options.debugger);
  }
  if (target.command.empty()) given.run.jobs = 1;  // a line, and one board at its end
  given.run.repeat = fmt::format("locktwin hil{}", words_of(given.target));
  if (!given.io.adapter.empty()) open_bench(given);
  given.run.cuts_made = std::make_shared<std::atomic<std::uint64_t>>(0);
  const auto begin = std::chrono::steady_clock::now();
  const int code = run_scenarios(given.run);
  tell_link(options.tally->figures(), std::chrono::steady_clock::now() - begin);
  if (given.run.bench) say(given.run.bench->summary());
  if (given.run.power_cuts != 0) say(fmt::format("{} power cuts\n", given.run.cuts_made->load()));
  if (given.gdb) ::unlink(options.debugger.c_str());
  return code;
}

}  // namespace

void add_hil_command(CLI::App& app, int& exit_code, const std::string& program) {
  CLI::App* verb =
      app.add_subcommand("hil", "Replay scenarios with the locks' cores on a target (see run)");
  auto given = std::make_shared<HilArguments>();
  given->run.program = program;
  add_target_options(*verb, given->target);
  add_io_options(*verb, given->io);
  verb->add_flag("--compare", given->run.compare,
                 "Hold every answer against that of a core here, and name the first that differs");
  verb->add_option("--power-cuts", given->run.power_cuts,
                   "With --compare: again with the power cut in the middle of every so manieth "
                   "write to the flash; 1: of each")
      ->check(CLI::Range(1U, 1'000'000U));
  verb->add_flag("--gdb", given->gdb, "Wait for a debugger, and for whatever it stops at");
  add_run_options(*verb, given->run);
  verb->footer("Exit codes: those of run; a target that cannot be had, or is lost, is 2.");
  verb->callback([given, &exit_code] { exit_code = run_on_target(*given); });
}

}  // namespace locktwin::sim

#include "sim/cli/hil_command.h"

#include <fmt/format.h>

#include <memory>
#include <string>

#include "sim/cli/run_command.h"
#include "sim/link/target.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

struct HilArguments {
  RunArguments run;
  std::string target;
  TargetOptions options;
  bool any_build = false;
};

int run_on_target(HilArguments given) {
  const bool kept =
      !given.run.to.empty() || !given.run.kept.state.empty() || !given.run.kept.from.empty();
  if (kept) {
    throw BadInput(
        "the memory of a target is not known, so its moments cannot be kept: leave --to, --state "
        "and --from out");
  }
  if (given.any_build) given.options.other_build = OtherBuild::welcome;
  const Target target = find_target(given.target, given.options);
  given.run.make_core = core_maker(target, given.options);
  given.run.repeat = fmt::format("locktwin hil --target {}", target.text);
  return run_scenarios(given.run);
}

}  // namespace

void add_hil_command(CLI::App& app, int& exit_code) {
  CLI::App* verb =
      app.add_subcommand("hil", "Replay scenarios with the locks' cores on a target (see run)");
  auto given = std::make_shared<HilArguments>();
  verb->add_option("--target", given->target,
                   "process, qemu:BOARD (qemu:mps2-an386) or tty:DEVICE[,BAUD]")
      ->required();
  verb->add_option("--images", given->options.images,
                   "Folder of the chip's images, in place of build/chip/bin");
  verb->add_flag("--any-build", given->any_build,
                 "Take a target that runs another build of the core");
  add_run_options(*verb, given->run);
  verb->footer("Exit codes: those of run; a target that cannot be had, or is lost, is 2.");
  verb->callback([given, &exit_code] { exit_code = run_on_target(*given); });
}

}  // namespace locktwin::sim

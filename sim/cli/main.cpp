// The command line. Each verb stands in a file of its own and adds itself here.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>

#include "sim/catalogue/bad_input.h"
#include "sim/cli/exit_codes.h"
#include "sim/cli/plant_command.h"
#include "sim/cli/reference_command.h"
#include "sim/cli/requirements_command.h"
#include "sim/cli/run_command.h"

int main(int argc, char** argv) {
  using namespace locktwin::sim;
  CLI::App app("locktwin: a simulator and digital twin of a smart door lock", "locktwin");
  app.require_subcommand(1);
  app.footer("Exit codes: 0 passed, 1 failed, 2 bad input, 3 internal error, 4 invalid.");
  int exit_code = kExitPassed;
  try {
    add_run_command(app, exit_code);
    add_plant_command(app, exit_code);
    add_requirements_command(app, exit_code);
    add_reference_commands(app);
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kExitPassed : kExitBadInput;
  } catch (const BadInput& error) {
    fmt::print(stderr, "{}\n", error.what());
    return kExitBadInput;
  } catch (const std::exception& error) {
    fmt::print(stderr, "internal error: {}\n", error.what());
    return kExitInternalError;
  }
  return exit_code;
}

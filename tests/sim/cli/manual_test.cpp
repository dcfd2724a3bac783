// What the program understands, told to shells and readers.
#include "sim/cli/manual.h"

#include "sim/cli/run_command.h"
#include "tests/support/catch.h"

using namespace locktwin::sim;

namespace {

Manual manual() {
  static CLI::App app("locktwin: a lock's twin", "locktwin");
  static int exit_code = 0;
  if (app.get_subcommands([](const CLI::App*) { return true; }).empty()) {
    add_run_command(app, exit_code);
  }
  return manual_of(app);
}

}  // namespace

TEST_CASE("the manual has every option as it is defined") {
  const Manual all = manual();
  REQUIRE(all.verbs.size() == 1);
  bool jobs = false;
  for (const ManualOption& option : all.verbs[0].options) {
    if (option.names.front() == "--jobs") {
      jobs = option.names.back() == "-j" && !option.value.empty();
    }
    if (option.names.front() == "--watch") CHECK(option.value.empty());
    if (option.names.front() == "paths") CHECK((option.positional && option.required));
    if (option.names.front() == "--signals") CHECK(option.choices.size() > 100);
    CHECK_FALSE(option.help.empty());
  }
  CHECK(jobs);
}

TEST_CASE(
    "the manual page has a section for each verb and commands of troff alone at lines' begins") {
  const std::string page = man_page(manual(), "0.1.0");
  CHECK_THAT(page, ContainsSubstring(".SH NAME\nlocktwin \\- a lock's twin\n"));
  CHECK_THAT(page, ContainsSubstring(".SS run\n"));
  CHECK_THAT(page, ContainsSubstring("\\fB\\-\\-last\\-failed\\fR"));
}

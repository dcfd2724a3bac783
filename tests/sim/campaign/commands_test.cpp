// What the commands of campaigns refuse, and what they exit with.
#include <CLI/CLI.hpp>
#include <exception>
#include <filesystem>
#include <string>

#include "sim/cli/campaign_command.h"
#include "sim/cli/campaign_folder.h"
#include "sim/cli/explore_command.h"
#include "tests/support/campaign_bench.h"
#include "tests/support/catch.h"

using namespace locktwin::sim;
using locktwin::tests::CampaignBench;

namespace {

struct CommandEnd {
  int exit_code = -1;
  std::string refusal;  // empty: it was taken
};

CommandEnd end_of(const std::string& words) {
  CLI::App app;
  CommandEnd end;
  add_campaign_command(app, end.exit_code, [] { return std::string("test"); });
  add_explore_command(app, end.exit_code);
  try {
    app.parse(words);
  } catch (const std::exception& error) {
    end.refusal = error.what();
  }
  return end;
}

}  // namespace

TEST_CASE("A cell alone is of no shard, and is counted from 0") {
  const CampaignBench bench;
  const std::string run = "campaign run " + bench.plan().file;
  CHECK_THAT(end_of(run + " --cell 1 --shard 1/2").refusal, ContainsSubstring("--shard"));
  CHECK_THAT(end_of(run + " --cell -1").refusal, ContainsSubstring("-1: cells are counted from 0"));
  CHECK_THAT(end_of(run + " --cell 40").refusal, ContainsSubstring("the plan has 40 cells"));
  CHECK(end_of(run + " --cell 1").refusal.empty());
}

TEST_CASE("Two folders without a common cell exit with 4, and no significance is nan") {
  const CampaignBench bench;
  const Plan plan = bench.plan();
  bench.play(plan, "one", 1, 1, 20);
  bench.play(plan, "other", 1, 2, 20);
  const std::string one = bench.folder.file("one");
  const std::string compare = "campaign compare " + one + " ";
  CHECK(end_of(compare + bench.folder.file("other")).exit_code == 4);
  CHECK(end_of(compare + one).exit_code == 0);
  CHECK_THAT(end_of(compare + one + " --significance nan").refusal,
             ContainsSubstring("--significance"));
}

TEST_CASE("What is missing of another plan is not told") {
  const CampaignBench bench;
  const Plan plan = bench.plan();
  bench.play(plan, "out", 1, 1, 20);
  const std::string missing = "campaign missing " + bench.folder.file("out");
  CHECK(end_of(missing).exit_code == 1);
  CHECK(end_of(missing + " --plan " + plan.file).exit_code == 1);
  CHECK_THAT(end_of(missing + " --plan " + bench.folder.file("gone.json")).refusal,
             ContainsSubstring("is not there"));
  bench.plan(R"("seed": 5)");  // in the same file
  CHECK_THAT(end_of(missing + " --plan " + plan.file).refusal, ContainsSubstring("was changed"));
}

TEST_CASE("A folder that cannot be one is told with the cause, before anything is played") {
  const CampaignBench bench;
  const std::string file = bench.folder.write("file", "");
  const std::string cause = file + ": it is a file; a folder is needed";
  CHECK_THAT(end_of("campaign run " + bench.plan().file + " --out " + file).refusal,
             ContainsSubstring(cause));
  CHECK_THAT(end_of("explore --lives 1000000 --out " + file).refusal, ContainsSubstring(cause));
  CHECK_THROWS_WITH(make_folder(file + "/in/it"), ContainsSubstring("it cannot be written: "));
  CHECK_THROWS_WITH(make_folder("/proc/none"), ContainsSubstring("it cannot be written: "));
  make_folder(bench.folder.file("new/folder"));
  CHECK(std::filesystem::is_directory(bench.folder.file("new/folder")));
}

#include "sim/cli/campaign_merge.h"

#include <fmt/format.h>

#include <cmath>
#include <cstdint>
#include <memory>
#include <optional>

#include "sim/campaign/outcome/answer_text.h"
#include "sim/campaign/outcome/campaign_page.h"
#include "sim/campaign/outcome/collected.h"
#include "sim/campaign/outcome/comparison.h"
#include "sim/campaign/outcome/database.h"
#include "sim/cli/campaign_run.h"
#include "sim/cli/exit_codes.h"
#include "sim/cli/outputs.h"
#include "sim/cli/terminal.h"
#include "sim/text/output_file.h"
#include "sim/trace/junit_report.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

// One for the campaign, one for each thing that shall be so sometimes.
std::vector<JunitCase> junit_cases(const Tally& tally) {
  const Plan& plan = tally.plan();
  const Judgement judgement = judge(tally);
  std::vector<JunitCase> cases;
  JunitCase whole{plan.file, "", false, "", 0};
  if (judgement.verdict != PlanVerdict::holds) {
    whole.failed = judgement.verdict == PlanVerdict::fails;
    whole.verdict = whole.failed ? "failed" : "invalid";
    whole.message = answer_text(tally);
  }
  cases.push_back(std::move(whole));
  const bool all_there = tally.whole();  // what is missing may reach it
  for (std::size_t i = 0; i < plan.sometimes.size(); ++i) {
    const bool reached = tally.reached()[i] > 0;
    JunitCase one{plan.file, "", false, "", 0};
    one.note = "[sometimes " + plan.sometimes[i].name + "]";
    if (!reached) {
      one.failed = all_there;
      one.verdict = all_there ? "failed" : "invalid";
      one.message = all_there ? "it was so in no cell" : "it was so in no cell; some are missing";
    }
    cases.push_back(std::move(one));
  }
  return cases;
}

void check_outputs(const CampaignMergeArguments& given, const Collected& collected,
                   const Plan& plan) {
  std::vector<NamedFile> inputs = inputs_of(plan.scenario);
  inputs.push_back({"the plan itself", plan.file});
  for (const std::string& file : collected.files()) inputs.push_back({"a file of cells", file});
  std::vector<NamedFile> outputs;
  const auto add = [&](const char* what, const std::string& path) {
    if (!path.empty()) outputs.push_back({what, path});
  };
  add("--sqlite", given.sqlite);
  add("--csv", given.csv);
  add("--junit", given.junit);
  add("--html", given.html);
  refuse_overwriting(inputs, outputs);
}

int merge_all(const CampaignMergeArguments& given) {
  const Collected collected(given.folders);
  const Plan plan = collected.plan(given.plan);
  check_outputs(given, collected, plan);
  Tally tally(plan);
  Points points(plan);
  std::unique_ptr<CampaignDatabase> database;
  std::optional<OutputFile> csv;
  if (!given.sqlite.empty()) {
    database = std::make_unique<CampaignDatabase>(given.sqlite, plan, collected.of().build);
  }
  if (!given.csv.empty()) csv.emplace(given.csv).stream() << csv_head(plan);
  collected.count(tally, [&](const CellRow& row) {
    if (!given.html.empty()) points.add(row);
    if (database) database->add(row);
    if (csv) csv->stream() << csv_line(plan, row);
  });
  if (database) database->finish();
  if (csv) csv->finish();
  if (!given.junit.empty()) {
    OutputFile junit(given.junit);
    write_junit(junit.stream(), junit_cases(tally));
    junit.finish();
  }
  if (!given.html.empty()) {
    OutputFile html(given.html);
    write_campaign_page(html.stream(), tally, points, "locktwin " + collected.of().build);
    html.finish();
  }
  say(answer_text(tally));
  return exit_code_of(judge(tally));
}

// All, or those behind which it ends early.
std::uint64_t cells_that_count(const Collected& collected, const std::string& plan_file) {
  const Plan plan = collected.plan(plan_file);
  Tally tally(plan);
  collected.count(tally);
  return tally.ended_early() ? tally.cells() : plan.cells();
}

}  // namespace

int merge_cells(const CampaignMergeArguments& given) {
  try {
    return merge_all(given);
  } catch (const NotTheSame& error) {
    complain(fmt::format("{}\n", error.what()));
    return kExitInternalError;
  }
}

int tell_missing(const CampaignMissingArguments& given) {
  const Collected collected(given.folders);
  if (!given.plan.empty()) collected.plan(given.plan);  // refused where it is another, as by merge
  const auto blocks = static_cast<unsigned>(blocks_of(collected.of().cells).size());
  const unsigned of = given.of == 0 ? blocks : given.of;
  std::vector<unsigned> missing = collected.missing(of);
  if (!missing.empty() && collected.of().may_end_early) {
    missing = collected.missing(of, cells_that_count(collected, given.plan));
  }
  if (!missing.empty()) say(numbers_text(missing) + "\n");
  return missing.empty() ? kExitPassed : kExitFailed;
}

int compare_campaigns(const CampaignCompareArguments& given) {
  if (std::isnan(given.significance)) {  // which lies in every range
    throw BadInput("--significance nan: it is a number from 1e-12 to 0.5");
  }
  const Collected before({given.before});
  const Collected after({given.after});
  const Plan plan = before.plan(given.plan);
  const PlanComparison comparison = compare(plan, before, after, given.significance);
  say(comparison.text);
  if (comparison.nothing) return kExitInvalid;
  return comparison.worse ? kExitFailed : kExitPassed;
}

}  // namespace locktwin::sim

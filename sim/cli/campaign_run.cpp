#include "sim/cli/campaign_run.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <optional>

#include "sim/campaign/outcome/answer_text.h"
#include "sim/campaign/outcome/collected.h"
#include "sim/campaign/outcome/learn.h"
#include "sim/campaign/outcome/play_cells.h"
#include "sim/cli/campaign_folder.h"
#include "sim/cli/exit_codes.h"
#include "sim/cli/interruption.h"
#include "sim/cli/progress.h"
#include "sim/cli/terminal.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

struct Shard {
  unsigned number = 1;
  unsigned of = 1;
};

std::optional<unsigned> whole_number_in(std::string_view text) {
  unsigned number = 0;
  const auto [used, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || used != text.data() + text.size()) return std::nullopt;
  return number;
}

Shard shard_of(const std::string& text) {
  const std::size_t slash = std::min(text.find('/'), text.size());
  const auto number = whole_number_in(std::string_view(text).substr(0, slash));
  const auto of = whole_number_in(std::string_view(text).substr(std::min(slash + 1, text.size())));
  if (number && of && *number >= 1 && *number <= *of) return {*number, *of};
  throw BadInput(
      fmt::format("--shard {}: write I/N, the part I of N parts, from 1/N to N/N", text));
}

// Of a search, `folder` has the cells that its point follows from.
int play_one(Plan plan, std::uint64_t cell, const std::string& folder) {
  if (cell >= plan.cells()) {
    throw BadInput(fmt::format("--cell {}: the plan has {} cells, from 0", cell, plan.cells()));
  }
  if (!folder.empty()) learn_from(folder, plan);
  Starts starts;
  const CellRow row{cell, chosen_of(plan, cell), CellPlayer(plan, starts).play(cell)};
  say(cell_text(plan, row));
  switch (row.result.word) {
    case CellWord::passed:
      return kExitPassed;
    case CellWord::failed:
    case CellWord::broken:
      return kExitFailed;
    case CellWord::refused:
      return kExitBadInput;
  }
  return kExitInternalError;
}

CellsDone play_all(const Plan& plan, const CampaignRunArguments& given, const Shard& shard) {
  std::optional<Progress> progress;
  std::uint64_t shown = 0;
  CellsOptions options;
  options.jobs = given.jobs;
  options.shard = shard.number;
  options.shards = shard.of;
  options.folder = given.folder;
  options.build = given.build;
  options.stop = [] { return interruption() != 0; };
  options.progress = [&](std::uint64_t done, std::uint64_t all) {
    if (!progress || shown != all) progress.emplace(all, "cells");  // of a search, of each round
    shown = all;
    progress->show(done);
  };
  return play_cells(plan, options);
}

// What the shard's files say, those of earlier runs among them.
Tally tally_of(const Plan& plan, const std::string& folder, const Shard& shard) {
  Tally tally(plan);
  if (shard.of == 1) {
    Collected({folder}).count(tally);
    return tally;
  }
  const CampaignFolder of = read_folder(folder);
  for (const Block& block : blocks_of(plan.cells(), shard.number, shard.of)) {
    if (!is_finished(folder, block)) continue;
    read_block((std::filesystem::path(folder) / name_of(block)).string(), of,
               [&](const CellRow& row) { tally.add(row); });
  }
  return tally;
}

}  // namespace

int exit_code_of(const Judgement& judgement) {
  switch (judgement.verdict) {
    case PlanVerdict::holds:
      return kExitPassed;
    case PlanVerdict::fails:
      return kExitFailed;
    case PlanVerdict::undecided:
      return kExitInvalid;
    case PlanVerdict::refused:
      return kExitBadInput;
  }
  return kExitInternalError;
}

int run_plan(const CampaignRunArguments& given) {
  const Plan plan = load_plan(given.plan);
  if (given.cell) return play_one(plan, *given.cell, given.folder);
  if (given.folder.empty()) {
    throw BadInput("--out DIR is needed: the folder for what comes of the cells");
  }
  const Shard shard = shard_of(given.shard);
  make_folder(given.folder);
  open_folder(given.folder, plan, given.build);
  note_interruptions();
  CellsDone done;
  try {
    done = play_all(plan, given, shard);
  } catch (const NotTheSame& error) {
    complain(fmt::format("{}\n", error.what()));
    return kExitInternalError;
  }
  const Tally tally = tally_of(plan, given.folder, shard);
  say(answer_text(tally));
  if (done.waits) {
    say(
        fmt::format("round {} of {} follows from cells that other shards have still to play: "
                    "{} cells are left; run those shards, then this one again\n",
                    *done.waits + 1, plan.design.rounds(), done.left));
  }
  if (done.enough && shard.of > 1) {
    say(fmt::format("the first cells of all shards are enough: {} of this one are left out\n",
                    done.left));
  }
  if (interruption() != 0) {
    say(fmt::format("interrupted: {} cells are left; the same command goes on\n", done.left));
    return kExitInterrupted + interruption();
  }
  if (shard.of > 1) return tally.count(CellWord::broken) > 0 ? kExitFailed : kExitPassed;
  return exit_code_of(judge(tally));
}

}  // namespace locktwin::sim

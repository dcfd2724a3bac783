#include "sim/campaign/outcome/collected.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <utility>

#include "sim/campaign/outcome/early_end.h"
#include "sim/text/read_text.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

Collected::Collected(std::vector<std::string> folders) : folders_(std::move(folders)) {
  for (const std::string& folder : folders_) {
    const CampaignFolder one = read_folder(folder);
    if (&folder == &folders_.front()) of_ = one;
    if (one.plan != of_.plan || one.cells != of_.cells) {
      throw BadInput(fmt::format("{} and {} are of different plans; merge each for itself",
                                 folders_.front(), folder));
    }
    if (one.build != of_.build) {
      throw BadInput(
          fmt::format("{} and {} are of different builds ({}; {}); `locktwin campaign "
                      "compare` holds them against each other",
                      folders_.front(), folder, of_.build, one.build));
    }
  }
}

Plan Collected::plan(const std::string& instead) const {
  const std::string file = instead.empty() ? of_.plan_file : instead;
  std::error_code unknown;
  if (!std::filesystem::exists(file, unknown)) {
    throw BadInput(
        fmt::format("{}: the plan of these cells is not there; say with --plan where it "
                    "is now",
                    file));
  }
  Plan plan = load_plan(file);
  if (plan.identity == of_.plan) return plan;
  throw BadInput(
      fmt::format("{}: it, or its scenario, was changed since its cells were played; "
                  "bring the old one back, or run it into another folder",
                  file));
}

std::vector<std::string> Collected::files_of(const Block& block) const {
  std::vector<std::string> files;
  for (const std::string& folder : folders_) {
    if (!is_finished(folder, block)) continue;
    files.push_back((std::filesystem::path(folder) / name_of(block)).string());
  }
  return files;
}

std::vector<std::string> Collected::files() const {
  std::vector<std::string> all;
  for (const std::string& folder : folders_) {
    all.push_back((std::filesystem::path(folder) / kFolderFile).string());
  }
  for (const Block& block : blocks_of(of_.cells)) {
    const std::vector<std::string> some = files_of(block);
    all.insert(all.end(), some.begin(), some.end());
  }
  return all;
}

std::vector<unsigned> Collected::missing(unsigned of, std::uint64_t cells) const {
  std::vector<unsigned> numbers;
  for (unsigned number = 1; number <= of; ++number) {
    const std::vector<Block> blocks = blocks_of(of_.cells, number, of);
    const bool whole = std::all_of(blocks.begin(), blocks.end(), [&](const Block& block) {
      return block.first >= cells || !files_of(block).empty();
    });
    if (!whole) numbers.push_back(number);
  }
  return numbers;
}

void Collected::count(Tally& tally, const std::function<void(const CellRow&)>& tell) const {
  EarlyEnd end;
  for (const Block& block : blocks_of(of_.cells)) {
    const std::vector<std::string> files = files_of(block);
    for (std::size_t i = 1; i < files.size(); ++i) {
      if (read_text(files[0], kLargestRecord) == read_text(files[i], kLargestRecord)) continue;
      for (const std::string& file : {files[0], files[i]}) check_block(file, of_);
      throw NotTheSame(
          fmt::format("{} and {}: the same cells with other bytes; the program is not "
                      "deterministic here, please report it with both files",
                      files[0], files[i]));
    }
    if (files.empty()) continue;
    read_block(files.front(), of_, [&](const CellRow& row) {
      tally.add(row);
      if (tell) tell(row);
    });
    if (end.is_behind(block, tally)) return tally.end_early();
  }
}

std::string numbers_text(const std::vector<unsigned>& numbers) {
  std::string text;
  for (std::size_t i = 0; i < numbers.size();) {
    std::size_t last = i;
    while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1) ++last;
    text += fmt::format("{}{}", text.empty() ? "" : ",", numbers[i]);
    if (last > i) text += fmt::format("-{}", numbers[last]);
    i = last + 1;
  }
  return text;
}

}  // namespace locktwin::sim

// What came of some consecutive cells, in a file: a line of JSON for what they are of, one for each
// cell, one that says that it is whole. A block appears under its name when it is whole. It has the
// same bytes wherever, whenever and beside how many others it was played.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "sim/campaign/cells/cell.h"
#include "sim/campaign/plan/plan.h"

namespace locktwin::sim {

struct Block {
  std::uint64_t first = 0;
  std::uint64_t count = 0;
};

// At most 1,000 of them up to a million cells, so that any number of shards up to that shares them.
std::vector<Block> blocks_of(std::uint64_t cells);
// Those of shard `number` (from 1) of `of`.
std::vector<Block> blocks_of(std::uint64_t cells, unsigned number, unsigned of);
std::string name_of(const Block& block);  // "cells-00000200-00000299.jsonl"

// Of which plan and build a folder's cells are.
struct CampaignFolder {
  std::string plan_file;
  std::uint64_t plan = 0;
  std::string build;
  std::uint64_t cells = 0;
  bool may_end_early = false;  // its plan says how narrow intervals need be
};
inline constexpr std::string_view kFolderFile = "campaign.json";

// Makes the folder, or finds that it is of the same plan and build. Throws BadInput.
void open_folder(const std::string& folder, const Plan& plan, const std::string& build);
// Throws BadInput: its cells are of another plan, or of this one as it was before.
void refuse_other_plan(const CampaignFolder& of, const std::string& folder, const Plan& plan);
// Throws BadInput: it is no folder of a campaign.
CampaignFolder read_folder(const std::string& folder);
// Whether the block is there. Its content is judged by whoever reads it.
bool is_finished(const std::string& folder, const Block& block);

// One cell of a file. Values as JSON has them.
struct CellRow {
  std::uint64_t cell = 0;
  Chosen chosen;  // without the variable of a limit
  CellResult result;
};
std::string line_of(const CellRow& row);

// Another attempt has given other bytes for the same cells: the program is not deterministic.
class NotTheSame : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// `lines` are those of its cells, in order. Throws BadInput, NotTheSame.
void write_block(const std::string& folder, const Block& block, const Plan& plan,
                 const std::string& build, const std::string& lines);
// Throws BadInput: the file is not whole, or of another plan or build than `folder` says.
void check_block(const std::string& file, const CampaignFolder& folder);
// Calls `tell` for each cell of the file. Throws BadInput: it is not whole, or of another plan or
// build than `folder` says.
void read_block(const std::string& file, const CampaignFolder& folder,
                const std::function<void(const CellRow&)>& tell);

}  // namespace locktwin::sim

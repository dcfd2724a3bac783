#include "sim/campaign/outcome/block_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>

#include "model/state_hash.h"
#include "sim/campaign/plan/block_size.h"
#include "sim/text/output_file.h"
#include "sim/text/read_text.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

namespace {

constexpr int kVersion = 1;

std::string hash_text(std::string_view text) {
  model::StateHash hash;
  hash.add(std::span(reinterpret_cast<const std::uint8_t*>(text.data()), text.size()));
  return fmt::format("{:016x}", hash.value());
}

std::string head_of(const Block& block, std::uint64_t plan, const std::string& build) {
  const Json head{{"locktwin", "cells of a campaign"},
                  {"version", kVersion},
                  {"plan", fmt::format("{:016x}", plan)},
                  {"build", build},
                  {"first", block.first},
                  {"count", block.count}};
  return head.dump() + "\n";
}

Json json_of(const Located& value) {
  if (value.kind == Located::Kind::flag) return value.flag;
  if (value.kind == Located::Kind::text) return value.text;
  return value.number;
}

Located located_of(const Json& json) {
  if (json.is_string()) return located_text(json.get<std::string>());
  if (!json.is_boolean()) return located_number(json.get<double>());
  Located value;
  value.kind = Located::Kind::flag;
  value.flag = json.get<bool>();
  return value;
}

CellWord cell_word_of(const std::string& text) {
  const auto* first = std::begin(kCellWords);
  const auto* found = std::find(first, std::end(kCellWords), text);
  if (found == std::end(kCellWords)) throw BadInput("no verdict: " + text);
  return static_cast<CellWord>(found - first);
}

CellRow row_of(const std::string& line) {
  const Json json = Json::parse(line);
  CellRow row;
  row.cell = json.at("cell").get<std::uint64_t>();
  for (const auto& [name, value] : json.at("with").items()) {
    row.chosen.emplace_back(name, located_of(value));
  }
  row.result.word = cell_word_of(json.at("verdict").get<std::string>());
  for (const Json& reached : json.at("reached")) {
    row.result.reached.push_back(reached.get<int>() != 0);
  }
  for (const Json& number : json.at("measures")) {
    row.result.measures.push_back(number.is_null() ? std::nullopt
                                                   : std::optional(number.get<double>()));
  }
  row.result.runs = json.at("runs").get<std::uint32_t>();
  row.result.hash = std::stoull(json.at("hash").get<std::string>(), nullptr, 16);
  row.result.reason = json.value("reason", "");
  return row;
}

// None: it is not what open_folder() has written.
std::optional<CampaignFolder> folder_of(const std::string& text) {
  try {
    const Json json = Json::parse(text);
    const CampaignFolder folder{json.at("plan_file").get<std::string>(),
                                std::stoull(json.at("plan").get<std::string>(), nullptr, 16),
                                json.at("build").get<std::string>(),
                                json.at("cells").get<std::uint64_t>(),
                                json.value("may_end_early", false)};
    if (folder.cells == 0 || folder.cells > kMostCells) return std::nullopt;
    return folder;
  } catch (const Json::exception&) {
    return std::nullopt;
  } catch (const std::logic_error&) {  // no number where one stands
    return std::nullopt;
  }
}

[[noreturn]] void refuse_block(const std::string& file, const std::string& why) {
  throw BadInput(fmt::format("{}: {}; delete it and run its shard again", file, why));
}

}  // namespace

std::vector<Block> blocks_of(std::uint64_t cells) {
  const std::uint64_t size = block_size(cells);
  std::vector<Block> blocks;
  for (std::uint64_t first = 0; first < cells; first += size) {
    blocks.push_back({first, std::min(size, cells - first)});
  }
  return blocks;
}

std::vector<Block> blocks_of(std::uint64_t cells, unsigned number, unsigned of) {
  const std::vector<Block> all = blocks_of(cells);
  std::vector<Block> mine;
  for (std::size_t i = number - 1; i < all.size(); i += of) mine.push_back(all[i]);
  return mine;
}

std::string name_of(const Block& block) {
  return fmt::format("cells-{:08}-{:08}.jsonl", block.first, block.first + block.count - 1);
}

void refuse_other_plan(const CampaignFolder& of, const std::string& folder, const Plan& plan) {
  if (of.plan == plan.identity) return;
  throw BadInput(
      fmt::format("{} holds cells of another plan, or of {} as it was before; choose "
                  "another --out, or delete it",
                  folder, plan.file));
}

void open_folder(const std::string& folder, const Plan& plan, const std::string& build) {
  const std::string file = (fs::path(folder) / kFolderFile).string();
  if (!fs::exists(file)) {
    OutputFile output(file);
    Json json{{"locktwin", "campaign"}, {"version", kVersion},
              {"plan_file", plan.file}, {"plan", fmt::format("{:016x}", plan.identity)},
              {"build", build},         {"cells", plan.cells()}};
    if (plan.question.narrow_enough) json["may_end_early"] = true;
    output.stream() << json.dump(2) << "\n";
    output.finish();
  }
  const CampaignFolder there = read_folder(folder);
  refuse_other_plan(there, folder, plan);
  if (there.build != build) {
    throw BadInput(
        fmt::format("{} holds cells of another build ({}, this is {}); choose another "
                    "--out: `campaign compare` tells the two apart",
                    folder, there.build, build));
  }
}

CampaignFolder read_folder(const std::string& folder) {
  const std::string file = (fs::path(folder) / kFolderFile).string();
  if (!fs::exists(file)) {
    throw BadInput(
        fmt::format("{} is no folder of a campaign: {} is not in it; `locktwin campaign "
                    "run PLAN --out {}` makes one",
                    folder, kFolderFile, folder));
  }
  const std::optional<CampaignFolder> there = folder_of(read_text(file));
  if (there) return *there;
  throw BadInput(
      fmt::format("{}: it is not what `campaign run` writes; delete it and run again: "
                  "what is finished is kept",
                  file));
}

bool is_finished(const std::string& folder, const Block& block) {
  std::error_code error;
  return fs::is_regular_file(fs::path(folder) / name_of(block), error);
}

std::string line_of(const CellRow& row) {
  Json with = Json::object();
  for (const auto& [name, value] : row.chosen) with[name] = json_of(value);
  Json reached = Json::array();
  for (const bool one : row.result.reached) reached.push_back(one ? 1 : 0);
  Json measures = Json::array();
  for (const std::optional<double>& one : row.result.measures) {
    measures.push_back(one ? Json(*one) : Json(nullptr));
  }
  Json json{{"cell", row.cell},
            {"verdict", kCellWords[static_cast<int>(row.result.word)]},
            {"with", std::move(with)},
            {"reached", std::move(reached)},
            {"measures", std::move(measures)},
            {"runs", row.result.runs},
            {"hash", fmt::format("{:016x}", row.result.hash)}};
  if (!row.result.reason.empty()) json["reason"] = row.result.reason;
  return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

void write_block(const std::string& folder, const Block& block, const Plan& plan,
                 const std::string& build, const std::string& lines) {
  std::string text = head_of(block, plan.identity, build) + lines;
  text += Json{{"end", block.count}, {"hash", hash_text(text)}}.dump() + "\n";
  const std::string file = (fs::path(folder) / name_of(block)).string();
  if (is_finished(folder, block)) {  // another attempt was quicker
    if (read_text(file, kLargestRecord) == text) return;
    throw NotTheSame(
        fmt::format("{}: another attempt has given other bytes for these cells; the "
                    "program is not deterministic here, please report it",
                    file));
  }
  OutputFile output(file);
  output.stream() << text;
  output.finish();
}

namespace {

// A file's text, and where in it the lines of its cells begin and end.
struct BlockText {
  std::string text;
  std::size_t first = 0;
  std::size_t end = 0;
};

BlockText whole_block(const std::string& file, const CampaignFolder& folder) {
  BlockText block{read_text(file, kLargestRecord), 0, 0};
  const std::string& text = block.text;
  const std::size_t last = text.size() < 2 ? std::string::npos : text.rfind('\n', text.size() - 2);
  if (last == std::string::npos) refuse_block(file, "it is not whole");
  block.first = text.find('\n') + 1;
  block.end = last + 1;
  const Json head = Json::parse(text.substr(0, block.first));
  const Json end = Json::parse(text.substr(block.end));
  if (end.at("hash") != hash_text(std::string_view(text).substr(0, block.end))) {
    refuse_block(file, "it was changed, or is not whole");
  }
  if (head.at("plan") != fmt::format("{:016x}", folder.plan)) {
    refuse_block(file, "it is of another plan");
  }
  if (head.at("build") != folder.build) refuse_block(file, "it is of another build");
  const Block of{head.at("first").get<std::uint64_t>(), head.at("count").get<std::uint64_t>()};
  if (name_of(of) != fs::path(file).filename().string()) {
    refuse_block(file, "it holds the cells of " + name_of(of));
  }
  return block;
}

// What cannot be read in it is told as the file's mistake.
void refuse_unless_written(const std::string& file, const std::function<void()>& read) {
  try {
    read();
  } catch (const Json::exception&) {
    refuse_block(file, "it is not what `campaign run` writes");
  } catch (const std::logic_error&) {  // no number where one stands
    refuse_block(file, "it is not what `campaign run` writes");
  }
}

}  // namespace

void check_block(const std::string& file, const CampaignFolder& folder) {
  refuse_unless_written(file, [&] { whole_block(file, folder); });
}

void read_block(const std::string& file, const CampaignFolder& folder,
                const std::function<void(const CellRow&)>& tell) {
  refuse_unless_written(file, [&] {
    const BlockText block = whole_block(file, folder);
    for (std::size_t at = block.first; at < block.end;) {
      const std::size_t next = block.text.find('\n', at);
      tell(row_of(block.text.substr(at, next - at)));
      at = next + 1;
    }
  });
}

}  // namespace locktwin::sim

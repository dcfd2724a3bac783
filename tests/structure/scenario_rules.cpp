#include "tests/structure/scenario_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>

namespace locktwin::structure {
namespace {

constexpr std::string_view kRoot = "scenarios/";

struct Text {
  std::string value;
  int line = 0;
};

// The text at the first `"key": "…"` of the file; escaped quotes do not end it.
std::optional<Text> text_of(const SourceFile& file, std::string_view key) {
  const std::string opening = fmt::format("\"{}\": \"", key);
  for (std::size_t index = 0; index < file.lines.size(); ++index) {
    const std::string& line = file.lines[index];
    const std::size_t at = line.find(opening);
    if (at == std::string::npos) continue;
    const std::size_t begin = at + opening.size();
    std::size_t end = begin;
    while (end < line.size() && line[end] != '"') end += line[end] == '\\' ? 2 : 1;
    return Text{line.substr(begin, end - begin), static_cast<int>(index) + 1};
  }
  return std::nullopt;
}

int words_of(const std::string& text) {
  std::istringstream stream(text);
  int words = 0;
  for (std::string word; stream >> word;) ++words;
  return words;
}

std::string folder_of(const SourceFile& file) {
  return file.path.substr(0, file.path.rfind('/'));
}

std::string schema_from(const SourceFile& file) {
  const auto depth = std::count(file.path.begin(), file.path.end(), '/') - 1;
  std::string path;
  for (auto i = depth; i > 0; --i) path += "../";
  return path + "schema.json";
}

}  // namespace

bool is_scenario(const SourceFile& file) {
  if (!file.is_below(kRoot) || !file.has_extension(".json")) return false;
  const std::string name = file.path.substr(file.path.rfind('/') + 1);
  return file.path.find("/parts/") == std::string::npos && name != "setups.json" &&
         name != "requirements.json" && !name.ends_with("schema.json") &&
         !name.ends_with(".plan.json");
}

Findings check_scenario(const SourceFile& file) {
  if (!is_scenario(file)) return {};
  Findings findings;
  const std::optional<Text> title = text_of(file, "title");
  if (!title || words_of(title->value) < kMinTitleWords || title->value.ends_with('.')) {
    findings.push_back({file.path, title ? title->line : 0, "the title is no sentence",
                        "say in a few words what happens, without a full stop"});
  }
  const std::optional<Text> why = text_of(file, "why");
  if (!why || why->value.empty() ||
      std::string_view(".?!").find(why->value.back()) == std::string_view::npos) {
    findings.push_back({file.path, why ? why->line : 0, "no sentence says why",
                        "say for whom it matters, with a full stop"});
  }
  const std::optional<Text> schema = text_of(file, "$schema");
  if (schema && schema->value != schema_from(file)) {
    findings.push_back({file.path, schema->line, "no editor finds the schema there",
                        fmt::format("it lies at {}", schema_from(file))});
  }
  return findings;
}

Findings check_scenario_folders(const std::vector<SourceFile>& files) {
  std::map<std::string, int> counts;
  for (const SourceFile& file : files) {
    if (is_scenario(file)) ++counts[folder_of(file)];
  }
  Findings findings;
  for (const auto& [folder, count] : counts) {
    if (count <= kMaxScenariosInFolder) continue;
    findings.push_back({folder, 0,
                        fmt::format("{} scenarios, allowed are {}", count, kMaxScenariosInFolder),
                        "divide it by subject, into folders named by what they show"});
  }
  return findings;
}

}  // namespace locktwin::structure

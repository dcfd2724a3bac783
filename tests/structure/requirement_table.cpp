#include "tests/structure/requirement_table.h"

#include <algorithm>
#include <map>
#include <regex>
#include <set>
#include <utility>

namespace locktwin::structure {
namespace {

constexpr std::string_view kFolder = "tests/firmware-core/";
constexpr std::string_view kEnding = "_test.cpp";
constexpr std::string_view kHead = "| id | tests |\n|---|---|\n";

using Id = std::pair<std::string, int>;

// "phone/pairing_test.cpp" is "pairing".
std::string name_of(const SourceFile& file) {
  const std::string name = file.path.substr(file.path.rfind('/') + 1);
  return name.substr(0, name.size() - kEnding.size());
}

void collect(const SourceFile& file, std::map<Id, std::set<std::string>>& tests) {
  static const std::regex kTag(R"(\[([A-Z]{3})-([0-9]{1,3})\])");
  for (const std::string& line : file.lines) {
    for (auto tag = std::sregex_iterator(line.begin(), line.end(), kTag);
         tag != std::sregex_iterator(); ++tag) {
      tests[{(*tag)[1].str(), std::stoi((*tag)[2].str())}].insert(name_of(file));
    }
  }
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + '\n';
  return text;
}

}  // namespace

std::vector<std::string> requirement_rows(const std::vector<SourceFile>& files) {
  std::map<Id, std::set<std::string>> tests;
  for (const SourceFile& file : files) {
    if (file.is_below(kFolder) && file.path.ends_with(kEnding)) collect(file, tests);
  }
  std::vector<std::string> rows;
  for (const auto& [id, names] : tests) {
    std::string row = "| " + id.first + "-" + std::to_string(id.second) + " |";
    for (const std::string& name : names) row += (row.back() == '|' ? " `" : ", `") + name + "`";
    rows.push_back(row + " |");
  }
  return rows;
}

std::string with_rows(std::string_view page, const std::vector<std::string>& rows) {
  const std::size_t head = page.find(kHead);
  if (head == std::string_view::npos) return std::string(page);
  const std::size_t begin = head + kHead.size();
  std::size_t end = begin;
  while (end < page.size() && page[end] == '|') {
    end = std::min(page.find('\n', end), page.size() - 1) + 1;
  }
  return std::string(page.substr(0, begin)) + joined(rows) + std::string(page.substr(end));
}

Findings check_requirement_table(const std::vector<SourceFile>& files) {
  const auto page = std::find_if(files.begin(), files.end(), [](const SourceFile& file) {
    return file.path == kRequirementTablePage;
  });
  const std::string path(kRequirementTablePage);
  const std::string text = page == files.end() ? std::string() : joined(page->lines);
  if (text.find(kHead) == std::string::npos) {
    return {{path, 0, "the table of requirements is missing", "restore its head, | id | tests |"}};
  }
  if (text == with_rows(text, requirement_rows(files))) return {};
  return {{path, 0, "the table of requirements is not that of the tests' tags",
           "write it anew: build/dev/bin/structure_tests \"[rewrite]\""}};
}

}  // namespace locktwin::structure

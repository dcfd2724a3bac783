#include "tests/structure/size_rules.h"

#include <fmt/format.h>

#include <algorithm>

#include "tests/structure/functions.h"

namespace locktwin::structure {
namespace {

bool is_source(const SourceFile& file) {
  return file.is_cpp() || file.has_extension(".qml");
}

// Prose and tables (.def: one row a line, texts in two languages) are as wide as they need.
bool has_columns(const SourceFile& file) {
  return (is_source(file) && !file.has_extension(".def")) || file.has_extension(".cmake") ||
         file.path.ends_with("CMakeLists.txt") ||
         (file.is_below("tools/") && file.path.find('.') == std::string::npos);
}

int length_of(const SourceFile& file) {
  return static_cast<int>(file.lines.size());
}

void check_lines(const SourceFile& file, Findings& findings) {
  for (std::size_t index = 0; index < file.lines.size(); ++index) {
    const int columns = columns_of(file.lines[index]);
    if (columns <= kMaxColumns) continue;
    findings.push_back({file.path, static_cast<int>(index) + 1,
                        fmt::format("{} columns, allowed are {}", columns, kMaxColumns),
                        "break the line; tools/format does most of it"});
  }
}

void check_functions(const SourceFile& file, Findings& findings) {
  const int allowed = file.is_below("firmware-core/") ? kMaxCoreFunctionLines : kMaxFunctionLines;
  for (const FunctionSpan& function : find_functions(file)) {
    if (function.length() <= allowed) continue;
    findings.push_back({file.path, function.first_line,
                        fmt::format("a function of {} lines, allowed are {}: {}", function.length(),
                                    allowed, function.header),
                        "give its steps names: split it"});
  }
}

// One view model a subject: with more properties it has two. A header has one of them.
void check_properties(const SourceFile& file, Findings& findings) {
  const auto properties = std::count_if(file.lines.begin(), file.lines.end(), [](const auto& line) {
    return std::string_view(line).find("Q_PROPERTY(") != std::string_view::npos;
  });
  if (properties <= kMaxProperties) return;
  findings.push_back({file.path, 0,
                      fmt::format("{} properties, allowed are {}", properties, kMaxProperties),
                      "find the second subject of this model and give it one of its own"});
}

}  // namespace

int columns_of(std::string_view utf8) {
  return static_cast<int>(std::count_if(utf8.begin(), utf8.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;  // not a continuation byte
  }));
}

Findings check_sizes(const SourceFile& file) {
  Findings findings;
  const bool page = file.has_extension(".qml") && !file.is_below("tests/");
  const int allowed = page ? kMaxQmlLines : kMaxFileLines;
  if (is_source(file) && length_of(file) > allowed) {
    findings.push_back({file.path, 0,
                        fmt::format("{} lines, allowed are {}", length_of(file), allowed),
                        "find the second thing this file does and give it a file"});
  }
  if (has_columns(file)) check_lines(file, findings);
  if (file.is_cpp()) check_functions(file, findings);
  if (file.is_below("qml/") && file.has_extension(".h")) check_properties(file, findings);
  return findings;
}

Findings check_half_are_short(const std::vector<SourceFile>& files) {
  int sources = 0;
  int short_ones = 0;
  for (const SourceFile& file : files) {
    if (!is_source(file)) continue;
    ++sources;
    if (length_of(file) <= kHalfOfFilesLines) ++short_ones;
  }
  if (2 * short_ones >= sources) return {};
  return {{".", 0,
           fmt::format("only {} of {} sources have at most {} lines", short_ones, sources,
                       kHalfOfFilesLines),
           "split the long ones by concern"}};
}

}  // namespace locktwin::structure

#include "tests/structure/include_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <regex>
#include <string>
#include <string_view>

namespace locktwin::structure {
namespace {

struct FolderRule {
  std::string_view folder;
  std::vector<std::string_view> own;        // "folder/" prefixes allowed in quotes
  std::vector<std::string_view> libraries;  // <prefix…> allowed beside the standard library
  std::string_view remedy;
};

const std::vector<FolderRule> kTable{
    {"firmware-core/host/", {"firmware-core/"}, {}, "what the core needs of a computer, no more"},
    {"firmware-core/", {"firmware-core/"}, {}, "the core knows nothing of ours but itself"},
    {"model/", {"model/"}, {"box2d/"}, "the plant knows no firmware, no files and no libraries"},
    {"sim/",
     {"sim/", "firmware-core/", "model/"},
     {"nlohmann/", "fmt/", "CLI/", "pugixml.hpp", "gsl/", "SQLiteCpp/"},
     "what needs Qt belongs into qml/; a new library needs a line in this table and the README"},
    {"qml/",
     {"qml/", "sim/picture/", "sim/catalogue/", "sim/vocabulary/", "sim/time/", "sim/timeline/",
      "sim/cli/version.h"},
     {"Q", "fmt/", "nlohmann/", "qrcodegen/", "pulse/simple.h"},
     "the window reads the published picture, the catalogues and the timeline, never the world's "
     "inside; a new library needs a line in this table and the README"},
    {"bench/",
     {"bench/", "sim/", "firmware-core/", "model/", "tests/support/"},
     {"benchmark/", "fmt/", "Q", "box2d/"},
     "benchmarks drive the public headers"},
    {"tests/",
     {"tests/", "qml/", "sim/", "firmware-core/", "model/"},
     {"catch2/", "rapidcheck", "mbedtls/", "nlohmann/", "fmt/", "pugixml.hpp", "Q", "box2d/",
      "CLI/", "SQLiteCpp/"},
     "a new test library needs a line in this table"},
};

// What C++20 calls freestanding, and the parts of the library that are headers without heap, locale
// or exceptions in every implementation (most of them are freestanding in C++23). `memory` is for
// std::construct_at: what allocates is banned by its name.
const std::vector<std::string_view> kFreestanding{
    "algorithm",   "array",    "bit",     "climits",          "compare",
    "concepts",    "cstddef",  "cstdint", "cstring",          "limits",
    "iterator",    "optional", "span",    "string_view",      "tuple",
    "type_traits", "utility",  "version", "initializer_list", "memory"};

bool is_standard(const std::string& header) {
  static const std::regex kStandard("[a-z_0-9]+");
  static const std::vector<std::string_view> kSystem{
      "malloc.h",     "sanitizer/allocator_interface.h",
      "fcntl.h",      "unistd.h",
      "poll.h",       "pthread.h",
      "sched.h",      "termios.h",
      "sys/file.h",   "sys/inotify.h",
      "sys/stat.h",   "sys/wait.h",
      "sys/socket.h", "sys/un.h",
      "sys/prctl.h",  "sys/resource.h"};
  return std::regex_match(header, kStandard) ||
         std::find(kSystem.begin(), kSystem.end(), header) != kSystem.end();
}

bool starts_with_any(const std::string& text, const std::vector<std::string_view>& prefixes) {
  return std::any_of(prefixes.begin(), prefixes.end(),
                     [&](std::string_view prefix) { return text.starts_with(prefix); });
}

bool is_allowed_library(const FolderRule& rule, const std::string& header) {
  if (rule.folder == "firmware-core/") {
    return std::find(kFreestanding.begin(), kFreestanding.end(), header) != kFreestanding.end();
  }
  return is_standard(header) || starts_with_any(header, rule.libraries);
}

const FolderRule* rule_for(const SourceFile& file) {
  for (const FolderRule& rule : kTable) {
    if (file.is_below(rule.folder)) return &rule;
  }
  return nullptr;
}

}  // namespace

Findings check_includes(const SourceFile& file) {
  static const std::regex kInclude(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"])");
  Findings findings;
  const FolderRule* rule = file.is_cpp() ? rule_for(file) : nullptr;
  if (rule == nullptr) return findings;
  for (std::size_t index = 0; index < file.lines.size(); ++index) {
    std::smatch match;
    if (!std::regex_search(file.lines[index], match, kInclude)) continue;
    const std::string header = match[2];
    const bool quoted = match[1] == "\"";
    const bool generated = quoted && header.find('/') == std::string::npos &&
                           (header.ends_with(".moc") || header.starts_with("moc_"));
    if (generated && rule->folder != "firmware-core/" && rule->folder != "model/") continue;
    if (quoted ? starts_with_any(header, rule->own) : is_allowed_library(*rule, header)) continue;
    findings.push_back({file.path, static_cast<int>(index) + 1,
                        fmt::format("{} may not include {}", rule->folder, header),
                        quoted && header.find('/') == std::string::npos
                            ? "name the folder: #include \"folder/file.h\""
                            : std::string(rule->remedy)});
  }
  return findings;
}

Findings check_one_door_to_box2d(const std::vector<SourceFile>& files) {
  static const std::regex kBox2d(R"(^\s*#\s*include\s*[<"]box2d/)");
  Findings findings;
  std::string first;
  for (const SourceFile& file : files) {
    if (!file.is_below("model/")) continue;
    const auto line = std::find_if(file.lines.begin(), file.lines.end(), [](const auto& text) {
      return std::regex_search(text, kBox2d);
    });
    if (line == file.lines.end()) continue;
    if (first.empty() && file.has_extension(".cpp")) {
      first = file.path;
      continue;
    }
    findings.push_back({file.path, static_cast<int>(line - file.lines.begin()) + 1,
                        "Box2D may be included by one .cpp of model/ only",
                        first.empty() ? "move it from the header into the .cpp"
                                      : "use the interface around " + first});
  }
  return findings;
}

}  // namespace locktwin::structure

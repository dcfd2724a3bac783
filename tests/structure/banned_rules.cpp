#include "tests/structure/banned_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <regex>
#include <string_view>
#include <vector>

namespace locktwin::structure {
namespace {

enum class Look { code, everything };  // is a mention in a comment or text a finding, too?

struct BannedWord {
  std::vector<std::string_view> folders;  // "" is everywhere
  Look look;
  std::regex pattern;
  std::string_view name;
  std::string_view remedy;
};

constexpr std::string_view kWallClock = "the wall clock";

constexpr std::array<std::string_view, 7> kWallClockFiles{"firmware-core/host/process_port.cpp",
                                                          "sim/cli/hil_command.cpp",
                                                          "sim/cli/interruption.cpp",
                                                          "sim/pins/wall_clock.cpp",
                                                          "sim/cli/progress.cpp",
                                                          "sim/cli/progress.h",
                                                          "sim/picture/world_thread.cpp"};

using Words = std::vector<BannedWord>;

Words words_of_the_core() {
  return {
      {{"firmware-core/"},
       Look::code,
       std::regex(R"(\b(float|double)\b)"),
       "floating point",
       "the core counts in integers with the unit in the name"},
      {{"firmware-core/"},
       Look::code,
       std::regex(R"(\b(new|malloc|calloc|realloc|free)\b)"),
       "the heap",
       "the core has no heap: use a member or a bounded list"},
      {{"firmware-core/"},
       Look::code,
       std::regex(R"(\b(throw|try|catch)\b)"),
       "an exception",
       "return a value: the core is compiled without exceptions"},
      {{"firmware-core/"},
       Look::code,
       std::regex(R"(\b(virtual|dynamic_cast|typeid)\b)"),
       "run-time polymorphism",
       "the state must stay trivially copyable: use an enum and a switch"},
      {{"firmware-core/"},
       Look::code,
       std::regex(R"(\bstd\s*::\s*function\b)"),
       "std::function",
       "no call-backs: say it in Outputs"},
      {{"firmware-core/"},
       Look::code,
       std::regex(R"(\bstatic\s+(?!constexpr\b|consteval\b|const\b|inline\s+const)[^;({]*[;={])"),
       "a mutable static",
       "keep it in the core's state, or make it constexpr"},
      {{"firmware-core/"},
       Look::code,
       std::regex(R"(\bthread_local\b)"),
       "thread_local",
       "the core has no threads"},
  };
}

Words words_of_the_simulation() {
  return {
      {{"model/", "sim/"},
       Look::code,
       std::regex(R"(\bstd\s*::\s*\w+_distribution\b|#\s*include\s*<random>|\brandom_device\b)"),
       "the standard library's randomness",
       "draw from a named stream of the simulation: its bits are the same everywhere"},
      {{"model/", "sim/"},
       Look::code,
       std::regex(R"((^|[^\w.>])s?rand\s*\()"),
       "rand",
       "draw from a named stream of the simulation"},
      {{"firmware-core/", "model/", "sim/"},
       Look::code,
       std::regex(R"(\b(system|steady|high_resolution)_clock\b|\b(gettimeofday|clock_gettime)\b)"),
       kWallClock,
       "simulated time comes as an argument; the wall clock of the pins has a file of its own"},
      {{"model/", "sim/world/"},
       Look::code,
       std::regex(R"(\bstd\s*::\s*(a?(sin|cos|tan)h?|atan2|exp2?|expm1|log(2|10|1p)?|pow|cbrt|)"
                  R"(hypot|erfc?|[tl]gamma)f?\s*\(|(^|[^\w.:>])(a?(sin|cos|tan)h?|atan2|expm1|pow|)"
                  R"(log(10|1p)|cbrt|hypot)f?\s*\()"),
       "a transcendental function of libm",
       "its bits differ by processor: use model/deterministic_math.h"},
  };
}

// The patterns are put together from pieces, so that this file does not find itself.
Words words_of_all() {
  return {
      {{""},
       Look::everything,
       std::regex("\\b(TO"
                  "DO|FIX"
                  "ME|XX"
                  "X)\\b"),
       "a postponed job",
       "do it now or open an issue"},
      {{""},
       Look::everything,
       std::regex("(^|[\\s\"'`(=])/(ho"
                  "me|ro"
                  "ot|wo"
                  "rk|Us"
                  "ers)/"),
       "a path of one machine",
       "name it from the project's root or take it as an argument"},
      {{"qml/"},
       Look::code,
       std::regex(R"(\bsetContextProperty\b)"),
       "a context property",
       "register the type or pass an initial property"},
  };
}

const Words& banned_words() {
  static const Words kWords = [] {
    Words words = words_of_the_core();
    for (const Words& more : {words_of_the_simulation(), words_of_all()}) {
      words.insert(words.end(), more.begin(), more.end());
    }
    return words;
  }();
  return kWords;
}

bool applies(const BannedWord& word, const SourceFile& file) {
  if (word.look == Look::code && !file.is_cpp() && !file.has_extension(".qml")) return false;
  if (word.name == kWallClock && std::find(kWallClockFiles.begin(), kWallClockFiles.end(),
                                           file.path) != kWallClockFiles.end()) {
    return false;
  }
  return std::any_of(word.folders.begin(), word.folders.end(),
                     [&](std::string_view folder) { return file.is_below(folder); });
}

}  // namespace

std::span<const std::string_view> files_with_wall_clock() {
  return kWallClockFiles;
}

Findings check_banned(const SourceFile& file) {
  Findings findings;
  for (const BannedWord& word : banned_words()) {
    if (!applies(word, file)) continue;
    const auto& lines = word.look == Look::code ? file.code : file.lines;
    for (std::size_t index = 0; index < lines.size(); ++index) {
      if (!std::regex_search(lines[index], word.pattern)) continue;
      findings.push_back({file.path, static_cast<int>(index) + 1,
                          fmt::format("{} does not belong here", word.name),
                          std::string(word.remedy)});
    }
  }
  return findings;
}

}  // namespace locktwin::structure

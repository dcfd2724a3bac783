#include "sim/record/compare_traces.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

using Json = nlohmann::ordered_json;

// Lines from the front of a text.
class Lines {
 public:
  explicit Lines(std::string_view text) : left_(text) {}
  bool next() {
    if (left_.empty()) return false;
    const std::size_t end = std::min(left_.find('\n'), left_.size());
    line_ = left_.substr(0, end);
    left_.remove_prefix(std::min(end + 1, left_.size()));
    ++number_;
    return true;
  }
  std::string_view line() const { return line_; }
  int number() const { return number_; }

 private:
  std::string_view left_;
  std::string_view line_;
  int number_ = 0;
};

std::string place_of(int line, double at_s) {
  return at_s < 0 ? fmt::format("line {}", line) : fmt::format("line {}, at {:.6f} s", line, at_s);
}

// What a VCD says until now: the moment, and which signal each code stands for.
class VcdContext {
 public:
  void read(std::string_view line) {
    std::istringstream words{std::string(line)};
    std::string word;
    words >> word;
    if (word == "$scope") {
      words >> word >> word;
      scope_.push_back(word);
    } else if (word == "$upscope" && !scope_.empty()) {
      scope_.pop_back();
    } else if (word == "$var") {
      std::string code;
      std::string name;
      words >> word >> word >> code >> name;
      names_[code] = dotted(name);
    } else if (word.starts_with('#')) {
      at_us_ = std::atoll(word.c_str() + 1);
    }
  }
  // Without the outermost scope, which is the whole.
  std::string dotted(const std::string& name) const {
    std::string text;
    for (std::size_t i = 1; i < scope_.size(); ++i) text += scope_[i] + ".";
    return text + name;
  }
  double at_s() const { return static_cast<double>(at_us_) * 1e-6; }
  // "r0.5 !" and "1!": the value stands before the code.
  std::string name_of(std::string_view line) const {
    if (line.starts_with('#')) return {};
    const std::size_t space = line.rfind(' ');
    const std::string code(space != std::string_view::npos ? line.substr(space + 1)
                                                           : line.substr(line.empty() ? 0 : 1));
    const auto found = names_.find(code);
    return found == names_.end() ? "" : found->second;
  }

 private:
  std::vector<std::string> scope_;
  std::map<std::string, std::string> names_;
  std::int64_t at_us_ = -1'000'000;
};

Json parse_line(const Lines& lines, const char* which) {
  try {
    return Json::parse(lines.line());
  } catch (const Json::exception&) {
    throw BadInput(fmt::format("line {} of the {} trace is no JSON; was it cut short?",
                               lines.number(), which));
  }
}

double moment_of(const Json& line) {
  const auto at = line.find("t_us");
  return at == line.end() || !at->is_number() ? -1 : at->get<double>() * 1e-6;
}

// The first field that is another, or is in one of them only.
void name_field(const Json& left, const Json& right, FirstDifference& to) {
  for (const auto& [key, value] : left.items()) {
    if (right.contains(key) && right[key] == value) continue;
    to.what = key;
    to.left = value.dump();
    to.right = right.contains(key) ? right[key].dump() : "none";
    return;
  }
  for (const auto& [key, value] : right.items()) {
    if (left.contains(key)) continue;
    to.what = key;
    to.left = "none";
    to.right = value.dump();
    return;
  }
}

bool same_subject(const Json& left, const Json& right) {
  if (!left.is_object() || !right.is_object()) return false;
  return left.value("t_us", Json()) == right.value("t_us", Json()) &&
         left.value("name", Json()) == right.value("name", Json());
}

std::string text_of(const Lines& lines, bool more) {
  return more ? std::string(lines.line()) : "the end";
}

// Which build made it, of which scenario: that may differ where the runs are the same.
bool is_head(std::string_view line) {
  return line.starts_with("$version") || line.starts_with("$comment") ||
         line.substr(0, 40).find("\"kind\":\"begin\"") != std::string_view::npos;
}

bool is_same(std::string_view left, std::string_view right) {
  return left == right || (is_head(left) && is_head(right));
}

// Goes on in both to the first line that differs; `before` sees the lines that do not.
template <typename Before>
bool find_line(Lines& left, Lines& right, bool& more, bool& other, Before&& before) {
  for (;;) {
    more = left.next();
    other = right.next();
    if (!more && !other) return false;
    if (more != other || !is_same(left.line(), right.line())) return true;
    before(left.line());
  }
}

}  // namespace

bool is_vcd(std::string_view text) {
  return text.starts_with("$");
}

bool is_jsonl(std::string_view text) {
  return text.starts_with("{");
}

std::optional<FirstDifference> compare_vcd(std::string_view left, std::string_view right) {
  Lines a(left);
  Lines b(right);
  VcdContext context;
  bool more = false;
  bool other = false;
  if (!find_line(a, b, more, other, [&](std::string_view line) { context.read(line); })) {
    return std::nullopt;
  }
  FirstDifference found{place_of(a.number(), context.at_s()), context.name_of(a.line()),
                        text_of(a, more), text_of(b, other)};
  if (context.name_of(b.line()) != found.what) found.what.clear();
  return found;
}

std::optional<FirstDifference> compare_jsonl(std::string_view left, std::string_view right) {
  Lines a(left);
  Lines b(right);
  bool more = false;
  bool other = false;
  if (!find_line(a, b, more, other, [](std::string_view) {})) return std::nullopt;
  FirstDifference found{"", "", text_of(a, more), text_of(b, other)};
  const Json one = more ? parse_line(a, "first") : Json();
  const Json two = other ? parse_line(b, "second") : Json();
  found.place = place_of((more ? a : b).number(), moment_of(more ? one : two));
  if (!same_subject(one, two)) return found;
  name_field(one, two, found);
  if (one.contains("name") && one["name"].is_string()) {
    found.what = fmt::format("{}, {}", one["name"].get<std::string>(), found.what);
  }
  return found;
}

}  // namespace locktwin::sim

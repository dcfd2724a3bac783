#include "sim/text/handwritten.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <array>
#include <cctype>
#include <fstream>
#include <string_view>
#include <utility>

#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

constexpr std::size_t kLookedAt = std::size_t{1} << 20;

constexpr std::string_view kOfScenario = "steps";
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kMarks{
    {{kOfScenario, "a scenario"},
     {"arguments", "steps that scenarios include"},
     {"scenario", "a plan"},
     {"setups", "set-ups"},
     {"groups", "a list of requirements"},
     {"pins", "a map of pins"}}};

// Without what other encodings than UTF-8 have between the letters.
std::string beginning_of(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  std::string text(kLookedAt, '\0');
  in.read(text.data(), static_cast<std::streamsize>(text.size()));
  text.resize(static_cast<std::size_t>(in.gcount()));
  std::erase_if(text, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte == 0 || byte >= 0x80;
  });
  return text;
}

bool is_space(char c) {
  return std::isspace(static_cast<unsigned char>(c)) != 0;
}

std::size_t after_space(std::string_view text, std::size_t at) {
  while (at < text.size() && is_space(text[at])) ++at;
  return at;
}

// Each line a whole object, as traces and cells of campaigns have it.
bool is_lines_of_json(std::string_view text) {
  const std::size_t end = text.find('\n');
  return end != std::string_view::npos && end > 0 && text[end - 1] == '}' &&
         text.substr(end + 1).starts_with('{');
}

bool has_key(std::string_view text, std::string_view key) {
  const std::string quoted = fmt::format("\"{}\"", key);
  for (std::size_t at = text.find(quoted); at != std::string_view::npos;
       at = text.find(quoted, at + 1)) {
    const std::size_t next = after_space(text, at + quoted.size());
    if (next < text.size() && text[next] == ':') return true;
  }
  return false;
}

}  // namespace

void refuse_to_replace_handwritten(const std::string& file, Over over) {
  struct stat status {};
  if (over == Over::anything || ::stat(file.c_str(), &status) != 0 || !S_ISREG(status.st_mode))
    return;
  const std::string text = beginning_of(file);
  const std::size_t begin = after_space(text, 0);
  const bool object = begin < text.size() && (text[begin] == '{' || text[begin] == '/');
  if (!object || is_lines_of_json(text)) return;
  for (const auto& [key, what] : kMarks) {
    if (!has_key(text, key) || (key == kOfScenario && over == Over::scenarios)) continue;
    throw BadInput(
        fmt::format("{}: holds {} ('{}' stands in it), which no output replaces; choose another "
                    "file, or delete that one first",
                    file, what, key));
  }
}

}  // namespace locktwin::sim

#include "sim/scenario/lock_names.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "sim/text/ascii.h"
#include "sim/vocabulary/actions.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

// Also those of other alphabets, which UTF-8 writes in bytes above 127.
bool is_letter(char c) {
  return is_ascii_letter(c) || static_cast<unsigned char>(c) >= 0x80;
}

// Bytes that begin a character of UTF-8.
std::ptrdiff_t letters_in(std::string_view text) {
  return std::count_if(text.begin(), text.end(),
                       [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
}

bool may_stand_in_a_name(char c) {
  return is_letter(c) || is_digit(c) || c == '_' || c == '-';
}

}  // namespace

LockNames::LockNames(std::vector<std::string> names, const HouseTime& house)
    : names_(std::move(names)), house_(house) {
  if (names_.empty()) names_.emplace_back(kFirstLock);
}

std::optional<LockRef> LockNames::find(std::string_view name, Place place,
                                       Problems& problems) const {
  const auto found = std::find(names_.begin(), names_.end(), name);
  if (found == names_.end()) {
    problems.add(place, unknown_word("lock", name, {names_.begin(), names_.end()}));
    return std::nullopt;
  }
  if (found == names_.begin()) return LockRef{0, {}, *found};
  return LockRef{static_cast<std::size_t>(found - names_.begin()), *found};
}

std::optional<PlacedName> read_placed_name(const Located& text, const LockNames& locks,
                                           Problems& problems) {
  if (text.kind != Located::Kind::text) {
    problems.add(text.place, fmt::format("the name of a signal, event or prompt is needed, not {}",
                                         name_of(text.kind)));
    return std::nullopt;
  }
  const std::size_t slash = text.text.find('/');
  if (slash == std::string::npos) return PlacedName{{}, text.text, false};
  const std::optional<LockRef> lock = locks.find(text.text.substr(0, slash), text.place, problems);
  if (!lock) return std::nullopt;
  return PlacedName{*lock, text.text.substr(slash + 1), true};
}

std::string complaint_of_lock_name(std::string_view name) {
  const bool good = !name.empty() && letters_in(name) <= kLongestName && is_letter(name.front()) &&
                    std::all_of(name.begin(), name.end(), may_stand_in_a_name);
  if (good) return {};
  return fmt::format("a lock's name has 1 to {} letters, digits, '_' and '-', a letter first",
                     kLongestName);
}

}  // namespace locktwin::sim

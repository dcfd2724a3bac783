#include "sim/vocabulary/bad_input.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

namespace locktwin::sim {

namespace {

// Whoever writes a capital has not mistaken the letter.
bool alike(char a, char b) {
  const auto small = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  return small(a) == small(b);
}

// Levenshtein's distance, one row at a time.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (alike(a[i - 1], b[j - 1]) ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row[b.size()];
}

bool share_a_character(std::string_view a, std::string_view b) {
  return std::any_of(a.begin(), a.end(), [&](char one) {
    return std::any_of(b.begin(), b.end(), [&](char other) { return alike(one, other); });
  });
}

}  // namespace

std::string nearest_word(std::string_view word, const std::vector<std::string_view>& allowed) {
  const std::size_t limit = std::max<std::size_t>(2, word.size() / 2);
  std::size_t best_distance = limit + 1;
  std::string_view best;
  for (std::string_view candidate : allowed) {
    const std::size_t distance = edit_distance(word, candidate);
    if (distance < best_distance && share_a_character(word, candidate)) {
      best_distance = distance;
      best = candidate;
    }
  }
  return std::string(best);
}

namespace {

constexpr std::size_t kMostListed = 20;
constexpr std::size_t kNearest = 5;

std::vector<std::string_view> nearest_words(std::string_view word,
                                            std::vector<std::string_view> allowed) {
  const std::size_t listed = std::min(allowed.size(), kNearest);
  std::partial_sort(allowed.begin(), allowed.begin() + static_cast<std::ptrdiff_t>(listed),
                    allowed.end(), [&](std::string_view a, std::string_view b) {
                      return std::pair(edit_distance(word, a), a) <
                             std::pair(edit_distance(word, b), b);
                    });
  allowed.resize(listed);
  return allowed;
}

}  // namespace

std::string unknown_word(std::string_view what, std::string_view word,
                         const std::vector<std::string_view>& allowed) {
  if (allowed.empty()) return fmt::format("unknown {} '{}' (there is none yet)", what, word);
  const std::string near = nearest_word(word, allowed);
  std::string message = fmt::format("unknown {} '{}'", what, word);
  if (!near.empty()) message += fmt::format("; did you mean '{}'?", near);
  if (allowed.size() <= kMostListed) {
    return message + fmt::format(" (allowed: {})", fmt::join(allowed, ", "));
  }
  return message + fmt::format(" (nearest of {}: {})", allowed.size(),
                               fmt::join(nearest_words(word, allowed), ", "));
}

}  // namespace locktwin::sim

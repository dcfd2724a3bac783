#include "sim/record/digit_words.h"

#include <algorithm>
#include <cstdint>

#include "firmware-core/config.h"
#include "firmware-core/people/pin_rules.h"
#include "sim/time/random_stream.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

// Whoever knows how the digits are made knows nothing of those that they stand for.
constexpr std::uint64_t kSeed = 20260105;

bool is_weak(const std::string& word) {
  std::vector<std::uint8_t> digits;
  for (char c : word) digits.push_back(static_cast<std::uint8_t>(c - '0'));
  return core::is_weak_pin(digits);
}

// One that is refused for the same reason (INS-5).
std::string as_weak_as(const std::string& word) {
  const int step = word[1] - word[0];
  std::string other(word.size(), step < 0 ? '9' : '0');
  for (std::size_t i = 1; i < other.size(); ++i) other[i] = static_cast<char>(other[i - 1] + step);
  return other;
}

bool holds(const std::string& word, const std::string& part) {
  return word.find(part) != std::string::npos;
}

}  // namespace

DigitWords::DigitWords(const std::vector<std::string>& words) {
  std::vector<std::string> turns = words;
  std::stable_sort(turns.begin(), turns.end(),
                   [](const auto& a, const auto& b) { return a.size() < b.size(); });
  for (const std::string& word : turns) {
    if (others_.contains(word)) continue;
    others_[word] = substitute(word);
    if (word.size() >= core::config::kPinMinDigits) shorter_.insert(shorter_.begin(), word);
  }
}

std::string DigitWords::other(const std::string& word) const {
  const auto found = others_.find(word);
  return found == others_.end() ? std::string(word.size(), '0') : found->second;
}

std::string DigitWords::substitute(const std::string& word) {
  if (word.size() < 2) return word;
  if (word.size() >= core::config::kPinMinDigits && is_weak(word)) return as_weak_as(word);
  constexpr int kTries = 100;
  for (int tried = 0; tried < kTries; ++tried) {
    std::string result = fresh(word.size());
    for (std::size_t at = 0; at < word.size(); ++at) {
      for (const std::string& part : shorter_) {
        if (word.compare(at, part.size(), part) != 0) continue;
        result.replace(at, part.size(), others_.at(part));
        at += part.size() - 1;
        break;
      }
    }
    if (!is_weak(result) && !hides_another(word, result)) return result;
  }
  // Wholly made of others, it has no digit of its own that could make it strong.
  throw BadInput(
      "digits that are made of weak ones alone cannot be exchanged: record it without "
      "--redact");
}

std::string DigitWords::fresh(std::size_t length) {
  RandomStream stream(kSeed + ++turn_, "digits");
  std::string digits;
  while (digits.size() < length) {
    digits += static_cast<char>('0' + stream.next() % 10);
  }
  return digits;
}

// It must not hold the substitute of a word that the original does not hold. One that the lock
// refuses is no PIN, wherever it stands.
bool DigitWords::hides_another(const std::string& word, const std::string& substitute) const {
  return std::any_of(shorter_.begin(), shorter_.end(), [&](const std::string& part) {
    return holds(substitute, others_.at(part)) && !holds(word, part) && !is_weak(part);
  });
}

}  // namespace locktwin::sim

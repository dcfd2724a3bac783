// What every reader of foreign input throws: a message with the remedy in it.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace locktwin::sim {

// `field` is the word or argument that is wrong, so that a reader that knows line and column can
// point at it; empty when the whole thing is meant.
class BadInput : public std::runtime_error {
 public:
  explicit BadInput(const std::string& message, std::string field = {})
      : std::runtime_error(message), field_(std::move(field)) {}
  const std::string& field() const { return field_; }

 private:
  std::string field_;
};

// The allowed word nearest to `word` by edit distance; empty when none is near or has a
// character in common.
std::string nearest_word(std::string_view word, const std::vector<std::string_view>& allowed);

// "unknown action 'pres_key'; did you mean 'press_key'? (allowed: …)"; of many allowed words the
// five nearest.
std::string unknown_word(std::string_view what, std::string_view word,
                         const std::vector<std::string_view>& allowed);

}  // namespace locktwin::sim

// Puts other digits in the place of PINs and codes; see other_digits.h for what is kept.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace locktwin::sim {

class DigitWords {
 public:
  // All that is typed or told, in the order in which it is: runs of digits. The order decides.
  explicit DigitWords(const std::vector<std::string>& words);

  // Of the same length. What was not among the words becomes zeros.
  std::string other(const std::string& word) const;

 private:
  std::string substitute(const std::string& word);
  std::string fresh(std::size_t length);
  bool hides_another(const std::string& word, const std::string& substitute) const;

  std::map<std::string, std::string> others_;
  std::vector<std::string> shorter_;  // that have one already, the longest first
  unsigned turn_ = 0;
};

}  // namespace locktwin::sim

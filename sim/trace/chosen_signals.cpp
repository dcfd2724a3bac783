#include "sim/trace/chosen_signals.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>

#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

bool is_group(std::string_view word) {
  return word == "all" || word == "states";
}

bool in_group(const SignalSpec& signal, std::string_view word) {
  return word == "all" || (word == "states" && signal.type != SignalType::number);
}

struct SplitWord {
  std::string lock;
  std::string signal;
};

SplitWord split(const std::string& word) {
  const std::size_t slash = word.find('/');
  if (slash == std::string::npos) return {"", word};
  return {word.substr(0, slash), word.substr(slash + 1)};
}

void check_word(const std::string& word) {
  if (is_group(word)) return;
  const std::string name = split(word).signal;
  const SignalSpec* signal = find_signal(name);
  if (signal == nullptr) {
    std::vector<std::string_view> allowed = signal_names();
    allowed.insert(allowed.begin(), {"all", "states"});
    throw BadInput(unknown_word("signal", name, allowed), word);
  }
  if (name != word && signal->of_lock == nullptr) {
    throw BadInput(fmt::format("{0} is of all locks together: write {0} without a lock", name),
                   word);
  }
}

}  // namespace

std::vector<ChosenSignal> choose_signals(const std::vector<std::string>& words) {
  for (const std::string& word : words) check_word(word);
  std::vector<ChosenSignal> chosen;
  for (const SignalSpec& signal : signal_catalogue()) {
    const auto belongs = [&](const std::string& word) { return in_group(signal, word); };
    if (std::any_of(words.begin(), words.end(), belongs)) {
      chosen.push_back({&signal, "", true});
      continue;
    }
    std::set<std::string> locks;  // a signal that is named twice is one
    for (const std::string& word : words) {
      const SplitWord named = split(word);
      if (named.signal == signal.name && locks.insert(named.lock).second) {
        chosen.push_back({&signal, named.lock, false});
      }
    }
  }
  return chosen;
}

}  // namespace locktwin::sim

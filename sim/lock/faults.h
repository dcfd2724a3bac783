// Which faults were put on the parts of a lock, and whether each has shown since.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/state/fields.h"

namespace locktwin::sim {

class Faults {
 public:
  void put(std::string_view fault, double value);
  void cure(std::string_view fault);
  // Once a step: `shows` is asked for every fault that has not shown yet.
  template <typename Shows>
  void observe(Shows shows) {
    for (Entry& entry : entries_) entry.shown = entry.shown || shows(entry.fault);
  }
  std::vector<std::string> idle() const;  // put, and never shown
  bool any_standing() const;
  bool some_have_not_shown() const;
  // How much of it was put on and is not cured; nothing: the part is sound.
  std::optional<double> standing(std::string_view fault) const;

  LT_FIELDS(entries_)

 private:
  struct Entry {
    std::string fault;
    bool shown = false;  // since it was put last
    std::optional<double> standing{};
    LT_FIELDS(fault, shown, standing)
  };

  std::vector<Entry> entries_;  // every fault that was ever put, once
};

}  // namespace locktwin::sim

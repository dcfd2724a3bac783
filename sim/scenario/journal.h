// Everything that happened in a run, and which of it has already answered an expectation.
//
// The rule: an event or prompt answers at most one expectation. One that answers is looked for from
// the cursor on. The cursor stands at the last `do` (or `fault`) step, and moves to the *moment* of
// every occurrence that answers: so events of one moment may be expected in any order, events of
// different moments only in the order in which they came.
#pragma once

#include <string>
#include <vector>

#include "sim/scenario/condition.h"
#include "sim/world/occurrence.h"

namespace locktwin::sim {

class Journal {
 public:
  void add(const Occurrence& occurrence) { entries_.push_back({occurrence, false}); }
  std::size_t size() const { return entries_.size(); }

  void move_cursor_to_end() { cursor_ = entries_.size(); }
  // Uses the first fitting occurrence; false when there is none.
  bool take(const Pattern& pattern);
  // Uses all fitting occurrences from the cursor on and counts them.
  int take_all(const Pattern& pattern);

  // Why take() failed, from what resembles the pattern most: same name, other fields or too early.
  std::string nearest(const Pattern& pattern, Time zero) const;
  // The last occurrences, "   12.345 s  access.granted method=pin user=1".
  std::vector<std::string> last(std::size_t count, Time zero) const;
  // What can still answer an expectation; the rest is forgotten.
  void forget_past();

  LT_FIELDS(entries_, cursor_)

 private:
  struct Entry {
    Occurrence what;
    bool used = false;
    LT_FIELDS(what, used)
  };
  bool fits(std::size_t index, const Pattern& pattern) const;

  std::vector<Entry> entries_;
  std::size_t cursor_ = 0;
};

}  // namespace locktwin::sim

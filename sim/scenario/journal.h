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
  // So many before the cursor are kept, at most twice as many: to tell what was near.
  static constexpr std::size_t kKept = 4'096;

  void add(const Occurrence& occurrence) { entries_.push_back({occurrence, false}); }
  std::size_t size() const { return entries_.size(); }

  void move_cursor_to_end();
  // Uses the first fitting occurrence that is no later than `latest`; false when there is none.
  // Those before `from`, a size() of before, are known not to fit.
  bool take(const Pattern& pattern, Time latest = kNever, std::size_t from = 0);
  // Uses all fitting occurrences from the cursor on and counts them.
  int take_all(const Pattern& pattern);
  // Whether one from the cursor on would fit; it is not used.
  bool has(const Pattern& pattern) const;
  // The newest that matches, whatever it has answered; null: there is none that is kept.
  const Occurrence* newest(const Pattern& pattern) const;

  // Why take() failed, from what resembles the pattern most: same name, other fields or too early.
  std::string nearest(const Pattern& pattern, Time zero) const;
  // The last occurrences, "   12.345 s  access.granted method=pin user=1".
  std::vector<std::string> last(std::size_t count, Time zero) const;
  // What has answered in the other one, which has heard a part of this one's, has answered here.
  void answer_as(const Journal& other);
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

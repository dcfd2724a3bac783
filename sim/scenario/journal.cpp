#include "sim/scenario/journal.h"

#include <fmt/format.h>

#include <algorithm>

#include "sim/scenario/duration_text.h"

namespace locktwin::sim {

bool Journal::fits(std::size_t index, const Pattern& pattern) const {
  return !entries_[index].used && matches(pattern, entries_[index].what);
}

// A run of years does not grow for ever.
void Journal::move_cursor_to_end() {
  if (entries_.size() > 2 * kKept) {
    entries_.erase(entries_.begin(), entries_.end() - static_cast<std::ptrdiff_t>(kKept));
  }
  cursor_ = entries_.size();
}

bool Journal::take(const Pattern& pattern, Time latest, std::size_t from) {
  std::size_t found = std::max(cursor_, from);
  while (found < entries_.size() && !fits(found, pattern)) ++found;
  if (found == entries_.size() || entries_[found].what.at > latest) return false;
  entries_[found].used = true;
  const Time moment = entries_[found].what.at;
  while (entries_[cursor_].what.at < moment) ++cursor_;
  return true;
}

bool Journal::has(const Pattern& pattern) const {
  for (std::size_t i = cursor_; i < entries_.size(); ++i) {
    if (fits(i, pattern)) return true;
  }
  return false;
}

const Occurrence* Journal::newest(const Pattern& pattern) const {
  for (std::size_t i = entries_.size(); i > cursor_; --i) {
    if (matches(pattern, entries_[i - 1].what)) return &entries_[i - 1].what;
  }
  return nullptr;
}

int Journal::take_all(const Pattern& pattern) {
  int count = 0;
  for (std::size_t i = cursor_; i < entries_.size(); ++i) {
    if (!fits(i, pattern)) continue;
    entries_[i].used = true;
    ++count;
  }
  return count;
}

std::string Journal::nearest(const Pattern& pattern, Time zero) const {
  const Entry* elsewhere = nullptr;
  for (std::size_t i = entries_.size(); i-- > 0;) {
    const Occurrence& what = entries_[i].what;
    if (!has_same_name(pattern, what)) continue;
    if (what.lock != pattern.lock.name) {
      if (elsewhere == nullptr) elsewhere = &entries_[i];
      continue;
    }
    const std::string when = format_moment(what.at - zero);
    if (!matches(pattern, what)) return fmt::format("{} at {}", describe(what), when);
    if (entries_[i].used) return fmt::format("only the one at {}, which is expected above", when);
    return fmt::format("only one at {}, before what is done or expected above", when);
  }
  if (elsewhere == nullptr) return "it has not happened";
  return fmt::format("only that of another lock: {} at {}", describe(elsewhere->what),
                     format_moment(elsewhere->what.at - zero));
}

void Journal::answer_as(const Journal& other) {
  auto mine = entries_.begin();
  for (const Entry& entry : other.entries_) {
    while (mine != entries_.end() && mine->what.number < entry.what.number) ++mine;
    if (mine == entries_.end()) return;
    if (mine->what.number == entry.what.number) mine->used = mine->used || entry.used;
  }
}

void Journal::forget_past() {
  entries_.erase(entries_.begin(), entries_.begin() + static_cast<std::ptrdiff_t>(cursor_));
  std::erase_if(entries_,
                [](const Entry& entry) { return entry.what.kind == OccurrenceKind::action; });
  cursor_ = 0;
}

std::vector<std::string> Journal::last(std::size_t count, Time zero) const {
  std::vector<std::string> lines;
  const std::size_t begin = entries_.size() - std::min(count, entries_.size());
  for (std::size_t i = begin; i < entries_.size(); ++i) {
    lines.push_back(fmt::format("{:>12}  {}", format_moment(entries_[i].what.at - zero),
                                describe(entries_[i].what)));
  }
  return lines;
}

}  // namespace locktwin::sim

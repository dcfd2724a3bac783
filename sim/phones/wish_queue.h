// What the app is to ask its lock, in order: wishes of its owner, and its own.
#pragma once

#include <cstdint>
#include <deque>
#include <utility>
#include <vector>

#include "model/state/fields.h"
#include "sim/phones/wishes/wish.h"
#include "sim/time/time.h"

namespace locktwin::sim {

struct Asked {
  Wish wish;
  bool quiet = false;       // of the app itself: its owner is shown nothing …
  bool keeps = false;       // … so that the session stands
  Time asked_at{0};         // by its owner
  bool sent = false;        // its answer was lost: it may have been carried out
  bool accepted = false;    // the bolt has begun to move
  bool looked = false;      // the lock was asked whether it has been carried out
  std::uint8_t losses = 0;  // sessions that ended before its answer …
  Time lost_at{0};          // … the last one then
  LT_FIELDS(wish, quiet, keeps, asked_at, sent, accepted, looked, losses, lost_at)

  // APP-7: then it is dropped, if nobody has answered; never, what is no press.
  Time dropped_at() const;
};

class WishQueue {
 public:
  bool empty() const { return waiting_.empty(); }
  bool has_owners() const;
  template <typename OneWish>
  bool has(bool quiet) const {
    for (const Asked& asked : waiting_) {
      if (asked.quiet == quiet && std::holds_alternative<OneWish>(asked.wish)) return true;
    }
    return false;
  }
  Asked& first() { return waiting_.front(); }

  void add(Asked asked) { waiting_.push_back(std::move(asked)); }
  void add_first(Asked asked) { waiting_.push_front(std::move(asked)); }
  Asked take();
  void clear() { waiting_.clear(); }
  void forget_quiet();
  template <typename OneWish>
  void forget() {
    std::erase_if(waiting_,
                  [](const Asked& asked) { return std::holds_alternative<OneWish>(asked.wish); });
  }
  Time dropped_at() const;                  // the first of them
  std::vector<Asked> take_stale(Time now);  // that are dropped
  LT_FIELDS(waiting_)

 private:
  std::deque<Asked> waiting_;
};

}  // namespace locktwin::sim

// The Bluetooth connection between two linked locks (UNL-12). Either of them opens it when it has
// something to say, on the handle that its chip keeps for the other lock; it is given up when
// nothing has been said for a while. What is said before the connection stands waits for it, and is
// forgotten when the other lock is not found in that while.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>

#include "sim/air/bluetooth_link.h"
#include "sim/air/lock_air.h"
#include "sim/air/wire_bytes.h"
#include "sim/time/time.h"

namespace locktwin::sim {

class LockLink {
 public:
  LockLink() = default;
  // Chance from `seed`; the locks by their numbers in the world, `first` < `second`.
  LockLink(std::uint64_t seed, std::size_t first, std::size_t second);

  std::size_t first() const { return first_; }
  std::size_t second() const { return second_; }
  bool joins(std::size_t lock) const { return lock == first_ || lock == second_; }
  bool connected() const { return link_.linked() && ours_.serial != 0; }

  // Lock `from` has sent this to the other one.
  void send(Time now, std::size_t from, const Bytes& bytes);
  void advance(Time now, LockAir& first, LockAir& second, double margin_db);
  Time next_due() const;

  LT_FIELDS(first_, second_, link_, ours_, waiting_, quiet_at_)

 private:
  struct Waiting {
    std::size_t from = 0;
    Bytes bytes;
    LT_FIELDS(from, bytes)
  };
  void pass_on(Time now);
  void hand_over(Time now, model::RadioChips& first);
  void end(model::RadioChips& first, model::RadioChips& second);

  std::size_t first_ = 0;
  std::size_t second_ = 0;
  BluetoothLink link_;      // from the first lock to the second one's chip
  model::Connection ours_;  // the first lock's end of it; serial 0: none
  std::deque<Waiting> waiting_;
  Time quiet_at_ = kNever;  // then nothing has been said for long
};

}  // namespace locktwin::sim

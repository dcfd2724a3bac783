#include "sim/lock/movement.h"

#include <algorithm>

#include "sim/lock/lock.h"

namespace locktwin::sim {

namespace {

class Bits {
 public:
  void add(bool bit) { bits_ = bits_ << 1U | (bit ? 1U : 0U); }
  Marks take() const { return bits_; }

 private:
  Marks bits_ = 0;
};

void add_mechanics(const model::Plant& plant, Bits& bits) {
  using model::SwitchId;
  for (const SwitchId id : {SwitchId::bolt_out, SwitchId::bolt_in, SwitchId::door_closed}) {
    bits.add(plant.switches.reading(id));
  }
  bits.add(plant.moving());
  bits.add(plant.drives());
  bits.add(plant.body.clutch_engaged());
  bits.add(plant.body.cylinder().turns);
  bits.add(plant.door.latch_engaged());
  bits.add(plant.door.parameters().has_latch);
  bits.add(plant.door.parameters().has_bolt);
}

void add_supply(const model::Plant& plant, Bits& bits) {
  const auto protection = static_cast<unsigned>(plant.supply.pack().protection.is);
  bits.add((protection & 1U) != 0);
  bits.add((protection & 2U) != 0);
  bits.add(plant.supply.port().asleep);
}

// The last is kRunsLow. While only a door swings the supply rests, and tells itself what comes.
void add_feed(const Lock& lock, Bits& bits) {
  const bool drives = lock.plant.drives();
  const model::Feed feed = drives ? lock.plant.feed() : model::Feed{};
  bits.add(feed.feeder == model::Feeder::pack);
  bits.add(feed.feeder == model::Feeder::port);
  bits.add(drives && lock.board.runs_low(feed));
}

constexpr Marks kRunsLow = 1;

}  // namespace

Marks marks_of(const Lock& lock) {
  Bits bits;
  add_mechanics(lock.plant, bits);
  bits.add(door_is_shut(lock));
  bits.add(bolt_is_out(lock));
  add_supply(lock.plant, bits);
  add_feed(lock, bits);
  return bits.take();
}

namespace {

// Several milliseconds, to the first at whose end a mark has changed.
bool glide(Lock& lock, Marks& marks, Time latest) {
  const Marks before = marks;
  const Time first = next_millisecond(lock.plant.moved_to());
  const Time end = std::min(latest, lock.plant.glides_until());
  if (end == first || !lock.plant.glide_to(end)) return false;
  marks = marks_of(lock);
  for (Time at = first; marks != before && at <= end; at = next_millisecond(at)) {
    lock.plant.glide_to(at);
    if (marks_of(lock) != before) break;
  }
  marks = marks_of(lock);
  return true;
}

// A leaf that swings clear of its frame; no mark is in its way.
bool swing(Lock& lock, Marks& marks, Time latest) {
  if (!lock.plant.swing_on(latest)) return false;
  marks = marks_of(lock);
  return true;
}

// The current may be highest in the middle of a glide: 2 A/s for 20 ms at 0.5 Ohm are 0.02 V.
constexpr double kSagV = 0.1;

bool each_millisecond_counts(const Lock& lock) {
  if (lock.faults.some_have_not_shown()) return true;
  if (!lock.plant.drives()) return false;
  model::Feed feed = lock.plant.feed();
  feed.voltage_v -= kSagV;
  return lock.board.runs_low(feed);
}

}  // namespace

void move_on(Lock& lock, Marks& marks, Time latest) {
  const Marks before = marks;
  const bool several =
      latest > next_millisecond(lock.plant.moved_to()) && !each_millisecond_counts(lock);
  if (!several || (!glide(lock, marks, latest) && !swing(lock, marks, latest))) {
    lock.plant.move_on();
    marks = marks_of(lock);
  }
  lock.due =
      lock.due || marks != before || (marks & kRunsLow) != 0 || lock.faults.some_have_not_shown();
}

}  // namespace locktwin::sim

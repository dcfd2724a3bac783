#include "sim/phones/phone.h"

#include <algorithm>

namespace locktwin::sim {

namespace {

constexpr double kShadowingDb = 2.0;     // standard deviation between places of one room
constexpr int kSummed = 12;              // uniform numbers: their sum has variance 1
constexpr double kRelayMarginDb = 20.0;  // a relay stands next to both ends
constexpr double kReadsCodeWithinM = 2.0;

// Shadowing is normal in dB; a sum of twelve uniform numbers is, to 6 standard deviations.
double draw_normal(RandomStream& random) {
  double sum = 0;
  for (int i = 0; i < kSummed; ++i) sum += random.next_fraction();
  return sum - kSummed / 2.0;
}

}  // namespace

Phone::Phone(std::span<const Seeds> lock_seeds, const std::string& name, std::int64_t date_s)
    : shadowing_(lock_seeds.front().chance, "phone." + name + ".shadowing"), date_s_(date_s) {
  for (const Seeds& seeds : lock_seeds) {
    const auto lock = static_cast<std::uint8_t>(apps_.size());
    apps_.push_back({BluetoothLink(seeds.chance, "phone." + name + ".bluetooth"),
                     App(seeds.secrets, name, lock),
                     {},
                     {}});
  }
}

void Phone::put(const PhonePlace& place) {
  place_ = place;
  shadowing_db_ = place.inside ? kShadowingDb * draw_normal(shadowing_) : 0.0;
}

void Phone::switch_power(bool on) {
  power_ = on;
  if (on) return;
  hung_ = false;
  for (LockApp& each : apps_) each.app.restart();
}

double Phone::distance_m(std::size_t lock, std::span<const Spot> spots) const {
  if (lock == place_.lock) return place_.distance_m;
  const Spot& near = spots[place_.lock];
  const double out_m = place_.inside ? -place_.distance_m : place_.distance_m;
  return sim::distance_m({near.x_m, near.y_m + out_m}, spots[lock]);
}

bool Phone::at_rear_panel(std::size_t lock, std::span<const Spot> spots) const {
  return power_ && place_.inside && distance_m(lock, spots) <= kReadsCodeWithinM;
}

double Phone::margin_db(std::size_t lock, std::span<const Spot> spots, bool door_shut,
                        bool relayed) {
  const double margin = at(lock).margin.of({.distance_m = distance_m(lock, spots),
                                            .indoors = place_.inside,
                                            .door_between = place_.inside && door_shut,
                                            .body_between = place_.pocket,
                                            .shadowing_db = shadowing_db_});
  return relayed ? std::max(margin, kRelayMarginDb) : margin;
}

void Phone::rest(std::size_t lock, const AppReach& reach) {
  wake(lock);
  const bool connects = link(lock).state() != BluetoothLink::State::idle;
  if (connects || (power_ && !app(lock).rests(reach))) return;
  at(lock).rests_until = next_due(lock);
}

void Phone::pass(std::size_t lock, Time now) {
  if (power_) app(lock).pass(now);
}

void Phone::wake() {
  for (LockApp& each : apps_) each.rests_until = Time{0};
}

Time Phone::next_due(std::size_t lock) const {
  if (at(lock).rests_until != Time{0}) return at(lock).rests_until;
  const Time link = at(lock).link.next_due();
  return power_ ? std::min(link, app(lock).next_due()) : link;
}

std::uint32_t Phone::clock_s(Time now) const {
  const auto since = std::chrono::duration_cast<std::chrono::seconds>(now).count();
  return static_cast<std::uint32_t>(std::max<std::int64_t>(0, date_s_ + since + clock_offset_s_));
}

}  // namespace locktwin::sim

#include "sim/phones/phone.h"

#include <algorithm>

#include "model/state_hash.h"

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

Phone::Phone(std::uint64_t seed, const std::string& name, std::int64_t date_s)
    : link(seed, "phone." + name + ".bluetooth"),
      app(seed, name),
      shadowing_(seed, "phone." + name + ".shadowing"),
      date_s_(date_s) {}

void Phone::put(const PhonePlace& place) {
  place_ = place;
  shadowing_db_ = place.inside ? kShadowingDb * draw_normal(shadowing_) : 0.0;
}

void Phone::switch_power(bool on) {
  power_ = on;
  if (on) return;
  hung_ = false;
  app.restart();
}

bool Phone::at_rear_panel() const {
  return power_ && place_.inside && place_.distance_m <= kReadsCodeWithinM;
}

double Phone::margin_db(bool door_shut, bool relayed) const {
  const model::BluetoothParameters parameters;
  const double margin = model::margin_db(parameters, {.distance_m = place_.distance_m,
                                                      .indoors = place_.inside,
                                                      .door_between = place_.inside && door_shut,
                                                      .body_between = place_.pocket,
                                                      .shadowing_db = shadowing_db_});
  return relayed ? std::max(margin, kRelayMarginDb) : margin;
}

std::uint32_t Phone::clock_s(Time now) const {
  const auto since = std::chrono::duration_cast<std::chrono::seconds>(now).count();
  return static_cast<std::uint32_t>(std::max<std::int64_t>(0, date_s_ + since + clock_offset_s_));
}

void Phone::hash_into(model::StateHash& hash) const {
  link.hash_into(hash);
  app.hash_into(hash);
  hash.add(shadowing_.state());
  hash.add(place_.distance_m);
  hash.add(shadowing_db_);
  hash.add(clock_offset_s_);
  for (bool flag : {place_.inside, place_.pocket, power_, bluetooth_, internet_, hung_}) {
    hash.add(flag);
  }
}

}  // namespace locktwin::sim

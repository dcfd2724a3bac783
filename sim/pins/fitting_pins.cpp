#include "sim/pins/fitting_pins.h"

#include <fmt/format.h>

#include <optional>

#include "sim/scenario/fields.h"

namespace locktwin::sim {

namespace {

class FittingPins {
 public:
  FittingPins(const AdapterFacts& facts, Problems& problems) : facts_(facts), problems_(problems) {}

  void need(Place place, int pin, PinMode mode) {
    if (!facts_.has(pin)) {
      problems_.add(
          place, fmt::format("pin {}: the adapter has pins 0 to {}", pin, facts_.pins.size() - 1));
    } else if (!facts_.can(pin, mode)) {
      problems_.add(place, fmt::format("pin {} of the adapter cannot be {}; it can be: {}. {}: {}",
                                       pin, name_of(mode), facts_.modes_of(pin), name_of(mode),
                                       facts_.pins_that(mode)));
    } else if (mode == PinMode::analog && !channel_of(pin)) {
      problems_.add(place, fmt::format("pin {} of the adapter has a converter that it does not "
                                       "report; take another",
                                       pin));
    }
  }

 private:
  std::optional<int> channel_of(int pin) const {
    return facts_.pins[static_cast<std::size_t>(pin)].channel;
  }

  const AdapterFacts& facts_;
  Problems& problems_;
};

}  // namespace

PinMode mode_of(const PinWrite& write) {
  return write.analog ? PinMode::pwm : PinMode::output;
}

PinMode mode_of(const PinRead& read) {
  if (read.above) return PinMode::analog;
  return read.pull_up ? PinMode::pull_up : PinMode::input;
}

std::string complaint_of(const PinMap& map, const AdapterFacts& facts) {
  Problems problems;
  FittingPins pins(facts, problems);
  for (const PinWrite& write : map.writes) pins.need(write.place, write.pin, mode_of(write));
  for (const PinRead& read : map.reads) pins.need(read.place, read.pin, mode_of(read));
  return problems.empty() ? std::string() : problems.text({map.file});
}

}  // namespace locktwin::sim

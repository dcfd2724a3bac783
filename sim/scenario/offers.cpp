#include "sim/scenario/offers.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "sim/catalogue/signals.h"
#include "sim/scenario/scenario_lines.h"
#include "sim/vocabulary/bad_input.h"
#include "sim/vocabulary/events.h"

namespace locktwin::sim {

namespace {

using Json = nlohmann::ordered_json;

// What a tester looks at when all is over.
constexpr auto kInTheEnd = std::to_array<std::string_view>(
    {"core.lock_state", "door.shut", "latch.engaged", "siren.on", "core.users"});

std::string behind(const std::string& lock, std::string_view name) {
  return lock.empty() ? std::string(name) : fmt::format("{}/{}", lock, name);
}

Json value_of(const SignalSpec& signal, double value) {
  if (signal.type == SignalType::flag) return value != 0.0;
  if (signal.type == SignalType::choice) return format_signal(signal, value);
  return value;
}

struct Found {
  const SignalSpec& signal;
  double value;
};

Found find(const std::string& name, const World& world) {
  const std::size_t slash = name.find('/');
  const bool of_first = slash == std::string::npos;
  const std::string bare = of_first ? name : name.substr(slash + 1);
  const SignalSpec* signal = find_signal(bare);
  if (signal == nullptr) throw BadInput(fmt::format("there is no signal '{}'", bare));
  const std::size_t lock = world.find_lock(of_first ? std::string() : name.substr(0, slash));
  return {*signal, signal->read(world, lock)};
}

}  // namespace

bool Expected::has(std::uint64_t number) const {
  return std::find(occurrences.begin(), occurrences.end(), number) != occurrences.end();
}

bool is_offered(const Occurrence& occurrence) {
  if (occurrence.kind == OccurrenceKind::event) return true;
  return occurrence.kind == OccurrenceKind::prompt && spec_of(occurrence.prompt).spoken;
}

Offer offer_of(const Occurrence& occurrence) {
  return {occurrence.at, occurrence.number, {}, describe(occurrence)};
}

std::vector<Offer> offers_in_the_end(const World& world) {
  std::vector<Offer> offers;
  for (std::size_t lock = 0; lock < world.locks().size(); ++lock) {
    const std::string name = lock == 0 ? std::string() : std::string(world.locks()[lock].name);
    for (const std::string_view wanted : kInTheEnd) {
      const SignalSpec& signal = *find_signal(wanted);
      const std::string whole = behind(name, wanted);
      const std::string value = format_signal(signal, signal.read(world, lock));
      offers.push_back({world.now(), 0, whole, fmt::format("{} is {}", whole, value)});
    }
  }
  return offers;
}

std::string line_of_expectation(const Occurrence& occurrence) {
  Json step;
  if (occurrence.kind == OccurrenceKind::prompt) {
    step["expect"] = behind(occurrence.lock, spec_of(occurrence.prompt).name);
    return one_line(step);
  }
  const EventSpec& event = spec_of(occurrence.event.kind);
  step["expect"] = behind(occurrence.lock, event.name);
  const std::array<std::uint8_t, 3> values{occurrence.event.first, occurrence.event.second,
                                           occurrence.event.third};
  for (std::size_t field = 0; field < event.fields.size(); ++field) {
    const FieldSpec& spec = event.fields[field];
    if (spec.name.empty()) continue;
    const std::string name(spec.name);
    if (spec.choices.empty()) {
      step["with"][name] = values[field];
    } else {
      step["with"][name] = field_text(occurrence.event, field);
    }
  }
  return one_line(step);
}

std::string line_of_expectation(const std::string& signal, const World& world) {
  const Found found = find(signal, world);
  Json step;
  step["expect"] = signal;
  step["is"] = value_of(found.signal, found.value);
  return one_line(step);
}

}  // namespace locktwin::sim

// What an expectation says: a comparison of a signal, or an event or prompt with its fields.
// Names are resolved when the scenario is read, so that checking at every step costs one read.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "sim/catalogue/signals.h"
#include "sim/vocabulary/events.h"
#include "sim/vocabulary/phone_events.h"
#include "sim/world/occurrence.h"

namespace locktwin::sim {

// The lock that a condition is about: its number, and its name for texts, which the first one does
// without.
struct LockRef {
  std::size_t number = 0;
  std::string name;
};

enum class Relation { is, is_not, above, below, between };

struct SignalCondition {
  const SignalSpec* signal = nullptr;
  Relation relation = Relation::is;
  double low = 0;   // the value compared with; of `between` the lower end, in the signal's unit
  double high = 0;  // of `between` the upper end; both ends belong to it
  LockRef lock{};
};

double read(const SignalCondition& condition, const World& world);
bool holds(const SignalCondition& condition, double value);
// How long, in seconds, until it comes true by time alone; negative: it never does.
double comes_true_in_s(const SignalCondition& condition, double value);
// How far a number is from holding, in the signal's unit; 0 when it holds. For flags and choices 1.
double distance(const SignalCondition& condition, double value);
std::string describe(const SignalCondition& condition);  // "bolt.position_mm above 21 mm"

// An event with the fields that must agree, a prompt, or something that a phone shows; one of the
// three pointers is set.
struct Pattern {
  const EventSpec* event = nullptr;
  const PromptSpec* prompt = nullptr;
  std::array<std::optional<std::uint8_t>, 3> fields;  // none: any value
  const PhoneEventSpec* app = nullptr;                // something that a phone shows …
  std::vector<std::optional<std::string>> values{};   // … with these; none: any
  LockRef lock{};
};

bool matches(const Pattern& pattern, const Occurrence& occurrence);
// The same name, whatever its fields say and whichever lock it is of.
bool has_same_name(const Pattern& pattern, const Occurrence& occurrence);
std::string describe(const Pattern& pattern);  // "access.denied with reason=wrong"

using Condition = std::variant<SignalCondition, Pattern>;

std::string describe(const Condition& condition);

}  // namespace locktwin::sim

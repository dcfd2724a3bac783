// What an expectation says: a comparison of a signal, an event or prompt with its fields, or
// several of them joined. Names are resolved when the scenario is read, so that checking at every
// step costs one read.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "sim/catalogue/signals.h"
#include "sim/scenario/expression.h"
#include "sim/vocabulary/events.h"
#include "sim/vocabulary/phone_events.h"
#include "sim/world/occurrence.h"

namespace locktwin::sim {

// The lock that a condition is about: its number, and its name for texts, which the first one does
// without.
struct LockRef {
  std::size_t number = 0;
  std::string name;
  std::string written{};  // as a file names the first one, to be told so
};

enum class Relation { is, is_not, above, below, between };

// What of a signal is compared: its value, or something of its course over a span of time.
enum class Measure { value, min, max, mean, rise, integral };  // rise: last minus first
inline constexpr auto kMeasures = std::to_array<std::string_view>(
    {"min", "max", "mean", "rise", "integral"});  // from Measure::min on

struct SignalCondition {
  const SignalSpec* signal = nullptr;
  Relation relation = Relation::is;
  double low = 0;   // the value compared with; of `between` the lower end, in the signal's unit
  double high = 0;  // of `between` the upper end; both ends belong to it
  LockRef lock{};
  Measure measure = Measure::value;
  // What is known only in the run: they give `low` and `high` as the expectation begins.
  std::shared_ptr<const Expression> low_from{};
  std::shared_ptr<const Expression> high_from{};
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
// The number in a field of one that matches; none: it says nothing there.
std::optional<double> field_of(const Pattern& pattern, const Occurrence& occurrence,
                               std::size_t field);
std::string_view name_of_field(const Pattern& pattern, std::size_t field);
// The same name, whatever its fields say and whichever lock it is of.
bool has_same_name(const Pattern& pattern, const Occurrence& occurrence);
std::string describe(const Pattern& pattern);  // "access.denied with reason=wrong"

// A comparison of what a run has remembered: "= @unlocked - @pressed" below "2s".
struct Recalled {
  Expression left;
  Relation relation = Relation::is;
  Expression low;
  std::optional<Expression> high;  // of `between`
};
std::string describe(const Recalled& recalled);

// Conditions joined: of signals, whether they hold at a moment; of events and prompts, whether one
// has come from the last `do` or `fault` step on that has not answered yet. It answers nothing.
struct FormulaPart;
struct Formula {
  enum class Joint { all, any, none, implies };
  Joint joint = Joint::all;
  std::vector<FormulaPart> parts;  // at least one; of `none` one, of `implies` two
};
struct FormulaPart {
  std::variant<SignalCondition, Pattern, Formula> what;
};

class Journal;
bool holds(const Formula& formula, const World& world, const Journal& journal);
// How long until it may come true by time alone; negative: it does not.
double comes_true_in_s(const Formula& formula, const World& world);
std::string describe(const Formula& formula);  // "(door.shut is true and not access.denied)"
// What each part is now.
std::string seen(const Formula& formula, const World& world, const Journal& journal);
bool has_events(const Formula& formula);
// Whether it is compared with something that the run has to remember first.
bool recalls(const SignalCondition& condition);
bool recalls(const Formula& formula);

using Condition = std::variant<SignalCondition, Pattern, Recalled, Formula>;

// Whether it reads a measure of what moves, so that it can come true between two steps.
bool moves(const Formula& formula);
bool moves(const Condition& condition);

std::string describe(const Condition& condition);

}  // namespace locktwin::sim

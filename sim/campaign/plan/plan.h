// A plan as it was read: one scenario, what varies in it, which points are played, what is asked.
// The words are described in scenarios/campaigns/README.md.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "sim/campaign/plan/design.h"
#include "sim/campaign/plan/distribution.h"
#include "sim/scenario/scenario.h"
#include "sim/scenario/sweep.h"

namespace locktwin::sim {

// A variable of the scenario's `let` that the cells override.
struct Parameter {
  std::string name;
  Place place;
  Distribution distribution;
};

// What shall be so at some moment of some cell: a signal or several joined, or an event.
struct Property {
  std::string name;
  std::variant<Formula, Pattern> what;
};

// What must come when all that was broken is mended, in the words of the scenario language.
struct Liveness {
  std::string name;
  std::vector<Step> steps;
  std::vector<std::string> lines;  // the same, as a file has them
};

// A number of each cell: what its run has remembered, or a signal at its end.
struct CellMeasure {
  std::string name;
  std::variant<Expression, SignalCondition> what;  // of the condition the signal alone counts
};

enum class QuestionKind { rate, limit, sensitivity, distribution, region };
inline constexpr std::string_view kQuestionWords[] = {"rate", "limit", "sensitivity",
                                                      "distribution", "region"};
// Of a rate's `narrow_enough`, a share: who writes 2 and means per cent must not have an answer
// behind the first cells. Wilson's interval, at 95 %, without a hit is 0.79 wide behind one cell,
// 0.49 behind four.
inline constexpr double kWidestRate = 0.5;
inline constexpr std::string_view kFailed = "failed";  // what is counted where nothing is named

struct Question {
  QuestionKind kind = QuestionKind::rate;
  std::string of{kFailed};        // or a property's or measure's name; of a limit, the variable
  std::string over{};             // of a limit: the parameter that its curve is drawn over
  double confidence = 0.95;       // of every interval
  std::optional<double> at_most;  // of a rate: more is a failure of the campaign
  double from = 0;                // of a limit: where the cell holds …
  double to = 0;                  // … and where it is sought at most
  double within = 0;
  double share = 0.95;  // of a limit: so many of all shall still hold
  // No more is played when every interval that is told is at most so wide, in what it is of.
  std::optional<double> narrow_enough{};
};

// Something that is done besides, at a moment that a parameter gives: expectations may then fail,
// and what may never be is judged.
struct Meanwhile {
  Action action;
  std::string at;  // the name of a parameter
};

struct Plan {
  std::string file;
  std::string title;
  std::string why;
  std::string scenario;  // its file
  std::string text;      // of that file
  std::vector<Parameter> parameters;
  Design design;
  std::uint64_t seed = 1;
  // Cells have their chance from time zero on, behind one setup; else each its own world from the
  // beginning, with other people in it.
  bool one_setup = true;
  std::vector<Invariant> always;
  std::vector<std::string> always_lines;  // the same, as the file has them, in the same order
  std::vector<Property> sometimes;
  std::vector<Liveness> eventually;
  std::vector<CellMeasure> measures;
  std::optional<Meanwhile> meanwhile;
  Question question;
  // Of every word of the plan and of its scenario's files: also one on which no cell depends, such
  // as how narrow an interval shall be, makes it another plan.
  std::uint64_t identity = 0;

  std::uint64_t cells() const { return design.cells(); }
};

// Throws BadInput, a line for each mistake as parse_scenario() does.
Plan load_plan(const std::string& file);

// The values of a cell's parameters, as a run of the scenario takes them. Of a limit, `at` is what
// its variable has.
Chosen chosen_of(const Plan& plan, std::uint64_t cell, std::optional<double> at = {});
// The scenario of these values, with what the plan says of always.
Scenario scenario_of(const Plan& plan, const Chosen& chosen);
std::uint64_t chance_of(const Plan& plan, std::uint64_t cell);
// What plays this cell alone, with all that `run` can show of it.
std::string command_of(const Plan& plan, std::uint64_t cell, const Chosen& chosen);

// Names of the numbers that each cell gives: its measures, and what the question adds.
std::vector<std::string> measure_names(const Plan& plan);

}  // namespace locktwin::sim

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <utility>

#include "model/state_hash.h"
#include "sim/campaign/action_words.h"
#include "sim/campaign/plan/plan.h"
#include "sim/campaign/plan/read_eventually.h"
#include "sim/campaign/plan/read_question.h"
#include "sim/scenario/expand.h"
#include "sim/scenario/read_condition.h"
#include "sim/scenario/read_invariant.h"
#include "sim/scenario/read_setup.h"
#include "sim/scenario/scenario_lines.h"
#include "sim/scenario/variables.h"
#include "sim/text/read_text.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

constexpr std::size_t kMostParameters = 64;
constexpr int kMostLevels = 1'000;

std::vector<std::string_view> names_of(const std::vector<Parameter>& parameters) {
  std::vector<std::string_view> names;
  for (const Parameter& parameter : parameters) names.push_back(parameter.name);
  return names;
}

class PlanReader {
 public:
  PlanReader(const std::string& file, Problems& problems) : problems_(problems) {
    plan_.file = file;
  }

  Plan read(const Located& root) {
    Fields fields(root, "a plan", problems_);
    fields.take("$schema");
    for (const char* key : {"title", "why"}) fields.need(key, "in a few words");
    plan_.title = fields.text("title").value_or("");
    plan_.why = fields.text("why").value_or("");
    plan_.seed = fields.seed("seed").value_or(1);
    read_scenario_file(fields);
    read_parameters(fields);
    read_chance(fields);
    read_meanwhile(fields);
    const bool playable = problems_.empty() && !plan_.text.empty();
    const Located* always = fields.take("always");
    const Located* sometimes = fields.take("sometimes");
    const Located* eventually = fields.take("eventually");
    const Located* measures = fields.take("measures");
    const Located* question = fields.take("question");
    const Located* design = fields.take("design");
    const Located* correlated = fields.take("correlated");
    fields.need("design", "which points are played: {\"random\": 1000}");
    fields.finish();
    if (!playable) return std::move(plan_);  // what follows would only repeat it
    read_conditions(always, sometimes);
    if (eventually != nullptr) {
      plan_.eventually = read_eventually(*eventually, lock_names_of(middle().setup), problems_);
    }
    read_measures(measures);
    asked_ = question != nullptr;
    if (question != nullptr) plan_.question = read_question(*question, plan_, problems_);
    if (plan_.question.kind == QuestionKind::limit) {
      check_variable(plan_.question.of, question->place);
    }
    if (design != nullptr) read_design(*design, correlated);
    if (problems_.empty()) try_ends();
    plan_.identity = identity_of(root);
    return std::move(plan_);
  }

 private:
  void read_scenario_file(Fields& fields) {
    fields.need("scenario", "the file that is played, relative to this one");
    const std::optional<std::string> name = fields.text("scenario");
    if (!name) return;
    const std::filesystem::path path = std::filesystem::path(plan_.file).parent_path() / *name;
    plan_.scenario = path.lexically_normal().generic_string();
    try {
      plan_.text = read_text(plan_.scenario);
      root_ = parse_located_json(plan_.text);
    } catch (const BadJson& error) {
      problems_.add(fields.take("scenario")->place,
                    fmt::format("{}: {}", where({plan_.scenario}, error.place()), error.what()));
    } catch (const BadInput& error) {
      problems_.add(fields.take("scenario")->place, error.what());
    }
  }

  void read_parameters(Fields& fields) {
    const Located* vary = fields.take("vary");
    if (vary == nullptr) return;
    if (vary->kind != Located::Kind::object) {
      problems_.add(vary->place, "'vary' needs an object: variables with their distributions");
      return;
    }
    if (vary->members.size() > kMostParameters) {
      problems_.add(vary->place, fmt::format("more than {} parameters", kMostParameters));
      return;
    }
    for (const LocatedMember& member : vary->members) {
      check_variable(member.key, member.place);
      check_column(member);
      plan_.parameters.push_back(
          {member.key, member.place, Distribution::read(member.value, problems_)});
    }
  }

  // The scenario says what holds where no campaign plays it.
  void check_variable(const std::string& name, Place place) {
    if (plan_.text.empty()) return;
    const LocatedMember* let = root_.find("let");
    if (let != nullptr && let->value.find(name) != nullptr) return;
    std::vector<std::string_view> names;
    for (std::size_t i = 0; let != nullptr && i < let->value.members.size(); ++i) {
      names.push_back(let->value.members[i].key);
    }
    problems_.add(
        place, unknown_word(fmt::format("variable of 'let' in {}", plan_.scenario), name, names));
  }

  void read_chance(Fields& fields) {
    const std::optional<std::string> word = fields.text("chance");
    if (!word) return;
    plan_.one_setup = *word != "from_the_setup";
    if (*word == "from_the_setup" || *word == "behind_the_setup") return;
    problems_.add(fields.take("chance")->place,
                  unknown_word("chance", *word, {"behind_the_setup", "from_the_setup"}));
  }

  void read_meanwhile(Fields& fields) {
    const Located* located = fields.take("meanwhile");
    if (located == nullptr) return;
    Fields inner(*located, "meanwhile", problems_);
    inner.need("action", "what is done besides: \"interrupt_power for=1s\"");
    inner.need("at", "the parameter whose value is its moment after time zero");
    const std::optional<std::string> action = inner.text("action");
    const std::optional<std::string> at = inner.text("at");
    inner.finish();
    if (!action || !at) return;
    const std::vector<std::string_view> names = names_of(plan_.parameters);
    if (std::find(names.begin(), names.end(), *at) == names.end()) {
      problems_.add(inner.take("at")->place, unknown_word("parameter of 'vary'", *at, names));
    }
    try {
      plan_.meanwhile = Meanwhile{action_of_words(*action), *at};
    } catch (const BadInput& error) {
      problems_.add(inner.take("action")->place, error.what());
    }
  }

  // With every parameter in its middle. Mistakes of the scenario are told as its own.
  const Scenario& middle() {
    if (!middle_) {
      middle_ = parse_scenario(plan_.scenario, plan_.text, {}, chosen_in_the_middle());
    }
    return *middle_;
  }

  void read_conditions(const Located* always, const Located* sometimes) {
    const LockNames locks = lock_names_of(middle().setup);
    if (always != nullptr && always->kind != Located::Kind::list) {
      problems_.add(always->place, "'always' needs a list, as in a scenario");
    } else if (always != nullptr) {
      for (const Located& located : always->items) {
        const std::optional<Invariant> invariant = read_invariant(located, locks, problems_);
        if (!invariant) continue;
        plan_.always.push_back(*invariant);
        plan_.always_lines.push_back(line_of(located));
      }
    }
    if (sometimes == nullptr) return;
    if (sometimes->kind != Located::Kind::object) {
      problems_.add(sometimes->place,
                    "'sometimes' needs an object: {\"jam\": {\"event\": \"alarm.jam\"}}");
      return;
    }
    for (const LocatedMember& member : sometimes->members) read_property(member, locks);
  }

  void read_property(const LocatedMember& member, const LockNames& locks) {
    check_new_name(member);
    std::optional<Formula> formula = read_condition_object(member.value, locks, problems_);
    if (!formula) return;
    const auto* alone = formula->parts.size() == 1 && formula->joint != Formula::Joint::none
                            ? std::get_if<Pattern>(&formula->parts.front().what)
                            : nullptr;
    if (alone != nullptr) {
      plan_.sometimes.push_back({member.key, *alone});
    } else if (has_events(*formula) || recalls(*formula)) {
      problems_.add(member.value.place,
                    "it is an event alone, or of signals: an event is a moment, and nothing is "
                    "remembered for it");
    } else {
      plan_.sometimes.push_back({member.key, std::move(*formula)});
    }
  }

  // Files of cells have columns of their own beside those that a plan names.
  void check_column(const LocatedMember& member) {
    constexpr std::string_view kTaken[] = {"cell", "verdict", "chance", "runs", "hash", "reason"};
    const auto* end = std::end(kTaken);
    if (std::find(std::begin(kTaken), end, member.key) == end) return;
    problems_.add(member.place, fmt::format("'{}' is a column that every table of cells has; give "
                                            "it another name",
                                            member.key));
  }

  void check_new_name(const LocatedMember& member) {
    check_column(member);
    const std::vector<std::string_view> names = names_of(plan_.parameters);
    const auto same = [&](const auto& one) { return one.name == member.key; };
    if (!is_variable_name(member.key) || member.key == kFailed || member.key == "limit") {
      problems_.add(member.place,
                    "a name has small letters, digits and _, a letter first; 'failed' "
                    "and 'limit' have a meaning of their own");
    } else if (std::find(names.begin(), names.end(), member.key) != names.end() ||
               std::any_of(plan_.sometimes.begin(), plan_.sometimes.end(), same)) {
      problems_.add(member.place, fmt::format("'{}' is the name of something else", member.key));
    }
  }

  void read_measures(const Located* measures) {
    if (measures == nullptr) return;
    if (measures->kind != Located::Kind::object) {
      problems_.add(measures->place,
                    "'measures' needs an object: {\"time\": \"= @locked - @pressed\"}");
      return;
    }
    for (const LocatedMember& member : measures->members) {
      check_new_name(member);
      if (member.value.kind != Located::Kind::text) {
        problems_.add(member.value.place,
                      "a measure is a signal's name, or \"= …\" with what a run has remembered");
        continue;
      }
      read_measure(member);
    }
  }

  void read_measure(const LocatedMember& member) {
    const std::string& text = member.value.text;
    try {
      if (is_expression(text)) {
        plan_.measures.push_back({member.key, Expression(text)});
        return;
      }
    } catch (const BadInput& error) {
      problems_.add(member.value.place, error.what());
      return;
    }
    const LockNames locks = lock_names_of(middle().setup);
    const std::optional<PlacedName> name = read_placed_name(member.value, locks, problems_);
    if (!name) return;
    SignalCondition signal;
    signal.signal = find_signal(name->name);
    signal.lock = name->lock;
    if (signal.signal == nullptr) {
      problems_.add(member.value.place, unknown_word("signal", name->name, signal_names()));
    } else {
      plan_.measures.push_back({member.key, signal});
    }
  }

  void read_design(const Located& located, const Located* correlated) {
    DesignInput input;
    input.seed = plan_.seed;
    input.sensitivity = plan_.question.kind == QuestionKind::sensitivity;
    Fields fields(located, "design", problems_);
    if (located.kind != Located::Kind::object) return;
    const std::vector<const LocatedMember*> given = fields.take_rest();
    const auto* first = std::begin(kDesignWords);
    const auto* found = given.size() == 1
                            ? std::find(first, std::end(kDesignWords), given.front()->key)
                            : std::end(kDesignWords);
    if (found == std::end(kDesignWords)) {
      problems_.add(
          given.empty() ? located.place : given.front()->place,
          unknown_word("design, of which there is one,", given.empty() ? "" : given.front()->key,
                       {first, std::end(kDesignWords)}));
      return;
    }
    input.spec.kind = static_cast<DesignKind>(found - first);
    const bool search = input.spec.kind == DesignKind::search;
    const bool levels =
        input.spec.kind == DesignKind::grid || input.spec.kind == DesignKind::one_at_a_time;
    if ((levels || search) && input.sensitivity) {
      problems_.add(given.front()->place, "a sensitivity needs random, latin_hypercube or sobol");
    }
    if (search) check_sought(given.front()->place);
    if (levels || search) {
      read_inner(*given.front(), input.spec);
    } else if (const auto count = fields.whole_number(*found, 1, static_cast<int>(kMostCells))) {
      input.spec.points = static_cast<std::uint64_t>(*count);
    }
    for (const Parameter& parameter : plan_.parameters) {
      input.levels.push_back(parameter.distribution.levels(input.spec.levels));
      input.words.push_back(parameter.distribution.words());
    }
    if (levels) {
      check_sample(given.front()->place);
    } else {
      check_over();
    }
    input.correlated = read_correlated(correlated, levels || search);
    if (problems_.empty()) make_design(input, located.place);
  }

  void read_inner(const LocatedMember& member, DesignSpec& spec) {
    Fields inner(member.value, member.key, problems_);
    if (spec.kind == DesignKind::search) {
      inner.need("cells", "so many are played, in 'rounds'");
      spec.points = static_cast<std::uint64_t>(
          inner.whole_number("cells", 1, static_cast<int>(kMostSought)).value_or(1));
      spec.rounds = static_cast<unsigned>(
          inner.whole_number("rounds", 1, static_cast<int>(kMostSearchRounds)).value_or(8));
    } else {
      spec.levels = inner.whole_number("levels", 1, kMostLevels).value_or(5);
      spec.times = static_cast<std::uint64_t>(
          inner.whole_number("times", 1, static_cast<int>(kMostCells)).value_or(1));
    }
    inner.finish();
  }

  // Cells that were sought stand for nothing but themselves. What is asked of them is where they
  // fail.
  void check_sought(Place place) {
    if (!asked_) plan_.question.kind = QuestionKind::region;
    if (plan_.question.kind != QuestionKind::region) {
      problems_.add(place,
                    "a search goes where failures are: it tells a 'region', and no rate, limit, "
                    "sensitivity or distribution");
    }
    if (plan_.parameters.empty()) problems_.add(place, "nothing varies: name parameters in 'vary'");
  }

  // A curve has a point for each value: there must be several cells of each.
  void check_over() {
    for (const Parameter& parameter : plan_.parameters) {
      if (parameter.name != plan_.question.over || !parameter.distribution.is_number()) continue;
      problems_.add(
          parameter.place,
          fmt::format("the limit over '{}' needs several cells of each value: a 'choice', "
                      "or a design with levels",
                      parameter.name));
    }
  }

  // Who ends behind some cells has played a part of such a design, and a lopsided one.
  void check_sample(Place place) {
    if (!plan_.question.narrow_enough) return;
    problems_.add(place,
                  "with 'narrow_enough' the first cells stand for all, and those of this design do "
                  "not: take random, latin_hypercube or sobol, or leave it out");
  }

  void make_design(const DesignInput& input, Place place) {
    try {
      plan_.design = Design(input);
    } catch (const BadInput& error) {
      problems_.add(place, error.what());
    }
  }

  std::vector<Correlation> read_correlated(const Located* located, bool levels) {
    std::vector<Correlation> correlated;
    if (located == nullptr) return correlated;
    if (plan_.question.kind == QuestionKind::sensitivity) {
      problems_.add(located->place,
                    "a sensitivity is of parameters that are independent: leave 'correlated' out");
      return correlated;
    }
    if (located->kind != Located::Kind::list || levels) {
      problems_.add(located->place, levels ? "the points of this design are not drawn: nothing of "
                                             "them is correlated"
                                           : "'correlated' needs a list: [{\"one\": \"warp_mm\", "
                                             "\"other\": \"sag_mm\", \"by\": 0.6}]");
      return correlated;
    }
    for (const Located& item : located->items) {
      Fields fields(item, "a correlation", problems_);
      for (const char* key : {"one", "other", "by"}) fields.need(key, "it is between two");
      const std::optional<std::size_t> one = numeric_parameter(fields, "one");
      const std::optional<std::size_t> other = numeric_parameter(fields, "other");
      const std::optional<double> by = fields.number("by", -0.999, 0.999);
      fields.finish();
      if (one && other && by && *one != *other) correlated.push_back({*one, *other, *by});
      if (one && one == other) problems_.add(item.place, "it is between two parameters");
    }
    return correlated;
  }

  std::optional<std::size_t> numeric_parameter(Fields& fields, const char* key) {
    const std::optional<std::string> name = fields.text(key);
    if (!name) return std::nullopt;
    const std::vector<std::string_view> names = names_of(plan_.parameters);
    const auto found = std::find(names.begin(), names.end(), *name);
    if (found == names.end()) {
      problems_.add(fields.take(key)->place, unknown_word("parameter of 'vary'", *name, names));
      return std::nullopt;
    }
    const auto index = static_cast<std::size_t>(found - names.begin());
    if (plan_.parameters[index].distribution.is_number()) return index;
    problems_.add(fields.take(key)->place, "what is chosen from a list has no correlation");
    return std::nullopt;
  }

  // What can come must be something that the scenario takes.
  void try_ends() {
    const Chosen centre = chosen_in_the_middle();
    for (std::size_t i = 0; i < plan_.parameters.size(); ++i) {
      const Parameter& parameter = plan_.parameters[i];
      const std::vector<double> shares = parameter.distribution.is_number()
                                             ? std::vector<double>{0, 1}
                                             : parameter.distribution.levels(1);
      for (const double share : shares) {
        Chosen chosen = centre;
        chosen[i].second = parameter.distribution.at(share);
        try_values(chosen, parameter.place, describe(Chosen{chosen[i]}));
      }
    }
    if (plan_.question.kind != QuestionKind::limit) return;
    for (const double at : {plan_.question.from, plan_.question.to}) {
      Chosen chosen = centre;
      Located value;
      value.kind = Located::Kind::number;
      value.number = at;
      chosen.emplace_back(plan_.question.of, value);
      try_values(chosen, {}, describe(Chosen{chosen.back()}));
    }
  }

  Chosen chosen_in_the_middle() {
    Chosen chosen;
    for (const Parameter& parameter : plan_.parameters) {
      chosen.emplace_back(parameter.name, parameter.distribution.at(0.5));
    }
    return chosen;
  }

  void try_values(const Chosen& chosen, Place place, const std::string& which) {
    try {
      scenario_of(plan_, chosen);
    } catch (const BadInput& error) {
      const std::string why = error.what();
      problems_.add(place, fmt::format("{} can come, and is refused: {}; bound it with 'from' and "
                                       "'to'",
                                       which, why.substr(0, why.find('\n'))));
    }
  }

  std::uint64_t identity_of(const Located& root) {
    std::string all = meaning_of(root);
    if (problems_.empty()) {
      for (const std::string& file : middle().files) all += "\n" + read_text(file);
    }
    model::StateHash hash;
    hash.add(std::span(reinterpret_cast<const std::uint8_t*>(all.data()), all.size()));
    return hash.value();
  }

  Problems& problems_;
  Plan plan_;
  bool asked_ = false;  // there is a question
  Located root_;        // of the scenario
  std::optional<Scenario> middle_;
};

}  // namespace

Plan load_plan(const std::string& file) {
  const std::string text = read_text(file);
  Problems problems;
  Plan plan;
  try {
    plan = PlanReader(file, problems).read(parse_located_json(text));
  } catch (const BadJson& error) {
    problems.add(error.place(), error.what());
  }
  if (!problems.empty()) throw BadInput(problems.text({file}));
  return plan;
}

}  // namespace locktwin::sim

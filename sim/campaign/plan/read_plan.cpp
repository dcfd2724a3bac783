#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <utility>

#include "model/state_hash.h"
#include "sim/campaign/action_words.h"
#include "sim/campaign/plan/plan.h"
#include "sim/campaign/plan/plan_names.h"
#include "sim/campaign/plan/read_design.h"
#include "sim/campaign/plan/read_eventually.h"
#include "sim/campaign/plan/read_observed.h"
#include "sim/campaign/plan/read_question.h"
#include "sim/campaign/plan/typed_secret.h"
#include "sim/scenario/expression.h"
#include "sim/scenario/meaning.h"
#include "sim/scenario/read_setup.h"
#include "sim/text/read_text.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

constexpr std::size_t kMostParameters = 64;

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
    check_variables();
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
    const std::optional<LockNames> locks = locks_of_scenario(playable);
    if (!locks) return std::move(plan_);  // what follows would only repeat it
    read_always(always, *locks, plan_, problems_);
    read_sometimes(sometimes, *locks, plan_, problems_);
    if (eventually != nullptr) plan_.eventually = read_eventually(*eventually, *locks, problems_);
    read_measures(measures, *locks, plan_, problems_);
    if (measures != nullptr && playable) check_recalled(*measures, middle(), plan_, problems_);
    if (question != nullptr) plan_.question = read_question(*question, plan_, problems_);
    if (plan_.question.kind == QuestionKind::limit) check_sought(question->place);
    if (design != nullptr && playable) {  // of parameters that are right
      read_design(*design, correlated, question != nullptr, plan_, problems_);
    }
    if (problems_.empty()) try_ends();
    plan_.identity = identity_of(root);
    return std::move(plan_);
  }

 private:
  // Where the parameters have mistakes, of the scenario as it is without them: all that is wrong
  // with a plan is told at once. None: the scenario has mistakes of its own.
  std::optional<LockNames> locks_of_scenario(bool playable) {
    if (playable) return lock_names_of(middle().setup);
    if (plan_.text.empty()) return std::nullopt;
    try {
      return lock_names_of(parse_scenario(plan_.scenario, plan_.text).setup);
    } catch (const BadInput&) {
      return std::nullopt;
    }
  }

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
      check_column(member, problems_);
      plan_.parameters.push_back(
          {member.key, member.place, Distribution::read(member.value, problems_)});
    }
  }

  // What is nothing but the moment of `meanwhile` need be none of the scenario's.
  void check_variables() {
    for (const Parameter& parameter : plan_.parameters) {
      if (plan_.meanwhile && plan_.meanwhile->at == parameter.name) continue;
      check_variable(parameter.name, parameter.place);
      if (problems_.empty() && parameter.distribution.at(0.5).kind == Located::Kind::number) {
        check_not_typed(parameter.name, some_of(parameter.distribution), parameter.place);
      }
    }
  }

  // Of texts that is seen from their digits, see check_choice(); a number may be anything.
  void check_not_typed(const std::string& name, const std::vector<Located>& values, Place place) {
    if (!is_typed_as_secret(root_, plan_.scenario, name, values)) return;
    problems_.add(place, fmt::format("'{}' is a PIN or a code in {}, or a part of one, which no "
                                     "file of cells may show: what varies is something else, and "
                                     "the scenario has the PIN",
                                     name, plan_.scenario));
  }

  static std::vector<Located> some_of(const Distribution& distribution) {
    constexpr int kSome = 5;
    std::vector<Located> values;
    for (const double share : distribution.levels(kSome)) values.push_back(distribution.at(share));
    return values;
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

  // A limit puts numbers in its place.
  void check_sought(Place place) {
    const std::string& name = plan_.question.of;
    check_variable(name, place);
    check_not_typed(name, {located_number(plan_.question.from), located_number(plan_.question.to)},
                    place);
    const LocatedMember* let = root_.find("let");
    const LocatedMember* variable = let == nullptr ? nullptr : let->value.find(name);
    if (variable == nullptr) return;
    const Located& value = variable->value;
    const bool text = value.kind == Located::Kind::text && !is_expression(value.text);
    if (!text && value.kind != Located::Kind::flag) return;
    problems_.add(place, fmt::format("a limit is sought in a variable that is a number; '{}' is "
                                     "'{}' in {}",
                                     name, value_text(value), plan_.scenario));
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
      chosen.emplace_back(plan_.question.of, located_number(at));
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
  Located root_;  // of the scenario
  std::optional<Scenario> middle_;
};

}  // namespace

Plan load_plan(const std::string& file) {
  const std::string text = read_text(file);
  Problems problems;
  Plan plan;
  try {
    const Located root = parse_located_json(text);
    if (root.find("steps") != nullptr && root.find("scenario") == nullptr) {
      throw BadInput(
          fmt::format("{0}: this is a scenario, no plan: `locktwin run {0}` plays it", file));
    }
    plan = PlanReader(file, problems).read(root);
  } catch (const BadJson& error) {
    problems.add(error.place(), error.what());
  }
  if (!problems.empty()) throw BadInput(problems.text({file}));
  return plan;
}

}  // namespace locktwin::sim

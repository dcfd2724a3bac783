#include "sim/campaign/plan/read_design.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>

#include "sim/campaign/plan/plan_names.h"
#include "sim/scenario/fields.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

constexpr int kMostLevels = 1'000;

class DesignReader {
 public:
  DesignReader(bool asked, Plan& plan, Problems& problems)
      : asked_(asked), plan_(plan), problems_(problems) {}

  void read(const Located& located, const Located* correlated) {
    DesignInput input;
    input.seed = plan_.seed;
    input.sensitivity = plan_.question.kind == QuestionKind::sensitivity;
    Fields fields(located, "design", problems_);
    if (located.kind != Located::Kind::object) return;
    const std::vector<const LocatedMember*> given = fields.take_rest();
    const std::optional<std::size_t> word =
        only_word(given, located.place, "design",
                  {std::begin(kDesignWords), std::end(kDesignWords)}, problems_);
    if (!word) return;
    input.spec.kind = static_cast<DesignKind>(*word);
    const bool search = input.spec.kind == DesignKind::search;
    const bool levels =
        input.spec.kind == DesignKind::grid || input.spec.kind == DesignKind::one_at_a_time;
    if ((levels || search) && input.sensitivity) {
      problems_.add(given.front()->place, "a sensitivity needs random, latin_hypercube or sobol");
    }
    if (search) check_sought(given.front()->place);
    if (levels || search) {
      read_inner(*given.front(), input.spec);
    } else if (const auto count =
                   fields.whole_number(kDesignWords[*word], 1, static_cast<int>(kMostCells))) {
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

 private:
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
      if (one && one == other) problems_.add(item.place, "it is between two parameters");
      if (!one || !other || !by || *one == *other) continue;
      if (are_correlated(correlated, *one, *other)) {
        problems_.add(item.place,
                      fmt::format("'{}' and '{}' have a correlation already",
                                  plan_.parameters[*one].name, plan_.parameters[*other].name));
        continue;
      }
      correlated.push_back({*one, *other, *by});
    }
    return correlated;
  }

  static bool are_correlated(const std::vector<Correlation>& correlated, std::size_t one,
                             std::size_t other) {
    return std::any_of(correlated.begin(), correlated.end(), [&](const Correlation& known) {
      return std::minmax(known.one, known.other) == std::minmax(one, other);
    });
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

  bool asked_;
  Plan& plan_;
  Problems& problems_;
};

}  // namespace

void read_design(const Located& located, const Located* correlated, bool asked, Plan& plan,
                 Problems& problems) {
  DesignReader(asked, plan, problems).read(located, correlated);
}

}  // namespace locktwin::sim

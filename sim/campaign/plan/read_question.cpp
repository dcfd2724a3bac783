#include "sim/campaign/plan/read_question.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "sim/campaign/plan/plan_names.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

// Which words `of` takes: whether a cell failed or reached a property, or a number of it.
std::vector<std::string_view> answers_of(const Plan& plan, QuestionKind kind) {
  std::vector<std::string_view> names;
  if (kind != QuestionKind::distribution) {
    names.push_back(kFailed);
    for (const Property& property : plan.sometimes) names.push_back(property.name);
  }
  if (kind != QuestionKind::rate && kind != QuestionKind::region) {
    for (const CellMeasure& measure : plan.measures) names.push_back(measure.name);
  }
  return names;
}

void read_of(Fields& fields, const Plan& plan, Question& question) {
  const std::optional<std::string> of = fields.text("of");
  if (!of) {
    if (question.kind == QuestionKind::distribution) fields.need("of", "one of 'measures'");
    return;
  }
  const std::vector<std::string_view> names = answers_of(plan, question.kind);
  if (std::find(names.begin(), names.end(), *of) == names.end()) {
    fields.problems().add(fields.take("of")->place,
                          unknown_word("property or measure to ask for", *of, names));
  }
  question.of = *of;
}

void read_limit(Fields& fields, const Plan& plan, Question& question) {
  for (const char* key : {"of", "from", "to", "within"}) {
    fields.need(key,
                "a limit is sought in a variable of 'let', from where it holds to where it is "
                "sought at most, until it is known within that");
  }
  question.of = fields.text("of").value_or("");
  question.from = fields.number("from", -1e9, 1e9).value_or(0);
  question.to = fields.number("to", -1e9, 1e9).value_or(1);
  question.within = fields.number("within", 1e-9, 1e9).value_or(1);
  question.share = fields.number("share", 0.001, 0.999).value_or(0.95);
  question.over = fields.text("over").value_or("");
  const auto is = [](const std::string& name) {
    return [&name](const Parameter& parameter) { return parameter.name == name; };
  };
  const auto& all = plan.parameters;
  if (std::any_of(all.begin(), all.end(), is(question.of))) {
    fields.problems().add(
        fields.take("of")->place,
        "the variable whose limit is sought does not vary: take it out of 'vary'");
  }
  if (!question.over.empty() && std::none_of(all.begin(), all.end(), is(question.over))) {
    std::vector<std::string_view> names;
    for (const Parameter& parameter : all) names.push_back(parameter.name);
    fields.problems().add(fields.take("over")->place,
                          unknown_word("parameter of 'vary'", question.over, names));
  }
  if (question.to <= question.from) {
    fields.problems().add(fields.place(), "'to' must lie above 'from'");
  }
  if (plan.meanwhile) {
    fields.problems().add(fields.place(), "a limit is of a scenario without 'meanwhile'");
  }
}

// Only where the first cells are a sample of all, and what is told of them is an interval.
void read_narrow_enough(Fields& fields, Question& question) {
  const double widest = question.kind == QuestionKind::rate ? kWidestRate : 1e9;
  question.narrow_enough = fields.number("narrow_enough", 1e-9, widest);
  const bool none =
      question.kind == QuestionKind::sensitivity || question.kind == QuestionKind::region;
  if (!question.narrow_enough || !none) return;
  fields.problems().add(fields.take("narrow_enough")->place,
                        "it is told without an interval, when all cells are played; leave "
                        "'narrow_enough' out");
}

}  // namespace

Question read_question(const Located& located, const Plan& plan, Problems& problems) {
  Question question;
  Fields fields(located, "question", problems);
  if (located.kind != Located::Kind::object) return question;
  const std::vector<const LocatedMember*> given = fields.take_rest();
  const std::optional<std::size_t> word =
      only_word(given, located.place, "question",
                {std::begin(kQuestionWords), std::end(kQuestionWords)}, problems);
  if (!word) return question;
  question.kind = static_cast<QuestionKind>(*word);
  Fields inner(given.front()->value, given.front()->key, problems);
  if (given.front()->value.kind != Located::Kind::object) return question;
  question.confidence = inner.number("confidence", 0.5, 0.9999).value_or(0.95);
  if (question.kind == QuestionKind::limit) {
    read_limit(inner, plan, question);
  } else {
    read_of(inner, plan, question);
  }
  if (question.kind == QuestionKind::rate) question.at_most = inner.number("at_most", 0, 1);
  const bool of_parameters =
      question.kind == QuestionKind::sensitivity || question.kind == QuestionKind::region;
  if (of_parameters && plan.parameters.empty()) {
    problems.add(located.place, "nothing varies: name parameters in 'vary'");
  }
  read_narrow_enough(inner, question);
  inner.finish();
  return question;
}

}  // namespace locktwin::sim

#include "sim/campaign/plan/plan_schema.h"

#include <iterator>

#include "sim/campaign/plan/plan.h"
#include "sim/scenario/schema_parts.h"

namespace locktwin::sim {

namespace {

SchemaJson scenario_word(const char* definition) {
  return {{"$ref", std::string("schema.json#/definitions/") + definition}};
}

SchemaJson described(SchemaJson schema, const char* text) {
  schema["description"] = text;
  return schema;
}

SchemaJson number_between(double low, double high) {
  return {{"type", "number"}, {"minimum", low}, {"maximum", high}};
}

SchemaJson whole_between(std::uint64_t low, std::uint64_t high) {
  return {{"type", "integer"}, {"minimum", low}, {"maximum", high}};
}

SchemaJson map_of(const SchemaJson& value) {
  return {{"type", "object"},
          {"propertyNames", {{"pattern", "^[a-z][a-z0-9_]*$"}}},
          {"additionalProperties", value}};
}

SchemaJson distribution_schema() {
  const SchemaJson quantity = reference("quantity");
  const SchemaJson normal = object({{"mean", quantity},
                                    {"sd", described(quantity, "Standard deviation.")},
                                    {"tolerance", described(quantity,
                                                            "Three deviations, and "
                                                            "nothing beyond.")},
                                    {"from", quantity},
                                    {"to", quantity}},
                                   {"mean"});
  const SchemaJson ends{{"type", "array"}, {"items", quantity}, {"minItems", 2}, {"maxItems", 2}};
  SchemaJson choices = SchemaJson::array();
  for (const char* type : {"string", "number", "boolean"}) {
    choices.push_back({{"type", "array"}, {"items", {{"type", type}}}, {"minItems", 1}});
  }
  const SchemaJson weight{{"type", "number"}, {"exclusiveMinimum", 0}};
  return {{"anyOf",
           {object({{"normal", normal}}, {"normal"}), object({{"uniform", ends}}, {"uniform"}),
            object({{"choice", {{"anyOf", choices}}},
                    {"weights", {{"type", "array"}, {"items", weight}}}},
                   {"choice"})}}};
}

SchemaJson design_schema() {
  SchemaJson forms = SchemaJson::array();
  for (const std::string_view word : kDesignWords) {
    const bool levels = word == "grid" || word == "one_at_a_time";
    const SchemaJson rounds{{"cells", whole_between(1, kMostSought)},
                            {"rounds", whole_between(1, kMostSearchRounds)}};
    const SchemaJson form =
        word == "search" ? object(rounds, {"cells"})
        : levels
            ? object({{"levels", whole_between(1, 1'000)}, {"times", whole_between(1, kMostCells)}},
                     SchemaJson::array())
            : whole_between(1, kMostCells);
    forms.push_back(object({{std::string(word), form}}, {word}));
  }
  return {{"anyOf", forms}, {"description", "Which points are played."}};
}

SchemaJson question_schema() {
  const SchemaJson confidence = number_between(0.5, 0.9999);
  const SchemaJson of{{"type", "string"}};
  const SchemaJson narrow =
      described({{"type", "number"}, {"exclusiveMinimum", 0}},
                "No more is played when every interval that is told is at most so wide.");
  SchemaJson narrow_rate = narrow;
  narrow_rate["maximum"] = kWidestRate;
  const SchemaJson rate = object({{"of", of},
                                  {"confidence", confidence},
                                  {"at_most", number_between(0, 1)},
                                  {"narrow_enough", narrow_rate}},
                                 SchemaJson::array());
  const SchemaJson limit = object({{"of", of},
                                   {"from", {{"type", "number"}}},
                                   {"to", {{"type", "number"}}},
                                   {"within", {{"type", "number"}, {"exclusiveMinimum", 0}}},
                                   {"share", number_between(0.001, 0.999)},
                                   {"over", of},
                                   {"confidence", confidence},
                                   {"narrow_enough", narrow}},
                                  {"of", "from", "to", "within"});
  const SchemaJson plain = object({{"of", of}, {"confidence", confidence}}, SchemaJson::array());
  const SchemaJson distribution =
      object({{"of", of}, {"confidence", confidence}, {"narrow_enough", narrow}}, {"of"});
  return {{"anyOf",
           {object({{"rate", rate}}, {"rate"}), object({{"limit", limit}}, {"limit"}),
            object({{"sensitivity", plain}}, {"sensitivity"}),
            object({{"distribution", distribution}}, {"distribution"}),
            object({{"region", plain}}, {"region"})}}};
}

SchemaJson plan_top() {
  const SchemaJson text{{"type", "string"}, {"minLength", 1}};
  const SchemaJson correlation =
      object({{"one", text}, {"other", text}, {"by", number_between(-0.999, 0.999)}},
             {"one", "other", "by"});
  const SchemaJson condition = scenario_word("condition");
  const SchemaJson step = scenario_word("step");
  const SchemaJson demand{{"anyOf", {step, {{"type", "array"}, {"items", step}, {"minItems", 1}}}}};
  return object({{"$schema", {{"type", "string"}}},
                 {"title", text},
                 {"why", text},
                 {"scenario", described(text, "The file that is played, relative to this one.")},
                 {"vary", described(map_of(reference("distribution")), "Variables of its 'let'.")},
                 {"correlated", {{"type", "array"}, {"items", correlation}}},
                 {"design", design_schema()},
                 {"seed", whole_between(0, 9'007'199'254'740'992)},
                 {"chance", {{"enum", {"behind_the_setup", "from_the_setup"}}}},
                 {"always", {{"type", "array"}, {"items", scenario_word("invariant")}}},
                 {"sometimes", map_of(condition)},
                 {"eventually", described(map_of(demand), "Holds when all faults are healed.")},
                 {"measures", map_of({{"type", "string"}})},
                 {"meanwhile", object({{"action", text}, {"at", text}}, {"action", "at"})},
                 {"question", question_schema()}},
                {"title", "why", "scenario", "design"});
}

}  // namespace

std::string plan_schema() {
  SchemaJson schema{{"$schema", "http://json-schema.org/draft-07/schema#"},
                    {"title", "locktwin plan of a campaign"}};
  schema.update(plan_top());
  schema["definitions"] = {
      {"quantity",
       {{"type", {"number", "string"}}, {"description", "A number, or a time with its unit."}}},
      {"distribution", distribution_schema()}};
  return schema.dump(1) + "\n";
}

}  // namespace locktwin::sim

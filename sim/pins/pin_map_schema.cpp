#include "sim/pins/pin_map_schema.h"

#include <utility>

#include "sim/pins/pin_map.h"
#include "sim/scenario/schema_parts.h"

namespace locktwin::sim {

namespace {

// A pin with these keys beside its number and 'inverted'.
SchemaJson pin_with(const SchemaJson& keys, SchemaJson required) {
  SchemaJson all{{"pin",
                  {{"type", "integer"},
                   {"minimum", 0},
                   {"maximum", kLastPin},
                   {"description", "The adapter's number of it."}}}};
  all.update(keys);
  all["inverted"] = {{"type", "boolean"}, {"description", "Low where it would be high."}};
  required.insert(required.begin(), "pin");
  return object(all, required);
}

SchemaJson words(const SchemaJson& all, const char* description) {
  return {{"enum", all}, {"description", description}};
}

SchemaJson written(const SchemaJson& names, const SchemaJson& keys, SchemaJson required) {
  SchemaJson all{{"write", words(names, "The signal, or the finger on a key, that is played.")}};
  all.update(keys);
  required.insert(required.begin(), "write");
  return pin_with(all, std::move(required));
}

SchemaJson number(const char* description) {
  return {{"type", "number"}, {"description", description}};
}

SchemaJson written_pins() {
  SchemaJson flags = touch_words();
  SchemaJson numbers = SchemaJson::array();
  SchemaJson forms = SchemaJson::array();
  for (const SignalSpec& signal : signal_catalogue()) {
    if (signal.type == SignalType::flag) flags.push_back(signal.name);
    if (signal.type == SignalType::number) numbers.push_back(signal.name);
    if (signal.type != SignalType::choice) continue;
    const SchemaJson is = words(signal.choices, "High while it is that word.");
    forms.push_back(written({signal.name}, {{"is", is}}, {"is"}));
  }
  forms.push_back(written(flags, SchemaJson::object(), SchemaJson::array()));
  forms.push_back(written(numbers, {{"above", number("High while it is more.")}}, {"above"}));
  forms.push_back(written(numbers,
                          {{"from", number("At 0 % of the pulse width.")},
                           {"to", number("At 100 %.")},
                           {"every", reference("time")}},
                          {"from", "to"}));
  return forms;
}

SchemaJson read_pin(const char* key, const SchemaJson& value) {
  SchemaJson names = SchemaJson::array();
  for (int i = 0; i < kBoardOutputs; ++i) names.push_back(name_of(static_cast<BoardOutput>(i)));
  return pin_with({{"read", words(names, "What the board does.")}, {key, value}}, {"read"});
}

}  // namespace

std::string pin_map_schema() {
  SchemaJson forms = written_pins();
  forms.push_back(read_pin("pull_up", {{"type", "boolean"}}));
  forms.push_back(read_pin("above", {{"type", "number"},
                                     {"minimum", 0},
                                     {"maximum", 1},
                                     {"description", "By a converter: a share of its scale."}}));
  SchemaJson schema{{"$schema", "http://json-schema.org/draft-07/schema#"},
                    {"title", "locktwin map of pins"}};
  schema.update(object(
      {{"$schema", text_schema()},
       {"title", text_schema()},
       {"pins", {{"type", "array"}, {"minItems", 1}, {"items", {{"anyOf", std::move(forms)}}}}}},
      {"pins"}));
  schema["definitions"] = {{"time", time_schema()}};
  return schema.dump(1) + "\n";
}

}  // namespace locktwin::sim

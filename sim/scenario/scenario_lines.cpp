#include "sim/scenario/scenario_lines.h"

#include "sim/scenario/duration_text.h"
#include "sim/scenario/variables.h"
#include "sim/scenario/write_setup.h"

namespace locktwin::sim {

namespace {

using Json = nlohmann::ordered_json;

std::string quoted_value(const std::string& text) {
  return Json(without_variables(text)).dump();
}

Json json_of(const Located& value) {
  switch (value.kind) {
    case Located::Kind::null:
      return nullptr;
    case Located::Kind::flag:
      return value.flag;
    case Located::Kind::number:
      return number_json(value.number);
    case Located::Kind::text:
      return value.text;
    case Located::Kind::list: {
      Json list = Json::array();
      for (const Located& item : value.items) list.push_back(json_of(item));
      return list;
    }
    case Located::Kind::object: {
      Json object = Json::object();
      for (const LocatedMember& member : value.members) object[member.key] = json_of(member.value);
      return object;
    }
  }
  return nullptr;
}

std::string bracketed(const std::vector<std::string>& lines) {
  std::string text = "[";
  const char* between = "\n";
  for (const std::string& line : lines) {
    text += between + ("    " + line);
    between = ",\n";
  }
  return text + "\n  ]";
}

}  // namespace

std::string one_line(const Json& json, Texts texts) {
  if (json.is_string() && texts == Texts::meant) return quoted_value(json.get<std::string>());
  if (!json.is_structured()) return json.dump();
  std::string text(1, json.is_object() ? '{' : '[');
  const char* between = "";
  for (const auto& [key, value] : json.items()) {
    text += between;
    if (json.is_object()) text += Json(key).dump() + ": ";
    text += one_line(value, texts);
    between = ", ";
  }
  return text + (json.is_object() ? '}' : ']');
}

std::string line_of(const Action& action, bool meanwhile) {
  const bool fault = action.spec().name == "inject_fault" && !meanwhile && action.lock().empty();
  Json step = Json::object();
  if (fault) {
    step["fault"] = action.text("fault");
    step["value"] = number_json(action.number("value"));
    return one_line(step);
  }
  step["do"] = action.spec().name;
  step.update(arguments_json(action));
  if (meanwhile) step["meanwhile"] = true;
  return one_line(step);
}

std::string line_of_wait(Duration span) {
  return one_line(Json{{"wait", write_duration(span)}});
}

std::string line_of(const Located& value, Texts texts) {
  return one_line(json_of(value), texts);
}

std::string scenario_text(const ScenarioLines& lines) {
  std::string text = "{\n  \"title\": " + quoted_value(lines.title) +
                     ",\n  \"why\": " + quoted_value(lines.why) +
                     ",\n  \"covers\": " + one_line(Json(lines.covers)) + ",\n";
  if (lines.hazard) text += "  \"hazard\": \"TWN-1\",\n";
  if (lines.seed != 1) text += "  \"seed\": " + std::to_string(lines.seed) + ",\n";
  const Json setup = setup_json(lines.setup);
  if (!setup.empty()) text += "  \"setup\": " + one_line(setup) + ",\n";
  const bool empty = lines.steps.empty();
  text += "  \"steps\": " + bracketed(empty ? std::vector{line_of_wait({})} : lines.steps);
  if (!lines.always.empty()) text += ",\n  \"always\": " + bracketed(lines.always);
  return text + "\n}\n";
}

}  // namespace locktwin::sim

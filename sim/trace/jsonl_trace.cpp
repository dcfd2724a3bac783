#include "sim/trace/jsonl_trace.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "sim/vocabulary/bad_input.h"
#include "sim/vocabulary/events.h"
#include "sim/world/world.h"

namespace locktwin::sim {

namespace {

using Json = nlohmann::ordered_json;

Json signal_value(const SignalSpec& signal, double value) {
  switch (signal.type) {
    case SignalType::number:
      return value;
    case SignalType::flag:
      return value != 0;
    case SignalType::choice:
      break;
  }
  return format_signal(signal, value);
}

void add_event(Json& line, const core::Event& event) {
  const EventSpec& spec = spec_of(event.kind);
  line["kind"] = "event";
  line["name"] = spec.name;
  for (std::size_t i = 0; i < spec.fields.size(); ++i) {
    const FieldSpec& field = spec.fields[i];
    if (field.name.empty()) continue;
    const int number = i == 0 ? event.first : event.second;
    line[std::string(field.name)] =
        field.choices.empty() ? Json(number) : Json(field_text(event, i));
  }
}

void add_shown(Json& line, const PhoneEvent& app) {
  const PhoneEventSpec& spec = spec_of(app.kind);
  line["kind"] = "app";
  line["name"] = spec.name;
  for (std::size_t i = 0; i < spec.fields.size(); ++i) {
    const std::string& value = app.values.at(i);
    if (value.empty()) continue;
    const bool number = spec.fields[i].type == PhoneFieldSpec::Type::number;
    line[std::string(spec.fields[i].name)] = number ? Json(std::stoul(value)) : Json(value);
  }
}

bool chosen(const SignalSpec& signal, const std::string& word) {
  return word == "all" || word == signal.name ||
         (word == "states" && signal.type != SignalType::number);
}

}  // namespace

std::vector<const SignalSpec*> choose_signals(const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    std::vector<std::string_view> allowed = signal_names();
    allowed.insert(allowed.begin(), {"all", "states"});
    if (word != "all" && word != "states" && find_signal(word) == nullptr) {
      throw BadInput(unknown_word("signal", word, allowed), word);
    }
  }
  std::vector<const SignalSpec*> signals;
  for (const SignalSpec& signal : signal_catalogue()) {
    bool any = false;
    for (const std::string& word : words) any = any || chosen(signal, word);
    if (any) signals.push_back(&signal);
  }
  return signals;
}

JsonlTrace::JsonlTrace(std::ostream& out, const World& world,
                       const std::vector<const SignalSpec*>& signals)
    : out_(out) {
  for (const SignalSpec* signal : signals) {
    columns_.push_back({signal, signal->read(world)});
    write_signal(world, columns_.back());
  }
}

void JsonlTrace::write_signal(const World& world, const Column& column) {
  const Json line{{"t_us", world.now().count()},
                  {"kind", "signal"},
                  {"name", column.signal->name},
                  {"value", signal_value(*column.signal, column.last)},
                  {"unit", column.signal->unit}};
  out_ << line.dump() << '\n';
}

void JsonlTrace::on_occurrence(const World&, const Occurrence& occurrence) {
  Json line{{"t_us", occurrence.at.count()}, {"n", occurrence.number}};
  switch (occurrence.kind) {
    case OccurrenceKind::event:
      add_event(line, occurrence.event);
      break;
    case OccurrenceKind::prompt:
      line["kind"] = "prompt";
      line["name"] = spec_of(occurrence.prompt).name;
      break;
    case OccurrenceKind::app:
      add_shown(line, occurrence.app);
      break;
    case OccurrenceKind::action:
      line["kind"] = "action";
      line["name"] = occurrence.action;
      break;
  }
  out_ << line.dump() << '\n';
}

void JsonlTrace::on_step(const World& world) {
  for (Column& column : columns_) {
    const double value = column.signal->read(world);
    if (value == column.last) continue;
    column.last = value;
    write_signal(world, column);
  }
}

void JsonlTrace::finish(const World& world) {
  on_step(world);
  const Json line{{"t_us", world.now().count()},
                  {"kind", "end"},
                  {"steps", world.steps()},
                  {"hash", fmt::format("{:016x}", world.state_hash())}};
  out_ << line.dump() << '\n';
}

}  // namespace locktwin::sim

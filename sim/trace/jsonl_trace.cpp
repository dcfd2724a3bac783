#include "sim/trace/jsonl_trace.h"

#include <fmt/compile.h>
#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <utility>

#include "sim/lock/lock.h"
#include "sim/vocabulary/events.h"
#include "sim/world/world.h"

namespace locktwin::sim {

namespace {

using Json = nlohmann::ordered_json;

// What is no UTF-8 is replaced: a line is JSON whatever a name holds.
void add_object(TraceText& text, const Json& line) {
  text.add(line.dump(-1, ' ', false, Json::error_handler_t::replace));
  text.add('\n');
}

void add_event(Json& line, const core::Event& event) {
  const EventSpec& spec = spec_of(event.kind);
  line["kind"] = "event";
  line["name"] = spec.name;
  for (std::size_t i = 0; i < spec.fields.size(); ++i) {
    const FieldSpec& field = spec.fields[i];
    if (field.name.empty()) continue;
    const int number = i == 0 ? event.first : i == 1 ? event.second : event.third;
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

// Which of several locks; nothing where there is but one.
void add_lock(Json& line, const World& world, std::string_view lock) {
  if (world.locks().size() > 1) line["lock"] = lock.empty() ? world.lock().name : lock;
}

std::string begin_of(const World& world) {
  return fmt::format(FMT_COMPILE(R"({{"t_us":{},"kind":"signal","name":")"), world.now().count());
}

}  // namespace

JsonlTrace::JsonlTrace(std::ostream& out, const World& world,
                       const std::vector<ChosenSignal>& signals, const TraceHead& head,
                       Duration every)
    : out_(out), signals_(world, signals, every) {
  add_object(text_, Json{{"t_us", world.now().count()},
                         {"kind", "begin"},
                         {"program", head.program},
                         {"scenario", head.scenario},
                         {"seed", head.seed}});
  const std::string moment = begin_of(world);
  for (const TracedSignals::Column& column : signals_.columns()) {
    Frame frame{fmt::format(R"({}","value":)", column.signal->name),
                fmt::format(R"(,"unit":"{}")", column.signal->unit)};
    if (column.signal->of_lock != nullptr && world.locks().size() > 1) {  // letters and digits
      frame.behind += fmt::format(R"(,"lock":"{}")", world.lock(column.lock).name);
    }
    frame.behind += "}\n";
    frames_.push_back(std::move(frame));
    add_line(moment, frames_.size() - 1);
  }
  text_.write_to(out_);
}

// Most of a trace are these, so no object is made for them.
void JsonlTrace::add_line(std::string_view moment, std::size_t column) {
  const auto& [signal, lock, value] = signals_.columns()[column];
  text_.add(moment);
  text_.add(frames_[column].before);
  switch (signal->type) {
    case SignalType::number:
      text_.add_json_number(value);
      break;
    case SignalType::flag:
      text_.add(value != 0 ? "true" : "false");
      break;
    case SignalType::choice:
      text_.add('"');
      text_.add(format_signal(*signal, value));
      text_.add('"');
      break;
  }
  text_.add(frames_[column].behind);
}

void JsonlTrace::on_occurrence(const World& world, const Occurrence& occurrence) {
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
      line["name"] = describe(*occurrence.action, true);
      break;
  }
  add_lock(line, world, occurrence.lock);
  add_object(text_, line);
}

void JsonlTrace::on_step(const World& world) {
  std::string moment;
  signals_.look(world, [&](std::size_t column) {
    if (moment.empty()) moment = begin_of(world);
    add_line(moment, column);
  });
  text_.settle(out_);
}

void JsonlTrace::finish(const World& world) {
  signals_.look_at_all();
  on_step(world);
  const Json line{{"t_us", world.now().count()},
                  {"kind", "end"},
                  {"steps", world.steps()},
                  {"hash", fmt::format("{:016x}", world.state_hash())}};
  add_object(text_, line);
  text_.write_to(out_);
}

}  // namespace locktwin::sim

#include "sim/trace/jsonl_trace.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <nlohmann/json.hpp>

#include "sim/lock/lock.h"
#include "sim/vocabulary/bad_input.h"
#include "sim/vocabulary/events.h"
#include "sim/world/world.h"

namespace locktwin::sim {

namespace {

using Json = nlohmann::ordered_json;

// What is no UTF-8 is replaced: a line is JSON whatever a name holds.
void write_line(std::ostream& out, const Json& line) {
  out << line.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
}

using Buffer = fmt::memory_buffer;

void add(Buffer& line, std::string_view text) {
  line.append(text.data(), text.data() + text.size());
}

// The shortest text that reads back, with a point where it would look like a whole number.
void add_number(Buffer& line, double value) {
  if (!std::isfinite(value)) return add(line, "null");
  const std::size_t begin = line.size();
  fmt::format_to(std::back_inserter(line), "{}", value);
  const std::string_view text(line.data() + begin, line.size() - begin);
  if (text.find_first_of(".e") == std::string_view::npos) add(line, ".0");
}

void add_value(Buffer& line, const SignalSpec& signal, double value) {
  switch (signal.type) {
    case SignalType::number:
      return add_number(line, value);
    case SignalType::flag:
      return add(line, value != 0 ? "true" : "false");
    case SignalType::choice:
      add(line, "\"");
      add(line, format_signal(signal, value));
      return add(line, "\"");
  }
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

bool is_group(std::string_view word) {
  return word == "all" || word == "states";
}

bool in_group(const SignalSpec& signal, std::string_view word) {
  return word == "all" || (word == "states" && signal.type != SignalType::number);
}

struct SplitWord {
  std::string lock;
  std::string signal;
};

SplitWord split(const std::string& word) {
  const std::size_t slash = word.find('/');
  if (slash == std::string::npos) return {"", word};
  return {word.substr(0, slash), word.substr(slash + 1)};
}

void check_word(const std::string& word) {
  if (is_group(word)) return;
  const std::string name = split(word).signal;
  const SignalSpec* signal = find_signal(name);
  if (signal == nullptr) {
    std::vector<std::string_view> allowed = signal_names();
    allowed.insert(allowed.begin(), {"all", "states"});
    throw BadInput(unknown_word("signal", name, allowed), word);
  }
  if (name != word && signal->of_lock == nullptr) {
    throw BadInput(fmt::format("{0} is of all locks together: write {0} without a lock", name),
                   word);
  }
}

}  // namespace

std::vector<ChosenSignal> choose_signals(const std::vector<std::string>& words) {
  for (const std::string& word : words) check_word(word);
  std::vector<ChosenSignal> chosen;
  for (const SignalSpec& signal : signal_catalogue()) {
    const auto belongs = [&](const std::string& word) { return in_group(signal, word); };
    if (std::any_of(words.begin(), words.end(), belongs)) {
      chosen.push_back({&signal, "", true});
      continue;
    }
    for (const std::string& word : words) {
      const SplitWord named = split(word);
      if (named.signal == signal.name) chosen.push_back({&signal, named.lock, false});
    }
  }
  return chosen;
}

JsonlTrace::JsonlTrace(std::ostream& out, const World& world,
                       const std::vector<ChosenSignal>& signals)
    : out_(out) {
  for (const ChosenSignal& chosen : signals) world.find_lock(chosen.lock);
  for (std::size_t lock = 0; lock < world.locks().size(); ++lock) {
    add_columns(world, lock, signals);
  }
  for (const Column& column : columns_) write_signal(world, column);
}

void JsonlTrace::add_columns(const World& world, std::size_t lock,
                             const std::vector<ChosenSignal>& signals) {
  for (const ChosenSignal& chosen : signals) {
    const SignalSpec& signal = *chosen.signal;
    const bool everywhere = chosen.everywhere && (signal.of_lock != nullptr || lock == 0);
    if (!everywhere && (chosen.everywhere || world.find_lock(chosen.lock) != lock)) continue;
    columns_.push_back({&signal, lock, signal.read(world, lock)});
  }
}

// Most of a trace are these, so no object is made for them.
void JsonlTrace::write_signal(const World& world, const Column& column) {
  const SignalSpec& signal = *column.signal;
  Buffer line;
  const auto end = std::back_inserter(line);
  fmt::format_to(end, R"({{"t_us":{},"kind":"signal","name":"{}","value":)", world.now().count(),
                 signal.name);
  add_value(line, signal, column.last);
  fmt::format_to(end, R"(,"unit":"{}")", signal.unit);
  if (signal.of_lock != nullptr && world.locks().size() > 1) {  // names are letters and digits
    fmt::format_to(end, R"(,"lock":"{}")", world.lock(column.lock).name);
  }
  add(line, "}\n");
  out_.write(line.data(), static_cast<std::streamsize>(line.size()));
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
  write_line(out_, line);
}

void JsonlTrace::on_step(const World& world) {
  for (Column& column : columns_) {
    const double value = column.signal->read(world, column.lock);
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
  write_line(out_, line);
}

}  // namespace locktwin::sim

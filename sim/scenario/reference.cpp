#include "sim/scenario/reference.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <vector>

#include "sim/catalogue/parameters.h"
#include "sim/catalogue/signals.h"
#include "sim/faults/fault_spec.h"
#include "sim/vocabulary/actions.h"
#include "sim/vocabulary/bad_input.h"
#include "sim/vocabulary/events.h"
#include "sim/vocabulary/phone_events.h"

namespace locktwin::sim {

namespace {

std::string or_dash(std::string_view text) {
  return text.empty() ? "–" : std::string(text);
}

std::string fallback_text(const ArgumentSpec& argument) {
  if (!argument.fallback) return "required";
  if (const auto* number = std::get_if<double>(&*argument.fallback)) {
    return fmt::format("default {:g}{}", *number,
                       argument.type == ArgumentType::duration ? " s" : "");
  }
  if (const auto* text = std::get_if<std::string>(&*argument.fallback)) return "default " + *text;
  if (std::holds_alternative<std::monostate>(*argument.fallback)) return "may be left out";
  return std::get<bool>(*argument.fallback) ? "default true" : "default false";
}

std::string range_text(const ArgumentSpec& argument) {
  switch (argument.type) {
    case ArgumentType::whole:
    case ArgumentType::number:
      return fmt::format("{:g} to {:g} {}", argument.minimum, argument.maximum, argument.unit);
    case ArgumentType::duration:
      return fmt::format("a time, {:g} to {:g} s", argument.minimum, argument.maximum);
    case ArgumentType::choice:
      return fmt::format("{}", fmt::join(argument.choices, ", "));
    case ArgumentType::text:
      return "text";
    case ArgumentType::called:
      return "a name";
    case ArgumentType::lock_name:
      return "name of a lock";
  }
  return "";
}

std::string actions_part() {
  std::string text =
      "## Actions\n\nWhat `do` can do. Where there are several locks, `lock` says at which; those "
      "marked (house) are about none.\n\n";
  for (const ActionSpec& action : action_catalogue()) {
    text += fmt::format("- **`{}`**{} {}\n", action.name,
                        action.of == ActionOf::house ? " (house)" : "", action.help);
    for (const ArgumentSpec& argument : action.arguments) {
      text += fmt::format("  - `{}` ({}; {}) {}\n", argument.name, range_text(argument),
                          fallback_text(argument), argument.help);
    }
  }
  return text;
}

std::string signals_part() {
  std::string text =
      "## Signals\n\nWhat `expect`, `wait` and `always` can compare; `garden/bolt.position_mm` is "
      "that of the lock called garden. Those marked (house) are of all locks together.\n\n"
      "| Signal | Type or unit | What it is |\n|---|---|---|\n";
  for (const SignalSpec& signal : signal_catalogue()) {
    std::string type = "true or false";
    if (signal.type == SignalType::number) type = signal.unit.empty() ? "number" : signal.unit;
    if (signal.type == SignalType::choice)
      type = fmt::format("{}", fmt::join(signal.choices, ", "));
    text += fmt::format("| `{}` | {} | {}{} |\n", signal.name, type,
                        signal.of_lock == nullptr ? "(house) " : "", signal.help);
  }
  return text;
}

std::string field_part(const FieldSpec& field) {
  if (field.choices.empty()) return fmt::format("`{}`: a number", field.name);
  return fmt::format("`{}`: {}", field.name, fmt::join(field.choices, ", "));
}

std::string events_part() {
  std::string text =
      "## Events\n\nWhat the lock reports.\n\n| Event | `with` | What it says |\n|---|---|---|\n";
  for (const EventSpec& event : event_catalogue()) {
    std::string fields;
    for (const FieldSpec& field : event.fields) {
      if (field.name.empty()) continue;
      fields += (fields.empty() ? "" : "; ") + field_part(field);
    }
    text += fmt::format("| `{}` | {} | {} |\n", event.name, or_dash(fields), event.help);
  }
  return text;
}

std::string shown_part(const PhoneFieldSpec& field) {
  switch (field.type) {
    case PhoneFieldSpec::Type::word:
      return fmt::format("`{}`: {}", field.name, fmt::join(field.choices, ", "));
    case PhoneFieldSpec::Type::text:
      return fmt::format("`{}`: a name", field.name);
    case PhoneFieldSpec::Type::number:
      return fmt::format("`{}`: a number", field.name);
  }
  return {};
}

std::string apps_part() {
  std::string text =
      "## What phones show\n\nExpected like events; what the apps show their owners.\n\n"
      "| Name | `with` | What it says |\n|---|---|---|\n";
  for (const PhoneEventSpec& app : phone_event_catalogue()) {
    std::string fields;
    for (const PhoneFieldSpec& field : app.fields) {
      // Every event of the lock may be there: they have their own table.
      const bool events = field.name == "event";
      fields += (fields.empty() ? "" : "; ") + (events ? "`event`: an event" : shown_part(field));
    }
    text += fmt::format("| `{}` | {} | {} |\n", app.name, fields, app.help);
  }
  return text;
}

std::string prompts_part() {
  std::string text =
      "## Prompts and tones\n\nWhat the lock says and sounds; expected like events.\n\n"
      "| Name | English | Traditional Chinese |\n|---|---|---|\n";
  for (const PromptSpec& prompt : prompt_catalogue()) {
    text += fmt::format("| `{}` | {} | {} |\n", prompt.name, prompt.english, prompt.chinese);
  }
  return text;
}

std::string faults_part() {
  std::string text =
      "## Faults\n\nWhat `fault` can put on a part; `clear_fault` cures it.\n\n"
      "| Fault | Range | What it is |\n|---|---|---|\n";
  for (const FaultSpec& fault : fault_catalogue()) {
    text += fmt::format("| `{}` | {:g} to {:g} | {} |\n", fault.name, fault.minimum, fault.maximum,
                        fault.help);
  }
  return text;
}

std::string parameters_part() {
  const model::PlantParameters plant;
  std::string text =
      "## Parameters\n\nWhat `parameters` of a setup, or of a plant experiment, can change of the "
      "data sheets.\n\n| Parameter | Default | Range | What it is |\n|---|---|---|---|\n";
  for (const ParameterSpec& parameter : parameter_catalogue()) {
    text += fmt::format("| `{}` | {:g} | {:g} to {:g} {} | {} |\n", parameter.name,
                        parameter.get(plant), parameter.minimum, parameter.maximum, parameter.unit,
                        parameter.help);
  }
  return text;
}

std::string settings_part() {
  struct Row {
    std::string_view name;
    int initial, lowest, highest;
    std::string_view help;
  };
  constexpr Row kRows[] = {
#define LT_SETTING(id, name, initial, lowest, highest, help) {name, initial, lowest, highest, help},
#include "firmware-core/house/settings.def"
  };
  std::string text =
      "## Settings\n\nWhat `phone_set` changes; `setting.changed` tells the number.\n\n"
      "| Number | Setting | Default | Range | What it is |\n|---|---|---|---|---|\n";
  int number = 0;
  for (const Row& row : kRows) {
    text += fmt::format("| {} | `{}` | {} | {} to {} | {} |\n", number++, row.name, row.initial,
                        row.lowest, row.highest, row.help);
  }
  return text;
}

struct Chapter {
  std::string_view name;
  std::string (*text)();
};
constexpr std::array<Chapter, 8> kChapters{{{"actions", actions_part},
                                            {"signals", signals_part},
                                            {"events", events_part},
                                            {"shown", apps_part},
                                            {"prompts", prompts_part},
                                            {"faults", faults_part},
                                            {"settings", settings_part},
                                            {"parameters", parameters_part}}};

// The word that a line of a chapter is about; empty: it goes on with the one before.
std::string_view word_of_line(std::string_view line) {
  const bool begins =
      line.starts_with("- **`") || line.starts_with("| `") ||
      (line.starts_with("| ") && line.size() > 2 && line[2] >= '0' && line[2] <= '9');
  if (!begins) return {};
  const std::size_t from = line.find('`') + 1;
  return line.substr(from, line.find('`', from) - from);
}

}  // namespace

std::span<const std::string_view> vocabulary_chapters() {
  static constexpr std::array<std::string_view, kChapters.size()> kNames = [] {
    std::array<std::string_view, kChapters.size()> names;
    for (std::size_t i = 0; i < names.size(); ++i) names[i] = kChapters[i].name;
    return names;
  }();
  return kNames;
}

std::string vocabulary_chapter(std::string_view chapter, std::string_view name) {
  const auto found = std::find_if(kChapters.begin(), kChapters.end(),
                                  [&](const Chapter& each) { return each.name == chapter; });
  if (found == kChapters.end()) throw std::logic_error("no such chapter");
  std::string text = found->text();
  if (name.empty()) return text;
  std::vector<std::string_view> words;
  std::string told;
  bool meant = false;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = text.find('\n', from);
    const std::string_view line = std::string_view(text).substr(from, end - from);
    const std::string_view word = word_of_line(line);
    if (!word.empty()) words.push_back(word);
    if (!word.empty() || !line.starts_with("  -")) meant = word == name && !word.empty();
    if (meant) told += std::string(line) + "\n";
    from = end + 1;
  }
  const std::string kind(chapter.substr(0, chapter.size() - (chapter.ends_with('s') ? 1 : 0)));
  if (told.empty()) throw BadInput(unknown_word(kind, name, words));
  return told;
}

std::string vocabulary_reference() {
  std::string text =
      "# The words of scenarios\n\nGenerated by `locktwin reference`; a test keeps it true. How "
      "they are put together stands in [README.md](README.md).\n";
  for (const Chapter& chapter : kChapters) text += "\n" + chapter.text();
  return text;
}

}  // namespace locktwin::sim

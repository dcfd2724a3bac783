#include "sim/scenario/reference.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <stdexcept>
#include <utility>
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

// A word and what the page says of it.
struct Word {
  std::string_view name;
  std::string text;
};

std::vector<Word> actions() {
  std::vector<Word> words;
  for (const ActionSpec& action : action_catalogue()) {
    std::string text = fmt::format("- **`{}`**{} {}\n", action.name,
                                   action.of == ActionOf::house ? " (house)" : "", action.help);
    for (const ArgumentSpec& argument : action.arguments) {
      text += fmt::format("  - `{}` ({}; {}) {}\n", argument.name, range_text(argument),
                          fallback_text(argument), argument.help);
    }
    words.push_back({action.name, std::move(text)});
  }
  return words;
}

std::vector<Word> signals() {
  std::vector<Word> words;
  for (const SignalSpec& signal : signal_catalogue()) {
    std::string type = "true or false";
    if (signal.type == SignalType::number) type = signal.unit.empty() ? "number" : signal.unit;
    if (signal.type == SignalType::choice)
      type = fmt::format("{}", fmt::join(signal.choices, ", "));
    words.push_back(
        {signal.name, fmt::format("| `{}` | {} | {}{} |\n", signal.name, type,
                                  signal.of_lock == nullptr ? "(house) " : "", signal.help)});
  }
  return words;
}

std::string field_part(const FieldSpec& field) {
  if (field.choices.empty()) return fmt::format("`{}`: a number", field.name);
  return fmt::format("`{}`: {}", field.name, fmt::join(field.choices, ", "));
}

std::vector<Word> events() {
  std::vector<Word> words;
  for (const EventSpec& event : event_catalogue()) {
    std::string fields;
    for (const FieldSpec& field : event.fields) {
      if (field.name.empty()) continue;
      fields += (fields.empty() ? "" : "; ") + field_part(field);
    }
    words.push_back(
        {event.name, fmt::format("| `{}` | {} | {} |\n", event.name, or_dash(fields), event.help)});
  }
  return words;
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

std::vector<Word> shown() {
  std::vector<Word> words;
  for (const PhoneEventSpec& app : phone_event_catalogue()) {
    std::string fields;
    for (const PhoneFieldSpec& field : app.fields) {
      // Every event of the lock may be there: they have their own table.
      const bool events = field.name == "event";
      fields += (fields.empty() ? "" : "; ") + (events ? "`event`: an event" : shown_part(field));
    }
    words.push_back({app.name, fmt::format("| `{}` | {} | {} |\n", app.name, fields, app.help)});
  }
  return words;
}

std::vector<Word> prompts() {
  std::vector<Word> words;
  for (const PromptSpec& prompt : prompt_catalogue()) {
    words.push_back({prompt.name, fmt::format("| `{}` | {} | {} |\n", prompt.name, prompt.english,
                                              prompt.chinese)});
  }
  return words;
}

std::vector<Word> faults() {
  std::vector<Word> words;
  for (const FaultSpec& fault : fault_catalogue()) {
    words.push_back({fault.name, fmt::format("| `{}` | {:g} to {:g} | {} |\n", fault.name,
                                             fault.minimum, fault.maximum, fault.help)});
  }
  return words;
}

std::vector<Word> parameters() {
  const model::PlantParameters plant;
  std::vector<Word> words;
  for (const ParameterSpec& parameter : parameter_catalogue()) {
    words.push_back(
        {parameter.name, fmt::format("| `{}` | {:g} | {:g} to {:g} {} | {} |\n", parameter.name,
                                     parameter.get(plant), parameter.minimum, parameter.maximum,
                                     parameter.unit, parameter.help)});
  }
  return words;
}

// The app's page stands before one lock; whoever writes a scenario has both before them.
std::string_view of_which_lock(std::string_view setting) {
  if (setting == "sync_unlock") {
    return " Both locks need it: the one that is opened, and the other one, which opens with it.";
  }
  if (setting == "sync_s") return " Of the lock that opens with the other one: it has its own.";
  return {};
}

std::vector<Word> settings() {
  struct Row {
    std::string_view name;
    int initial, lowest, highest;
    std::string_view help;
  };
  constexpr Row kRows[] = {
#define LT_SETTING(id, name, initial, lowest, highest, help) {name, initial, lowest, highest, help},
#include "firmware-core/house/settings.def"
  };
  std::vector<Word> words;
  for (const Row& row : kRows) {
    words.push_back({row.name, fmt::format("| {} | `{}` | {} | {} to {} | {}{} |\n", words.size(),
                                           row.name, row.initial, row.lowest, row.highest, row.help,
                                           of_which_lock(row.name))});
  }
  return words;
}

struct Chapter {
  std::string_view name;
  std::string_view one;  // of its words, for a message
  std::string_view begin;
  std::vector<Word> (*words)();
};

const std::vector<Chapter>& chapters() {
  static const std::vector<Chapter> kChapters{
      {"actions", "action",
       "## Actions\n\nWhat `do` can do. Where there are several locks, `lock` says at which; those "
       "marked (house) are about none.\n\n",
       actions},
      {"signals", "signal",
       "## Signals\n\nWhat `expect`, `wait` and `always` can compare; `garden/bolt.position_mm` is "
       "that of the lock called garden. Those marked (house) are of all locks together.\n\n"
       "| Signal | Type or unit | What it is |\n|---|---|---|\n",
       signals},
      {"events", "event",
       "## Events\n\nWhat the lock reports.\n\n| Event | `with` | What it says |\n|---|---|---|\n",
       events},
      {"shown", "name of what phones show",
       "## What phones show\n\nExpected like events; what the apps show their owners.\n\n"
       "| Name | `with` | What it says |\n|---|---|---|\n",
       shown},
      {"prompts", "prompt",
       "## Prompts and tones\n\nWhat the lock says and sounds; expected like events.\n\n"
       "| Name | English | Traditional Chinese |\n|---|---|---|\n",
       prompts},
      {"faults", "fault",
       "## Faults\n\nWhat `fault` can put on a part; `clear_fault` cures it.\n\n"
       "| Fault | Range | What it is |\n|---|---|---|\n",
       faults},
      {"settings", "setting",
       "## Settings\n\nWhat `phone_set` changes; `setting.changed` tells the number.\n\n"
       "| Number | Setting | Default | Range | What it is |\n|---|---|---|---|---|\n",
       settings},
      {"parameters", "parameter",
       "## Parameters\n\nWhat `parameters` of a setup, or of a plant experiment, can change of the "
       "data sheets.\n\n| Parameter | Default | Range | What it is |\n|---|---|---|---|\n",
       parameters},
  };
  return kChapters;
}

const Chapter& find_chapter(std::string_view name) {
  for (const Chapter& chapter : chapters()) {
    if (chapter.name == name) return chapter;
  }
  throw std::logic_error(fmt::format("the reference has no chapter {}", name));
}

std::string text_of(const Chapter& chapter) {
  std::string text(chapter.begin);
  for (const Word& word : chapter.words()) text += word.text;
  return text;
}

}  // namespace

std::vector<std::string_view> vocabulary_chapters() {
  std::vector<std::string_view> names;
  for (const Chapter& chapter : chapters()) names.push_back(chapter.name);
  return names;
}

std::string vocabulary_chapter(std::string_view name, std::string_view word) {
  const Chapter& chapter = find_chapter(name);
  if (word.empty()) return text_of(chapter);
  std::vector<std::string_view> known;
  const std::vector<Word> words = chapter.words();
  std::string with_it;  // a part of a name is enough to find it
  for (const Word& each : words) {
    if (each.name == word) return each.text;
    if (each.name.find(word) != std::string_view::npos) with_it += each.text;
    known.push_back(each.name);
  }
  if (with_it.empty()) throw BadInput(unknown_word(chapter.one, word, known));
  return with_it;
}

std::string vocabulary_reference() {
  std::string text =
      "# The words of scenarios\n\nGenerated by `locktwin reference`; a test keeps it true. How "
      "they are put together stands in [README.md](README.md).\n";
  for (const Chapter& chapter : chapters()) text += "\n" + text_of(chapter);
  return text;
}

}  // namespace locktwin::sim

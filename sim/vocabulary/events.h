// Catalogue of events and prompts: names, fields and texts, generated from the core's own tables
// (firmware-core/events.def, firmware-core/prompts.def).
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "firmware-core/vocabulary.h"

namespace locktwin::sim {

struct FieldSpec {
  std::string_view name;                  // "method"; empty: the event has no such field
  std::vector<std::string_view> choices;  // empty: the field is a number
};

// Of those that an event names by number, in the order of its fields, what their household calls
// them. Empty: the field is nobody, or nobody knows.
using EventNames = std::array<std::string, 3>;

struct EventSpec {
  core::EventKind kind;
  std::string_view name;  // "access.granted"
  std::string_view help;
  std::array<FieldSpec, 3> fields;
};

struct PromptSpec {
  core::Prompt prompt;
  std::string_view name;  // "prompt.wrong_pin", "tone.key"
  bool spoken;            // false: a tone, the texts are its caption
  std::string_view english;
  std::string_view chinese;
};

std::span<const EventSpec> event_catalogue();    // in the order of core::EventKind
std::span<const PromptSpec> prompt_catalogue();  // in the order of core::Prompt
const EventSpec* find_event(std::string_view name);
const PromptSpec* find_prompt(std::string_view name);
const EventSpec& spec_of(core::EventKind kind);
const PromptSpec& spec_of(core::Prompt prompt);

// The value of field 0, 1 or 2 as a word or number: "pin", "3"; empty when there is no such field.
std::string field_text(const core::Event& event, std::size_t field);
// "access.granted method=pin user=1"
std::string describe(const core::Event& event);

}  // namespace locktwin::sim

#include "sim/vocabulary/events.h"

#include <fmt/format.h>

#include <algorithm>

#include "sim/vocabulary/lock_words.h"

namespace locktwin::sim {

namespace {

// The kinds of field that events.def may name.
FieldSpec field_spec(std::string_view kind) {
  if (kind == "none") return {};
  if (kind == "method") return {kind, method_words()};
  if (kind == "reason") return {kind, reason_words()};
  if (kind == "cause") return {kind, cause_words()};
  if (kind == "role") return {kind, role_words()};
  if (kind == "part") return {kind, part_words()};
  return {kind, {}};
}

std::vector<EventSpec> make_events() {
  return {
#define LT_EVENT(id, name, first, second, help) \
  {core::EventKind::id, name, help, {field_spec(#first), field_spec(#second), {}}},
#define LT_EVENT3(id, name, first, second, third, help) \
  {core::EventKind::id, name, help, {field_spec(#first), field_spec(#second), field_spec(#third)}},
#include "firmware-core/events.def"
  };
}

std::vector<PromptSpec> make_prompts() {
  return {
#define LT_PROMPT(id, name, english, chinese) \
  {core::Prompt::id, "prompt." name, true, english, chinese},
#define LT_TONE(id, name, english, chinese) \
  {core::Prompt::id, "tone." name, false, english, chinese},
#include "firmware-core/prompts.def"
  };
}

template <typename Spec>
const Spec* find_by_name(std::span<const Spec> catalogue, std::string_view name) {
  const auto found = std::find_if(catalogue.begin(), catalogue.end(),
                                  [&](const Spec& spec) { return spec.name == name; });
  return found == catalogue.end() ? nullptr : &*found;
}

}  // namespace

std::span<const EventSpec> event_catalogue() {
  static const std::vector<EventSpec> catalogue = make_events();
  return catalogue;
}

std::span<const PromptSpec> prompt_catalogue() {
  static const std::vector<PromptSpec> catalogue = make_prompts();
  return catalogue;
}

const EventSpec* find_event(std::string_view name) {
  return find_by_name(event_catalogue(), name);
}

const PromptSpec* find_prompt(std::string_view name) {
  return find_by_name(prompt_catalogue(), name);
}

const EventSpec& spec_of(core::EventKind kind) {
  return event_catalogue()[static_cast<std::size_t>(kind)];
}

const PromptSpec& spec_of(core::Prompt prompt) {
  return prompt_catalogue()[static_cast<std::size_t>(prompt)];
}

std::string field_text(const core::Event& event, std::size_t field) {
  const FieldSpec& spec = spec_of(event.kind).fields.at(field);
  const std::uint8_t value = field == 0 ? event.first : field == 1 ? event.second : event.third;
  if (spec.name.empty()) return {};
  if (spec.choices.empty()) return fmt::to_string(value);
  return std::string(spec.choices.at(value));
}

std::string describe(const core::Event& event) {
  const EventSpec& spec = spec_of(event.kind);
  std::string text(spec.name);
  for (std::size_t field = 0; field < spec.fields.size(); ++field) {
    if (spec.fields[field].name.empty()) continue;
    if (field == 2 && event.third == 0) continue;  // nobody, and no code
    text += fmt::format(" {}={}", spec.fields[field].name, field_text(event, field));
  }
  return text;
}

}  // namespace locktwin::sim

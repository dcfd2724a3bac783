// What goes over the core's wires, as people read it: "report.lock_state", "events[0].kind".
#pragma once

#include <string>
#include <type_traits>

#include "firmware-core/keys.h"
#include "firmware-core/vocabulary.h"
#include "firmware-core/wire.h"
#include "firmware-core/wire/named_fields.h"
#include "sim/link/core_record.h"

namespace locktwin::sim {

std::string to_text(const core::FieldName& name);
// "at 12.345678 s, lock front, boot 1, step 345"
std::string place_text(const RecordFrame& frame);
std::string to_text(const core::WireResult& result);  // what is wrong, and at which byte

// The value of a field: events and prompts by name, other words by their number.
std::string to_text(core::EventKind kind);
std::string to_text(core::Prompt prompt);
template <typename Field>
std::string to_text(Field value) {
  if constexpr (std::is_same_v<Field, bool>) {
    return value ? "true" : "false";
  } else if constexpr (std::is_enum_v<Field>) {
    return std::to_string(static_cast<int>(value));
  } else {
    static_assert(std::is_integral_v<Field>);
    return std::to_string(value);
  }
}

// The same for a terminal: digits that are touched are shown as dots, whatever they are.
std::string keys_text(core::KeyMask keys);
template <typename Field>
std::string shown(const core::FieldName& name, Field value) {
  if constexpr (std::is_same_v<Field, core::KeyMask>) {
    if (name.field == "keys") return keys_text(value);
  }
  return to_text(value);
}

}  // namespace locktwin::sim

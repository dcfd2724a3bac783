// The words of the core's reports as enumerations, generated from events.def and prompts.def.
#pragma once

#include <cstdint>

namespace locktwin::core {

enum class Method : std::uint8_t {
#define LT_METHOD(id, name) id,
#include "firmware-core/events.def"
};

enum class Reason : std::uint8_t {
#define LT_REASON(id, name) id,
#include "firmware-core/events.def"
};

enum class Cause : std::uint8_t {
#define LT_CAUSE(id, name) id,
#include "firmware-core/events.def"
};

enum class Role : std::uint8_t {
#define LT_ROLE(id, name) id,
#include "firmware-core/events.def"
};

enum class Part : std::uint8_t {
#define LT_PART(id, name) id,
#include "firmware-core/events.def"
};

enum class EventKind : std::uint8_t {
#define LT_EVENT(id, name, first, second, help) id,
#include "firmware-core/events.def"
};

enum class Prompt : std::uint8_t {
#define LT_PROMPT(id, name, english, chinese) id,
#define LT_TONE(id, name, english, chinese) id,
#include "firmware-core/prompts.def"
};

// One report. What the three hold stands in events.def: the numeric value of the field's
// enumeration, or a number; `third` is at most kThirdMost. Never a digit of a PIN.
struct Event {
  EventKind kind;
  std::uint8_t first;
  std::uint8_t second;
  std::uint8_t third = 0;
};
inline constexpr std::uint8_t kThirdMost = 63;  // six bits of the journal's entry

}  // namespace locktwin::core

// Catalogue of what phones show their owners: names and fields. Scenarios expect them like the
// lock's own events; they are in every trace. No field holds a key, a code or a digit (GEN-2).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/state/fields.h"

namespace locktwin::sim {

enum class PhoneEventKind : std::uint8_t {
  connected,
  disconnected,
  paired,
  pairing_failed,
  replied,
  failed,
  home,
  event,
  notified,
  code_made,
  prompt,
};

struct PhoneFieldSpec {
  enum class Type { word, text, number };
  std::string_view name;
  Type type = Type::text;
  std::vector<std::string_view> choices;  // of a word
};

struct PhoneEventSpec {
  PhoneEventKind kind;
  std::string_view name;  // "app.replied"
  std::string_view help;
  std::vector<PhoneFieldSpec> fields;
};

// The values stand in the order of the kind's fields; numbers as decimal text, "" where a field
// says nothing.
struct PhoneEvent {
  PhoneEventKind kind = PhoneEventKind::connected;
  std::vector<std::string> values;
  LT_FIELDS(kind, values)
};

std::span<const PhoneEventSpec> phone_event_catalogue();  // in the order of PhoneEventKind
const PhoneEventSpec* find_phone_event(std::string_view name);
const PhoneEventSpec& spec_of(PhoneEventKind kind);
// "app.replied phone=ann command=unlock status=ok"
std::string describe(const PhoneEvent& event);

// Words of the core's tables, as the fields show them.
std::string_view command_name(std::uint8_t number);
std::string_view status_name(std::uint8_t status);
std::string_view reason_name(std::uint8_t reason);
std::string_view method_name(std::uint8_t method);
std::string_view role_name(std::uint8_t role);

}  // namespace locktwin::sim

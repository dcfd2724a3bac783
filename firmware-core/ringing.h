// What a phone rings for; the rest is for its list of events. The lock tells it before the rest,
// the app makes the noise.
#pragma once

#include <string_view>

#include "firmware-core/vocabulary.h"

namespace locktwin::core {

constexpr bool is_worth_ringing(EventKind kind) {
  const auto rings = [](EventKind of, std::string_view name) {
    return name.starts_with("alarm.") || of == EventKind::doorbell_rung ||
           of == EventKind::battery_low;
  };
  switch (kind) {
#define LT_EVENT(id, name, first, second, help)        \
  case EventKind::id: {                                \
    constexpr bool worth = rings(EventKind::id, name); \
    return worth;                                      \
  }
#include "firmware-core/events.def"
  }
  return false;  // of a newer lock
}

// Given up last by a full journal (APP-2).
constexpr bool is_alarm(EventKind kind) {
  return is_worth_ringing(kind) && kind != EventKind::doorbell_rung &&
         kind != EventKind::battery_low;
}

}  // namespace locktwin::core

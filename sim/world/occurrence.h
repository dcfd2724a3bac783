// One thing that happened: an action of a driver, an event or a prompt of the lock, something that
// a phone has shown its owner.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "firmware-core/vocabulary.h"
#include "model/state/fields.h"
#include "sim/board/foreign_fields.h"
#include "sim/time/time.h"
#include "sim/vocabulary/actions.h"
#include "sim/vocabulary/events.h"
#include "sim/vocabulary/phone_events.h"

namespace locktwin::sim {

enum class OccurrenceKind { action, event, prompt, app };

struct Occurrence {
  Time at{};
  std::uint64_t number = 0;  // strictly increasing within a world
  std::string lock;          // whose it is, by name; empty: the first one's
  OccurrenceKind kind = OccurrenceKind::event;
  core::Event event{};             // kind event
  EventNames names;                // in it, as the household had them at that moment
  core::Prompt prompt{};           // kind prompt
  std::optional<Action> action{};  // kind action, with the digits that were typed
  PhoneEvent app;                  // kind app
  // Beside the action and the names: nothing answers to those.
  LT_FIELDS(at, number, lock, kind, event, prompt, app)
  LT_NOT_STATE(action);
  LT_NOT_STATE(names);
};

// "access.granted method=pin user=1", "garden/prompt.wrong_pin", "do press_key key=• …": secrets
// are masked
std::string describe(const Occurrence& occurrence);

}  // namespace locktwin::sim

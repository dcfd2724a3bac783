// What a hand does with the mechanical key.
#include "sim/catalogue/action_groups.h"
#include "sim/scene/scene.h"

namespace locktwin::sim {

namespace {

using enum ArgumentType;

model::KeyKind key_of(const Action& action) {
  if (action.text("key") == "right") return model::KeyKind::right;
  return action.text("key") == "wrong" ? model::KeyKind::wrong : model::KeyKind::damaged;
}

void insert_key(Scene& scene, const Action& action) {
  plan(scene, {},
       {.kind = GestureKind::insert_key,
        .which = static_cast<std::uint8_t>(key_of(action)),
        .value = action.text("depth") == "full" ? 1.0 : 0.0});
}

void turn_key(Scene& scene, const Action& action) {
  const double direction = action.text("direction") == "lock" ? 1.0 : -1.0;
  plan(scene, {}, {.kind = GestureKind::turn_key, .value = direction});
  plan_on(scene, {}, span_of(action, "for"), {.kind = GestureKind::turn_key, .value = 0.0});
}

// A row without arguments that is one gesture.
template <GestureKind kind>
void at_once(Scene& scene, const Action&) {
  plan(scene, {}, {.kind = kind});
}

}  // namespace

std::vector<ActionSpec> key_actions() {
  return {
      {"open_key_cover",
       "Opens the cover of the keyhole.",
       {},
       at_once<GestureKind::open_key_cover>},
      {"close_key_cover",
       "Shuts the cover of the keyhole; it stays open over a key.",
       {},
       at_once<GestureKind::close_key_cover>},
      {"insert_key",
       "Puts a key into the cylinder, or in deeper; the cover must be open.",
       {{"key", choice, "", 0, 0, "right", {"right", "wrong", "damaged"}, "Which key."},
        {"depth", choice, "", 0, 0, "full", {"full", "half"}, "How far."}},
       insert_key},
      {"turn_key",
       "Turns the key that is in the cylinder, if it turns, and lets it go: a second for the bolt, "
       "then 0.3 s for the latch.",
       {{"direction", choice, "", 0, 0, std::nullopt, {"lock", "unlock"}, "Which way."},
        span_argument("for", 1.5, "How long the hand turns and holds.")},
       turn_key},
      {"remove_key", "Pulls the key out, if one is in.", {}, at_once<GestureKind::remove_key>},
  };
}

}  // namespace locktwin::sim

// What fingers do on the front and the rear panel.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "sim/catalogue/action_groups.h"
#include "sim/scene/scene.h"

namespace locktwin::sim {

namespace {

using enum ArgumentType;

constexpr Duration kKeyPause = std::chrono::milliseconds(130);  // between keys asked for one by one

const std::vector<std::string_view>& key_names() {
  static const std::vector<std::string_view> names = {
      "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "back", "confirm", "home", "bell"};
  return names;
}

core::Key key_of(const Action& action) {
  const auto found = std::find(key_names().begin(), key_names().end(), action.text("key"));
  return static_cast<core::Key>(found - key_names().begin());
}

// How `type_keys` writes each key, in the order of core::Key.
constexpr std::array<std::string_view, core::kKeyCount> kKeySigns = {
    "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "↶", "✓", "🏡", "🔔"};

std::vector<core::Key> parse_keys(std::string_view text) {
  std::vector<core::Key> keys;
  while (!text.empty()) {
    const auto sign = std::find_if(kKeySigns.begin(), kKeySigns.end(),
                                   [&](std::string_view s) { return text.starts_with(s); });
    if (sign == kKeySigns.end()) {
      // What follows may be a PIN (GEN-2).
      throw BadInput(fmt::format("keys: sign {} is no key; the keys are 0 to 9, ↶, ✓, 🏡 and 🔔",
                                 keys.size() + 1),
                     "keys");
    }
    keys.push_back(static_cast<core::Key>(sign - kKeySigns.begin()));
    text.remove_prefix(sign->size());
  }
  if (keys.empty()) throw BadInput("keys: at least one key is needed", "keys");
  return keys;
}

const std::vector<std::string_view>& finger_names() {
  static const std::vector<std::string_view> names = {"bare", "thin_glove", "thick_glove", "wet"};
  return names;
}

// A model::Finger: the names begin after `none`.
double finger_of(const Action& action) {
  const auto found = std::ranges::find(finger_names(), action.text("finger"));
  return static_cast<double>(found - finger_names().begin()) + 1;
}

ArgumentSpec finger_argument() {
  return {"finger",
          choice,
          "",
          0,
          0,
          std::string("bare"),
          finger_names(),
          "A thick glove is too far from the electrode to be felt."};
}

void press_key(Scene& scene, const Action& action) {
  const Time free = scene.doorstep().people.keys_free_at(scene.now);
  const Time next =
      free > scene.now ? free + kKeyPause : scene.doorstep().people.next_touch_at(scene.now);
  const auto key = static_cast<std::uint8_t>(key_of(action));
  const Duration start = next - scene.now;
  plan(scene, start, {.kind = GestureKind::touch_key, .which = key, .value = finger_of(action)});
  plan_on(scene, start, span_of(action, "hold"), {.kind = GestureKind::lift_key, .which = key});
}

ArgumentSpec key_argument() {
  return {"key", choice, "", 0, 0, std::nullopt, key_names(), "A key of the front panel.", true};
}

}  // namespace

std::vector<ActionSpec> panel_actions() {
  return {
      {"touch_key",
       "Lays a finger on a key and leaves it there.",
       {key_argument(), finger_argument()},
       [](Scene& s, const Action& a) {
         plan(s, {},
              {.kind = GestureKind::touch_key,
               .which = static_cast<std::uint8_t>(key_of(a)),
               .value = finger_of(a)});
       }},
      {"lift_key",
       "Lifts the finger from a key.",
       {key_argument()},
       [](Scene& s, const Action& a) {
         plan(s, {},
              {.kind = GestureKind::lift_key, .which = static_cast<std::uint8_t>(key_of(a))});
       }},
      {"press_key",
       "Touches a key for a moment.",
       {key_argument(), span_argument("hold", 0.12, "How long the finger stays."),
        finger_argument()},
       press_key},
      {"type_keys",
       "Types keys one after another.",
       {{"keys", text, "", 0, 0, std::nullopt, {}, "Digits, ↶, ✓, 🏡 and 🔔: \"482915✓\".", true},
        span_argument("rhythm", 0.25, "From one key to the next."),
        finger_argument()},
       [](Scene& s, const Action& a) {
         s.doorstep().people.plan_keys(s.doorstep().people.next_touch_at(s.now),
                                       parse_keys(a.text("keys")), span_of(a, "rhythm"),
                                       static_cast<model::Finger>(finger_of(a)));
       },
       [](const Action& a) { parse_keys(a.text("keys")); }},
      {"press_inside_button",
       "Presses the lock button of the rear panel.",
       {span_argument("hold", 0.2, "How long it is held.")},
       [](Scene& s, const Action& a) {
         plan(s, {}, {.kind = GestureKind::press_button});
         plan_on(s, {}, span_of(a, "hold"), {.kind = GestureKind::release_button});
       }},
  };
}

}  // namespace locktwin::sim

// The table of actions: what each is called, what it needs, and what it makes people do.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "sim/catalogue/actions.h"
#include "sim/world/twin.h"

namespace locktwin::sim {

namespace {

constexpr double kRadiansPerDegree = 0.017453292519943295;
constexpr double kHandSpeedRadS = 1.0;     // how fast people swing a door
constexpr double kShuttingLeadRad = 0.02;  // the hand pushes past 'shut' to overcome the latch
constexpr Duration kSwapTime = std::chrono::seconds(2);  // from pulling the old pack to the new one
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
      throw BadInput(fmt::format("keys: '{}' does not begin with a key; the keys are {}", text,
                                 "0 to 9, ↶, ✓, 🏡 and 🔔"),
                     "keys");
    }
    keys.push_back(static_cast<core::Key>(sign - kKeySigns.begin()));
    text.remove_prefix(sign->size());
  }
  if (keys.empty()) throw BadInput("keys: at least one key is needed", "keys");
  return keys;
}

std::uint8_t side_of(const Action& action) {
  const auto side = action.text("side") == "inside" ? model::Side::inside : model::Side::outside;
  return static_cast<std::uint8_t>(side);
}

Duration span_of(const Action& action, std::string_view argument) {
  return from_seconds(action.number(argument));
}

void plan(Twin& twin, Duration after, Gesture gesture) {
  gesture.at = twin.now + after;
  twin.people.plan(gesture);
}

void insert_battery(Twin& twin, const Action& action, Duration after) {
  plan(twin, after,
       {.kind = GestureKind::insert_pack,
        .value = action.number("soc_pct") / 100.0,
        .second = action.number("temperature_c")});
}

void press_key(Twin& twin, const Action& action) {
  const Time free = twin.people.keys_free_at(twin.now);
  const Duration pause = free > twin.now ? kKeyPause : Duration{0};
  const auto key = static_cast<std::uint8_t>(key_of(action));
  const Duration start = free + pause - twin.now;
  plan(twin, start, {.kind = GestureKind::touch_key, .which = key});
  plan(twin, start + span_of(action, "hold"), {.kind = GestureKind::lift_key, .which = key});
}

// How a hand opens a door: handle down, swing, handle up, let go once the leaf has come.
void open_door(Twin& twin, const Action& action) {
  using std::chrono::milliseconds;
  const double angle_rad = action.number("angle_deg") * kRadiansPerDegree;
  const Duration swing = from_seconds(1.0 + angle_rad / kHandSpeedRadS);
  twin.people.forget_door();
  plan(twin, milliseconds(0), {.kind = GestureKind::press_handle, .which = side_of(action)});
  plan(twin, milliseconds(300), {.kind = GestureKind::move_door, .value = angle_rad});
  plan(twin, milliseconds(900), {.kind = GestureKind::release_handle, .which = side_of(action)});
  plan(twin, milliseconds(300) + swing, {.kind = GestureKind::let_go_door});
}

// How a hand shuts it: led home with a last push that carries the latch over the strike.
void shut_door(Twin& twin) {
  const double angle_rad = std::max(0.0, twin.plant.door_angle_rad());
  const Duration swing = from_seconds(1.0 + angle_rad / kHandSpeedRadS);
  twin.people.forget_door();
  plan(twin, Duration{0}, {.kind = GestureKind::move_door, .value = -kShuttingLeadRad});
  plan(twin, swing, {.kind = GestureKind::let_go_door});
}

void push_door(Twin& twin, const Action& action) {
  twin.people.forget_door();
  plan(twin, Duration{0}, {.kind = GestureKind::push_door, .value = action.number("force_n")});
  plan(twin, span_of(action, "for"), {.kind = GestureKind::push_door, .value = 0.0});
}

const FaultSpec& fault_of(const Action& action) {
  return *find_fault(action.text("fault"));
}

void check_fault(const Action& action) {
  const FaultSpec& fault = fault_of(action);
  const double value = action.number("value");
  if (value < fault.minimum || value > fault.maximum) {
    throw BadInput(fmt::format("value: {:g} is out of range; {} allows {:g} to {:g}", value,
                               fault.name, fault.minimum, fault.maximum),
                   "value");
  }
}

using enum ArgumentType;

ArgumentSpec key_argument() {
  return {"key", choice, "", 0, 0, std::nullopt, key_names(), "A key of the front panel."};
}

ArgumentSpec side_argument() {
  return {"side", choice, "", 0, 0, std::nullopt, {"inside", "outside"}, "Side of the door."};
}

ArgumentSpec span_argument(std::string_view name, double fallback_s, std::string_view help) {
  return {name, duration, "s", 0.001, 3600.0, fallback_s, {}, help};
}

ArgumentSpec fault_argument() {
  return {"fault", choice, "", 0, 0, std::nullopt, fault_names(), "Part and kind of the fault."};
}

std::vector<ArgumentSpec> pack_arguments() {
  return {{"soc_pct", number, "%", 0.0, 100.0, 100.0, {}, "State of charge of the pack."},
          {"temperature_c", number, "degC", -20.0, 60.0, 25.0, {}, "Temperature of the pack."}};
}

std::vector<ActionSpec> make_table() {
  return {
      {"insert_battery", "Puts a pack into the lock.", pack_arguments(),
       [](Twin& t, const Action& a) { insert_battery(t, a, Duration{0}); }},
      {"remove_battery",
       "Takes the pack out of the lock.",
       {},
       [](Twin& t, const Action&) { plan(t, {}, {.kind = GestureKind::remove_pack}); }},
      {"swap_battery", "Takes the pack out and puts another one in 2 s later.", pack_arguments(),
       [](Twin& t, const Action& a) {
         plan(t, {}, {.kind = GestureKind::remove_pack});
         insert_battery(t, a, kSwapTime);
       }},
      {"touch_key",
       "Lays a finger on a key and leaves it there.",
       {key_argument()},
       [](Twin& t, const Action& a) {
         plan(t, {},
              {.kind = GestureKind::touch_key, .which = static_cast<std::uint8_t>(key_of(a))});
       }},
      {"lift_key",
       "Lifts the finger from a key.",
       {key_argument()},
       [](Twin& t, const Action& a) {
         plan(t, {},
              {.kind = GestureKind::lift_key, .which = static_cast<std::uint8_t>(key_of(a))});
       }},
      {"press_key",
       "Touches a key for a moment.",
       {key_argument(), span_argument("hold", 0.12, "How long the finger stays.")},
       press_key},
      {"type_keys",
       "Types keys one after another.",
       {{"keys", text, "", 0, 0, std::nullopt, {}, "Digits, ↶, ✓, 🏡 and 🔔: \"482915✓\"."},
        span_argument("rhythm", 0.25, "From one key to the next.")},
       [](Twin& t, const Action& a) {
         t.people.plan_keys(t.people.keys_free_at(t.now), parse_keys(a.text("keys")),
                            span_of(a, "rhythm"));
       },
       [](const Action& a) { parse_keys(a.text("keys")); }},
      {"press_inside_button",
       "Presses the lock button of the rear panel.",
       {span_argument("hold", 0.2, "How long it is held.")},
       [](Twin& t, const Action& a) {
         plan(t, {}, {.kind = GestureKind::press_button});
         plan(t, span_of(a, "hold"), {.kind = GestureKind::release_button});
       }},
      {"press_handle",
       "Turns a handle down and holds it.",
       {side_argument()},
       [](Twin& t, const Action& a) {
         plan(t, {}, {.kind = GestureKind::press_handle, .which = side_of(a)});
       }},
      {"release_handle",
       "Lets a handle spring back.",
       {side_argument()},
       [](Twin& t, const Action& a) {
         plan(t, {}, {.kind = GestureKind::release_handle, .which = side_of(a)});
       }},
      {"push_door",
       "Pushes or pulls at the lock edge of the leaf.",
       {{"force_n", number, "N", -1000.0, 1000.0, std::nullopt, {}, "Positive opens."},
        span_argument("for", 0.5, "How long the push lasts.")},
       push_door},
      {"move_door",
       "A hand leads the leaf to an angle and holds it there.",
       {{"angle_deg", number, "deg", -2.0, 120.0, std::nullopt, {}, "0 is shut."}},
       [](Twin& t, const Action& a) {
         t.people.forget_door();
         plan(t, {},
              {.kind = GestureKind::move_door, .value = a.number("angle_deg") * kRadiansPerDegree});
       }},
      {"let_go_door",
       "The hand leaves the leaf.",
       {},
       [](Twin& t, const Action&) {
         t.people.forget_door();
         plan(t, {}, {.kind = GestureKind::let_go_door});
       }},
      {"open_door",
       "Presses the handle, swings the door open and lets go.",
       {side_argument(), {"angle_deg", number, "deg", 1.0, 110.0, 60.0, {}, "How far."}},
       open_door},
      {"shut_door",
       "Leads the door shut and lets go.",
       {},
       [](Twin& t, const Action&) { shut_door(t); }},
      {"inject_fault",
       "Puts a fault on a part.",
       {fault_argument(), {"value", number, "", -1e9, 1e9, std::nullopt, {}, "How much of it."}},
       [](Twin& t, const Action& a) { t.faults.put(fault_of(a), a.number("value"), t); },
       check_fault},
      {"clear_fault",
       "Cures a part of a fault.",
       {fault_argument()},
       [](Twin& t, const Action& a) { t.faults.cure(fault_of(a), t); }},
  };
}

}  // namespace

std::span<const ActionSpec> action_catalogue() {
  static const std::vector<ActionSpec> catalogue = make_table();
  return catalogue;
}

}  // namespace locktwin::sim

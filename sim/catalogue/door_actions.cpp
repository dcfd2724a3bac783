// What hands do with handles, leaf and strike, and what the wind does.
#include <algorithm>
#include <cmath>

#include "sim/catalogue/action_groups.h"
#include "sim/scene/scene.h"

namespace locktwin::sim {

namespace {

using enum ArgumentType;

constexpr double kHandSpeedRadS = 1.0;     // how fast people swing a door
constexpr double kShuttingLeadRad = 0.02;  // the hand pushes past 'shut' to overcome the latch

std::uint8_t side_of(const Action& action) {
  const auto side = action.text("side") == "inside" ? model::Side::inside : model::Side::outside;
  return static_cast<std::uint8_t>(side);
}

// How a hand opens a door: handle down, swing, handle up, let go once the leaf has come.
void open_door(Scene& scene, const Action& action) {
  using std::chrono::milliseconds;
  const double angle_rad = action.number("angle_deg") * kRadiansPerDegree;
  const Duration swing = from_seconds(1.0 + angle_rad / kHandSpeedRadS);
  scene.doorstep().people.forget_door(scene.now);
  plan(scene, milliseconds(0), {.kind = GestureKind::press_handle, .which = side_of(action)});
  plan(scene, milliseconds(300), {.kind = GestureKind::move_door, .value = angle_rad});
  plan_on(scene, {}, milliseconds(900),
          {.kind = GestureKind::release_handle, .which = side_of(action)});
  plan(scene, milliseconds(300) + swing, {.kind = GestureKind::let_go_door});
}

// How a hand shuts it: led home with a last push that carries the latch over the strike.
void shut_door(Scene& scene) {
  const double angle_rad = std::max(0.0, scene.lock.plant.door.angle_rad());
  const Duration swing = from_seconds(1.0 + angle_rad / kHandSpeedRadS);
  scene.doorstep().people.forget_door(scene.now);
  plan(scene, Duration{0}, {.kind = GestureKind::move_door, .value = -kShuttingLeadRad});
  plan(scene, swing, {.kind = GestureKind::let_go_door});
}

void push_door(Scene& scene, const Action& action) {
  scene.doorstep().people.forget_door(scene.now);
  plan(scene, Duration{0}, {.kind = GestureKind::push_door, .value = action.number("force_n")});
  plan(scene, span_of(action, "for"), {.kind = GestureKind::push_door, .value = 0.0});
}

// A door let fly: pushed towards its frame for as long as it needs from where it stands.
void slam_door(Scene& scene, const Action& action) {
  constexpr double kLongestS = 5.0;
  const double force_n = action.number("force_n");
  const model::LeafParameters& leaf = scene.lock.plant.door.parameters().leaf;
  const double way_rad = std::max(0.0, scene.lock.plant.door.angle_rad());
  const double inertia = leaf.hinge_inertia_kg_m2;
  const double time_s = std::sqrt(2.0 * way_rad * inertia / (force_n * leaf.width_m));
  scene.doorstep().people.forget_door(scene.now);
  plan(scene, Duration{0}, {.kind = GestureKind::let_go_door});
  plan(scene, Duration{0}, {.kind = GestureKind::push_door, .value = -force_n});
  plan(scene, from_seconds(std::clamp(time_s, 0.1, kLongestS)),
       {.kind = GestureKind::push_door, .value = 0.0});
}

// A lever is set and pressed harder and harder: the whole force after half the time.
void pry_door(Scene& scene, const Action& action) {
  constexpr int kSteps = 10;
  const Duration span = span_of(action, "for");
  for (int i = 1; i <= kSteps; ++i) {
    plan_on(scene, {}, span / 2 / kSteps * i,
            {.kind = GestureKind::pry_door, .value = action.number("force_n") * i / kSteps});
  }
  plan_on(scene, {}, span, {.kind = GestureKind::pry_door, .value = 0.0});
}

void blow(Scene& scene, const Action& action) {
  plan(scene, Duration{0},
       {.kind = GestureKind::let_wind_blow, .value = action.number("pressure_pa")});
  plan_on(scene, {}, span_of(action, "for"), {.kind = GestureKind::let_wind_blow, .value = 0.0});
}

ArgumentSpec side_argument() {
  return {"side", choice, "", 0, 0, std::nullopt, {"inside", "outside"}, "Side of the door."};
}

}  // namespace

std::vector<ActionSpec> door_actions() {
  return {
      {"press_handle",
       "Turns a handle down and holds it.",
       {side_argument()},
       [](Scene& s, const Action& a) {
         plan(s, {}, {.kind = GestureKind::press_handle, .which = side_of(a)});
       }},
      {"release_handle",
       "Lets a handle spring back.",
       {side_argument()},
       [](Scene& s, const Action& a) {
         plan(s, {}, {.kind = GestureKind::release_handle, .which = side_of(a)});
       }},
      {"push_door",
       "Pushes or pulls at the lock edge of the leaf.",
       {{"force_n", number, "N", -1000.0, 1000.0, std::nullopt, {}, "Positive opens."},
        span_argument("for", 0.5, "How long the push lasts.")},
       push_door},
      {"move_door",
       "A hand leads the leaf to an angle and holds it there.",
       {{"angle_deg", number, "deg", -2.0, 120.0, std::nullopt, {}, "0 is shut."}},
       [](Scene& s, const Action& a) {
         s.doorstep().people.forget_door(s.now);
         plan(s, {},
              {.kind = GestureKind::move_door, .value = a.number("angle_deg") * kRadiansPerDegree});
       }},
      {"let_go_door",
       "The hand leaves the leaf.",
       {},
       [](Scene& s, const Action&) {
         s.doorstep().people.forget_door(s.now);
         plan(s, {}, {.kind = GestureKind::let_go_door});
       }},
      {"open_door",
       "Presses the handle, swings the door open and lets go.",
       {side_argument(), {"angle_deg", number, "deg", 1.0, 110.0, 60.0, {}, "How far."}},
       open_door},
      {"shut_door",
       "Leads the door shut and lets go.",
       {},
       [](Scene& s, const Action&) { shut_door(s); }},
      {"slam_door",
       "Pushes the door shut with force and lets it fly.",
       {{"force_n", number, "N", 5.0, 150.0, 60.0, {}, "At the lock edge."}},
       slam_door},
      {"draught",
       "Air presses on the leaf from outside the house; how it is hung says what that does.",
       {{"pressure_pa", number, "Pa", -200.0, 200.0, std::nullopt, {}, "Negative sucks."},
        span_argument("for", 2.0, "How long it lasts.")},
       blow},
      {"pry_door",
       "A lever in the gap at the lock edge, pressed harder and harder.",
       {{"force_n", number, "N", 0.0, 20000.0, std::nullopt, {}, "At the end."},
        span_argument("for", 2.0, "How long in all.")},
       pry_door},
      {"adjust_strike",
       "Sets the strike of the dead bolt off, towards the side to which the door opens.",
       {{"mm", number, "mm", -15.0, 15.0, std::nullopt, {}, "From where it was when new."}},
       [](Scene& s, const Action& a) {
         plan(s, {}, {.kind = GestureKind::adjust_strike, .value = a.number("mm") * 1e-3});
       }},
  };
}

}  // namespace locktwin::sim

// People before camera, palm module and finger reader, and the light there.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

#include "sim/catalogue/action_groups.h"
#include "sim/phones/account.h"
#include "sim/scene/scene.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

using enum ArgumentType;

const std::vector<std::string_view> kPoses{"follow", "straight", "up", "down", "left", "right"};
const std::vector<std::string_view> kFingers{"thumb", "index", "middle", "ring", "little"};
const std::vector<std::string_view> kHands{"right", "left"};

constexpr double kTurnDeg = 15;
constexpr double kWalkersReachM = 1.2;  // the camera's presence sensor

// As the app writes names: case does not matter.
std::string person_of(const Action& action) {
  return plain_name(action.text("person"));
}

Stay stay_of(const Action& action) {
  Stay stay{.who = person_of(action)};
  if (action.given("for")) stay.span = span_of(action, "for");
  return stay;
}

double number_or(const Action& action, std::string_view argument, double otherwise) {
  return action.given(argument) ? action.number(argument) : otherwise;
}

void describe_person(Scene& scene, const Action& action) {
  scene.household.persons.describe(person_of(action),
                                   {.hands = {.of_a_child = action.text("age") == "child",
                                              .shallow_ridges = action.text("ridges") == "shallow"},
                                    .wetness = action.number("wetness")});
}

// Somebody stands at one door at a time: whoever comes to this one has left the others.
void come_here(Scene& scene, const Action& action) {
  for (std::size_t i = 0; i < scene.locks.size(); ++i) {
    Lock& other = scene.locks[i];
    Presenters& there = scene.household.doorsteps[i].presenters;
    if (i != scene.which && there.leave(scene.now, person_of(action), other.plant.sensors)) {
      other.due = true;
    }
  }
}

void check_next_head(const Action& action) {
  if (!action.given("next_m") || action.number("next_m") >= action.number("distance_m")) return;
  throw BadInput("next_m: nearer than 'distance_m'; the nearest head is the one presented",
                 "next_m");
}

void present_face(Scene& scene, const Action& action) {
  come_here(scene, action);
  const std::string& pose = action.text("pose");
  model::FaceView face{.there = true,
                       .trait = scene.household.persons.trait(person_of(action), "face"),
                       .distance_m = action.number("distance_m"),
                       .cover = action.number("cover_pct") / 100,
                       .speed_m_s = action.number("speed_m_s"),
                       .next_m = number_or(action, "next_m", 0)};
  if (pose == "up") face.pitch_deg = kTurnDeg;
  if (pose == "down") face.pitch_deg = -kTurnDeg;
  if (pose == "left") face.yaw_deg = -kTurnDeg;
  if (pose == "right") face.yaw_deg = kTurnDeg;
  Stay stay = stay_of(action);
  stay.follows = pose == "follow";
  scene.doorstep().presenters.show_face(scene.now, face, stay, scene.lock.plant.sensors);
}

// Across the half circle before the camera in which it notices somebody; beyond it, in nothing.
void walk_past(Scene& scene, const Action& action) {
  come_here(scene, action);
  const double distance_m = action.number("distance_m");
  const double speed_m_s = action.number("speed_m_s");
  const double half2 = kWalkersReachM * kWalkersReachM - distance_m * distance_m;
  const double way_m = half2 > 0 ? 2 * std::sqrt(half2) : 0;
  const model::FaceView face{.there = true,
                             .trait = scene.household.persons.trait(person_of(action), "face"),
                             .distance_m = distance_m,
                             .speed_m_s = speed_m_s};
  scene.doorstep().presenters.show_face(scene.now, face,
                                        {person_of(action), from_seconds(way_m / speed_m_s)},
                                        scene.lock.plant.sensors);
}

// Nobody there answers the voice: it lasts as long as it was said.
void present_to_camera(Scene& scene, const Action& action, const model::FaceView& face) {
  scene.doorstep().presenters.show_face(scene.now, face, {{}, span_of(action, "for")},
                                        scene.lock.plant.sensors);
}

void present_photo(Scene& scene, const Action& action) {
  present_to_camera(scene, action,
                    {.there = true,
                     .what = model::InView::picture,
                     .trait = scene.household.persons.trait(person_of(action), "face"),
                     .distance_m = action.number("distance_m")});
}

void present_pet(Scene& scene, const Action& action) {
  present_to_camera(scene, action,
                    {.there = true,
                     .what = model::InView::animal,
                     .distance_m = action.number("distance_m"),
                     .speed_m_s = action.number("speed_m_s")});
}

void present_palm(Scene& scene, const Action& action) {
  come_here(scene, action);
  const std::string name = person_of(action);
  const double size = model::palm_size(scene.household.persons.description(name).hands);
  const model::PalmView palm{
      .there = true,
      .trait = scene.household.persons.trait(name, action.text("hand") + " palm"),
      .size = size,
      .distance_m = number_or(action, "distance_cm", 20 * size) / 100,
      .tilt_deg = action.number("tilt_deg"),
      .off_centre_m = action.number("off_centre_cm") / 100,
      .cover = action.number("cover_pct") / 100,
      .speed_m_s = action.number("speed_m_s")};
  scene.doorstep().presenters.show_palm(scene.now, palm, stay_of(action), scene.lock.plant.sensors);
}

void touch_reader(Scene& scene, const Action& action) {
  come_here(scene, action);
  const std::string name = person_of(action);
  const std::string& finger = action.text("finger");
  const Description is = scene.household.persons.description(name);
  const auto which = std::find(kFingers.begin(), kFingers.end(), finger) - kFingers.begin();
  const model::FingerTouch touch{
      .there = true,
      .trait = scene.household.persons.trait(name, action.text("hand") + " " + finger),
      .grain = model::finger_grain(static_cast<model::FingerName>(which), is.hands),
      .pressure_n = action.number("pressure_n"),
      .wetness = number_or(action, "wetness", is.wetness),
      .tilt_deg = action.number("tilt_deg"),
      .overlap = action.number("overlap_pct") / 100};
  scene.doorstep().presenters.show_finger(scene.now, touch, stay_of(action),
                                          scene.lock.plant.sensors);
}

void set_light(Scene& scene, const Action& action) {
  model::SensingConditions conditions = scene.lock.plant.sensors.conditions();
  conditions.light_lux = action.number("lux");
  scene.lock.plant.sensors.set_conditions(scene.now, conditions);
}

ArgumentSpec person_argument() {
  return {"person", called,       "", 0,
          0,        std::nullopt, {}, "Who; everybody has features of their own."};
}

ArgumentSpec stay_argument() {
  return {"for",  duration,
          "s",    0.001,
          3600.0, Value{std::monostate{}},
          {},     "How long; left out: until the lock has answered."};
}

ArgumentSpec cover_argument(std::string_view help) {
  return {"cover_pct", number, "%", 0, 100, 0.0, {}, help};
}

ArgumentSpec speed_argument() {
  return {"speed_m_s", number, "m/s", 0, 3, 0.0, {}, "How fast it moves."};
}

ArgumentSpec hand_argument() {
  return {"hand", choice, "", 0, 0, "right", kHands, "Which hand."};
}

std::vector<ActionSpec> faces() {
  return {
      {"present_face",
       "Somebody stands before the camera.",
       {person_argument(),
        {"distance_m", number, "m", 0.05, 10, 0.5, {}, "From the camera; 0.3 to 0.8 is readable."},
        {"pose", choice, "", 0, 0, "follow", kPoses, "Of the head; follow: as the voice says."},
        cover_argument("How much of the face is hidden: glasses 10, a mask 50."),
        speed_argument(),
        {"next_m",
         number,
         "m",
         0.05,
         10,
         Value{std::monostate{}},
         {},
         "Of a crowd: how far the next head is from the camera; left out: there is none."},
        stay_argument()},
       present_face,
       check_next_head},
      {"present_photo",
       "Somebody holds a photo, or a screen with one, before the camera.",
       {person_argument(),
        {"distance_m", number, "m", 0.05, 10, 0.5, {}, "From the camera."},
        span_argument("for", 5.0, "How long.")},
       present_photo},
      {"present_pet",
       "An animal before the camera: the presence sensor notices it as it does anybody.",
       {{"distance_m", number, "m", 0.05, 10, 0.8, {}, "From the camera."},
        speed_argument(),
        span_argument("for", 5.0, "How long it stays.")},
       present_pet},
      {"walk_past",
       "Somebody walks past the door; the camera notices who comes within 1.2 m.",
       {person_argument(),
        {"distance_m", number, "m", 0.3, 10, 1.0, {}, "At the nearest point."},
        {"speed_m_s", number, "m/s", 0.1, 5, 1.2, {}, "How fast."}},
       walk_past},
  };
}

std::vector<ActionSpec> hands() {
  return {
      {"present_palm",
       "Somebody holds a hand before the palm module.",
       {person_argument(),
        hand_argument(),
        {"distance_cm",
         number,
         "cm",
         1,
         100,
         Value{std::monostate{}},
         {},
         "From the module; left out: 20, a child's 10."},
        {"tilt_deg", number, "deg", 0, 90, 0.0, {}, "Out of flat."},
        {"off_centre_cm", number, "cm", 0, 30, 0.0, {}, "Beside the middle."},
        cover_argument("How much of the palm is hidden by a glove or a sleeve."),
        speed_argument(),
        stay_argument()},
       present_palm},
      {"touch_reader",
       "Somebody lays a finger on the fingerprint reader, for a second unless told otherwise.",
       {person_argument(),
        hand_argument(),
        {"finger", choice, "", 0, 0, "index", kFingers, "Which finger."},
        {"pressure_n", number, "N", 0.05, 30, 2.0, {}, "Force; 8 smears the print."},
        {"wetness",
         number,
         "",
         0,
         1,
         Value{std::monostate{}},
         {},
         "0 bone-dry, 0.4 normal, 1 dripping; left out: as the person's skin is."},
        {"tilt_deg", number, "deg", 0, 90, 0.0, {}, "Out of flat."},
        {"overlap_pct", number, "%", 0, 100, 100.0, {}, "Share of the reader that it covers."},
        span_argument("for", 1.0, "How long it lies there.")},
       touch_reader},
  };
}

}  // namespace

std::vector<ActionSpec> recognition_actions() {
  std::vector<ActionSpec> rows = {
      {"describe_person",
       "Says what is unusual about somebody; else they are adults with normal skin.",
       {person_argument(),
        {"age", choice, "", 0, 0, "adult", {"adult", "child"}, "A child's hands are smaller."},
        {"ridges", choice, "", 0, 0, "normal", {"normal", "shallow"}, "Of all fingers."},
        {"wetness", number, "", 0, 1, 0.4, {}, "Of the skin: 0 bone-dry, 1 dripping."}},
       describe_person,
       nullptr,
       ActionOf::house},
      {"set_light",
       "How light it is before the door.",
       {{"lux", number, "lx", 0, 150e3, 300.0, {}, "0 night, 300 stairway, 100000 sun."}},
       set_light},
  };
  for (auto group : {faces, hands}) std::ranges::move(group(), std::back_inserter(rows));
  return rows;
}

}  // namespace locktwin::sim

#include "sim/household/gestures.h"

#include <algorithm>
#include <iterator>
#include <stdexcept>
#include <utility>

#include "firmware-core/keys.h"
#include "model/plant.h"

namespace locktwin::sim {

namespace {

using model::Panel;
using model::Plant;
using model::PortSource;
using Kind = GestureKind;

struct Row {
  GestureKind kind;
  void (*perform)(const Gesture& gesture, Plant& plant);
};

model::Side side_of(const Gesture& gesture) {
  return static_cast<model::Side>(gesture.which);
}

model::PackPlace place_of(const Gesture& gesture) {
  return static_cast<model::PackPlace>(gesture.which);
}

void insert_pack(const Gesture& gesture, Plant& plant) {
  const model::PackParameters& fresh = plant.supply.fresh_pack();
  plant.supply.insert(model::make_pack(fresh, gesture.value, gesture.second, gesture.third),
                      place_of(gesture));
}

static_assert(model::kTouchKeys == core::kKeyCount, "the panel has the keys of the firmware");

void lay_finger(const Gesture& gesture, Panel& panel) {
  panel.fingers[gesture.which] = static_cast<model::Finger>(gesture.value);
}

void insert_key(const Gesture& gesture, Plant& plant) {
  plant.body.insert_key(static_cast<model::KeyKind>(gesture.which), gesture.value > 0.5);
}

// clang-format off
constexpr Row kRows[] = {
  {Kind::touch_key, [](const Gesture& g, Plant& p) { lay_finger(g, p.panel); }},
  {Kind::lift_key,
   [](const Gesture& g, Plant& p) { p.panel.fingers[g.which] = model::Finger::none; }},
  {Kind::press_button, [](const Gesture&, Plant& p) { p.panel.inside_button = true; }},
  {Kind::release_button, [](const Gesture&, Plant& p) { p.panel.inside_button = false; }},
  {Kind::press_handle, [](const Gesture& g, Plant& p) { p.body.set_handle(side_of(g), true); }},
  {Kind::release_handle,
   [](const Gesture& g, Plant& p) { p.body.set_handle(side_of(g), false); }},
  {Kind::push_door, [](const Gesture& g, Plant& p) { p.door.push(g.value); }},
  {Kind::move_door, [](const Gesture& g, Plant& p) { p.door.move_to(g.value); }},
  {Kind::let_go_door, [](const Gesture&, Plant& p) { p.door.let_go(); }},
  {Kind::insert_pack, [](const Gesture& g, Plant& p) { insert_pack(g, p); }},
  {Kind::insert_pack_again,
   [](const Gesture& g, Plant& p) { p.supply.insert_again(place_of(g), g.second); }},
  {Kind::remove_pack, [](const Gesture&, Plant& p) { p.supply.take_out(); }},
  {Kind::open_contact, [](const Gesture&, Plant& p) { p.supply.set_contact_open(true); }},
  {Kind::close_contact, [](const Gesture&, Plant& p) { p.supply.set_contact_open(false); }},
  {Kind::start_charging, [](const Gesture&, Plant& p) { p.supply.set_charging(true); }},
  {Kind::stop_charging, [](const Gesture&, Plant& p) { p.supply.set_charging(false); }},
  {Kind::plug_port,
   [](const Gesture& g, Plant& p) { p.supply.plug_port(static_cast<PortSource>(g.which)); }},
  {Kind::open_key_cover, [](const Gesture&, Plant& p) { p.body.set_key_cover(true); }},
  {Kind::close_key_cover, [](const Gesture&, Plant& p) { p.body.set_key_cover(false); }},
  {Kind::insert_key, [](const Gesture& g, Plant& p) { insert_key(g, p); }},
  {Kind::turn_key,
   [](const Gesture& g, Plant& p) { p.body.turn_key(static_cast<int>(g.value)); }},
  {Kind::remove_key, [](const Gesture&, Plant& p) { p.body.remove_key(); }},
  {Kind::pry_door, [](const Gesture& g, Plant& p) { p.door.pry(g.value); }},
  {Kind::let_wind_blow, [](const Gesture& g, Plant& p) { p.door.set_wind_pa(g.value); }},
  {Kind::adjust_strike, [](const Gesture& g, Plant& p) { p.door.adjust_strike_m(g.value); }},
  {Kind::press_set, [](const Gesture&, Plant& p) { p.panel.set_button = !p.panel.rear_cover_on; }},
  {Kind::release_set, [](const Gesture&, Plant& p) { p.panel.set_button = false; }},
  {Kind::tear_off_front, [](const Gesture&, Plant& p) { p.panel.front_in_place = false; }},
  {Kind::fit_front, [](const Gesture&, Plant& p) { p.panel.front_in_place = true; }},
  {Kind::take_off_rear_cover, [](const Gesture&, Plant& p) { p.panel.rear_cover_on = false; }},
  {Kind::fit_rear_cover, [](const Gesture&, Plant& p) { p.panel.rear_cover_on = true; }},
};
// clang-format on

// The kind that begins what this one ends; itself, where it ends nothing.
Kind begins(Kind kind) {
  constexpr std::pair<Kind, Kind> kEnds[] = {
      {Kind::lift_key, Kind::touch_key},           {Kind::release_button, Kind::press_button},
      {Kind::release_handle, Kind::press_handle},  {Kind::close_contact, Kind::open_contact},
      {Kind::stop_charging, Kind::start_charging}, {Kind::release_set, Kind::press_set}};
  for (const auto& [end, begin] : kEnds) {
    if (end == kind) return begin;
  }
  return kind;
}

}  // namespace

bool same_thing(const Gesture& one, const Gesture& other) {
  return begins(one.kind) == begins(other.kind) && one.which == other.which;
}

void perform(const Gesture& gesture, Plant& plant) {
  const auto row = std::find_if(std::begin(kRows), std::end(kRows),
                                [&](const Row& entry) { return entry.kind == gesture.kind; });
  if (row == std::end(kRows)) throw std::logic_error("a gesture without a row");
  row->perform(gesture, plant);
}

}  // namespace locktwin::sim

#include "model/recognition/front_sensors.h"

#include <vector>

#include "tests/support/catch.h"

using namespace std::chrono_literals;
using namespace locktwin::model;
using State = RecognitionModule::State;

namespace {

struct FrontPanel {
  FrontSensors sensors{{}, {1, 2, 3}};
  Micros now{0};

  FrontPanel() { sensors.supply(now, true); }

  void run(Micros span) {
    for (Micros due = sensors.next_due(); due <= now + span; due = sensors.next_due()) {
      sensors.advance_to(due);
    }
    now += span;
    sensors.advance_to(now);
  }
  std::vector<ModuleAnswer> said(Sensor sensor) {
    std::vector<ModuleAnswer> answers;
    while (const auto message = sensors.module(sensor).next_message()) {
      answers.push_back(message->answer);
    }
    return answers;
  }
  std::uint64_t hash() const {
    StateHash state;
    sensors.hash_into(state);
    return state.value();
  }
};

using Answers = std::vector<ModuleAnswer>;

}  // namespace

TEST_CASE("Each presence sensor reaches as far as its data sheet says") {
  FrontPanel panel;
  panel.sensors.show_face(panel.now, {.there = true, .distance_m = 1.21});
  panel.sensors.show_palm(panel.now, {.there = true, .distance_m = 0.36});
  CHECK(panel.said(Sensor::face).empty());
  CHECK(panel.said(Sensor::palm).empty());
  panel.sensors.show_face(panel.now, {.there = true, .distance_m = 1.19});
  panel.sensors.show_palm(panel.now, {.there = true, .distance_m = 0.34});
  panel.sensors.show_finger(panel.now, {.there = true});
  CHECK(panel.said(Sensor::face) == Answers{ModuleAnswer::present});
  CHECK(panel.said(Sensor::palm) == Answers{ModuleAnswer::present});
  CHECK(panel.said(Sensor::finger) == Answers{ModuleAnswer::present});
}

TEST_CASE("A lamp that goes on while the camera looks lets it read", "[FLT-9]") {
  FrontPanel panel;
  SensingConditions night{.light_lux = 0, .infrared_light_dead = true};
  panel.sensors.set_conditions(panel.now, night);
  panel.sensors.show_face(panel.now, {.there = true});
  panel.sensors.order(panel.now, Sensor::face, ModuleOrder::identify, kNoSlot);
  panel.run(2s);
  CHECK(panel.said(Sensor::face) == Answers{ModuleAnswer::present});
  night.light_lux = 200;
  panel.sensors.set_conditions(panel.now, night);
  panel.run(1s);
  CHECK(panel.said(Sensor::face) == Answers{ModuleAnswer::no_match});
}

TEST_CASE("Only a module that looks or enrols takes the recognition's current", "[BAT-7]") {
  FrontPanel panel;
  CHECK_FALSE(panel.sensors.reads());
  panel.sensors.order(panel.now, Sensor::palm, ModuleOrder::remove_all, kNoSlot);
  CHECK_FALSE(panel.sensors.reads());
  panel.run(1s);
  panel.sensors.order(panel.now, Sensor::palm, ModuleOrder::identify, kNoSlot);
  CHECK(panel.sensors.reads());
  panel.run(10s);
  CHECK_FALSE(panel.sensors.reads());
  CHECK(panel.sensors.next_due() == kNever);  // and a resting panel is never due
}

TEST_CASE("One dead module leaves the others alive, and wakes up mended", "[FLT-3]") {
  FrontPanel panel;
  panel.sensors.set_dead(panel.now, Sensor::finger, true);
  CHECK(panel.sensors.module(Sensor::finger).state() == State::off);
  CHECK(panel.sensors.module(Sensor::face).state() == State::watching);
  panel.sensors.supply(panel.now, false);
  panel.sensors.supply(panel.now, true);
  CHECK(panel.sensors.module(Sensor::finger).state() == State::off);
  panel.sensors.show_finger(panel.now, {.there = true});
  CHECK(panel.said(Sensor::finger).empty());
  panel.sensors.set_dead(panel.now, Sensor::finger, false);
  CHECK(panel.said(Sensor::finger) == Answers{ModuleAnswer::present});  // it still lies there
}

TEST_CASE("The hash covers who stands there, and the light") {
  FrontPanel panel;
  const auto before = panel.hash();
  panel.sensors.show_face(panel.now, {.there = true, .trait = 7, .distance_m = 5});
  const auto far_away = panel.hash();
  CHECK(far_away != before);
  panel.sensors.set_conditions(panel.now, {.light_lux = 1});
  CHECK(panel.hash() != far_away);
}

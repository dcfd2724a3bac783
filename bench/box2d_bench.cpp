// The whole twin beside Box2D alone: the same bodies of the door, stepped as often, by a program
// that asks nothing else of them.
#include <benchmark/benchmark.h>
#include <box2d/box2d.h>

#include <ctime>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "model/door/door.h"
#include "sim/lock/lock.h"
#include "tests/support/home.h"

using namespace std::chrono_literals;
using locktwin::model::DoorParameters;
using locktwin::tests::Home;

namespace {

// A unit is 1 cm, as in model/door/door_world.cpp.
class BareDoor {
 public:
  BareDoor() {
    world_.SetAllowSleeping(false);
    world_.SetContinuousPhysics(false);
    b2BodyDef fixed;
    b2Body* frame = world_.CreateBody(&fixed);
    add(*frame, {{90, -1.25F}, {93, -1.25F}, {93, 0}}, 1);
    add(*frame, {{90.1F, -1.26F}, {93, -1.26F}, {93, -1.25F}, {90.1F, -1.25F}}, 1);
    add(*frame, {{90.3F, -1.5F}, {93.3F, -1.5F}, {93.3F, 0}, {90.3F, 0}}, 2);
    add(*frame, {{90.3F, -6}, {93.3F, -6}, {93.3F, -3}, {90.3F, -3}}, 2);
    leaf_ = moving({0, 0}, {40, {0, 0}, 108'000});
    latch_ = moving({90, -2.25F}, {0.2F, {0, 0}, 0.8F});
    add(*latch_, {{0, 1.1F}, {-4, 1.1F}, {-4, -1.1F}, {-1.6F, -1.1F}}, 1);
    hang(*frame);
    b2PrismaticJointDef guide;
    guide.bodyA = leaf_;
    guide.bodyB = latch_;
    guide.localAnchorA = {90, -2.25F};
    guide.localAxisA = {1, 0};
    guide.enableLimit = true;
    guide.lowerTranslation = -0.05F;
    guide.upperTranslation = 1.2F;
    world_.CreateJoint(&guide);
  }

  // To and fro, the latch pressed out.
  void step() {
    const bool opens = ++steps_ / 1000 % 2 == 0;
    leaf_->ApplyTorque(opens ? 2e5F : -2e5F, true);
    latch_->ApplyForceToCenter(1000 * leaf_->GetWorldVector({1, 0}), true);
    world_.Step(0.001F, 6, 2);
  }

 private:
  static void add(b2Body& body, std::initializer_list<b2Vec2> corners, std::uint16_t height) {
    b2PolygonShape shape;
    shape.Set(corners.begin(), static_cast<int32>(corners.size()));
    shape.m_radius = 0;
    b2FixtureDef fixture;
    fixture.shape = &shape;
    fixture.filter.categoryBits = fixture.filter.maskBits = height;
    body.CreateFixture(&fixture);
  }

  b2Body* moving(b2Vec2 place, const b2MassData& mass) {
    b2BodyDef definition;
    definition.type = b2_dynamicBody;
    definition.position = place;
    b2Body* body = world_.CreateBody(&definition);
    body->SetMassData(&mass);
    masses_.emplace_back(body, mass);
    return body;
  }

  void hang(b2Body& frame) {
    for (const auto& [body, mass] : masses_) body->SetMassData(&mass);  // shapes have reset it
    b2RevoluteJointDef pin;
    pin.bodyA = &frame;
    pin.bodyB = leaf_;
    pin.enableLimit = true;
    pin.upperAngle = 2.97F;
    pin.enableMotor = true;
    pin.maxMotorTorque = 10'000;
    world_.CreateJoint(&pin);
  }

  b2World world_{b2Vec2(0, 0)};
  std::vector<std::pair<b2Body*, b2MassData>> masses_;
  b2Body* leaf_ = nullptr;
  b2Body* latch_ = nullptr;
  int steps_ = 0;
};

void open_and_shut(Home& home) {
  home.done("open_door", {{"side", std::string("inside")}});
  home.done("shut_door");
  home.run(2s);
}

// Lets time go by until everybody has done what they were asked to, and counts the milliseconds in
// which something moved.
int moving_ms(Home& home, locktwin::sim::Duration longer) {
  int moving = 0;
  home.run(0s);
  const locktwin::sim::Time end = home.world.people_done_at() + longer;
  while (home.world.now() < end) {
    home.run(1ms);
    moving += home.world.lock().plant.moving() ? 1 : 0;
  }
  return moving;
}

// Those of one use of the door.
int steps_of_a_use() {
  Home home;
  home.insert_battery();
  home.act("open_door", {{"side", std::string("inside")}});
  const int opening = moving_ms(home, 0s);
  home.act("shut_door");
  return opening + moving_ms(home, 2s);
}

double seconds(std::clock_t ticks) {
  return static_cast<double>(ticks) / CLOCKS_PER_SEC;
}

// One use of the door in the twin, then as many steps of Box2D alone, in turn.
void door_beside_box2d(benchmark::State& state) {
  const int steps = steps_of_a_use();
  Home home;
  home.insert_battery();
  BareDoor bare;
  std::clock_t twin = 0;
  std::clock_t alone = 0;
  for (auto _ : state) {
    const std::clock_t begin = std::clock();
    open_and_shut(home);
    const std::clock_t middle = std::clock();
    for (int step = 0; step < steps; ++step) bare.step();
    twin += middle - begin;
    alone += std::clock() - middle;
  }
  state.counters["steps"] = steps;
  state.counters["us_a_step_alone"] =
      seconds(alone) * 1e6 / (static_cast<double>(state.iterations()) * steps);
  state.counters["of_box2d"] = seconds(alone) / seconds(twin);
}
BENCHMARK(door_beside_box2d)->Unit(benchmark::kMillisecond);

}  // namespace

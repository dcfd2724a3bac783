#include "model/door/door_world.h"

#include <box2d/box2d.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <tuple>
#include <vector>

#include "model/deterministic_math.h"
#include "model/door/door_shapes.h"
#include "model/door/scratch_memory.h"

namespace locktwin::model {
namespace {

// Box2D's units: cm, kg, s. Force is then kg cm/s^2, torque kg cm^2/s^2.
constexpr double kUnitsPerM = 100.0;
constexpr double kForceUnitsPerN = 100.0;
constexpr double kTorqueUnitsPerNm = 10000.0;
constexpr double kInertiaUnitsPerKgM2 = 10000.0;

constexpr int kVelocityIterations = 6;
constexpr int kPositionIterations = 2;
constexpr double kSideAverageS = 0.003;  // contact impulses flicker from step to step

// Latch and bolt lie at different heights: each meets only its own part of the strike.
constexpr std::uint16_t kLatchHeight = 1;
constexpr std::uint16_t kBoltHeight = 2;

float units(double metres) {
  return static_cast<float>(metres * kUnitsPerM);
}

b2Vec2 point(double x_m, double y_m) {
  return {units(x_m), units(y_m)};
}

void add(b2Body& body, const Outline& outline, std::uint16_t height) {
  std::array<b2Vec2, std::tuple_size_v<decltype(outline.all)>> corners;
  std::ranges::transform(outline.corners(), corners.begin(),
                         [](const Corner& corner) { return point(corner.x_m, corner.y_m); });
  b2PolygonShape shape;
  shape.Set(corners.data(), static_cast<int32>(outline.count));
  shape.m_radius = 0;  // Box2D's skin of 0.1 mm would narrow every gap
  b2FixtureDef fixture;
  fixture.shape = &shape;
  fixture.friction = static_cast<float>(outline.friction);
  fixture.filter.categoryBits = height;
  fixture.filter.maskBits = height;
  body.CreateFixture(&fixture);
}

// What a joint exerted in the last step, from which the solver starts in the next. Box2D lets only
// classes that derive from its joints set it.
template <typename Joint>
struct Exerted : Joint {
  static std::array<float*, 5> by(Joint& joint) {
    b2Vec2& pin = joint.*(&Exerted::m_impulse);
    return {&pin.x, &pin.y, &(joint.*(&Exerted::m_motorImpulse)),
            &(joint.*(&Exerted::m_lowerImpulse)), &(joint.*(&Exerted::m_upperImpulse))};
  }
};

struct ExertedByRope : b2DistanceJoint {
  static std::array<float*, 5> by(b2DistanceJoint& rope, float& unused) {
    return {&(rope.*(&ExertedByRope::m_impulse)), &(rope.*(&ExertedByRope::m_lowerImpulse)),
            &(rope.*(&ExertedByRope::m_upperImpulse)), &unused, &unused};
  }
};

BodyMotion motion_of(const b2Body& body) {
  const b2Vec2 place = body.GetPosition();
  const b2Vec2 speed = body.GetLinearVelocity();
  return {.x = place.x,
          .y = place.y,
          .angle = body.GetAngle(),
          .speed_x = speed.x,
          .speed_y = speed.y,
          .spin = body.GetAngularVelocity()};
}

void set_motion(b2Body& body, const BodyMotion& motion) {
  body.SetTransform({motion.x, motion.y}, motion.angle);
  body.SetLinearVelocity({motion.speed_x, motion.speed_y});
  body.SetAngularVelocity(motion.spin);
}

// Of the strike's parts: the last that was added to the frame comes first in Box2D's list.
std::uint32_t number_of(const b2Fixture& part) {
  std::uint32_t number = 0;
  for (const b2Fixture* next = part.GetNext(); next != nullptr; next = next->GetNext()) ++number;
  return number;
}

}  // namespace

struct DoorWorld::Bodies {
  static void* operator new(std::size_t bytes) { return ScratchMemory::take(bytes); }
  static void operator delete(void* block) { ScratchMemory::put_back(block); }

  Bodies(const DoorParameters& parameters, const DoorState& state, const DoorParts& with,
         double step, const DoorMotion* motion);

  b2Body* create_on_leaf(double x_m, double y_m);
  void build_strike();
  void build_leaf();
  void hold_leaf(const DoorState& state);
  void build_latch(const DoorState& state);
  void build_bolt(const DoorState& state);
  b2PrismaticJoint* slide(b2Body& on, b2Body& body, b2Vec2 anchor, b2Vec2 axis);

  void push_leaf(const DoorInputs& inputs);
  void push_latch(const DoorInputs& inputs);
  void push_bolt(const DoorInputs& inputs);
  void read(DoorState& state) const;
  void read_bolt_contacts(DoorState& state) const;

  DoorMotion motion();
  void set_motion(const DoorMotion& motion);
  void set_touches(const std::vector<TouchImpulse>& touches);
  template <typename Visit>
  void each_touch(Visit visit);
  std::array<b2Body*, 4> moving() const { return {leaf, latch, edge, bolt}; }
  std::array<b2PrismaticJoint*, 3> guides() const { return {latch_guide, edge_twist, bolt_guide}; }
  std::array<std::array<float*, 5>, 5> exerted();

  DoorParameters door;
  DoorParts parts;
  DoorLayout at;
  double step_s;
  b2World world{b2Vec2(0, 0)};
  b2Body* frame = nullptr;
  b2Body* leaf = nullptr;
  b2Body* latch = nullptr;
  b2Body* edge = nullptr;
  b2Body* bolt = nullptr;
  b2RevoluteJoint* hinge = nullptr;
  b2PrismaticJoint* latch_guide = nullptr;
  b2PrismaticJoint* edge_twist = nullptr;
  b2PrismaticJoint* bolt_guide = nullptr;
  b2DistanceJoint* rope = nullptr;
  float nothing = 0;            // exerted by a joint that is not there
  double attached_inertia = 0;  // about the hinge, of all that the leaf carries; Box2D units
};

namespace {

// A force between two bodies, along a direction of the leaf.
void push_apart(b2Body& body, b2Body& from, b2Vec2 direction, double force_n) {
  const b2Vec2 force = static_cast<float>(force_n * kForceUnitsPerN) * direction;
  const b2Vec2 where = body.GetWorldCenter();
  body.ApplyForce(force, where, true);
  from.ApplyForce(-force, where, true);
}

}  // namespace

DoorWorld::Bodies::Bodies(const DoorParameters& parameters, const DoorState& state,
                          const DoorParts& with, double step, const DoorMotion* motion)
    : door(parameters), parts(with), at(parameters), step_s(step) {
  // Box2D takes impulses over only if it has made a step of that length before.
  if (motion != nullptr) world.Step(static_cast<float>(step_s), 0, 0);
  world.SetAllowSleeping(false);      // the rest rule takes the whole world away instead
  world.SetContinuousPhysics(false);  // nothing moves further in 1 ms than half its thickness
  b2BodyDef fixed;
  frame = world.CreateBody(&fixed);
  build_strike();
  b2BodyDef hung;
  hung.type = b2_dynamicBody;
  hung.angle = static_cast<float>(state.angle_rad);
  hung.angularVelocity = static_cast<float>(state.speed_rad_s);
  leaf = world.CreateBody(&hung);
  if (door.has_latch && parts.latch) build_latch(state);
  if (parts.bolt) build_bolt(state);
  build_leaf();
  if (door.has_latch && !parts.latch) hold_leaf(state);
  if (motion != nullptr) set_motion(*motion);
}

void DoorWorld::Bodies::build_strike() {
  for (const Outline& part : strike_of_latch(door)) add(*frame, part, kLatchHeight);
  for (const Outline& part : strike_of_bolt(door)) add(*frame, part, kBoltHeight);
}

// A body that moves with the leaf, its origin at a point of the leaf.
b2Body* DoorWorld::Bodies::create_on_leaf(double x_m, double y_m) {
  b2BodyDef definition;
  definition.type = b2_dynamicBody;
  definition.position = leaf->GetWorldPoint(point(x_m, y_m));
  definition.angle = leaf->GetAngle();
  definition.angularVelocity = leaf->GetAngularVelocity();
  definition.linearVelocity = b2Cross(leaf->GetAngularVelocity(), definition.position);
  return world.CreateBody(&definition);
}

b2PrismaticJoint* DoorWorld::Bodies::slide(b2Body& on, b2Body& body, b2Vec2 anchor, b2Vec2 axis) {
  b2PrismaticJointDef guide;
  guide.bodyA = &on;
  guide.bodyB = &body;
  guide.localAnchorA = anchor;
  guide.localAxisA = axis;
  return static_cast<b2PrismaticJoint*>(world.CreateJoint(&guide));
}

namespace {

// A body's mass about its own origin. Its guides keep it from turning; a radius of gyration of 2
// cm, the size of the parts, does for that.
void set_mass(b2Body& body, double mass_kg) {
  constexpr float kGyrationCm = 2.0F;
  const float mass = static_cast<float>(mass_kg);
  const b2MassData data{mass, b2Vec2(0, 0), mass * kGyrationCm * kGyrationCm};
  body.SetMassData(&data);
}

double inertia_about_hinge(const b2Body& body) {
  const double x = body.GetPosition().x;
  const double y = body.GetPosition().y;
  const double mass = body.GetMass();
  return static_cast<double>(body.GetInertia()) + mass * (x * x + y * y);
}

}  // namespace

void DoorWorld::Bodies::build_latch(const DoorState& state) {
  latch = create_on_leaf(at.edge_x_m + state.latch_m, at.middle_y_m);
  latch->SetLinearVelocity(latch->GetLinearVelocity() +
                           units(state.latch_speed_m_s) * leaf->GetWorldVector({1, 0}));
  add(*latch, latch_outline(door), kLatchHeight);
  set_mass(*latch, door.latch.mass_kg);  // after the fixture, which would reset it
  latch_guide = slide(*leaf, *latch, point(at.edge_x_m, at.middle_y_m), {1, 0});
  latch_guide->EnableLimit(true);
  attached_inertia += inertia_about_hinge(*latch);
}

void DoorWorld::Bodies::build_bolt(const DoorState& state) {
  const double root_x = at.edge_x_m - kGuidedM;
  const double y = at.middle_y_m + state.edge_m;
  edge = create_on_leaf(root_x, y);
  bolt = create_on_leaf(at.edge_x_m + state.bolt_m, y);
  const b2Vec2 across = units(state.edge_speed_m_s) * leaf->GetWorldVector({0, 1});
  const b2Vec2 along = units(state.bolt_speed_m_s) * leaf->GetWorldVector({1, 0});
  edge->SetLinearVelocity(edge->GetLinearVelocity() + across);
  bolt->SetLinearVelocity(bolt->GetLinearVelocity() + across + along);
  add(*bolt, bolt_outline(door.bolt), kBoltHeight);
  set_mass(*edge, door.bolt.edge_mass_kg);
  set_mass(*bolt, kBoltMassKg);
  edge_twist = slide(*leaf, *edge, point(root_x, at.middle_y_m), {0, 1});
  edge_twist->EnableLimit(true);
  bolt_guide = slide(*edge, *bolt, point(kGuidedM, 0), {1, 0});
  attached_inertia += inertia_about_hinge(*edge) + inertia_about_hinge(*bolt);
}

// The hinge, with the stop as its lower limit: leaf on frame is the same contact in one row. The
// centre of mass lies on the pin: about a hinge only the inertia counts, and the solver's rows for
// pin, limit and friction then do not disturb each other.
void DoorWorld::Bodies::build_leaf() {
  const double inertia = door.leaf.hinge_inertia_kg_m2 * kInertiaUnitsPerKgM2 - attached_inertia;
  b2MassData mass;
  mass.mass = static_cast<float>(door.leaf.mass_kg);
  mass.center = b2Vec2(0, 0);
  mass.I = static_cast<float>(inertia);
  leaf->SetMassData(&mass);
  b2RevoluteJointDef pin;
  pin.bodyA = frame;
  pin.bodyB = leaf;
  pin.enableLimit = true;
  pin.lowerAngle = static_cast<float>(door.frame.stop_rad);
  pin.upperAngle = static_cast<float>(door.leaf.open_limit_rad);
  pin.enableMotor = true;  // a motor that holds at speed 0 is Coulomb friction
  pin.motorSpeed = 0;
  pin.maxMotorTorque = static_cast<float>(door.leaf.hinge_coulomb_nm * kTorqueUnitsPerNm);
  hinge = static_cast<b2RevoluteJoint*>(world.CreateJoint(&pin));
}

// What a latch in its pocket does: a rope from the lock edge to the closing side. (A second limit
// of the hinge cannot: Box2D takes limits closer than 4 degrees for one.)
void DoorWorld::Bodies::hold_leaf(const DoorState& state) {
  const double widest_rad = std::max(state.angle_rad, latched_door(door).angle_rad);
  const double x_m = at.edge_x_m * det_cos(widest_rad);
  const double y_m = at.edge_x_m * det_sin(widest_rad);
  b2DistanceJointDef held;
  held.bodyA = frame;
  held.bodyB = leaf;
  held.localAnchorA = point(at.edge_x_m, -at.edge_x_m);
  held.localAnchorB = point(at.edge_x_m, 0);
  held.minLength = 0;
  held.maxLength = b2Distance(held.localAnchorA, point(x_m, y_m));
  held.length = held.maxLength;
  rope = static_cast<b2DistanceJoint*>(world.CreateJoint(&held));
}

void DoorWorld::Bodies::push_leaf(const DoorInputs& inputs) {
  const double angle = static_cast<double>(leaf->GetAngle());
  const double speed = static_cast<double>(leaf->GetAngularVelocity());
  const double torque = leaf_torque_nm(door, angle, speed, inputs.edge_force_n);
  leaf->ApplyTorque(static_cast<float>(torque * kTorqueUnitsPerNm), true);
}

void DoorWorld::Bodies::push_latch(const DoorInputs& inputs) {
  const double out = static_cast<double>(latch_guide->GetJointTranslation()) / kUnitsPerM;
  const double speed = static_cast<double>(latch_guide->GetJointSpeed()) / kUnitsPerM;
  const double force = door.latch.preload_n +
                       door.latch.spring_n_per_m * (door.latch.throw_m - out) -
                       door.latch.damping_n_s_per_m * speed;
  latch_guide->SetLimits(units(-kLatchSpareM), units(inputs.latch_limit_m));
  push_apart(*latch, *leaf, leaf->GetWorldVector({1, 0}), force);
}

// The edge stands off the leaf's plane by the warp, held by the leaf's stiffness against twist and
// critically damped; the bolt is pushed by the drive train.
void DoorWorld::Bodies::push_bolt(const DoorInputs& inputs) {
  const double off = static_cast<double>(edge_twist->GetJointTranslation()) / kUnitsPerM;
  const double speed = static_cast<double>(edge_twist->GetJointSpeed()) / kUnitsPerM;
  const double mass = door.bolt.edge_mass_kg + kBoltMassKg;
  const double damping = 2 * std::sqrt(door.bolt.edge_n_per_m * mass);
  const double twist = door.bolt.edge_n_per_m * (inputs.warp_m - off) - damping * speed;
  edge_twist->SetLimits(units(inputs.warp_m - door.bolt.edge_give_m),
                        units(inputs.warp_m + door.bolt.edge_give_m));
  push_apart(*edge, *leaf, leaf->GetWorldVector({0, 1}), twist);
  push_apart(*bolt, *edge, leaf->GetWorldVector({1, 0}), inputs.bolt_force_n);
}

void DoorWorld::Bodies::read(DoorState& state) const {
  const auto metres = [](float value) { return static_cast<double>(value) / kUnitsPerM; };
  state.angle_rad = static_cast<double>(leaf->GetAngle());
  state.speed_rad_s = static_cast<double>(leaf->GetAngularVelocity());
  if (latch != nullptr) {
    state.latch_m = metres(latch_guide->GetJointTranslation());
    state.latch_speed_m_s = metres(latch_guide->GetJointSpeed());
  }
  if (bolt == nullptr) return;
  state.bolt_m = metres(bolt_guide->GetJointTranslation());
  state.bolt_speed_m_s = metres(bolt_guide->GetJointSpeed());
  state.edge_m = metres(edge_twist->GetJointTranslation());
  state.edge_speed_m_s = metres(edge_twist->GetJointSpeed());
  read_bolt_contacts(state);
}

void DoorWorld::Bodies::read_bolt_contacts(DoorState& state) const {
  b2Vec2 impulse(0, 0);
  for (const b2ContactEdge* link = bolt->GetContactList(); link != nullptr; link = link->next) {
    const b2Contact& contact = *link->contact;
    if (!contact.IsTouching()) continue;
    b2WorldManifold manifold;
    contact.GetWorldManifold(&manifold);
    float sum = 0;
    for (int i = 0; i < contact.GetManifold()->pointCount; ++i) {
      sum += contact.GetManifold()->points[i].normalImpulse;
    }
    const bool bolt_is_b = contact.GetFixtureB()->GetBody() == bolt;
    impulse += (bolt_is_b ? sum : -sum) * manifold.normal;
  }
  const b2Vec2 local = leaf->GetLocalVector(impulse);
  const double newtons = 1 / (step_s * kForceUnitsPerN);
  const double side_n = std::abs(static_cast<double>(local.y)) * newtons;
  state.bolt_side_n += (side_n - state.bolt_side_n) * step_s / kSideAverageS;
  state.bolt_axial_n = -static_cast<double>(local.x) * newtons;
}

std::array<std::array<float*, 5>, 5> DoorWorld::Bodies::exerted() {
  std::array<std::array<float*, 5>, 5> all;
  for (auto& by_joint : all) by_joint.fill(&nothing);
  all[0] = Exerted<b2RevoluteJoint>::by(*hinge);
  for (std::size_t i = 0; i < guides().size(); ++i) {
    if (guides()[i] != nullptr) all[i + 1] = Exerted<b2PrismaticJoint>::by(*guides()[i]);
  }
  if (rope != nullptr) all[4] = ExertedByRope::by(*rope, nothing);
  return all;
}

// The strike was built first, so Box2D has it first in each of its contacts.
template <typename Visit>
void DoorWorld::Bodies::each_touch(Visit visit) {
  for (b2Contact* contact = world.GetContactList(); contact; contact = contact->GetNext()) {
    const std::uint32_t part = number_of(*contact->GetFixtureA());
    const bool of_bolt = contact->GetFixtureB()->GetBody() == bolt;
    b2Manifold& manifold = *contact->GetManifold();
    for (int i = 0; i < manifold.pointCount; ++i) visit(part, of_bolt, manifold.points[i]);
  }
}

DoorMotion DoorWorld::Bodies::motion() {
  DoorMotion motion;
  for (std::size_t i = 0; i < motion.bodies.size(); ++i) {
    if (moving()[i] != nullptr) motion.bodies[i] = motion_of(*moving()[i]);
  }
  for (std::size_t i = 0; i < motion.limits.size(); ++i) {
    const b2PrismaticJoint* guide = guides()[i];
    if (guide != nullptr) motion.limits[i] = {guide->GetLowerLimit(), guide->GetUpperLimit()};
  }
  const auto sources = exerted();
  for (std::size_t joint = 0; joint < sources.size(); ++joint) {
    for (std::size_t i = 0; i < sources[joint].size(); ++i) {
      motion.impulses[joint][i] = *sources[joint][i];
    }
  }
  each_touch([&](std::uint32_t part, bool of_bolt, const b2ManifoldPoint& point) {
    motion.touches.push_back(
        {part, of_bolt, point.id.key, point.normalImpulse, point.tangentImpulse});
  });
  return motion;
}

// Limits first: Box2D forgets what they exerted when they change. A step of no length finds what
// touches, and moves nothing.
void DoorWorld::Bodies::set_motion(const DoorMotion& motion) {
  for (std::size_t i = 0; i < motion.bodies.size(); ++i) {
    if (moving()[i] != nullptr) model::set_motion(*moving()[i], motion.bodies[i]);
  }
  for (std::size_t i = 0; i < motion.limits.size(); ++i) {
    if (guides()[i] == nullptr) continue;
    guides()[i]->SetLimits(motion.limits[i].lower, motion.limits[i].upper);
  }
  const auto targets = exerted();
  for (std::size_t joint = 0; joint < targets.size(); ++joint) {
    for (std::size_t i = 0; i < targets[joint].size(); ++i) {
      *targets[joint][i] = motion.impulses[joint][i];
    }
  }
  world.Step(0, 0, 0);
  set_touches(motion.touches);
}

void DoorWorld::Bodies::set_touches(const std::vector<TouchImpulse>& touches) {
  each_touch([&](std::uint32_t part, bool of_bolt, b2ManifoldPoint& point) {
    for (const TouchImpulse& touch : touches) {
      if (touch.strike_part != part || touch.bolt != of_bolt || touch.corners != point.id.key) {
        continue;
      }
      point.normalImpulse = touch.normal;
      point.tangentImpulse = touch.tangent;
    }
  });
}

DoorWorld::DoorWorld(const DoorParameters& door, const DoorState& state, const DoorParts& parts,
                     double step_s, const DoorMotion* motion)
    : bodies_(std::make_unique<Bodies>(door, state, parts, step_s, motion)) {}

DoorWorld::~DoorWorld() = default;

const DoorParts& DoorWorld::parts() const {
  return bodies_->parts;
}

DoorMotion DoorWorld::motion() const {
  return bodies_->motion();
}

void DoorWorld::step(const DoorInputs& inputs, DoorState& state) {
  bodies_->push_leaf(inputs);
  if (bodies_->latch != nullptr) bodies_->push_latch(inputs);
  if (bodies_->bolt != nullptr) bodies_->push_bolt(inputs);
  bodies_->world.Step(static_cast<float>(bodies_->step_s), kVelocityIterations,
                      kPositionIterations);
  bodies_->read(state);
}

}  // namespace locktwin::model

// Box2D times the parts of each step, for a profile that nothing here reads: a seventh of a warped
// movement, and of an open door's swing a third. No option switches it off; the program's own
// definition of the timer stands before the library's, in a shared Box2D as in a static one
// (tests/programs.cmake looks at the symbols).
b2Timer::b2Timer() : m_start_sec(0), m_start_usec(0) {}
void b2Timer::Reset() {}
float b2Timer::GetMilliseconds() const {
  return 0.0F;
}

#include "model/door/door_shapes.h"

#include <algorithm>
#include <initializer_list>

namespace locktwin::model {
namespace {

constexpr double kLipM = 0.03;          // depth of the strike behind its face
constexpr double kBevelSpareM = 0.004;  // the bevel goes on inside the leaf: no corner hits the lip
constexpr double kLatchFaceStepM = 0.00005;  // holding face before the lip's edge

Outline outline(std::initializer_list<Corner> corners, double friction) {
  Outline made{.count = corners.size(), .friction = friction};
  std::copy(corners.begin(), corners.end(), made.all.begin());
  return made;
}

}  // namespace

DoorLayout::DoorLayout(const DoorParameters& door)
    : edge_x_m(door.leaf.width_m),
      middle_y_m(-door.leaf.thickness_m / 2),
      latch_height_m((door.latch.throw_m + kBevelSpareM) / door.latch.bevel_slope) {}

// The lip that the latch slides over is a wedge with its edge flush with the leaf, as the curved
// lip of a real strike is. Its friction belongs to the bevel; the face that holds the latch lies a
// hair before it and has none, or the gasket's pressure would keep the latch from springing out.
std::array<Outline, 2> strike_of_latch(const DoorParameters& door) {
  const DoorLayout at(door);
  const double top = at.middle_y_m + at.latch_height_m / 2 + door.latch.play_m;
  const double lip_x = at.edge_x_m;
  const double face_x = lip_x + 0.001;
  return {outline({{lip_x, top + kLatchFaceStepM},
                   {lip_x + kLipM, top + kLatchFaceStepM},
                   {lip_x + kLipM, top + kLipM / 2}},
                  door.latch.friction),
          outline({{face_x, top},
                   {lip_x + kLipM, top},
                   {lip_x + kLipM, top + kLatchFaceStepM},
                   {face_x, top + kLatchFaceStepM}},
                  0)};
}

std::array<Outline, 2> strike_of_bolt(const DoorParameters& door) {
  const DoorLayout at(door);
  const double plate_x = at.edge_x_m + door.frame.clearance_m;
  const double middle = at.middle_y_m + door.latch.play_m;
  const double gap = door.bolt.thickness_m / 2 + door.bolt.strike_clearance_m;
  return {outline({{plate_x, middle + gap},
                   {plate_x + kLipM, middle + gap},
                   {plate_x + kLipM, 0},
                   {plate_x, 0}},
                  0),
          outline({{plate_x, middle - gap - kLipM},
                   {plate_x + kLipM, middle - gap - kLipM},
                   {plate_x + kLipM, middle - gap},
                   {plate_x, middle - gap}},
                  0)};
}

Outline latch_outline(const DoorParameters& door) {
  const double out = door.latch.throw_m + kBevelSpareM;
  const double half = DoorLayout(door).latch_height_m / 2;
  return outline({{0, half}, {-kGuidedM, half}, {-kGuidedM, -half}, {-out, -half}},
                 door.latch.friction);
}

Outline bolt_outline(const BoltParameters& bolt) {
  const double half = bolt.thickness_m / 2;
  const double tip = half - bolt.chamfer_depth_m;
  const double shoulder = -bolt.chamfer_length_m;
  return outline({{0, -tip},
                  {0, tip},
                  {shoulder, half},
                  {-kGuidedM, half},
                  {-kGuidedM, -half},
                  {shoulder, -half}},
                 0);
}

}  // namespace locktwin::model

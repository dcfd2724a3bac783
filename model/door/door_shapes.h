// The outlines of strike, latch and bolt, seen from above: what meets what. In the leaf's frame, x
// from the hinge along the shut leaf, y = 0 its opening side, metres; without a solver.
#pragma once

#include <array>
#include <cstddef>
#include <span>

#include "model/door/door.h"

namespace locktwin::model {

struct Corner {
  double x_m = 0;
  double y_m = 0;
};

// Convex, its corners counter-clockwise; of friction with what it meets.
struct Outline {
  std::array<Corner, 6> all{};
  std::size_t count = 0;
  double friction = 0;

  std::span<const Corner> corners() const { return std::span(all).first(count); }
};

inline constexpr double kGuidedM = 0.04;  // of latch and bolt inside the leaf; guides are no shape
inline constexpr double kLatchSpareM = 0.0005;  // the latch goes a little further in than flush

// Where the parts are on the leaf.
struct DoorLayout {
  explicit DoorLayout(const DoorParameters& door);
  double edge_x_m;
  double middle_y_m;
  double latch_height_m;  // the bevel takes all of it: sharp tip, foot inside the leaf
};

// Latch and bolt lie at different heights: each meets only its own part of the strike.
std::array<Outline, 2> strike_of_latch(const DoorParameters& door);
std::array<Outline, 2> strike_of_bolt(const DoorParameters& door);
// About the middle of the tip, when they are flush with the edge.
Outline latch_outline(const DoorParameters& door);
Outline bolt_outline(const BoltParameters& bolt);

}  // namespace locktwin::model

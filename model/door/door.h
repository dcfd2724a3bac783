// The door seen from above: data sheet and the plain numbers that it is reduced to at rest.
//
// The hinge is the origin, the shut leaf lies along +x, a positive angle opens it towards +y.
// Distances along the latch and the bolt count from the lock edge of the leaf outwards. Sources and
// estimates are listed in model/README.md, section "Door".
#pragma once

#include <cstdint>
#include <limits>
#include <optional>

#include "model/state/fields.h"

namespace locktwin::model {

struct LeafParameters {
  double mass_kg = 40.0;               // hangs on the hinge; what swings is the inertia below
  double width_m = 0.90;               // hinge to lock edge
  double thickness_m = 0.045;          // the hinge pin is in the plane of the opening side
  double hinge_inertia_kg_m2 = 10.80;  // m w^2 / 3; all that swings, latch and bolt included
  double hinge_coulomb_nm = 1.0;
  double hinge_viscous_nm_s = 0.5;
  double open_limit_rad = 2.97;  // 170 degrees: the leaf meets the wall

  LT_FIELDS(mass_kg, width_m, thickness_m, hinge_inertia_kg_m2, hinge_coulomb_nm,
            hinge_viscous_nm_s, open_limit_rad)
};

// As one sees the door from the side towards which it opens: where the hinges are. The geometry is
// the mirror image of itself, so it matters to the motor (which way it turns) and to drawings.
enum class Hanging : std::uint8_t { right, left };
enum class Swing : std::uint8_t { inward, outward };  // inward: it opens into the room

struct FrameParameters {
  double clearance_m = 0.003;         // lock edge to strike plate
  double gasket_force_n = 60.0;       // at the lock edge when the leaf touches the stop
  double gasket_depth_m = 0.003;      // rises linearly over this last way
  double closed_switch_rad = 0.0105;  // 0.6 degrees: the magnet reaches the door sensor
  double stop_rad = 0;                // the leaf stops here; more than 0 with something in the gap

  LT_FIELDS(clearance_m, gasket_force_n, gasket_depth_m, closed_switch_rad, stop_rad)
};

struct LatchParameters {
  double mass_kg = 0.2;
  double throw_m = 0.012;
  double preload_n = 6.0;          // spring force when fully out
  double spring_n_per_m = 500.0;   // and so much more per metre pushed in
  double damping_n_s_per_m = 0.5;  // grease in the guide; 0.4 of critical
  double bevel_slope = 0.70021;    // latch travel per door travel: tan 35 degrees
  double friction = 0.2;           // bevel on strike lip
  double play_m = 0.0004;          // the latched door may move so far from the stop
  double strength_n = 3000.0;      // at the lock edge, where it shears

  LT_FIELDS(mass_kg, throw_m, preload_n, spring_n_per_m, damping_n_s_per_m, bevel_slope, friction,
            play_m, strength_n)
};

struct BoltParameters {
  double throw_m = 0.022;
  double thickness_m = 0.012;          // across, seen from above
  double chamfer_depth_m = 0.005;      // taken off each side at the tip ...
  double chamfer_length_m = 0.0075;    // ... over this length
  double strike_clearance_m = 0.0015;  // to the pocket's wall on each side when the door is latched
  double friction = 0.2;               // mu of bolt in guide and on strike
  double overhang_m = 0.025;           // from guide to strike
  double guide_m = 0.040;
  double edge_n_per_m = 30000.0;       // twist of the leaf between the heights of latch and bolt
  double edge_give_m = 0.006;          // so far it twists, then the leaf as a whole takes the load
  double edge_mass_kg = 1.5;           // the part of the lock edge that follows the bolt
  double strength_n = 6000.0;          // across, where bolt or strike gives way
  double height_clearance_m = 0.0015;  // below it in the strike, for a leaf that hangs straight
  double lift_n_per_m = 60000.0;       // to lift the lock edge of a sagging leaf
  double pocket_filled_m = 0;          // what lies in its pocket keeps it so far from fully out

  LT_FIELDS(throw_m, thickness_m, chamfer_depth_m, chamfer_length_m, strike_clearance_m, friction,
            overhang_m, guide_m, edge_n_per_m, edge_give_m, edge_mass_kg, strength_n,
            height_clearance_m, lift_n_per_m, pocket_filled_m)
};

// A hydraulic door closer on the hinge: torque spring_nm towards shut, damped when it shuts.
struct CloserParameters {
  double spring_nm = 13.0;  // EN 1154 size 2 at 0 degrees
  double damping_nm_s = 20.0;

  LT_FIELDS(spring_nm, damping_nm_s)
};

struct DoorParameters {
  LeafParameters leaf;
  FrameParameters frame;
  LatchParameters latch;
  BoltParameters bolt;
  std::optional<CloserParameters> closer;
  bool has_latch = true;  // false: as if it were taped in, or broken off
  bool has_bolt = true;   // false: broken off; what is left of it moves and holds nothing
  double height_m = 2.0;  // of the leaf, for the wind on it
  Hanging hanging = Hanging::right;
  Swing swing = Swing::inward;

  LT_FIELDS(leaf, frame, latch, bolt, closer, has_latch, has_bolt, height_m, hanging, swing)
};

// Everything that the Box2D world is built from. At rest all speeds are zero.
struct DoorState {
  double angle_rad = 0;
  double speed_rad_s = 0;
  double latch_m = 0;  // out of the lock edge, 0 .. throw
  double latch_speed_m_s = 0;
  double bolt_m = 0;  // as Box2D holds it; lags the drive train by what it squeezes
  double bolt_speed_m_s = 0;
  double edge_m = 0;  // section of the edge at the bolt, off the leaf's plane
  double edge_speed_m_s = 0;
  double bolt_side_n = 0;   // contact force of strike on bolt across it, averaged over 3 ms
  double bolt_axial_n = 0;  // and against its throw

  LT_FIELDS(angle_rad, speed_rad_s, latch_m, latch_speed_m_s, bolt_m, bolt_speed_m_s, edge_m,
            edge_speed_m_s, bolt_side_n, bolt_axial_n)
};

// What acts on the door during one step of 1 ms.
struct DoorInputs {
  double edge_force_n = 0;   // at the lock edge, across the leaf; positive opens
  double latch_limit_m = 0;  // a turned handle holds the latch in as far as here
  double bolt_force_n = 0;   // from the drive train along the bolt; positive throws
  double warp_m = 0;         // the bolt stands so far off the plane through the latch

  LT_FIELDS(edge_force_n, latch_limit_m, bolt_force_n, warp_m)
};

// A uniform leaf of that mass, 30 .. 60 kg for a door of a flat: its inertia goes with it.
LeafParameters leaf_of(double mass_kg);

// The latch lies in its pocket and keeps the door shut.
bool latch_engaged(const DoorParameters& door, const DoorState& state);

// The bolt may touch the strike: it is out, and neither free in its pocket nor clear of the frame.
// Otherwise the world leaves it away; it is then where the drive train has it, `warp_m` off.
bool bolt_in_play(const DoorParameters& door, const DoorState& state, double warp_m);

// A thrown bolt on its way into the strike of a sagging door, by closed form: its lower chamfer
// climbs on the strike and lifts the leaf, by a stiffness, at most by what hangs on the lock edge:
// half the leaf. Beyond the chamfer it stops at the plate.
struct SagLoad {
  double lift_n = 0;                                            // weight of the leaf on the bolt
  double obstacle_m = std::numeric_limits<double>::infinity();  // where the bolt stops
  double climb = 0;  // slope of the chamfer while it climbs, else 0
};
SagLoad sag_load(const DoorParameters& door, const DoorState& state, double sag_m, double bolt_m);

// Where something in the strike's pocket stops the bolt of a shut door; else infinity.
double pocket_end_m(const DoorParameters& door, const DoorState& state);

// The bolt is so far in the strike's pocket that it holds the leaf.
bool bolt_holds(const DoorParameters& door, const DoorState& state);

// Force at the lock edge of an air pressure from outside the house, positive opens.
double wind_force_n(const DoorParameters& door, double pressure_pa);

// The latched door as a gasket presses it against its latch, bolt withdrawn, all at rest.
DoorState latched_door(const DoorParameters& door);

// How far the latch is out when the door stands still at an angle: the strike's lip holds it in.
double resting_latch_m(const DoorParameters& door, double angle_rad);

// F of the gasket at the lock edge, 0 beyond its depth. Linear.
double gasket_force_n(const DoorParameters& door, double angle_rad);

// What turns the leaf beside latch, bolt, stop and the hinge's Coulomb friction: the force at the
// lock edge, gasket, closer and the hinge's viscous part.
double leaf_torque_nm(const DoorParameters& door, double angle_rad, double speed_rad_s,
                      double edge_force_n);

}  // namespace locktwin::model

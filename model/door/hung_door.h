// The door in its frame: leaf, latch, strike, what hands, wind and levers do to the leaf, and what
// is wrong with it. While something of it moves it is a Box2D world, at rest plain numbers; so also
// while the leaf swings free.
#pragma once

#include "model/body/body.h"
#include "model/door/door.h"
#include "model/door/free_swing.h"
#include "model/door/hand.h"
#include "model/door/live_door.h"
#include "model/part_faults.h"
#include "model/state/fields.h"

namespace locktwin::model {

// What the lock body does to the door during one step.
struct BodyLoad {
  double bolt_m = 0;  // where the drive train has the bolt, and how it moves
  double bolt_speed_m_s = 0;
  double bolt_force_n = 0;   // along it, in the world; positive throws
  double latch_freedom = 1;  // share of its throw that handles and key leave to the latch
};

class HungDoor {
 public:
  // Shut and latched, the bolt withdrawn.
  HungDoor(const DoorParameters& door, const HandParameters& hand);

  // What people and weather do; each holds until changed.
  void push(double force_n);       // at the lock edge, positive opens
  void move_to(double angle_rad);  // leads the leaf there and holds it until let_go()
  void let_go();
  void pry(double force_n);              // a lever in the gap at the lock edge, >= 0
  void set_wind_pa(double pressure_pa);  // from outside the house, positive presses on the leaf
  void adjust_strike_m(double off_m);    // the bolt's pocket, towards the opening side
  void set_faults(const DoorFaults& faults);  // an obstacle must fit into the gap

  const DoorParameters& parameters() const { return sheet_; }  // as it is, faults included
  const DoorFaults& faults() const { return faults_; }
  double angle_rad() const { return state_.angle_rad; }
  double speed_rad_s() const { return state_.speed_rad_s; }
  double latch_m() const { return state_.latch_m; }
  bool latch_engaged() const { return model::latch_engaged(sheet_, state_); }  // and it holds
  double bolt_edge_m() const { return state_.edge_m; }  // off the middle of its pocket
  double bolt_side_load_n() const { return state_.bolt_side_n; }
  double bolt_axial_load_n() const { return state_.bolt_axial_n; }  // strike against the throw
  double bolt_lift_n(double bolt_m) const;  // weight of a sagging leaf on the bolt
  double pocket_end_m() const;  // where something in the strike stops the bolt; else infinity
  double wind_n() const { return wind_force_n(sheet_, wind_pa_); }  // at the edge, positive opens
  double strike_adjusted_m() const { return strike_off_m_; }
  bool obstacle_fits(double thickness_m) const;

  // One step of movement in the plant.
  bool strike_holds_bolt() const;
  double bolt_next_m(double dt_s) const;  // where it would be then, if nothing pushed it
  StrikeLoad load_on_bolt(double bolt_m, bool throws) const;
  void step(const BodyLoad& body, double dt_s);
  // Or none: it stands, and the bolt goes its way to there without touching or being touched.
  bool lets_pass(double bolt_m) const;
  void let_pass(const BodyLoad& body) { follow_bolt(body); }
  // Free of its frame, in the last step and in the next; nothing of it is then near a switch.
  bool swings_clear() const { return swings_free_ && clear_of_frame(sheet_, state_) && !still(); }
  bool still() const { return still_ms_ >= kStillMs; }
  void count_still(bool body_at_rest);  // at the end of a millisecond of movement
  void wake() { still_ms_ = 0; }        // something new acts on the lock body
  void settle();                        // nothing moves any more

  LT_FIELDS(sound_, sheet_, hand_sheet_, faults_, state_, hand_, push_n_, pry_n_, wind_pa_,
            strike_off_m_, latch_limit_m_, still_ms_, settled_, swings_free_, held_, live_)

 private:
  static constexpr int kStillMs = 20;

  void hold(double& what, double value);
  void stir();  // something new acts on it
  double bolt_off_m() const { return faults_.warp_m - strike_off_m_; }
  double edge_force_n() const;
  void break_what_yields(double force_n);
  bool bolt_matters() const;
  bool latch_matters(double limit_m) const;
  void follow_bolt(const BodyLoad& body);
  bool drawn_from_pocket(double limit_m) const;
  bool pressed_on_stop(double limit_m, double edge_n) const;
  void hold_at(double latch_limit_m);
  bool without_world() const { return swings_free_ || held_; }
  bool stands() const;

  DoorParameters sound_;  // the data sheet,
  DoorParameters sheet_;  // and what the faults made of it
  HandParameters hand_sheet_;
  DoorFaults faults_;
  DoorState state_;
  HandState hand_;
  double push_n_ = 0;
  double pry_n_ = 0;
  double wind_pa_ = 0;
  double strike_off_m_ = 0;
  double latch_limit_m_;
  int still_ms_ = kStillMs;
  bool settled_ = true;       // stands as what acts on it lets it
  bool swings_free_ = false;  // it moves, and touches nothing: without a world
  bool held_ = false;         // by its latch or its stop, which nothing changes: so, too
  LiveDoor live_;
};

}  // namespace locktwin::model

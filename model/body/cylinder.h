// The mechanical cylinder behind its cover, and the key that a hand turns in it.
//
// Its cam works the dead bolt and, past the withdrawn bolt, the latch. It does not pass through
// clutch or motor: a hand is far stronger than the motor, so the drive slips (MEC-3). A key that
// does not fit, stands half in, or meets a damaged cylinder turns nothing (FLT-2).
#pragma once

#include <cstdint>

#include "model/state/fields.h"

namespace locktwin::model {

enum class KeyKind : std::uint8_t { none, right, wrong, damaged };

// Estimates: one turn a second, which throws the bolt once; the cam's lever is 13 mm and a key of
// a pin-tumbler cylinder is turned with up to 2.5 N m before it twists.
struct CylinderParameters {
  double bolt_m_per_s = 0.022;
  double latch_s = 0.3;    // from the withdrawn bolt until the latch is in
  double force_n = 190.0;  // along the bolt, at most

  LT_FIELDS(bolt_m_per_s, latch_s, force_n)
};

struct CylinderState {
  bool cover_open = false;
  KeyKind key = KeyKind::none;
  bool fully_in = false;
  int hand = 0;           // a hand turns: +1 throws the bolt, -1 withdraws it, 0 lets go
  bool carries = false;   // the cam holds the bolt at cam_m
  double cam_m = 0;       // where the cam has the bolt
  double latch_pull = 0;  // 0 .. 1: how far the cam has drawn the latch in
  bool turns = false;     // in the last step

  LT_FIELDS(cover_open, key, fully_in, hand, carries, cam_m, latch_pull, turns)
};

// What the cam works against.
struct CylinderLoad {
  double bolt_m;
  double travel_m;
  double throwing_n;     // resists the bolt on its way out
  double withdrawing_n;  // and on its way in
};

// The key is put in only with the cover open; covers and keys that are already there stay.
void open_cover(CylinderState& state);
void close_cover(CylinderState& state);  // not over a key
void insert_key(CylinderState& state, KeyKind key, bool fully);
void remove_key(CylinderState& state);

bool key_fits(const CylinderState& state, bool cylinder_damaged);

void advance(const CylinderParameters& cylinder, CylinderState& state, const CylinderLoad& load,
             bool cylinder_damaged, double dt_s);
bool at_rest(const CylinderState& state);  // also when a hand turns and nothing gives way
bool idle(const CylinderState& state);     // and nothing is turned

}  // namespace locktwin::model

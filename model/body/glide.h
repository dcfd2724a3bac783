// A bolt that its motor moves free of latch, stops and strike, while nothing else moves: where that
// began, and what it came to. Each moment of it follows from the beginning alone, so it does not
// matter in how many looks the time goes by (as with a resting supply, whose anchor is the same).
#pragma once

#include "model/body/drive_train.h"
#include "model/body/motor_heat.h"
#include "model/energy/battery.h"
#include "model/state/fields.h"
#include "model/units.h"

namespace locktwin::model {

// What became of the energy of the motor's movements, since the beginning:
// drawn = electronics + heat + work + slipped + change of what is stored.
struct MovementEnergy {
  double drawn_j = 0;        // from whatever feeds the bus, at its terminals, while a motor moves
  double electronics_j = 0;  // their part of it
  double heat_j = 0;         // in winding and bridge
  double work_j = 0;         // against friction, load and stops
  double slipped_j = 0;      // of a motor that a key, a handle or a blocked gear stops

  LT_FIELDS(drawn_j, electronics_j, heat_j, work_j, slipped_j)
};

// What a movement of the motor changes in the lock body.
struct MotorMovement {
  DriveState drive;
  MotorHeat heat;
  MovementEnergy energy;

  LT_FIELDS(drive, heat, energy)
};

// The pack alone feeds it, and keeps its voltage and the electronics' share throughout.
struct GlideStart {
  Micros since{0};
  MotorMovement motor;
  int direction = 0;
  PackSource cells{};
  double system_a = 0;    // the electronics
  double obstacle_m = 0;  // where the strike would stop the bolt
  double ambient_c = 25;

  LT_FIELDS(since, motor, direction, cells, system_a, obstacle_m, ambient_c)
};

struct Glided {
  MotorMovement motor;
  double charge_c = 0;  // out of the pack
};

}  // namespace locktwin::model

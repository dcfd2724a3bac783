// The data sheets that a plant is made of: one struct a part, the source of each number beside it.
#pragma once

#include "model/body/cylinder.h"
#include "model/body/drive_train.h"
#include "model/body/lock_body.h"
#include "model/body/mechanism.h"
#include "model/body/motor_heat.h"
#include "model/chips/flash.h"
#include "model/door/door.h"
#include "model/door/hand.h"
#include "model/energy/electronics.h"
#include "model/energy/pack.h"
#include "model/recognition/front_sensors.h"
#include "model/state/fields.h"

namespace locktwin::model {

// How finely a movement is stepped; tests of convergence choose others.
struct StepParameters {
  int door_per_ms = 1;     // steps of the door, its strike and what hands do
  int drive_per_door = 5;  // of the motor in each, at a strike or while its winding fills: 0.2 ms

  LT_FIELDS(door_per_ms, drive_per_door)
};

struct PlantParameters {
  PackParameters pack;
  ElectronicsParameters electronics;
  DriveParameters drive;
  DoorParameters door;
  MechanismParameters mechanism;
  HandParameters hand;
  CylinderParameters cylinder;
  FrontSensorParameters sensors;
  MotorHeatParameters motor_heat;
  BodyParameters body;
  StepParameters steps;
  FlashGeometry flash;

  LT_FIELDS(pack, electronics, drive, door, mechanism, hand, cylinder, sensors, motor_heat, body,
            steps, flash)
};

}  // namespace locktwin::model

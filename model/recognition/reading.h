// How well a sensor reads what is before it, judged as the device itself does: by what it measures.
//
// Each condition strains the reading by an amount x: 0 is ideal, at 1 the device gives up and says
// why. Up to there the noise of a capture grows by sqrt(1 + kStrain * sum of x^4): flat over most
// of the range and steep towards its end, so that false rejects rise smoothly. Limits: README.md.
#pragma once

#include <cstdint>

#include "model/state/fields.h"

namespace locktwin::model {

enum class ReadingFault : std::uint8_t {
  none,
  covered,
  moved,
  too_far,
  too_near,
  tilted,
  pressed,
  unseen,  // there is no picture to judge: dark, dazzled, nobody
};

inline constexpr double kStrain = 0.8;

// What a camera may take for a head, at least from afar.
enum class InView : std::uint8_t { head, picture, animal };

// The nearest head before the camera.
struct FaceView {
  bool there = false;
  InView what = InView::head;
  std::uint64_t trait = 0;
  double distance_m = 0.5;
  double yaw_deg = 0;    // to the person's right
  double pitch_deg = 0;  // upwards
  double cover = 0;      // share of the face that is hidden: glasses 0.1, mask 0.5
  double speed_m_s = 0;
  double next_m = 0;  // how far the next head behind it is; 0: there is none

  LT_FIELDS(there, what, trait, distance_m, yaw_deg, pitch_deg, cover, speed_m_s, next_m)
};

// A hand before the palm module.
struct PalmView {
  bool there = false;
  std::uint64_t trait = 0;
  double size = 1;  // of an adult's palm; a child's 0.5
  double distance_m = 0.2;
  double tilt_deg = 0;
  double off_centre_m = 0;
  double cover = 0;  // share under a glove, a sleeve
  double speed_m_s = 0;

  LT_FIELDS(there, trait, size, distance_m, tilt_deg, off_centre_m, cover, speed_m_s)
};

// A finger on the reader.
struct FingerTouch {
  bool there = false;
  std::uint64_t trait = 0;
  double grain = 1;       // noise of this finger's captures, relative to an adult's index
  double pressure_n = 2;  // 0.3 faint .. 8 smeared
  double wetness = 0.4;   // 0 bone-dry, 0.4 normal skin, 1 dripping
  double tilt_deg = 0;
  double overlap = 1;  // share of the reader that it covers

  LT_FIELDS(there, trait, grain, pressure_n, wetness, tilt_deg, overlap)
};

// What the place and the state of the devices do to every reading.
struct SensingConditions {
  double light_lux = 300;            // on the face: 0 night .. 100,000 sun
  bool infrared_light_dead = false;  // the camera's own
  double camera_haze = 0;            // share of the picture: dirt on the glass
  double camera_dazzled = 0;         // share of the picture that is burnt out
  double reader_smear = 0;           // share of the finger reader's glass

  LT_FIELDS(light_lux, infrared_light_dead, camera_haze, camera_dazzled, reader_smear)
};

struct Reading {
  ReadingFault fault = ReadingFault::none;
  double noise = 1;  // of a capture, as a multiple of a good one

  LT_FIELDS(fault, noise)
};

Reading read_face(const FaceView& face, const SensingConditions& conditions);
Reading read_palm(const PalmView& palm, const SensingConditions& conditions);
Reading read_finger(const FingerTouch& finger, const SensingConditions& conditions);

}  // namespace locktwin::model

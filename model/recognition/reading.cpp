#include "model/recognition/reading.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>

#include "model/recognition/darkness.h"

namespace locktwin::model {
namespace {

constexpr double kInfinite = 1e9;

struct Strain {
  double amount;
  ReadingFault fault;
};

Reading judge(double own_noise, std::initializer_list<Strain> strains) {
  Strain worst{1 + 1e-9, ReadingFault::none};  // at the limit itself it still reads
  double sum = 0;
  for (const Strain& strain : strains) {
    const double x = std::max(0.0, strain.amount);
    if (x > worst.amount) worst = {x, strain.fault};
    sum += x * x * x * x;
  }
  return {worst.fault, own_noise * std::sqrt(1 + kStrain * sum)};
}

double darkness(const SensingConditions& conditions) {
  if (!conditions.infrared_light_dead || conditions.light_lux >= kEnoughLux) return 0;
  return conditions.light_lux > 0 ? kEnoughLux / conditions.light_lux : kInfinite;
}

// The camera's own light gives depth, by which a picture is flat; without that light nothing tells
// it from a head. An animal has no face of that shape in any light.
double strangeness(const FaceView& face, const SensingConditions& conditions) {
  const bool told = face.what == InView::animal ||
                    (face.what == InView::picture && !conditions.infrared_light_dead);
  return told ? kInfinite : 0;
}

// The module reads the head that is largest in its picture. Two that are nearly alike change places
// from frame to frame; from what share of the size on is an estimate.
double crowding(const FaceView& face) {
  constexpr double kAlike = 0.85;
  return face.next_m > 0 ? face.distance_m / face.next_m / kAlike : 0;
}

}  // namespace

Reading read_face(const FaceView& face, const SensingConditions& conditions) {
  constexpr double kBestM = 0.5;
  const double turn_deg = std::sqrt(face.yaw_deg * face.yaw_deg + face.pitch_deg * face.pitch_deg);
  return judge(1, {{(kBestM - face.distance_m) / 0.2, ReadingFault::too_near},
                   {(face.distance_m - kBestM) / 0.3, ReadingFault::too_far},
                   {turn_deg / 30, ReadingFault::tilted},
                   {face.cover / 0.35, ReadingFault::covered},
                   {face.speed_m_s / 0.4, ReadingFault::moved},
                   {conditions.camera_haze / 0.6, ReadingFault::covered},
                   {conditions.camera_dazzled / 0.3, ReadingFault::unseen},
                   {conditions.light_lux / 60e3, ReadingFault::unseen},
                   {darkness(conditions), ReadingFault::unseen},
                   {strangeness(face, conditions), ReadingFault::unseen},
                   {crowding(face), ReadingFault::moved}});
}

// Near and far by the size in the picture: a child's palm fills it at half the distance.
Reading read_palm(const PalmView& palm, const SensingConditions& conditions) {
  constexpr double kBestM = 0.2;
  constexpr double kRange = 0.4;
  const double relative = palm.distance_m / (kBestM * palm.size);
  return judge(1, {{(1 - relative) / kRange, ReadingFault::too_near},
                   {(relative - 1) / kRange, ReadingFault::too_far},
                   {palm.tilt_deg / 25, ReadingFault::tilted},
                   {palm.off_centre_m / (0.05 * palm.size), ReadingFault::tilted},
                   {palm.cover / 0.3, ReadingFault::covered},
                   {palm.speed_m_s / 0.2, ReadingFault::moved},
                   {conditions.light_lux / 80e3, ReadingFault::unseen}});
}

// A faint picture, of a light or a dry finger, looks like one that is too far away.
Reading read_finger(const FingerTouch& finger, const SensingConditions& conditions) {
  constexpr double kBestN = 2;
  constexpr double kBestWetness = 0.4;
  return judge(finger.grain, {{(finger.pressure_n - kBestN) / 6, ReadingFault::pressed},
                              {(kBestN - finger.pressure_n) / 1.7, ReadingFault::too_far},
                              {(finger.wetness - kBestWetness) / 0.5, ReadingFault::covered},
                              {(kBestWetness - finger.wetness) / 0.37, ReadingFault::too_far},
                              {finger.tilt_deg / 30, ReadingFault::tilted},
                              {(1 - finger.overlap) / 0.5, ReadingFault::tilted},
                              {conditions.reader_smear / 0.7, ReadingFault::covered}});
}

}  // namespace locktwin::model

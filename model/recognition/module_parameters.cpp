// The three modules as data. False rejects of a good reading follow from `noise`: it was found by
// 3 million comparisons each, README.md.
#include <chrono>

#include "model/recognition/recognition_module.h"
#include "model/recognition/score_law.h"

namespace locktwin::model {

using namespace std::chrono_literals;

namespace {

constexpr double kFaceRate = 1e-6;
constexpr double kPalmRate = 1e-7;
constexpr double kFingerRate = 1e-5;
constexpr double kFaceThreshold = threshold_for(kFaceRate);
constexpr double kPalmThreshold = threshold_for(kPalmRate);
constexpr double kFingerThreshold = threshold_for(kFingerRate);

}  // namespace

double threshold_of(double false_accept_rate) {
  if (false_accept_rate == kFaceRate) return kFaceThreshold;
  if (false_accept_rate == kPalmRate) return kPalmThreshold;
  if (false_accept_rate == kFingerRate) return kFingerThreshold;
  return threshold_for(false_accept_rate);
}

ModuleParameters face_module() {
  return {.false_accept_rate = kFaceRate,
          .noise = 0.90314,
          .look = 800ms,
          .steps = 5,
          .captures = 1,
          .by_touch = false,
          .patience = 3s,
          .bad_touches = 0,
          .poses = {{0, 0}, {0, 15}, {0, -15}, {-15, 0}, {15, 0}}};
}

ModuleParameters palm_module() {
  return {.false_accept_rate = kPalmRate,
          .noise = 0.76558,
          .look = 600ms,
          .steps = 1,
          .captures = 3,
          .by_touch = false,
          .patience = 3s,
          .bad_touches = 0,
          .poses = {}};
}

ModuleParameters finger_module() {
  return {.false_accept_rate = kFingerRate,
          .noise = 0.95328,
          .look = 500ms,
          .steps = 4,
          .captures = 1,
          .by_touch = true,
          .patience = 0s,
          .bad_touches = 2,
          .poses = {}};
}

}  // namespace locktwin::model

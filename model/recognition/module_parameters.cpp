// The three modules as data. False rejects of a good reading follow from `noise`: it was found by
// 3 million comparisons each, README.md.
#include <chrono>

#include "model/recognition/recognition_module.h"
#include "model/recognition/score_law.h"

namespace locktwin::model {

using namespace std::chrono_literals;

namespace {

constexpr double kFaceThreshold = threshold_for(1e-6);
constexpr double kPalmThreshold = threshold_for(1e-7);
constexpr double kFingerThreshold = threshold_for(1e-5);

}  // namespace

ModuleParameters face_module() {
  return {.threshold = kFaceThreshold,
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
  return {.threshold = kPalmThreshold,
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
  return {.threshold = kFingerThreshold,
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

// The three modules as data. False rejects of a good reading follow from `noise`: it was found by
// 3 million comparisons each, README.md.
#include <chrono>

#include "model/recognition/recognition_module.h"

namespace locktwin::model {

using namespace std::chrono_literals;

ModuleParameters face_module() {
  return {.false_accept_rate = 1e-6,
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
  return {.false_accept_rate = 1e-7,
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
  return {.false_accept_rate = 1e-5,
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

#include "model/body/lock_body.h"

namespace locktwin::model {

BodyParameters body_6068() {
  return {};
}

BodyParameters body_5085() {
  return {.kind = BodyKind::b5085,
          .backset_m = 0.050,
          .centres_m = 0.085,
          .spindle_m = 0.008,
          .door_sensor = false};
}

}  // namespace locktwin::model

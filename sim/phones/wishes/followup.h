// What a wish may change when the lock has said ok.
#pragma once

#include "sim/air/wire_bytes.h"

namespace locktwin::sim {

struct AppParts;
struct AppReach;

struct Followup {
  AppParts& app;
  AppReach& reach;
  const Bytes& reply;
  bool quiet = false;  // the app has asked for itself
};

}  // namespace locktwin::sim

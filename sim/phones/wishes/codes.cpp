#include "sim/phones/wishes/codes.h"

#include "sim/phones/app_parts.h"

namespace locktwin::sim {

void TellCodes::follow(const Followup& now) const {
  now.app.codes.told(made);
}

}  // namespace locktwin::sim

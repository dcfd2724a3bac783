// One page for a browser, without anything from elsewhere: the answer, what the failures depend on,
// and each reason with the command that repeats it.
#pragma once

#include <ostream>
#include <string>

#include "sim/campaign/outcome/points.h"
#include "sim/campaign/outcome/tally.h"

namespace locktwin::sim {

void write_campaign_page(std::ostream& out, const Tally& tally, const Points& points,
                         const std::string& program);

}  // namespace locktwin::sim

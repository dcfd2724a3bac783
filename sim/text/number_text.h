// A number as people write it: in digits alone, so that a unit or more digits may stand behind it.
#pragma once

#include <string>

namespace locktwin::sim {

// The shortest that is read back as the same: "0.00005", never "5e-05".
std::string number_text(double number);

}  // namespace locktwin::sim

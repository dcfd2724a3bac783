// When it is too dark for a camera without infrared lights of its own.
#pragma once

namespace locktwin::model {

inline constexpr double kEnoughLux = 10;

}  // namespace locktwin::model

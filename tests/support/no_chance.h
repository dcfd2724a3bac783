// The generator of parts that stand alone in a test: it was never seeded.
#pragma once

#include "firmware-core/chance.h"

namespace locktwin::test {

inline constexpr core::Chance kNoChance{};

}  // namespace locktwin::test

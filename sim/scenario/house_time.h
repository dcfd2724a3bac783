// When it is in the house of a scenario: moments as files write them, by the clock on its wall.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "firmware-core/house/zone.h"

namespace locktwin::sim {

// What the setup says of date and time.
struct HouseTime {
  // When the world begins, as world.date_s counts; none: it may be that of a kept moment.
  std::optional<std::int64_t> begins_s = {};
  std::optional<core::Zone> zone = {};  // of the house; none: it is not said
};

// Whether somebody means a moment and not a span of time: it begins like a date.
bool looks_like_moment(std::string_view text);

// "2026-03-31T09:05" by the clock of the house, "2026-03-31T07:05Z" and "2026-03-31T09:05+02:00"
// by those clocks, as world.date_s counts. Of a moment that comes twice, as summer ends, the first
// one is meant. Throws BadInput: it has another form, is skipped as summer begins, or there is no
// zone to read it in.
std::int64_t date_of_moment(std::string_view text, const std::optional<core::Zone>& zone);

}  // namespace locktwin::sim

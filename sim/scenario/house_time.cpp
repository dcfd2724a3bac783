#include "sim/scenario/house_time.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "sim/time/calendar.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::sim {

namespace {

// The first moment at which the clocks of the house show it; none: they skip it.
std::optional<std::int64_t> first_that_shows(std::int64_t local_s, const core::Zone& zone) {
  const std::int64_t east_s = std::int64_t{zone.east_min} * 60;
  const std::int64_t summer_s = std::int64_t{zone.summer_min} * 60;
  for (const std::int64_t utc_s : {local_s - east_s - summer_s, local_s - east_s}) {
    const bool counted = utc_s >= 0 && utc_s <= std::numeric_limits<std::uint32_t>::max();
    if (!counted) continue;
    const auto utc = static_cast<std::uint32_t>(utc_s);
    if (std::int64_t{zone.local_s(utc)} == local_s) return utc_s;
  }
  return std::nullopt;
}

}  // namespace

bool looks_like_moment(std::string_view text) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  return text.size() > 4 && std::all_of(text.begin(), text.begin() + 4, is_digit) && text[4] == '-';
}

std::int64_t date_of_moment(std::string_view text, const std::optional<core::Zone>& zone) {
  const std::optional<WrittenMoment> moment = parse_moment(text);
  if (!moment) {
    throw BadInput(fmt::format(
        "'{}': a date is needed like \"2026-01-05T08:00:00Z\" (UTC), \"2026-01-05T09:00+01:00\" or "
        "\"2026-01-05T09:00\" (by the clock of the house), from 2000 to 2099",
        text));
  }
  if (moment->east_min) return moment->seconds - std::int64_t{*moment->east_min} * 60;
  if (!zone) {
    throw BadInput(fmt::format(
        "'{0}': by which clock? Give the setup the 'zone' of the house, like {{\"east_min\": 60, "
        "\"summer_min\": 60}}, or write UTC, \"{0}Z\"",
        text));
  }
  const std::optional<std::int64_t> found = first_that_shows(moment->seconds, *zone);
  if (found) return *found;
  throw BadInput(fmt::format(
      "'{}': the clocks of the house never show that: summer time begins over it", text));
}

}  // namespace locktwin::sim

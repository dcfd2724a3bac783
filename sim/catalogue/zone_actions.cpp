// The app tells the lock where the house is in time: its zone and its changes of the clock (CLK-3).
#include <fmt/format.h>

#include <charconv>

#include "sim/catalogue/action_groups.h"
#include "sim/catalogue/house_zone.h"
#include "sim/catalogue/phone_arguments.h"

namespace locktwin::sim {

namespace {

using enum ArgumentType;

// Takes a number off the front of the text, then `sign` when there is one.
int take_number(std::string_view& text, char sign) {
  int number = -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{}) return -1;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  if (sign == '\0') return number;
  if (text.empty() || text.front() != sign) return -1;
  text.remove_prefix(1);
  return number;
}

// "M3.5.0/2:00", as in POSIX's TZ.
core::ZoneChange change_of(const Action& action, std::string_view name) {
  std::string_view text = action.text(name);
  const bool marked = text.starts_with('M');
  if (marked) text.remove_prefix(1);
  const int month = take_number(text, '.');
  const int week = take_number(text, '.');
  const int weekday = take_number(text, '/');
  const int hour = take_number(text, ':');
  const int minute = take_number(text, '\0');
  const bool good = marked && text.empty() && month >= 1 && month <= 12 && week >= 1 && week <= 5 &&
                    weekday >= 0 && weekday <= 6 && hour >= 0 && hour <= 23 && minute >= 0 &&
                    minute <= 59;
  if (!good) {
    throw BadInput(
        fmt::format("{}: \"M3.5.0/2:00\" is its form: month, week (5: the last), weekday "
                    "(0: Sunday), local time",
                    name),
        std::string(name));
  }
  return {static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(week),
          static_cast<std::uint8_t>(weekday), static_cast<std::uint16_t>(hour * 60 + minute)};
}

void set_zone(Scene& scene, const Action& action) {
  SetZone set;
  zone_of(action).put(set.zone.data());
  wish(scene, action, set);
}

}  // namespace

core::Zone zone_of(const Action& action) {
  core::Zone zone;
  zone.east_min = static_cast<std::int16_t>(action.number("east_min"));
  zone.summer_min = static_cast<std::uint8_t>(action.number("summer_min"));
  zone.begin = change_of(action, "summer_from");
  zone.end = change_of(action, "summer_to");
  return zone;
}

std::vector<ActionSpec> zone_actions() {
  return {
      {"phone_set_zone",
       "Tells the lock the time zone of the house; windows of visitors' codes are in it (CLK-3).",
       {phone_argument(),
        {"east_min", whole, "", -720.0, 840.0, std::nullopt, {}, "Minutes before UTC."},
        {"summer_min", whole, "", 0.0, 120.0, 0.0, {}, "Minutes more in summer; 0: none."},
        {"summer_from",
         text,
         "",
         0,
         0,
         std::string("M3.5.0/2:00"),
         {},
         "When summer time begins, as in POSIX's TZ."},
        {"summer_to", text, "", 0, 0, std::string("M10.5.0/3:00"), {}, "And when it ends."}},
       set_zone,
       [](const Action& a) { zone_of(a); }},
  };
}

}  // namespace locktwin::sim

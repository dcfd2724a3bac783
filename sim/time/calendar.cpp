#include "sim/time/calendar.h"

#include <fmt/format.h>

#include <array>
#include <chrono>

namespace locktwin::sim {

namespace {

using namespace std::chrono;

constexpr sys_days kEpoch{2000y / January / 1};

// So many digits from a place on; nothing when one of them is none.
std::optional<int> digits(std::string_view text, std::size_t at, std::size_t count) {
  int number = 0;
  for (char c : text.substr(at, count)) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return number;
}

}  // namespace

std::optional<std::int64_t> parse_date(std::string_view text) {
  constexpr std::string_view kForm = "0000-00-00T00:00:00Z";
  if (text.size() != kForm.size()) return std::nullopt;
  for (std::size_t at = 0; at < kForm.size(); ++at) {
    if (kForm[at] != '0' && text[at] != kForm[at]) return std::nullopt;
  }
  const std::array fields{digits(text, 0, 4),  digits(text, 5, 2),  digits(text, 8, 2),
                          digits(text, 11, 2), digits(text, 14, 2), digits(text, 17, 2)};
  for (const auto& field : fields) {
    if (!field) return std::nullopt;
  }
  const year_month_day date{year(*fields[0]), month(static_cast<unsigned>(*fields[1])),
                            day(static_cast<unsigned>(*fields[2]))};
  const bool sound = date.ok() && *fields[0] >= 2000 && *fields[0] <= 2099 && *fields[3] < 24 &&
                     *fields[4] < 60 && *fields[5] < 60;
  if (!sound) return std::nullopt;
  const auto days = (sys_days(date) - kEpoch).count();
  const std::int64_t minutes = *fields[3] * std::int64_t{60} + *fields[4];
  return std::int64_t{days} * 86'400 + minutes * 60 + *fields[5];
}

std::string date_text(std::int64_t seconds) {
  const std::int64_t day_number = seconds / 86'400;
  const std::int64_t of_day = seconds % 86'400;
  const year_month_day date{kEpoch + days(day_number)};
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                     of_day / 3'600, of_day / 60 % 60, of_day % 60);
}

std::string local_date_text(std::int64_t seconds) {
  std::string text = date_text(seconds);
  text.pop_back();
  text[text.find('T')] = ' ';
  return text;
}

}  // namespace locktwin::sim

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

// Digits where the form has a 0, else its characters.
bool has_form(std::string_view text, std::string_view form) {
  if (text.size() != form.size()) return false;
  for (std::size_t at = 0; at < form.size(); ++at) {
    const bool digit = text[at] >= '0' && text[at] <= '9';
    if (form[at] == '0' ? !digit : text[at] != form[at]) return false;
  }
  return true;
}

// "Z", "+01:00", "-05:30" or nothing.
bool read_clock(std::string_view text, std::optional<int>& east_min) {
  if (text.empty()) return true;
  if (text == "Z") {
    east_min = 0;
    return true;
  }
  const bool offset = (text[0] == '+' || text[0] == '-') && has_form(text.substr(1), "00:00");
  if (!offset) return false;
  const int hours = *digits(text, 1, 2);
  const int minutes = *digits(text, 4, 2);
  if (hours > 14 || minutes > 59) return false;
  east_min = (text[0] == '-' ? -1 : 1) * (hours * 60 + minutes);
  return true;
}

}  // namespace

std::optional<WrittenMoment> parse_moment(std::string_view text) {
  const bool to_the_second = text.size() > 16 && text[16] == ':';
  const std::size_t end = to_the_second ? 19 : 16;
  const std::string_view form = std::string_view("0000-00-00T00:00:00").substr(0, end);
  if (!has_form(text.substr(0, end), form)) return std::nullopt;
  WrittenMoment moment;
  const std::string_view clock = text.substr(end);
  if (!read_clock(clock, moment.east_min)) return std::nullopt;
  const year_month_day date{year(*digits(text, 0, 4)),
                            month(static_cast<unsigned>(*digits(text, 5, 2))),
                            day(static_cast<unsigned>(*digits(text, 8, 2)))};
  const int hour = *digits(text, 11, 2);
  const int minute = *digits(text, 14, 2);
  const int second = to_the_second ? *digits(text, 17, 2) : 0;
  const bool sound = date.ok() && date.year() >= 2000y && date.year() <= 2099y && hour < 24 &&
                     minute < 60 && second < 60;
  if (!sound) return std::nullopt;
  const auto days = (sys_days(date) - kEpoch).count();
  const std::int64_t minutes = hour * std::int64_t{60} + minute;
  moment.seconds = std::int64_t{days} * 86'400 + minutes * 60 + second;
  return moment;
}

std::optional<std::int64_t> parse_date(std::string_view text) {
  constexpr std::string_view kForm = "0000-00-00T00:00:00Z";
  if (text.size() != kForm.size()) return std::nullopt;
  const std::optional<WrittenMoment> moment = parse_moment(text);
  if (!moment || moment->east_min != 0) return std::nullopt;
  return moment->seconds;
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

// Expectations as a failure tells them.
#include <fmt/format.h>

#include "sim/scenario/duration_text.h"
#include "sim/scenario/scenario.h"

namespace locktwin::sim {

namespace {

std::string timing_text(const Expect& expect) {
  const std::string time = format_duration(expect.time);
  switch (expect.timing) {
    case Timing::now:
      return "";
    case Timing::within:
      return " within " + time;
    case Timing::throughout:
      return " for " + time;
    case Timing::at:
      return " at " + time;
  }
  return "";
}

}  // namespace

std::string describe(const Count& times) {
  if (times.least == times.most) return fmt::format("{} times", times.least);
  if (times.most == kMostTimes) return fmt::format("at least {} times", times.least);
  if (times.least == 0) return fmt::format("at most {} times", times.most);
  return fmt::format("{} to {} times", times.least, times.most);
}

std::string describe(const Expect& expect) {
  std::string text = describe(expect.what);
  if (expect.times) text += " " + describe(*expect.times);
  if (expect.until) text += " until " + describe(*expect.until);
  text += timing_text(expect);
  if (!expect.after.empty()) text += " after @" + expect.after;
  return text;
}

}  // namespace locktwin::sim

// Expectations as a failure tells them, and what steps have within them.
#include <fmt/format.h>

#include "sim/scenario/duration_text.h"
#include "sim/scenario/scenario.h"
#include "sim/text/counted.h"

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
  if (times.least == times.most) return counted(times.least, "time");
  if (times.most == kMostTimes) return "at least " + counted(times.least, "time");
  if (times.least == 0) return "at most " + counted(times.most, "time");
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

std::vector<std::vector<Step>*> lists_in(Step& step) {
  if (auto* repeat = std::get_if<Repeat>(&step.what)) return {&repeat->steps, &repeat->until};
  if (auto* same = std::get_if<SameAs>(&step.what)) return {&same->others, &same->steps};
  std::vector<std::vector<Step>*> lists;
  if (auto* parallel = std::get_if<Parallel>(&step.what)) {
    for (ParallelTrack& track : parallel->tracks) lists.push_back(&track.steps);
  }
  return lists;
}

std::vector<const std::vector<Step>*> lists_in(const Step& step) {
  const std::vector<std::vector<Step>*> lists = lists_in(const_cast<Step&>(step));
  return {lists.begin(), lists.end()};
}

}  // namespace locktwin::sim

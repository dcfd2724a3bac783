// The course of signals as a small plot in text: numbers as a line of dots, words and flags as
// strips, what did not change in one line.
#pragma once

#include <string>
#include <vector>

#include "sim/trace/signal_log.h"

namespace locktwin::sim {

struct PlotSpan {
  Time from{};
  Time to{};  // the right edge, which the axis calls 0 s
};

// Lines, without an indentation; the last is the axis of time, if there is anything to see.
std::vector<std::string> text_plot(const std::vector<SignalCourse>& courses, const PlotSpan& span);

}  // namespace locktwin::sim

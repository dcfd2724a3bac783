#include "sim/report/text_plot.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <optional>

#include "sim/scenario/duration_text.h"

namespace locktwin::sim {

namespace {

// A letter of braille is two dots wide and four high.
constexpr std::size_t kLetters = 60;
constexpr std::size_t kRows = 4;
constexpr std::size_t kColumns = 2 * kLetters;
constexpr std::size_t kLevels = 4 * kRows;
constexpr int kLabelWidth = 10;

std::string letter_of(std::uint32_t dots) {  // UTF-8 of U+2800 and up
  if (dots == 0) return " ";
  const std::uint32_t code = 0x2800 + dots;
  return {static_cast<char>(0xE0 | (code >> 12)), static_cast<char>(0x80 | ((code >> 6) & 0x3F)),
          static_cast<char>(0x80 | (code & 0x3F))};
}

// Lowest and highest of a column of dots.
struct Extent {
  double low = 0;
  double high = 0;
};

// What a signal has at the columns of the plot; a value holds until the next.
template <typename Visit>
void for_columns(const SignalCourse& course, const PlotSpan& span, std::size_t columns,
                 Visit visit) {
  const double width =
      static_cast<double>((span.to - span.from).count()) / static_cast<double>(columns);
  const auto begin_of = [&](std::size_t column) {
    return span.from + Time(static_cast<Time::rep>(width * static_cast<double>(column)));
  };
  std::size_t next = 0;
  double value = course.points.front().value;
  for (std::size_t column = 0; column < columns; ++column) {
    const Time end = column + 1 == columns ? span.to + Time{1} : begin_of(column + 1);
    const std::size_t first = next;
    while (next < course.points.size() && course.points[next].at < end) ++next;
    const bool covered = first > 0 || next > first;
    visit(column,
          covered ? std::span(course.points).subspan(first, next - first)
                  : std::span<const SignalPoint>{},
          value);
    if (next > 0) value = course.points[next - 1].value;
  }
}

std::vector<Extent> extents_of(const SignalCourse& course, const PlotSpan& span) {
  std::vector<Extent> extents;
  for_columns(course, span, kColumns, [&](std::size_t, auto points, double before) {
    Extent extent{before, before};
    for (const SignalPoint& point : points) {
      extent.low = std::min(extent.low, point.value);
      extent.high = std::max(extent.high, point.value);
    }
    extents.push_back(extent);
  });
  return extents;
}

std::size_t level_of(double value, const Extent& whole) {
  const double share = (value - whole.low) / (whole.high - whole.low);
  return std::min(kLevels - 1, static_cast<std::size_t>(share * static_cast<double>(kLevels)));
}

std::string without_blanks_at_end(std::string text) {
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

void add_line_of_dots(const SignalCourse& course, const PlotSpan& span,
                      std::vector<std::string>& lines) {
  constexpr std::array<std::array<std::uint32_t, 2>, 4> kDots{
      {{0x40, 0x80}, {0x04, 0x20}, {0x02, 0x10}, {0x01, 0x08}}};  // from the bottom, left and right
  const std::vector<Extent> extents = extents_of(course, span);
  Extent whole = extents.front();
  for (const Extent& extent : extents) {
    whole = {std::min(whole.low, extent.low), std::max(whole.high, extent.high)};
  }
  std::array<std::array<std::uint32_t, kLetters>, kRows> cells{};
  for (std::size_t column = 0; column < kColumns; ++column) {
    const std::size_t high = level_of(extents[column].high, whole);
    for (std::size_t level = level_of(extents[column].low, whole); level <= high; ++level) {
      cells[level / 4][column / 2] |= kDots[level % 4][column % 2];
    }
  }
  const std::string& unit = std::string(course.of.signal->unit);
  lines.push_back(unit.empty() ? course.of.label : fmt::format("{} [{}]", course.of.label, unit));
  for (std::size_t row = kRows; row-- > 0;) {
    std::string text;
    for (const std::uint32_t dots : cells[row]) text += letter_of(dots);
    const std::string label = row == kRows - 1 ? fmt::format("{:.4g}", whole.high)
                              : row == 0       ? fmt::format("{:.4g}", whole.low)
                                               : "";
    lines.push_back(without_blanks_at_end(fmt::format("{:>{}} │{}", label, kLabelWidth, text)));
  }
}

// "│unlocked     │locking  │locked": each word as far as it has room.
void add_strip(const SignalCourse& course, const PlotSpan& span, std::vector<std::string>& lines) {
  std::string text;
  std::string word;
  std::size_t used = 0;
  for_columns(course, span, kLetters, [&](std::size_t column, auto points, double before) {
    const bool begins = column == 0 || !points.empty();
    if (begins) {
      const double value = points.empty() ? before : points.back().value;
      word = format_signal(*course.of.signal, value);
      used = 0;
    }
    text += begins ? "│" : used < word.size() ? std::string(1, word[used++]) : " ";
  });
  lines.push_back(course.of.label);
  lines.push_back(without_blanks_at_end(fmt::format("{:>{}} {}", "", kLabelWidth, text)));
}

bool changes(const SignalCourse& course, const PlotSpan& span) {
  const auto later = [&](const SignalPoint& point) {
    return point.at > span.from && point.at <= span.to;
  };
  return course.points.size() > 1 && std::any_of(course.points.begin(), course.points.end(), later);
}

double value_at_end(const SignalCourse& course, const PlotSpan& span) {
  double value = course.points.front().value;
  for (const SignalPoint& point : course.points) {
    if (point.at <= span.to) value = point.value;
  }
  return value;
}

std::string axis(const PlotSpan& span) {
  const Duration length = span.to - span.from;
  const std::string left = "-" + format_duration(length);
  const std::string middle = "-" + format_duration(length / 2);
  std::string text = fmt::format("{:<{}}{}", left, kLetters / 2 - middle.size() / 2, middle);
  text += fmt::format("{:>{}}", "0 s", kLetters + 1 - text.size());
  return fmt::format("{:>{}} └{}", "", kLabelWidth, text);
}

}  // namespace

std::vector<std::string> text_plot(const std::vector<SignalCourse>& courses, const PlotSpan& span) {
  std::vector<std::string> lines;
  bool moved = false;
  for (const SignalCourse& course : courses) {
    if (course.points.empty()) continue;
    if (!changes(course, span)) {
      lines.push_back(fmt::format("{}  {} throughout", course.of.label,
                                  format_signal(*course.of.signal, value_at_end(course, span))));
      continue;
    }
    moved = true;
    if (course.of.signal->type == SignalType::number) {
      add_line_of_dots(course, span, lines);
    } else {
      add_strip(course, span, lines);
    }
  }
  if (moved) lines.push_back(axis(span));
  return lines;
}

}  // namespace locktwin::sim

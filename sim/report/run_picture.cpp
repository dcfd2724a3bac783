#include "sim/report/run_picture.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string_view>
#include <utility>

#include "sim/lock/lock.h"
#include "sim/report/time_folds.h"
#include "sim/scenario/duration_text.h"
#include "sim/text/printable.h"
#include "sim/vocabulary/events.h"
#include "sim/world/world.h"

namespace locktwin::sim {

namespace {

constexpr std::size_t kMostLocks = 2;
constexpr std::size_t kMostHappenings = 60;  // of the first, and as many of the last
constexpr int kNarrowest = 3;                // between two marks

struct Drawn {
  std::string_view signal;
  std::string_view label;
  std::string_view kind;  // empty: a strip of words
  double low;             // at least this range, so that noise stays small
  double high;
};
constexpr std::array<Drawn, 5> kDrawn{{{"core.lock_state", "state", "", 0, 0},
                                       {"bolt.position_mm", "bolt", "bolt", 0, 22},
                                       {"door.angle_deg", "door", "door", 0, 5},
                                       {"motor.current_a", "current", "current", 0, 1},
                                       {"battery.voltage_v", "voltage", "voltage", 5, 8}}};

std::vector<SignalOfLock> signals_of(const World& world) {
  std::vector<SignalOfLock> signals;
  const std::size_t locks = std::min(world.locks().size(), kMostLocks);
  for (std::size_t lock = 0; lock < locks; ++lock) {
    for (const Drawn& drawn : kDrawn) {
      std::string label(drawn.label);
      if (world.locks().size() > 1) label = fmt::format("{} {}", world.lock(lock).name, label);
      signals.push_back({find_signal(drawn.signal), lock, label});
    }
  }
  return signals;
}

// "h12v-5": along to the next change, then to its value. What changes within a column is one line.
class PathOfSteps {
 public:
  PathOfSteps(double low, double high) : low_(low), high_(high) {}

  void add(int x, double value) {
    const int y = level_of(value);
    if (!begun_) {
      text_ = fmt::format("M{} {}", x, y);
      x_ = x;
      y_ = least_ = greatest_ = last_ = y;
      begun_ = true;
      column_ = x;
      return;
    }
    if (x != column_) finish_column();
    if (x != column_) least_ = greatest_ = last_;
    column_ = x;
    least_ = std::min(least_, y);
    greatest_ = std::max(greatest_, y);
    last_ = y;
  }
  std::string finish(int x) {
    if (!begun_) return {};
    finish_column();
    go_to_column(x);
    return std::move(text_);
  }

 private:
  int level_of(double value) const {
    const double share = (value - low_) / (high_ - low_);
    return static_cast<int>(std::lround((1 - std::clamp(share, 0.0, 1.0)) * kTrackHeight));
  }
  void go_to_column(int x) {
    if (x > x_) text_ += fmt::format("h{}", x - x_);
    x_ = std::max(x, x_);
  }
  void go_to_level(int y) {
    if (y != y_) text_ += fmt::format("v{}", y - y_);
    y_ = y;
  }
  void finish_column() {
    if (least_ == y_ && greatest_ == y_ && last_ == y_) return;
    go_to_column(column_);
    if (least_ < std::min(y_, last_)) go_to_level(least_);
    if (greatest_ > std::max(y_, last_)) go_to_level(greatest_);
    go_to_level(last_);
  }

  double low_;
  double high_;
  std::string text_;
  bool begun_ = false;
  int x_ = 0;
  int y_ = 0;
  int column_ = 0;
  int least_ = 0;
  int greatest_ = 0;
  int last_ = 0;
};

PictureTrack track_of(const SignalCourse& course, const Drawn& drawn, const TimeFolds& axis) {
  PictureTrack track{course.of.label,
                     std::string(course.of.signal->unit),
                     std::string(drawn.kind),
                     drawn.low,
                     drawn.high,
                     {}};
  for (const SignalPoint& point : course.points) {
    track.low = std::min(track.low, std::floor(point.value));
    track.high = std::max(track.high, std::ceil(point.value));
  }
  PathOfSteps path(track.low, track.high);
  for (const SignalPoint& point : course.points) {
    path.add(static_cast<int>(axis.x(point.at)), point.value);
  }
  track.path = path.finish(kPictureWidth);
  return track;
}

// Words that have no width are left out, but for the last.
PictureStrip strip_of(const SignalCourse& course, const TimeFolds& axis) {
  PictureStrip strip{course.of.label, {}};
  for (std::size_t i = 0; i < course.points.size(); ++i) {
    const bool last = i + 1 == course.points.size();
    const int x = static_cast<int>(axis.x(course.points[i].at));
    const int end = last ? kPictureWidth : static_cast<int>(axis.x(course.points[i + 1].at));
    if (end == x && !last) continue;
    const std::string word = format_signal(*course.of.signal, course.points[i].value);
    if (!strip.words.empty() && strip.words.back().word == word) {
      strip.words.back().width = end - strip.words.back().x;
    } else {
      strip.words.push_back({x, end - x, word});
    }
  }
  return strip;
}

std::string kind_of(const Occurrence& occurrence) {
  if (occurrence.kind == OccurrenceKind::action) return "action";
  const bool alarm = describe(occurrence).find("alarm.") != std::string::npos;
  return alarm ? "alarm" : "event";
}

bool is_strip(const SignalCourse& course) {
  return course.of.signal->type != SignalType::number;
}

bool moves_by_itself(const SignalCourse& course) {  // a voltage that recovers for an hour
  return course.of.signal->name == "battery.voltage_v";
}

}  // namespace

RunRecorder::RunRecorder(const World& world) : log_(signals_of(world)) {}

void RunRecorder::on_occurrence(const World&, const Occurrence& occurrence) {
  const bool shown =
      occurrence.kind == OccurrenceKind::event || occurrence.kind == OccurrenceKind::action;
  if (!shown) return;
  Happened happened{occurrence.at, kind_of(occurrence), printable_line(describe(occurrence))};
  if (first_.size() < kMostHappenings) {
    first_.push_back(std::move(happened));
    return;
  }
  last_.push_back(std::move(happened));
  if (last_.size() > kMostHappenings) last_.pop_front();
}

std::vector<PictureMark> RunRecorder::marks(const TimeFolds& axis, Time zero) const {
  std::vector<PictureMark> marks;
  const auto add = [&](const Happened& what) {
    const int x = static_cast<int>(axis.x(what.at));
    const std::string line = fmt::format("{}  {}", format_moment(what.at - zero), what.text);
    if (marks.empty() || x - marks.back().x >= kNarrowest) {
      marks.push_back({x, what.kind, line});
      return;
    }
    marks.back().text += "\n" + line;
    if (what.kind == "alarm" || marks.back().kind == "action") marks.back().kind = what.kind;
  };
  for (const Happened& what : first_) add(what);
  for (const Happened& what : last_) add(what);
  return marks;
}

RunPicture RunRecorder::picture(Time zero, Time end) const {
  std::vector<Time> busy;
  for (const SignalCourse& course : log_.courses()) {
    if (moves_by_itself(course)) continue;
    for (const SignalPoint& point : course.points) busy.push_back(point.at);
  }
  for (const Happened& what : first_) busy.push_back(what.at);
  for (const Happened& what : last_) busy.push_back(what.at);
  const TimeFolds axis(std::move(busy), Time{0}, end, kPictureWidth);
  RunPicture picture;
  for (std::size_t i = 0; i < log_.courses().size(); ++i) {
    const SignalCourse& course = log_.courses()[i];
    if (is_strip(course)) {
      picture.strips.push_back(strip_of(course, axis));
    } else {
      picture.tracks.push_back(track_of(course, kDrawn[i % kDrawn.size()], axis));
    }
  }
  picture.marks = marks(axis, zero);
  for (const TimeFolds::Fold& fold : axis.folds()) {
    picture.folds.push_back(
        {static_cast<int>(fold.x),
         write_duration(std::chrono::round<std::chrono::seconds>(fold.left_out))});
  }
  picture.zero_x = static_cast<int>(axis.x(zero));
  picture.begin = format_moment(-zero);
  picture.end = format_moment(end - zero);
  return picture;
}

}  // namespace locktwin::sim

// A run as a small picture: when what happened, what each lock said, where bolt and door were, and
// the current and voltage of it. Drawn once, at the end of the run, and small from then on.
#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <vector>

#include "sim/time/time.h"
#include "sim/trace/signal_log.h"
#include "sim/world/observer.h"

namespace locktwin::sim {

struct PictureTrack {
  std::string label;
  std::string unit;
  std::string kind;  // "bolt", "door", "current", "voltage"
  double low = 0;
  double high = 0;
  std::string path;  // of SVG, within kPictureWidth and kTrackHeight
};

struct PictureWord {  // of a strip
  int x = 0;
  int width = 0;
  std::string word;
};

struct PictureStrip {
  std::string label;
  std::vector<PictureWord> words;
};

struct PictureMark {  // what happened at about one moment
  int x = 0;
  std::string kind;  // "alarm", "event", "action"
  std::string text;  // lines
};

struct PictureFold {
  int x = 0;
  std::string left_out;  // "3min"
};

inline constexpr int kPictureWidth = 600;
inline constexpr int kTrackHeight = 28;

struct RunPicture {
  std::vector<PictureMark> marks;
  std::vector<PictureStrip> strips;
  std::vector<PictureTrack> tracks;
  std::vector<PictureFold> folds;
  int zero_x = 0;  // where the setup ends
  std::string begin;
  std::string end;
};

class RunRecorder : public Observer {
 public:
  explicit RunRecorder(const World& world);

  void on_occurrence(const World& world, const Occurrence& occurrence) override;
  void on_step(const World& world) override { log_.on_step(world); }
  Duration looks_every() const override { return log_.looks_every(); }
  RunPicture picture(Time zero, Time end) const;

 private:
  struct Happened {
    Time at{};
    std::string kind;
    std::string text;
  };
  std::vector<PictureMark> marks(const class TimeFolds& axis, Time zero) const;

  SignalLog log_;
  std::vector<Happened> first_;
  std::deque<Happened> last_;  // of more than are drawn
};

}  // namespace locktwin::sim

// What the oscilloscope records and which span of it is seen: the chosen signals at every step of
// the world, the last of them. Time goes on at the right edge until one looks at something else.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <QVariantList>

#include <array>
#include <cstddef>
#include <deque>
#include <vector>

#include "qml/view_model.h"
#include "sim/catalogue/signals.h"

namespace locktwin::desktop {

class ScopeModel : public ViewModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("owned by a Session")
  // Seconds of simulated time from edge to edge; follows the speed while automatic.
  Q_PROPERTY(double spanS READ span_s NOTIFY viewChanged)
  Q_PROPERTY(bool automatic READ automatic NOTIFY viewChanged)
  Q_PROPERTY(QString spanText READ span_text NOTIFY viewChanged)
  Q_PROPERTY(bool follows READ follows NOTIFY viewChanged)      // the right edge is now
  Q_PROPERTY(double fromS READ from_s NOTIFY changed)           // at the left edge
  Q_PROPERTY(QVariantList ticks READ ticks NOTIFY viewChanged)  // {share of the width, text}

 public:
  using Sample = sim::ScopeSample;
  struct Scale {
    double low = 0.0;
    double high = 1.0;
    bool level = true;  // one value all the way
  };
  static constexpr double kShortest_s = 0.002;
  static constexpr double kLongest_s = 86'400.0;

  ScopeModel(Simulation& simulation, QObject* parent);

  double span_s() const;
  bool automatic() const { return chosen_span_s_ <= 0.0; }
  QString span_text() const;
  bool follows() const { return follows_; }
  double from_s() const { return (follows_ ? now_s() : held_to_s_) - span_s(); }
  double to_s() const { return from_s() + span_s(); }
  QVariantList ticks() const;

  Q_INVOKABLE void setSpan(double seconds);  // 0: automatic, and time goes on
  // Longer or shorter by the factor; what is at that share of the width stays there.
  Q_INVOKABLE void zoom(double factor, double share);
  Q_INVOKABLE void pan(double seconds);
  Q_INVOKABLE void follow();  // the right edge is now again
  void hold(double from_s);   // the left edge stands there

  double now_s() const { return sim::to_seconds(picture().now); }
  std::size_t lanes() const { return picture().scope.signals.size(); }
  const sim::SignalSpec& signal(std::size_t lane) const;
  const std::deque<Sample>& samples() const;  // of the lock that is shown, oldest first
  // The values that held at `time_s`; those of the oldest sample before that.
  std::array<float, Sample::kMost> at(double time_s) const;
  const Scale& scale(std::size_t lane) const;  // of what is seen; round numbers

  // "1.20", "not locked"; of a number at least so many places behind its point.
  static QString reading(const sim::SignalSpec& signal, double value, int least_places = 0);
  static QString axis(double end);  // "1.5", "340"

 Q_SIGNALS:
  void viewChanged();
  void recorded();  // there are new samples

 protected:
  void refresh() override;

 private:
  void record();  // what is new
  Scale measure(std::size_t lane) const;
  void look_at();  // another part

  std::vector<std::deque<Sample>> recorded_;  // by lock
  std::uint64_t begun_ = 0;                   // as ScopePicture has it
  double chosen_span_s_ = 0.0;
  bool follows_ = true;
  double held_to_s_ = 0.0;
  mutable std::vector<Scale> scales_;  // empty: to be measured
};

// The first sample later than `time_s`.
std::deque<ScopeModel::Sample>::const_iterator first_after(
    const std::deque<ScopeModel::Sample>& samples, double time_s);

}  // namespace locktwin::desktop

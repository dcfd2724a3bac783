// What the oscilloscope records: a few signals at every step of the world, the last of them.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

#include <array>
#include <cstddef>
#include <deque>
#include <vector>

#include "qml/view_model.h"

namespace locktwin::desktop {

class ScopeModel : public ViewModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("owned by a Session")
  // Seconds of simulated time from edge to edge; follows the speed while automatic.
  Q_PROPERTY(double spanS READ span_s NOTIFY changed)
  Q_PROPERTY(bool automatic READ automatic NOTIFY changed)
  Q_PROPERTY(QString spanText READ span_text NOTIFY changed)

 public:
  enum Trace : std::size_t { kCurrent, kVoltage, kBolt, kTraces };
  using Sample = sim::ScopeSample;

  ScopeModel(Simulation& simulation, QObject* parent);

  double span_s() const;
  bool automatic() const { return chosen_span_s_ <= 0.0; }
  QString span_text() const;
  Q_INVOKABLE void setSpan(double seconds);  // 0: automatic

  double now_s() const { return sim::to_seconds(picture().now); }
  const std::deque<Sample>& samples() const;  // of the lock that is shown, oldest first
  // The values that held at `time_s`; those of the oldest sample before that.
  std::array<float, kTraces> at(double time_s) const;
  static QString reading(Trace trace, double value);  // "1.20 A"

 protected:
  void refresh() override { Q_EMIT changed(); }

 private:
  void record();  // what is new

  std::vector<std::deque<Sample>> recorded_;  // by lock
  double chosen_span_s_ = 0.0;
};

// The first sample later than `time_s`.
std::deque<ScopeModel::Sample>::const_iterator first_after(
    const std::deque<ScopeModel::Sample>& samples, double time_s);

}  // namespace locktwin::desktop

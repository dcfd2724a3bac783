// Holds the oscilloscope's picture where a signal crosses a level: what comes before and after it
// stands still to be looked at, until it crosses again.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

#include <optional>

#include "qml/bench/scope_model.h"

namespace locktwin::desktop {

class ScopeTrigger : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("owned by a Session")
  Q_PROPERTY(bool on READ on NOTIFY changed)
  Q_PROPERTY(QString signalName READ signal_name WRITE set_signal NOTIFY changed)
  Q_PROPERTY(double level READ level WRITE set_level NOTIFY changed)
  Q_PROPERTY(QString edge READ edge WRITE set_edge NOTIFY changed)  // "rising" or "falling"
  Q_PROPERTY(bool once READ once WRITE set_once NOTIFY changed)     // then it is off
  Q_PROPERTY(QString state READ state NOTIFY changed)               // in words
  Q_PROPERTY(double atS READ at_s NOTIFY changed)  // where it was met; < 0: nowhere

 public:
  static constexpr double kBefore = 0.2;  // so much of what is seen lies before it

  ScopeTrigger(ScopeModel& scope, QObject* parent);

  bool on() const { return on_; }
  QString signal_name() const { return signal_; }
  void set_signal(const QString& name);
  double level() const { return level_; }
  void set_level(double level);
  QString edge() const { return rising_ ? QStringLiteral("rising") : QStringLiteral("falling"); }
  void set_edge(const QString& edge);
  bool once() const { return once_; }
  void set_once(bool once);
  QString state() const;
  double at_s() const { return met_s_.value_or(-1.0); }

  Q_INVOKABLE void arm();     // waits, from now on
  Q_INVOKABLE void disarm();  // time goes on
  // What was met was another world's, another moment's or another lock's.
  void begin_anew();
  void show_lock();

 Q_SIGNALS:
  void changed();

 private:
  void look();  // at what is new
  bool beyond(float value) const;
  void look_from_now();
  std::optional<double> crossing(std::size_t lane);
  std::optional<std::size_t> lane() const;  // none: it is not followed

  ScopeModel& scope_;
  QString signal_ = QStringLiteral("bolt.position_mm");
  double level_ = 10.0;
  bool rising_ = true;
  bool once_ = true;
  bool on_ = false;
  double looked_s_ = 0.0;  // up to there
  bool was_ = true;        // beyond the level, there
  bool anew_ = false;      // another world, another moment; nothing of it has come
  std::optional<double> met_s_;
};

}  // namespace locktwin::desktop

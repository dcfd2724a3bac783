// Two marks in the time of the oscilloscope, and how far they are apart.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

#include <array>
#include <optional>

#include "qml/bench/scope_model.h"

namespace locktwin::desktop {

class ScopeCursors : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("owned by a Session")
  Q_PROPERTY(bool hasA READ has_a NOTIFY changed)
  Q_PROPERTY(bool hasB READ has_b NOTIFY changed)
  Q_PROPERTY(double a READ a NOTIFY changed)  // seconds; while it is there
  Q_PROPERTY(double b READ b NOTIFY changed)
  Q_PROPERTY(QString textA READ text_a NOTIFY changed)  // "50.920 s"; else empty
  Q_PROPERTY(QString textB READ text_b NOTIFY changed)
  Q_PROPERTY(QString apart READ apart NOTIFY changed)  // "560 ms", once both are there
  // As `apart` is in a quarter of an hour: what is longer is seldom, and cut.
  Q_PROPERTY(QString widest READ widest NOTIFY changed)

 public:
  explicit ScopeCursors(const ScopeModel& scope, QObject* parent);

  bool has_a() const { return at_[0].has_value(); }
  bool has_b() const { return at_[1].has_value(); }
  double a() const { return at_[0].value_or(0.0); }
  double b() const { return at_[1].value_or(0.0); }
  QString text_a() const { return text(at_[0]); }
  QString text_b() const { return text(at_[1]); }
  QString apart() const;
  static QString widest() { return text(999.999); }
  const std::optional<double>& place(std::size_t which) const { return at_.at(which); }

  // `which`: 0 is A, 1 is B. In seconds of the world, not before its beginning.
  Q_INVOKABLE void put(int which, double time_s);
  // By a share of what is seen; one that is not there yet comes to its middle.
  Q_INVOKABLE void nudge(int which, double share);
  Q_INVOKABLE void clear();

 Q_SIGNALS:
  void changed();

 private:
  static QString text(const std::optional<double>& time_s);

  const ScopeModel& scope_;
  std::array<std::optional<double>, 2> at_;
};

}  // namespace locktwin::desktop

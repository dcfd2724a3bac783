// Which of the household's phones is in the hand, and what of it and its app is in the picture.
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

#include <string_view>
#include <vector>

#include "qml/simulation.h"
#include "sim/vocabulary/actions.h"

namespace locktwin::desktop {

class PhoneInHand : public QObject {
  Q_OBJECT

 public:
  using Arguments = std::vector<sim::NamedValue>;

  PhoneInHand(Simulation& simulation, QObject* parent);

  static QStringList all();  // of the household
  QString name() const { return name_; }
  void choose(const QString& phone);
  void bring_all();  // to where they are at first

  // About the lock that is shown; null: that phone was never brought.
  const sim::PhonePicture* picture() const { return picture_of(name_); }
  const sim::PhonePicture* picture_of(const QString& phone) const;
  // Of its app about that lock; an app keeps what it has of each lock apart.
  QString page() const;

  void act(std::string_view action, Arguments arguments = {}) const;

 Q_SIGNALS:
  void chosen();  // another one

 private:
  Simulation& simulation_;
  QString name_;
};

}  // namespace locktwin::desktop

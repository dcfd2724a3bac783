// The ways to begin: the tour, a home to play in, a new lock, a scenario; and what was opened last.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QUrl>

#include "qml/people_model.h"
#include "qml/phone/phone_model.h"
#include "qml/simulation.h"
#include "qml/tour_model.h"

namespace locktwin::desktop {

class StartModel : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("owned by a Session")
  Q_PROPERTY(bool waits READ waits NOTIFY changed)  // for a choice
  // Why the scenario was not opened, a line for each mistake with its place; the world is as it
  // was.
  Q_PROPERTY(QString problem READ problem NOTIFY changed)
  Q_PROPERTY(QStringList recent READ recent NOTIFY changed)  // files, the last one first

 public:
  StartModel(Simulation& simulation, PeopleModel& people, PhoneModel& phone, TourModel& tour,
             QObject* parent);

  bool waits() const { return waits_; }
  QString problem() const { return problem_; }
  QStringList recent() const { return recent_; }
  void set_recent(const QStringList& files);

  Q_INVOKABLE void wait();    // for a choice; the world goes on meanwhile
  Q_INVOKABLE void cancel();  // what there is, is gone on with
  Q_INVOKABLE void tour(int chapter);
  Q_INVOKABLE void play();
  Q_INVOKABLE void create(const QString& side, const QString& swing, const QString& body);
  Q_INVOKABLE void open(const QString& file);
  Q_INVOKABLE void openUrl(const QUrl& file) { open(file.toLocalFile()); }

 Q_SIGNALS:
  void changed();
  void scenarioOpened();  // by its file: whoever opens one wants to see its steps

 private:
  void enter(const sim::Opening& opening);
  void begun();

  Simulation& simulation_;
  PeopleModel& people_;
  PhoneModel& phone_;
  TourModel& tour_;
  bool waits_ = false;
  QString problem_;
  QStringList recent_;
};

}  // namespace locktwin::desktop

// Base of all view models: facts are read once a picture, `changed` tells the page when they
// differ.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>

#include "qml/simulation.h"

namespace locktwin::desktop {

class ViewModel : public QObject {
  Q_OBJECT
  QML_ANONYMOUS

 public:
  explicit ViewModel(Simulation& simulation, QObject* parent);

 Q_SIGNALS:
  void changed();

 protected:
  Simulation& simulation() const { return simulation_; }
  const sim::Picture& picture() const { return simulation_.picture(); }
  const sim::LockPicture& lock() const { return simulation_.lock(); }  // the one that is shown
  virtual void refresh() = 0;  // there is another picture, or another lock is shown

  // Takes over `next` and tells the page, if anything in it is new.
  template <typename Facts>
  void update(Facts& facts, Facts next) {
    if (facts == next) return;
    facts = std::move(next);
    Q_EMIT changed();
  }

 private:
  Simulation& simulation_;
};

}  // namespace locktwin::desktop

#include "qml/session.h"

namespace locktwin::desktop {

Session::Session(QObject* parent) : QObject(parent) {
  for (ViewModel* model : findChildren<ViewModel*>()) {
    connect(&language_, &Language::changed, model, &ViewModel::changed);
  }
  move_in();
}

void Session::begin(const QStringList& locks) {
  simulation_.begin(locks);
  move_in();
}

void Session::open(const sim::Opening& scenario) {
  simulation_.open(scenario);
  simulation_.show_lock(simulation_.locks().constFirst());
  faults_.ask();
}

void Session::move_in() {
  people_.introduce();
  phone_.bring();
  for (const QString& lock : simulation_.locks()) {
    simulation_.show_lock(lock);
    rear_panel_.insertBattery(100.0);
  }
  simulation_.show_lock(simulation_.locks().constFirst());
  faults_.ask();
  simulation_.advance(1.0);  // boot, before anyone looks
}

}  // namespace locktwin::desktop

#include "qml/session.h"

namespace locktwin::desktop {

Session::Session(QObject* parent) : QObject(parent) {
  for (ViewModel* model : findChildren<ViewModel*>()) {
    connect(&language_, &Language::changed, model, &ViewModel::changed);
  }
  people_.introduce();
  phone_.bring();
  rear_panel_.insertBattery(100.0);
  simulation_.advance(1.0);  // boot, before anyone looks
}

}  // namespace locktwin::desktop

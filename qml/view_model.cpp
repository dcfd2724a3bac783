#include "qml/view_model.h"

namespace locktwin::desktop {

ViewModel::ViewModel(Simulation& simulation, QObject* parent)
    : QObject(parent), simulation_(simulation) {
  // Called through the virtual function, so never before the subclass is whole.
  connect(&simulation, &Simulation::advanced, this, [this] { refresh(); });
}

}  // namespace locktwin::desktop

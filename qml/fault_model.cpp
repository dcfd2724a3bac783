#include "qml/fault_model.h"

namespace locktwin::desktop {

FaultModel::FaultModel(Simulation& simulation, QObject* parent) : ViewModel(simulation, parent) {
  FaultModel::refresh();
}

void FaultModel::warpDoor(double mm) {
  simulation().act("inject_fault", {{"fault", std::string("door.warp_mm")}, {"value", mm}});
}

void FaultModel::straightenDoor() {
  simulation().act("clear_fault", {{"fault", std::string("door.warp_mm")}});
}

void FaultModel::refresh() {
  update(warp_mm_, warp_.number(world()));
}

}  // namespace locktwin::desktop

#include "qml/rear_panel_model.h"

namespace locktwin::desktop {

RearPanelModel::RearPanelModel(Simulation& simulation, QObject* parent)
    : ViewModel(simulation, parent) {
  RearPanelModel::refresh();
}

QString RearPanelModel::charge_text() const {
  return facts_.inserted ? tr("%1 %").arg(facts_.soc_pct, 0, 'f', 1) : tr("no battery");
}

QString RearPanelModel::voltage_text() const {
  return tr("%1 V").arg(facts_.voltage_v, 0, 'f', 2);
}

QString RearPanelModel::current_text() const {
  if (facts_.current_a < 0.01) return tr("%1 mA").arg(facts_.current_a * 1000.0, 0, 'f', 2);
  return tr("%1 A").arg(facts_.current_a, 0, 'f', 2);
}

QString RearPanelModel::reported_text() const {
  return facts_.powered ? tr("%1 %").arg(facts_.reported_pct) : tr("the lock has no power");
}

QString RearPanelModel::users_text() const {
  return QString::number(facts_.users);
}

void RearPanelModel::pressButton() {
  simulation().act("press_inside_button");
}

void RearPanelModel::insertBattery(double socPct) {
  simulation().act("insert_battery", {{"soc_pct", socPct}});
}

void RearPanelModel::removeBattery() {
  simulation().act("remove_battery");
}

void RearPanelModel::swapBattery(double socPct) {
  simulation().act("swap_battery", {{"soc_pct", socPct}});
}

void RearPanelModel::refresh() {
  const sim::World& w = world();
  update(facts_, Facts{inserted_.flag(w), powered_.flag(w), soc_.number(w), voltage_.number(w),
                       current_.number(w), static_cast<int>(reported_.number(w)),
                       static_cast<int>(users_.number(w))});
}

}  // namespace locktwin::desktop

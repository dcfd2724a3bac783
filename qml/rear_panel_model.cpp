#include "qml/rear_panel_model.h"

#include <algorithm>

namespace locktwin::desktop {

RearPanelModel::RearPanelModel(Simulation& simulation, QObject* parent)
    : ViewModel(simulation, parent) {
  RearPanelModel::refresh();
}

QString RearPanelModel::charge_text() const {
  return tr("%1%").arg(std::max(0.0, facts_.soc_pct), 0, 'f', 1);  // never "-0.0"
}

QString RearPanelModel::pack_text() const {
  if (facts_.charging) return tr("outside, charging");
  if (!inserted()) return tr("outside");
  return reversed() ? tr("the wrong way round: no contact") : tr("in the lock");
}

QString RearPanelModel::voltage_text() const {
  return tr("%1 V").arg(facts_.voltage_v, 0, 'f', 2);
}

QString RearPanelModel::current_text() const {
  if (facts_.current_a < 0.01) return tr("%1 mA").arg(facts_.current_a * 1000.0, 0, 'f', 2);
  return tr("%1 A").arg(facts_.current_a, 0, 'f', 2);
}

QString RearPanelModel::reported_text() const {
  return facts_.powered ? tr("%1%").arg(facts_.reported_pct) : tr("no power");
}

QString RearPanelModel::users_text() const {
  return QString::number(facts_.users);
}

QString RearPanelModel::port_text() const {
  return tr("%1 V").arg(facts_.port_v, 0, 'f', 1);
}

void RearPanelModel::pressButton() {
  simulation().act("press_inside_button");
}

void RearPanelModel::takeOffCover() {
  simulation().act("take_off_rear_cover");
}

void RearPanelModel::fitCover() {
  simulation().act("fit_rear_cover");
}

void RearPanelModel::holdSet() {
  simulation().take_hand(QStringLiteral("set"));
  simulation().act("hold_set");
}

void RearPanelModel::releaseSet() {
  simulation().drop_hand(QStringLiteral("set"));
  simulation().act("release_set");
}

void RearPanelModel::insertBattery(double socPct) {
  simulation().act("insert_battery", {{"soc_pct", socPct}});
}

void RearPanelModel::putBatteryBack(bool reversed) {
  simulation().act("insert_battery",
                   {{"orientation", std::string(reversed ? "reversed" : "right")}});
}

void RearPanelModel::removeBattery() {
  simulation().act("remove_battery");
}

void RearPanelModel::swapBattery(double socPct) {
  simulation().act("swap_battery", {{"soc_pct", socPct}});
}

void RearPanelModel::chargeBattery(double hours) {
  simulation().act("charge_battery", {{"for", hours * 3600.0}});
}

void RearPanelModel::plugPort(const QString& source) {
  if (source == QLatin1String("none")) {
    simulation().act("unplug_type_c");
  } else {
    simulation().act("plug_type_c", {{"source", source.toStdString()}});
  }
}

void RearPanelModel::read_screen() {
  if (lock().pairing_text == screen_) return;
  screen_ = lock().pairing_text;
  Q_EMIT screenChanged();
}

void RearPanelModel::refresh() {
  const sim::LockPicture& l = lock();
  Facts next;
  next.cover_on = cover_.flag(l);
  next.set_pressed = set_.flag(l);
  next.charging = charging_.flag(l);
  next.powered = powered_.flag(l);
  next.soc_pct = soc_.number(l);
  next.voltage_v = voltage_.number(l);
  next.current_a = current_.number(l);
  next.port_v = port_v_.number(l);
  next.reported_pct = static_cast<int>(reported_.number(l));
  next.users = static_cast<int>(users_.number(l));
  next.place = place_.choice(l);
  next.port_source = port_.choice(l);
  update(facts_, std::move(next));
  read_screen();
}

}  // namespace locktwin::desktop

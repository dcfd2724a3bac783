#include "qml/house_model.h"

#include "qml/event_sentence.h"
#include "qml/utf8.h"

namespace locktwin::desktop {

namespace {

constexpr double kGust_s = 3.0;
constexpr double kWeakBelowDbm = -75.0;  // the radio repeats itself (set_wifi)

}  // namespace

HouseModel::HouseModel(Simulation& simulation, const Language& language, QObject* parent)
    : ViewModel(simulation, parent) {
  connect(&simulation, &Simulation::locksChanged, this, &HouseModel::doorsChanged);
  connect(&language, &Language::changed, this, &HouseModel::doorsChanged);
  HouseModel::refresh();
}

QStringList HouseModel::doors() const {
  QStringList titles;
  for (const QString& lock : simulation().locks()) titles << lock_title(lock);
  return titles;
}

QString HouseModel::door() const {
  return lock_title(simulation().shown_lock());
}

QString HouseModel::wifi_text() const {
  const QString strength = tr("%1 dBm").arg(signed_text(facts_.wifi_dbm, 0));
  if (!facts_.wifi_joined) return tr("%1, not joined").arg(strength);
  return facts_.wifi_dbm < kWeakBelowDbm ? tr("%1, weak").arg(strength) : strength;
}

QString HouseModel::strike_text() const {
  return tr("%1 mm").arg(facts_.strike_mm, 0, 'f', 1);
}

QString HouseModel::wind_text() const {
  return tr("%1 N").arg(facts_.wind_n, 0, 'f', 0);
}

QString HouseModel::temperature_text() const {
  return tr("%1 °C").arg(signed_text(facts_.temperature_c, 0));
}

void HouseModel::setTemperature(double celsius) {
  simulation().act("set_temperature", {{"celsius", celsius}});
}

void HouseModel::setWifi(const QString& state, double dbm) {
  simulation().act("set_wifi", {{"state", state.toStdString()}, {"signal_dbm", dbm}});
}

void HouseModel::adjustStrike(double mm) {
  simulation().act("adjust_strike", {{"mm", mm}});
}

void HouseModel::blow(double pressurePa) {
  simulation().act("draught", {{"pressure_pa", pressurePa}, {"for", kGust_s}});
}

void HouseModel::tearOffFront() {
  simulation().act("tear_off_front");
}

void HouseModel::fitFront() {
  simulation().act("fit_front");
}

void HouseModel::pryDoor(double forceN) {
  simulation().act("pry_door", {{"force_n", forceN}});
}

void HouseModel::slamDoor() {
  simulation().act("slam_door");
}

void HouseModel::refresh() {
  const sim::LockPicture& l = lock();
  update(facts_,
         Facts{QString::fromStdString(l.wifi), joined_.flag(l), front_.flag(l), wifi_dbm_.number(l),
               strike_.number(l), wind_.number(l), temperature_.number(l), body_.choice(l)});
}

}  // namespace locktwin::desktop

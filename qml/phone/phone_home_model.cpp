#include "qml/phone/phone_home_model.h"

#include "qml/phone/time_zones.h"
#include "qml/utf8.h"

namespace locktwin::desktop {

PhoneHomeModel::PhoneHomeModel(Simulation& simulation, PhoneInHand& hand, QObject* parent)
    : PhonePart(simulation, hand, parent) {
  PhoneHomeModel::refresh();
}

QString PhoneHomeModel::lock_state() const {
  return facts_.home.fresh ? QString::fromStdString(facts_.home.lock) : QStringLiteral("unknown");
}

QString PhoneHomeModel::lock_text() const {
  const QString state = lock_state();
  if (state == QLatin1String("locked")) return tr("Locked");
  if (state == QLatin1String("unlocked")) return tr("Unlocked");
  if (state == QLatin1String("not_locked")) return tr("Not locked");
  return tr("Not known");
}

QString PhoneHomeModel::door_text() const {
  if (!facts_.home.fresh || facts_.home.door > 1) return tr("door not known");
  return facts_.home.door == 0 ? tr("door shut") : tr("door open");
}

QString PhoneHomeModel::battery_text() const {
  return facts_.home.fresh ? tr("%1%").arg(facts_.home.battery_pct) : tr("–");
}

QString PhoneHomeModel::wifi_text() const {
  if (!facts_.home.fresh) return tr("–");
  return facts_.home.wifi_dbm != 0 ? tr("%1 dBm").arg(signed_text(facts_.home.wifi_dbm, 0))
                                   : tr("offline");
}

QStringList PhoneHomeModel::zones() const {
  return zone_names();
}

int PhoneHomeModel::zone() const {
  return facts_.home.fresh ? zone_place(facts_.home.east_min, facts_.home.summer_min) : -1;
}

QString PhoneHomeModel::zone_text() const {
  return facts_.home.fresh ? offset_text(facts_.home.east_min) : tr("–");
}

QString PhoneHomeModel::bluetooth_text() const {
  if (!facts_.bluetooth) return tr("off");
  return facts_.by_bluetooth ? tr("connected") : tr("on");
}

QString PhoneHomeModel::modes_text() const {
  if (!facts_.home.fresh) return {};
  QStringList modes;
  if (facts_.home.lockout) modes << tr("locked out");
  if (facts_.home.privacy) modes << tr("privacy mode");
  if (facts_.home.away) modes << tr("away mode");
  if (facts_.home.battery_low) modes << tr("battery low");
  if (!facts_.home.clock_known) modes << tr("lock's time unknown");
  return modes.join(tr(", "));
}

void PhoneHomeModel::refresh() {
  const sim::PhonePicture* there = phone();
  if (there == nullptr) return;
  const bool overtaken = there->home.lock != "unknown" &&
                         lock_state_.choice(lock()) != QString::fromStdString(there->home.lock);
  update(facts_,
         {there->home, there->bluetooth, there->connected && !there->by_cloud,
          there->video && camera_.flag(lock()), there->home.fresh && (there->away || overtaken)});
}

}  // namespace locktwin::desktop

#include "qml/phone/phone_device_model.h"

#include <QDateTime>
#include <string>

namespace locktwin::desktop {

PhoneDeviceModel::PhoneDeviceModel(Simulation& simulation, PhoneInHand& hand, QObject* parent)
    : PhonePart(simulation, hand, parent) {
  PhoneDeviceModel::refresh();
}

QString PhoneDeviceModel::where() const {
  return facts_.inside ? QStringLiteral("inside") : QStringLiteral("outside");
}

QString PhoneDeviceModel::clock_text() const {
  const QDateTime start(QDate(2000, 1, 1), QTime(0, 0), Qt::UTC);
  return start.addSecs(facts_.minute * 60).toString(QStringLiteral("HH:mm"));
}

void PhoneDeviceModel::place(double distanceM, const QString& where) {
  hand().act("phone_place", {{"distance_m", distanceM}, {"where", where.toStdString()}});
}

void PhoneDeviceModel::switchPart(const QString& part, bool on) {
  hand().act("phone_switch",
             {{"part", part.toStdString()}, {"state", std::string(on ? "on" : "off")}});
}

void PhoneDeviceModel::restart() {
  hand().act("phone_switch", {{"part", std::string("power")}, {"state", std::string("restart")}});
}

void PhoneDeviceModel::refresh() {
  const sim::PhonePicture* there = phone();
  if (there == nullptr) return;
  update(facts_, {there->distance_m, there->inside, there->power, there->bluetooth, there->internet,
                  qint64{there->clock_s / 60} + lock().east_min.value_or(0)});
}

}  // namespace locktwin::desktop

#include "qml/air_model.h"

namespace locktwin::desktop {

namespace {

constexpr double kFlood_s = 60.0;
constexpr qsizetype kListed = 4;  // the newest; the page has room for so many

}  // namespace

AirModel::AirModel(Simulation& simulation, QObject* parent) : ViewModel(simulation, parent) {
  connect(this, &ViewModel::changed, this, &AirModel::accessoriesChanged);  // also the language
  connect(&simulation, &Simulation::locksChanged, this, &AirModel::othersChanged);
  AirModel::refresh();
}

QStringList AirModel::other_locks() const {
  QStringList others = simulation().locks();
  others.removeAll(simulation().shown_lock());
  return others;
}

QString AirModel::attack_text() const {
  return tr("frames: %1 heard, %2 sent").arg(facts_.recorded).arg(facts_.sent);
}

QVariantList AirModel::accessories() const {
  QVariantList rows;
  int sensors = 0;
  int remotes = 0;
  for (const sim::AccessoryPicture& accessory : lock().accessories) {
    const bool remote = accessory.remote_control;
    const int number = remote ? ++remotes : ++sensors;
    rows << QVariantMap{{QStringLiteral("name"), QString::fromStdString(accessory.name)},
                        {QStringLiteral("kind"),
                         remote ? QStringLiteral("remote_control") : QStringLiteral("door_sensor")},
                        {QStringLiteral("title"), remote ? tr("Remote control %1").arg(number)
                                                         : tr("Door sensor %1").arg(number)},
                        {QStringLiteral("added"), accessory.known}};
  }
  while (rows.size() > kListed) rows.removeFirst();
  return rows;
}

void AirModel::setCloud(bool up) {
  simulation().act("set_cloud", {{"state", std::string(up ? "up" : "down")}});
}

void AirModel::listen(bool on) {
  simulation().act("attacker_listen", {{"state", std::string(on ? "on" : "off")}});
}

void AirModel::replay(bool victimsConnection) {
  simulation().act("attacker_replay",
                   {{"connection", std::string(victimsConnection ? "victims" : "own")}});
}

void AirModel::relay(bool on) {
  simulation().act("attacker_relay", {{"state", std::string(on ? "on" : "off")}});
}

void AirModel::flood() {
  simulation().act("attacker_flood", {{"for", kFlood_s}});
}

void AirModel::addAccessory(const QString& phone, const QString& kind) {
  const std::size_t number = lock().accessories.size() + 1;
  simulation().act("add_accessory", {{"phone", phone.toStdString()},
                                     {"accessory", "accessory " + std::to_string(number)},
                                     {"kind", kind.toStdString()}});
}

void AirModel::removeAccessory(const QString& phone, const QString& accessory) {
  simulation().act("remove_accessory",
                   {{"phone", phone.toStdString()}, {"accessory", accessory.toStdString()}});
}

void AirModel::pressRemote(const QString& accessory) {
  simulation().act("press_remote", {{"accessory", accessory.toStdString()}});
}

void AirModel::linkLocks(const QString& phone, const QString& other) {
  simulation().act("phone_link_locks",
                   {{"phone", phone.toStdString()}, {"other", other.toStdString()}});
}

void AirModel::unlinkLocks(const QString& phone, const QString& other) {
  simulation().act("phone_unlink_locks",
                   {{"phone", phone.toStdString()}, {"other", other.toStdString()}});
}

void AirModel::refresh() {
  const sim::LockPicture& l = lock();
  update(facts_, Facts{cloud_.flag(l), lock().attacker, static_cast<int>(recorded_.number(l)),
                       static_cast<int>(sent_.number(l))});
  const auto& accessories = lock().accessories;
  if (accessories == accessories_) return;
  accessories_ = accessories;
  Q_EMIT accessoriesChanged();
}

}  // namespace locktwin::desktop

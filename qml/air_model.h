// What is in the air around the lock beside its phones: the cloud, the accessories of the house,
// and a stranger's radio.
#pragma once

#include <QString>
#include <QStringList>
#include <QVariantList>

#include <vector>

#include "qml/probe.h"
#include "qml/view_model.h"

namespace locktwin::desktop {

class AirModel : public ViewModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("owned by a Session")
  Q_PROPERTY(bool cloudUp READ cloud_up NOTIFY changed)
  Q_PROPERTY(bool listening READ listening NOTIFY changed)  // the stranger records
  Q_PROPERTY(bool relaying READ relaying NOTIFY changed)
  Q_PROPERTY(bool flooding READ flooding NOTIFY changed)
  Q_PROPERTY(int recorded READ recorded NOTIFY changed)  // frames
  Q_PROPERTY(QString attackText READ attack_text NOTIFY changed)
  Q_PROPERTY(QStringList otherLocks READ other_locks NOTIFY othersChanged)  // of the house
  // The newest; rows of name, kind ("door_sensor", "remote_control"), title, added.
  Q_PROPERTY(QVariantList accessories READ accessories NOTIFY accessoriesChanged)

 public:
  AirModel(Simulation& simulation, QObject* parent);

  bool cloud_up() const { return facts_.cloud_up; }
  bool listening() const { return facts_.attacker.listens; }
  bool relaying() const { return facts_.attacker.relays; }
  bool flooding() const { return facts_.attacker.floods; }
  int recorded() const { return facts_.recorded; }
  QString attack_text() const;
  QVariantList accessories() const;
  QStringList other_locks() const;

  Q_INVOKABLE void setCloud(bool up);
  Q_INVOKABLE void listen(bool on);
  Q_INVOKABLE void replay(bool victimsConnection);
  Q_INVOKABLE void relay(bool on);
  Q_INVOKABLE void flood();
  // A new one comes into the house and is added by this phone's app.
  Q_INVOKABLE void addAccessory(const QString& phone, const QString& kind);
  Q_INVOKABLE void removeAccessory(const QString& phone, const QString& accessory);
  Q_INVOKABLE void pressRemote(const QString& accessory);
  // To unlock this one then unlocks the other, too. An administrator has 30 s to unlock the other.
  Q_INVOKABLE void linkLocks(const QString& phone, const QString& other);
  Q_INVOKABLE void unlinkLocks(const QString& phone, const QString& other);

 Q_SIGNALS:
  void accessoriesChanged();
  void othersChanged();

 protected:
  void refresh() override;

 private:
  struct Facts {
    bool cloud_up = true;
    sim::AttackerPicture attacker;
    int recorded = 0;
    int sent = 0;
    bool operator==(const Facts&) const = default;
  };

  Facts facts_;
  std::vector<sim::AccessoryPicture> accessories_;
  Probe cloud_{"cloud.up"}, recorded_{"attacker.recorded"}, sent_{"attacker.sent"};
};

}  // namespace locktwin::desktop

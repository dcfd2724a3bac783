// The lists in the app: users, what one of them opens the door with, events, settings.
#pragma once

#include <QString>
#include <QVariantList>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "qml/language.h"
#include "qml/phone/phone_part.h"

namespace locktwin::desktop {

class PhoneListsModel : public PhonePart {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("owned by a Session")
  Q_PROPERTY(QVariantList users READ users NOTIFY usersChanged)  // name, role
  // Of the user whose page was opened last; rows of title, kind, slot, duress.
  Q_PROPERTY(QVariantList credentials READ credentials NOTIFY credentialsChanged)
  Q_PROPERTY(QString credentialsOf READ credentials_of NOTIFY credentialsChanged)
  Q_PROPERTY(QVariantList events READ events NOTIFY eventsChanged)  // time, sentence, tone
  Q_PROPERTY(QVariantList settings READ settings NOTIFY settingsChanged)

 public:
  PhoneListsModel(Simulation& simulation, const Language& language, PhoneInHand& hand,
                  QObject* parent);

  QVariantList users() const;  // rows of name, role
  QVariantList credentials() const;
  QString credentials_of() const;
  QVariantList events() const;  // rows of time, sentence, tone; newest first
  // Rows of name, title, value, lowest, highest; empty until the page was opened.
  QVariantList settings() const;

 Q_SIGNALS:
  void usersChanged();
  void credentialsChanged();
  void eventsChanged();
  void settingsChanged();

 protected:
  void refresh() override;

 private:
  const Language& language_;
  std::vector<sim::UserPicture> users_;
  std::pair<std::uint32_t, std::uint32_t> newest_event_;  // its number and its time
  std::string credentials_of_;
  std::vector<sim::CredentialPicture> credentials_;
  std::vector<sim::SettingPicture> settings_;
};

}  // namespace locktwin::desktop

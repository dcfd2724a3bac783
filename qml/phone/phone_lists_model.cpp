#include "qml/phone/phone_lists_model.h"

#include <QDateTime>
#include <QHash>
#include <QLocale>

#include "qml/event_sentence.h"
#include "qml/event_words.h"
#include "qml/user_names.h"

namespace locktwin::desktop {

namespace {

QDateTime moment(std::uint32_t seconds) {
  return QDateTime(QDate(2000, 1, 1), QTime(0, 0), Qt::UTC).addSecs(seconds);
}

// "5 Jan, 08:01"; of another year than the phone's "5 Jan 2000, 08:01": a lock's clock may be
// wrong.
QString moment_text(std::uint32_t seconds, std::uint32_t phones, bool chinese) {
  const QDateTime then = moment(seconds);
  const bool year = then.date().year() != moment(phones).date().year();
  if (chinese) {
    return then.toString(year ? QStringLiteral("yyyy年M月d日 HH:mm")
                              : QStringLiteral("M月d日 HH:mm"));
  }
  return QLocale(QLocale::English)
      .toString(then, year ? QStringLiteral("d MMM yyyy, HH:mm") : QStringLiteral("d MMM, HH:mm"));
}

// A title of its own, and not a word of a sentence.
QString capital(QString title) {
  if (!title.isEmpty()) title[0] = title[0].toUpper();
  return title;
}

}  // namespace

PhoneListsModel::PhoneListsModel(Simulation& simulation, const Language& language,
                                 PhoneInHand& hand, QObject* parent)
    : PhonePart(simulation, hand, parent), language_(language) {
  connect(&language, &Language::changed, this, [this] {
    Q_EMIT usersChanged();
    Q_EMIT credentialsChanged();
    Q_EMIT eventsChanged();
    Q_EMIT settingsChanged();
  });
  PhoneListsModel::refresh();
}

void PhoneListsModel::refresh() {
  const sim::PhonePicture* there = phone();
  if (there == nullptr) return;
  const bool named = users_ != lock().users;
  if (named) {
    users_ = lock().users;
    Q_EMIT usersChanged();
  }
  // The newest one's time changes with the zone of the house; all that name somebody with the
  // names.
  const std::uint32_t local_s = there->events.empty() ? 0 : there->events.front().local_s;
  const std::pair newest(there->newest_event, local_s);
  if (std::exchange(newest_event_, newest) != newest || named) Q_EMIT eventsChanged();
  if (credentials_of_ != there->credentials_of || credentials_ != there->credentials) {
    credentials_of_ = there->credentials_of;
    credentials_ = there->credentials;
    Q_EMIT credentialsChanged();
  }
  if (settings_ == there->settings) return;
  settings_ = there->settings;
  Q_EMIT settingsChanged();
}

QVariantList PhoneListsModel::users() const {
  QVariantList rows;
  for (const sim::UserPicture& user : users_) {
    rows << QVariantMap{{QStringLiteral("name"), shown_name(user.name)},
                        {QStringLiteral("role"), field_words("role", user.role)}};
  }
  return rows;
}

QString PhoneListsModel::credentials_of() const {
  return shown_name(credentials_of_);
}

QVariantList PhoneListsModel::credentials() const {
  QVariantList rows;
  QHash<QString, int> counts;
  for (const sim::CredentialPicture& credential : credentials_) {
    const QString kind = QString::fromStdString(credential.kind);
    const QString word = field_words("method", credential.method);
    const bool numbered = kind != QLatin1String("pin");
    const QString title = numbered ? tr("%1 %2").arg(word).arg(++counts[kind]) : word;
    rows << QVariantMap{
        {QStringLiteral("title"), credential.duress ? tr("%1 (duress)").arg(title) : title},
        {QStringLiteral("kind"), kind},
        {QStringLiteral("slot"), credential.slot},
        {QStringLiteral("duress"), credential.duress}};
  }
  return rows;
}

QVariantList PhoneListsModel::events() const {
  QVariantList rows;
  const sim::PhonePicture* there = phone();
  if (there == nullptr) return rows;
  for (const sim::AppEventPicture& event : there->events) {
    const QString time = event.local_s == 0
                             ? tr("time unknown")
                             : moment_text(event.local_s, there->clock_s, language_.chinese());
    rows << QVariantMap{{QStringLiteral("time"), time},
                        {QStringLiteral("sentence"), event_sentence(event.event, event.names)},
                        {QStringLiteral("tone"), event_tone(event.event)}};
  }
  return rows;
}

QVariantList PhoneListsModel::settings() const {
  QVariantList rows;
  for (const sim::SettingPicture& setting : settings_) {
    rows << QVariantMap{{QStringLiteral("name"), QString::fromStdString(setting.name)},
                        {QStringLiteral("title"), capital(field_words("setting", setting.name))},
                        {QStringLiteral("value"), setting.value},
                        {QStringLiteral("lowest"), setting.lowest},
                        {QStringLiteral("highest"), setting.highest}};
  }
  return rows;
}

}  // namespace locktwin::desktop

// The part of PhoneModel that puts facts into words.
#include <QDateTime>

#include "qml/event_words.h"
#include "qml/phone_model.h"
#include "qml/phone_words.h"
#include "qml/time_zones.h"

namespace locktwin::desktop {

namespace {

std::string field(const sim::PhoneEvent& event, std::size_t index) {
  return index < event.values.size() ? event.values[index] : std::string();
}

}  // namespace

QStringList PhoneModel::labels() const {
  QStringList labels = phones();
  for (std::size_t i = 0; i < facts_.roles.size(); ++i) {
    const std::string& role = facts_.roles[i];
    QString& label = labels[static_cast<qsizetype>(i)];
    label = tr("%1 · %2").arg(label, role.empty() ? tr("not paired") : field_words("role", role));
  }
  return labels;
}

QString PhoneModel::where() const {
  return facts_.inside ? QStringLiteral("inside") : QStringLiteral("outside");
}

QString PhoneModel::clock_text() const {
  const QDateTime start(QDate(2000, 1, 1), QTime(0, 0), Qt::UTC);
  return start.addSecs(facts_.minute * 60).toString(QStringLiteral("HH:mm"));
}

QString PhoneModel::role_text() const {
  return field_words("role", facts_.role.toStdString());
}

QString PhoneModel::way_text() const {
  if (!facts_.power) return tr("The phone is off");
  if (!facts_.connected) return facts_.busy ? tr("Connecting …") : tr("Not connected");
  return facts_.by_cloud ? tr("Connected through the cloud") : tr("Connected by Bluetooth");
}

QString PhoneModel::lock_state() const {
  return facts_.home.fresh ? QString::fromStdString(facts_.home.lock) : QStringLiteral("unknown");
}

QString PhoneModel::lock_text() const {
  const QString state = lock_state();
  if (state == QLatin1String("locked")) return tr("Locked");
  if (state == QLatin1String("unlocked")) return tr("Unlocked");
  if (state == QLatin1String("not_locked")) return tr("Not locked");
  return tr("Not known");
}

QString PhoneModel::door_text() const {
  if (!facts_.home.fresh || facts_.home.door > 1) return tr("door not known");
  return facts_.home.door == 0 ? tr("door shut") : tr("door open");
}

QString PhoneModel::battery_text() const {
  return facts_.home.fresh ? tr("%1 %").arg(facts_.home.battery_pct) : tr("–");
}

QString PhoneModel::wifi_text() const {
  if (!facts_.home.fresh) return tr("–");
  return facts_.home.wifi_dbm != 0 ? tr("%1 dBm").arg(facts_.home.wifi_dbm) : tr("offline");
}

QStringList PhoneModel::zones() const {
  return zone_names();
}

int PhoneModel::zone() const {
  return facts_.home.fresh ? zone_place(facts_.home.east_min, facts_.home.summer_min) : -1;
}

QString PhoneModel::zone_text() const {
  return facts_.home.fresh ? offset_text(facts_.home.east_min) : tr("–");
}

QString PhoneModel::bluetooth_text() const {
  if (!facts_.bluetooth) return tr("off");
  return facts_.connected && !facts_.by_cloud ? tr("connected") : tr("on");
}

QString PhoneModel::modes_text() const {
  if (!facts_.home.fresh) return {};
  QStringList modes;
  if (facts_.home.lockout) modes << tr("system locked");
  if (facts_.home.privacy) modes << tr("privacy mode");
  if (facts_.home.away) modes << tr("away mode");
  if (facts_.home.battery_low) modes << tr("battery low");
  if (!facts_.home.clock_known) modes << tr("lock's time unknown");
  return modes.join(QStringLiteral(" · "));
}

QString PhoneModel::answer() const {
  using enum sim::PhoneEventKind;
  const Answer answer = answers_.value(page());
  if (!answer.any) return facts_.busy ? tr("Asking the lock …") : QString();
  const sim::PhoneEvent& heard = answer.event;
  if (heard.kind == paired) return tr("Paired with the lock");
  if (heard.kind == pairing_failed) {
    return tr("Not paired: %1").arg(failure_words(field(heard, 1)));
  }
  if (heard.kind == code_made) return tr("One-time code made");
  if (heard.kind == sim::PhoneEventKind::event) {  // of an enrolment that was begun here
    if (answer_good()) return tr("Enrolled");
    return tr("Not enrolled: %1").arg(reply_words("refused", field(heard, 5)));
  }
  const std::string asked = field(heard, 1);
  const bool looked = asked == "status" || asked == "list_credentials" || asked == "get_settings" ||
                      asked == "get_events";
  if (looked && answer_good()) return tr("Up to date");
  if (asked == "video" && answer_good()) return {};  // it is seen, or seen to be closed
  if (asked == "enrol" && answer_good()) return tr("Enrolment has begun: do as the lock says");
  const QString command = command_words(asked);
  if (heard.kind == failed) return tr("%1: %2").arg(command, failure_words(field(heard, 2)));
  return tr("%1: %2").arg(command, reply_words(field(heard, 2), field(heard, 3)));
}

bool PhoneModel::is_good(const sim::PhoneEvent& answer) {
  using enum sim::PhoneEventKind;
  const sim::PhoneEventKind kind = answer.kind;
  if (kind == event) return field(answer, 2) == "credential.added";
  return kind == paired || kind == code_made || (kind == replied && field(answer, 2) == "ok");
}

bool PhoneModel::answer_good() const {
  const Answer answer = answers_.value(page());
  return !answer.any || is_good(answer.event);
}

QString PhoneModel::notice() const {
  const auto found = notices_.constFind(page());
  return found == notices_.constEnd() ? QString() : notification_words(found->event);
}

// Alarms are red; a call at the door is none.
QString PhoneModel::notice_tone() const {
  const std::string event = notices_.value(page()).event;
  if (event.starts_with("alarm.")) return QStringLiteral("bad");
  return event.starts_with("battery.") ? QStringLiteral("warning") : QStringLiteral("accent");
}

}  // namespace locktwin::desktop

// The part of PhoneModel that puts facts into words.
#include "qml/event_words.h"
#include "qml/phone/phone_model.h"
#include "qml/phone/phone_words.h"

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
    label = tr("%1, %2").arg(label, role.empty() ? tr("not paired") : field_words("role", role));
  }
  return labels;
}

QString PhoneModel::role_text() const {
  return field_words("role", facts_.role.toStdString());
}

QString PhoneModel::way_text() const {
  if (!facts_.power) return tr("The phone is off");
  if (!facts_.connected) return facts_.busy ? tr("Connecting...") : tr("Not connected");
  return facts_.by_cloud ? tr("Connected through the cloud") : tr("Connected by Bluetooth");
}

QString PhoneModel::answer() const {
  using enum sim::PhoneEventKind;
  const Answer answer = answers_.value(hand_.page());
  if (!answer.any) return facts_.busy ? tr("Asking the lock...") : QString();
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
  const Answer answer = answers_.value(hand_.page());
  return !answer.any || is_good(answer.event);
}

}  // namespace locktwin::desktop

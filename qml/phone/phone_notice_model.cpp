#include "qml/phone/phone_notice_model.h"

#include <utility>

#include "qml/event_titles.h"
#include "qml/phone/app_news.h"
#include "qml/phone/phone_words.h"

namespace locktwin::desktop {

namespace {

constexpr sim::Duration kNotice = std::chrono::seconds(9);  // is there, unless it is pressed

}  // namespace

PhoneNoticeModel::PhoneNoticeModel(Simulation& simulation, PhoneInHand& hand, QObject* parent)
    : PhonePart(simulation, hand, parent) {
  connect(&simulation, &Simulation::begun, this, [this] {
    notices_.clear();
    alarms_.clear();
    heard_ = true;
  });
  connect(&simulation, &Simulation::locksChanged, this, [this] { heard_ = true; });
  connect(&simulation, &Simulation::arrived, this, &PhoneNoticeModel::listen);
}

QString PhoneNoticeModel::text() const {
  const auto found = notices_.constFind(hand().page());
  return found == notices_.constEnd() ? QString() : notification_words(found->event);
}

// Alarms are red; a call at the door is none.
QString PhoneNoticeModel::tone() const {
  const std::string event = notices_.value(hand().page()).event;
  if (event.starts_with("alarm.")) return QStringLiteral("bad");
  return event.starts_with("battery.") ? QStringLiteral("warning") : QStringLiteral("accent");
}

void PhoneNoticeModel::dismiss() {
  if (notices_.remove(hand().page()) > 0) Q_EMIT changed();
}

QString PhoneNoticeModel::alarm() const {
  const auto found = alarms_.constFind(hand().page());
  return found == alarms_.constEnd() ? QString() : event_title(sim::find_event(*found)->kind);
}

void PhoneNoticeModel::acknowledge() {
  notices_.remove(hand().page());
  if (alarms_.remove(hand().page()) > 0) Q_EMIT changed();
}

void PhoneNoticeModel::listen() {
  for (const sim::Occurrence& occurrence : picture().happened) {
    if (occurrence.kind != sim::OccurrenceKind::app) continue;
    if (occurrence.app.kind != sim::PhoneEventKind::notified) continue;
    const std::string event = value_of(occurrence.app, "event");
    notices_[page_of(occurrence)] = {event, occurrence.at};
    if (event.starts_with("alarm.")) alarms_[page_of(occurrence)] = event;
    heard_ = true;
  }
}

void PhoneNoticeModel::refresh() {
  const sim::Time now = picture().now;
  const auto gone =
      notices_.removeIf([&](const auto& notice) { return now >= notice->at + kNotice; });
  if (std::exchange(heard_, false) || gone > 0) Q_EMIT changed();
}

}  // namespace locktwin::desktop

#include "qml/phone/phone_notice_model.h"

#include <algorithm>
#include <utility>

#include "qml/event_titles.h"
#include "qml/phone/app_news.h"
#include "qml/phone/phone_words.h"

namespace locktwin::desktop {

namespace {

// As many as there are marks of moments to go back to.
constexpr std::size_t kMostAlarms = sim::PastPicture::kMarks;
constexpr sim::Duration kNotice = std::chrono::seconds(9);  // is there, unless it is pressed

}  // namespace

PhoneNoticeModel::PhoneNoticeModel(Simulation& simulation, PhoneInHand& hand, QObject* parent)
    : PhonePart(simulation, hand, parent) {
  connect(&simulation, &Simulation::begun, this, [this] {
    notices_.clear();
    heard_ = true;
  });
  connect(&simulation, &Simulation::entered, this, [this] {
    alarms_.clear();
    parted_ = 0;
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

// What was behind the moment at which another future began has not come in it.
void PhoneNoticeModel::forget_left_futures() {
  for (const sim::BranchPicture& branch : picture().past.branches) {
    if (branch.number <= parted_) continue;
    parted_ = branch.number;
    for (Alarms& alarms : alarms_) {
      std::erase_if(alarms, [&](const Alarm& alarm) { return alarm.at > branch.parted; });
      for (Alarm& alarm : alarms) {
        if (alarm.acknowledged > branch.parted) alarm.acknowledged.reset();
      }
    }
  }
}

// After a jump all is told anew.
void PhoneNoticeModel::take(Alarms& alarms, const Notice& notice) {
  const auto known = [&](const Alarm& alarm) {
    return alarm.event == notice.event && alarm.at == notice.at;
  };
  if (std::ranges::any_of(alarms, known)) return;
  const auto place = std::ranges::upper_bound(alarms, notice.at, {}, &Alarm::at);
  alarms.insert(place, {notice.event, notice.at, {}});
  if (alarms.size() > kMostAlarms) alarms.erase(alarms.begin());
}

const PhoneNoticeModel::Alarm* PhoneNoticeModel::open_alarm() const {
  const auto found = alarms_.constFind(hand().page());
  if (found == alarms_.constEnd()) return nullptr;
  const auto open = std::find_if(found->rbegin(), found->rend(),
                                 [&](const Alarm& alarm) { return is_open(alarm); });
  return open == found->rend() ? nullptr : &*open;
}

// Of what is known, some lies behind the moment that is shown.
bool PhoneNoticeModel::is_open(const Alarm& alarm) const {
  const sim::Time now = picture().now;
  return alarm.at <= now && !(alarm.acknowledged && *alarm.acknowledged <= now);
}

QString PhoneNoticeModel::alarm() const {
  const Alarm* const open = open_alarm();
  return open == nullptr ? QString() : event_title(sim::find_event(open->event)->kind);
}

void PhoneNoticeModel::acknowledge() {
  notices_.remove(hand().page());
  const Alarm* const open = open_alarm();
  if (open == nullptr) return;
  const std::string event = open->event;  // as often as it came
  for (Alarm& alarm : alarms_[hand().page()]) {
    if (alarm.event == event && is_open(alarm)) alarm.acknowledged = picture().now;
  }
  Q_EMIT changed();
}

void PhoneNoticeModel::listen() {
  forget_left_futures();
  for (const sim::Occurrence& occurrence : picture().happened) {
    if (occurrence.kind != sim::OccurrenceKind::app) continue;
    if (occurrence.app.kind != sim::PhoneEventKind::notified) continue;
    const std::string event = value_of(occurrence.app, "event");
    notices_[page_of(occurrence)] = {event, occurrence.at};
    if (event.starts_with("alarm.")) take(alarms_[page_of(occurrence)], {event, occurrence.at});
    heard_ = true;
  }
}

void PhoneNoticeModel::refresh() {
  const sim::Time now = picture().now;
  const auto gone =
      notices_.removeIf([&](const auto& notice) { return now >= notice->at + kNotice; });
  const Alarm* const open = open_alarm();
  const auto shown = open == nullptr ? std::nullopt : std::optional(open->at);
  const bool other = std::exchange(open_, shown) != shown;
  if (std::exchange(heard_, false) || gone > 0 || other) Q_EMIT changed();
}

}  // namespace locktwin::desktop

#include "qml/phone/phone_model.h"

#include <utility>

#include "qml/phone/app_news.h"

namespace locktwin::desktop {

namespace {

constexpr sim::Duration kAnswer = std::chrono::seconds(10);      // is told, unless it is a bad one
constexpr sim::Duration kEnrolment = std::chrono::seconds(120);  // its end is still waited for

bool is_answer(sim::PhoneEventKind kind) {
  using enum sim::PhoneEventKind;
  return kind == paired || kind == pairing_failed || kind == replied || kind == failed ||
         kind == code_made;
}

bool is_of_enrolment(const sim::PhoneEvent& answer) {
  return value_of(answer, "command") == "enrol";
}

bool is_alarm(const sim::PhoneEvent& event) {
  return event.kind == sim::PhoneEventKind::notified &&
         value_of(event, "event").starts_with("alarm.");
}

// The lock's report of how an enrolment ended.
bool ends_enrolment(const sim::PhoneEvent& event) {
  if (event.kind != sim::PhoneEventKind::event) return false;
  const std::string reported = value_of(event, "event");
  return reported == "credential.added" || reported == "enrolment.failed";
}

}  // namespace

PhoneModel::PhoneModel(Simulation& simulation, const Language& language, QObject* parent)
    : ViewModel(simulation, parent),
      hand_(simulation, this),
      device_(simulation, hand_, this),
      home_(simulation, hand_, this),
      lists_(simulation, language, hand_, this),
      notice_(simulation, hand_, this) {
  connect(&simulation, &Simulation::begun, this, [this] {
    answers_.clear();
    heard_ = true;
  });
  connect(&simulation, &Simulation::locksChanged, this, [this] { heard_ = true; });
  connect(&simulation, &Simulation::arrived, this, &PhoneModel::listen);
  PhoneModel::refresh();
}

void PhoneModel::choose(const QString& phone) {
  heard_ = heard_ || phone != hand_.name();
  hand_.choose(phone);
  refresh();
}

void PhoneModel::listen() {
  for (const sim::Occurrence& occurrence : picture().happened) {
    if (occurrence.kind == sim::OccurrenceKind::app) hear(occurrence);
  }
}

void PhoneModel::hear(const sim::Occurrence& occurrence) {
  const sim::PhoneEvent& event = occurrence.app;
  const QString page = page_of(occurrence);
  const bool enrolled =
      ends_enrolment(event) && answers_.contains(page) && is_of_enrolment(answers_[page].event);
  if (is_answer(event.kind) || enrolled) answers_[page] = {event, true, occurrence.at};
  // "Done" from before an alarm would stand beside it as if all were well.
  if (is_alarm(event) && is_good(answers_.value(page).event)) answers_.remove(page);
  heard_ = true;
}

// What went wrong is told until something else is asked for.
void PhoneModel::forget_old() {
  const sim::Time now = picture().now;
  const auto gone = answers_.removeIf([&](const auto& answer) {
    const sim::Duration told = is_of_enrolment(answer->event) ? kEnrolment : kAnswer;
    return now >= answer->at + told && is_good(answer->event);
  });
  heard_ = heard_ || gone > 0;
}

PhoneModel::Facts PhoneModel::facts_of(const sim::PhonePicture& phone) const {
  Facts next;
  next.power = phone.power;
  next.paired = phone.paired;
  next.invited = phone.invited;
  next.connected = phone.connected;
  next.by_cloud = phone.by_cloud;
  next.busy = phone.busy;
  next.role = QString::fromStdString(phone.role);
  for (const QString& name : phones()) {
    const sim::PhonePicture* one = hand_.picture_of(name);
    next.roles.push_back(one != nullptr && one->paired ? one->role : std::string());
  }
  next.code = QString::fromStdString(phone.one_time_code);
  return next;
}

// In a moment before it was brought there is none.
void PhoneModel::refresh() {
  forget_old();
  const sim::PhonePicture* phone = hand_.picture();
  update(facts_, phone == nullptr ? Facts() : facts_of(*phone));
  if (std::exchange(heard_, false)) Q_EMIT changed();
}

}  // namespace locktwin::desktop

#include "qml/phone_model.h"

#include <QDateTime>
#include <algorithm>
#include <array>
#include <utility>

#include "qml/event_sentence.h"
#include "qml/event_words.h"
#include "qml/phone_words.h"

namespace locktwin::desktop {

namespace {

struct Owner {
  const char* name;
  double distance_m;
  const char* where;
};

// The administrator's, one of the family, a guest's.
constexpr auto kPhones =
    std::to_array<Owner>({{"Ann", 1.0, "inside"}, {"Ben", 5.0, "inside"}, {"Max", 3.0, "outside"}});

constexpr sim::Duration kNotice = std::chrono::seconds(9);   // is there, unless it is pressed
constexpr sim::Duration kAnswer = std::chrono::seconds(30);  // is told, unless it is a bad one

QDateTime moment(std::uint32_t seconds) {
  return QDateTime(QDate(2000, 1, 1), QTime(0, 0), Qt::UTC).addSecs(seconds);
}

QString shown_name(const std::string& name) {
  QString text = QString::fromStdString(name);
  if (!text.isEmpty()) text[0] = text[0].toUpper();
  return text;
}

std::string value_of(const sim::PhoneEvent& event, std::string_view field) {
  const auto& fields = sim::spec_of(event.kind).fields;
  for (std::size_t i = 0; i < fields.size() && i < event.values.size(); ++i) {
    if (fields[i].name == field) return event.values[i];
  }
  return {};
}

bool is_answer(sim::PhoneEventKind kind) {
  using enum sim::PhoneEventKind;
  return kind == paired || kind == pairing_failed || kind == replied || kind == failed ||
         kind == code_made;
}

// The lock's report of how an enrolment ended.
bool ends_enrolment(const sim::PhoneEvent& event) {
  if (event.kind != sim::PhoneEventKind::event) return false;
  const std::string reported = value_of(event, "event");
  return reported == "credential.added" || reported == "enrolment.failed";
}

}  // namespace

PhoneModel::PhoneModel(Simulation& simulation, const Language& language, QObject* parent)
    : ViewModel(simulation, parent), phone_(QString::fromLatin1(kPhones.front().name)) {
  connect(&simulation, &Simulation::begun, this, [this] {
    answers_.clear();
    notices_.clear();
  });
  connect(&simulation, &Simulation::arrived, this, &PhoneModel::listen);
  connect(&language, &Language::changed, this, &PhoneModel::usersChanged);
  connect(&language, &Language::changed, this, &PhoneModel::credentialsChanged);
  connect(&language, &Language::changed, this, &PhoneModel::eventsChanged);
  connect(&language, &Language::changed, this, &PhoneModel::settingsChanged);
  PhoneModel::refresh();
}

QStringList PhoneModel::phones() const {
  QStringList names;
  for (const Owner& owner : kPhones) names << QString::fromLatin1(owner.name);
  return names;
}

void PhoneModel::choose(const QString& phone) {
  if (phone == phone_) return;
  phone_ = phone;
  heard_ = true;
  refresh();
}

void PhoneModel::bring() {
  for (const Owner& owner : kPhones) {
    simulation().act("phone_place", {{"phone", std::string(owner.name)},
                                     {"distance_m", owner.distance_m},
                                     {"where", std::string(owner.where)}});
  }
}

const sim::PhonePicture* PhoneModel::of_lock(const QString& phone) const {
  for (const sim::PhonePicture& known : ViewModel::lock().phones) {
    if (phone.compare(QString::fromStdString(known.name), Qt::CaseInsensitive) == 0) return &known;
  }
  return nullptr;
}

void PhoneModel::listen() {
  for (const sim::Occurrence& occurrence : picture().happened) {
    if (occurrence.kind == sim::OccurrenceKind::app) hear(occurrence);
  }
}

void PhoneModel::dismissNotice() {
  if (notices_.remove(page()) > 0) Q_EMIT changed();
}

// The phone's app keeps each lock's answers and notices apart.
QString PhoneModel::page() const {
  const QString phone = phone_.toLower();
  if (simulation().shown_index() == 0) return phone;
  return QString::fromStdString(ViewModel::lock().name) + u'/' + phone;
}

void PhoneModel::hear(const sim::Occurrence& occurrence) {
  const std::string& lock = occurrence.lock;
  const sim::PhoneEvent& event = occurrence.app;
  QString phone = QString::fromStdString(value_of(event, "phone")).toLower();
  if (!lock.empty()) phone.prepend(QString::fromStdString(lock) + u'/');
  const bool enrolled = ends_enrolment(event) && answers_.contains(phone) &&
                        value_of(answers_[phone].event, "command") == "enrol";
  if (is_answer(event.kind) || enrolled) answers_[phone] = {event, true, occurrence.at};
  if (event.kind == sim::PhoneEventKind::notified) {
    notices_[phone] = {value_of(event, "event"), occurrence.at};
  }
  heard_ = true;
}

// What went wrong is told until something else is asked for.
void PhoneModel::forget_old() {
  const sim::Time now = picture().now;
  const auto gone = notices_.removeIf([&](const auto& notice) {
    return now >= notice->at + kNotice;
  }) + answers_.removeIf([&](const auto& answer) {
    return now >= answer->at + kAnswer && is_good(answer->event);
  });
  heard_ = heard_ || gone > 0;
}

void PhoneModel::refresh() {
  forget_old();
  const sim::PhonePicture* phone = of_lock(phone_);
  if (phone == nullptr) return;
  Facts next;
  next.distance_m = phone->distance_m;
  next.inside = phone->inside;
  next.power = phone->power;
  next.bluetooth = phone->bluetooth;
  next.internet = phone->internet;
  next.paired = phone->paired;
  next.invited = phone->invited;
  next.connected = phone->connected;
  next.by_cloud = phone->by_cloud;
  next.busy = phone->busy;
  next.watching = camera_.flag(ViewModel::lock());
  next.role = QString::fromStdString(phone->role);
  for (const Owner& owner : kPhones) {
    const sim::PhonePicture* one = of_lock(QString::fromLatin1(owner.name));
    next.roles.push_back(one != nullptr && one->paired ? one->role : std::string());
  }
  next.home = phone->home;
  next.code = QString::fromStdString(phone->one_time_code);
  next.minute = phone->clock_s / 60;
  update(facts_, std::move(next));
  if (std::exchange(heard_, false)) Q_EMIT changed();
  refresh_lists(*phone);
}

void PhoneModel::refresh_lists(const sim::PhonePicture& phone) {
  if (users_ != ViewModel::lock().users) {
    users_ = ViewModel::lock().users;
    Q_EMIT usersChanged();
  }
  // The newest one's time changes with the zone of the house.
  const std::uint32_t local_s = phone.events.empty() ? 0 : phone.events.front().local_s;
  const std::pair newest(phone.newest_event, local_s);
  if (std::exchange(newest_event_, newest) != newest) Q_EMIT eventsChanged();
  if (credentials_of_ != phone.credentials_of || credentials_ != phone.credentials) {
    credentials_of_ = phone.credentials_of;
    credentials_ = phone.credentials;
    Q_EMIT credentialsChanged();
  }
  if (settings_ == phone.settings) return;
  settings_ = phone.settings;
  Q_EMIT settingsChanged();
}

QVariantList PhoneModel::users() const {
  QVariantList rows;
  for (const sim::UserPicture& user : users_) {
    rows << QVariantMap{{QStringLiteral("name"), shown_name(user.name)},
                        {QStringLiteral("role"), field_words("role", user.role)}};
  }
  return rows;
}

QString PhoneModel::credentials_of() const {
  return shown_name(credentials_of_);
}

QVariantList PhoneModel::credentials() const {
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

QVariantList PhoneModel::events() const {
  QVariantList rows;
  const sim::PhonePicture* phone = of_lock(phone_);
  if (phone == nullptr) return rows;
  for (const sim::AppEventPicture& event : phone->events) {
    const QString time =
        event.local_s == 0 ? tr("time unknown")
                           : moment(event.local_s).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    rows << QVariantMap{{QStringLiteral("time"), time},
                        {QStringLiteral("sentence"), event_sentence(event.event)},
                        {QStringLiteral("tone"), event_tone(event.event)}};
  }
  return rows;
}

QVariantList PhoneModel::settings() const {
  QVariantList rows;
  for (const sim::SettingPicture& setting : settings_) {
    rows << QVariantMap{{QStringLiteral("name"), QString::fromStdString(setting.name)},
                        {QStringLiteral("title"), field_words("setting", setting.name)},
                        {QStringLiteral("value"), setting.value},
                        {QStringLiteral("lowest"), setting.lowest},
                        {QStringLiteral("highest"), setting.highest}};
  }
  return rows;
}

}  // namespace locktwin::desktop

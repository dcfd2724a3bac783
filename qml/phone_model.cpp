#include "qml/phone_model.h"

#include <QDateTime>
#include <algorithm>
#include <array>

#include "firmware-core/house/settings.h"
#include "qml/event_sentence.h"
#include "qml/event_words.h"
#include "qml/phone_words.h"
#include "sim/household/household.h"
#include "sim/world/world.h"

namespace locktwin::desktop {

namespace {

constexpr std::size_t kListedEvents = 60;

struct Owner {
  const char* name;
  double distance_m;
  const char* where;
};

// The administrator's, one of the family, a guest's.
constexpr auto kPhones =
    std::to_array<Owner>({{"Ann", 1.0, "inside"}, {"Ben", 5.0, "inside"}, {"Max", 3.0, "outside"}});

QString plain(const QString& name) {
  return QString::fromStdString(sim::plain_name(name.toStdString()));
}

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
  simulation.world().add_observer(*this);
  connect(&language, &Language::changed, this, &PhoneModel::usersChanged);
  connect(&language, &Language::changed, this, &PhoneModel::credentialsChanged);
  connect(&language, &Language::changed, this, &PhoneModel::eventsChanged);
  connect(&language, &Language::changed, this, &PhoneModel::settingsChanged);
  PhoneModel::refresh();
}

PhoneModel::~PhoneModel() {
  simulation().world().remove_observer(*this);
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

const sim::Phone* PhoneModel::in_hand() const {
  const std::string name = plain(phone_).toStdString();
  for (const auto& phone : world().household().phones) {
    if (phone.name() == name) return &phone;
  }
  return nullptr;
}

void PhoneModel::on_occurrence(const sim::World&, const sim::Occurrence& occurrence) {
  if (occurrence.kind != sim::OccurrenceKind::app) return;
  const sim::PhoneEvent& event = occurrence.app;
  const QString phone = plain(QString::fromStdString(value_of(event, "phone")));
  const bool enrolled = ends_enrolment(event) && answers_.contains(phone) &&
                        value_of(answers_[phone].event, "command") == "enrol";
  if (is_answer(event.kind) || enrolled) answers_[phone] = {event, true};
  if (event.kind == sim::PhoneEventKind::notified) notices_[phone] = value_of(event, "event");
  heard_ = true;
}

void PhoneModel::refresh() {
  const sim::Phone* phone = in_hand();
  if (phone == nullptr) return;
  const sim::App& app = phone->app();
  const sim::Account& account = world().household().accounts.front();
  Facts next;
  next.distance_m = phone->place().distance_m;
  next.inside = phone->place().inside;
  next.power = phone->on();
  next.bluetooth = phone->bluetooth();
  next.internet = phone->internet();
  next.paired = app.paired();
  next.invited = account.invitations.contains(sim::plain_name(app.name()));
  next.connected = app.in_session();
  next.by_cloud = app.lane() == core::Lane::wifi;
  next.busy = app.busy();
  next.watching = camera_.flag(world());
  next.role = app.role();
  next.home = app.home();
  next.code = QString::fromStdString(app.one_time_code());
  next.minute = phone->clock_s(world().now()) / 60;
  update(facts_, std::move(next));
  if (std::exchange(heard_, false)) Q_EMIT changed();
  refresh_lists(*phone);
}

void PhoneModel::refresh_lists(const sim::Phone& phone) {
  const std::size_t users = world().household().accounts.front().users.size();
  if (std::exchange(users_, users) != users) Q_EMIT usersChanged();
  const std::uint32_t newest = phone.app().newest_event();
  if (std::exchange(newest_event_, newest) != newest) Q_EMIT eventsChanged();
  const bool same_page =
      credentials_of_ == phone.app().credentials_of() && credentials_ == phone.app().credentials();
  if (!same_page) {
    credentials_of_ = phone.app().credentials_of();
    credentials_ = phone.app().credentials();
    Q_EMIT credentialsChanged();
  }
  if (settings_ == phone.app().settings()) return;
  settings_ = phone.app().settings();
  Q_EMIT settingsChanged();
}

QVariantList PhoneModel::users() const {
  const sim::Account& account = world().household().accounts.front();
  QVariantList rows;
  for (const auto& [name, number] : account.users) {
    const auto role = static_cast<std::uint8_t>(account.role(name));
    rows << QVariantMap{{QStringLiteral("name"), shown_name(name)},
                        {QStringLiteral("role"), field_words("role", role)}};
  }
  return rows;
}

QString PhoneModel::credentials_of() const {
  return shown_name(credentials_of_);
}

QVariantList PhoneModel::credentials() const {
  constexpr const char* kKinds[] = {"face", "palm", "finger", "pin"};
  QVariantList rows;
  std::array<int, std::size(kKinds)> counts{};
  for (const sim::AppCredential& credential : credentials_) {
    const auto kind = static_cast<std::size_t>(credential.kind) % std::size(kKinds);
    const bool pin = credential.kind == core::CredentialKind::pin;
    const QString word =
        field_words("method", static_cast<std::uint8_t>(core::method_of(credential.kind)));
    const QString numbered = pin ? word : tr("%1 %2").arg(word).arg(++counts[kind]);
    rows << QVariantMap{
        {QStringLiteral("title"), credential.duress ? tr("%1 (duress)").arg(numbered) : numbered},
        {QStringLiteral("kind"), QString::fromLatin1(kKinds[kind])},
        {QStringLiteral("slot"), credential.slot},
        {QStringLiteral("duress"), credential.duress}};
  }
  return rows;
}

QVariantList PhoneModel::events() const {
  QVariantList rows;
  const sim::Phone* phone = in_hand();
  if (phone == nullptr) return rows;
  const std::deque<sim::AppEvent>& all = phone->app().events();
  const std::size_t count = std::min(all.size(), kListedEvents);
  for (std::size_t i = 0; i < count; ++i) {
    const sim::AppEvent& event = all[all.size() - 1 - i];
    const QString time =
        event.clock_s == 0 ? tr("time unknown")
                           : moment(event.clock_s).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
    rows << QVariantMap{{QStringLiteral("time"), time},
                        {QStringLiteral("sentence"), event_sentence(event.event)},
                        {QStringLiteral("tone"), event_tone(event.event)}};
  }
  return rows;
}

QVariantList PhoneModel::settings() const {
  struct Range {
    const char* name;
    int lowest;
    int highest;
  };
  constexpr Range kRanges[] = {
#define LT_SETTING(id, name, initial, lowest, highest, help) {name, lowest, highest},
#include "firmware-core/house/settings.def"
  };
  QVariantList rows;
  for (std::size_t i = 0; i < settings_.size() && i < std::size(kRanges); ++i) {
    rows << QVariantMap{
        {QStringLiteral("name"), QString::fromLatin1(kRanges[i].name)},
        {QStringLiteral("title"), field_words("setting", static_cast<std::uint8_t>(i))},
        {QStringLiteral("value"), settings_[i]},
        {QStringLiteral("lowest"), kRanges[i].lowest},
        {QStringLiteral("highest"), kRanges[i].highest}};
  }
  return rows;
}

}  // namespace locktwin::desktop

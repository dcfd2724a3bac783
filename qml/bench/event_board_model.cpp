#include "qml/bench/event_board_model.h"

#include <QSaveFile>
#include <QTextStream>

#include <algorithm>
#include <iterator>

#include "qml/caption_model.h"
#include "qml/event_list_model.h"
#include "qml/event_sentence.h"
#include "qml/file_name.h"
#include "qml/time_model.h"
#include "qml/utf8.h"
#include "sim/vocabulary/events.h"

namespace locktwin::desktop {

namespace {

constexpr sim::Time kDay = std::chrono::hours(24);

QString name_of(const sim::Occurrence& occurrence) {
  return occurrence.kind == sim::OccurrenceKind::event
             ? text_of(sim::spec_of(occurrence.event.kind).name)
             : text_of(sim::spec_of(occurrence.prompt).name);
}

// By the first word of its name.
QString kind_of(const sim::Occurrence& occurrence) {
  if (occurrence.kind != sim::OccurrenceKind::event) return QStringLiteral("voice");
  const QString word = name_of(occurrence).section(QLatin1Char('.'), 0, 0);
  if (word == QLatin1String("bolt") || word == QLatin1String("door")) return word;
  if (word == QLatin1String("alarm")) return QStringLiteral("alarms");
  constexpr const char* kAccess[] = {"access",    "user", "credential",
                                     "enrolment", "code", "lockout"};
  const bool access = std::any_of(std::begin(kAccess), std::end(kAccess),
                                  [&](const char* one) { return word == QLatin1String(one); });
  if (access) return QStringLiteral("access");
  const bool phone = word == QLatin1String("phone") || word == QLatin1String("pairing");
  return phone ? QStringLiteral("phone") : QStringLiteral("lock");
}

int day_of(const sim::Occurrence& occurrence) {
  return static_cast<int>(occurrence.at / kDay) + 1;
}

QString quoted(QString text) {
  return u'"' + text.replace(u'"', QLatin1String("\"\"")) + u'"';
}

}  // namespace

EventBoardModel::EventBoardModel(Simulation& simulation, const Language& language, QObject* parent,
                                 std::size_t most)
    : QAbstractListModel(parent), simulation_(simulation), language_(language), most_(most) {
  connect(&simulation, &Simulation::begun, this, &EventBoardModel::forget);
  connect(&simulation, &Simulation::arrived, this, &EventBoardModel::show_new);
  connect(&simulation, &Simulation::advanced, this, &EventBoardModel::name_anew);
  connect(&language, &Language::changed, this, &EventBoardModel::list);
}

QStringList EventBoardModel::kinds() const {
  return {QStringLiteral("all"),   QStringLiteral("access"), QStringLiteral("bolt"),
          QStringLiteral("door"),  QStringLiteral("alarms"), QStringLiteral("voice"),
          QStringLiteral("phone"), QStringLiteral("lock")};
}

QStringList EventBoardModel::kind_words() const {
  const QStringList words{tr("All"),    tr("Access"), tr("Bolt"),  tr("Door"),
                          tr("Alarms"), tr("Voice"),  tr("Phone"), tr("Lock")};
  const QStringList names = kinds();
  QStringList counted;
  for (qsizetype i = 0; i < names.size(); ++i) {
    const auto there = std::count_if(
        all_.begin(), all_.end(), [&](const Told& one) { return i == 0 || one.kind == names[i]; });
    counted << QStringLiteral("%1 %2").arg(words[i]).arg(there);
  }
  return counted;
}

void EventBoardModel::set_kind(const QString& kind) {
  kind_ = kind;
  list();
}

int EventBoardModel::days() const {
  return all_.empty() ? 1 : day_of(all_.back().what);
}

void EventBoardModel::set_day(int day) {
  day_ = day;
  list();
}

void EventBoardModel::set_search(const QString& text) {
  search_ = text;
  list();
}

int EventBoardModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : count();
}

const EventBoardModel::Told& EventBoardModel::at(int row) const {
  const std::uint64_t number = listed_[listed_.size() - 1 - static_cast<std::size_t>(row)];
  return *std::lower_bound(
      all_.begin(), all_.end(), number,
      [](const Told& one, std::uint64_t wanted) { return one.what.number < wanted; });
}

QVariant EventBoardModel::value(const Told& told, int role) const {
  const sim::Occurrence& occurrence = told.what;
  switch (role) {
    case kNumber:
      return QVariant::fromValue<qulonglong>(occurrence.number);
    case kTime:
      return clock_text(occurrence.at);
    case kDay:
      return day_of(occurrence);
    case kName:
      return name_of(occurrence);
    case kSentence:
      return sentence(occurrence);
    case kTone:
      return occurrence.kind == sim::OccurrenceKind::event ? event_tone(occurrence.event)
                                                           : QStringLiteral("voice");
    case kKind:
      return told.kind;
    default:
      return {};
  }
}

// What the voice says is quoted: "Unlocked." was taken for the event of the same moment.
QString EventBoardModel::sentence(const sim::Occurrence& occurrence) const {
  const bool chinese = language_.chinese();
  if (occurrence.kind == sim::OccurrenceKind::event) return sentence_of(occurrence, chinese);
  const QString said = prompt_text(occurrence.prompt, chinese);
  return with_lock(occurrence.lock, tr("\"%1\"").arg(said));
}

QVariant EventBoardModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= count()) return {};
  return value(at(index.row()), role);
}

QHash<int, QByteArray> EventBoardModel::roleNames() const {
  return {{kNumber, "number"},     {kTime, "time"}, {kDay, "day"},  {kName, "name"},
          {kSentence, "sentence"}, {kTone, "tone"}, {kKind, "kind"}};
}

void EventBoardModel::goTo(int row) {
  if (row >= 0 && row < count()) simulation_.go_to(at(row).what.at);
}

bool EventBoardModel::exportTo(const QUrl& file) const {
  QSaveFile table(file_name(file, QStringLiteral(".csv")));
  if (!table.open(QIODevice::WriteOnly)) return false;
  QTextStream out(&table);
  out << "number,day,time,kind,event,text\r\n";
  for (auto number = listed_.begin(); number != listed_.end(); ++number) {
    const int row = count() - 1 - static_cast<int>(number - listed_.begin());
    const auto& [one, kind] = at(row);
    const QString name = one.kind == sim::OccurrenceKind::event
                             ? QString::fromStdString(sim::describe(one.event))
                             : name_of(one);
    out << one.number << ',' << day_of(one) << ',' << clock_text(one.at) << ',' << kind << ','
        << quoted(name) << ',' << quoted(sentence_of(one, language_.chinese())) << "\r\n";
  }
  out.flush();
  return table.commit();
}

bool EventBoardModel::matches(const Told& told) const {
  const sim::Occurrence& occurrence = told.what;
  if (kind_ != QLatin1String("all") && told.kind != kind_) return false;
  if (day_ > 0 && day_of(occurrence) != day_) return false;
  const QString words = search_.trimmed();
  return words.isEmpty() || name_of(occurrence).contains(words, Qt::CaseInsensitive) ||
         sentence_of(occurrence, language_.chinese()).contains(words, Qt::CaseInsensitive);
}

void EventBoardModel::forget() {
  all_.clear();
  names_ = {};
  list();
}

void EventBoardModel::show_new() {
  const auto& happened = simulation_.picture().happened;
  std::vector<std::uint64_t> fresh;
  bool any = false;
  for (const sim::Occurrence& occurrence : happened) {
    if (!is_told(occurrence)) continue;
    any = true;
    all_.push_back({occurrence, kind_of(occurrence)});
    if (matches(all_.back())) fresh.push_back(occurrence.number);
  }
  if (!any) return;
  if (!fresh.empty()) {
    beginInsertRows({}, 0, static_cast<int>(fresh.size()) - 1);
    listed_.insert(listed_.end(), fresh.begin(), fresh.end());
    endInsertRows();
  }
  forget_oldest();
  Q_EMIT changed();
}

// The oldest is the last row. Those that are listed are in the order of their numbers.
void EventBoardModel::forget_oldest() {
  if (all_.size() <= most_) return;
  const auto kept = all_.end() - static_cast<std::ptrdiff_t>(most_);
  const auto first = std::ranges::lower_bound(listed_, kept->what.number);
  const auto gone = static_cast<int>(first - listed_.begin());
  if (gone > 0) {
    beginRemoveRows({}, count() - gone, count() - 1);
    listed_.erase(listed_.begin(), first);
    endRemoveRows();
  }
  all_.erase(all_.begin(), kept);
}

void EventBoardModel::name_anew() {
  if (!names_.look(simulation_.picture())) return;
  bool other = false;
  for (auto told = all_.rbegin(); told != all_.rend(); ++told) {
    other = names_.put_into(told->what) || other;
  }
  if (other) list();
}

void EventBoardModel::list() {
  beginResetModel();
  listed_.clear();
  for (const Told& told : all_) {
    if (matches(told)) listed_.push_back(told.what.number);
  }
  endResetModel();
  Q_EMIT changed();
}

}  // namespace locktwin::desktop

#include "qml/bench/breakpoint_model.h"

#include <algorithm>

#include "qml/bench/scope_model.h"
#include "qml/bench/signal_words.h"
#include "qml/event_sentence.h"
#include "qml/event_titles.h"
#include "qml/utf8.h"
#include "sim/catalogue/signals.h"
#include "sim/vocabulary/events.h"

namespace locktwin::desktop {

namespace {

using Relation = sim::Breakpoint::Relation;

// Of what is no number: the word of each of its values, in their order.
QStringList code_words(const sim::SignalSpec& signal) {
  if (signal.type == sim::SignalType::flag) {
    return {QStringLiteral("false"), QStringLiteral("true")};
  }
  QStringList words;
  for (const std::string_view word : signal.choices) words << text_of(word);
  return words;
}

// What a lane shows is taken as well as the word of the code: whoever has read it there types it.
std::optional<double> value_of(const sim::SignalSpec& signal, const QString& text) {
  if (signal.type == sim::SignalType::number) {
    bool is_number = false;
    const double value = text.toDouble(&is_number);
    return is_number ? std::optional(value) : std::nullopt;
  }
  const QStringList words = code_words(signal);
  for (qsizetype i = 0; i < words.size(); ++i) {
    const auto value = static_cast<double>(i);
    if (text == words[i] || text == ScopeModel::reading(signal, value)) return value;
  }
  return std::nullopt;
}

}  // namespace

BreakpointModel::BreakpointModel(Simulation& simulation, const Language& language, QObject* parent)
    : QAbstractListModel(parent), simulation_(simulation) {
  connect(&simulation, &Simulation::advanced, this, &BreakpointModel::refresh);
  connect(&language, &Language::changed, this, &BreakpointModel::tell_all);
  connect(&language, &Language::changed, this, &BreakpointModel::reworded);
}

QString BreakpointModel::stopped() const {
  return met_ ? tr("Paused at the breakpoint: %1").arg(text(rows_[*met_].wish)) : QString();
}

QStringList BreakpointModel::events() const {
  QStringList names;
  for (const sim::EventSpec& event : sim::event_catalogue()) names << text_of(event.name);
  return names;
}

QStringList BreakpointModel::event_words() const {
  QStringList words;
  for (const sim::EventSpec& event : sim::event_catalogue()) words << title_and_name(event);
  return words;
}

QString BreakpointModel::title_and_name(const sim::EventSpec& event) {
  return tr("%1 (%2)").arg(event_title(event.kind), text_of(event.name));
}

int BreakpointModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : count();
}

QVariant BreakpointModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= count()) return {};
  const auto place = static_cast<std::size_t>(index.row());
  switch (role) {
    case kText:
      return text(rows_[place].wish);
    case kOn:
      return rows_[place].on;
    case kMet:
      return met_ == place;
    default:
      return {};
  }
}

QHash<int, QByteArray> BreakpointModel::roleNames() const {
  return {{kText, "words"}, {kOn, "on"}, {kMet, "met"}};
}

QString BreakpointModel::text(const sim::Breakpoint& wish) const {
  if (wish.relation == Relation::happens) {
    return with_lock(wish.lock, title_and_name(*sim::find_event(wish.what)));
  }
  const QString name = QString::fromStdString(wish.what);
  const sim::SignalSpec& signal = *sim::find_signal(wish.what);
  const QString value = signal.type == sim::SignalType::number
                            ? with_unit(QString::number(wish.value), signal_unit(signal))
                            : ScopeModel::reading(signal, wish.value);
  const QString pattern = wish.relation == Relation::above   ? tr("%1 above %2")
                          : wish.relation == Relation::below ? tr("%1 below %2")
                                                             : tr("%1 is %2");
  return with_lock(wish.lock, pattern.arg(name, value));
}

void BreakpointModel::addEvent(const QString& name) {
  if (sim::find_event(name.toStdString()) == nullptr) return;
  add({name.toStdString()});
}

bool BreakpointModel::addCondition(const QString& signal, const QString& relation,
                                   const QString& value) {
  const sim::SignalSpec* spec = sim::find_signal(signal.toStdString());
  if (spec == nullptr) return false;
  const std::optional<double> wanted = value_of(*spec, value.trimmed());
  if (!wanted) return false;
  const bool number = spec->type == sim::SignalType::number;
  const Relation kind = !number || relation == QLatin1String("is") ? Relation::is
                        : relation == QLatin1String("below")       ? Relation::below
                                                                   : Relation::above;
  add({signal.toStdString(), kind, *wanted});
  return true;
}

QStringList BreakpointModel::wordsOf(const QString& signal) const {
  const sim::SignalSpec* spec = sim::find_signal(signal.toStdString());
  if (spec == nullptr || spec->type == sim::SignalType::number) return {};
  QStringList words = code_words(*spec);
  // The first is offered, and of a flag it is "true" that one waits for.
  if (spec->type == sim::SignalType::flag) std::reverse(words.begin(), words.end());
  return words;
}

void BreakpointModel::add(sim::Breakpoint wish) {
  if (simulation_.shown_index() > 0) wish.lock = simulation_.lock().name;
  const auto same = [&](const Row& row) {
    return row.wish.what == wish.what && row.wish.relation == wish.relation &&
           row.wish.value == wish.value && row.wish.lock == wish.lock;
  };
  if (std::any_of(rows_.begin(), rows_.end(), same)) return;
  beginInsertRows({}, count(), count());
  rows_.push_back({std::move(wish), true});
  endInsertRows();
  send();
}

void BreakpointModel::remove(int row) {
  if (row < 0 || row >= count()) return;
  beginRemoveRows({}, row, row);
  rows_.erase(rows_.begin() + row);
  endRemoveRows();
  met_.reset();
  send();
}

void BreakpointModel::toggle(int row) {
  if (row < 0 || row >= count()) return;
  Row& which = rows_[static_cast<std::size_t>(row)];
  which.on = !which.on;
  Q_EMIT dataChanged(index(row), index(row), {kOn});
  send();
}

void BreakpointModel::send() {
  std::vector<sim::Breakpoint> wishes;
  sent_.clear();
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    if (!rows_[i].on) continue;
    sent_.push_back(i);
    wishes.push_back(rows_[i].wish);
  }
  simulation_.set_breakpoints(std::move(wishes));
  Q_EMIT changed();
}

void BreakpointModel::refresh() {
  const std::optional<std::size_t>& stopped = simulation_.picture().stopped;
  std::optional<std::size_t> met;
  if (stopped && *stopped < sent_.size()) met = sent_[*stopped];
  if (met == met_) return;
  met_ = met;
  tell_all();
}

void BreakpointModel::tell_all() {
  if (!rows_.empty()) Q_EMIT dataChanged(index(0), index(count() - 1), {kText, kMet});
  Q_EMIT changed();
}

}  // namespace locktwin::desktop

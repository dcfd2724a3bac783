#include "qml/event_list_model.h"

#include <algorithm>
#include <iterator>

#include "qml/caption_model.h"
#include "qml/event_sentence.h"
#include "qml/time_model.h"

namespace locktwin::desktop {

// With several locks, those but the first say which they are.
QString sentence_of(const sim::Occurrence& told, bool chinese) {
  if (told.kind != sim::OccurrenceKind::event) {
    return with_lock(told.lock, prompt_text(told.prompt, chinese));
  }
  return with_lock(told.lock, event_sentence(told.event, told.names));
}

bool is_told(const sim::Occurrence& occurrence) {
  if (occurrence.kind == sim::OccurrenceKind::event) return true;
  return occurrence.kind == sim::OccurrenceKind::prompt && sim::spec_of(occurrence.prompt).spoken;
}

EventListModel::EventListModel(Simulation& simulation, const Language& language, QObject* parent)
    : QAbstractListModel(parent), simulation_(simulation), language_(language) {
  connect(&simulation, &Simulation::begun, this, &EventListModel::forget);
  connect(&simulation, &Simulation::arrived, this, &EventListModel::show_new);
  connect(&simulation, &Simulation::advanced, this, &EventListModel::name_anew);
  connect(&language, &Language::changed, this, &EventListModel::retranslate);
}

int EventListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : count();
}

QVariant EventListModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= count()) return {};
  const sim::Occurrence& occurrence = shown_[static_cast<std::size_t>(index.row())];
  const bool event = occurrence.kind == sim::OccurrenceKind::event;
  switch (role) {
    case kTime:
      return clock_text(occurrence.at);
    case kSentence:
      return sentence_of(occurrence, language_.chinese());
    case kTone:
      return event ? event_tone(occurrence.event) : QStringLiteral("voice");
    case kIcon:
      return event ? event_icon(occurrence.event) : QStringLiteral("voice");
    default:
      return {};
  }
}

QHash<int, QByteArray> EventListModel::roleNames() const {
  return {{kTime, "time"}, {kSentence, "sentence"}, {kTone, "tone"}, {kIcon, "icon"}};
}

void EventListModel::forget() {
  beginResetModel();
  shown_.clear();
  names_ = {};
  endResetModel();
  Q_EMIT countChanged();
}

void EventListModel::show_new() {
  const auto& happened = simulation_.picture().happened;
  const auto fresh = std::count_if(happened.begin(), happened.end(), is_told);
  if (fresh == 0) return;
  beginInsertRows({}, 0, static_cast<int>(fresh) - 1);
  std::copy_if(happened.begin(), happened.end(), std::front_inserter(shown_), is_told);
  endInsertRows();
  if (shown_.size() > kMost) {
    beginRemoveRows({}, static_cast<int>(kMost), count() - 1);
    shown_.resize(kMost);
    endRemoveRows();
  }
  Q_EMIT countChanged();
}

void EventListModel::name_anew() {
  if (!names_.look(simulation_.picture())) return;
  bool other = false;
  for (sim::Occurrence& told : shown_) other = names_.put_into(told) || other;
  if (other) retranslate();
}

void EventListModel::retranslate() {
  if (!shown_.empty()) Q_EMIT dataChanged(index(0), index(count() - 1), {kSentence});
}

}  // namespace locktwin::desktop

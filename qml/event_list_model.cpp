#include "qml/event_list_model.h"

#include "qml/caption_model.h"
#include "qml/event_sentence.h"
#include "qml/time_model.h"

namespace locktwin::desktop {

EventListModel::EventListModel(Simulation& simulation, const Language& language, QObject* parent)
    : QAbstractListModel(parent), simulation_(simulation), language_(language) {
  simulation.world().add_observer(*this);
  connect(&simulation, &Simulation::advanced, this, &EventListModel::show_new);
  connect(&language, &Language::changed, this, &EventListModel::retranslate);
}

EventListModel::~EventListModel() {
  simulation_.world().remove_observer(*this);
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
      return event ? event_sentence(occurrence.event)
                   : prompt_text(occurrence.prompt, language_.chinese());
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

void EventListModel::on_occurrence(const sim::World&, const sim::Occurrence& occurrence) {
  const bool event = occurrence.kind == sim::OccurrenceKind::event;
  const bool spoken =
      occurrence.kind == sim::OccurrenceKind::prompt && sim::spec_of(occurrence.prompt).spoken;
  if (!event && !spoken) return;
  fresh_.push_back(occurrence);
  if (fresh_.size() > kMost) fresh_.pop_front();
}

void EventListModel::show_new() {
  if (fresh_.empty()) return;
  beginInsertRows({}, 0, static_cast<int>(fresh_.size()) - 1);
  for (; !fresh_.empty(); fresh_.pop_front()) shown_.push_front(std::move(fresh_.front()));
  endInsertRows();
  if (shown_.size() > kMost) {
    beginRemoveRows({}, static_cast<int>(kMost), count() - 1);
    shown_.resize(kMost);
    endRemoveRows();
  }
  Q_EMIT countChanged();
}

void EventListModel::retranslate() {
  if (!shown_.empty()) Q_EMIT dataChanged(index(0), index(count() - 1), {kSentence});
}

}  // namespace locktwin::desktop

#include "qml/timeline_model.h"

#include <algorithm>
#include <utility>

#include "qml/event_sentence.h"
#include "qml/time_model.h"

namespace locktwin::desktop {

TimelineModel::TimelineModel(Simulation& simulation, const Language& language, QObject* parent)
    : QAbstractListModel(parent),
      simulation_(simulation),
      bookmarks_(simulation, language, this),
      branches_(simulation, language, this),
      offers_(simulation, this) {
  connect(&simulation, &Simulation::advanced, this, &TimelineModel::refresh);
  connect(&language, &Language::changed, this, &TimelineModel::retranslate);
  refresh();
}

QString TimelineModel::place() const {
  if (!in_past()) return tr("now");
  return tr("%1 s back").arg(end() - now(), 0, 'f', 3);
}

void TimelineModel::goTo(double moment) {
  simulation_.go_to(std::clamp(sim::from_seconds(moment), shown_.begin, shown_.end));
}

void TimelineModel::stepBack() {
  simulation_.go_back(kSingleStep);
}

void TimelineModel::millisecondBack() {
  simulation_.go_back(std::chrono::milliseconds(1));
}

void TimelineModel::secondBack() {
  simulation_.go_back(std::chrono::seconds(1));
}

void TimelineModel::secondOn() {
  goTo(now() + 1.0);
}

void TimelineModel::eventBack() {
  simulation_.go_to_previous_event();
}

int TimelineModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(marks_.size());
}

QVariant TimelineModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount()) return {};
  const sim::MarkPicture& mark = marks_[static_cast<std::size_t>(index.row())];
  switch (role) {
    case kAt:
      return sim::to_seconds(mark.at);
    case kSentence:
      return tr("%1 %2").arg(clock_text(mark.at),
                             with_lock(mark.lock, event_sentence(mark.event, mark.names)));
    case kTone:
      return event_tone(mark.event);
    case kIcon:
      return event_icon(mark.event);
    default:
      return {};
  }
}

QHash<int, QByteArray> TimelineModel::roleNames() const {
  return {{kAt, "at"}, {kSentence, "sentence"}, {kTone, "tone"}, {kIcon, "icon"}};
}

void TimelineModel::refresh() {
  const sim::Picture& picture = simulation_.picture();
  const Facts next{picture.past.begin, picture.past.end, picture.now, picture.past.entered};
  const bool called_anew = called_.look(picture);
  if (called_anew || picture.past.marks != named_ || next.in_past != shown_.in_past) name();
  mark();
  if (std::exchange(shown_, next) != next) Q_EMIT changed();
}

// Who had a number at that moment, from the newest back to the oldest (`LateNames`). What the
// picture calls those of its own moment does not hold for what comes after it: that keeps its
// names.
void TimelineModel::name() {
  const sim::Picture& picture = simulation_.picture();
  std::vector<sim::MarkPicture> next = picture.past.marks;
  LateNames names;
  names.look(picture);
  for (auto mark = next.rbegin(); mark != next.rend(); ++mark) {
    if (mark->at > picture.now) {
      const auto known = std::find(named_.begin(), named_.end(), *mark);
      if (known != named_.end()) mark->names = known->names;
      continue;
    }
    sim::Occurrence told;
    told.lock = mark->lock;
    told.event = mark->event;
    told.names = mark->names;
    names.put_into(told);
    mark->names = told.names;
  }
  named_ = std::move(next);
}

// From the newest back: a mark that would lie over the one behind it is left out.
void TimelineModel::mark() {
  const sim::PastPicture& past = simulation_.picture().past;
  const double room = sim::to_seconds(past.end - past.begin) * kRoom;
  std::vector<sim::MarkPicture> next;
  for (auto mark = named_.rbegin(); mark != named_.rend(); ++mark) {
    if (next.empty() || sim::to_seconds(next.back().at - mark->at) >= room) next.push_back(*mark);
  }
  if (next != marks_) {
    beginResetModel();
    marks_ = std::move(next);
    endResetModel();
    return;
  }
  const auto same = [](const auto& one, const auto& other) { return one.names == other.names; };
  if (std::ranges::equal(next, marks_, same)) return;
  marks_ = std::move(next);
  Q_EMIT dataChanged(index(0), index(rowCount() - 1), {kSentence});
}

void TimelineModel::retranslate() {
  if (!marks_.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1), {kSentence});
  Q_EMIT changed();
}

}  // namespace locktwin::desktop

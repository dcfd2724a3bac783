#include "qml/timeline_model.h"

#include <algorithm>
#include <utility>

#include "qml/event_sentence.h"
#include "qml/time_model.h"
#include "qml/user_names.h"

namespace locktwin::desktop {

namespace {

QString sentence_of(const sim::MarkPicture& mark, const sim::Picture& picture) {
  return event_sentence(mark.event, names_in(mark.event, mark.names, mark.lock, picture));
}

}  // namespace

TimelineModel::TimelineModel(Simulation& simulation, const Language& language, QObject* parent)
    : QAbstractListModel(parent),
      simulation_(simulation),
      bookmarks_(simulation, language, this),
      branches_(simulation, language, this),
      offers_(simulation, this) {
  connect(&simulation, &Simulation::advanced, this, &TimelineModel::refresh);
  connect(&simulation, &Simulation::advanced, this, [this, names = LateNames()]() mutable {
    if (names.look(simulation_.picture())) retranslate();
  });
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
                             with_lock(mark.lock, sentence_of(mark, simulation_.picture())));
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
  mark();
  if (std::exchange(shown_, next) != next) Q_EMIT changed();
}

// From the newest back: a mark that would lie over the one behind it is left out.
void TimelineModel::mark() {
  const sim::PastPicture& past = simulation_.picture().past;
  const double room = sim::to_seconds(past.end - past.begin) * kRoom;
  std::vector<sim::MarkPicture> next;
  for (auto mark = past.marks.rbegin(); mark != past.marks.rend(); ++mark) {
    if (next.empty() || sim::to_seconds(next.back().at - mark->at) >= room) next.push_back(*mark);
  }
  if (next == marks_) return;
  beginResetModel();
  marks_ = std::move(next);
  endResetModel();
}

void TimelineModel::retranslate() {
  if (!marks_.empty()) Q_EMIT dataChanged(index(0), index(rowCount() - 1), {kSentence});
  Q_EMIT changed();
}

}  // namespace locktwin::desktop

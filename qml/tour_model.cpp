#include "qml/tour_model.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "qml/carried.h"
#include "qml/scenario_model.h"

namespace locktwin::desktop {

namespace {

struct Chapter {
  const char* file;
  const char* title;
};

constexpr auto kChapters = std::to_array<Chapter>(
    {{"1_moving_in", QT_TRANSLATE_NOOP("locktwin::desktop::TourModel", "Moving in")},
     {"2_every_way_to_open",
      QT_TRANSLATE_NOOP("locktwin::desktop::TourModel", "Every way to open")},
     {"3_a_burglar", QT_TRANSLATE_NOOP("locktwin::desktop::TourModel", "A burglar")},
     {"4_a_jam", QT_TRANSLATE_NOOP("locktwin::desktop::TourModel", "A jam")},
     {"5_an_empty_battery", QT_TRANSLATE_NOOP("locktwin::desktop::TourModel", "An empty battery")},
     {"6_a_visitor", QT_TRANSLATE_NOOP("locktwin::desktop::TourModel", "A visitor")},
     {"7_two_doors", QT_TRANSLATE_NOOP("locktwin::desktop::TourModel", "Two doors")}});

constexpr sim::Duration kBetweenChapters = std::chrono::milliseconds(1500);

}  // namespace

TourModel::TourModel(Simulation& simulation, const Language& language, QObject* parent)
    : ViewModel(simulation, parent), language_(language) {}

int TourModel::count() {
  return static_cast<int>(kChapters.size());
}

QStringList TourModel::chapters() const {
  QStringList titles;
  for (const Chapter& chapter : kChapters) titles << tr(chapter.title);
  return titles;
}

QString TourModel::note(bool chinese) const {
  if (scenario_ == nullptr || facts_.step < 0) return {};
  return in_language(scenario_->steps[static_cast<std::size_t>(facts_.step)].note, chinese);
}

QString TourModel::caption() const {
  return note(language_.chinese());
}

QString TourModel::other() const {
  return note(!language_.chinese());
}

QString TourModel::about() const {
  if (scenario_ == nullptr || facts_.step < 0) return {};
  const std::string& text = scenario_->steps[static_cast<std::size_t>(facts_.step)].note;
  if (!text.starts_with('@')) return {};
  return QString::fromStdString(text.substr(1, text.find(' ') - 1));
}

void TourModel::open(int chapter, sim::Duration since_zero) {
  if (chapter < 0 || chapter >= count()) return;
  opening_ = true;
  simulation().open(carried(kChapters[static_cast<std::size_t>(chapter)].file));
  opening_ = false;
  scenario_ = picture().scenario;
  if (scenario_ == nullptr) return;
  facts_ = {};
  facts_.chapter = chapter;
  left_at_ = since_zero;
  simulation().go_to(scenario_->zero + since_zero);
  simulation().set_speed(1.0);
  simulation().set_running(true);
  Q_EMIT changed();
}

void TourModel::begin(int chapter) {
  open(chapter, sim::Duration(0));
}

void TourModel::resume() {
  open(facts_.chapter, left_at_);
}

void TourModel::leave() {
  scenario_ = nullptr;
  update(facts_, Facts{});
}

void TourModel::refresh() {
  if (scenario_ == nullptr || opening_) return;
  const sim::Picture& now = picture();
  if (now.scenario != scenario_) return leave();  // another world
  Facts next = facts_;
  next.taken_over = now.left.has_value();
  if (!next.taken_over) {
    next.step = -1;
    for (int i = 0; i < static_cast<int>(scenario_->steps.size()); ++i) {
      const sim::StepPicture& step = scenario_->steps[static_cast<std::size_t>(i)];
      if (!step.at || *step.at > now.now) break;
      if (!step.note.empty()) next.step = i;
    }
    const double span = sim::to_seconds(scenario_->end - scenario_->zero);
    const double gone = sim::to_seconds(now.now - scenario_->zero);
    // In steps that can be seen: a bar of a hundred and some pixels.
    next.progress = std::round(std::clamp(gone / std::max(span, 0.1), 0.0, 1.0) * 200.0) / 200.0;
    if (next.step >= 0) {
      left_at_ = *scenario_->steps[static_cast<std::size_t>(next.step)].at - scenario_->zero;
    }
  }
  const bool last = next.chapter + 1 == count();
  const bool done = !next.taken_over && now.now >= scenario_->end + kBetweenChapters;
  next.over = done && last;
  const bool was_over = facts_.over;
  update(facts_, next);
  if (!done) return;
  if (last) {
    if (!was_over && simulation().running()) simulation().set_running(false);
  } else {
    const int following = next.chapter + 1;
    QMetaObject::invokeMethod(
        this,
        [this, following] {
          if (facts_.chapter + 1 == following) begin(following);
        },
        Qt::QueuedConnection);
  }
}

}  // namespace locktwin::desktop

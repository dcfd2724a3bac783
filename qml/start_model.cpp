#include "qml/start_model.h"

#include <QFileInfo>

#include "qml/carried.h"
#include "sim/picture/opening.h"
#include "sim/vocabulary/bad_input.h"

namespace locktwin::desktop {

namespace {

constexpr qsizetype kMostRecent = 6;

// A lock as it comes, in a door that is hung like this.
constexpr const char* kNewLock = R"({
  "title": "A new lock", "why": "Somebody wants to see one.", "covers": ["GEN-3"],
  "setup": {"door": {"hanging": "%1", "swing": "%2"}, "body": "%3"},
  "steps": [{"wait": "1s"}]
})";

}  // namespace

StartModel::StartModel(Simulation& simulation, PeopleModel& people, PhoneModel& phone,
                       TourModel& tour, QObject* parent)
    : QObject(parent), simulation_(simulation), people_(people), phone_(phone), tour_(tour) {}

void StartModel::set_recent(const QStringList& files) {
  recent_ = files.mid(0, kMostRecent);
  Q_EMIT changed();
}

void StartModel::wait() {
  waits_ = true;
  problem_.clear();
  Q_EMIT changed();
}

void StartModel::cancel() {
  begun();
}

void StartModel::begun() {
  waits_ = false;
  problem_.clear();
  Q_EMIT changed();
}

void StartModel::tour(int chapter) {
  tour_.begin(chapter);
  begun();
}

// With the people and the phones of every session.
void StartModel::enter(const sim::Opening& opening) {
  simulation_.open(opening);
  people_.introduce();
  phone_.bring();
  simulation_.set_running(true);
  begun();
}

void StartModel::play() {
  enter(carried("at_home"));
}

void StartModel::create(const QString& side, const QString& swing, const QString& body) {
  const QByteArray text = QString::fromLatin1(kNewLock).arg(side, swing, body).toUtf8();
  enter(
      {"new_lock.json", std::string_view(text.constData(), static_cast<std::size_t>(text.size()))});
}

void StartModel::open(const QString& file) {
  try {
    const sim::Opening opening(file.toStdString(), std::nullopt, std::nullopt);
    simulation_.open(opening);
  } catch (const sim::BadInput& error) {
    problem_ = QString::fromUtf8(error.what());
    Q_EMIT changed();
    return;
  }
  const QString path = QFileInfo(file).absoluteFilePath();
  recent_.removeAll(path);
  recent_.prepend(path);
  recent_ = recent_.mid(0, kMostRecent);
  begun();
  Q_EMIT scenarioOpened();
}

}  // namespace locktwin::desktop

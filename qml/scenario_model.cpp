#include "qml/scenario_model.h"

#include <QFileInfo>
#include <QStringList>

#include <algorithm>

namespace locktwin::desktop {

namespace {

constexpr sim::Duration kBefore = std::chrono::seconds(1);

}  // namespace

QString in_language(const std::string& text, bool chinese) {
  QString both = QString::fromStdString(text);
  if (both.startsWith(u'@')) both.remove(0, both.indexOf(u' ') + 1);
  const qsizetype bar = both.indexOf(QLatin1String(" | "));
  if (bar < 0) return both;
  return chinese ? both.mid(bar + 3) : both.left(bar);
}

ScenarioModel::ScenarioModel(Simulation& simulation, const Language& language, QObject* parent)
    : QAbstractListModel(parent), simulation_(simulation), language_(language) {
  connect(&simulation, &Simulation::advanced, this, &ScenarioModel::refresh);
  connect(&language, &Language::changed, this, &ScenarioModel::opened);
}

QString ScenarioModel::title() const {
  return is_open() ? in_language(scenario_->title, language_.chinese()) : QString();
}

QString ScenarioModel::why() const {
  return is_open() ? QString::fromStdString(scenario_->why) : QString();
}

QString ScenarioModel::file() const {
  return is_open() ? QFileInfo(QString::fromStdString(scenario_->file)).fileName() : QString();
}

QString ScenarioModel::covers() const {
  QStringList ids;
  if (!is_open()) return {};
  for (const std::string& id : scenario_->covers) ids << QString::fromStdString(id);
  return ids.join(QStringLiteral("   "));
}

QString ScenarioModel::expected() const {
  return is_open() ? QString::fromStdString(scenario_->expected) : QString();
}

QString ScenarioModel::seen() const {
  return is_open() ? QString::fromStdString(scenario_->seen) : QString();
}

QString ScenarioModel::place() const {
  if (!is_open()) return {};
  return tr("step %1 of %2").arg(current_ + 1).arg(scenario_->steps.size());
}

int ScenarioModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() || !is_open() ? 0 : static_cast<int>(scenario_->steps.size());
}

std::optional<sim::Time> ScenarioModel::begun_at(std::size_t step) const {
  const std::optional<sim::Time>& at = scenario_->steps[step].at;
  return at && left_ && *at > *left_ ? std::nullopt : at;
}

QString ScenarioModel::standing(std::size_t step) const {
  if (static_cast<int>(step) > current_) return QStringLiteral("coming");
  if (over_ && scenario_->failed == step) return QStringLiteral("failed");
  const bool done = over_ || static_cast<int>(step) < current_;
  return done ? QStringLiteral("done") : QStringLiteral("running");
}

QVariant ScenarioModel::data(const QModelIndex& index, int role) const {
  const auto row = static_cast<std::size_t>(index.row());
  if (!is_open() || row >= scenario_->steps.size()) return {};
  const sim::StepPicture& step = scenario_->steps[row];
  const std::optional<sim::Time> at = begun_at(row);
  const QString text = QString::fromStdString(step.text);
  switch (role) {
    case kVerb:
      return text.section(QLatin1Char(' '), 0, 0);
    case kWords:
      return text.section(QLatin1Char(' '), 1);
    case kNote:
      return in_language(step.note, language_.chinese());
    case kStanding:
      return standing(row);
    case kTime:
      return at ? tr("%1 s").arg(sim::to_seconds(*at - scenario_->zero), 0, 'f', 1) : QString();
    case kLine:
      return step.line;
    default:
      return {};
  }
}

QHash<int, QByteArray> ScenarioModel::roleNames() const {
  return {{kVerb, "verb"},         {kWords, "words"}, {kNote, "note"},
          {kStanding, "standing"}, {kTime, "time"},   {kLine, "line"}};
}

void ScenarioModel::goTo(int step) {
  if (step < 0 || step >= rowCount()) return;
  const std::optional<sim::Time> at = begun_at(static_cast<std::size_t>(step));
  if (at) simulation_.go_to(*at);
}

void ScenarioModel::goBeforeFailure() {
  if (failed()) simulation_.go_to(std::max(scenario_->zero, scenario_->end - kBefore));
}

void ScenarioModel::refresh() {
  const sim::Picture& picture = simulation_.picture();
  if (scenario_ != picture.scenario) {
    current_ = -1;
    over_ = false;
    Q_EMIT changed();  // no list stands where there is no row any more
    beginResetModel();
    scenario_ = picture.scenario;
    endResetModel();
    Q_EMIT opened();
  }
  if (!is_open()) return;
  // Where it was left it stands, whatever comes in its place.
  const sim::Time now = std::min(picture.now, picture.left.value_or(picture.now));
  int current = -1;
  for (const sim::StepPicture& step : scenario_->steps) {
    if (!step.at || *step.at > now) break;
    ++current;
  }
  const bool over = scenario_->finished && now >= scenario_->end;
  if (current == current_ && over == over_ && picture.left == left_) return;
  current_ = current;
  over_ = over;
  left_ = picture.left;
  if (rowCount() > 0) Q_EMIT dataChanged(index(0), index(rowCount() - 1), {kStanding, kTime});
  Q_EMIT changed();
}

}  // namespace locktwin::desktop

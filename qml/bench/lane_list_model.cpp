#include "qml/bench/lane_list_model.h"

#include <algorithm>

#include "qml/bench/signal_words.h"
#include "qml/file_name.h"
#include "qml/utf8.h"

namespace locktwin::desktop {

namespace {

// Of an end of an axis, behind its point.
int places_of(const QString& end) {
  const qsizetype point = end.indexOf(QLatin1Char('.'));
  return point < 0 ? 0 : static_cast<int>(end.size() - point - 1);
}

}  // namespace

LaneListModel::LaneListModel(Simulation& simulation, ScopeModel& scope, ScopeCursors& cursors,
                             const Language& language, QObject* parent)
    : QAbstractListModel(parent), simulation_(simulation), scope_(scope), cursors_(cursors) {
  connect(&scope, &ScopeModel::changed, this, &LaneListModel::refresh);
  connect(&cursors, &ScopeCursors::changed, this, &LaneListModel::refresh);
  connect(&language, &Language::changed, this, &LaneListModel::refresh);
  connect(&language, &Language::changed, this, [this] {
    if (count() > 0) Q_EMIT dataChanged(index(0), index(count() - 1), {kTitle});
  });
  refresh();
}

int LaneListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : count();
}

QVariant LaneListModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= count()) return {};
  const Row& row = rows_[static_cast<std::size_t>(index.row())];
  const sim::SignalSpec& signal = sim::signal_catalogue()[row.signal];
  const QString name = text_of(signal.name);
  switch (role) {
    case kName:
      return name;
    case kTitle:
      return signal_title(signal);
    case kPart:
      return name.section(QLatin1Char('.'), 0, 0);
    case kLeaf:
      return name.section(QLatin1Char('.'), 1);
    case kUnit:
      return signal_unit(signal);
    case kTop:
      return row.top;
    case kBottom:
      return row.bottom;
    case kNow:
      return row.now;
    case kNowText:
      return with_unit(row.now, signal_unit(signal));
    case kAtA:
      return row.at_a;
    case kAtB:
      return row.at_b;
    case kApart:
      return row.apart;
    default:
      return {};
  }
}

QHash<int, QByteArray> LaneListModel::roleNames() const {
  return {{kName, "name"},       {kTitle, "title"}, {kPart, "part"},         {kLeaf, "leaf"},
          {kUnit, "unit"},       {kTop, "axisTop"}, {kBottom, "axisBottom"}, {kNow, "now"},
          {kNowText, "nowText"}, {kAtA, "atA"},     {kAtB, "atB"},           {kApart, "apart"}};
}

QString LaneListModel::nameAt(int row) const {
  return data(index(row), kName).toString();
}

void LaneListModel::exportTo(const QUrl& file) {
  sim::TraceWish wish;
  wish.file = file_name(file, QStringLiteral(".csv"), {QStringLiteral(".vcd")}).toStdString();
  const std::string lock =
      simulation_.shown_index() == 0 ? std::string() : simulation_.lock().name + "/";
  for (const Row& row : rows_) {
    const sim::SignalSpec& signal = sim::signal_catalogue()[row.signal];
    wish.signals.push_back((signal.of_lock != nullptr ? lock : "") + std::string(signal.name));
  }
  wish.from = sim::from_seconds(std::max(0.0, scope_.from_s()));
  wish.to = sim::from_seconds(std::max(0.0, scope_.to_s()));
  simulation_.save_trace(std::move(wish));
}

LaneListModel::Row LaneListModel::look_at(std::size_t lane) const {
  const sim::SignalSpec& signal = scope_.signal(lane);
  const auto value_at = [&](double time_s) { return static_cast<double>(scope_.at(time_s)[lane]); };
  Row row{simulation_.picture().scope.signals[lane], {}, {}, {}, {}, {}, {}};
  const bool number = signal.type == sim::SignalType::number;
  if (number && measures_) {
    row.top = ScopeModel::axis(scope_.scale(lane).high);
    row.bottom = ScopeModel::axis(scope_.scale(lane).low);
  }
  const int places = std::max(places_of(row.top), places_of(row.bottom));  // as the axis has
  const auto text_of_value = [&](double value) {
    return ScopeModel::reading(signal, value, places);
  };
  const auto text_at = [&](const std::optional<double>& time_s) {
    return time_s ? text_of_value(value_at(*time_s)) : QString();
  };
  row.now = text_of_value(value_at(scope_.now_s()));
  row.at_a = text_at(cursors_.place(0));
  row.at_b = text_at(cursors_.place(1));
  if (number && cursors_.has_a() && cursors_.has_b()) {
    row.apart = text_of_value(value_at(cursors_.b()) - value_at(cursors_.a()));
  }
  return row;
}

void LaneListModel::set_measures(bool measures) {
  if (measures == measures_) return;
  measures_ = measures;
  Q_EMIT measuresChanged();
  refresh();
}

void LaneListModel::refresh() {
  std::vector<Row> next;
  for (std::size_t lane = 0; lane < scope_.lanes(); ++lane) next.push_back(look_at(lane));
  if (next == rows_) return;
  const auto same_signal = [](const Row& a, const Row& b) { return a.signal == b.signal; };
  if (!std::equal(next.begin(), next.end(), rows_.begin(), rows_.end(), same_signal)) {
    beginResetModel();
    rows_ = std::move(next);
    endResetModel();
    Q_EMIT countChanged();
    return;
  }
  for (std::size_t i = 0; i < next.size(); ++i) {
    if (next[i] == rows_[i]) continue;
    rows_[i] = std::move(next[i]);
    const QModelIndex changed = index(static_cast<int>(i));
    Q_EMIT dataChanged(changed, changed, {kTop, kBottom, kNow, kNowText, kAtA, kAtB, kApart});
  }
}

}  // namespace locktwin::desktop

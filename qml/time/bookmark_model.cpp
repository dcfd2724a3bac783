#include "qml/time/bookmark_model.h"

#include <algorithm>

#include "qml/time_model.h"

namespace locktwin::desktop {

BookmarkModel::BookmarkModel(Simulation& simulation, const Language& language, QObject* parent)
    : QAbstractListModel(parent), simulation_(simulation) {
  connect(&simulation, &Simulation::entered, this, &BookmarkModel::forget);
  connect(&simulation, &Simulation::advanced, this, &BookmarkModel::refresh);
  connect(&language, &Language::changed, this, [this] {
    if (!rows_.empty()) Q_EMIT dataChanged(index(0), index(count() - 1));
  });
}

int BookmarkModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : count();
}

QVariant BookmarkModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= count()) return {};
  const Row& row = rows_[static_cast<std::size_t>(index.row())];
  switch (role) {
    case kAt:
      return sim::to_seconds(row.at);
    case kName:
      return row.name;
    case kTime:
      return clock_text(row.at);
    case kReachable:
      return row.reachable;
    default:
      return {};
  }
}

QHash<int, QByteArray> BookmarkModel::roleNames() const {
  return {{kAt, "at"}, {kName, "name"}, {kTime, "time"}, {kReachable, "reachable"}};
}

void BookmarkModel::add(const QString& name) {
  const sim::Time at = simulation_.picture().now;
  const auto place = std::lower_bound(rows_.begin(), rows_.end(), at,
                                      [](const Row& row, sim::Time time) { return row.at < time; });
  const int row = static_cast<int>(place - rows_.begin());
  if (place != rows_.end() && place->at == at) return rename(row, name);
  const QString given = name.trimmed();
  beginInsertRows({}, row, row);
  rows_.insert(place, {at, given.isEmpty() ? tr("Mark %1").arg(++given_) : given, true});
  endInsertRows();
  Q_EMIT countChanged();
}

void BookmarkModel::rename(int row, const QString& name) {
  if (row < 0 || row >= count() || name.trimmed().isEmpty()) return;
  rows_[static_cast<std::size_t>(row)].name = name.trimmed();
  Q_EMIT dataChanged(index(row), index(row), {kName});
}

void BookmarkModel::remove(int row) {
  if (row < 0 || row >= count()) return;
  beginRemoveRows({}, row, row);
  rows_.erase(rows_.begin() + row);
  endRemoveRows();
  Q_EMIT countChanged();
}

void BookmarkModel::goTo(int row) {
  if (row < 0 || row >= count()) return;
  simulation_.go_to(rows_[static_cast<std::size_t>(row)].at);
}

void BookmarkModel::forget() {
  beginResetModel();
  rows_.clear();
  given_ = 0;
  endResetModel();
  Q_EMIT countChanged();
}

void BookmarkModel::refresh() {
  const sim::PastPicture& past = simulation_.picture().past;
  for (int i = 0; i < count(); ++i) {
    Row& row = rows_[static_cast<std::size_t>(i)];
    const bool reachable = row.at >= past.begin && row.at <= past.end;
    if (reachable == row.reachable) continue;
    row.reachable = reachable;
    Q_EMIT dataChanged(index(i), index(i), {kReachable});
  }
}

}  // namespace locktwin::desktop

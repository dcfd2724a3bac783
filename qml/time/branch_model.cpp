#include "qml/time/branch_model.h"

#include "qml/time_model.h"

namespace locktwin::desktop {

BranchModel::BranchModel(Simulation& simulation, const Language& language, QObject* parent)
    : QAbstractListModel(parent), simulation_(simulation) {
  connect(&simulation, &Simulation::advanced, this, &BranchModel::refresh);
  connect(&language, &Language::changed, this, [this] {
    if (!rows_.empty()) Q_EMIT dataChanged(index(0), index(count() - 1));
  });
}

int BranchModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : count();
}

QVariant BranchModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= count()) return {};
  const sim::BranchPicture& row = rows_[static_cast<std::size_t>(index.row())];
  if (role == kParted) return sim::to_seconds(row.parted);
  if (role == kText) return tr("%1 to %2").arg(clock_text(row.parted), clock_text(row.end));
  return {};
}

QHash<int, QByteArray> BranchModel::roleNames() const {
  return {{kParted, "parted"}, {kText, "words"}};
}

void BranchModel::goTo(int row) {
  if (row < 0 || row >= count()) return;
  simulation_.go_to_branch(rows_[static_cast<std::size_t>(row)].number);
}

void BranchModel::refresh() {
  const auto& branches = simulation_.picture().past.branches;
  if (branches == rows_) return;
  beginResetModel();
  rows_ = branches;
  endResetModel();
  Q_EMIT countChanged();
}

}  // namespace locktwin::desktop

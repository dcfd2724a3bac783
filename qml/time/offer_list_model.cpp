#include "qml/time/offer_list_model.h"

#include <algorithm>

#include "qml/file_name.h"
#include "qml/time_model.h"

namespace locktwin::desktop {

OfferListModel::OfferListModel(Simulation& simulation, QObject* parent)
    : QAbstractListModel(parent), simulation_(simulation) {
  connect(&simulation, &Simulation::advanced, this, &OfferListModel::refresh);
}

int OfferListModel::taken() const {
  return static_cast<int>(
      std::count_if(rows_.begin(), rows_.end(), [](const Row& row) { return row.taken; }));
}

int OfferListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : count();
}

QVariant OfferListModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= count()) return {};
  const Row& row = rows_[static_cast<std::size_t>(index.row())];
  switch (role) {
    case kTime:
      return row.offer.number == 0 ? QString() : clock_text(row.offer.at);
    case kText:
      return QString::fromStdString(row.offer.text);
    case kTaken:
      return row.taken;
    default:
      return {};
  }
}

QHash<int, QByteArray> OfferListModel::roleNames() const {
  return {{kTime, "time"}, {kText, "words"}, {kTaken, "taken"}};
}

void OfferListModel::ask() {
  simulation_.offer_expectations();
}

void OfferListModel::toggle(int row) {
  if (row < 0 || row >= count()) return;
  Row& which = rows_[static_cast<std::size_t>(row)];
  which.taken = !which.taken;
  Q_EMIT dataChanged(index(row), index(row), {kTaken});
  Q_EMIT changed();
}

void OfferListModel::takeAll(bool taken) {
  if (rows_.empty()) return;
  for (Row& row : rows_) row.taken = taken;
  Q_EMIT dataChanged(index(0), index(count() - 1), {kTaken});
  Q_EMIT changed();
}

void OfferListModel::save(const QUrl& file) {
  sim::Expected expected;
  for (const Row& row : rows_) {
    if (!row.taken) continue;
    if (row.offer.number > 0) expected.occurrences.push_back(row.offer.number);
    if (row.offer.number == 0) expected.signals.push_back(row.offer.signal);
  }
  simulation_.save_scenario(file_name(file, QStringLiteral(".json")), expected);
}

void OfferListModel::refresh() {
  if (simulation_.picture().offers == shown_) return;
  beginResetModel();
  shown_ = simulation_.picture().offers;
  rows_.clear();
  if (shown_ != nullptr) {
    for (const sim::OfferPicture& offer : *shown_) rows_.push_back({offer, false});
  }
  endResetModel();
  Q_EMIT changed();
}

}  // namespace locktwin::desktop

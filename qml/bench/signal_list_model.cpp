#include "qml/bench/signal_list_model.h"

#include <algorithm>

#include "qml/bench/signal_words.h"
#include "qml/utf8.h"
#include "sim/catalogue/signals.h"

namespace locktwin::desktop {

SignalListModel::SignalListModel(Simulation& simulation, const Language& language, QObject* parent)
    : QAbstractListModel(parent), simulation_(simulation) {
  connect(&simulation, &Simulation::arrived, this, &SignalListModel::refresh);
  connect(&language, &Language::changed, this, &SignalListModel::list);
  refresh();
}

void SignalListModel::set_search(const QString& text) {
  if (text == search_) return;
  search_ = text;
  list();
}

int SignalListModel::total() const {
  return static_cast<int>(sim::signal_catalogue().size());
}

QStringList SignalListModel::names() const {
  QStringList all;
  for (const sim::SignalSpec& signal : sim::signal_catalogue()) all << text_of(signal.name);
  return all;
}

int SignalListModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : count();
}

QVariant SignalListModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= count()) return {};
  const std::size_t place = listed_[static_cast<std::size_t>(index.row())];
  const sim::SignalSpec& signal = sim::signal_catalogue()[place];
  switch (role) {
    case kName:
      return text_of(signal.name);
    case kUnit:
      return signal_unit(signal);
    case kHelp:
      return signal_help(signal);
    case kLane: {
      const auto lane = std::find(lanes_.begin(), lanes_.end(), place);
      return lane == lanes_.end() ? -1 : static_cast<int>(lane - lanes_.begin());
    }
    default:
      return {};
  }
}

QHash<int, QByteArray> SignalListModel::roleNames() const {
  return {{kName, "name"}, {kUnit, "unit"}, {kHelp, "help"}, {kLane, "lane"}};
}

QString SignalListModel::unitOf(const QString& name) const {
  const sim::SignalSpec* signal = sim::find_signal(name.toStdString());
  return signal == nullptr ? QString() : signal_unit(*signal);
}

void SignalListModel::toggle(const QString& name) {
  const sim::SignalSpec* signal = sim::find_signal(name.toStdString());
  if (signal == nullptr) return;
  const auto place = static_cast<std::size_t>(signal - sim::signal_catalogue().data());
  std::vector<std::size_t> lanes = lanes_;
  const auto lane = std::find(lanes.begin(), lanes.end(), place);
  if (lane != lanes.end()) {
    lanes.erase(lane);
  } else if (lanes.size() < sim::ScopeSample::kMost) {
    lanes.push_back(place);
  } else {
    return;
  }
  follow(std::move(lanes));
}

void SignalListModel::usual() {
  std::vector<std::size_t> lanes;
  for (const std::string_view name : sim::kScopeSignals) {
    lanes.push_back(
        static_cast<std::size_t>(sim::find_signal(name) - sim::signal_catalogue().data()));
  }
  follow(std::move(lanes));
}

void SignalListModel::follow(std::vector<std::size_t> lanes) {
  std::vector<std::string> names;
  for (const std::size_t lane : lanes) names.emplace_back(sim::signal_catalogue()[lane].name);
  simulation_.follow_signals(std::move(names));
}

void SignalListModel::list() {
  beginResetModel();
  listed_.clear();
  const auto catalogue = sim::signal_catalogue();
  const auto matches = [&](std::size_t place) {
    const sim::SignalSpec& signal = catalogue[place];
    return text_of(signal.name).contains(search_.trimmed(), Qt::CaseInsensitive) ||
           signal_help(signal).contains(search_.trimmed(), Qt::CaseInsensitive);
  };
  for (const std::size_t lane : lanes_) {
    if (matches(lane)) listed_.push_back(lane);
  }
  for (std::size_t i = 0; i < catalogue.size(); ++i) {
    const bool lane = std::find(lanes_.begin(), lanes_.end(), i) != lanes_.end();
    if (!lane && matches(i)) listed_.push_back(i);
  }
  endResetModel();
  Q_EMIT changed();
}

// The rows stay where they are while one looks at them.
void SignalListModel::refresh() {
  if (simulation_.picture().scope.signals == lanes_ && !listed_.empty()) return;
  const bool first = listed_.empty() && search_.isEmpty();
  lanes_ = simulation_.picture().scope.signals;
  if (first) return list();
  if (!listed_.empty()) Q_EMIT dataChanged(index(0), index(count() - 1), {kLane});
  Q_EMIT changed();
}

}  // namespace locktwin::desktop

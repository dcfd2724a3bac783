#include "qml/front_panel_model.h"

#include <algorithm>

namespace locktwin::desktop {

namespace {

// A finger rests on a key this long at least, in simulated time: a click is shorter when time runs
// slowly and takes none at all while paused.
constexpr sim::Duration kShortestTouch = std::chrono::milliseconds(80);

}  // namespace

FrontPanelModel::FrontPanelModel(Simulation& simulation, QObject* parent)
    : ViewModel(simulation, parent) {
  FrontPanelModel::refresh();
}

void FrontPanelModel::touchKey(const QString& key) {
  if (touched_.contains(key)) return;
  touched_.insert(key, world().now());
  simulation().take_hand(key);
  simulation().act("touch_key", {{"key", key.toStdString()}});
}

void FrontPanelModel::liftKey(const QString& key) {
  const auto found = touched_.constFind(key);
  if (found == touched_.constEnd()) return;
  const sim::Time lift = std::max(world().now(), found.value() + kShortestTouch);
  touched_.erase(found);
  simulation().drop_hand(key);
  simulation().act_at(lift, "lift_key", {{"key", key.toStdString()}});
}

void FrontPanelModel::refresh() {
  const sim::World& w = world();
  update(facts_,
         Facts{static_cast<int>(lit_keys_.number(w)), static_cast<int>(digits_.number(w)),
               battery_light_.flag(w), red_light_.flag(w), clutch_.flag(w), handle_.number(w)});
}

}  // namespace locktwin::desktop

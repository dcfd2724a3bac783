#include "qml/front_panel_model.h"

namespace locktwin::desktop {

namespace {

// A finger rests on a key this long at least, in simulated time: a click is shorter when time runs
// slowly and takes none at all while paused.
constexpr sim::Duration kShortestTouch = std::chrono::milliseconds(80);

}  // namespace

FrontPanelModel::FrontPanelModel(Simulation& simulation, QObject* parent)
    : ViewModel(simulation, parent) {
  connect(&simulation, &Simulation::begun, this, [this] { touched_.clear(); });
  FrontPanelModel::refresh();
}

void FrontPanelModel::touchKey(const QString& key) {
  if (touched_.contains(key)) return;
  touched_.insert(key);
  simulation().take_hand(key);
  simulation().act("touch_key", {{"key", key.toStdString()}});
}

void FrontPanelModel::liftKey(const QString& key) {
  if (!touched_.remove(key)) return;
  simulation().drop_hand(key, kShortestTouch, "lift_key", {{"key", key.toStdString()}});
}

void FrontPanelModel::refresh() {
  const sim::LockPicture& l = lock();
  update(facts_, Facts{static_cast<int>(lit_keys_.number(l)), battery_light_.flag(l),
                       red_light_.flag(l), l.lights});
}

}  // namespace locktwin::desktop

#include "qml/key_model.h"

namespace locktwin::desktop {

namespace {

constexpr double kTravel_mm = 22.0;    // one turn of the key throws the bolt once
constexpr double kPlay_deg = 8.0;      // as far as a key turns that the pins hold
constexpr double kFullTurn_deg = 360;  // back upright: then it can be pulled out

}  // namespace

KeyModel::KeyModel(Simulation& simulation, QObject* parent) : ViewModel(simulation, parent) {
  KeyModel::refresh();
}

double KeyModel::angle() const {
  if (facts_.blocked) return kPlay_deg;
  return facts_.turns ? kFullTurn_deg * facts_.bolt_mm / kTravel_mm : 0.0;
}

QString KeyModel::state_text() const {
  if (!facts_.cover_open) return tr("The cover is shut.");
  if (!inserted()) return tr("The keyhole is free.");
  if (facts_.blocked) return tr("The key does not turn.");
  if (facts_.turns) return tr("The key turns.");
  return facts_.fully_in ? tr("A key is in to its shoulder.") : tr("A key is in half.");
}

void KeyModel::openCover() {
  simulation().act("open_key_cover");
}

void KeyModel::shutCover() {
  simulation().act("close_key_cover");
}

void KeyModel::insert(const QString& key, bool fully) {
  simulation().act("insert_key",
                   {{"key", key.toStdString()}, {"depth", std::string(fully ? "full" : "half")}});
}

void KeyModel::turn(const QString& direction) {
  simulation().act("turn_key", {{"direction", direction.toStdString()}});
}

void KeyModel::pullOut() {
  simulation().act("remove_key");
}

void KeyModel::refresh() {
  const sim::LockPicture& l = lock();
  update(facts_, Facts{cover_.flag(l), fully_.flag(l), turns_.flag(l), blocked_.flag(l),
                       bolt_.number(l), key_.choice(l)});
}

}  // namespace locktwin::desktop

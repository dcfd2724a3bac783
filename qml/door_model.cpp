#include "qml/door_model.h"

#include <QStringList>
#include <algorithm>
#include <cmath>

#include "qml/bench/signal_words.h"
#include "qml/utf8.h"

namespace locktwin::desktop {

namespace {

// Geometry of dead bolt and strike as the door has it (model/door/door.h).
constexpr double kThrow_mm = 22.0;

constexpr double kAjar_deg = 10.0;  // below it tenths are told
constexpr double kOff_mm = 0.5;     // nearer, a bolt is in the middle of its pocket

}  // namespace

DoorModel::DoorModel(Simulation& simulation, QObject* parent) : ViewModel(simulation, parent) {
  DoorModel::refresh();
}

QString DoorModel::angle_text() const {
  const bool ajar = facts_.angle_deg < kAjar_deg;
  return tr("%1°").arg(facts_.angle_deg, 0, 'f', ajar ? 1 : 0);
}

QString DoorModel::bolt_text() const {
  return tr("dead bolt %1 mm").arg(out_mm(), 0, 'f', 1);
}

QString DoorModel::latch_text() const {
  return tr("latch %1 mm").arg(facts_.latch_mm, 0, 'f', 1);
}

QString DoorModel::load_text() const {
  return tr("%1 N").arg(facts_.side_load_n, 0, 'f', 0);
}

// What the stops give way is no throw.
double DoorModel::out_mm() const {
  return std::clamp(facts_.bolt_mm, 0.0, kThrow_mm);
}

QString DoorModel::off_text() const {
  if (std::abs(facts_.edge_mm) < kOff_mm) return {};
  QStringList all;
  if (facts_.warp_mm != 0.0) all << tr("leaf warped %1 mm").arg(signed_text(facts_.warp_mm, 1));
  if (facts_.strike_mm != 0.0) {
    all << tr("strike moved %1 mm").arg(signed_text(facts_.strike_mm, 1));
  }
  if (all.isEmpty()) all << tr("bolt %1 mm off").arg(signed_text(facts_.edge_mm, 1));
  return all.join(QLatin1Char('\n'));
}

QString DoorModel::aside_text() const {
  const bool has_cause = facts_.warp_mm != 0.0 || facts_.strike_mm != 0.0;
  if (off_text().isEmpty() || !has_cause) return {};
  return tr("%1 mm off").arg(std::abs(facts_.edge_mm), 0, 'f', 1);
}

QString DoorModel::truth_text() const {
  const bool at_stop = out_mm() < 0.05 || out_mm() > kThrow_mm - 0.05;
  const QString bolt =
      tr("bolt %1 of %2 mm").arg(out_mm(), 0, 'f', at_stop ? 0 : 1).arg(kThrow_mm, 0, 'f', 0);
  const QString door = facts_.shut ? tr("door shut") : tr("door open %1").arg(angle_text());
  return tr("%1, %2").arg(bolt, door);
}

QString DoorModel::lock_text() const {
  if (!facts_.powered) return tr("nothing: no power");
  const QString text = lock_state_words(facts_.lock_state);
  if (facts_.motor_on) return tr("%1, bolt moving, try %2").arg(text).arg(facts_.tries);
  return text;
}

void DoorModel::moveDoor(double angleDeg) {
  simulation().take_hand(QStringLiteral("door"));
  simulation().act("move_door", {{"angle_deg", angleDeg}});
}

void DoorModel::letGo() {
  simulation().drop_hand(QStringLiteral("door"));
  simulation().act("let_go_door");
}

void DoorModel::pressHandle(const QString& side) {
  simulation().take_hand(side);
  simulation().act("press_handle", {{"side", side.toStdString()}});
}

void DoorModel::releaseHandle(const QString& side) {
  simulation().drop_hand(side);
  simulation().act("release_handle", {{"side", side.toStdString()}});
}

void DoorModel::openDoor(const QString& side, double angleDeg) {
  simulation().act("open_door", {{"side", side.toStdString()}, {"angle_deg", angleDeg}});
}

void DoorModel::shutDoor() {
  simulation().act("shut_door");
}

bool DoorModel::hingesAtRight(const QString& side, const QString& swing) {
  return (side == QLatin1String("right")) == (swing == QLatin1String("outward"));
}

void DoorModel::refresh() {
  const sim::LockPicture& l = lock();
  Facts next;
  next.angle_deg = angle_.number(l);
  next.bolt_mm = bolt_.number(l);
  next.latch_mm = latch_.number(l);
  next.side_load_n = load_.number(l);
  next.warp_mm = warp_.number(l);
  next.strike_mm = strike_.number(l);
  next.edge_mm = edge_.number(l);
  next.inside_turn = inside_.number(l);
  next.outside_turn = outside_.number(l);
  next.shut = shut_.flag(l);
  const QString swing = swing_.choice(l);
  next.outward = swing == QLatin1String("outward");
  next.hinges_right = hingesAtRight(hanging_.choice(l), swing);
  next.motor_on = drive_.choice(l) != QLatin1String("brake");
  next.agrees = agrees_.flag(l);
  next.powered = powered_.flag(l);
  next.tries = static_cast<int>(tries_.number(l));
  next.lock_state = lock_state_.choice(l);
  update(facts_, std::move(next));
}

}  // namespace locktwin::desktop

#include "qml/arm_item.h"

#include <QLineF>
#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace locktwin::desktop {

namespace {

// In units of the drawings, as art/side_body.svg is drawn.
constexpr double kUpperArm = 164.0;
constexpr double kForearm = 195.0;
constexpr double kAtShoulder = 35.0;  // radii
constexpr double kAtElbow = 37.0;
constexpr double kAtWrist = 27.0;
constexpr double kCuff = 0.16;  // share of the forearm

// Two circles and what lies between them.
QPainterPath limb(QPointF from, double from_radius, QPointF to, double to_radius) {
  const QLineF axis(from, to);
  QPainterPath path;
  path.setFillRule(Qt::WindingFill);
  path.addEllipse(from, from_radius, from_radius);
  path.addEllipse(to, to_radius, to_radius);
  if (axis.length() < 1.0) return path;
  const QLineF across = axis.normalVector().unitVector();
  const QPointF side(across.dx(), across.dy());
  path.addPolygon(QPolygonF({from + side * from_radius, to + side * to_radius,
                             to - side * to_radius, from - side * from_radius}));
  return path.simplified();
}

}  // namespace

ArmItem::ArmItem(QQuickItem* parent) : QQuickPaintedItem(parent) {
  setAntialiasing(true);
  connect(this, &ArmItem::changed, this, [this] { update(); });
}

QPointF ArmItem::wrist() const {
  const QLineF reach(shoulder_, goal_);
  const double most = (kUpperArm + kForearm) * 0.995 * unit_;
  const double least = (kForearm - kUpperArm) * 1.6 * unit_;
  if (reach.length() <= 0.0) return goal_;
  return reach.pointAt(std::clamp(reach.length(), least, most) / reach.length());
}

// Of the two places that the lengths allow, the lower one.
QPointF ArmItem::elbow() const {
  const QPointF hand = wrist();
  const double reach = std::max(QLineF(shoulder_, hand).length(), 1.0);
  const double upper = kUpperArm * unit_;
  const double fore = kForearm * unit_;
  const double along = (upper * upper - fore * fore + reach * reach) / (2.0 * reach);
  const double aside = std::sqrt(std::max(0.0, upper * upper - along * along));
  const QPointF direction = (hand - shoulder_) / reach;
  const QPointF down(-direction.y(), direction.x());
  return shoulder_ + direction * along + (down.y() > 0.0 ? down : -down) * aside;
}

void ArmItem::paint(QPainter* painter) {
  const QPointF bend = elbow();
  const QPointF hand = wrist();
  const QPainterPath upper = limb(shoulder_, kAtShoulder * unit_, bend, kAtElbow * unit_);
  const QPainterPath fore = limb(bend, kAtElbow * unit_, hand, kAtWrist * unit_);
  QLinearGradient sleeve(0.0, shoulder_.y() - kAtShoulder * unit_, 0.0,
                         bend.y() + kAtElbow * unit_);
  sleeve.setColorAt(0.0, lit_);
  sleeve.setColorAt(0.4, coat_);
  sleeve.setColorAt(1.0, dark_);
  painter->fillPath(upper.united(fore), sleeve);
  QColor seam = dark_;
  seam.setAlphaF(0.7F);
  painter->setPen(QPen(seam, 2.0 * unit_, Qt::SolidLine, Qt::RoundCap));
  painter->drawPath(upper.united(fore));
  const QPointF cuff = hand + (bend - hand) * kCuff;
  painter->fillPath(limb(cuff, kAtWrist * 1.08 * unit_, hand, kAtWrist * 1.04 * unit_), dark_);
}

}  // namespace locktwin::desktop

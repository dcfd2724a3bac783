// The arm of somebody who is seen from the side: from the shoulder over an elbow that hangs to the
// wrist, in a sleeve. Points and lengths in the item's own pixels.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QColor>
#include <QPointF>
#include <QQuickPaintedItem>

namespace locktwin::desktop {

class ArmItem : public QQuickPaintedItem {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QPointF shoulder MEMBER shoulder_ NOTIFY changed)
  Q_PROPERTY(QPointF goal MEMBER goal_ NOTIFY changed)  // where the wrist wants to be
  Q_PROPERTY(QPointF wrist READ wrist NOTIFY changed)   // where it gets to
  Q_PROPERTY(double unit MEMBER unit_ NOTIFY changed)   // pixels of a unit of the drawings
  Q_PROPERTY(QColor coat MEMBER coat_ NOTIFY changed)
  Q_PROPERTY(QColor lit MEMBER lit_ NOTIFY changed)
  Q_PROPERTY(QColor dark MEMBER dark_ NOTIFY changed)

 public:
  explicit ArmItem(QQuickItem* parent = nullptr);

  QPointF wrist() const;
  void paint(QPainter* painter) override;

 Q_SIGNALS:
  void changed();

 private:
  QPointF elbow() const;

  QPointF shoulder_, goal_;
  double unit_ = 1.0;
  QColor coat_, lit_, dark_;
};

}  // namespace locktwin::desktop

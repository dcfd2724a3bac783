// A drawing of art/, painted once in the size and the colours that are asked for. The colours that
// can be others are the entities at the head of the file, which hold what a viewer shows.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QQuickPaintedItem>
#include <QString>
#include <QVariantMap>

namespace locktwin::desktop {

class ArtItem : public QQuickPaintedItem {
  Q_OBJECT
  QML_ELEMENT
  Q_PROPERTY(QString source READ source WRITE set_source NOTIFY sourceChanged)  // without ".svg"
  Q_PROPERTY(QVariantMap tints READ tints WRITE set_tints NOTIFY tintsChanged)  // colours by entity
  Q_PROPERTY(bool round MEMBER round_ NOTIFY roundChanged)                      // cut to a disc

 public:
  explicit ArtItem(QQuickItem* parent = nullptr);

  QString source() const { return source_; }
  void set_source(const QString& source);
  QVariantMap tints() const { return tints_; }
  void set_tints(const QVariantMap& tints);

  void paint(QPainter* painter) override;

 Q_SIGNALS:
  void sourceChanged();
  void tintsChanged();
  void roundChanged();

 private:
  QString source_;
  QVariantMap tints_;
  bool round_ = false;
};

// The drawing as a viewer would get it; empty, with a warning, when there is none of that name.
QByteArray tinted_art(const QString& source, const QVariantMap& tints);

}  // namespace locktwin::desktop

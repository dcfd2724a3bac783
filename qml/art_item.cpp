#include "qml/art_item.h"

#include <QColor>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

namespace locktwin::desktop {

QByteArray tinted_art(const QString& source, const QVariantMap& tints) {
  QFile file(QStringLiteral(":/qt/qml/Locktwin/art/%1.svg").arg(source));
  if (!file.open(QIODevice::ReadOnly)) {
    qWarning("no drawing %s", qPrintable(source));
    return {};
  }
  QByteArray text = file.readAll();
  for (auto tint = tints.cbegin(); tint != tints.cend(); ++tint) {
    const QByteArray head = "<!ENTITY " + tint.key().toUtf8() + " \"";
    const qsizetype at = text.indexOf(head);
    if (at < 0) continue;  // another drawing of the same figure has it
    const qsizetype from = at + head.size();
    const QColor color = tint.value().value<QColor>();
    const QByteArray value = color.alpha() == 0 ? QByteArrayLiteral("none") : color.name().toUtf8();
    text.replace(from, text.indexOf('"', from) - from, value);
  }
  return text;
}

ArtItem::ArtItem(QQuickItem* parent) : QQuickPaintedItem(parent) {
  setAntialiasing(true);
}

void ArtItem::set_source(const QString& source) {
  if (source == source_) return;
  source_ = source;
  Q_EMIT sourceChanged();
  update();
}

void ArtItem::set_tints(const QVariantMap& tints) {
  if (tints == tints_) return;
  tints_ = tints;
  Q_EMIT tintsChanged();
  update();
}

void ArtItem::paint(QPainter* painter) {
  if (source_.isEmpty()) return;
  QSvgRenderer renderer(tinted_art(source_, tints_));
  if (!round_) {
    renderer.render(painter, boundingRect());
    return;
  }
  // As a brush: the edge of a clip would be stepped.
  QImage image(boundingRect().size().toSize(), QImage::Format_ARGB32_Premultiplied);
  image.fill(Qt::transparent);
  QPainter inside(&image);
  renderer.render(&inside);
  inside.end();
  painter->setPen(Qt::NoPen);
  painter->setBrush(image);
  painter->drawEllipse(boundingRect());
}

}  // namespace locktwin::desktop

#include "qml/qr_code_item.h"

#include <QPainter>

#include <algorithm>
#include <qrcodegen/qrcodegen.hpp>

namespace locktwin::desktop {

namespace {

constexpr int kQuietZone = 4;  // modules; ISO/IEC 18004

}  // namespace

QImage qr_code(const std::string& text) {
  using qrcodegen::QrCode;
  const QrCode code = QrCode::encodeText(text.c_str(), QrCode::Ecc::MEDIUM);
  const int size = code.getSize() + 2 * kQuietZone;
  QImage image(size, size, QImage::Format_RGB32);
  image.fill(Qt::white);
  for (int y = 0; y < code.getSize(); ++y) {
    for (int x = 0; x < code.getSize(); ++x) {
      if (code.getModule(x, y)) image.setPixel(x + kQuietZone, y + kQuietZone, 0xff000000U);
    }
  }
  return image;
}

QrCodeItem::QrCodeItem(QQuickItem* parent) : QQuickPaintedItem(parent) {}

void QrCodeItem::set_rear(RearPanelModel* rear) {
  if (rear == rear_) return;
  if (rear_) disconnect(rear_, nullptr, this, nullptr);
  rear_ = rear;
  if (rear_) connect(rear_, &RearPanelModel::screenChanged, this, &QrCodeItem::read);
  read();
  Q_EMIT rearChanged();
}

void QrCodeItem::read() {
  const std::string text = rear_ ? rear_->screen_text() : std::string();
  code_ = text.empty() ? QImage() : qr_code(text);
  update();
}

// A module is a whole number of pixels: a camera reads even squares best.
void QrCodeItem::paint(QPainter* painter) {
  if (code_.isNull()) return;
  const int room = static_cast<int>(std::min(width(), height()));
  const int side = std::max(1, room / code_.width()) * code_.width();
  const QRect place((static_cast<int>(width()) - side) / 2, (static_cast<int>(height()) - side) / 2,
                    side, side);
  painter->drawImage(place, code_);
}

}  // namespace locktwin::desktop

// The QR code of the rear screen. The text that it holds goes from the world into the picture and
// nowhere else: no property, no accessible text, no log has it (GEN-2).
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QImage>
#include <QPointer>
#include <QQuickPaintedItem>

#include <string>

#include "qml/rear_panel_model.h"

namespace locktwin::desktop {

// One pixel a module, black on white, with the quiet zone of four modules around it.
QImage qr_code(const std::string& text);

class QrCodeItem : public QQuickPaintedItem {
  Q_OBJECT
  QML_NAMED_ELEMENT(QrCode)
  Q_PROPERTY(locktwin::desktop::RearPanelModel* rear READ rear WRITE set_rear NOTIFY rearChanged)

 public:
  explicit QrCodeItem(QQuickItem* parent = nullptr);

  RearPanelModel* rear() const { return rear_; }
  void set_rear(RearPanelModel* rear);
  void paint(QPainter* painter) override;
  const QImage& code() const { return code_; }  // null while the screen is dark

 Q_SIGNALS:
  void rearChanged();

 private:
  void read();

  QPointer<RearPanelModel> rear_;
  QImage code_;
};

}  // namespace locktwin::desktop

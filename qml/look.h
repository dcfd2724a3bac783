// How the window looks: dark or light. One for the window, kept by who starts it (main.cpp).
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>

namespace locktwin::desktop {

class Look : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("owned by a Session")
  Q_PROPERTY(bool dark READ dark WRITE set_dark NOTIFY changed)

 public:
  using QObject::QObject;

  bool dark() const { return dark_; }
  void set_dark(bool dark) {
    if (dark == dark_) return;
    dark_ = dark;
    Q_EMIT changed();
  }

 Q_SIGNALS:
  void changed();

 private:
  bool dark_ = true;
};

}  // namespace locktwin::desktop

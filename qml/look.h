// How the window looks: dark or light, with high contrast or not, and whether it moves more than
// what it shows. One for the window, kept by who starts it (main.cpp).
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>

namespace locktwin::desktop {

class Look : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("owned by a Session")
  Q_PROPERTY(bool dark READ dark WRITE set_dark NOTIFY changed)
  Q_PROPERTY(bool contrast READ contrast WRITE set_contrast NOTIFY changed)  // high
  Q_PROPERTY(bool still READ still WRITE set_still NOTIFY changed)           // no transitions

 public:
  using QObject::QObject;

  bool dark() const { return dark_; }
  void set_dark(bool dark) {
    if (dark == dark_) return;
    dark_ = dark;
    Q_EMIT changed();
  }
  bool contrast() const { return contrast_; }
  void set_contrast(bool contrast) {
    if (contrast == contrast_) return;
    contrast_ = contrast;
    Q_EMIT changed();
  }
  bool still() const { return still_; }
  void set_still(bool still) {
    if (still == still_) return;
    still_ = still;
    Q_EMIT changed();
  }

 Q_SIGNALS:
  void changed();

 private:
  bool dark_ = true;
  bool contrast_ = false;
  bool still_ = false;
};

}  // namespace locktwin::desktop

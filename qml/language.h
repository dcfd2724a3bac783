// The language of the window: English in the sources, Traditional Chinese from the translation.
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <QTranslator>

namespace locktwin::desktop {

class Language : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("owned by a Session")
  Q_PROPERTY(QString code READ code WRITE set_code NOTIFY changed)

 public:
  explicit Language(QObject* parent);
  ~Language() override;

  QString code() const { return code_; }  // "en" or "zh"
  void set_code(const QString& code);     // anything else is English
  // A text of the sources in the language that is not chosen.
  QString in_other(const char* context, const char* english) const;
  bool chinese() const { return code_ == QLatin1String("zh"); }

 Q_SIGNALS:
  void changed();

 private:
  QTranslator translator_;
  QString code_ = QStringLiteral("en");
};

}  // namespace locktwin::desktop

#include "qml/language.h"

#include <QCoreApplication>
#include <QQmlEngine>

namespace locktwin::desktop {

Language::Language(QObject* parent) : QObject(parent) {
  if (!translator_.load(QStringLiteral(":/i18n/locktwin_zh_TW.qm"))) {
    qWarning("the Chinese translation is missing from the program");
  }
}

Language::~Language() {
  QCoreApplication::removeTranslator(&translator_);
}

QString Language::in_other(const char* context, const char* english) const {
  return chinese() ? QString::fromUtf8(english) : translator_.translate(context, english);
}

void Language::set_code(const QString& code) {
  const QString wanted = code == QLatin1String("zh") ? code : QStringLiteral("en");
  if (wanted == code_) return;
  code_ = wanted;
  if (chinese()) {
    QCoreApplication::installTranslator(&translator_);
  } else {
    QCoreApplication::removeTranslator(&translator_);
  }
  if (QQmlEngine* engine = qmlEngine(parent())) engine->retranslate();
  Q_EMIT changed();
}

}  // namespace locktwin::desktop

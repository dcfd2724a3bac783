#include "qml/phone/app_news.h"

namespace locktwin::desktop {

std::string value_of(const sim::PhoneEvent& event, std::string_view field) {
  const auto& fields = sim::spec_of(event.kind).fields;
  for (std::size_t i = 0; i < fields.size() && i < event.values.size(); ++i) {
    if (fields[i].name == field) return event.values[i];
  }
  return {};
}

QString page_of(const sim::Occurrence& shown) {
  const QString phone = QString::fromStdString(value_of(shown.app, "phone")).toLower();
  return shown.lock.empty() ? phone : QString::fromStdString(shown.lock) + u'/' + phone;
}

}  // namespace locktwin::desktop

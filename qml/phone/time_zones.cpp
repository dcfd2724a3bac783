#include "qml/phone/time_zones.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <cstdlib>

namespace locktwin::desktop {

namespace {

struct Zone {
  const char* name;
  int east_min;
  int summer_min = 0;
  const char* from = nullptr;  // as POSIX writes it in TZ
  const char* to = nullptr;
};

// From east to west; the changes of the clock as the IANA time zone database has them for 2026.
constexpr auto kZones = std::to_array<Zone>({
    {QT_TRANSLATE_NOOP("Zones", "Auckland"), 720, 60, "M9.5.0/2:00", "M4.1.0/3:00"},
    {QT_TRANSLATE_NOOP("Zones", "Sydney, Melbourne"), 600, 60, "M10.1.0/2:00", "M4.1.0/3:00"},
    {QT_TRANSLATE_NOOP("Zones", "Brisbane"), 600},
    {QT_TRANSLATE_NOOP("Zones", "Tokyo, Seoul"), 540},
    {QT_TRANSLATE_NOOP("Zones", "Taipei, Hong Kong"), 480},
    {QT_TRANSLATE_NOOP("Zones", "Bangkok, Hanoi"), 420},
    {QT_TRANSLATE_NOOP("Zones", "Delhi, Mumbai"), 330},
    {QT_TRANSLATE_NOOP("Zones", "Dubai"), 240},
    {QT_TRANSLATE_NOOP("Zones", "Istanbul, Riyadh"), 180},
    {QT_TRANSLATE_NOOP("Zones", "Athens, Helsinki"), 120, 60, "M3.5.0/3:00", "M10.5.0/4:00"},
    {QT_TRANSLATE_NOOP("Zones", "Johannesburg"), 120},
    {QT_TRANSLATE_NOOP("Zones", "Berlin, Paris"), 60, 60, "M3.5.0/2:00", "M10.5.0/3:00"},
    {QT_TRANSLATE_NOOP("Zones", "Lagos"), 60},
    {QT_TRANSLATE_NOOP("Zones", "London, Lisbon"), 0, 60, "M3.5.0/1:00", "M10.5.0/2:00"},
    {QT_TRANSLATE_NOOP("Zones", "Reykjavík"), 0},
    {QT_TRANSLATE_NOOP("Zones", "São Paulo"), -180},
    {QT_TRANSLATE_NOOP("Zones", "Halifax"), -240, 60, "M3.2.0/2:00", "M11.1.0/2:00"},
    {QT_TRANSLATE_NOOP("Zones", "New York, Toronto"), -300, 60, "M3.2.0/2:00", "M11.1.0/2:00"},
    {QT_TRANSLATE_NOOP("Zones", "Bogotá, Lima"), -300},
    {QT_TRANSLATE_NOOP("Zones", "Chicago, Dallas"), -360, 60, "M3.2.0/2:00", "M11.1.0/2:00"},
    {QT_TRANSLATE_NOOP("Zones", "Mexico City"), -360},
    {QT_TRANSLATE_NOOP("Zones", "Denver"), -420, 60, "M3.2.0/2:00", "M11.1.0/2:00"},
    {QT_TRANSLATE_NOOP("Zones", "Phoenix"), -420},
    {QT_TRANSLATE_NOOP("Zones", "Los Angeles"), -480, 60, "M3.2.0/2:00", "M11.1.0/2:00"},
    {QT_TRANSLATE_NOOP("Zones", "Honolulu"), -600},
});

}  // namespace

QString offset_text(int east_min) {
  const int hours = std::abs(east_min) / 60;
  const int minutes = std::abs(east_min) % 60;
  QString text = QStringLiteral("UTC");
  if (east_min != 0) text += (east_min < 0 ? QChar(u'−') : QChar(u'+')) + QString::number(hours);
  if (minutes != 0) text += QStringLiteral(":%1").arg(minutes, 2, 10, QChar(u'0'));
  return text;
}

QStringList zone_names() {
  QStringList names;
  for (const Zone& zone : kZones) {
    const QString place = QCoreApplication::translate("Zones", zone.name);
    names << QCoreApplication::translate("Zones", "%1, %2").arg(offset_text(zone.east_min), place);
  }
  return names;
}

int zone_place(int east_min, int summer_min) {
  const auto found = std::find_if(kZones.begin(), kZones.end(), [=](const Zone& zone) {
    return zone.east_min == east_min && zone.summer_min == summer_min;
  });
  return found == kZones.end() ? -1 : static_cast<int>(found - kZones.begin());
}

std::vector<sim::NamedValue> zone_arguments(int place) {
  const Zone& zone = kZones.at(static_cast<std::size_t>(place));
  std::vector<sim::NamedValue> arguments{{"east_min", static_cast<double>(zone.east_min)}};
  if (zone.summer_min != 0) {
    arguments.push_back({"summer_min", static_cast<double>(zone.summer_min)});
    arguments.push_back({"summer_from", std::string(zone.from)});
    arguments.push_back({"summer_to", std::string(zone.to)});
  }
  return arguments;
}

}  // namespace locktwin::desktop

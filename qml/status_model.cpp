#include "qml/status_model.h"

#include <QCoreApplication>

#include <cmath>

#include "qml/bench/signal_words.h"

namespace locktwin::desktop {

namespace {

constexpr int kLowBatteryPct = 20;  // BAT-1
constexpr int kSecondsPerMinute = 60;

QString text(const char* words) {
  return QCoreApplication::translate("StatusModel", words);
}

QString on_or_off(bool on) {
  return on ? text(QT_TRANSLATE_NOOP("StatusModel", "on"))
            : text(QT_TRANSLATE_NOOP("StatusModel", "off"));
}

QString minutes_text(int seconds) {
  return QStringLiteral("%1:%2")
      .arg(seconds / kSecondsPerMinute)
      .arg(seconds % kSecondsPerMinute, 2, 10, QLatin1Char('0'));
}

const char* tone_if(bool on, const char* tone) {
  return on ? tone : "";
}

}  // namespace

const std::array<StatusModel::Cell, 7> StatusModel::kCells = {{
    {"door", "door", QT_TRANSLATE_NOOP("StatusModel", "Door"),
     [](const Facts& f) {
       return f.shut ? text(QT_TRANSLATE_NOOP("StatusModel", "shut"))
                     : text(QT_TRANSLATE_NOOP("StatusModel", "open"));
     },
     [](const Facts& f) { return tone_if(!f.shut, "accent"); }},
    {"battery", "battery", QT_TRANSLATE_NOOP("StatusModel", "Battery"),
     [](const Facts& f) {
       return f.powered ? QStringLiteral("%1%").arg(f.battery_pct) : QStringLiteral("-");
     },
     [](const Facts& f) {
       return f.powered ? tone_if(f.battery_pct <= kLowBatteryPct, "warning") : "bad";
     }},
    {"away", "home", QT_TRANSLATE_NOOP("StatusModel", "Away"),
     [](const Facts& f) { return on_or_off(f.away); },
     [](const Facts& f) { return tone_if(f.away, "violet"); }},
    {"voice", "voice", QT_TRANSLATE_NOOP("StatusModel", "Voice"),
     [](const Facts& f) {
       return f.muted ? text(QT_TRANSLATE_NOOP("StatusModel", "muted")) : on_or_off(true);
     },
     [](const Facts& f) { return tone_if(f.muted, "accent"); }},
    {"privacy", "privacy", QT_TRANSLATE_NOOP("StatusModel", "Privacy"),
     [](const Facts& f) { return on_or_off(f.privacy); },
     [](const Facts& f) { return tone_if(f.privacy, "violet"); }},
    {"lockout", "clock", QT_TRANSLATE_NOOP("StatusModel", "Lockout"),
     [](const Facts& f) { return f.lockout_s > 0 ? minutes_text(f.lockout_s) : on_or_off(false); },
     [](const Facts& f) { return tone_if(f.lockout_s > 0, "warning"); }},
    {"siren", "siren", QT_TRANSLATE_NOOP("StatusModel", "Siren"),
     [](const Facts& f) { return on_or_off(f.siren); },
     [](const Facts& f) { return tone_if(f.siren, "bad"); }},
}};

StatusModel::StatusModel(Simulation& simulation, const Language& language, QObject* parent)
    : QAbstractListModel(parent), simulation_(simulation) {
  connect(&simulation, &Simulation::advanced, this, &StatusModel::refresh);
  connect(&language, &Language::changed, this, &StatusModel::retold);
  refresh();
}

QString StatusModel::state() const {
  return facts_.powered ? facts_.lock_state : QStringLiteral("no_power");
}

QString StatusModel::headline() const {
  if (!facts_.powered) return tr("No power");
  QString words = lock_state_words(facts_.lock_state);
  words.front() = words.front().toUpper();
  return words;
}

QString StatusModel::detail() const {
  if (!facts_.powered) return tr("the key opens");
  if (facts_.moving) return tr("bolt moving, try %1").arg(facts_.tries);
  if (!facts_.shut) return tr("the door is open");
  return tr("bolt at rest");
}

int StatusModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(kCells.size());
}

QVariant StatusModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount()) return {};
  const Cell& cell = kCells[static_cast<std::size_t>(index.row())];
  switch (role) {
    case kName:
      return QString::fromLatin1(cell.name);
    case kIcon:
      return QString::fromLatin1(cell.icon);
    case kLabel:
      return text(cell.label);
    case kValue:
      return cell.value(facts_);
    case kTone:
      return QString::fromLatin1(cell.tone(facts_));
    default:
      return {};
  }
}

QHash<int, QByteArray> StatusModel::roleNames() const {
  return {{kName, "name"}, {kIcon, "icon"}, {kLabel, "label"}, {kValue, "value"}, {kTone, "tone"}};
}

void StatusModel::refresh() {
  const sim::LockPicture& l = simulation_.lock();
  Facts next;
  next.powered = powered_.flag(l);
  next.shut = shut_.flag(l);
  next.moving = drive_.choice(l) != QLatin1String("brake");
  next.away = away_.flag(l);
  next.muted = muted_.flag(l);
  next.privacy = privacy_.flag(l);
  next.siren = siren_.flag(l);
  next.battery_pct = static_cast<int>(std::lround(battery_.number(l)));
  next.lockout_s = static_cast<int>(std::ceil(lockout_.number(l)));
  next.tries = static_cast<int>(tries_.number(l));
  next.lock_state = lock_state_.choice(l);
  if (next == facts_) return;
  facts_ = std::move(next);
  retold();
}

void StatusModel::retold() {
  Q_EMIT dataChanged(index(0), index(rowCount() - 1));
  Q_EMIT changed();
}

}  // namespace locktwin::desktop

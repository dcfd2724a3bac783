#include "qml/faults/trouble_model.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "qml/fault_list_model.h"
#include "qml/fault_words.h"
#include "sim/picture/fault_info.h"

namespace locktwin::desktop {

namespace {

constexpr double kFar_m = 60.0;  // no Bluetooth reaches there
constexpr double kNear_m = 1.0;
constexpr double kWeak_dbm = -88.0;
constexpr double kUsual_dbm = -60.0;  // as set_wifi has it

// As the manual has them. One without a fault of the catalogue is something that is done.
struct Trouble {
  const char* name;
  const char* title;
  const char* cure;
  const char* fault;
  double amount;
};

constexpr auto kTroubles = std::to_array<Trouble>({
    {"warped_door", QT_TRANSLATE_NOOP("Troubles", "The bolt rubs or does not come out"),
     QT_TRANSLATE_NOOP("Troubles", "The door is warped. Adjust the strike."), "door.warp_mm", 8},
    {"sagging_door", QT_TRANSLATE_NOOP("Troubles", "The bolt meets the strike"),
     QT_TRANSLATE_NOOP("Troubles", "The door sags. Lift it at the hinges, adjust the strike."),
     "door.sag_mm", 5},
    {"wrong_key", QT_TRANSLATE_NOOP("Troubles", "The key does not turn: wrong key"),
     QT_TRANSLATE_NOOP("Troubles", "This key belongs to another lock. Use the right one."), nullptr,
     0},
    {"key_half_in", QT_TRANSLATE_NOOP("Troubles", "The key does not turn: not fully in"),
     QT_TRANSLATE_NOOP("Troubles", "Push it in to its shoulder."), nullptr, 0},
    {"damaged_cylinder", QT_TRANSLATE_NOOP("Troubles", "The key does not turn: cylinder damaged"),
     QT_TRANSLATE_NOOP("Troubles", "Have the cylinder replaced."), "cylinder.damaged", 1},
    {"dead_reader", QT_TRANSLATE_NOOP("Troubles", "No fingerprint is read"),
     QT_TRANSLATE_NOOP("Troubles", "The reader is dead. Have it replaced."), "finger_module.dead",
     1},
    {"always_open", QT_TRANSLATE_NOOP("Troubles", "The outside handle always opens"),
     QT_TRANSLATE_NOOP("Troubles", "The clutch is broken, or the lock badly installed."),
     "clutch.stuck_engaged", 1},
    {"inside_loose", QT_TRANSLATE_NOOP("Troubles", "The inside handle does not open"),
     QT_TRANSLATE_NOOP("Troubles", "Badly installed: the spindle does not reach."),
     "handle.inside_loose", 1},
    {"bluetooth_off", QT_TRANSLATE_NOOP("Troubles", "The phone does not connect: Bluetooth off"),
     QT_TRANSLATE_NOOP("Troubles", "Switch it on."), nullptr, 0},
    {"out_of_range", QT_TRANSLATE_NOOP("Troubles", "The phone does not connect: too far away"),
     QT_TRANSLATE_NOOP("Troubles", "Come nearer."), nullptr, 0},
    {"bluetooth_hung", QT_TRANSLATE_NOOP("Troubles", "The phone does not connect: it hangs"),
     QT_TRANSLATE_NOOP("Troubles", "Restart the phone."), "phone.bluetooth_hung", 1},
    {"unsteady_wifi", QT_TRANSLATE_NOOP("Troubles", "Often offline, the battery drains fast"),
     QT_TRANSLATE_NOOP("Troubles", "The Wi-Fi is weak or unsteady. Bring the router nearer."),
     nullptr, 0},
    {"validity_over", QT_TRANSLATE_NOOP("Troubles", "A user is refused: validity over"),
     QT_TRANSLATE_NOOP("Troubles", "The administrator gives them more time."), nullptr, 0},
    {"dry_mechanics", QT_TRANSLATE_NOOP("Troubles", "It moves slowly and with noise"),
     QT_TRANSLATE_NOOP("Troubles", "The mechanics are dry. Have them greased."),
     "mechanism.dry_factor", 8},
    {"loose_screws", QT_TRANSLATE_NOOP("Troubles", "The shut door rattles"),
     QT_TRANSLATE_NOOP("Troubles", "The screws of the strike are loose. Fasten them."),
     "strike.play_mm", 3},
});

QString word(const char* english) {
  return QCoreApplication::translate("Troubles", english);
}

bool is(std::size_t row, const char* name) {
  return std::string_view(kTroubles[row].name) == name;
}

}  // namespace

TroubleModel::TroubleModel(Simulation& simulation, FaultListModel& faults, const Language& language,
                           QObject* parent)
    : QAbstractListModel(parent),
      simulation_(simulation),
      faults_(faults),
      rows_(kTroubles.size()) {
  connect(&simulation, &Simulation::entered, this, [this] { expired_.clear(); });
  connect(&simulation, &Simulation::advanced, this, &TroubleModel::refresh);
  connect(&language, &Language::changed, this, &TroubleModel::retell);
  refresh();
}

int TroubleModel::standing() const {
  return static_cast<int>(
      std::count_if(rows_.begin(), rows_.end(), [](const Standing& row) { return row.on; }));
}

int TroubleModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant TroubleModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount()) return {};
  const auto row = static_cast<std::size_t>(index.row());
  switch (role) {
    case kName:
      return QLatin1String(kTroubles[row].name);
    case kTitle:
      return word(kTroubles[row].title);
    case kCure:
      return word(kTroubles[row].cure);
    case kOn:
      return rows_[row].on;
    case kWanted:
      return rows_[row].wanted;
    default:
      return {};
  }
}

QHash<int, QByteArray> TroubleModel::roleNames() const {
  return {{kName, "name"}, {kTitle, "title"}, {kCure, "cure"}, {kOn, "on"}, {kWanted, "wanted"}};
}

void TroubleModel::toggle(const QString& name) {
  for (std::size_t row = 0; row < rows_.size(); ++row) {
    if (name != QLatin1String(kTroubles[row].name)) continue;
    return rows_[row].on ? cure(row) : put(row);
  }
}

void TroubleModel::put(std::size_t row) {
  const Trouble& trouble = kTroubles[row];
  if (trouble.fault != nullptr) {
    return faults_.putAmount(QLatin1String(trouble.fault), trouble.amount);
  }
  if (is(row, "wrong_key") || is(row, "key_half_in")) {
    const bool wrong = is(row, "wrong_key");
    if (key_.choice(simulation_.lock()) != QLatin1String("none")) simulation_.act("remove_key");
    if (!cover_.flag(simulation_.lock())) simulation_.act("open_key_cover");
    simulation_.act("insert_key", {{"key", std::string(wrong ? "wrong" : "right")},
                                   {"depth", std::string(wrong ? "full" : "half")}});
  } else if (is(row, "unsteady_wifi")) {
    simulation_.act("set_wifi", {{"state", std::string("unsteady")}, {"signal_dbm", kWeak_dbm}});
  } else if (is(row, "validity_over")) {
    expired_ = temporary_user();
    set_validity(1.0);
  } else if (phone() != nullptr && is(row, "bluetooth_off")) {
    simulation_.act("phone_switch", {{"phone", phone()->name},
                                     {"part", std::string("bluetooth")},
                                     {"state", std::string("off")}});
  } else if (phone() != nullptr) {
    simulation_.act(
        "phone_place",
        {{"phone", phone()->name}, {"distance_m", kFar_m}, {"where", std::string("outside")}});
  }
}

void TroubleModel::cure(std::size_t row) {
  if (kTroubles[row].fault != nullptr) return faults_.cure(QLatin1String(kTroubles[row].fault));
  if (is(row, "wrong_key") || is(row, "key_half_in")) {
    simulation_.act("remove_key");
  } else if (is(row, "unsteady_wifi")) {
    simulation_.act("set_wifi", {{"state", std::string("on")}, {"signal_dbm", kUsual_dbm}});
  } else if (is(row, "validity_over")) {
    set_validity(0.0);
    expired_.clear();
  } else if (phone() != nullptr && is(row, "bluetooth_off")) {
    simulation_.act("phone_switch", {{"phone", phone()->name},
                                     {"part", std::string("bluetooth")},
                                     {"state", std::string("on")}});
  } else if (phone() != nullptr) {
    simulation_.act(
        "phone_place",
        {{"phone", phone()->name}, {"distance_m", kNear_m}, {"where", std::string("inside")}});
  }
}

// By the administrator's phone, as anybody would.
void TroubleModel::set_validity(double seconds) {
  if (phone() == nullptr) return;
  std::vector<sim::NamedValue> arguments{{"phone", phone()->name},
                                         {"user", expired_.toStdString()}};
  if (seconds > 0.0) arguments.push_back({"until", seconds});
  simulation_.act("phone_set_validity", arguments);
}

const sim::PhonePicture* TroubleModel::phone() const {
  const auto& phones = simulation_.lock().phones;
  return phones.empty() ? nullptr : &phones.front();
}

QString TroubleModel::temporary_user() const {
  for (const sim::UserPicture& user : simulation_.lock().users) {
    if (user.role != "administrator") return QString::fromStdString(user.name);
  }
  return {};
}

TroubleModel::Standing TroubleModel::look_at(std::size_t row) const {
  const sim::LockPicture& lock = simulation_.lock();
  if (kTroubles[row].fault != nullptr) {
    const sim::FaultPicture& fault = lock.faults[*sim::fault_index(kTroubles[row].fault)];
    const bool possible = fault.standing || fault.refuses.empty();
    return {fault.standing.has_value(), possible ? QString() : fault_reason(fault.refuses)};
  }
  if (is(row, "wrong_key")) return {key_.choice(lock) == QLatin1String("wrong"), {}};
  if (is(row, "key_half_in")) {
    return {key_.choice(lock) == QLatin1String("right") && !fully_.flag(lock), {}};
  }
  if (is(row, "unsteady_wifi")) return {lock.wifi == "unsteady", {}};
  if (phone() == nullptr) return {false, tr("There is no phone.")};
  if (is(row, "bluetooth_off")) return {!phone()->bluetooth, {}};
  if (is(row, "out_of_range")) return {phone()->distance_m > 0.5 * kFar_m, {}};
  if (!expired_.isEmpty()) return {true, {}};
  const bool able = phone()->role == "administrator" && !temporary_user().isEmpty();
  return {false, able ? QString() : tr("An administrator's phone and a user besides are needed.")};
}

void TroubleModel::refresh() {
  // What was done to somebody's time has not been, where time has jumped to.
  const std::uint64_t jumps = simulation_.picture().past.jumps;
  if (jumps != std::exchange(jumps_, jumps)) expired_.clear();
  bool any = false;
  for (std::size_t row = 0; row < rows_.size(); ++row) {
    Standing next = look_at(row);
    if (next == rows_[row]) continue;
    rows_[row] = std::move(next);
    any = true;
    const QModelIndex changed_row = index(static_cast<int>(row));
    Q_EMIT dataChanged(changed_row, changed_row, {kOn, kWanted});
  }
  if (any) Q_EMIT changed();
}

void TroubleModel::retell() {
  refresh();
  Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

}  // namespace locktwin::desktop

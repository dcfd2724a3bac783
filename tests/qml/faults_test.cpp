// The list of faults: everything of the catalogue, in plain words, and whether it shows.
#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include "qml/demonstration.h"
#include "qml/fault_scale.h"
#include "qml/fault_words.h"
#include "qml/session.h"
#include "tests/qml/paired.h"
#include "tests/support/catch.h"

namespace locktwin::desktop {
namespace {

const QString kWarp = QStringLiteral("door.warp_mm");
const QString kObstacle = QStringLiteral("door.obstacle_mm");

QVariant fact(Session& session, const QString& name, FaultListModel::Role role) {
  const FaultListModel* faults = session.faults();
  for (int row = 0; row < faults->count(); ++row) {
    const QModelIndex index = faults->index(row);
    if (faults->data(index, FaultListModel::kName).toString() == name) {
      return faults->data(index, role);
    }
  }
  return {};
}

QString state(Session& session, const QString& name) {
  return fact(session, name, FaultListModel::kState).toString();
}

TEST_CASE("every fault of the catalogue has words in both languages and a telling amount") {
  Session session;
  CHECK(session.faults()->count() == static_cast<int>(sim::fault_infos().size()));
  for (const sim::FaultInfo& fault : sim::fault_infos()) {
    INFO(fault.name);
    const FaultWords* words = find_fault_words(fault.name);
    REQUIRE(words != nullptr);
    CHECK(words->usual >= fault.minimum);
    CHECK(words->usual <= fault.maximum);
    CHECK(fault_unit(fault.name).isEmpty() != has_amount(fault));
    session.language()->set_code(QStringLiteral("zh"));
    CHECK(fault_text(words->title) != QString::fromUtf8(words->title));
    CHECK(fault_text(words->explanation) != QString::fromUtf8(words->explanation));
    session.language()->set_code(QStringLiteral("en"));
  }
}

TEST_CASE("every part of the catalogue belongs to a named group") {
  QFile file(QStringLiteral(LOCKTWIN_SOURCE_DIR "/qml/fault_words.cpp"));
  REQUIRE(file.open(QIODevice::ReadOnly));
  const QByteArray source = file.readAll();
  const QByteArray groups = source.mid(source.indexOf("kGroups"));
  for (const sim::FaultInfo& fault : sim::fault_infos()) {
    const auto part = fault.name.substr(0, fault.name.find('.'));
    INFO(fault.name);
    CHECK(groups.contains('"' + QByteArray(part.data(), qsizetype(part.size())) + '"'));
  }
}

TEST_CASE("amounts on the slider stay in range, are round and come back") {
  for (const sim::FaultInfo& fault : sim::fault_infos()) {
    if (!has_amount(fault)) continue;
    INFO(fault.name);
    CHECK(amount_at(fault, 0.0) == fault.minimum);
    CHECK(amount_at(fault, 1.0) == fault.maximum);
    for (double position : {0.1, 0.35, 0.8}) {
      const double amount = amount_at(fault, position);
      CHECK(amount >= fault.minimum);
      CHECK(amount <= fault.maximum);
      CHECK_THAT(position_of(fault, amount), WithinAbs(position, 0.05));
    }
  }
}

TEST_CASE("a fault is off, then on, then shows, and is gone when it is cured") {
  Session session;
  CHECK(state(session, kWarp) == "off");
  session.faults()->putAmount(kWarp, 12.0);
  CHECK(state(session, kWarp) == "hidden");
  CHECK(session.faults()->standing() == 1);
  session.rear_panel()->pressButton();
  for (int i = 0; i < 30 && state(session, kWarp) != "shows"; ++i) {
    session.simulation()->advance(0.1);  // until the bolt fights the strike
  }
  CHECK(state(session, kWarp) == "shows");
  session.simulation()->advance(20.0);
  CHECK((state(session, kWarp) == "shown" || state(session, kWarp) == "shows"));
  session.faults()->cure(kWarp);
  CHECK(state(session, kWarp) == "off");
  CHECK(session.faults()->standing() == 0);
  CHECK(session.door()->warp_mm() == 0.0);
}

TEST_CASE("a fault that somebody else put on is seen as well") {
  Session session;
  session.simulation()->act("inject_fault", {{"fault", kWarp.toStdString()}, {"value", 4.5}});
  CHECK(fact(session, kWarp, FaultListModel::kOn).toBool());
  CHECK(fact(session, kWarp, FaultListModel::kAmountText).toString() == "4.5");
}

TEST_CASE("a part that cannot show a fault says why, and can once things have changed") {
  Session session;
  CHECK(state(session, kObstacle) == "impossible");
  const QString why = fact(session, kObstacle, FaultListModel::kStateText).toString();
  CHECK(why == QLatin1String("Not possible now: the door is not open far enough."));
  session.language()->set_code(QStringLiteral("zh"));
  CHECK(fact(session, kObstacle, FaultListModel::kStateText).toString() != why);
  session.language()->set_code(QStringLiteral("en"));
  session.faults()->put(kObstacle);
  CHECK_FALSE(fact(session, kObstacle, FaultListModel::kOn).toBool());
  session.door()->openDoor(QStringLiteral("inside"), 60.0);
  session.simulation()->advance(5.0);
  CHECK(state(session, kObstacle) == "off");
  session.faults()->put(kObstacle);
  CHECK(fact(session, kObstacle, FaultListModel::kOn).toBool());
}

TEST_CASE("every reason with which a part refuses a fault is translated") {
  // The reasons stand in the sources of the faults as `? "" : "…"` or `return "…"`.
  const QRegularExpression reason(QStringLiteral("\\? \"\"\\s*:\\s*\"([^\"]+)\""));
  QFile words(QStringLiteral(LOCKTWIN_SOURCE_DIR "/qml/fault_words.cpp"));
  REQUIRE(words.open(QIODevice::ReadOnly));
  const QByteArray known = words.readAll();
  Session session;
  session.language()->set_code(QStringLiteral("zh"));
  int found = 0;
  const QDir folder(QStringLiteral(LOCKTWIN_SOURCE_DIR "/sim/faults"));
  for (const QFileInfo& group : folder.entryInfoList({QStringLiteral("*_faults.cpp")})) {
    QFile file(group.filePath());
    REQUIRE(file.open(QIODevice::ReadOnly));
    auto match = reason.globalMatch(QString::fromUtf8(file.readAll()));
    while (match.hasNext()) {
      const QString text = match.next().captured(1);
      INFO(text.toStdString());
      CHECK(known.contains('"' + text.toUtf8() + '"'));
      CHECK(fault_reason(text.toStdString()) != text);
      ++found;
    }
  }
  session.language()->set_code(QStringLiteral("en"));
  CHECK(found >= 1);
}

TEST_CASE("an amount outside the range is refused with the range, and nothing changes") {
  Session session;
  session.faults()->enter(kWarp, QStringLiteral("99"));
  CHECK(fact(session, kWarp, FaultListModel::kStateText).toString() == "Allowed: 0 to 15");
  session.faults()->enter(kWarp, QStringLiteral("abc"));
  CHECK(fact(session, kWarp, FaultListModel::kStateText).toString() == "Allowed: 0 to 15");
  session.faults()->enter(kWarp, QStringLiteral("7.5"));
  CHECK(fact(session, kWarp, FaultListModel::kStateText).toString() == "");
  session.faults()->put(kWarp);
  CHECK(session.door()->warp_mm() == 7.5);
}

// Its slider was to be switched off: nobody could have got away from such an amount.
TEST_CASE("a fault that is impossible with one amount is possible again with another") {
  Session session;
  const QString dead = QStringLiteral("keys.dead");
  session.faults()->enter(dead, QStringLiteral("4.5"));
  session.simulation()->advance(0.1);
  CHECK(state(session, dead) == "impossible");
  session.faults()->enter(dead, QStringLiteral("4"));
  session.simulation()->advance(0.1);
  CHECK(state(session, dead) == "off");
}

TEST_CASE("the search finds faults by their words, their part and their name") {
  Session session;
  const int all = session.faults()->count();
  session.faults()->set_search(QStringLiteral("bounce"));
  CHECK(session.faults()->count() == 3);
  session.faults()->set_search(QStringLiteral("  Door and strike "));
  CHECK(session.faults()->count() == 5);
  session.faults()->set_search(QStringLiteral("warp_mm"));
  CHECK(session.faults()->count() == 1);
  session.faults()->set_search(QStringLiteral("no such thing"));
  CHECK(session.faults()->count() == 0);
  session.faults()->set_search({});
  CHECK(session.faults()->count() == all);
}

TEST_CASE("curing all cures all") {
  Session session;
  for (const char* name : {"door.warp_mm", "motor.stuck", "switch.bolt_in_stuck_open"}) {
    session.faults()->put(QString::fromLatin1(name));
  }
  CHECK(session.faults()->standing() == 3);
  session.faults()->cureAll();
  CHECK(session.faults()->standing() == 0);
}

TEST_CASE("the house has its draught, Wi-Fi and strike") {
  Session session;
  HouseModel* house = session.house();
  session.simulation()->advance(20.0);  // the lock joins
  CHECK(house->wifi_text() == QStringLiteral("−60 dBm"));
  house->setWifi(QStringLiteral("on"), -82.0);
  CHECK(house->wifi_text() == QStringLiteral("−82 dBm, weak"));
  house->setWifi(QStringLiteral("off"), -82.0);
  CHECK(house->wifi_state() == "off");
  CHECK(house->wifi_text() == QStringLiteral("−82 dBm, not joined"));
  house->adjustStrike(4.5);
  CHECK_THAT(house->strike_mm(), WithinAbs(4.5, 1e-9));
  house->blow(100.0);
  session.simulation()->advance(0.5);
  CHECK(house->wind_text() != "0 N");
  session.simulation()->advance(5.0);
  CHECK(house->wind_text() == "0 N");
  house->setTemperature(-5.0);
  CHECK(house->temperature_text() == QStringLiteral("−5 °C"));
  house->tearOffFront();
  session.simulation()->advance(0.1);
  CHECK_FALSE(house->front_in_place());
}

QString trouble(Session& session, const char* name, TroubleModel::Role role) {
  const TroubleModel& table = *session.faults()->troubles();
  for (int row = 0; row < table.rowCount(); ++row) {
    const QModelIndex index = table.index(row);
    if (table.data(index, TroubleModel::kName) == QLatin1String(name)) {
      return table.data(index, role).toString();
    }
  }
  FAIL(name);
  return {};
}

TEST_CASE("every line of the trouble table is put on by one press, and cured by another") {
  Session session;
  TroubleModel& table = *session.faults()->troubles();
  CHECK(table.rowCount() == 15);
  int pressed = 0;
  for (int row = 0; row < table.rowCount(); ++row) {
    const QString name = table.data(table.index(row), TroubleModel::kName).toString();
    if (!table.data(table.index(row), TroubleModel::kWanted).toString().isEmpty()) continue;
    INFO(name.toStdString());
    ++pressed;
    table.toggle(name);
    session.simulation()->advance(0.5);
    CHECK(table.data(table.index(row), TroubleModel::kOn).toBool());
    CHECK(session.guide()->refusal().isEmpty());
    table.toggle(name);
    session.simulation()->advance(0.5);
    CHECK_FALSE(table.data(table.index(row), TroubleModel::kOn).toBool());
  }
  CHECK(pressed >= 10);
  CHECK(table.standing() == 0);
  // Whose validity could end? It says what is missing.
  CHECK_FALSE(trouble(session, "validity_over", TroubleModel::kWanted).isEmpty());
}

TEST_CASE("where somebody's time can end, it ends by one press, and not in the time before") {
  Session session;
  play_demonstration(session);
  session.simulation()->advance(30.0);
  pair_phone(session);
  session.phone()->addUser(QStringLiteral("Ben"), QStringLiteral("user"));
  session.simulation()->advance(5.0);
  TroubleModel& table = *session.faults()->troubles();
  REQUIRE(trouble(session, "validity_over", TroubleModel::kWanted).isEmpty());
  table.toggle(QStringLiteral("validity_over"));
  session.simulation()->advance(3.0);
  CHECK(trouble(session, "validity_over", TroubleModel::kOn) == QLatin1String("true"));
  CHECK(session.guide()->refusal().isEmpty());
  for (int i = 0; i < 4; ++i) session.timeline()->secondBack();
  CHECK(trouble(session, "validity_over", TroubleModel::kOn) == QLatin1String("false"));
}

TEST_CASE("a trouble shows what the manual says of it") {
  Session session;
  TroubleModel& table = *session.faults()->troubles();
  table.toggle(QStringLiteral("wrong_key"));
  session.simulation()->advance(2.0);
  session.key()->turn(QStringLiteral("unlock"));
  session.simulation()->advance(0.5);
  CHECK(session.key()->blocked());
  table.toggle(QStringLiteral("wrong_key"));
  session.simulation()->advance(2.0);
  CHECK_FALSE(session.key()->inserted());
  table.toggle(QStringLiteral("warped_door"));
  session.rear_panel()->pressButton();
  session.simulation()->advance(20.0);
  CHECK(session.door()->lock_state() != QLatin1String("locked"));
  CHECK(trouble(session, "warped_door", TroubleModel::kOn) == QLatin1String("true"));
  session.faults()->cureAll();  // the same fault, wherever it is cured
  session.simulation()->advance(0.1);
  CHECK(trouble(session, "warped_door", TroubleModel::kOn) == QLatin1String("false"));
}

}  // namespace
}  // namespace locktwin::desktop

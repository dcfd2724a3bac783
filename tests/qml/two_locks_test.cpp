// A house with two locks: the window shows one of them, and works that one.
#include "qml/event_sentence.h"
#include "qml/session.h"
#include "tests/support/catch.h"

namespace locktwin::desktop {
namespace {

const QString kFront = QStringLiteral("front");
const QString kGarden = QStringLiteral("garden");

struct House {
  Session session;
  House() { session.begin({kFront, kGarden}); }
  void show(const QString& lock) { session.simulation()->show_lock(lock); }
  void pass(double span_s) { session.simulation()->advance(span_s); }
};

TEST_CASE("the locks of a house are named, and the first is shown") {
  House house;
  CHECK(house.session.simulation()->locks() == QStringList{kFront, kGarden});
  CHECK(house.session.simulation()->shown_lock() == kFront);
  house.show(QStringLiteral("no such lock"));
  CHECK(house.session.simulation()->shown_lock() == kFront);
}

TEST_CASE("a door is called the same wherever it is named, in both languages") {
  House house;
  const HouseModel& doors = *house.session.house();
  CHECK(doors.doors() == QStringList{"Front door", "Garden door"});
  CHECK(doors.door() == "Front door");
  house.show(kGarden);
  CHECK(doors.door() == "Garden door");
  house.session.language()->set_code(QStringLiteral("zh"));
  CHECK(doors.doors() == QStringList{QStringLiteral("大門"), QStringLiteral("花園門")});
  CHECK(doors.door() == with_lock("garden", {}).section(QStringLiteral("："), 0, 0));
  house.session.language()->set_code(QStringLiteral("en"));
  house.session.begin({QStringLiteral("cellar")});
  CHECK(doors.door() == "cellar");
}

TEST_CASE("what is done in the window is done with the lock that is shown") {
  House house;
  house.show(kGarden);
  house.session.rear_panel()->pressButton();
  house.session.faults()->putAmount(QStringLiteral("motor.wear_pct"), 10.0);
  house.pass(5.0);
  CHECK(house.session.door()->bolt_mm() > 21.0);
  CHECK(house.session.faults()->standing() == 1);
  CHECK(house.session.guide()->refusal().isEmpty());
  house.show(kFront);
  CHECK(house.session.door()->bolt_mm() < 1.0);
  CHECK(house.session.faults()->standing() == 0);
}

TEST_CASE("the oscilloscope keeps the traces of every lock") {
  House house;
  house.show(kGarden);
  house.session.rear_panel()->pressButton();
  house.pass(2.0);
  CHECK(house.session.scope()->samples().size() > 500);
  house.show(kFront);
  const double now_s = house.session.scope()->now_s();
  CHECK(house.session.scope()->at(now_s)[2] < 1.0F);
  house.show(kGarden);
  CHECK(house.session.scope()->at(now_s)[2] > 21.0F);
}

TEST_CASE("an event of another lock than the first says whose it is") {
  House house;
  const auto is_listed = [&](const char* sentence) {
    const EventListModel* events = house.session.events();
    for (int row = 0; row < events->count(); ++row) {
      const QModelIndex index = events->index(row);
      if (events->data(index, EventListModel::kSentence) == QLatin1String(sentence)) return true;
    }
    return false;
  };
  house.session.rear_panel()->pressButton();
  house.pass(5.0);
  CHECK(is_listed("Locked by the inside button"));
  CHECK_FALSE(is_listed("Garden door: Locked by the inside button"));
  house.show(kGarden);
  house.session.rear_panel()->pressButton();
  house.pass(5.0);
  CHECK(is_listed("Garden door: Locked by the inside button"));
}

}  // namespace
}  // namespace locktwin::desktop

// The line that says what can be done next, when something has gone wrong: it says what the lock
// says.
#include "qml/demonstration.h"
#include "qml/session.h"
#include "tests/qml/paired.h"
#include "tests/support/catch.h"

namespace locktwin::desktop {
namespace {

// A locked door with its first administrator, whose keypad is dark.
void live_in(Session& session) {
  move_in_with_phone(session);
  session.simulation()->advance(60.0);
}

std::string hint_of(Session& session) {
  return session.guide()->hint().toStdString();
}

TEST_CASE("after a jam the hint says what the lock says, and what is to be done") {
  Session session;
  live_in(session);
  session.phone()->unlock();
  session.simulation()->advance(10.0);
  REQUIRE(session.door()->lock_state() == QLatin1String("unlocked"));
  session.simulation()->act("inject_fault",
                            {{"fault", std::string("door.warp_mm")}, {"value", 8.0}});
  session.rear_panel()->pressButton();
  session.simulation()->advance(60.0);
  REQUIRE(session.door()->lock_state() == QLatin1String("not_locked"));
  CHECK(hint_of(session) == "The bolt jammed: not locked. Check the strike, then lock again.");
}

TEST_CASE("while the siren sounds the hint says what ends it", "[ALM-1]") {
  Session session;
  live_in(session);
  session.house()->tearOffFront();
  session.simulation()->advance(3.0);
  CHECK(hint_of(session) ==
        "Front panel torn off: the siren sounds for a minute, or until an administrator's phone "
        "unlocks.");
  CHECK(session.caption()->tone() == "siren");
  session.simulation()->advance(70.0);
  CHECK_FALSE(session.guide()->hint().contains(QLatin1String("siren")));
  CHECK(session.caption()->tone().isEmpty());
}

// The bolt is withdrawn, and is to be thrown by a pack that cannot.
void try_with_an_empty_pack(Session& session) {
  session.phone()->unlock();
  session.simulation()->advance(10.0);
  session.rear_panel()->removeBattery();
  session.simulation()->advance(1.0);
  session.rear_panel()->insertBattery(2.5);
  session.simulation()->advance(10.0);
  session.rear_panel()->pressButton();
  session.simulation()->advance(5.0);
}

TEST_CASE("when the battery cannot drive the motor the hint says how to feed it") {
  Session session;
  live_in(session);
  try_with_an_empty_pack(session);
  INFO(session.caption()->text().toStdString());
  CHECK(hint_of(session) ==
        "Too little charge for the motor: charge the battery, or use a power bank at Type-C.");
}

TEST_CASE("the hint for an empty battery needs no voice, and goes with another pack", "[KEY-5]") {
  Session session;
  live_in(session);
  session.simulation()->act(
      "phone_set",
      {{"phone", std::string("Ann")}, {"setting", std::string("volume")}, {"value", 0.0}});
  session.simulation()->advance(10.0);
  try_with_an_empty_pack(session);
  REQUIRE(session.guide()->hint().contains(QLatin1String("Too little charge")));
  session.rear_panel()->removeBattery();
  session.simulation()->advance(1.0);
  session.rear_panel()->insertBattery(100.0);
  session.simulation()->advance(20.0);
  CHECK_FALSE(session.guide()->hint().contains(QLatin1String("Too little charge")));
  session.timeline()->goTo(session.timeline()->now() - 5.0);  // all is told anew
  CHECK_FALSE(session.guide()->hint().contains(QLatin1String("Too little charge")));
}

TEST_CASE("the hint tells a lockout as the status strip does") {
  Session session;
  live_in(session);
  session.simulation()->act("type_keys", {{"keys", std::string("0")}});
  session.simulation()->advance(1.0);
  for (int tries = 0; tries < 10; ++tries) {
    session.simulation()->act("type_keys", {{"keys", std::string("998877✓")}});
    session.simulation()->advance(5.0);
  }
  REQUIRE(session.guide()->panel() == QLatin1String("locked_out"));
  const QStringList words = session.guide()->hint().split(u' ');
  CHECK(words.last().count(u':') == 1);
  CHECK(words.last().size() == 5);  // "2:44."
}

}  // namespace
}  // namespace locktwin::desktop

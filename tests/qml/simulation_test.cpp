// Real time in, simulated time out.
#include "qml/simulation.h"

#include <thread>

#include "qml/probe.h"
#include "qml/session.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

namespace locktwin::desktop {
namespace {

double now_s(Session& session) {
  return sim::to_seconds(session.simulation()->picture().now);
}

TEST_CASE("simulated time keeps step with real time and loses no fraction of a frame") {
  Session session;
  const double start = now_s(session);
  for (int i = 0; i < 300; ++i) session.simulation()->frame(0.01 / 3.0);
  CHECK_THAT(now_s(session) - start, WithinAbs(1.0, 2e-6));
}

TEST_CASE("speed multiplies time and pause stops it") {
  Session session;
  const double start = now_s(session);
  session.time()->setSpeed(10.0);
  session.simulation()->frame(0.05);
  CHECK_THAT(now_s(session) - start, WithinAbs(0.5, 2e-6));
  session.time()->pause();
  session.simulation()->frame(0.05);
  CHECK_THAT(now_s(session) - start, WithinAbs(0.5, 2e-6));
}

TEST_CASE("a window that was hidden does not race to catch up") {
  Session session;
  const double start = now_s(session);
  session.simulation()->frame(60.0);
  CHECK(now_s(session) - start < 0.2);
}

TEST_CASE("a hand on a key slows fast time down to the hand's own") {
  Session session;
  session.time()->setSpeed(1000.0);
  const double start = now_s(session);
  session.front_panel()->touchKey(QStringLiteral("5"));
  session.simulation()->frame(0.05);
  CHECK_THAT(now_s(session) - start, WithinAbs(0.05, 2e-6));
}

TEST_CASE("a click while paused is still a touch of some length once time goes on") {
  Session session;
  session.time()->pause();
  session.front_panel()->touchKey(QStringLiteral("5"));
  session.front_panel()->liftKey(QStringLiteral("5"));
  const Probe touched("panel.touches");
  CHECK(touched.number(session.simulation()->lock()) == 1);
  session.simulation()->advance(0.07);
  CHECK(touched.number(session.simulation()->lock()) == 1);
  session.simulation()->advance(0.02);
  CHECK(touched.number(session.simulation()->lock()) == 0);
}

TEST_CASE("skipping stops at the next event of the lock and pauses there") {
  Session session;
  session.door()->openDoor(QStringLiteral("inside"), 40.0);
  const int before = session.events()->count();
  session.time()->skipToEvent();
  for (int i = 0; i < 100'000 && session.time()->skipping(); ++i)
    session.simulation()->frame(0.016);
  CHECK_FALSE(session.time()->running());
  CHECK(session.events()->count() > before);
  CHECK(now_s(session) < 5.0);
}

TEST_CASE("skipping in a world at rest ends instead of running for ever") {
  Session session;
  session.rear_panel()->removeBattery();
  session.time()->skipToEvent();
  for (int i = 0; i < 100'000 && session.time()->skipping(); ++i)
    session.simulation()->frame(0.016);
  CHECK_FALSE(session.time()->skipping());
}

TEST_CASE("a single step is ten milliseconds and leaves time paused") {
  Session session;
  const double start = now_s(session);
  session.time()->singleStep();
  CHECK_THAT(now_s(session) - start, WithinAbs(0.01, 1e-9));
  CHECK_FALSE(session.time()->running());
}

TEST_CASE("an action that is refused is told, and the next good one clears it") {
  Session session;
  session.faults()->putAmount(QStringLiteral("door.warp_mm"), 99.0);
  CHECK(session.guide()->refusal().contains(QLatin1String("out of range")));
  session.faults()->putAmount(QStringLiteral("door.warp_mm"), 1.0);
  CHECK(session.guide()->refusal().isEmpty());
}

// The window as a person has it: the world's thread goes by real time, frames fetch what there is.
template <typename Condition>
void fetch_until(Session& session, Condition condition) {
  while (!condition()) {
    session.simulation()->receive();
    std::this_thread::yield();
  }
}

TEST_CASE("in a live window a verb waits for nothing, and its effect comes with a picture") {
  Session session;
  const double start = now_s(session);
  session.simulation()->set_live(true);
  session.rear_panel()->pressButton();
  CHECK(session.door()->bolt_mm() < 1.0);
  session.time()->setSpeed(100.0);
  fetch_until(session, [&] { return session.door()->bolt_mm() > 21.0; });
  CHECK(now_s(session) > start);
  CHECK(session.scope()->samples().size() > 500);
  session.faults()->putAmount(QStringLiteral("door.warp_mm"), 99.0);
  fetch_until(session, [&] { return !session.guide()->refusal().isEmpty(); });
  session.time()->pause();
  fetch_until(session, [&] { return !session.time()->running(); });
  const double paused = now_s(session);
  session.door()->openDoor(QStringLiteral("inside"), 40.0);
  session.simulation()->set_live(false);
  session.simulation()->frame(0.05);
  CHECK(now_s(session) == paused);
}

TEST_CASE("a signal that does not exist is a mistake in the program") {
  CHECK_THROWS_AS(Probe("bolt.posision_mm"), std::logic_error);
}

TEST_CASE("what was done in the window is saved as a scenario, and the window says so") {
  const tests::TempFolder folder;
  Session session;
  session.rear_panel()->pressButton();
  session.timeline()->offers()->save(QUrl::fromLocalFile(QString::fromStdString(folder.file("a"))));
  CHECK(session.guide()->hint().toStdString() == "Saved: " + folder.file("a.json"));
  CHECK(folder.entries() == 1);
  session.simulation()->advance(6.0);
  CHECK(!session.guide()->hint().startsWith(QLatin1String("Saved")));
}

}  // namespace
}  // namespace locktwin::desktop

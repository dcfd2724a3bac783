// A scenario that is opened in the window: its steps, its failure, and one that cannot be read.
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include "qml/session.h"
#include "tests/support/catch.h"

namespace locktwin::desktop {
namespace {

QString write(const QTemporaryDir& folder, const char* name, const char* text) {
  const QString path = folder.filePath(QString::fromLatin1(name));
  QFile file(path);
  REQUIRE(file.open(QIODevice::WriteOnly));
  file.write(text);
  return path;
}

QString at(const ScenarioModel& steps, int row, ScenarioModel::Role role) {
  return steps.data(steps.index(row), role).toString();
}

constexpr const char* kFails = R"({
  "title": "It fails", "why": "A test.", "covers": ["LCK-1"],
  "steps": [
    {"do": "press_inside_button"},
    {"expect": "bolt.locked", "within": "5s"},
    {"wait": "2s"},
    {"expect": "door.angle_deg", "above": 30, "within": "3s", "note": "nobody opens it"},
    {"wait": "1s"}
  ]
})";

TEST_CASE("a failing scenario shows its steps, what was expected and seen, and the second before") {
  const QTemporaryDir folder;
  Session session;
  CHECK_FALSE(session.scenario()->is_open());
  session.start()->open(write(folder, "fails.json", kFails));
  const ScenarioModel& steps = *session.scenario();
  REQUIRE(steps.is_open());
  CHECK(steps.title() == QLatin1String("It fails"));
  REQUIRE(steps.rowCount() == 5);
  CHECK(at(steps, 0, ScenarioModel::kVerb) == QLatin1String("do"));
  CHECK(at(steps, 0, ScenarioModel::kStanding) == QLatin1String("done"));
  CHECK(at(steps, 3, ScenarioModel::kStanding) == QLatin1String("failed"));
  CHECK(at(steps, 3, ScenarioModel::kNote) == QLatin1String("nobody opens it"));
  CHECK(at(steps, 3, ScenarioModel::kLine) == QLatin1String("7"));
  CHECK(at(steps, 4, ScenarioModel::kStanding) == QLatin1String("coming"));
  CHECK(steps.failed());
  CHECK(steps.expected().contains(QLatin1String("door.angle_deg above 30")));
  CHECK_FALSE(steps.seen().isEmpty());
  const sim::Time failed = session.simulation()->picture().now;
  session.scenario()->goBeforeFailure();
  CHECK(session.simulation()->picture().now == failed - std::chrono::seconds(1));
  session.scenario()->goTo(0);
  CHECK(at(steps, 0, ScenarioModel::kStanding) == QLatin1String("running"));
  CHECK(at(steps, 1, ScenarioModel::kStanding) == QLatin1String("coming"));
  CHECK(session.start()->recent().size() == 1);
}

TEST_CASE("a step fails when it does, not when it begins, and does no more once gone back") {
  const QTemporaryDir folder;
  Session session;
  session.start()->open(write(folder, "fails.json", kFails));
  const ScenarioModel& steps = *session.scenario();
  int told = 0;
  QObject::connect(&steps, &ScenarioModel::changed, [&] { ++told; });
  session.simulation()->go_back(std::chrono::milliseconds(500));
  CHECK(steps.current() == 3);
  CHECK(at(steps, 3, ScenarioModel::kStanding) == QLatin1String("running"));
  CHECK(told == 1);
  session.simulation()->go_to_present();
  CHECK(at(steps, 3, ScenarioModel::kStanding) == QLatin1String("failed"));
  CHECK(told == 2);
  session.simulation()->advance(1.0);
  session.simulation()->advance(1.0);
  CHECK(told == 2);  // past its end there is nothing new to tell
}

TEST_CASE("the steps of a future that was left are neither done nor gone to") {
  const QTemporaryDir folder;
  Session session;
  session.start()->open(write(folder, "fails.json", kFails));
  const ScenarioModel& steps = *session.scenario();
  REQUIRE_FALSE(at(steps, 3, ScenarioModel::kTime).isEmpty());
  session.scenario()->goTo(1);
  session.house()->tearOffFront();
  session.simulation()->advance(60.0);
  CHECK(at(steps, 0, ScenarioModel::kStanding) == QLatin1String("done"));
  CHECK(at(steps, 1, ScenarioModel::kStanding) == QLatin1String("running"));
  for (const int row : {2, 3, 4}) {
    INFO(row);
    CHECK(at(steps, row, ScenarioModel::kStanding) == QLatin1String("coming"));
    CHECK(at(steps, row, ScenarioModel::kTime).isEmpty());
  }
  const sim::Time now = session.simulation()->picture().now;
  session.scenario()->goTo(3);
  CHECK(session.simulation()->picture().now == now);
}

TEST_CASE("a passed scenario has no step that is not done") {
  Session session;
  session.start()->open(
      QStringLiteral(LOCKTWIN_SOURCE_DIR "/scenarios/alarms/jam/warped_door_jams_the_bolt.json"));
  const ScenarioModel& steps = *session.scenario();
  REQUIRE(steps.rowCount() > 5);
  CHECK_FALSE(steps.failed());
  for (int row = 0; row < steps.rowCount(); ++row) {
    INFO(row);
    CHECK(at(steps, row, ScenarioModel::kStanding) == QLatin1String("done"));
  }
}

TEST_CASE("a scenario that is opened at a moment stands in the step of that moment") {
  const QTemporaryDir folder;
  Session session;
  const QString file = write(folder, "fails.json", kFails);
  session.open(sim::Opening(file.toStdString(), std::nullopt, std::chrono::seconds(4)));
  const ScenarioModel& steps = *session.scenario();
  REQUIRE(steps.rowCount() == 5);
  CHECK(steps.current() == 3);
  CHECK(at(steps, 2, ScenarioModel::kStanding) == QLatin1String("done"));
  CHECK(at(steps, 3, ScenarioModel::kStanding) == QLatin1String("running"));
  CHECK(at(steps, 4, ScenarioModel::kStanding) == QLatin1String("coming"));
}

TEST_CASE("a broken scenario is told with its lines and harms nothing") {
  const QTemporaryDir folder;
  Session session;
  const std::uint64_t before = session.simulation()->picture().past.jumps;
  session.start()->wait();
  session.start()->open(write(folder, "broken.json",
                              "{\"title\": \"T\", \"why\": \"W\", \"covers\": [\"LCK-1\"],\n"
                              " \"steps\": [\n  {\"do\": \"press_kye\"}]}"));
  CHECK(session.start()->problem().contains(QLatin1String("broken.json:3:")));
  CHECK(session.start()->waits());
  CHECK_FALSE(session.scenario()->is_open());
  CHECK(session.simulation()->picture().past.jumps == before);
  CHECK(session.start()->recent().isEmpty());
}

TEST_CASE("the typed digits of a step are dots") {
  Session session;
  session.tour()->begin(0);
  const ScenarioModel& steps = *session.scenario();
  REQUIRE(steps.rowCount() > 10);
  int dotted = 0;
  for (int row = 0; row < steps.rowCount(); ++row) {
    const QString words = at(steps, row, ScenarioModel::kWords);
    CHECK_FALSE(words.contains(QLatin1String("482915")));
    dotted += words.contains(QStringLiteral("••••••")) ? 1 : 0;
  }
  CHECK(dotted > 0);
}

}  // namespace
}  // namespace locktwin::desktop

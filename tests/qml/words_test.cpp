// The words of the window, in both languages.
#include <QFile>

#include "qml/event_sentence.h"
#include "qml/session.h"
#include "tests/support/catch.h"

namespace locktwin::desktop {
namespace {

TEST_CASE("every event of the catalogue is a sentence in both languages") {
  Session session;
  for (const sim::EventSpec& spec : sim::event_catalogue()) {
    const core::Event event{spec.kind, 1, 1};
    INFO(spec.name);
    session.language()->set_code(QStringLiteral("en"));
    const QString english = event_sentence(event);
    session.language()->set_code(QStringLiteral("zh"));
    const QString chinese = event_sentence(event);
    CHECK_FALSE(english.isEmpty());
    CHECK(chinese != english);
    CHECK_FALSE(event_icon(event).isEmpty());
  }
}

TEST_CASE("the Chinese translation is complete") {
  QFile file(QStringLiteral(LOCKTWIN_SOURCE_DIR "/qml/locktwin_zh_TW.ts"));
  REQUIRE(file.open(QIODevice::ReadOnly));
  const QByteArray text = file.readAll();
  CHECK(text.count("<message>") > 100);
  CHECK(text.count("unfinished") == 0);
  CHECK(text.count("vanished") == 0);
}

TEST_CASE("the hint follows what the lock waits for") {
  Session session;
  CHECK(session.guide()->hint().contains(QLatin1String("The lock is new")));
  session.simulation()->act("type_keys", {{"keys", std::string("0")}});
  session.simulation()->advance(1.0);
  CHECK(session.guide()->panel() == QLatin1String("setup_offer"));
  CHECK(session.guide()->hint().contains(QStringLiteral("✓")));
  session.door()->openDoor(QStringLiteral("inside"), 40.0);
  session.simulation()->advance(30.0);  // the keypad goes dark meanwhile
  CHECK(session.guide()->hint().contains(QLatin1String("The door is open")));
  session.rear_panel()->removeBattery();
  session.simulation()->advance(1.0);
  CHECK(session.guide()->hint().contains(QLatin1String("no power")));
}

}  // namespace
}  // namespace locktwin::desktop

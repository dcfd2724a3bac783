// The words of the window, in both languages.
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

#include "firmware-core/house/settings.h"
#include "qml/bench/signal_words.h"
#include "qml/demonstration.h"
#include "qml/event_sentence.h"
#include "qml/event_titles.h"
#include "qml/event_words.h"
#include "qml/session.h"
#include "sim/picture/setting_info.h"
#include "tests/qml/paired.h"
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

TEST_CASE("every word of a report is translated") {
  Session session;
  for (const sim::EventSpec& spec : sim::event_catalogue()) {
    for (const sim::FieldSpec& field : spec.fields) {
      for (std::size_t choice = 0; choice < field.choices.size(); ++choice) {
        INFO(spec.name << " " << field.choices[choice]);
        const std::string_view word = field.choices[choice];
        session.language()->set_code(QStringLiteral("en"));
        const QString english = field_words(field.name, word);
        const QString way = field_words("way", word);  // "the PIN"
        session.language()->set_code(QStringLiteral("zh"));
        CHECK(field_words(field.name, word) != english);
        if (field.name == "method") CHECK(field_words("way", word) != way);
      }
    }
  }
  session.language()->set_code(QStringLiteral("en"));
}

TEST_CASE("the title of an event is told in both languages, and is no sentence with a hole") {
  Session session;
  for (const sim::EventSpec& spec : sim::event_catalogue()) {
    INFO(spec.name);
    session.language()->set_code(QStringLiteral("en"));
    const QString english = event_title(spec.kind);
    session.language()->set_code(QStringLiteral("zh"));
    CHECK(event_title(spec.kind) != english);
    session.language()->set_code(QStringLiteral("en"));
    CHECK_FALSE(english.contains(u'%'));
    CHECK_FALSE(english.contains(QLatin1String("user 0")));
    CHECK_FALSE(english.contains(QLatin1String("no reason")));
  }
  CHECK(event_title(core::EventKind::bolt_not_locked) == "Not locked, for any reason");
}

TEST_CASE("what every signal is, is told in both languages") {
  Session session;
  for (const sim::SignalSpec& signal : sim::signal_catalogue()) {
    INFO(signal.name << ": " << signal.help);
    session.language()->set_code(QStringLiteral("en"));
    CHECK(signal_help(signal).toStdString() == signal.help);
    session.language()->set_code(QStringLiteral("zh"));
    CHECK(signal_help(signal).toStdString() != signal.help);
  }
}

// Their names stood in the strip that everybody sees.
TEST_CASE("the signals of the folded oscilloscope have words, in both languages") {
  Session session;
  for (const char* const code : {"en", "zh"}) {
    session.language()->set_code(QLatin1String(code));
    for (const std::string_view name : sim::kScopeSignals) {
      INFO(name);
      const QString title = signal_title(*sim::find_signal(name));
      CHECK_FALSE(title.contains(u'.'));
      CHECK_FALSE(title.contains(u'_'));
    }
    const auto strip = [&](int lane) {
      const LaneListModel& lanes = *session.bench()->lanes();
      return lanes.data(lanes.index(lane, 0), LaneListModel::kTitle).toString();
    };
    CHECK(strip(0) == (code[0] == 'e' ? "motor current" : QStringLiteral("馬達電流")));
  }
  session.language()->set_code(QStringLiteral("en"));
}

// It had three tables: one of them said "unknown", where the others knew no more.
TEST_CASE("what the lock says of its bolt has the same words wherever it stands") {
  Session session;
  BreakpointModel& breakpoints = *session.bench()->breakpoints();
  const auto says = [&](const char* state) {
    INFO(state);
    REQUIRE(session.door()->lock_state() == QLatin1String(state));
    REQUIRE(breakpoints.addCondition(QStringLiteral("core.lock_state"), {}, QLatin1String(state)));
    for (const char* const code : {"en", "zh"}) {
      session.language()->set_code(QLatin1String(code));
      const QString words = lock_state_words(QLatin1String(state));
      const LaneListModel& lanes = *session.bench()->lanes();
      const QModelIndex last = breakpoints.index(breakpoints.count() - 1);
      CHECK(session.door()->lock_text() == words);
      CHECK(session.status()->headline().toLower() == words);
      CHECK(session.status()->headline().startsWith(words.at(0).toUpper()));
      CHECK(lanes.data(lanes.index(5), LaneListModel::kNow).toString() == words);
      CHECK(breakpoints.data(last, BreakpointModel::kText)
                .toString()
                .endsWith(QLatin1Char(' ') + words));
    }
    session.language()->set_code(QStringLiteral("en"));
    breakpoints.remove(breakpoints.count() - 1);
  };
  session.simulation()->advance(1.0);
  says("unlocked");
  session.rear_panel()->pressButton();
  session.simulation()->advance(5.0);
  says("locked");
  CHECK(lock_state_words(QStringLiteral("unknown")) == QLatin1String("not known yet"));
  session.language()->set_code(QStringLiteral("zh"));
  CHECK(lock_state_words(QStringLiteral("unknown")) == QStringLiteral("尚未得知"));
  session.language()->set_code(QStringLiteral("en"));
}

TEST_CASE("signals are listed and searched for in the language of the window") {
  Session session;
  SignalListModel& list = *session.bench()->signal_list();
  session.language()->set_code(QStringLiteral("zh"));
  list.set_search(QStringLiteral("繞組的溫度"));
  REQUIRE(list.count() == 1);
  CHECK(list.data(list.index(0), SignalListModel::kName) == QLatin1String("motor.winding_c"));
  session.language()->set_code(QStringLiteral("en"));
  CHECK(list.count() == 0);
}

TEST_CASE("every setting has a name in both languages") {
  Session session;
  for (const sim::SettingInfo& setting : sim::setting_infos()) {
    INFO(setting.name);
    session.language()->set_code(QStringLiteral("en"));
    const QString english = field_words("setting", setting.name);
    session.language()->set_code(QStringLiteral("zh"));
    CHECK(field_words("setting", setting.name) != english);
  }
  session.language()->set_code(QStringLiteral("en"));
}

TEST_CASE("a report names how, who and why") {
  const Session session;
  using enum core::EventKind;
  const auto sentence = [](core::EventKind kind, auto first, auto second) {
    const auto number = [](auto value) { return static_cast<std::uint8_t>(value); };
    return event_sentence({kind, number(first), number(second)}).toStdString();
  };
  const auto cause = [](core::Cause value) { return static_cast<std::uint8_t>(value); };
  const auto pin = static_cast<std::uint8_t>(core::Method::pin);
  CHECK(event_sentence({bolt_unlocked, cause(core::Cause::credential), pin, 3}) ==
        QLatin1String("Unlocked with the PIN, user 3"));
  CHECK(!event_sentence({bolt_locked, cause(core::Cause::automatic), 0, 0})
             .contains(QLatin1String("user")));
  CHECK(sentence(access_denied, core::Method::palm, core::Reason::privacy) ==
        "Palm refused: privacy mode is on");
  CHECK(sentence(user_added, 3, core::Role::guest) == "Guest added: user 3");
  CHECK(sentence(bolt_not_locked, core::Cause::app, core::Reason::jam) ==
        "Not locked: the bolt jams");
  CHECK(sentence(setting_changed, core::Setting::volume, 0) == "Setting changed: volume");
  CHECK(sentence(pairing_ended, core::Reason::none, 0) ==
        "Pairing mode is over: a phone was paired");
  CHECK(event_tone({pairing_ended, 0, 0}) == QLatin1String("good"));
  CHECK(event_tone({pairing_ended, static_cast<std::uint8_t>(core::Reason::timed_out), 0}) ==
        QLatin1String("warning"));
  CHECK(sentence(pairing_ended, core::Reason::timed_out, 0) ==
        "Pairing mode is over: the time is up");
}

TEST_CASE("every alarm is marked as bad and nothing else but what is broken is") {
  for (const sim::EventSpec& spec : sim::event_catalogue()) {
    INFO(spec.name);
    const bool broken = spec.name == "store.damaged" || spec.name == "sensor.fault";  // LCK-12
    const bool bad = spec.name.starts_with("alarm.") || broken;
    CHECK((event_tone({spec.kind, 0, 0}) == QLatin1String("bad")) == bad);
  }
}

TEST_CASE("every event has a drawing") {
  QFile file(QStringLiteral(LOCKTWIN_SOURCE_DIR "/qml/ui/controls/Icon.qml"));
  REQUIRE(file.open(QIODevice::ReadOnly));
  const QByteArray drawings = file.readAll();
  for (const sim::EventSpec& spec : sim::event_catalogue()) {
    INFO(spec.name);
    const QString icon = event_icon({spec.kind, 0, 0});
    CHECK(drawings.contains('"' + icon.toUtf8() + "\":"));
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

// A zone or an hour of the clock that only one of the two languages says.
TEST_CASE("both languages say the same hours, and of which zone they are") {
  QFile file(QStringLiteral(LOCKTWIN_SOURCE_DIR "/qml/locktwin_zh_TW.ts"));
  REQUIRE(file.open(QIODevice::ReadOnly));
  const QString all = QString::fromUtf8(file.readAll());
  static const QRegularExpression kPair(
      QStringLiteral("<source>([^<]*)</source>[^<]*<translation>([^<]*)</translation>"));
  static const QRegularExpression kHour(QStringLiteral("UTC|[0-9]{2}:[0-9]{2}"));
  const auto hours = [](const QString& text) {
    QStringList found;
    for (auto hour = kHour.globalMatch(text); hour.hasNext();) found << hour.next().captured();
    return found.join(u' ').toStdString();
  };
  int told = 0;
  for (auto pair = kPair.globalMatch(all); pair.hasNext();) {
    const QRegularExpressionMatch texts = pair.next();
    INFO(texts.captured(1).toStdString());
    CHECK(hours(texts.captured(1)) == hours(texts.captured(2)));
    told += hours(texts.captured(1)).empty() ? 0 : 1;
  }
  CHECK(told > 1);
}

// In the window's font these are as wide as a Chinese character: they tear a hole into English.
TEST_CASE("no English text has a sign that is as wide as a Chinese character") {
  QFile file(QStringLiteral(LOCKTWIN_SOURCE_DIR "/qml/locktwin_zh_TW.ts"));
  REQUIRE(file.open(QIODevice::ReadOnly));
  const QString all = QString::fromUtf8(file.readAll());
  static const QRegularExpression kSource(QStringLiteral("<source>([^<]*)</source>"));
  static const QRegularExpression kWide(QStringLiteral("[’‘“”・⋯·…，：（）]"));
  int sources = 0;
  for (auto source = kSource.globalMatch(all); source.hasNext(); ++sources) {
    const QString english = source.next().captured(1);
    INFO(english.toStdString());
    CHECK_FALSE(english.contains(kWide));
  }
  CHECK(sources > 1000);
}

// Texts that are put together, and are in no translation.
TEST_CASE("no source of the window joins texts by a sign as wide as a Chinese character") {
  static const QRegularExpression kWide(QStringLiteral("\"[^\"]*[’‘“”・⋯·…][^\"]*\""));
  QDirIterator files(QStringLiteral(LOCKTWIN_SOURCE_DIR "/qml"), {"*.qml", "*.cpp", "*.h"},
                     QDir::Files, QDirIterator::Subdirectories);
  int lines = 0;
  while (files.hasNext()) {
    QFile file(files.next());
    REQUIRE(file.open(QIODevice::ReadOnly));
    for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n')) {
      const QString code = line.left(line.indexOf(QLatin1String("// ")));
      INFO(file.fileName().toStdString() << ": " << line.toStdString());
      CHECK_FALSE(code.contains(kWide));
      ++lines;
    }
  }
  CHECK(lines > 10000);
}

// They are spoken in Taiwan otherwise: QR 碼, 螢幕, 軟體, 影片 …
TEST_CASE("no Chinese text has a word of the mainland") {
  QStringList files{QStringLiteral("qml/locktwin_zh_TW.ts"),
                    QStringLiteral("firmware-core/prompts.def")};
  const QDir tour(QStringLiteral(LOCKTWIN_SOURCE_DIR "/scenarios/tour"));
  for (const QString& name : tour.entryList({QStringLiteral("*.json")})) {
    files << QStringLiteral("scenarios/tour/") + name;
  }
  for (const QString& name : files) {
    QFile file(QStringLiteral(LOCKTWIN_SOURCE_DIR "/") + name);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    for (const char* const word :
         {"二維碼", "屏幕",   "視頻",   "軟件",   "硬件",   "信息", "默認", "激活", "網絡",
          "數據",   "用戶",   "程序",   "打印",   "菜單",   "短信", "鼠標", "刷新", "加載",
          "界面",   "攝像頭", "傳感器", "文件夾", "服務器", "電機", "實時"}) {
      INFO(name.toStdString() << " " << word);
      CHECK_FALSE(text.contains(QString::fromUtf8(word)));
    }
  }
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

TEST_CASE("the hint tells how to set the door direction", "[INS-3]") {
  Session session;
  const auto type = [&](const char* keys, double then_s) {
    session.simulation()->act("type_keys", {{"keys", std::string(keys)}});
    session.simulation()->advance(then_s);
  };
  type("0", 1.0);
  CHECK(session.guide()->hint().contains(QStringLiteral("✓ to set the door direction")));
  type("✓", 1.0);
  INFO(session.guide()->panel().toStdString());
  REQUIRE(session.guide()->panel() == QLatin1String("direction"));
  CHECK(session.guide()->hint().contains(QLatin1String("left-opening")));
  type("1", 2.0);
  CHECK(session.guide()->hint().contains(QStringLiteral("✓ to add the first administrator")));
}

// It stayed for as long as the cover was off, whatever was done meanwhile.
TEST_CASE("the hint about the rear cover goes once a phone was paired behind it") {
  Session session;
  move_in_with_phone(session);
  CHECK_FALSE(session.guide()->hint().contains(QLatin1String("cover")));
  session.rear_panel()->takeOffCover();
  session.simulation()->advance(25.0);  // the keypad is dark
  CHECK_FALSE(session.guide()->hint().contains(QLatin1String("cover")));
  Session unpaired;
  play_demonstration(unpaired);
  unpaired.simulation()->advance(25.0);
  unpaired.rear_panel()->takeOffCover();
  unpaired.simulation()->advance(1.0);
  CHECK(unpaired.guide()->hint().contains(QLatin1String("cover is off")));
  unpaired.rear_panel()->fitCover();
  unpaired.simulation()->advance(1.0);
  CHECK_FALSE(unpaired.guide()->hint().contains(QLatin1String("cover")));
  unpaired.rear_panel()->takeOffCover();
  unpaired.simulation()->advance(1.0);
  pair_phone(unpaired);
  REQUIRE(unpaired.phone()->paired());
  unpaired.simulation()->advance(25.0);
  CHECK_FALSE(unpaired.guide()->hint().contains(QLatin1String("cover")));
}

TEST_CASE("the hint tells what a factory reset erases", "[RST-2]") {
  Session session;
  session.rear_panel()->removeBattery();
  session.simulation()->act("take_off_rear_cover", {});
  session.simulation()->advance(1.0);
  session.simulation()->act("press_set", {{"hold", 8.0}});
  session.rear_panel()->insertBattery(90.0);
  session.simulation()->advance(9.0);
  INFO(session.guide()->panel().toStdString());
  REQUIRE(session.guide()->panel() == QLatin1String("reset_offer"));
  CHECK(session.guide()->hint().contains(QLatin1String("erase everything")));
}

}  // namespace
}  // namespace locktwin::desktop

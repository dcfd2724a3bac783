// The code of the rear screen: a camera can read it, and nobody else (INS-6, GEN-2).
#include <QMetaProperty>

#include "qml/qr_code_item.h"
#include "qml/session.h"
#include "tests/qml/qr_reader.h"
#include "tests/support/catch.h"

namespace locktwin::desktop {
namespace {

void hold_set(Session& session, double span_s) {
  session.rear_panel()->holdSet();
  session.simulation()->advance(span_s);
  session.rear_panel()->releaseSet();
  session.simulation()->advance(0.5);
}

void start_pairing(Session& session) {
  session.simulation()->act("type_keys", {{"keys", std::string("0")}});
  session.simulation()->advance(1.0);
  for (const char* keys : {"✓↶✓", "740852✓", "740852✓"}) {
    session.simulation()->act("type_keys", {{"keys", std::string(keys)}});
    session.simulation()->advance(4.0);
  }
  session.rear_panel()->takeOffCover();
  hold_set(session, 3.5);
}

std::string code_of_the_lock(Session& session) {
  const std::string text = session.simulation()->lock().pairing_text;
  const std::size_t begin = text.find(";C=");
  return begin == std::string::npos ? std::string() : text.substr(begin + 3);
}

TEST_CASE("texts of all lengths that fit come back from their QR code") {
  for (std::size_t length : {1U, 14U, 26U, 42U, 62U, 84U, 106U}) {
    const std::string text = std::string("l=").append(length, 'x').substr(0, length);
    INFO(length);
    CHECK(read_qr_code(qr_code(text)) == text);
  }
}

TEST_CASE("a phone reads model, serial number and code from the rear screen", "[INS-6]") {
  Session session;
  QrCodeItem screen;
  screen.set_rear(session.rear_panel());
  CHECK(screen.code().isNull());
  start_pairing(session);
  REQUIRE(session.rear_panel()->screen_on());
  const std::string text = read_qr_code(screen.code());
  CHECK(text.starts_with("LOCKTWIN:1;M="));
  CHECK(text.find(";S=") != std::string::npos);
  const std::string code = code_of_the_lock(session);
  CHECK(code.size() == 26);
  CHECK(text.ends_with(";C=" + code));
  session.simulation()->advance(181.0);
  CHECK_FALSE(session.rear_panel()->screen_on());
  CHECK(screen.code().isNull());
}

TEST_CASE("SET behind the cover cannot be held", "[INS-6]") {
  Session session;
  hold_set(session, 3.5);
  CHECK_FALSE(session.rear_panel()->set_pressed());
  CHECK_FALSE(session.rear_panel()->screen_on());
}

TEST_CASE("no text of the window holds the pairing code", "[GEN-2]") {
  Session session;
  start_pairing(session);
  const QString code = QString::fromStdString(code_of_the_lock(session));
  REQUIRE(code.size() == 26);
  QObjectList objects = session.findChildren<QObject*>();
  int texts = 0;
  for (const QObject* object : objects) {
    const QMetaObject* meta = object->metaObject();
    for (int i = 0; i < meta->propertyCount(); ++i) {
      const QVariant value = meta->property(i).read(object);
      if (value.userType() != QMetaType::QString) continue;
      ++texts;
      INFO(meta->className() << "." << meta->property(i).name());
      CHECK_FALSE(value.toString().contains(code));
    }
  }
  CHECK(texts > 20);
  const EventListModel* events = session.events();
  for (int row = 0; row < events->count(); ++row) {
    const QString sentence = events->data(events->index(row), EventListModel::kSentence).toString();
    CHECK_FALSE(sentence.contains(code));
  }
}

}  // namespace
}  // namespace locktwin::desktop

// The lock knows numbers; the household knows names, and the window says those.
#include <QAbstractItemModel>

#include "qml/session.h"
#include "qml/user_names.h"
#include "tests/qml/paired.h"
#include "tests/support/catch.h"

namespace locktwin::desktop {
namespace {

const QString kBenToo = QStringLiteral("Ben");

// All that a list says, a line a row.
std::string all_of(const QAbstractItemModel& rows, int role) {
  QStringList all;
  for (int i = 0; i < rows.rowCount(); ++i) all << rows.data(rows.index(i, 0), role).toString();
  return all.join(u'\n').toStdString();
}

struct Told {
  std::string list, bench, rail, phone;
};

Told everything(Session& session) {
  QStringList phone;
  for (const QVariant& row : session.phone()->lists()->events())
    phone << row.toMap()[QStringLiteral("sentence")].toString();
  return {all_of(*session.events(), EventListModel::kSentence),
          all_of(*session.bench()->events(), EventBoardModel::kSentence),
          all_of(*session.timeline(), TimelineModel::kSentence), phone.join(u'\n').toStdString()};
}

bool says(const std::string& text, const char* words) {
  return text.find(words) != std::string::npos;
}

// A user with a face, who is deleted in the end; the lock gives their number away again.
void live_with_ben(Session& session) {
  session.phone()->addUser(kBenToo, QStringLiteral("user"));
  session.simulation()->advance(3.0);
  session.phone()->enrol(kBenToo, QStringLiteral("face"), false);
  session.simulation()->advance(1.0);
  session.people()->showFace(kBenToo, 0.5, QStringLiteral("follow"), 0.0, 0.0);
  session.simulation()->advance(40.0);
}

TEST_CASE("everything that tells of a user tells their name, also when they are gone", "[APP-2]") {
  Session session;
  move_in_with_phone(session);
  live_with_ben(session);
  session.phone()->deleteUser(kBenToo);
  session.simulation()->advance(5.0);
  session.phone()->openEvents();
  session.simulation()->advance(5.0);
  const Told told = everything(session);
  for (const std::string& one : {told.list, told.bench, told.phone}) {
    INFO(one);
    CHECK(says(one, "Administrator added: Ann"));  // who had no name at that time
    CHECK(says(one, "Paired: Ann"));               // whose phone had no number at that time
    CHECK(says(one, "User added: Ben, by Ann"));
    CHECK(says(one, "Face of Ben enrolled"));
    CHECK(says(one, "Ben was deleted, by Ann"));
    CHECK_FALSE(says(one, "user 1"));
    CHECK_FALSE(says(one, "user 2"));
    CHECK_FALSE(says(one, "hone 1"));
  }
  INFO(told.rail);
  CHECK(says(told.rail, "Ben was deleted, by Ann"));
  session.language()->set_code(QStringLiteral("zh"));
  const Told chinese = everything(session);
  CHECK(says(chinese.list, "Ben 已刪除"));
  CHECK(says(chinese.phone, "Ben 已刪除"));
  session.language()->set_code(QStringLiteral("en"));
}

TEST_CASE("names stay with what happened when a number is given to somebody else") {
  Session session;
  move_in_with_phone(session);
  live_with_ben(session);
  session.phone()->deleteUser(kBenToo);
  session.simulation()->advance(5.0);
  session.phone()->addUser(QStringLiteral("Mia"), QStringLiteral("user"));
  session.simulation()->advance(3.0);
  session.phone()->enrol(QStringLiteral("Mia"), QStringLiteral("face"), false);
  session.simulation()->advance(1.0);
  session.people()->showFace(QStringLiteral("Mia"), 0.5, QStringLiteral("follow"), 0.0, 0.0);
  session.simulation()->advance(40.0);
  session.phone()->openEvents();
  session.simulation()->advance(5.0);
  const auto& users = session.simulation()->lock().users;
  REQUIRE(users.size() == 2);
  CHECK(users[1].number == 2);  // Ben's
  for (const std::string& one : {everything(session).list, everything(session).phone}) {
    INFO(one);
    CHECK(says(one, "User added: Mia"));
    CHECK(says(one, "User added: Ben"));
    CHECK(says(one, "Face of Mia enrolled"));
    CHECK(says(one, "Face of Ben enrolled"));
    CHECK(says(one, "Ben was deleted"));
    CHECK_FALSE(says(one, "Mia was deleted"));
  }
  session.timeline()->goTo(session.timeline()->now() - 30.0);  // all is told anew
  const Told told = everything(session);
  for (const std::string& one : {told.list, told.bench}) {
    INFO(one);
    CHECK(says(one, "Face of Ben enrolled"));
    CHECK(says(one, "User added: Ben"));
    CHECK(says(one, "User added: Mia"));
  }
}

// They were called by whoever had their number at the moment that was shown.
TEST_CASE("the marks of time call users as they were called then", "[APP-2]") {
  Session session;
  move_in_with_phone(session);
  const auto own_number_two = [&](const QString& name) {
    session.phone()->addUser(name, QStringLiteral("user"));
    session.simulation()->advance(20.0);
  };
  own_number_two(kBenToo);
  session.phone()->deleteUser(kBenToo);
  session.simulation()->advance(20.0);
  const double gone = session.timeline()->now();
  own_number_two(QStringLiteral("Mia"));
  const auto told = [&] {
    const std::string rail = everything(session).rail;
    INFO(rail);
    CHECK(says(rail, "User added: Ben"));
    CHECK(says(rail, "Ben was deleted"));
    CHECK(says(rail, "User added: Mia"));
    CHECK_FALSE(says(rail, "Mia was deleted"));
  };
  told();
  session.timeline()->goTo(gone);  // nobody has the number; what comes after is known
  told();
  session.timeline()->toPresent();
  told();
}

TEST_CASE("phones and accessories are told by name, also when they are gone", "[APP-2][ACC-2]") {
  Session session;
  move_in_with_phone(session);
  session.phone()->invite(QStringLiteral("Max"), {});
  session.simulation()->advance(5.0);
  session.phone()->choose(QStringLiteral("Max"));
  session.phone()->pair();
  session.simulation()->advance(20.0);
  session.simulation()->act("add_accessory", {{"phone", std::string("Ann")},
                                              {"accessory", std::string("fob")},
                                              {"kind", std::string("remote_control")}});
  session.simulation()->advance(20.0);
  session.phone()->choose(QStringLiteral("Ann"));
  session.phone()->revoke(QStringLiteral("Max"));
  session.simulation()->advance(10.0);
  const Told told = everything(session);
  for (const std::string& one : {told.list, told.bench}) {
    INFO(one);
    CHECK(says(one, "Max was invited, by Ann"));
    CHECK(says(one, "Paired: Max"));
    CHECK(says(one, "Paired: Fob"));
    CHECK(says(one, "The key of Max was deleted"));
    CHECK_FALSE(says(one, "hone 1"));
    CHECK_FALSE(says(one, "hone 2"));
  }
}

TEST_CASE("a user of another lock has no name of this one's") {
  sim::Picture picture;
  picture.locks.resize(2);
  picture.locks[0].name = "front";
  picture.locks[0].users = {{1, "ann", "administrator"}};
  picture.locks[1].name = "garden";
  const core::Event opened{core::EventKind::access_granted, 1, 1};
  CHECK(names_in(opened, {}, "", picture)[1] == "ann");
  CHECK(names_in(opened, {}, "garden", picture)[1].empty());
  CHECK(names_in(opened, {}, "cellar", picture)[1].empty());
  CHECK(names_in(opened, {{"", "ben", ""}}, "", picture)[1] == "ben");  // as it was told
}

}  // namespace
}  // namespace locktwin::desktop

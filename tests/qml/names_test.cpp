// The lock knows numbers; the household knows names, and the window says those.
#include <QAbstractItemModel>

#include <string>
#include <utility>
#include <vector>

#include "qml/user_names.h"
#include "tests/qml/household.h"
#include "tests/support/catch.h"

namespace locktwin::desktop {
namespace {

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
  session.phone()->addUser(kBen, QStringLiteral("user"));
  session.simulation()->advance(3.0);
  session.phone()->enrol(kBen, QStringLiteral("face"), false);
  session.simulation()->advance(1.0);
  session.people()->showFace(kBen, 0.5, QStringLiteral("follow"), 0.0, 0.0);
  session.simulation()->advance(40.0);
}

TEST_CASE("everything that tells of a user tells their name, also when they are gone", "[APP-2]") {
  Session session;
  move_in_with_phone(session);
  live_with_ben(session);
  session.phone()->deleteUser(kBen);
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
  session.phone()->deleteUser(kBen);
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
  own_number_two(kBen);
  session.phone()->deleteUser(kBen);
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

sim::Occurrence told_of(core::EventKind kind, std::uint8_t phone) {
  sim::Occurrence told;
  told.event = {kind, phone, 0};
  return told;
}

// As they are in the list after a jump, the newest last: nobody had a name when they happened.
std::vector<std::string> phones_of(std::vector<sim::Occurrence> list,
                                   std::vector<sim::KeyPicture> keys) {
  sim::Picture picture;
  picture.locks.resize(1);
  picture.locks[0].keys = std::move(keys);
  LateNames names;
  names.look(picture);
  std::vector<std::string> phones;
  for (auto told = list.rbegin(); told != list.rend(); ++told) {
    names.put_into(*told);
    phones.insert(phones.begin(), told->names[0]);
  }
  return phones;
}

TEST_CASE("what was before a factory reset is not told of the phones that were paired after it") {
  using enum core::EventKind;
  CHECK(phones_of({told_of(phone_paired, 1), told_of(reset_begun, 0), told_of(phone_paired, 1)},
                  {{1, "ben"}}) == std::vector<std::string>{"", "", "ben"});
}

TEST_CASE("an invitation that nobody took up is not told of whoever was given its number then") {
  using enum core::EventKind;
  CHECK(phones_of({told_of(phone_invited, 2), told_of(phone_invited, 2), told_of(phone_paired, 2)},
                  {{2, "ben"}}) == std::vector<std::string>{"", "ben", "ben"});
}

TEST_CASE("after a factory reset the list tells of the new household alone by name") {
  Session session;
  set_up(session);
  session.rear_panel()->takeOffCover();
  session.rear_panel()->removeBattery();
  wait(session, 1.0);
  session.rear_panel()->holdSet();
  session.rear_panel()->insertBattery(90.0);
  wait(session, 6.0);
  session.rear_panel()->releaseSet();
  wait(session, 1.0);
  REQUIRE(session.guide()->panel() == QLatin1String("reset_offer"));
  type(session, "✓", 30.0);
  session.simulation()->act("phone_place", {{"phone", kBen.toStdString()}});
  session.phone()->choose(kBen);
  move_in_with_phone(session);
  wait(session, 20.0);
  session.timeline()->goTo(session.timeline()->now() - 1.0);  // all is told anew
  const std::string list = everything(session).list;
  INFO(list);
  CHECK(says(list, "Factory reset: everything is being erased"));
  const std::size_t reset = list.find("everything is being erased");
  REQUIRE(reset != std::string::npos);
  CHECK(says(list.substr(0, reset), "Paired: Ben"));  // the newest first
  CHECK_FALSE(says(list.substr(reset), "Ben"));
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

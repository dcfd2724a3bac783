// Whose a number of a phone is, and whose it was: what was reported of them is told under their
// names.
#include "sim/phones/account.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "sim/household/event_names.h"
#include "sim/household/household.h"
#include "tests/support/phone_home.h"

using namespace locktwin::sim;
using namespace std::chrono_literals;
using locktwin::core::EventKind;
using locktwin::tests::add_host;
using locktwin::tests::ann;
using locktwin::tests::Home;
using locktwin::tests::move_in;
using locktwin::tests::named;
using locktwin::tests::reset_for;
using locktwin::tests::shown;

namespace {

// Whom the list of a phone names in the events of this kind now, the oldest first.
std::vector<std::string> listed(const Home& home, EventKind kind) {
  NamesBackwards names(home.world.household().accounts.front());
  std::vector<std::string> found;
  for (auto entry = home.log.rbegin(); entry != home.log.rend(); ++entry) {
    if (entry->kind != OccurrenceKind::event) continue;
    const EventNames all = names.of(entry->event);
    if (entry->event.kind == kind) found.insert(found.begin(), all[0]);
  }
  return found;
}

// Whom the last of them named as it was reported.
std::string reported(const Home& home, EventKind kind) {
  std::string last;
  for (const Occurrence& entry : home.log) {
    const bool is = entry.kind == OccurrenceKind::event && entry.event.kind == kind;
    if (is) last = entry.names[0];
  }
  return last;
}

// Whose deed the last of them was.
std::string reported_by(const Home& home, EventKind kind) {
  std::string last;
  for (const Occurrence& entry : home.log) {
    const bool is = entry.kind == OccurrenceKind::event && entry.event.kind == kind;
    if (is) last = entry.names[1];
  }
  return last;
}

void invite(Home& home, const char* host, const char* guest) {
  home.done("phone_place", {named("phone", guest)});
  home.done("phone_invite", {named("phone", host), named("other", guest)});
  home.run(5s);
}

void take_up(Home& home, const char* guest) {
  home.done("phone_pair", {named("phone", guest)});
  home.run(30s);
}

}  // namespace

TEST_CASE("whose invitation was called back is known", "[APP-2][APP-4]") {
  Home home;
  move_in(home);
  invite(home, "ann", "gus");
  home.done("phone_revoke", {ann(), named("other", "gus")});
  home.run(5s);
  CHECK(listed(home, EventKind::phone_invited) == std::vector<std::string>{"gus"});
  CHECK(listed(home, EventKind::phone_revoked) == std::vector<std::string>{"gus"});
  invite(home, "ann", "max");
  CHECK(listed(home, EventKind::phone_invited) == std::vector<std::string>{"gus", "max"});
}

TEST_CASE("the place that a phone leaves for another one was its own", "[APP-2][UNL-6]") {
  Home home;
  move_in(home);
  invite(home, "ann", "gus");
  take_up(home, "gus");
  invite(home, "ann", "gus");
  take_up(home, "gus");
  REQUIRE(home.count(EventKind::phone_revoked) == 1);
  CHECK(listed(home, EventKind::phone_revoked) == std::vector<std::string>{"gus"});
  CHECK(listed(home, EventKind::phone_paired).back() == "gus");
}

TEST_CASE("the number of a guest whose host is gone is whose phone gets it next",
          "[APP-2][USR-4]") {
  Home home;
  move_in(home);
  add_host(home, "cid");
  invite(home, "cid", "gus");
  take_up(home, "gus");
  home.done("phone_delete_user", {ann(), named("user", "cid")});
  home.run(30s);
  REQUIRE(home.count(EventKind::phone_revoked) == 2);
  for (const char* guest : {"kim", "zoe"}) {
    invite(home, "ann", guest);
    CHECK(reported(home, EventKind::phone_invited).empty());  // nobody has it yet
    take_up(home, guest);
    CHECK(reported(home, EventKind::phone_paired) == guest);
  }
  const Account& account = home.world.household().accounts.front();
  CHECK(account.phone("gus") == 0);
  CHECK(account.phone_name(account.phone("zoe")) == "zoe");
  std::vector<std::string> gone = listed(home, EventKind::phone_revoked);
  std::sort(gone.begin(), gone.end());
  CHECK(gone == std::vector<std::string>{"cid", "gus"});
}

TEST_CASE(
    "Who was one of the household becomes the new owner of a lock that was reset, in name, too",
    "[APP-2][RST-1]") {
  Home home;
  move_in(home, {"Ben"});
  const Account& account = home.world.household().accounts.front();
  REQUIRE(account.user("Ben") == 2);
  reset_for(home, "Ben");
  CHECK(account.user("Ben") == 1);
  CHECK(account.user_name(1) == "ben");
  CHECK(account.role("Ben") == locktwin::core::Role::administrator);
  CHECK(account.user("Ann") == 0);  // what is asked for Ann must not be done to Ben
  CHECK(account.phone("ann") == 0);
  home.done("phone_unlock", {named("phone", "Ben")});
  home.run(5s);
  CHECK(reported_by(home, EventKind::access_granted) == "ben");
}

TEST_CASE("another phone of the owner's casts no doubt on those who live there", "[APP-2]") {
  Home home;
  move_in(home, {"Ben"});
  home.done("take_off_rear_cover");
  home.done("press_set", {{"hold", 4.0}});
  home.done("phone_place", {named("phone", "tablet")});
  home.done("phone_pair", {named("phone", "tablet")});
  home.run(1min);
  home.enter("482915");  // INS-6: whose phone it is
  home.run(30s);
  const Account& account = home.world.household().accounts.front();
  CHECK(account.phone("tablet") != 0);
  CHECK(account.user("tablet") == 0);
  CHECK(account.user_name(1) == "ann");
  CHECK(account.is_taken("Ann"));
  CHECK(account.is_taken("Ben"));
}

TEST_CASE("whose phone it is that was given to somebody is known, also when they are gone",
          "[APP-4][UNL-9]") {
  Home home;
  move_in(home, {"Ben"});
  home.done("take_off_rear_cover");
  home.done("press_set", {{"hold", 4.0}});
  home.done("phone_place", {named("phone", "eve")});
  take_up(home, "eve");
  home.done("phone_assign", {ann(), named("other", "eve"), named("user", "Ben")});
  home.run(10s);
  const Account& account = home.world.household().accounts.front();
  REQUIRE(account.owners.contains("eve"));
  CHECK(account.owners.at("eve") == account.user("Ben"));
  home.done("phone_delete_user", {ann(), named("user", "Ben")});
  home.run(30s);
  CHECK(account.phone("eve") == 0);
}

// SEC-3: the lock lets nobody in any more whom a deleted user let in, and the app shows nobody.
TEST_CASE("with a host go their guests, their invitations and their remote controls",
          "[SEC-3][USR-4]") {
  Home home;
  move_in(home, {"Ben"});
  add_host(home, "cid");
  invite(home, "cid", "gus");
  invite(home, "cid", "may");
  take_up(home, "may");
  invite(home, "ann", "zoe");
  home.done("phone_add_user", {named("phone", "cid"), named("user", "dan")});
  home.run(5s);
  home.done("phone_place", {named("phone", "dan")});
  home.done("phone_invite", {named("phone", "cid"), named("other", "dan"), named("user", "dan")});
  home.run(5s);
  take_up(home, "dan");
  for (const auto& [name, kind] :
       {std::pair("fob", "remote_control"), std::pair("eye", "door_sensor")}) {
    home.done("add_accessory",
              {named("phone", "cid"), named("accessory", name), named("kind", kind)});
    home.run(20s);
  }
  const Account& account = home.world.household().accounts.front();
  for (const char* there : {"ann", "ben", "cid", "dan", "gus", "may", "zoe", "fob", "eye"}) {
    INFO(there);
    REQUIRE(account.key(there) != 0);
  }
  home.done("phone_delete_user", {ann(), named("user", "cid")});
  home.run(1min);
  REQUIRE(home.count(EventKind::phone_revoked) == 4);
  for (const char* gone : {"cid", "gus", "may", "fob"}) {
    INFO(gone);
    CHECK(account.key(gone) == 0);
  }
  for (const char* stays : {"ann", "ben", "dan", "zoe", "eye"}) {
    INFO(stays);
    CHECK(account.key(stays) != 0);
  }
  std::vector<std::string> told = listed(home, EventKind::phone_revoked);
  std::sort(told.begin(), told.end());
  CHECK(told == std::vector<std::string>{"cid", "fob", "gus", "may"});
  home.done("phone_pair", {named("phone", "gus")});
  home.run(10s);
  CHECK(shown(home, PhoneEventKind::pairing_failed, "no_code") == 1);
}

TEST_CASE("an invitation that nobody has taken up changes nothing of whose phone it is",
          "[APP-4][UNL-9]") {
  Home home;
  move_in(home, {"Ben"});
  home.done("phone_invite", {ann(), named("other", "ben"), named("user", "Ann")});
  home.run(10s);
  const Account& account = home.world.household().accounts.front();
  REQUIRE(account.invitations.contains("ben"));
  CHECK(account.owner("ben") == account.user("Ben"));
  home.done("phone_delete_user", {ann(), named("user", "Ben")});
  home.run(30s);
  CHECK(account.phone("ben") == 0);
  REQUIRE(account.invitations.contains("ben"));
  take_up(home, "ben");
  CHECK(account.owner("ben") == account.user("Ann"));
}

TEST_CASE("who is deleted twice takes nobody along", "[USR-4]") {
  Account account;
  account.users["ann"] = 1;
  account.phones["gus"] = 3;
  account.give_invitation("max", {.id = 4});
  account.forget_user(account.user("ben"));
  CHECK(account.phone("gus") == 3);
  CHECK(account.key("max") == 4);
}

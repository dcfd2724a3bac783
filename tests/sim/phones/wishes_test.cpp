// What an app makes of wishes that cannot be, and of several at once.
#include "sim/lock/lock.h"
#include "sim/phones/phone.h"
#include "tests/support/phone_home.h"

using namespace locktwin::sim;
using namespace std::chrono_literals;
using locktwin::core::EventKind;
using locktwin::tests::Home;
using locktwin::tests::move_in;
using locktwin::tests::shown;

namespace {

NamedValue text(const char* name, const std::string& value) {
  return {name, Value(value)};
}

}  // namespace

TEST_CASE("a phone that was never paired says so at once", "[UNL-6]") {
  Home home;
  move_in(home);
  home.done("phone_place", {text("phone", "zed")});
  home.done("phone_unlock", {text("phone", "zed")});
  home.run(1s);
  CHECK(shown(home, PhoneEventKind::failed, "not_paired") == 1);
  CHECK(home.count(EventKind::access_granted) == 0);
}

TEST_CASE("two users of one name are not added: nobody could tell them apart", "[USR-1]") {
  Home home;
  move_in(home);
  for (const char* name : {"Ben", "ben"}) {
    home.done("phone_add_user", {text("phone", "ann"), text("user", name)});
    home.run(5s);
  }
  CHECK(home.read("core.users") == 2);
  CHECK(shown(home, PhoneEventKind::failed, "name_taken") == 1);
  home.done("phone_delete_user", {text("phone", "ann"), text("user", "Ben")});
  home.run(5s);
  home.done("phone_add_user", {text("phone", "ann"), text("user", "Ben")});
  home.run(5s);
  CHECK(home.read("core.users") == 2);
}

TEST_CASE("a phone and an accessory have names of their own", "[ACC-2]") {
  Home home;
  move_in(home);
  const NamedValue kind = text("kind", "remote_control");
  CHECK_THROWS_WITH(
      home.done("add_accessory", {text("phone", "ann"), text("accessory", "Ann"), kind}),
      ContainsSubstring("'Ann' is the name of a phone"));
  home.done("add_accessory", {text("phone", "ann"), text("accessory", "fob"), kind});
  CHECK_THROWS_WITH(home.done("phone_place", {text("phone", "Fob")}),
                    ContainsSubstring("'Fob' is the name of an accessory"));
}

TEST_CASE("two accessories that are added at one moment both work", "[ACC-2]") {
  Home home;
  move_in(home);
  for (const char* name : {"fob", "clip"}) {
    home.done("add_accessory",
              {text("phone", "ann"), text("accessory", name), text("kind", "remote_control")});
  }
  home.run(30s);
  for (const char* name : {"fob", "clip"}) {
    home.done("press_remote", {text("accessory", name)});
    home.run(30s);
  }
  CHECK(home.count(EventKind::access_granted) == 2);
}

TEST_CASE("an invitation that nobody has taken up can be called back", "[APP-4]") {
  Home home;
  move_in(home);
  home.done("phone_place", {text("phone", "gus")});
  for (const char* action : {"phone_invite", "phone_revoke"}) {
    home.done(action, {text("phone", "ann"), text("other", "gus")});
    home.run(5s);
  }
  CHECK(home.count(EventKind::phone_revoked) == 1);
  home.done("phone_pair", {text("phone", "gus")});
  home.run(20s);
  CHECK(shown(home, PhoneEventKind::paired, "gus") == 0);
}

TEST_CASE("a phone's clock that is wrong by decades stops at the year 2000", "[CLK-2]") {
  const std::vector<Seeds> seeds(1);
  Phone phone(seeds, "ann", 820'000'000);
  phone.set_clock_offset_s(-1'000'000'000);
  CHECK(phone.clock_s(Time{0}) == 0);
}

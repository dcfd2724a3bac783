#include "sim/household/event_names.h"

#include "tests/support/catch.h"

using namespace locktwin::sim;
using locktwin::core::Event;
using locktwin::core::EventKind;

namespace {

Account of_ben() {
  Account account;
  account.users["ann"] = 1;
  account.users["ben"] = 2;
  account.phones["ben"] = 3;
  account.owners["ben"] = 2;
  return account;
}

}  // namespace

TEST_CASE("Users and phones of an event are called as their household calls them", "[APP-2]") {
  const Account account = of_ben();
  CHECK(names_in({EventKind::access_granted, 1, 2}, account) == EventNames{"", "ben", ""});
  CHECK(names_in({EventKind::credential_added, 1, 2, 1}, account) == EventNames{"", "ben", "ann"});
  CHECK(names_in({EventKind::phone_revoked, 3, 1}, account) == EventNames{"ben", "ann", ""});
  CHECK(names_in({EventKind::access_granted, 1, 9}, account) == EventNames{});  // nobody knows
  CHECK(names_in({EventKind::away_armed, 0, 0}, account) == EventNames{});      // nobody did it
}

TEST_CASE("A number that was given up meant somebody else before", "[APP-2]") {
  Account account = of_ben();
  account.forget_user(2);
  CHECK(account.users.size() == 1);
  CHECK(account.phones.empty());
  CHECK(names_in({EventKind::access_granted, 1, 2}, account)[1] == "ben");
  account.users["cid"] = 2;
  NamesBackwards names(account);
  CHECK(names.of({EventKind::access_granted, 1, 2})[1] == "cid");
  CHECK(names.of({EventKind::user_removed, 2, 1})[0] == "ben");
  CHECK(names.of({EventKind::access_granted, 1, 2})[1] == "ben");
  CHECK(names.of({EventKind::phone_paired, 3, 2, 1})[0] == "ben");
}

TEST_CASE("A deletion that the app has not heard of yet has the name of who is deleted") {
  Account account = of_ben();
  account.forget_user(2);
  account.users["cid"] = 2;
  CHECK(names_in({EventKind::user_removed, 2, 1}, account)[0] == "cid");
  account.forget_user(2);
  NamesBackwards names(account);
  CHECK(names.of({EventKind::user_removed, 2, 1})[0] == "cid");
  CHECK(names.of({EventKind::user_removed, 2, 1})[0] == "ben");
  CHECK(names.of({EventKind::user_removed, 2, 1})[0].empty());  // of somebody long forgotten
}

TEST_CASE("An account remembers so many former names and no more") {
  Account account;
  for (int i = 0; i < 100; ++i) {
    account.users["u" + std::to_string(i)] = 7;
    account.forget_user(7);
  }
  CHECK(account.former_users.size() == Account::kFormer);
  CHECK(account.user_name(7) == "u99");
}

TEST_CASE("Whom a number is given to is not called as who had it before", "[APP-2]") {
  Account account = of_ben();
  account.forget_user(2);
  account.invitations["gus"] = {4, {}};
  CHECK(names_in({EventKind::user_added, 2, 2, 1}, account) == EventNames{"", "", "ann"});
  CHECK(names_in({EventKind::phone_invited, 3, 1}, account) == EventNames{"", "ann", ""});
  CHECK(names_in({EventKind::phone_paired, 3, 2, 1}, account) == EventNames{"", "", "ann"});
  // Nobody but who was invited can be known by then.
  CHECK(names_in({EventKind::phone_paired, 4, 3, 0}, account)[0] == "gus");
  CHECK(names_in({EventKind::phone_paired, 4, 0, 0}, account)[0].empty());  // by the code
  account.users["cid"] = 2;  // of whose end the app has not heard
  account.phones["cid"] = 3;
  CHECK(names_in({EventKind::user_added, 2, 2, 1}, account)[0].empty());
  CHECK(names_in({EventKind::phone_invited, 3, 1}, account)[0].empty());
  CHECK(names_in({EventKind::phone_paired, 3, 2, 1}, account)[0].empty());
}

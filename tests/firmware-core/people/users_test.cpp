#include "firmware-core/people/users.h"

#include <string>

#include "tests/support/catch.h"
#include "tests/support/no_chance.h"
#include "tests/support/records_bench.h"

using namespace locktwin::core;
using namespace locktwin::test;

namespace {

// A clock that knows the time, by way of its own door: the chip's counter.
Reason refusal(const RecordsBench& bench, std::uint8_t user, std::uint32_t clock_s, bool kept) {
  Inputs in = bench.sample();
  in.clock_s = clock_s;
  in.clock_kept = kept;
  Outputs out;
  Clock clock;
  Store store = bench.core.store;
  const StepContext step{in, bench.flash.view(), out, kNoChance};
  clock.load(step, store);
  clock.update(step, store);
  return bench.core.users.refusal(step, bench.core.store, user, clock);
}

constexpr std::uint32_t kIn2030 = 30U * 365U * 86'400U;

std::string pin_number(int number) {
  return "19" + std::to_string(10'000 + number * 37);
}

}  // namespace

TEST_CASE("a new lock holds no user and offers the set-up", "[GEN-3]") {
  RecordsBench bench;
  CHECK(bench.offers_setup());
  CHECK(bench.find("198403").user == 0);
}

TEST_CASE("the first administrator and their PIN are one record", "[INS-4]") {
  RecordsBench bench;
  bench.commission("198403");
  CHECK(bench.core.users.count() == 1);
  CHECK(bench.core.users.role(1) == Role::administrator);
  CHECK(bench.find("198403").user == 1);
  CHECK(bench.count(EventKind::user_added) == 1);
  bench.reboot();
  CHECK(bench.find("198403").user == 1);
  CHECK_FALSE(bench.offers_setup());
}

TEST_CASE("there is one first administrator only", "[INS-4]") {
  RecordsBench bench;
  bench.commission("198403");
  bench.commission("583026");
  CHECK(bench.core.users.count() == 1);
  CHECK(bench.enrolled.reason == Reason::not_allowed);
  CHECK(bench.find("583026").user == 0);
}

TEST_CASE("users are added, changed and deleted, and that lasts", "[USR-1]") {
  RecordsBench bench;
  bench.commission();
  const std::uint8_t user = bench.add_user(Role::user, {kIn2030, kIn2030 + 100});
  REQUIRE(user == 2);
  CHECK(bench.count(EventKind::user_added) == 2);
  bench.reboot();
  CHECK(bench.info(user).role == Role::user);
  CHECK(bench.info(user).validity.from_s == kIn2030);
  CHECK(
      bench.change({.kind = Change::Kind::set_validity, .user = user, .validity = {0, 0}}).reason ==
      Reason::none);
  bench.reboot();
  CHECK_FALSE(bench.info(user).validity.limited());
  CHECK(bench.remove_user(user) == Reason::none);
  bench.reboot();
  CHECK(bench.info(user).role == Role::none);
  CHECK(bench.core.users.count() == 1);
}

TEST_CASE("the 51st user is refused, and the fifty stay", "[GEN-4]") {
  RecordsBench bench;
  bench.commission();
  for (int i = 1; i < 50; ++i) REQUIRE(bench.add_user() == i + 1);
  const ChangeResult refused = bench.change({.kind = Change::Kind::add_user, .role = Role::user});
  CHECK(refused.reason == Reason::full);
  CHECK(bench.core.users.count() == 50);
  bench.reboot();
  CHECK(bench.core.users.count() == 50);
}

TEST_CASE("fifty PINs in all, duress PINs among them", "[GEN-4][ENR-5]") {
  RecordsBench bench;
  bench.commission(pin_number(0));
  for (int i = 1; i < 25; ++i) REQUIRE(bench.add_user() == i + 1);
  for (std::uint8_t user = 1; user <= 25; ++user) {
    if (user > 1) REQUIRE(bench.enrol_pin(user, pin_number(user)) == Reason::none);
    REQUIRE(bench.enrol_pin(user, pin_number(100 + user), true) == Reason::none);
  }
  const std::uint8_t one_more = bench.add_user();
  CHECK(bench.enrol_pin(one_more, "70218394") == Reason::full);
  bench.reboot();
  CHECK(bench.core.users.pins() == 50);
  CHECK(bench.find(pin_number(7)).user == 7);
  CHECK(bench.find(pin_number(107)).user == 7);
  CHECK(bench.find(pin_number(107)).duress);
}

TEST_CASE("one PIN and one duress PIN a user", "[GEN-4]") {
  RecordsBench bench;
  bench.commission("198403");
  CHECK(bench.enrol_pin(1, "274915") == Reason::full);
  CHECK(bench.enrol_pin(1, "274915", true) == Reason::none);
  CHECK(bench.enrol_pin(1, "583026", true) == Reason::full);
  CHECK(bench.find("198403").user == 1);
  CHECK_FALSE(bench.find("198403").duress);
  CHECK(bench.find("274915").duress);
}

TEST_CASE("where several PINs match, a duress PIN wins, then the longest", "[UNL-4]") {
  RecordsBench bench;
  bench.commission("198403");
  const std::uint8_t second = bench.add_user();
  REQUIRE(bench.enrol_pin(second, "8403719") == Reason::none);  // ENR-7: no PIN lies in another
  CHECK(bench.find("1984038403719").user == second);
  CHECK(bench.find("19840371").user == 1);
  const std::uint8_t third = bench.add_user();
  REQUIRE(bench.enrol_pin(third, "840377", true) == Reason::none);
  CHECK(bench.find("84037198403778403719").user == third);
  CHECK(bench.find("84037198403778403719").duress);
}

TEST_CASE("a deleted PIN opens nothing, and its place can be taken again", "[USR-4]") {
  RecordsBench bench;
  bench.commission("198403");
  const bool duress = GENERATE(false, true);
  const std::uint8_t user = bench.add_user();
  REQUIRE(bench.enrol_pin(user, "274915", duress) == Reason::none);
  const Change change{.kind = Change::Kind::remove_credential,
                      .user = user,
                      .credential = CredentialKind::pin,
                      .duress = duress};
  CHECK(bench.change(change).reason == Reason::none);
  CHECK(bench.count(EventKind::credential_removed) == 1);
  CHECK(bench.find("274915").user == 0);
  CHECK(bench.change(change).reason == Reason::unknown_target);
  CHECK(bench.enrol_pin(user, "583026", duress) == Reason::none);
}

TEST_CASE("the last administrator cannot be deleted, another one can", "[USR-4]") {
  RecordsBench bench;
  bench.commission();
  bench.add_user(Role::user);
  CHECK(bench.remove_user(1) == Reason::last_administrator);
  CHECK(bench.find("198403").user == 1);
  const std::uint8_t second = bench.add_user(Role::administrator);
  CHECK(bench.remove_user(1) == Reason::none);
  CHECK(bench.find("198403").user == 0);
  CHECK(bench.remove_user(second) == Reason::last_administrator);
  CHECK_FALSE(bench.offers_setup());
}

TEST_CASE("one administrator without times always stays", "[USR-3][USR-4]") {
  RecordsBench bench;
  bench.commission();
  const auto limit = [&](std::uint8_t user, Validity validity) {
    return bench.change({.kind = Change::Kind::set_validity, .user = user, .validity = validity})
        .reason;
  };
  const Validity hour{kIn2030, kIn2030 + 3600};
  CHECK(limit(1, hour) == Reason::last_administrator);
  const std::uint8_t second = bench.add_user(Role::administrator, hour);
  CHECK(limit(1, hour) == Reason::last_administrator);
  CHECK(bench.remove_user(1) == Reason::last_administrator);
  CHECK(limit(second, {}) == Reason::none);
  CHECK(limit(1, hour) == Reason::none);
  CHECK(bench.remove_user(second) == Reason::last_administrator);
  CHECK(bench.remove_user(1) == Reason::none);
}

TEST_CASE("impossible changes of users are refused with a reason") {
  RecordsBench bench;
  bench.commission();
  const auto reason = [&](const Change& change) { return bench.change(change).reason; };
  CHECK(bench.remove_user(0) == Reason::unknown_target);
  CHECK(bench.remove_user(9) == Reason::unknown_target);
  CHECK(bench.remove_user(255) == Reason::unknown_target);
  CHECK(reason({.kind = Change::Kind::set_validity, .user = 2}) == Reason::unknown_target);
  CHECK(reason({.kind = Change::Kind::set_validity, .user = 1, .validity = {5, 5}}) ==
        Reason::out_of_range);
  CHECK(reason({.kind = Change::Kind::add_user, .role = Role::guest}) == Reason::out_of_range);
  CHECK(reason({}) == Reason::unknown_target);
  CHECK(bench.core.users.count() == 1);
}

TEST_CASE("outside the validity a user is refused, with a reason", "[USR-3][CLK-1]") {
  RecordsBench bench;
  bench.commission();
  const std::uint8_t user = bench.add_user(Role::user, {kIn2030, kIn2030 + 3600});
  CHECK(refusal(bench, user, kIn2030 - 1, true) == Reason::outside_validity);
  CHECK(refusal(bench, user, kIn2030, true) == Reason::none);
  CHECK(refusal(bench, user, kIn2030 + 3599, true) == Reason::none);
  CHECK(refusal(bench, user, kIn2030 + 3600, true) == Reason::outside_validity);
  CHECK(refusal(bench, user, kIn2030, false) == Reason::clock_unknown);
  CHECK(refusal(bench, 1, kIn2030, false) == Reason::none);
}

TEST_CASE("no digest of a PIN stays behind when its user is deleted from the index", "[GEN-2]") {
  RecordsBench bench;
  bench.commission();
  const std::uint8_t user = bench.add_user();
  bench.enrol_pin(user, "274915");
  bench.remove_user(user);
  CHECK(bench.add_user() == user);
  CHECK(bench.info(user).pin_digits == 0);
  CHECK(bench.find("274915").user == 0);
}

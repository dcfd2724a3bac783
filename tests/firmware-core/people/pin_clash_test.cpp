#include "firmware-core/people/pin_clash.h"

#include <string>

#include "tests/support/catch.h"
#include "tests/support/records_bench.h"

using namespace locktwin::core;
using namespace locktwin::test;

namespace {

// A user beside the administrator with a PIN.
std::uint8_t with_pin(RecordsBench& bench, std::string_view digits, bool duress = false) {
  const std::uint8_t user = bench.add_user();
  REQUIRE(user != 0);
  REQUIRE(bench.enrol_pin(user, digits, duress) == Reason::none);
  return user;
}

}  // namespace

TEST_CASE("a PIN that contains one or lies in one is refused, in every order", "[ENR-7]") {
  RecordsBench bench;
  bench.commission("198403");
  const bool duress = GENERATE(false, true);
  const std::string small = "864209";
  const std::string large = GENERATE("1864209", "8642091", "77864209", "1118642095", "8642090000");
  const std::uint8_t other = bench.add_user();
  SECTION("the longer one comes later") {
    with_pin(bench, small, duress);
    CHECK(bench.enrol_pin(other, large) == Reason::duplicate);
    CHECK(bench.enrol_pin(other, large, true) == Reason::duplicate);
  }
  SECTION("the shorter one comes later") {
    const std::uint8_t user = with_pin(bench, large, duress);
    CHECK(bench.enrol_pin(other, small) == Reason::duplicate);
    REQUIRE(bench.remove_user(user) == Reason::none);
    CHECK(bench.enrol_pin(other, small) == Reason::none);
  }
}

TEST_CASE("a user's duress PIN may not contain their own PIN either", "[ENR-7][ENR-5]") {
  RecordsBench bench;
  bench.commission("198403");
  CHECK(bench.enrol_pin(1, "1984037", true) == Reason::duplicate);
  CHECK(bench.enrol_pin(1, "198404", true) == Reason::none);
}

TEST_CASE("PINs that are only alike are taken", "[ENR-7]") {
  RecordsBench bench;
  bench.commission("198403");
  with_pin(bench, "1984024");
  with_pin(bench, "0198413");
  with_pin(bench, "984031");
}

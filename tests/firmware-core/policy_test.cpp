#include "firmware-core/policy.h"

#include <array>

#include "tests/support/catch.h"

using namespace locktwin::core;

namespace {

constexpr std::array kVerified = {Way::face,          Way::palm,          Way::finger,
                                  Way::duress_finger, Way::pin,           Way::duress_pin,
                                  Way::one_time_code, Way::recurring_code};
constexpr std::array kOwned = {Way::face, Way::palm,       Way::finger,        Way::duress_finger,
                               Way::pin,  Way::duress_pin, Way::bluetooth_key, Way::remote_unlock};
constexpr std::array kByHand = {Way::mechanical_key, Way::inside_handle};

template <typename Visit>
void for_each_way(Visit visit) {
  for (int i = 0; i < kWays; ++i) visit(static_cast<Way>(i));
}

}  // namespace

TEST_CASE("in a normal situation every way opens",
          "[UNL-1][UNL-2][UNL-3][UNL-4][UNL-6][UNL-7][UNL-8]") {
  for_each_way([](Way way) {
    const Ruling ruling = rule(way, {});
    CHECK(ruling.opens);
    CHECK(ruling.reason == Reason::none);
    CHECK_FALSE(ruling.disarms);
    CHECK_FALSE(ruling.raises_away);
  });
}

TEST_CASE("in the lockout the app, the key and the handle remain", "[ALM-2][ALM-6]") {
  const Circumstances is{.lockout = true};
  for (const Way way : kVerified) CHECK(rule(way, is).reason == Reason::locked_out);
  CHECK(rule(Way::bluetooth_key, is).opens);
  CHECK(rule(Way::guest_key, is).opens);
  CHECK(rule(Way::remote_unlock, is).opens);
  CHECK_FALSE(rule(Way::accessory_remote, is).opens);
  CHECK_FALSE(rule(Way::linked_lock, is).opens);
  for (const Way way : kByHand) CHECK(rule(way, is).opens);
}

TEST_CASE("in privacy only administrators' credentials and the mechanical key open",
          "[PRV-1][PRV-2]") {
  for_each_way([](Way way) {
    const bool by_hand = way == Way::mechanical_key || way == Way::inside_handle;
    const bool owned = std::find(kOwned.begin(), kOwned.end(), way) != kOwned.end();
    CHECK(rule(way, {.privacy = true}).opens == by_hand);
    CHECK(rule(way, {.privacy = true, .administrator = true}).opens == (by_hand || owned));
    if (!by_hand) CHECK(rule(way, {.privacy = true}).reason == Reason::privacy);
  });
}

TEST_CASE("a duress credential calls for help also where it does not open", "[UNL-9][PRV-2]") {
  CHECK(rule(Way::duress_pin, {}).calls_for_help);
  CHECK(rule(Way::duress_finger, {.privacy = true}).calls_for_help);
  CHECK_FALSE(rule(Way::duress_pin, {.lockout = true}).calls_for_help);  // ALM-6: not read
  CHECK_FALSE(rule(Way::pin, {}).calls_for_help);
}

TEST_CASE("whoever opens from outside disarms away mode, whoever opens by hand raises its alarm",
          "[KEY-4]") {
  for_each_way([](Way way) {
    const bool by_hand = way == Way::mechanical_key || way == Way::inside_handle;
    const Ruling ruling = rule(way, {.away = true});
    CHECK(ruling.opens);
    CHECK(ruling.disarms == !by_hand);
    CHECK(ruling.raises_away == by_hand);
  });
  CHECK_FALSE(rule(Way::pin, {.privacy = true, .away = true}).disarms);
}

TEST_CASE("with the clock unknown only what has times is refused", "[CLK-1][UNL-11]") {
  for (const Way way : kOwned) {
    CHECK(rule(way, {.clock_unknown = true}).opens);
    CHECK(rule(way, {.clock_unknown = true, .timed = true}).reason == Reason::clock_unknown);
  }
  CHECK(rule(Way::one_time_code, {.clock_unknown = true}).opens);
  CHECK(rule(Way::recurring_code, {.clock_unknown = true}).reason == Reason::clock_unknown);
}

TEST_CASE("outside the validity every credential of a user is refused", "[USR-3]") {
  for (const Way way : kOwned) {
    CHECK(rule(way, {.timed = true, .outside_validity = true}).reason == Reason::outside_validity);
  }
  CHECK(rule(Way::guest_key, {.outside_validity = true}).reason == Reason::outside_validity);
}

TEST_CASE("what is switched off does not open, and the others do", "[UNL-7][UNL-12]") {
  for_each_way([](Way way) {
    const bool off = way == Way::remote_unlock || way == Way::linked_lock;
    CHECK(rule(way, {.switched_off = true}).opens != off);
  });
}

TEST_CASE("a low battery opens, and counts towards its warning", "[BAT-1]") {
  CHECK(rule(Way::pin, {.battery_low = true}).warns);
  CHECK(rule(Way::pin, {.battery_low = true}).opens);
  CHECK_FALSE(rule(Way::pin, {}).warns);
}

TEST_CASE("a front that was torn off opens nothing, and what is not in it everything", "[SEC-7]") {
  for_each_way([](Way way) {
    const bool of_front = std::find(kVerified.begin(), kVerified.end(), way) != kVerified.end();
    const Ruling ruling = rule(way, {.administrator = true, .front_doubted = true});
    CHECK(ruling.opens != of_front);
    CHECK((ruling.reason == Reason::front_torn_off) == of_front);
  });
  CHECK(rule(Way::duress_pin, {.front_doubted = true}).calls_for_help);
}

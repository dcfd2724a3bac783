// Which session has which place, and what ends it.
#include "firmware-core/phone/phone_sessions.h"

#include "tests/support/catch.h"
#include "tests/support/phone_bench.h"

using namespace locktwin::core;
using namespace locktwin::test;

TEST_CASE("sessions end when idle or when their lane is down", "[APP-4]") {
  PhoneBench bench;
  TestPhone phone = first_phone(bench);
  REQUIRE(phone.ask(bench, Opcode::status) == ReplyStatus::ok);
  CHECK(bench.link.sessions().open() == 1);
  SECTION("idle for three minutes") {
    CHECK(bench.link.wake_at_ms() <= bench.in.now_ms + 180'000);
    bench.wait(179'000);
    CHECK(bench.link.sessions().open() == 1);
    bench.wait(1'000);
  }
  SECTION("out of Bluetooth's reach") {
    bench.in.bluetooth_peers = 0;
    bench.step();
    bench.in.bluetooth_peers = kEveryPeer;
  }
  CHECK(bench.link.sessions().open() == 0);
  CHECK_FALSE(phone.ask(bench, Opcode::status));
  bench.wait(10'000);
  CHECK(bench.link.wake_at_ms() == kNever);
}

TEST_CASE("each connection has its place; a phone's new session ends its old one", "[APP-6]") {
  PhoneBench bench;
  TestPhone administrator = first_phone(bench);
  std::vector<TestPhone> phones = {administrator};
  for (const std::uint8_t peer : {std::uint8_t{1}, std::uint8_t{3}}) {
    phones.push_back(invited_phone(bench, phones[0], peer, Role::user, 2));
    REQUIRE(phones.back().ask(bench, Opcode::status) == ReplyStatus::ok);
  }
  CHECK(bench.link.sessions().open() == 3);
  TestPhone over_wifi = phones[0];
  over_wifi.lane = Lane::wifi;
  REQUIRE(over_wifi.greet(bench));
  CHECK(phones[0].ask(bench, Opcode::status) == ReplyStatus::ok);  // a HELLO alone ends nothing
  CHECK(over_wifi.ask(bench, Opcode::status) == ReplyStatus::ok);
  CHECK_FALSE(phones[0].ask(bench, Opcode::status));
  for (std::size_t i = 1; i < phones.size(); ++i) {
    CHECK(phones[i].ask(bench, Opcode::status) == ReplyStatus::ok);
  }
  CHECK(bench.link.sessions().open() == 3);
  REQUIRE(phones[2].greet(bench));  // its own connection
  CHECK(phones[2].ask(bench, Opcode::status) == ReplyStatus::ok);
}

TEST_CASE("a session ends with its own connection, and with no other", "[APP-6]") {
  PhoneBench bench;
  TestPhone first = first_phone(bench);
  TestPhone second = invited_phone(bench, first, 1, Role::user, 2);
  REQUIRE(first.ask(bench, Opcode::status) == ReplyStatus::ok);
  REQUIRE(second.ask(bench, Opcode::status) == ReplyStatus::ok);
  bench.in.bluetooth_peers = 0b0010;
  bench.step();
  bench.in.bluetooth_peers = 0b0011;
  CHECK_FALSE(first.ask(bench, Opcode::status));
  CHECK(second.ask(bench, Opcode::status) == ReplyStatus::ok);
}

TEST_CASE("HELLOs through the cloud, however many, end no proven session", "[APP-6][SEC-4]") {
  PhoneBench bench;
  TestPhone phone = first_phone(bench);
  TestPhone far = phone;
  far.lane = Lane::wifi;
  REQUIRE(far.greet(bench));
  REQUIRE(far.ask(bench, Opcode::status) == ReplyStatus::ok);
  for (int i = 0; i < 200; ++i) {
    TestPhone stranger;
    stranger.lane = Lane::wifi;
    CHECK_FALSE(stranger.greet(bench));
  }
  REQUIRE(far.ask(bench, Opcode::status));  // stale
  CHECK(far.ask(bench, Opcode::status) == ReplyStatus::ok);
  CHECK(bench.link.sessions().open() == 1);
}

// More than there are places: the proven one is the oldest of all.
TEST_CASE("greetings of a known phone that prove nothing make room of each other",
          "[APP-6][SEC-4]") {
  PhoneBench bench;
  TestPhone phone = first_phone(bench);
  TestPhone far = invited_phone(bench, phone, 1, Role::user, 2);
  far.lane = Lane::wifi;
  REQUIRE(far.greet(bench));
  REQUIRE(far.ask(bench, Opcode::status) == ReplyStatus::ok);
  for (int i = 0; i < config::kCloudSessions + 4; ++i) {
    TestPhone again = phone;
    again.lane = Lane::wifi;
    CHECK(again.greet(bench));
  }
  CHECK(far.ask(bench, Opcode::status) == ReplyStatus::ok);
}

TEST_CASE("once all connections are taken, one that is idle is given up", "[APP-6]") {
  PhoneBench bench;
  TestPhone phone = first_phone(bench);
  TestPhone other = invited_phone(bench, phone, 1, Role::user, 2);
  REQUIRE(other.ask(bench, Opcode::status) == ReplyStatus::ok);
  bench.in.bluetooth_peers = 0b0011;
  bench.wait(5'000);
  CHECK(bench.out.bluetooth_drop == 0);  // there is a free one
  REQUIRE(other.ask(bench, Opcode::status) == ReplyStatus::ok);
  SECTION("first one that has shown no proof") {
    REQUIRE(phone.ask(bench, Opcode::status) == ReplyStatus::ok);
    bench.in.bluetooth_peers = 0b0111;
    bench.step();
    CHECK(bench.out.bluetooth_drop == 0);
    CHECK(bench.link.wake_at_ms() <= bench.in.now_ms + config::kIdlePeerMs);
    bench.wait(config::kIdlePeerMs);
    CHECK(bench.out.bluetooth_drop == 0b0100);
    bench.in.bluetooth_peers = 0b0011;
    bench.step();
    CHECK(bench.out.bluetooth_drop == 0);
  }
  SECTION("then the session that was used last longest ago") {
    REQUIRE(phone.ask(bench, Opcode::status) == ReplyStatus::ok);
    bench.in.bluetooth_peers = 0b0111;
    TestPhone third = invited_phone(bench, phone, 2, Role::user, 3);
    REQUIRE(third.ask(bench, Opcode::status) == ReplyStatus::ok);
    bench.wait(config::kIdlePeerMs);
    CHECK(bench.out.bluetooth_drop == 0b0010);
  }
  SECTION("never one that is being paired, though it has shown no proof yet") {
    REQUIRE(phone.ask(bench, Opcode::status) == ReplyStatus::ok);
    bench.begin();
    bench.link.start_pairing(bench.context(), 1);
    bench.finish();
    bench.in.bluetooth_peers = 0b0111;
    TestPhone pairs;
    pairs.peer = 2;
    REQUIRE(bench.exchange(pairs.pair_request(shown_code(bench.out))).size() == 1);
    bench.wait(config::kIdlePeerMs);
    CHECK(bench.out.bluetooth_drop == 0b0010);
  }
}

TEST_CASE("strangers who say hello again and again keep no phone out", "[APP-4]") {
  PhoneBench bench;
  TestPhone phone = first_phone(bench);
  TestPhone second = invited_phone(bench, phone, 1, Role::user, 2);
  for (int i = 0; i < 50; ++i) {
    TestPhone stranger;
    stranger.peer = static_cast<std::uint8_t>(2 + i % 2);
    CHECK_FALSE(stranger.greet(bench));
  }
  CHECK(phone.ask(bench, Opcode::status) == ReplyStatus::ok);
  REQUIRE(second.greet(bench));
  CHECK(second.ask(bench, Opcode::unlock) == ReplyStatus::ok);
}

TEST_CASE("over Wi-Fi two phones share the cloud's connection", "[APP-4][UNL-7]") {
  PhoneBench bench;
  TestPhone first = first_phone(bench);
  TestPhone second = invited_phone(bench, first, 1, Role::user, 2);
  for (TestPhone* phone : {&first, &second}) {
    phone->lane = Lane::wifi;
    phone->peer = 0;
    REQUIRE(phone->greet(bench));
  }
  CHECK(first.ask(bench, Opcode::unlock) == ReplyStatus::ok);
  CHECK(second.ask(bench, Opcode::unlock) == ReplyStatus::ok);
  CHECK(bench.commands.back().by.lane == Lane::wifi);
  CHECK(bench.commands.back().by.phone == second.id);
}

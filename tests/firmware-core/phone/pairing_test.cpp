#include <set>
#include <string>
#include <vector>

#include "tests/support/catch.h"
#include "tests/support/phone_bench.h"

using namespace locktwin::core;
using namespace locktwin::test;

namespace {

// `owner`: the administrator who has just commissioned the lock.
void start_pairing(PhoneBench& bench, std::uint8_t owner = 1) {
  bench.begin();
  bench.link.start_pairing(bench.context(), owner);
  bench.finish();
}

// A credential of administrator `user` at the lock.
void prove(PhoneBench& bench, std::uint8_t user) {
  bench.begin();
  bench.link.prove_owner(bench.context(), user);
  bench.finish();
  for (int i = 0; i < 4; ++i) bench.step();
}

Phone record(PhoneBench& bench, std::uint8_t id) {
  return read_phone(bench.context(), bench.store, id);
}

bool invite(PhoneBench& bench, TestPhone& administrator, Role role, std::uint8_t user) {
  bench.wait(1'000);  // a command is fresh for ten seconds
  const Bytes fields = {user, static_cast<std::uint8_t>(role), 0, 0, 0, 0, 0, 0, 0, 0};
  return administrator.ask(bench, Opcode::invite_phone, fields) == ReplyStatus::ok;
}

// The ids that the lock lists, by as many pages as it takes.
std::vector<std::uint8_t> listed(PhoneBench& bench, TestPhone& administrator) {
  std::vector<std::uint8_t> ids;
  std::uint8_t last = 0;
  do {
    REQUIRE(administrator.ask(bench, Opcode::list_phones, {last}) == ReplyStatus::ok);
    const Bytes& page = administrator.payload;
    for (std::size_t at = 0; at + 12 <= page.size(); at += 12) ids.push_back(last = page[at]);
  } while (!administrator.payload.empty());
  return ids;
}

}  // namespace

TEST_CASE("a phone that has read the code is paired, the first as an administrator's", "[INS-6]") {
  PhoneBench bench;
  const TestPhone phone = first_phone(bench, 7);
  CHECK(phone.id == 1);
  CHECK(record(bench, 1).state == PhoneState::paired);
  CHECK(record(bench, 1).role == Role::administrator);
  CHECK(record(bench, 1).user == 7);
  CHECK(record(bench, 1).key == phone.shared);
  CHECK_FALSE(bench.link.pairing());
  CHECK_FALSE(bench.out.show_pairing);
  CHECK(bench.count(EventKind::pairing_started) == 1);
  CHECK(bench.count(EventKind::pairing_ended) == 1);
  CHECK(bench.count(EventKind::phone_paired) == 1);
  bench.boot();
  CHECK(record(bench, 1).key == phone.shared);
}

TEST_CASE("without pairing mode nobody is paired or even answered", "[INS-6]") {
  PhoneBench bench;
  TestPhone phone;
  CHECK(bench.exchange(phone.pair_request({})).empty());
  CHECK(bench.link.rejected() == 1);
}

TEST_CASE("pairing is not possible over Wi-Fi", "[INS-6]") {
  PhoneBench bench;
  start_pairing(bench);
  TestPhone phone;
  phone.lane = Lane::wifi;
  CHECK(bench.exchange(phone.pair_request(shown_code(bench.out))).empty());
}

// SEC-4: the code's 128 bits cannot be guessed, so that nobody is kept out by who tries.
TEST_CASE("wrong codes, however many, pair nobody and end nothing", "[INS-6][SEC-4]") {
  PhoneBench bench;
  start_pairing(bench);
  const auto right = shown_code(bench.out);
  TestPhone phone;
  TestPhone stranger;
  stranger.peer = 1;
  const auto challenge = bench.exchange(phone.pair_request(right));
  REQUIRE(challenge.size() == 1);
  for (int i = 0; i < 20; ++i) CHECK_FALSE(stranger.pair(bench, protocol::Code{9}));
  CHECK(bench.link.rejected() == 20);
  CHECK(record(bench, 1).state == PhoneState::vacant);
  const auto paired = bench.exchange(phone.pair_proof(challenge[0]).value());
  REQUIRE(paired.size() == 1);
  CHECK(phone.take_paired(paired[0]));
}

TEST_CASE("a proof that was changed on the way pairs nobody, and the right one still does",
          "[INS-6][SEC-4]") {
  PhoneBench bench;
  start_pairing(bench);
  TestPhone phone;
  const auto challenge = bench.exchange(phone.pair_request(shown_code(bench.out)));
  const RadioFrame proof = phone.pair_proof(challenge.at(0)).value();
  for (std::size_t at = protocol::kHeadBytes; at < proof.length; at += 7) {
    RadioFrame changed = proof;
    changed.bytes[at] ^= 0x20;
    REQUIRE(bench.exchange(changed).empty());
  }
  REQUIRE(bench.exchange(proof).size() == 1);
  CHECK(record(bench, 1).state == PhoneState::paired);
}

TEST_CASE("a pairing that runs is not replaced from another connection while its own stands",
          "[INS-6][SEC-4]") {
  PhoneBench bench;
  start_pairing(bench);
  const auto code = shown_code(bench.out);
  TestPhone phone;
  TestPhone other;
  other.peer = 1;
  const auto challenge = bench.exchange(phone.pair_request(code));
  CHECK(bench.exchange(other.pair_request(code)).empty());
  CHECK(bench.exchange(phone.pair_proof(challenge.at(0)).value()).size() == 1);
  start_pairing(bench);
  REQUIRE(bench.exchange(phone.pair_request(shown_code(bench.out))).size() == 1);
  bench.in.bluetooth_peers = 0b1010;  // it has gone
  CHECK(other.pair(bench, shown_code(bench.out)));
}

TEST_CASE("pairing mode ends after three minutes, a challenge after ten seconds", "[INS-6]") {
  PhoneBench bench;
  start_pairing(bench);
  const auto code = shown_code(bench.out);
  TestPhone phone;
  const auto challenge = bench.exchange(phone.pair_request(code));
  bench.wait(10'000);
  CHECK(bench.exchange(phone.pair_proof(challenge.at(0)).value()).empty());
  bench.wait(169'000);
  CHECK(bench.link.pairing());
  CHECK(bench.link.wake_at_ms() <= bench.in.now_ms + 1'000);
  bench.wait(1'000);
  CHECK_FALSE(bench.link.pairing());
  CHECK(bench.out.pairing[0] == '\0');
  CHECK_FALSE(phone.pair(bench, code));
}

TEST_CASE("every pairing mode has a code of its own, gone when it ends", "[INS-6]") {
  PhoneBench bench;
  std::set<std::string> codes;
  for (int i = 0; i < 20; ++i) {
    start_pairing(bench);
    CHECK(bench.out.show_pairing);
    codes.insert(bench.out.pairing.data());
    bench.begin();
    bench.link.stop_pairing(bench.context());
    bench.finish();
    CHECK(std::string(bench.out.pairing.data()).empty());
  }
  CHECK(codes.size() == 20);
}

TEST_CASE("a second phone at the screen may only ask for the status until assigned", "[INS-6]") {
  PhoneBench bench;
  TestPhone administrator = first_phone(bench);
  start_pairing(bench, 0);
  TestPhone second;
  second.peer = 1;
  REQUIRE(second.pair(bench, shown_code(bench.out)));
  REQUIRE(second.greet(bench));
  CHECK(second.id == 2);
  CHECK(second.ask(bench, Opcode::status) == ReplyStatus::ok);
  CHECK(second.ask(bench, Opcode::unlock) == ReplyStatus::not_allowed);
  CHECK(administrator.ask(bench, Opcode::assign_phone, {2, 5, 2}) == ReplyStatus::ok);
  CHECK(second.ask(bench, Opcode::unlock) == ReplyStatus::ok);
  CHECK(bench.command == std::nullopt);
  CHECK(bench.commands.back().by.user == 5);
  CHECK(bench.commands.back().by.role == Role::user);
}

// SEC-2: a photo of the screen, or half a minute at the open cover, gives nothing.
TEST_CASE("the code of the screen alone gives no rights, not to the first phone either",
          "[SEC-2][INS-6]") {
  PhoneBench bench;
  start_pairing(bench, 0);
  TestPhone phone;
  SECTION("without a credential at the lock it may ask for the status") {
    REQUIRE(phone.pair(bench, shown_code(bench.out)));
    CHECK(record(bench, 1).role == Role::none);
    CHECK(bench.says(Prompt::confirm_phone));
    bench.wait(config::kPairingProofMs);
    prove(bench, 7);  // too late: that was for the door
    CHECK(record(bench, 1).role == Role::none);
  }
  SECTION("with one in the pairing mode it is that administrator's") {
    prove(bench, 7);
    REQUIRE(phone.pair(bench, shown_code(bench.out)));
    CHECK(record(bench, 1).role == Role::administrator);
    CHECK(record(bench, 1).user == 7);
  }
  SECTION("with one soon after it, too, and once") {
    REQUIRE(phone.pair(bench, shown_code(bench.out)));
    REQUIRE(phone.greet(bench));
    CHECK(phone.ask(bench, Opcode::unlock) == ReplyStatus::not_allowed);
    prove(bench, 7);
    CHECK(record(bench, 1).role == Role::administrator);
    CHECK(record(bench, 1).user == 7);
    CHECK(bench.count(EventKind::phone_assigned) == 1);
    CHECK(bench.says(Prompt::phone_confirmed));
    CHECK(phone.ask(bench, Opcode::unlock) == ReplyStatus::ok);
    prove(bench, 8);
    CHECK(record(bench, 1).user == 7);
  }
}

TEST_CASE("a phone that pairs again keeps its place and its rights", "[APP-6][INS-6]") {
  PhoneBench bench;
  TestPhone administrator = first_phone(bench, 7);
  for (int i = 0; i < 60; ++i) {
    start_pairing(bench, 0);
    REQUIRE(administrator.pair(bench, shown_code(bench.out)));
    REQUIRE(administrator.id == 1);
  }
  CHECK(record(bench, 1).role == Role::administrator);
  CHECK(record(bench, 1).user == 7);
  CHECK(record(bench, 2).state == PhoneState::vacant);
  REQUIRE(administrator.greet(bench));
  CHECK(administrator.ask(bench, Opcode::unlock) == ReplyStatus::ok);
}

TEST_CASE("nobody takes another's place by its number", "[APP-6][SEC-2]") {
  PhoneBench bench;
  const TestPhone administrator = first_phone(bench, 7);
  start_pairing(bench, 0);
  TestPhone stranger;
  stranger.peer = 1;
  stranger.id = administrator.id;
  stranger.shared[3] = 1;
  REQUIRE(stranger.pair(bench, shown_code(bench.out)));
  CHECK(stranger.id == 2);
  CHECK(record(bench, 2).role == Role::none);
  CHECK(record(bench, 1).key == administrator.shared);
}

TEST_CASE("an invitation is taken up within a week or not at all", "[SEC-3]") {
  PhoneBench bench;
  bench.clock_s = 800'000'000;
  TestPhone administrator = first_phone(bench);
  REQUIRE(invite(bench, administrator, Role::user, 5));
  const auto code = code_in(administrator.payload);
  TestPhone phone;
  phone.peer = 1;
  bench.clock_s += config::kInvitationS;
  CHECK_FALSE(phone.pair(bench, code, 2));
  CHECK(record(bench, 2).state == PhoneState::invited);
  bench.clock_s -= 1;
  CHECK(phone.pair(bench, code, 2));
}

// What has begun goes on as it began: the next invitation in the place is for somebody else.
TEST_CASE("who began by an invitation that was revoked gets nothing by the next one",
          "[SEC-3][APP-6]") {
  PhoneBench bench;
  TestPhone administrator = first_phone(bench);
  REQUIRE(invite(bench, administrator, Role::guest, 0));
  const std::uint8_t place = administrator.payload.at(0);
  TestPhone guest;
  guest.peer = 1;
  const auto challenge = bench.exchange(guest.pair_request(code_in(administrator.payload), place));
  REQUIRE(challenge.size() == 1);
  REQUIRE(administrator.ask(bench, Opcode::revoke_phone, {place}) == ReplyStatus::ok);
  REQUIRE(invite(bench, administrator, Role::administrator, 1));
  REQUIRE(administrator.payload.at(0) == place);
  CHECK(bench.exchange(guest.pair_proof(challenge[0]).value()).empty());
  CHECK(record(bench, place).state == PhoneState::invited);
}

TEST_CASE("an invited phone leaves the place that it has had", "[APP-6]") {
  PhoneBench bench;
  TestPhone administrator = first_phone(bench);
  TestPhone guest = invited_phone(bench, administrator, 1, Role::guest, 0);
  bench.wait(1'000);
  REQUIRE(invite(bench, administrator, Role::user, 5));
  REQUIRE(guest.pair(bench, code_in(administrator.payload), 3));
  CHECK(guest.id == 3);
  for (int i = 0; i < 4; ++i) bench.step();
  CHECK(record(bench, 2).state == PhoneState::vacant);
  CHECK(bench.count(EventKind::phone_revoked) == 1);
}

TEST_CASE("strangers at the open cover fill no places", "[APP-6][SEC-4]") {
  PhoneBench bench;
  TestPhone administrator = first_phone(bench);
  for (int i = 0; i < 60; ++i) {
    start_pairing(bench, 0);
    TestPhone stranger;
    stranger.peer = 1;
    REQUIRE(stranger.pair(bench, shown_code(bench.out)));
  }
  CHECK(record(bench, 1).key == administrator.shared);
  CHECK(record(bench, 50).state == PhoneState::paired);
  CHECK(record(bench, 51).state == PhoneState::vacant);
}

TEST_CASE("PAIRED that was lost is told again for the same proof", "[INS-6]") {
  PhoneBench bench;
  start_pairing(bench);
  const auto code = shown_code(bench.out);
  TestPhone phone;
  const auto challenge = bench.exchange(phone.pair_request(code));
  const RadioFrame proof = phone.pair_proof(challenge.at(0)).value();
  const auto lost = bench.exchange(proof);
  REQUIRE(lost.size() == 1);
  const auto again = bench.exchange(proof);
  CHECK(lost != again);  // nothing is sealed twice under one count
  CHECK(phone.take_paired(again.at(0)));
  CHECK(bench.count(EventKind::phone_paired) == 1);
  CHECK(record(bench, 2).state == PhoneState::vacant);
  bench.wait(10'000);
  CHECK(bench.exchange(proof).empty());
}

TEST_CASE("a power cut at any write of a pairing leaves a phone or none", "[INS-6][BAT-5]") {
  for (const Tear tear : kTears) {
    PhoneBench bench;
    start_pairing(bench);
    TestPhone phone;
    bench.flash.cut_at(0, tear);
    CHECK_FALSE(phone.pair(bench, shown_code(bench.out)));
    REQUIRE(bench.flash.power_lost());
    bench.boot();
    const Phone found = record(bench, 1);
    CHECK((found.state == PhoneState::vacant || found.role == Role::administrator));
    CHECK_FALSE(bench.link.pairing());
  }
}

TEST_CASE("a guest is invited, and nobody else reads the code on the air", "[UNL-6]") {
  PhoneBench bench;
  TestPhone administrator = first_phone(bench);
  TestPhone guest = invited_phone(bench, administrator, 1, Role::guest, 0, 100, 200);
  const auto code = code_in(administrator.payload);
  CHECK(record(bench, 2).role == Role::guest);
  CHECK(guest.ask(bench, Opcode::unlock) == ReplyStatus::ok);
  CHECK(bench.commands.back().by.valid_from_s == 100);
  CHECK(bench.commands.back().by.valid_until_s == 200);
  for (const RadioFrame& frame : bench.sent) {
    const Bytes bytes = bytes_of(frame);
    CHECK(std::search(bytes.begin(), bytes.end(), code.begin(), code.begin() + 8) == bytes.end());
  }
}

TEST_CASE("an invitation is used once, and strangers do not spoil it", "[UNL-6]") {
  PhoneBench bench;
  TestPhone administrator = first_phone(bench);
  REQUIRE(administrator.ask(bench, Opcode::invite_phone, {0, 3, 0, 0, 0, 0, 0, 0, 0, 0}) ==
          ReplyStatus::ok);
  const auto code = code_in(administrator.payload);
  TestPhone stranger;
  stranger.peer = 3;
  for (int i = 0; i < 10; ++i) CHECK_FALSE(stranger.pair(bench, protocol::Code{1}, 2));
  TestPhone guest;
  CHECK(guest.pair(bench, code, 2));
  CHECK_FALSE(guest.pair(bench, code, 2));
}

// APP-6: invitations hold a place as well.
TEST_CASE("fifty phones of users and twenty guests' keys are kept, and one more is refused",
          "[APP-6][INS-6]") {
  PhoneBench bench;
  TestPhone administrator = first_phone(bench);
  for (int i = 0; i < 20; ++i) REQUIRE(invite(bench, administrator, Role::guest, 0));
  CHECK_FALSE(invite(bench, administrator, Role::guest, 0));
  CHECK(administrator.reason == Reason::full);
  for (std::uint8_t user = 2; user <= 50; ++user) {
    REQUIRE(invite(bench, administrator, Role::user, user));
  }
  CHECK_FALSE(invite(bench, administrator, Role::user, 1));
  CHECK(administrator.reason == Reason::full);
  start_pairing(bench);
  TestPhone one_more;
  one_more.peer = 1;
  CHECK_FALSE(one_more.pair(bench, shown_code(bench.out)));
  CHECK_FALSE(bench.link.pairing());
  CHECK(bench.events.back().first == static_cast<std::uint8_t>(Reason::full));
  bench.boot();
  REQUIRE(administrator.greet(bench));
  CHECK(listed(bench, administrator).size() == 70);
}

TEST_CASE("phones are listed page by page, each once and in order", "[APP-6]") {
  PhoneBench bench;
  TestPhone administrator = first_phone(bench);
  for (int i = 0; i < 16; ++i) REQUIRE(invite(bench, administrator, Role::guest, 0));
  REQUIRE(administrator.ask(bench, Opcode::revoke_phone, {5}) == ReplyStatus::ok);
  const std::vector<std::uint8_t> ids = listed(bench, administrator);
  CHECK(ids == std::vector<std::uint8_t>{1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17});
  REQUIRE(administrator.ask(bench, Opcode::list_phones, {255}) == ReplyStatus::ok);
  CHECK(administrator.payload.empty());
}

TEST_CASE("a user's phone becomes a guest's only where there is room for one", "[APP-6]") {
  PhoneBench bench;
  TestPhone administrator = first_phone(bench);
  invited_phone(bench, administrator, 1, Role::user, 2);
  for (int i = 0; i < 20; ++i) REQUIRE(invite(bench, administrator, Role::guest, 0));
  CHECK(administrator.ask(bench, Opcode::assign_phone, {2, 0, 3}) == ReplyStatus::refused);
  CHECK(administrator.reason == Reason::full);
  REQUIRE(administrator.ask(bench, Opcode::revoke_phone, {3}) == ReplyStatus::ok);
  CHECK(administrator.ask(bench, Opcode::assign_phone, {2, 0, 3}) == ReplyStatus::ok);
}

// Firmware that spoke another protocol has left records of 44 bytes, whose keys prove nothing.
TEST_CASE("a phone that another protocol has paired is revoked, and told so", "[SEC-1][INS-6]") {
  PhoneBench bench;
  const TestPhone administrator = first_phone(bench);
  for (const std::uint8_t id : {std::uint8_t{2}, std::uint8_t{75}}) {
    std::array<std::uint8_t, 44> old{static_cast<std::uint8_t>(PhoneState::paired),
                                     static_cast<std::uint8_t>(Role::administrator), 1};
    bench.store.write(phone_record(id), old);
    for (int i = 0; i < 4; ++i) bench.step();
    CHECK(record(bench, id).state == PhoneState::vacant);
  }
  bench.events.clear();
  bench.boot();
  CHECK(bench.count(EventKind::phone_revoked) == 2);
  CHECK(record(bench, 1).key == administrator.shared);
  bench.events.clear();
  bench.boot();
  CHECK(bench.count(EventKind::phone_revoked) == 0);
}

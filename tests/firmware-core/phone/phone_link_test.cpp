#include "firmware-core/phone/phone_link.h"

#include <random>

#include "tests/support/catch.h"
#include "tests/support/phone_bench.h"

using namespace locktwin::core;
using namespace locktwin::test;

TEST_CASE("an authentic command is given once, with who asks", "[APP-4]") {
  PhoneBench bench;
  TestPhone phone = first_phone(bench, 4);
  CHECK(phone.ask(bench, Opcode::set_clock, {1, 2, 3, 4}) == ReplyStatus::ok);
  REQUIRE(bench.commands.size() == 1);
  const Command& command = bench.commands[0];
  CHECK(command.opcode == Opcode::set_clock);
  CHECK(command.value == 0x04030201);
  CHECK(command.by.phone == phone.id);
  CHECK(command.by.user == 4);
  CHECK(command.by.role == Role::administrator);
  CHECK(command.by.lane == Lane::bluetooth);
  CHECK(phone.ask(bench, Opcode::unlock) == ReplyStatus::ok);
  CHECK(bench.commands.size() == 2);
}

TEST_CASE("what became of the bolt is told, whatever is asked while it moves", "[LCK-6]") {
  PhoneBench bench;
  TestPhone phone = first_phone(bench);
  bench.reply = {ReplyStatus::accepted, Reason::none};
  REQUIRE(phone.ask(bench, Opcode::unlock) == ReplyStatus::accepted);
  const auto meanwhile =
      GENERATE(Reply{ReplyStatus::busy, Reason::busy}, Reply{ReplyStatus::refused, Reason::wrong});
  bench.reply = meanwhile;
  REQUIRE(phone.ask(bench, Opcode::lock) == meanwhile.status);
  for (int i = 0; i < 100; ++i) bench.step();
  const std::size_t before = bench.sent.size();
  bench.link.settle(Opcode::unlock, Reason::jam);
  for (int i = 0; i < 100; ++i) bench.step();
  REQUIRE(bench.sent.size() == before + 1);
  const auto told = phone.open(bytes_of(bench.sent.back()));
  REQUIRE(told);
  CHECK(told->content == protocol::Content::outcome);
  CHECK(told->said == Bytes{static_cast<std::uint8_t>(Opcode::unlock),
                            static_cast<std::uint8_t>(ReplyStatus::refused),
                            static_cast<std::uint8_t>(Reason::jam)});
}

TEST_CASE("nothing is accepted twice, neither in a session nor in a later one", "[APP-4]") {
  PhoneBench bench;
  TestPhone phone = first_phone(bench);
  std::vector<RadioFrame> heard;
  for (int session = 0; session < 3; ++session) {
    for (int i = 0; i < 5; ++i) {
      // No press: its outcome would come between the answers that must not come (SEC-1).
      heard.push_back(phone.command(Opcode::set_clock, {1, 2, 3, 4}));
      REQUIRE(phone.take_reply(bench.exchange(heard.back()).at(0)) == ReplyStatus::ok);
      const std::size_t commands = bench.commands.size();
      for (const RadioFrame& old : heard) CHECK(bench.exchange(old).empty());
      CHECK(bench.commands.size() == commands);
    }
    if (session == 1) bench.boot();
    REQUIRE(phone.greet(bench));
  }
  CHECK(bench.commands.size() == 15);
}

TEST_CASE("a command for one lane or connection is nothing on another", "[APP-4]") {
  PhoneBench bench;
  TestPhone phone = first_phone(bench);
  RadioFrame frame = phone.command(Opcode::unlock);
  frame.lane = Lane::wifi;
  CHECK(bench.exchange(frame).empty());
  frame.lane = Lane::bluetooth;
  frame.peer = 2;
  CHECK(bench.exchange(frame).empty());
  frame.peer = 0;
  CHECK(bench.exchange(frame).size() == 1);
  CHECK(bench.link.rejected() == 2);
}

TEST_CASE("a command with any bit changed gets no answer and changes nothing", "[APP-4]") {
  PhoneBench bench;
  TestPhone phone = first_phone(bench);
  const RadioFrame frame = phone.command(Opcode::set_validity, {3, 0, 0, 0, 0, 0, 0, 0, 0});
  for (std::size_t bit = 0; bit < frame.length * 8U; ++bit) {
    RadioFrame changed = frame;
    changed.bytes[bit / 8] = static_cast<std::uint8_t>(changed.bytes[bit / 8] ^ (1U << (bit % 8)));
    PhoneBench fork = bench;
    REQUIRE(fork.exchange(changed).empty());
    REQUIRE(fork.commands.empty());
    REQUIRE(fork.exchange(frame).size() == 1);  // and the right one is still good
  }
}

TEST_CASE("a command is fresh for ten seconds, then the phone is told and may ask again",
          "[APP-4]") {
  PhoneBench bench;
  TestPhone phone = first_phone(bench);
  REQUIRE(phone.ask(bench, Opcode::status) == ReplyStatus::ok);
  const std::uint64_t given = bench.in.now_ms;
  bench.in.now_ms = given + 9'800;
  CHECK(phone.ask(bench, Opcode::status) == ReplyStatus::ok);
  const std::size_t commands = bench.commands.size();
  bench.wait(10'000);
  CHECK(phone.ask(bench, Opcode::unlock) == ReplyStatus::stale);
  CHECK(bench.commands.size() == commands);
  CHECK(phone.ask(bench, Opcode::unlock) == ReplyStatus::ok);
  CHECK(bench.commands.size() == commands + 1);
}

TEST_CASE("a guest's phone cannot give an administrator's commands", "[APP-4]") {
  PhoneBench bench;
  TestPhone administrator = first_phone(bench);
  TestPhone guest = invited_phone(bench, administrator, 1, Role::guest, 0);
  for (int n = 0; n < 256; ++n) {
    const std::size_t before = bench.commands.size();
    const auto status = guest.ask(bench, static_cast<Opcode>(n), {});
    REQUIRE(status);
    const bool own = n >= 1 && n <= 3;
    CHECK((status == ReplyStatus::ok) == own);
    CHECK(bench.commands.size() == before + (own ? 1 : 0));
  }
  CHECK(guest.ask(bench, Opcode::add_user, {1, 0, 0, 0, 0, 0, 0, 0, 0}) ==
        ReplyStatus::not_allowed);
  CHECK(guest.ask(bench, static_cast<Opcode>(200)) == ReplyStatus::unknown);
}

TEST_CASE("a role changes and a phone goes at the very next command", "[APP-4]") {
  PhoneBench bench;
  TestPhone administrator = first_phone(bench);
  TestPhone user = invited_phone(bench, administrator, 1, Role::user, 3);
  CHECK(user.ask(bench, Opcode::unlock) == ReplyStatus::ok);
  CHECK(administrator.ask(bench, Opcode::assign_phone, {2, 0, 3}) == ReplyStatus::ok);
  CHECK(user.ask(bench, Opcode::get_events, {0, 0, 0, 0}) == ReplyStatus::not_allowed);
  CHECK(administrator.ask(bench, Opcode::revoke_phone, {2}) == ReplyStatus::ok);
  CHECK(bench.count(EventKind::phone_revoked) == 1);
  CHECK_FALSE(user.ask(bench, Opcode::unlock));
  CHECK_FALSE(user.greet(bench));
  bench.boot();
  CHECK_FALSE(user.greet(bench));
  REQUIRE(administrator.greet(bench));
  CHECK(administrator.ask(bench, Opcode::revoke_phone, {2}) == ReplyStatus::refused);
  CHECK(administrator.reason == Reason::unknown_target);
}

TEST_CASE("the phone of a deleted user is a stranger at its next command", "[APP-4][USR-4]") {
  PhoneBench bench;
  TestPhone administrator = first_phone(bench);
  TestPhone user = invited_phone(bench, administrator, 1, Role::user, 3);
  REQUIRE(user.ask(bench, Opcode::status) == ReplyStatus::ok);
  CHECK(read_phone(bench.context(), bench.store, user.id).user == 3);
  write_phone(bench.store, user.id, {});
  for (int i = 0; i < 4; ++i) bench.step();
  CHECK(read_phone(bench.context(), bench.store, user.id).state == PhoneState::vacant);
  CHECK_FALSE(user.ask(bench, Opcode::status));
  CHECK(administrator.ask(bench, Opcode::status) == ReplyStatus::ok);
}

TEST_CASE("a payload that does not fit is refused and given to nobody", "[APP-4]") {
  PhoneBench bench;
  TestPhone phone = first_phone(bench);
  CHECK(phone.ask(bench, Opcode::set_clock, {1, 2, 3}) == ReplyStatus::malformed);
  CHECK(phone.ask(bench, Opcode::unlock, Bytes(protocol::kCommandPayloadMax)) ==
        ReplyStatus::malformed);
  CHECK(phone.ask(bench, Opcode::invite_phone, {5, 3, 0, 0, 0, 0, 0, 0, 0, 0}) ==
        ReplyStatus::malformed);  // a guest who is a user
  CHECK(phone.ask(bench, Opcode::unlock) == ReplyStatus::ok);
}

TEST_CASE("nothing that is said can be read on the air", "[GEN-2][UNL-11]") {
  PhoneBench bench;
  TestPhone phone = first_phone(bench);
  const Bytes fields = {1, 0x7F, 0, 0, 0xA0, 5, 8, 3, 1, 4, 1, 5, 9, 2, 6, 0, 0};
  const RadioFrame frame = phone.command(Opcode::set_recurring_code, fields);
  const Bytes air = bytes_of(frame);
  CHECK(std::search(air.begin(), air.end(), fields.begin() + 6, fields.end()) == air.end());
  REQUIRE(phone.take_reply(bench.exchange(frame).at(0)) == ReplyStatus::ok);
  const auto digits = bench.commands.at(0).secret_span();
  CHECK(Bytes(digits.begin(), digits.end()) == Bytes{3, 1, 4, 1, 5, 9, 2, 6});
}

TEST_CASE("one command at a time: the second is told busy and may come again", "[LCK-9]") {
  PhoneBench bench;
  TestPhone first = first_phone(bench);
  TestPhone second = invited_phone(bench, first, 1, Role::user, 3);
  bench.answers = false;
  CHECK(bench.exchange(first.command(Opcode::unlock)).empty());
  CHECK(bench.link.busy());
  CHECK(second.ask(bench, Opcode::lock) == ReplyStatus::busy);
  CHECK(second.ask(bench, Opcode::lock) == ReplyStatus::busy);
  bench.begin();
  bench.link.reply(bench.context(), {ReplyStatus::refused, Reason::privacy}, Bytes{1, 2});
  bench.link.reply(bench.context(), {}, Bytes{3});  // nobody asks: nothing leaves
  bench.finish();
  REQUIRE(bench.out.radio.count == 1);
  CHECK(first.take_reply(bytes_of(bench.sent.back())) == ReplyStatus::refused);
  CHECK(first.reason == Reason::privacy);
  CHECK(first.payload == Bytes{1, 2});
  bench.answers = true;
  CHECK(second.ask(bench, Opcode::lock) == ReplyStatus::ok);
}

TEST_CASE("the reply to a session that has gone reaches nobody else", "[APP-4]") {
  PhoneBench bench;
  TestPhone phone = first_phone(bench);
  bench.answers = false;
  CHECK(bench.exchange(phone.command(Opcode::unlock)).empty());
  bench.in.bluetooth_peers = 0;
  bench.step();
  bench.in.bluetooth_peers = kEveryPeer;
  REQUIRE(phone.greet(bench));
  bench.begin();
  bench.link.reply(bench.context(), {});
  bench.finish();
  CHECK(bench.out.radio.count == 0);
  bench.answers = true;
  CHECK(phone.ask(bench, Opcode::status) == ReplyStatus::ok);
}

TEST_CASE("a phone that finds no room is not counted as a forger, and a stranger is", "[SEC-6]") {
  PhoneBench bench;
  TestPhone phone = first_phone(bench);
  const std::uint32_t before = bench.link.rejected();
  phone.peer = config::kNearSessions;  // behind the last connection
  CHECK_FALSE(phone.greet(bench));
  CHECK(bench.link.rejected() == before);
  TestPhone stranger;
  stranger.id = 9;
  CHECK_FALSE(stranger.greet(bench));
  CHECK(bench.link.rejected() == before + 1);
}

TEST_CASE("a record that is another one's now ends the session of the one before",
          "[APP-4][USR-4]") {
  PhoneBench bench;
  TestPhone administrator = first_phone(bench);
  TestPhone user = invited_phone(bench, administrator, 1, Role::user, 3);
  REQUIRE(user.ask(bench, Opcode::status) == ReplyStatus::ok);
  Phone successor = read_phone(bench.context(), bench.store, user.id);
  successor.key[5] ^= 1;
  successor.role = Role::administrator;
  write_phone(bench.store, user.id, successor);
  for (int i = 0; i < 4; ++i) bench.step();
  CHECK_FALSE(user.ask(bench, Opcode::status));
  CHECK(bench.link.sessions().open() == 1);
}

TEST_CASE("a press is fresh for five seconds, then the phone is told and may ask again",
          "[APP-7]") {
  PhoneBench bench;
  TestPhone phone = first_phone(bench);
  REQUIRE(phone.ask(bench, Opcode::status) == ReplyStatus::ok);
  const std::uint64_t given = bench.in.now_ms;
  bench.in.now_ms = given + 4'800;
  CHECK(phone.ask(bench, Opcode::unlock) == ReplyStatus::ok);
  const std::size_t commands = bench.commands.size();
  bench.wait(5'000);
  CHECK(phone.ask(bench, Opcode::unlock) == ReplyStatus::stale);
  CHECK(bench.commands.size() == commands);
  CHECK(phone.ask(bench, Opcode::unlock) == ReplyStatus::ok);
}

TEST_CASE("an administrator's one-time codes have a key that only their phone knows", "[UNL-10]") {
  PhoneBench bench;
  TestPhone administrator = first_phone(bench);
  TestPhone user = invited_phone(bench, administrator, 1, Role::user, 2);
  Digest key{};
  CHECK(one_time_code_key(bench.context(), bench.store, administrator.id, key));
  CHECK(key == protocol::one_time_code_key(administrator.shared));
  CHECK_FALSE(one_time_code_key(bench.context(), bench.store, user.id, key));
  CHECK_FALSE(one_time_code_key(bench.context(), bench.store, 8, key));
}

TEST_CASE("a store that fails is told, and no phone is changed", "[APP-4]") {
  PhoneBench bench;
  TestPhone administrator = first_phone(bench);
  bench.flash.fail_commands(1000);
  bench.in.radio = administrator.command(Opcode::revoke_phone, {1});
  for (int i = 0; i < 200; ++i) bench.step();
  CHECK(administrator.take_reply(bytes_of(bench.sent.back())) == ReplyStatus::refused);
  CHECK(administrator.reason == Reason::store);
}

TEST_CASE("frames of any bytes are counted and change nothing", "[APP-4]") {
  PhoneBench bench;
  TestPhone phone = first_phone(bench);
  const RadioFrame sample = phone.command(Opcode::unlock);
  std::mt19937 random(4711);
  const int flash_commands = bench.flash.commands();
  for (int i = 0; i < 6'000; ++i) {
    RadioFrame frame = i % 2 == 0 ? sample : RadioFrame{};
    frame.length = static_cast<std::uint8_t>(random() % 256);
    frame.peer = static_cast<std::uint8_t>(random() % 5);
    frame.lane = random() % 2 == 0 ? Lane::bluetooth : Lane::wifi;
    if (i % 2 != 0) {
      for (std::uint8_t& byte : frame.bytes) byte = static_cast<std::uint8_t>(random());
      frame.length = kRadioFrameBytes;
      frame.bytes[0] = protocol::kVersion;
      frame.bytes[1] = static_cast<std::uint8_t>(random() % 2 * 0x80 + random() % 6);
    } else {
      frame.bytes[random() % 128] ^= static_cast<std::uint8_t>(1 + random() % 255);
    }
    bench.in.radio = frame;
    bench.step();
  }
  CHECK(bench.commands.empty());
  CHECK(bench.flash.commands() == flash_commands);
  CHECK(bench.link.rejected() > 1000);
}

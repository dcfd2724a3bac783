#include "firmware-core/phone/link_client.h"

#include "tests/support/catch.h"
#include "tests/support/no_chance.h"
#include "tests/support/phone_bench.h"

using namespace locktwin::core;
using namespace locktwin::test;

namespace {

// Of a lock whose device key begins like this.
Identity identity_of(std::uint8_t first) {
  PhoneBench lock;
  lock.store.write(RecordKey::device_key, std::array<std::uint8_t, 32>{first});
  for (int i = 0; i < 4; ++i) lock.step();
  Identity identity;
  identity.prepare(lock.context(), lock.store);
  return identity;
}

// Lock B, and lock A of which only the client matters here.
struct TwoLocks {
  PhoneBench b;
  LinkClient client;
  Inputs in;
  Outputs out;
  FakeFlash flash;
  Identity own = identity_of(1);  // of A
  Key32 open = own.keys().open;   // as A says it
  std::uint8_t id = 0;            // that A has at B
  TestPhone administrator;
  int tampered = -1;  // bit of B's frames that is flipped on the air

  TwoLocks() : administrator(first_phone(b)) {}

  ReplyStatus link() {
    Bytes fields = {0, 0};
    fields.insert(fields.end(), open.begin(), open.end());
    const auto status = administrator.ask(b, Opcode::link_lock, fields);
    if (status == ReplyStatus::ok) id = administrator.payload.at(0);
    return *status;
  }
  void confirm(bool yes) {
    b.link.confirm_link(yes);
    for (int i = 0; i < 4; ++i) b.step();
  }
  // Of B, as A keeps it.
  Phone record() const {
    Phone of_b;
    of_b.key = administrator.lock;
    return of_b;
  }
  LinkClient::State send(Opcode opcode) {
    const StepContext step{in, flash.view(), out, kNoChance};
    out.radio.count = 0;
    in.random = {9, 8, 7, 6, 5, 4, 3, static_cast<std::uint32_t>(in.now_ms)};
    client.start(step, own, record(), 2, opcode);
    for (int i = 0; i < 8; ++i) {
      for (std::uint8_t n = 0; n < out.radio.count; ++n) carry(out.radio.items[n]);
      out.radio.count = 0;
      in.now_ms += 10;
      client.update(step);
      in.radio.length = 0;
    }
    return client.state();
  }
  void carry(const RadioFrame& frame) {
    b.in.radio = frame;
    b.in.radio.peer = 3;  // A's connection has another number at B
    const std::size_t before = b.sent.size();
    for (int i = 0; i < 2; ++i) b.step();
    if (b.sent.size() == before) return;
    in.radio = b.sent.back();
    in.radio.peer = 2;
    if (tampered >= 0) {
      auto& byte = in.radio.bytes[static_cast<std::size_t>(tampered / 8)];
      byte = static_cast<std::uint8_t>(byte ^ (1U << (tampered % 8)));
    }
  }
};

}  // namespace

TEST_CASE("a linked lock unlocks the other once that has been confirmed there", "[UNL-12]") {
  TwoLocks locks;
  REQUIRE(locks.link() == ReplyStatus::ok);
  CHECK(locks.send(Opcode::unlock) == LinkClient::State::greeting);  // no answer yet
  locks.confirm(true);
  CHECK(locks.send(Opcode::unlock) == LinkClient::State::done);
  CHECK(locks.b.commands.back().opcode == Opcode::unlock);
  CHECK(locks.b.commands.back().by.role == Role::linked_lock);
  CHECK(locks.b.count(EventKind::phone_paired) == 2);
  CHECK(locks.send(Opcode::lock) == LinkClient::State::done);
  CHECK(locks.send(Opcode::list_users) == LinkClient::State::failed);
  CHECK(locks.client.status() == ReplyStatus::not_allowed);
}

TEST_CASE("a link that nobody confirms is deleted, one that is ended works no more", "[UNL-12]") {
  TwoLocks locks;
  REQUIRE(locks.link() == ReplyStatus::ok);
  SECTION("not confirmed") {
    locks.confirm(false);
  }
  SECTION("unlinked") {
    locks.confirm(true);
    CHECK(locks.send(Opcode::unlock) == LinkClient::State::done);
    CHECK(locks.administrator.ask(locks.b, Opcode::unlink_lock, {0}) == ReplyStatus::ok);
  }
  locks.confirm(true);  // there is nothing to confirm
  CHECK(locks.send(Opcode::unlock) == LinkClient::State::greeting);
  CHECK(link_record(locks.b.context(), locks.b.store, false) == 0);
  locks.in.now_ms += 5'000;
  locks.client.update({locks.in, locks.flash.view(), locks.out, kNoChance});
  CHECK(locks.client.state() == LinkClient::State::failed);
}

TEST_CASE("linking again replaces the link, in each direction one", "[UNL-12]") {
  TwoLocks locks;
  REQUIRE(locks.link() == ReplyStatus::ok);
  const std::uint8_t first = locks.id;
  locks.confirm(true);
  locks.own = identity_of(77);
  locks.open = locks.own.keys().open;
  REQUIRE(locks.link() == ReplyStatus::ok);
  CHECK(locks.id == first);
  locks.confirm(true);
  CHECK(locks.send(Opcode::unlock) == LinkClient::State::done);
  Bytes fields = {5, 1};
  fields.insert(fields.end(), 32, 0x42);
  REQUIRE(locks.administrator.ask(locks.b, Opcode::link_lock, fields) == ReplyStatus::ok);
  const std::uint8_t other = link_record(locks.b.context(), locks.b.store, true);
  const Phone commanded = read_phone(locks.b.context(), locks.b.store, other);
  CHECK(other != first);
  CHECK(commanded.user == 5);
  CHECK(commanded.key[31] == 0x42);
}

TEST_CASE("frames that were changed on the way are not believed by the client", "[UNL-12]") {
  TwoLocks locks;
  REQUIRE(locks.link() == ReplyStatus::ok);
  locks.confirm(true);
  for (int bit = 0; bit < 8 * 128; bit += 13) {
    locks.tampered = bit;
    REQUIRE(locks.send(Opcode::unlock) != LinkClient::State::done);
  }
  locks.tampered = -1;
  CHECK(locks.send(Opcode::unlock) == LinkClient::State::done);
}

TEST_CASE("a key that gives no secret is refused", "[UNL-12][SEC-1]") {
  TwoLocks locks;
  for (const std::uint8_t first : {std::uint8_t{0}, std::uint8_t{1}}) {
    locks.open = {first};  // RFC 7748, 6: points of small order
    CHECK(locks.link() == ReplyStatus::malformed);
  }
  CHECK(link_record(locks.b.context(), locks.b.store, false) == 0);
}

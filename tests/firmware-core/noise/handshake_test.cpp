#include "firmware-core/noise/handshake.h"

#include <string>

#include "tests/support/catch.h"
#include "tests/support/hex.h"

using namespace locktwin::core;
using namespace locktwin::core::noise;
using namespace locktwin::tests;

namespace {

const Bytes kPrologue = {2};

Key32 key_of(std::uint8_t number) {
  Key32 key;
  key.fill(number);
  return key;
}

// A phone and a lock: their lasting keys are 1 and 2, their fresh ones 3 and 4, the code is 5.
struct Pair {
  const Pattern& pattern;
  Handshake phone;
  Handshake lock;

  static Credentials phones(std::uint8_t code) {
    return {KeyPair::of(key_of(1)), key_of(3), x25519_public(key_of(2)), key_of(code)};
  }
  static Credentials locks() { return {KeyPair::of(key_of(2)), key_of(4), {}, key_of(5)}; }
  explicit Pair(const Pattern& used, std::uint8_t code = 5)
      : pattern(used),
        phone(used, Role::initiator, kPrologue, phones(code)),
        lock(used, Role::responder, kPrologue, locks()) {}

  bool pass(Handshake& from, Handshake& to, std::size_t flip = SIZE_MAX, std::size_t cut = 0) {
    Bytes message(128);
    message.resize(from.write(pattern, from_hex("0102"), message));
    if (flip < message.size() * 8) {
      message[flip / 8] = static_cast<std::uint8_t>(message[flip / 8] ^ (1U << (flip % 8)));
    }
    message.resize(message.size() - cut);
    std::span<std::uint8_t> payload;
    if (!to.read(pattern, message, payload)) return false;
    return to_hex(payload) == "0102";
  }
  // All messages; false as soon as one is refused.
  bool play() {
    while (!phone.is_done(pattern)) {
      const bool phones_turn = phone.writes_next(pattern);
      if (!pass(phones_turn ? phone : lock, phones_turn ? lock : phone)) return false;
    }
    return lock.is_done(pattern);
  }
};

std::size_t bytes_of(const Pattern& pattern, int message) {
  Pair pair(pattern);
  for (int i = 0;; ++i) {
    Bytes out(128);
    Handshake& from = i % 2 == 0 ? pair.phone : pair.lock;
    Handshake& to = i % 2 == 0 ? pair.lock : pair.phone;
    const std::size_t size = from.write(pattern, {}, out);
    if (i == message) return size;
    out.resize(size);
    std::span<std::uint8_t> payload;
    REQUIRE(to.read(pattern, out, payload));
  }
}

}  // namespace

TEST_CASE("a phone and a lock pair, know each other's keys, and have a session", "[SEC-1]") {
  for (const Pattern* pattern : {&kPairing, &kSession}) {
    Pair pair(*pattern);
    REQUIRE(pair.play());
    CHECK(pair.lock.other() == x25519_public(key_of(1)));
    CHECK(pair.phone.other() == x25519_public(key_of(2)));
    CHECK(pair.lock.hash() == pair.phone.hash());
    Directions phone = pair.phone.split();
    Directions lock = pair.lock.split();
    Bytes message = from_hex("aabb" + std::string(32, '0'));
    lock.to_initiator.seal({}, message);
    CHECK_FALSE(phone.from_initiator.open({}, message));
    CHECK(phone.to_initiator.open({}, message));
    CHECK(to_hex(message).substr(0, 4) == "aabb");
  }
}

TEST_CASE("a stranger is told apart by the first message of a pairing", "[SEC-1][SEC-4]") {
  Pair pair(kPairing, 6);
  CHECK_FALSE(pair.pass(pair.phone, pair.lock));
  CHECK_FALSE(pair.lock.is_done(kPairing));
  CHECK_FALSE(pair.lock.writes_next(kPairing));
}

TEST_CASE("a handshake with a bit changed, or a message cut, ends there", "[SEC-1]") {
  for (const Pattern* pattern : {&kPairing, &kSession}) {
    const std::size_t first = bytes_of(*pattern, 0);
    for (std::size_t bit = 0; bit < (first + 2) * 8; bit += 7) {
      if (bit == 255) continue;  // no part of a public key (RFC 7748, 5)
      Pair pair(*pattern);
      REQUIRE_FALSE(pair.pass(pair.phone, pair.lock, bit));
    }
    for (std::size_t cut = 1; cut <= first + 2; cut += 3) {
      Pair pair(*pattern);
      REQUIRE_FALSE(pair.pass(pair.phone, pair.lock, SIZE_MAX, cut));
      std::span<std::uint8_t> payload;
      Bytes again(first);
      CHECK_FALSE(pair.lock.read(*pattern, again, payload));
    }
    const std::size_t second = bytes_of(*pattern, 1);
    for (std::size_t bit = 3; bit < (second + 2) * 8; bit += 31) {
      Pair pair(*pattern);
      REQUIRE(pair.pass(pair.phone, pair.lock));
      REQUIRE_FALSE(pair.pass(pair.lock, pair.phone, bit));
    }
  }
}

TEST_CASE("both must mean the same version", "[SEC-1]") {
  Pair pair(kSession);
  const Bytes other = {3};
  pair.lock = Handshake(kSession, Role::responder, other, Pair::locks());
  CHECK_FALSE(pair.pass(pair.phone, pair.lock));
}

TEST_CASE("a message sent back to who wrote it, or a second time, is refused", "[SEC-1]") {
  Pair pair(kSession);
  Bytes message(128);
  message.resize(pair.phone.write(kSession, {}, message));
  Bytes reflected = message;
  std::span<std::uint8_t> payload;
  CHECK_FALSE(pair.phone.read(kSession, reflected, payload));
  Bytes again = message;
  REQUIRE(pair.lock.read(kSession, message, payload));
  CHECK_FALSE(pair.lock.read(kSession, again, payload));
}

TEST_CASE("the lock knows who greets before it calculates more, and may know their secret",
          "[SEC-1][SEC-4]") {
  Pair pair(kSession);
  Bytes message(128);
  message.resize(pair.phone.write(kSession, {}, message));
  REQUIRE(pair.lock.read_other(kSession, message));
  CHECK(pair.lock.other() == x25519_public(key_of(1)));
  pair.lock.know_shared(x25519(key_of(2), pair.lock.other()));
  std::span<std::uint8_t> payload;
  REQUIRE(pair.lock.read(kSession, message, payload));
  REQUIRE(pair.pass(pair.lock, pair.phone));
  CHECK(pair.lock.hash() == pair.phone.hash());
}

TEST_CASE("a message opens once, in its turn, and also when one before it was lost") {
  CipherState from(key_of(7));
  CipherState to(key_of(7));
  Bytes first(20), second(20);
  from.seal({}, first);
  from.seal({}, second);
  Bytes copy = second;
  CHECK_FALSE(to.open({}, copy));
  CHECK(to.count() == 0);
  to.skip_to(1);
  CHECK(to.open({}, second));
  CHECK_FALSE(to.open({}, first));
}

TEST_CASE("a new key opens nothing of the old one") {
  CipherState from(key_of(7));
  CipherState to(key_of(7));
  Bytes before(20), after(20);
  from.seal({}, before);
  from.rekey();
  from.seal({}, after);
  to.rekey();
  CHECK_FALSE(to.open({}, before));
  to.skip_to(1);
  CHECK(to.open({}, after));
}

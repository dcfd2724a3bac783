// What a handshake leaves on the stack: it runs on one that the test can read afterwards.
#include <pthread.h>

#include <algorithm>
#include <array>

#include "firmware-core/noise/handshake.h"
#include "tests/support/catch.h"
#include "tests/support/hex.h"
#include "tests/support/phone_bench.h"

using namespace locktwin::core;
using namespace locktwin::core::noise;
using namespace locktwin::tests;
using locktwin::test::first_phone;
using locktwin::test::PhoneBench;
using locktwin::test::TestPhone;

#ifndef LOCKTWIN_SANITIZED  // a sanitizer's frames are other ones than the chip's

namespace {

Key32 marked_key(std::uint8_t number) {
  Key32 key;
  for (std::uint8_t& byte : key) {
    number = static_cast<std::uint8_t>(number * 5 + 7);
    byte = number;
  }
  return key;
}

// Far below the frames of the thread itself, which would be written over the others when it ends.
[[gnu::noinline]] void* deep_down(void* (*deed)(void*), void* what) {
  volatile char between[16'384];
  between[0] = 1;
  void* const result = deed(what);
  static_cast<void>(between[0]);
  return result;
}

// The stack as `deed` leaves it.
Bytes stack_after(void* (*deed)(void*), void* what) {
  struct Task {
    void* (*deed)(void*);
    void* what;
    static void* carry_out(void* task) {
      return deep_down(static_cast<Task*>(task)->deed, static_cast<Task*>(task)->what);
    }
  };
  Task task{deed, what};
  Bytes stack(256 * 1024);
  pthread_attr_t attributes;
  REQUIRE(pthread_attr_init(&attributes) == 0);
  REQUIRE(pthread_attr_setstack(&attributes, stack.data(), stack.size()) == 0);
  pthread_t thread;
  REQUIRE(pthread_create(&thread, &attributes, Task::carry_out, &task) == 0);
  void* done = nullptr;
  REQUIRE(pthread_join(thread, &done) == 0);
  REQUIRE(done == what);
  pthread_attr_destroy(&attributes);
  return stack;
}

bool holds(const Bytes& stack, const Key32& secret) {
  for (std::size_t at = 0; at < secret.size(); at += 8) {
    const auto part = secret.begin() + static_cast<std::ptrdiff_t>(at);
    if (std::search(stack.begin(), stack.end(), part, part + 8) != stack.end()) return true;
  }
  return false;
}

// The lock's part in a session; what it keeps is here and not on the stack.
struct Session {
  Handshake phone{kSession, noise::Role::initiator, {}, phones()};
  Handshake lock{kSession, noise::Role::responder, {}, locks()};
  Bytes hello = Bytes(128);
  Bytes answer = Bytes(128);
  Directions directions{};

  static Credentials phones() {
    return {KeyPair::of(marked_key(1)), marked_key(3), x25519_public(marked_key(2)), {}};
  }
  static Credentials locks() { return {KeyPair::of(marked_key(2)), marked_key(4), {}, {}}; }

  static void* read(void* session) {
    Session& self = *static_cast<Session*>(session);
    std::span<std::uint8_t> payload;
    return self.lock.read(kSession, self.hello, payload) ? session : nullptr;
  }
  static void* write(void* session) {
    Session& self = *static_cast<Session*>(session);
    self.answer.resize(self.lock.write(kSession, {}, self.answer));
    return session;
  }
  static void* split(void* session) {
    Session& self = *static_cast<Session*>(session);
    self.directions = self.lock.split();
    return session;
  }
};

struct Calculation {
  Key32 scalar = marked_key(2);
  Key32 result{};

  static void* carry_out(void* what) {
    Calculation& self = *static_cast<Calculation*>(what);
    self.result = x25519(self.scalar, {9});
    return what;
  }
};

// A lock that is greeted by a phone that it knows.
struct Greeting {
  PhoneBench bench;
  TestPhone phone = first_phone(bench);
  RadioFrame hello = phone.hello();

  static void* receive(void* greeting) {
    Greeting& self = *static_cast<Greeting*>(greeting);
    self.bench.in.radio = self.hello;
    self.bench.step();
    return greeting;
  }
};

}  // namespace

// Above the calculations, PhoneLink holds the lock's keys in the handshake that it begins.
TEST_CASE("a greeting leaves nothing of the lock's secret on the stack") {
  Greeting greeting;
  PhoneBench& bench = greeting.bench;
  const Identity& identity = bench.link.identity(bench.context(), bench.store);
  const std::size_t sent = bench.sent.size();
  const Bytes stack = stack_after(Greeting::receive, &greeting);
  REQUIRE(bench.sent.size() == sent + 1);
  CHECK_FALSE(holds(stack, identity.keys().secret));
  CHECK_FALSE(holds(stack, greeting.phone.shared));
}

TEST_CASE("a handshake leaves no key and no common secret on the stack") {
  Session session;
  session.hello.resize(session.phone.write(kSession, {}, session.hello));
  const Key32 fresh = x25519_public(marked_key(3));
  const Key32 lasting = x25519_public(marked_key(1));
  const std::array<Key32, 6> secrets = {marked_key(2),
                                        marked_key(4),
                                        x25519(marked_key(2), fresh),     // es
                                        x25519(marked_key(2), lasting),   // ss
                                        x25519(marked_key(4), fresh),     // ee
                                        x25519(marked_key(4), lasting)};  // se
  for (const auto part : {Session::read, Session::write, Session::split}) {
    const Bytes stack = stack_after(part, &session);
    for (const Key32& secret : secrets) CHECK_FALSE(holds(stack, secret));
  }
}

TEST_CASE("what a calculation leaves when nobody wipes it is found") {
  Calculation calculation;
  const Bytes stack = stack_after(Calculation::carry_out, &calculation);
  CHECK(holds(stack, calculation.result));
}

#endif

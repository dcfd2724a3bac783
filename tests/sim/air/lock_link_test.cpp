// The connection between two linked locks: who may speak, what waits, when it ends.
#include "sim/air/lock_link.h"

#include "sim/air/air.h"
#include "tests/support/catch.h"

using namespace locktwin::sim;
using locktwin::model::RadioChips;
using namespace std::chrono_literals;

namespace {

constexpr double kNear = 40;
constexpr double kFar = -40;

struct Pair {
  Pair() {
    a.set_bluetooth(true);
    b.set_bluetooth(true);
  }
  void advance() {
    LockAir first{a, true, "", {}};
    LockAir second{b, true, "", {}};
    link.advance(now, first, second, margin_db);
  }
  // Everything that is due until `end`.
  void run_until(Time end) {
    int turns = 0;
    while (link.next_due() <= end) {
      REQUIRE(++turns < 1000);
      now = std::max(now, link.next_due());
      advance();
    }
    now = end;
  }
  static Bytes heard(RadioChips& radio) {
    const auto packet = radio.take_heard();
    return packet ? packet->bytes : Bytes{};
  }

  RadioChips a{1};
  RadioChips b{2};
  LockLink link{3, 0, 1};
  Time now{0};
  double margin_db = kNear;
};

}  // namespace

TEST_CASE("what a lock says before the connection stands waits for it", "[UNL-12]") {
  Pair pair;
  pair.link.send(pair.now, 0, {1, 2, 3});
  pair.run_until(3s);
  CHECK(Pair::heard(pair.b) == Bytes{1, 2, 3});
  CHECK(pair.link.connected());
  CHECK(pair.a.connections() == 1);
  CHECK(pair.b.connections() == 1);
  pair.link.send(pair.now, 1, {4, 5});  // an answer, without anything else to wake the air
  pair.run_until(4s);
  CHECK(Pair::heard(pair.a) == Bytes{4, 5});
}

TEST_CASE("the second lock may speak first", "[UNL-12]") {
  Pair pair;
  pair.link.send(pair.now, 1, {9});
  pair.run_until(3s);
  CHECK(Pair::heard(pair.a) == Bytes{9});
}

TEST_CASE("a connection on which nothing is said is given up, and both chips are free again",
          "[UNL-12]") {
  Pair pair;
  pair.link.send(pair.now, 0, {1});
  pair.run_until(1min);
  CHECK(pair.link.next_due() == kNever);
  CHECK(pair.a.connections() == 0);
  CHECK(pair.b.connections() == 0);
  pair.link.send(pair.now, 0, {2});
  pair.run_until(pair.now + 3s);
  Pair::heard(pair.b);
  CHECK(Pair::heard(pair.b) == Bytes{2});
}

TEST_CASE("out of range what was said is forgotten after a while, not delivered later",
          "[UNL-12]") {
  Pair pair;
  pair.margin_db = kFar;
  pair.link.send(pair.now, 0, {1});
  pair.run_until(1min);
  CHECK(pair.link.next_due() == kNever);
  pair.margin_db = kNear;
  pair.run_until(2min);
  CHECK_FALSE(pair.b.has_heard());
}

TEST_CASE("a connection ends with the power of either lock, and what is on its way with it",
          "[UNL-12]") {
  Pair pair;
  for (RadioChips* lost : {&pair.a, &pair.b}) {
    const std::size_t other = lost == &pair.a ? 1 : 0;
    pair.link.send(pair.now, other, {1});
    pair.run_until(pair.now + 3s);
    CHECK(Pair::heard(*lost) == Bytes{1});
    lost->cut(pair.now);
    pair.link.send(pair.now, other, {2});
    pair.run_until(pair.now + 1s);
    CHECK_FALSE(lost->has_heard());
    lost->set_bluetooth(true);
    pair.run_until(pair.now + 6s);
    CHECK_FALSE(lost->has_heard());
    CHECK(pair.a.connections() + pair.b.connections() == 0);
  }
}

TEST_CASE("a chip whose handle serves another lock is not asked twice at once", "[UNL-12]") {
  Pair pair;
  REQUIRE(pair.a.connect(RadioChips::kLockHandle));
  pair.link.send(pair.now, 0, {1});
  pair.run_until(1min);
  CHECK_FALSE(pair.b.has_heard());
  CHECK(pair.b.connections() == 0);
  CHECK(pair.a.connections() == 1);
}

TEST_CASE(
    "a lock speaks to the one that it commands, and answers the one that it is connected with",
    "[UNL-12]") {
  const std::vector<std::uint64_t> seeds{1, 2, 3};
  Air air(seeds, std::vector<Spot>(3));
  CHECK(air.link_of(0) == nullptr);
  air.join(0, 1);
  air.join(0, 1);
  CHECK(air.links.size() == 1);
  CHECK(air.link_of(1) == nullptr);
  air.join(0, 2);  // another one from now on
  REQUIRE(air.link_of(0) != nullptr);
  CHECK(air.link_of(0)->joins(2));
  air.join(2, 1);
  REQUIRE(air.link_of(2) != nullptr);
  CHECK(air.link_of(2)->joins(1));
}

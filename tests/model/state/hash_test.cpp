#include "model/state/hash.h"

#include <functional>
#include <string>
#include <vector>

#include "model/state/difference.h"
#include "tests/model/state/kinds_sample.h"
#include "tests/support/catch.h"

using namespace locktwin::model;
using namespace locktwin::tests;

namespace {

struct Change {
  std::string field;  // as a difference names it
  std::function<void(Kinds&)> make;
};

struct Rows {
  std::vector<int> a;
  std::vector<int> b;
  LT_FIELDS(a, b)
};

// One of every kind.
std::vector<Change> changes() {
  return {{"flag", [](Kinds& k) { k.flag = false; }},
          {"small", [](Kinds& k) { k.small = 3; }},
          {"large", [](Kinds& k) { k.large = 1; }},
          {"single", [](Kinds& k) { k.single = 0.2F; }},
          {"number", [](Kinds& k) { k.number = 1.0 / 3; }},
          {"colour", [](Kinds& k) { k.colour = Colour::red; }},
          {"span", [](Kinds& k) { k.span *= -1; }},
          {"text", [](Kinds& k) { k.text += "s"; }},
          {"named", [](Kinds& k) { k.named = {"none"}; }},
          {"part.number", [](Kinds& k) { k.part.number = 2; }},
          {"foreign.code", [](Kinds& k) { k.foreign.code = 3; }},
          {"pair[1].text", [](Kinds& k) { k.pair[1].text = "three"; }},
          {"image[1]", [](Kinds& k) { k.image[1] = 254; }},
          {"row[0].number", [](Kinds& k) { k.row[0].number = -4; }},
          {"row.size", [](Kinds& k) { k.row.pop_back(); }},
          {"rows[0][1]", [](Kinds& k) { k.rows[0][1] = 7; }},
          {"by_name", [](Kinds& k) { k.by_name["a"].number = 5; }},
          {"numbers", [](Kinds& k) { k.numbers.insert(4); }},
          {"perhaps", [](Kinds& k) { k.perhaps.reset(); }},
          {"perhaps.number", [](Kinds& k) { k.perhaps->number = 80; }},
          {"never", [](Kinds& k) { k.never = 0; }},
          {"coded.number", [](Kinds& k) { k.coded.number = 78; }},
          {"either.text", [](Kinds& k) { std::get<Part>(k.either).text = "ten"; }},
          {"either.type", [](Kinds& k) { k.either = Bare{}; }}};
}

}  // namespace

TEST_CASE("equal states have equal hashes and no differences") {
  CHECK(state_hash(full_sample()) == state_hash(full_sample()));
  CHECK(same_state(full_sample(), full_sample()));
  CHECK(differences(full_sample(), full_sample()).empty());
}

TEST_CASE("a change of any kind of field changes the hash, and the difference names it") {
  for (const Change& change : changes()) {
    CAPTURE(change.field);
    Kinds changed = full_sample();
    change.make(changed);
    CHECK(state_hash(changed) != state_hash(full_sample()));
    CHECK_FALSE(same_state(changed, full_sample()));
    const std::vector<Difference> found = differences(full_sample(), changed);
    REQUIRE(found.size() == 1);
    CHECK(found[0].field == change.field);
    CHECK(found[0].left != found[0].right);
  }
}

TEST_CASE("a difference shows both values, and no more than wanted are collected") {
  Kinds changed = full_sample();
  changed.number = 2.5;
  changed.text = "latch";
  const std::vector<Difference> found = differences(full_sample(), changed);
  REQUIRE(found.size() == 2);
  CHECK(found[0].right == "2.5");
  CHECK(found[1].left == "bolt");
  CHECK(found[1].right == "latch");
  CHECK(differences(Kinds{}, full_sample(), 3).size() == 3);
}

TEST_CASE("where one row ends and the next begins counts") {
  CHECK(state_hash(Rows{{1, 2}, {3}}) != state_hash(Rows{{1}, {2, 3}}));
}

TEST_CASE("what is compared by nothing changes neither hash nor difference") {
  Kinds changed = full_sample();
  changed.cached.number = 1;
  CHECK(state_hash(changed) == state_hash(full_sample()));
  CHECK(same_state(changed, full_sample()));
}

#include "model/state/bytes.h"

#include "model/plant.h"
#include "model/state/hash.h"
#include "tests/model/state/kinds_sample.h"
#include "tests/support/catch.h"

using namespace locktwin::model;
using namespace locktwin::tests;

namespace {

template <typename T>
StateBytes saved(const T& value) {
  StateBytes bytes;
  StateWriter writer(bytes);
  save_state(writer, value);
  return bytes;
}

template <typename T>
T loaded(std::span<const std::uint8_t> bytes) {
  T value;
  StateReader reader(bytes);
  load_state(reader, value);
  CHECK(reader.at_end());
  return value;
}

// A state with something that follows from its fields.
struct WithCache {
  int number = 0;
  LT_FIELDS(number)
  int doubled = 0;
  LT_NOT_STATE(doubled);  // twice the number; 0: not known
  void forget_cache() { doubled = 0; }
};

}  // namespace

TEST_CASE("a state of every kind of field comes back from its bytes") {
  for (const Kinds& state : {Kinds{}, full_sample()}) {
    const StateBytes bytes = saved(state);
    const Kinds back = loaded<Kinds>(bytes);
    CHECK(state_hash(back) == state_hash(state));
    CHECK(saved(back) == bytes);
  }
  const Kinds back = loaded<Kinds>(saved(full_sample()));
  CHECK(back.small == -3);
  CHECK(back.number == -1.0 / 3);
  CHECK(std::string(back.named.name) == "some");
  CHECK(back.by_name.at("a").text == "six");
  CHECK(back.rows.at(2) == std::vector<int>{3});
  CHECK(back.perhaps->number == 8);
  CHECK(back.coded.number == 77);
  CHECK(back.cached.number == 88);
  CHECK(std::get<Part>(back.either).text == "nine");
  CHECK_FALSE(back.never);
}

TEST_CASE("loading replaces all that was there before") {
  Kinds state = full_sample();
  const StateBytes bytes = saved(Kinds{});
  StateReader reader(bytes);
  load_state(reader, state);
  CHECK(state_hash(state) == state_hash(Kinds{}));
}

TEST_CASE("bytes that are cut short are refused, wherever") {
  const StateBytes bytes = saved(full_sample());
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    CAPTURE(length);
    Kinds state;
    StateReader reader{std::span(bytes).first(length)};
    CHECK_THROWS_AS(load_state(reader, state), BadState);
  }
}

TEST_CASE("a type that a field cannot hold is refused") {
  StateBytes bytes = saved(std::variant<Bare, Part>{});
  bytes.at(0) = 2;
  std::variant<Bare, Part> value;
  StateReader reader{bytes};
  CHECK_THROWS_AS(load_state(reader, value), BadState);
}

TEST_CASE("a row that claims to be longer than the bytes is refused before memory is taken") {
  StateBytes bytes = saved(std::vector<Part>(1));
  bytes.at(6) = 0x7F;  // a length of some 10^16
  std::vector<Part> row;
  StateReader reader(bytes);
  CHECK_THROWS_AS(load_state(reader, row), BadState);
}

TEST_CASE("a word that is not known is refused") {
  StateBytes bytes;
  StateWriter writer(bytes);
  save_state(writer, std::string("other"));
  Named named;
  StateReader reader(bytes);
  CHECK_THROWS_AS(load_state(reader, named), BadState);
}

TEST_CASE("what follows from the fields is forgotten when they are loaded") {
  WithCache state{.number = 2, .doubled = 4};
  const StateBytes bytes = saved(WithCache{.number = 3});
  StateReader reader(bytes);
  load_state(reader, state);
  CHECK(state.number == 3);
  CHECK(state.doubled == 0);
}

TEST_CASE("a plant's bytes that are cut short are refused, wherever") {
  Plant plant;
  plant.body.set_handle(Side::inside, true);
  plant.advance_to(std::chrono::milliseconds(30));
  const StateBytes bytes = saved(plant);
  for (std::size_t length = 0; length < bytes.size(); length += 37) {
    CAPTURE(length);
    Plant other;
    StateReader reader{std::span(bytes).first(length)};
    CHECK_THROWS_AS(load_state(reader, other), BadState);
  }
}

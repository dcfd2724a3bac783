#include "sim/household/persons.h"

#include <set>

#include "tests/support/catch.h"

using locktwin::sim::Persons;

TEST_CASE("Features follow from the seed and the name alone") {
  Persons persons(1);
  const auto face = persons.trait("Ann", "face");
  persons.describe("Ben", {.hands = {.of_a_child = true}});
  CHECK(persons.trait("Ann", "face") == face);
  CHECK(Persons(1).trait("Ann", "face") == face);
  CHECK(Persons(2).trait("Ann", "face") != face);
}

TEST_CASE("Everybody's face, palms and fingers are their own") {
  const Persons persons(1);
  std::set<std::uint64_t> traits;
  for (const char* name : {"Ann", "Ben", "ann", "An"}) {
    for (const char* part : {"face", "right palm", "left palm", "right thumb", "left thumb"}) {
      traits.insert(persons.trait(name, part));
    }
  }
  CHECK(traits.size() == 20);
}

TEST_CASE("Who was not described is an adult with normal skin") {
  Persons persons(1);
  CHECK_FALSE(persons.description("Ann").hands.shallow_ridges);
  persons.describe("Ann", {.hands = {.shallow_ridges = true}, .wetness = 0.1});
  CHECK(persons.description("Ann").hands.shallow_ridges);
  CHECK(persons.description("Ann").wetness == 0.1);
  CHECK_FALSE(persons.description("Ben").hands.shallow_ridges);
}

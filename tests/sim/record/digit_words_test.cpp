#include "sim/record/digit_words.h"

#include <algorithm>

#include "sim/vocabulary/bad_input.h"
#include "tests/support/catch.h"

using locktwin::sim::DigitWords;

TEST_CASE("other digits follow from length and turn alone") {
  const DigitWords one({"482915", "73951046"});
  const DigitWords other({"593026", "84062157"});
  CHECK(one.other("482915") == other.other("593026"));
  CHECK(one.other("73951046") == other.other("84062157"));
  CHECK(one.other("482915") != "482915");
  CHECK(one.other("482915").size() == 6);
}

TEST_CASE("the same digits become the same, others become others") {
  const DigitWords words({"482915", "482916", "482915"});
  CHECK(words.other("482915") == words.other("482915"));
  CHECK(words.other("482915") != words.other("482916"));
}

TEST_CASE("a PIN within a longer entry stays within it, and no other one comes in", "[UNL-4]") {
  const DigitWords words({"99482915777", "482915", "5482915", "111222"});
  const std::string pin = words.other("482915");
  CHECK(words.other("99482915777").find(pin) == 2);
  CHECK(words.other("5482915").find(pin) == 1);
  CHECK(words.other("99482915777").find(words.other("111222")) == std::string::npos);
}

TEST_CASE("what the lock refuses as too simple becomes another that it refuses so", "[INS-5]") {
  const DigitWords words({"777777", "345678", "876543"});
  CHECK(words.other("777777") == "000000");
  CHECK(words.other("345678") == "012345");
  CHECK(words.other("876543") == "987654");
}

TEST_CASE("short runs that are no PIN are replaced too, a single digit chooses and stays") {
  const DigitWords words({"4829", "1"});
  CHECK(words.other("4829") != "4829");
  CHECK(words.other("1") == "1");
  CHECK(words.other("123") == "000");  // nobody typed it
}

TEST_CASE(
    "an entry of weak ones alone, which has no digit of its own, is refused, not sought for ever") {
  CHECK_THROWS_AS(DigitWords({"111111", "222222", "111111222222"}), locktwin::sim::BadInput);
}

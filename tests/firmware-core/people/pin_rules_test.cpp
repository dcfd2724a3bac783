#include "firmware-core/people/pin_rules.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "firmware-core/crypto/bytes.h"
#include "firmware-core/people/pin_entry.h"
#include "tests/support/catch.h"

using namespace locktwin::core;

namespace {

std::vector<std::uint8_t> digits(std::string_view text) {
  std::vector<std::uint8_t> result;
  for (const char c : text) result.push_back(static_cast<std::uint8_t>(c - '0'));
  return result;
}

std::vector<std::string> candidates(std::string_view entry) {
  const auto typed = digits(entry);
  std::vector<std::string> found;
  for_each_candidate(typed, [&](std::span<const std::uint8_t> candidate) {
    std::string text;
    for (const std::uint8_t digit : candidate) text += static_cast<char>('0' + digit);
    found.push_back(text);
  });
  return found;
}

}  // namespace

TEST_CASE("runs up or down and one repeated digit are weak PINs", "[INS-5]") {
  for (const char* pin : {"123456", "654321", "111111", "0123456789", "9876543210", "000000",
                          "345678", "7777777777"}) {
    INFO(pin);
    CHECK(is_weak_pin(digits(pin)));
  }
}

TEST_CASE("a run does not wrap, and nearly weak is not weak", "[INS-5]") {
  for (const char* pin : {"890123", "210987", "123457", "123455", "111112", "121212", "135790"}) {
    INFO(pin);
    CHECK_FALSE(is_weak_pin(digits(pin)));
  }
}

TEST_CASE("anti-peep looks at every part of an entry that can be a PIN, shorter ones first",
          "[UNL-4]") {
  CHECK(candidates("12345").empty());
  CHECK(candidates("1234567") == std::vector<std::string>{"123456", "234567", "1234567"});
  const auto all = candidates("10293847561029384756");
  CHECK(all.size() == 15 + 14 + 13 + 12 + 11);
  CHECK(all.back() == "1029384756");
}

TEST_CASE("an entry of more than 20 digits contains nothing", "[UNL-4]") {
  PinEntry entry;
  for (int i = 0; i < 20; ++i) entry.add(7);
  CHECK(entry.digits().size() == 20);
  entry.add(7);
  CHECK(entry.too_long());
  CHECK(entry.digits().empty());
  for (int i = 0; i < 300; ++i) entry.add(7);
  CHECK(entry.too_long());
}

TEST_CASE("secrets are compared wholly", "[ALM-8]") {
  const auto a = digits("123456");
  for (std::size_t i = 0; i < a.size(); ++i) {
    auto b = a;
    b[i] = static_cast<std::uint8_t>(b[i] ^ 0x80);
    CHECK(equal_constant_time(a, b) == 0);
  }
  CHECK(equal_constant_time(a, a) == 1);
  CHECK(equal_constant_time(a, digits("12345")) == 0);
}

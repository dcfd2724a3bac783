// GEN-2: what the flash holds of a PIN is of no use without this lock's own key.
#include <algorithm>
#include <array>
#include <functional>
#include <numeric>
#include <span>
#include <vector>

#include "firmware-core/crypto/hmac.h"
#include "sim/lock/lock.h"
#include "tests/support/catch.h"
#include "tests/support/home.h"

using namespace locktwin;
using tests::Home;

namespace {

using Bytes = std::vector<std::uint8_t>;

Bytes flash_with_administrator(std::uint64_t seed) {
  Home home({.seed = seed, .plant = {}});
  home.insert_battery();
  home.enrol_administrator("482915");
  const auto bytes = home.world.lock().plant.flash.bytes();
  return {bytes.begin(), bytes.end()};
}

bool contains(const Bytes& bytes, std::span<const std::uint8_t> part) {
  return std::search(bytes.begin(), bytes.end(), part.begin(), part.end()) != bytes.end();
}

}  // namespace

TEST_CASE("The flash holds neither the digits of a PIN nor a hash that needs no key", "[GEN-2]") {
  const Bytes flash = flash_with_administrator(1);
  const std::array<std::uint8_t, 6> digits = {4, 8, 2, 9, 1, 5};
  const std::array<std::uint8_t, 6> text = {'4', '8', '2', '9', '1', '5'};
  const std::array<std::uint8_t, 32> no_key{};
  CHECK_FALSE(contains(flash, digits));
  CHECK_FALSE(contains(flash, text));
  CHECK_FALSE(contains(flash, core::Hmac(no_key).of(digits)));
  CHECK_FALSE(contains(flash, core::Hmac(no_key).of(text)));
}

TEST_CASE("The same PIN is stored differently by every lock", "[GEN-2]") {
  const Bytes one = flash_with_administrator(1);
  const Bytes other = flash_with_administrator(2);
  // Beyond headers and numbers, key and hash: 64 bytes that must have nothing to do with each
  // other.
  const auto differing = std::inner_product(one.begin(), one.end(), other.begin(), 0, std::plus<>(),
                                            std::not_equal_to<>());
  CHECK(differing > 50);
}

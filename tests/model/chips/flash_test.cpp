#include "model/chips/flash.h"

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>

#include "tests/support/catch.h"

using namespace locktwin::model;
using std::chrono::milliseconds;

namespace {

Flash small_flash() {
  return Flash({.size_bytes = 4096, .page_bytes = 2048, .word_bytes = 8});
}

constexpr std::array<std::uint8_t, 24> kZeros{};

int zero_bits(std::span<const std::uint8_t> bytes) {
  return std::accumulate(bytes.begin(), bytes.end(), 0,
                         [](int sum, std::uint8_t byte) { return sum + 8 - std::popcount(byte); });
}

}  // namespace

TEST_CASE("a new flash is erased and idle") {
  const Flash flash = small_flash();
  CHECK(flash.bytes().size() == 4096);
  CHECK(zero_bits(flash.bytes()) == 0);
  CHECK_FALSE(flash.busy());
  CHECK(flash.done_at() == kNever);
}

TEST_CASE("words are programmed one after the other, 82 us each") {
  Flash flash = small_flash();
  REQUIRE(flash.start_program(Micros(1000), 16, kZeros) == FlashResult::ok);
  CHECK(flash.done_at() == Micros(1000 + 3 * 82));
  flash.advance_to(Micros(1000 + 2 * 82 - 1));
  CHECK(zero_bits(flash.bytes()) == 64);
  CHECK(flash.busy());
  flash.advance_to(Micros(1000 + 3 * 82));
  CHECK(zero_bits(flash.bytes()) == 192);
  CHECK(zero_bits(flash.bytes().subspan(16, 24)) == 192);
  CHECK_FALSE(flash.busy());
}

TEST_CASE("erasing sets the bytes of one page after 22 ms") {
  Flash flash = small_flash();
  REQUIRE(flash.start_program(Micros(0), 0, kZeros) == FlashResult::ok);
  flash.advance_to(milliseconds(1));
  REQUIRE(flash.start_program(milliseconds(1), 2048, kZeros) == FlashResult::ok);
  flash.advance_to(milliseconds(2));
  REQUIRE(flash.start_erase(milliseconds(2), 0) == FlashResult::ok);
  flash.advance_to(milliseconds(24) - Micros(1));
  CHECK(zero_bits(flash.bytes().first(2048)) == 192);
  flash.advance_to(milliseconds(24));
  CHECK(zero_bits(flash.bytes().first(2048)) == 0);
  CHECK(zero_bits(flash.bytes().subspan(2048)) == 192);
}

TEST_CASE("what flash cannot do is refused and changes nothing") {
  Flash flash = small_flash();
  CHECK(flash.start_program(Micros(0), 4, kZeros) == FlashResult::unaligned);
  CHECK(flash.start_program(Micros(0), 0, std::span(kZeros).first(5)) == FlashResult::unaligned);
  CHECK(flash.start_program(Micros(0), 4088, kZeros) == FlashResult::out_of_range);
  CHECK(flash.start_program(Micros(0), SIZE_MAX - 7, kZeros) == FlashResult::out_of_range);
  CHECK(flash.start_program(Micros(0), 0, {}) == FlashResult::out_of_range);
  CHECK(flash.start_erase(Micros(0), 8) == FlashResult::unaligned);
  CHECK(flash.start_erase(Micros(0), 4096) == FlashResult::out_of_range);
  CHECK_FALSE(flash.busy());

  REQUIRE(flash.start_program(Micros(0), 0, kZeros) == FlashResult::ok);
  CHECK(flash.start_program(Micros(10), 64, kZeros) == FlashResult::busy);
  CHECK(flash.start_erase(Micros(10), 0) == FlashResult::busy);
  flash.advance_to(milliseconds(1));
  const std::array<std::uint8_t, 8> ones{1, 1, 1, 1, 1, 1, 1, 1};
  CHECK(flash.start_program(milliseconds(1), 0, ones) == FlashResult::not_erased);
  CHECK(zero_bits(flash.bytes()) == 192);
}

TEST_CASE("a power cut tears the word in work and spares the words around it") {
  int bits_before = 0;
  for (int elapsed_us = 82; elapsed_us <= 164; ++elapsed_us) {
    Flash flash = small_flash();
    REQUIRE(flash.start_program(Micros(0), 0, kZeros) == FlashResult::ok);
    flash.cut_power(Micros(elapsed_us));
    CHECK_FALSE(flash.busy());
    CHECK(zero_bits(flash.bytes().first(8)) == 64);
    CHECK(zero_bits(flash.bytes().subspan(16)) == 0);
    const int bits = zero_bits(flash.bytes().subspan(8, 8));
    CHECK(bits >= bits_before);  // the later the cut, the more bits are down
    bits_before = bits;
    if (elapsed_us == 82) CHECK(bits == 0);
    if (elapsed_us == 123) CHECK((bits > 16 && bits < 48));
    if (elapsed_us == 164) CHECK(bits == 64);
  }
}

TEST_CASE("a power cut leaves a page partly erased, the same way each time") {
  const auto torn_after = [](Micros elapsed) {
    Flash flash = small_flash();
    std::array<std::uint8_t, 2048> zeros{};
    REQUIRE(flash.start_program(Micros(0), 0, zeros) == FlashResult::ok);
    flash.advance_to(milliseconds(100));
    REQUIRE(flash.start_erase(milliseconds(100), 0) == FlashResult::ok);
    flash.cut_power(milliseconds(100) + elapsed);
    return flash;
  };
  const int all = 2048 * 8;
  CHECK(zero_bits(torn_after(Micros(0)).bytes()) == all);
  const int half = zero_bits(torn_after(milliseconds(11)).bytes());
  CHECK((half > all * 45 / 100 && half < all * 55 / 100));
  CHECK(zero_bits(torn_after(milliseconds(22)).bytes()) == 0);
  const Flash again = torn_after(milliseconds(11));
  CHECK(std::ranges::equal(again.bytes(), torn_after(milliseconds(11)).bytes()));
}

TEST_CASE("a power cut while idle changes nothing") {
  Flash flash = small_flash();
  REQUIRE(flash.start_program(Micros(0), 0, kZeros) == FlashResult::ok);
  flash.cut_power(milliseconds(5));
  CHECK(zero_bits(flash.bytes()) == 192);
}

TEST_CASE("A flash within its promise never fails, only erases a little slower", "[FLT-9]") {
  Flash flash = small_flash();
  flash.set_worn(1.0);
  REQUIRE(flash.start_program(Micros(0), 0, kZeros) == FlashResult::ok);
  flash.advance_to(milliseconds(1));
  CHECK_FALSE(flash.failed());
  REQUIRE(flash.start_erase(milliseconds(1), 0) == FlashResult::ok);
  CHECK(flash.done_at() > milliseconds(1 + 25));
  CHECK(flash.done_at() < milliseconds(1 + 26));
  flash.advance_to(milliseconds(40));
  CHECK_FALSE(flash.failed());
  CHECK(zero_bits(flash.bytes()) == 0);
  CHECK(flash.erases(0) == 10'001);
  CHECK(flash.erases(1) == 10'000);
  CHECK(flash.most_erases() == 10'001);
}

TEST_CASE("Far beyond it weak cells stay down, the same ones each time, and the chip says so",
          "[FLT-9]") {
  const auto erased = [] {
    Flash flash = small_flash();
    flash.set_worn(6.0);
    REQUIRE(flash.start_erase(Micros(0), 0) == FlashResult::ok);
    flash.advance_to(milliseconds(200));
    return flash;
  };
  Flash flash = erased();
  CHECK(flash.failed());
  CHECK(flash.shows_wear());
  CHECK(flash.failures() == 1);
  const int weak = zero_bits(flash.bytes().first(2048));
  CHECK((weak > 16 && weak < 820));
  CHECK(zero_bits(flash.bytes().subspan(2048)) == 0);  // nothing worked there
  CHECK(std::ranges::equal(erased().bytes(), flash.bytes()));

  flash.set_worn(0);  // another chip
  CHECK_FALSE(flash.shows_wear());
  REQUIRE(flash.start_erase(milliseconds(300), 0) == FlashResult::ok);
  flash.advance_to(milliseconds(400));
  CHECK_FALSE(flash.failed());
  CHECK(zero_bits(flash.bytes()) == 0);
}

TEST_CASE("A worn page drags weak cells down when it is programmed", "[FLT-9]") {
  Flash flash = small_flash();
  flash.set_worn(6.0);
  std::array<std::uint8_t, 512> ones;
  ones.fill(0xFF);
  REQUIRE(flash.start_program(Micros(0), 1024, ones) == FlashResult::ok);
  flash.advance_to(milliseconds(100));
  CHECK(flash.failed());
  CHECK(zero_bits(flash.bytes().subspan(1024, 512)) > 0);
  CHECK(zero_bits(flash.bytes().first(1024)) == 0);
}

TEST_CASE("Pages age apart: at twice the promise some fail and some do not", "[FLT-9]") {
  Flash flash({.size_bytes = 64 * 2048, .page_bytes = 2048, .word_bytes = 8});
  flash.set_worn(2.0);
  int failed = 0;
  for (std::size_t page = 0; page < 64; ++page) {
    const auto now = milliseconds(100 * static_cast<int>(page));
    REQUIRE(flash.start_erase(now, page * 2048) == FlashResult::ok);
    flash.advance_to(now + milliseconds(99));
    failed += flash.failed() ? 1 : 0;
  }
  CHECK((failed > 8 && failed < 56));
}

TEST_CASE("a program that runs, its data and the age of the pages are part of the state") {
  const auto hash_of = [](const Flash& flash) {
    StateHash hash;
    flash.hash_into(hash);
    return hash.value();
  };
  constexpr std::array<std::uint8_t, 8> kOnes{1, 1, 1, 1, 1, 1, 1, 1};
  Flash idle = small_flash();
  Flash zeros = small_flash();
  Flash ones = small_flash();
  REQUIRE(zeros.start_program(Micros(0), 0, std::span(kZeros).first(8)) == FlashResult::ok);
  REQUIRE(ones.start_program(Micros(0), 0, kOnes) == FlashResult::ok);
  CHECK(hash_of(idle) != hash_of(zeros));
  CHECK(hash_of(zeros) != hash_of(ones));
  Flash older = small_flash();
  REQUIRE(older.start_erase(Micros(0), 0) == FlashResult::ok);
  older.advance_to(milliseconds(100));
  CHECK(hash_of(idle) != hash_of(older));
}

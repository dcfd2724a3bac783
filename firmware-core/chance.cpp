#include "firmware-core/chance.h"

#include <array>

#include "firmware-core/crypto/bytes.h"
#include "firmware-core/crypto/hmac.h"

namespace locktwin::core {
namespace {

// Repetition count and adaptive proportion, for 8 bits in a word and one alarm in 2^40 words.
constexpr std::uint8_t kMostInARow = 5;
constexpr std::uint16_t kWindow = 512;
constexpr std::uint8_t kMostInWindow = 18;

// Of the chip's words, of a number and of what it is for; no purpose is 0.
Digest mixed(std::span<const std::uint8_t> key, const Inputs& in, std::uint32_t number,
             std::uint8_t purpose) {
  std::array<std::uint8_t, 4 * std::tuple_size_v<decltype(in.random)> + 5> message;
  std::uint8_t* at = message.data();
  for (const std::uint32_t word : in.random) {
    put_u32(at, word);
    at += 4;
  }
  put_u32(at, number);
  message.back() = purpose;
  return Hmac(key).of(message);
}

}  // namespace

void Chance::boot(const Inputs& in) {
  key_ = mixed(in.chip_secret, in, in.boots, 0);
}

bool Chance::take(const Inputs& in) {
  ++step_;
  bool good = true;
  for (const std::uint32_t word : in.random) good = judge(word) && good;
  return good;
}

bool Chance::judge(std::uint32_t word) {
  like_last_ = word != last_ ? std::uint8_t{1} : static_cast<std::uint8_t>(like_last_ + 1U);
  last_ = word;
  if (window_ == 0) {
    first_ = word;
    like_first_ = 0;
  }
  if (word == first_) ++like_first_;
  window_ = static_cast<std::uint16_t>((window_ + 1U) % kWindow);
  const bool good = like_last_ <= kMostInARow && like_first_ <= kMostInWindow;
  if (!good) like_last_ = like_first_ = 0;
  return good;
}

Digest Chance::draw(const Inputs& in, std::uint8_t purpose) const {
  return mixed(key_, in, step_, purpose);
}

}  // namespace locktwin::core

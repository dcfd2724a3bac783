#include "firmware-core/crypto/poly1305.h"

#include <algorithm>

#include "firmware-core/crypto/bytes.h"
#include "firmware-core/crypto/multiply_add.h"

namespace locktwin::core {

Poly1305::Poly1305(std::span<const std::uint8_t, 32> key) {
  for (std::size_t i = 0; i < 4; ++i) {
    // RFC 8439, 2.5: 22 bits of r are 0.
    r_[i] = get_u32(&key[4 * i]) & (i == 0 ? 0x0FFFFFFFU : 0x0FFFFFFCU);
    s_[i] = get_u32(&key[16 + 4 * i]);
  }
}

// sum = (sum + block)·r modulo 2^130 - 5; a 1 stands behind the block.
void Poly1305::add_block(std::span<const std::uint8_t> bytes, Tail tail) {
  std::array<std::uint8_t, 20> block{};  // five words
  copy_bytes(bytes, block.data());
  block[tail == Tail::filled ? kBlockBytes : bytes.size()] = 1;
  std::uint32_t carry = 0;
  for (std::size_t i = 0; i < sum_.size(); ++i) {
    multiply_add(sum_[i], carry, get_u32(&block[4 * i]), 1);
  }
  multiply();
}

void Poly1305::multiply() {
  std::array<std::uint32_t, 9> product{};
  for (std::size_t i = 0; i < sum_.size(); ++i) {
    std::uint32_t carry = 0;
    for (std::size_t j = 0; j < r_.size(); ++j) multiply_add(product[i + j], carry, sum_[i], r_[j]);
    product[i + 4] = carry;
  }
  // What lies at 2^130 and above counts five times below.
  std::uint32_t carry = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    sum_[i] = product[i];
    multiply_add(sum_[i], carry, product[i + 4] >> 2 | product[i + 5] << 30, 5);
  }
  sum_[4] = (product[4] & 3U) + carry;
}

// Takes 2^130 - 5 away as often as 2^130 is in sum + added.
void Poly1305::fold(std::uint32_t added) {
  auto more = sum_;
  for (std::uint32_t& word : more) multiply_add(word, added, 0, 0);
  std::uint32_t carry = (more[4] >> 2) * 5;
  for (std::uint32_t& word : sum_) multiply_add(word, carry, 0, 0);
  sum_[4] &= 3U;
}

void Poly1305::absorb(std::span<const std::uint8_t> message, Tail tail) {
  while (!message.empty()) {
    const std::size_t size = std::min(message.size(), kBlockBytes);
    add_block(message.first(size), tail);
    message = message.subspan(size);
  }
}

Poly1305::Tag Poly1305::finish() {
  fold(0);  // below 2^130 + 10 now
  fold(5);  // below 2^130 - 5
  Tag tag;
  std::uint32_t carry = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    multiply_add(sum_[i], carry, s_[i], 1);
    put_u32(&tag[4 * i], sum_[i]);
  }
  return tag;
}

}  // namespace locktwin::core

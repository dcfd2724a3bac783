#include "firmware-core/crypto/crc32.h"

#include <array>

namespace locktwin::core {
namespace {

// One entry per nibble: 64 bytes of flash instead of 1 KiB.
constexpr std::array<std::uint32_t, 16> make_table() {
  std::array<std::uint32_t, 16> table{};
  for (std::uint32_t n = 0; n < 16; ++n) {
    std::uint32_t crc = n;
    for (int bit = 0; bit < 4; ++bit) crc = (crc >> 1) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    table[n] = crc;
  }
  return table;
}

constexpr std::array<std::uint32_t, 16> kTable = make_table();

}  // namespace

std::uint32_t crc32(std::span<const std::uint8_t> bytes, std::uint32_t so_far) {
  std::uint32_t crc = ~so_far;
  for (const std::uint8_t byte : bytes) {
    crc ^= byte;
    crc = (crc >> 4) ^ kTable[crc & 0xFU];
    crc = (crc >> 4) ^ kTable[crc & 0xFU];
  }
  return ~crc;
}

}  // namespace locktwin::core

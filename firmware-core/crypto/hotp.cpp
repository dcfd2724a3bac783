#include "firmware-core/crypto/hotp.h"

#include <array>

namespace locktwin::core {

std::uint32_t hotp_truncate(std::span<const std::uint8_t> digest) {
  const std::size_t at = digest.back() & 0xFU;
  return (digest[at] & 0x7FU) << 24 | std::uint32_t{digest[at + 1]} << 16 |
         std::uint32_t{digest[at + 2]} << 8 | digest[at + 3];
}

std::uint32_t hotp(const Hmac& key, std::uint64_t counter, std::uint8_t digits) {
  std::array<std::uint8_t, 8> message;  // big-endian, RFC 4226, 5.2
  for (std::size_t i = 0; i < message.size(); ++i) {
    message[i] = static_cast<std::uint8_t>(counter >> (8 * (message.size() - 1 - i)));
  }
  std::uint32_t modulus = 1;
  for (; digits != 0; --digits) modulus *= 10;
  return hotp_truncate(key.of(message)) % modulus;
}

}  // namespace locktwin::core

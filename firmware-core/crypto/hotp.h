// One-time values from a counter: RFC 4226 with HMAC-SHA-256 (as in RFC 6238) in place of SHA-1.
#pragma once

#include <cstdint>
#include <span>

#include "firmware-core/crypto/hmac.h"

namespace locktwin::core {

// RFC 4226, 5.3: 31 bits from where the last nibble points.
std::uint32_t hotp_truncate(std::span<const std::uint8_t> digest);

// `digits` from 1 to 9; the value has leading zeros when typed.
std::uint32_t hotp(const Hmac& key, std::uint64_t counter, std::uint8_t digits);

}  // namespace locktwin::core

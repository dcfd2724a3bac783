// CRC-32 of IEEE 802.3 (reflected polynomial 0xEDB88320), for torn flash records; no secret.
#pragma once

#include <cstdint>
#include <span>

namespace locktwin::core {

// `so_far` is the result of the bytes before these, 0 at the beginning.
std::uint32_t crc32(std::span<const std::uint8_t> bytes, std::uint32_t so_far = 0);

}  // namespace locktwin::core

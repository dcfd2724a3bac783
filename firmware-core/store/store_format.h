// The bytes of the store on the flash: headers and records, without any state.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "firmware-core/crypto/bytes.h"
#include "firmware-core/crypto/crc32.h"
#include "firmware-core/flash_view.h"
#include "firmware-core/outputs.h"
#include "firmware-core/store/flash_plan.h"
#include "firmware-core/store/records.h"

namespace locktwin::core::store_format {

inline constexpr std::size_t kHalfBytes = flash_plan::kStoreHalfBytes;
inline constexpr std::size_t kHalfPages = flash_plan::kStoreHalfPages;
inline constexpr std::size_t kHeaderBytes = 16;
inline constexpr std::size_t kRecordHeaderBytes = 8;
inline constexpr std::size_t kPayloadMax = kFlashChunkBytes - kRecordHeaderBytes;
inline constexpr std::uint32_t kMagic = 0x314B434C;  // "LCK1"

static_assert(kHeaderBytes + (kRecordKeys + 1) * kFlashChunkBytes <= kHalfBytes,
              "every key once, and the record under way, must fit in one half");

using Half = std::span<const std::uint8_t, kHalfBytes>;

constexpr std::size_t half_address(std::size_t half) {
  return flash_plan::kStoreAt + half * kHalfBytes;
}

inline Half half_of(FlashView flash, std::size_t half) {
  return Half(flash.subspan(half_address(half), kHalfBytes));
}

constexpr std::size_t record_bytes(std::size_t payload) {
  return (kRecordHeaderBytes + payload + kFlashWordBytes - 1) / kFlashWordBytes * kFlashWordBytes;
}

// Generation of a half, 0 when its header is not valid.
std::uint32_t read_header(Half half);
void write_header(std::uint32_t generation, std::uint8_t* out);

// Bytes of the whole record at `offset`, 0 when there is no intact one.
std::size_t record_at(Half half, std::size_t offset);
// The same for a record with one flipped bit, which `out` receives put right. CRC-32 has another
// remainder for every single flip within 64 bytes, so what fits again is what was written.
std::size_t mend_record(Half half, std::size_t offset,
                        std::span<std::uint8_t, kFlashChunkBytes> out);
// Returns the bytes of the record.
std::size_t write_record(RecordKey key, std::span<const std::uint8_t> payload, std::uint8_t* out);

// A flash that never held a record: blank but for headers that a power cut tore.
bool is_new(FlashView flash);

}  // namespace locktwin::core::store_format

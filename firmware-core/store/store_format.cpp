#include "firmware-core/store/store_format.h"

namespace locktwin::core::store_format {
namespace {

std::uint32_t record_crc(const std::uint8_t* record, std::size_t payload) {
  const std::uint32_t head = crc32({record, 4});
  return crc32({record + kRecordHeaderBytes, payload}, head);
}

// Bytes of the whole record that begins here, 0 when it is not intact.
std::size_t intact_record(std::span<const std::uint8_t> bytes) {
  if (bytes.size() < kRecordHeaderBytes) return 0;
  const std::uint8_t* record = bytes.data();
  const std::size_t payload = record[1];
  if (payload > kPayloadMax || record_bytes(payload) > bytes.size()) return 0;
  if (record[2] != 0 || record[3] != 0) return 0;
  return record_crc(record, payload) == get_u32(record + 4) ? record_bytes(payload) : 0;
}

}  // namespace

std::uint32_t read_header(Half half) {
  const std::uint32_t crc = crc32(half.first(8));
  const bool valid =
      get_u32(&half[0]) == kMagic && get_u32(&half[8]) == crc && get_u32(&half[12]) == ~crc;
  return valid ? get_u32(&half[4]) : 0;
}

void write_header(std::uint32_t generation, std::uint8_t* out) {
  put_u32(out, kMagic);
  put_u32(out + 4, generation);
  const std::uint32_t crc = crc32({out, 8});
  put_u32(out + 8, crc);
  put_u32(out + 12, ~crc);
}

std::size_t record_at(Half half, std::size_t offset) {
  return intact_record(half.subspan(offset));
}

std::size_t mend_record(Half half, std::size_t offset,
                        std::span<std::uint8_t, kFlashChunkBytes> out) {
  const auto bytes = half.subspan(offset);
  const std::size_t length = bytes.size() < out.size() ? bytes.size() : out.size();
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = i < length ? bytes[i] : 0xFF;
  for (std::size_t bit = 0; bit < 8 * length; ++bit) {
    const auto flip = static_cast<std::uint8_t>(1U << bit % 8);
    out[bit / 8] ^= flip;
    if (const std::size_t size = intact_record(out.first(length))) return size;
    out[bit / 8] ^= flip;
  }
  return 0;
}

std::size_t write_record(RecordKey key, std::span<const std::uint8_t> payload, std::uint8_t* out) {
  const std::size_t size = record_bytes(payload.size());
  for (std::size_t i = 0; i < size; ++i) out[i] = 0xFF;
  out[0] = static_cast<std::uint8_t>(key);
  out[1] = static_cast<std::uint8_t>(payload.size());
  out[2] = 0;
  out[3] = 0;
  copy_bytes(payload, out + kRecordHeaderBytes);
  put_u32(out + 4, record_crc(out, payload.size()));
  return size;
}

bool is_new(FlashView flash) {
  for (std::size_t half = 0; half < 2; ++half) {
    if (!is_blank(half_of(flash, half).subspan(kHeaderBytes))) return false;
  }
  return true;
}

}  // namespace locktwin::core::store_format

#include "firmware-core/crypto/chacha_poly.h"

#include "firmware-core/crypto/bytes.h"

namespace locktwin::core {
namespace {

// The tag of both, under block 0 of the stream as its key.
Poly1305::Tag tag_of(ChaCha20& stream, std::span<const std::uint8_t> associated,
                     std::span<const std::uint8_t> text) {
  const ChaCha20::Block once = stream.block(0);
  Poly1305 sum{std::span(once).first<32>()};
  sum.absorb(associated, Poly1305::Tail::filled);
  sum.absorb(text, Poly1305::Tail::filled);
  std::array<std::uint8_t, 16> lengths{};
  put_u32(&lengths[0], static_cast<std::uint32_t>(associated.size()));
  put_u32(&lengths[8], static_cast<std::uint32_t>(text.size()));
  sum.absorb(lengths, Poly1305::Tail::filled);
  return sum.finish();
}

}  // namespace

Poly1305::Tag seal(std::span<const std::uint8_t, 32> key, const Nonce96& nonce,
                   std::span<const std::uint8_t> associated, std::span<std::uint8_t> text) {
  ChaCha20 stream(key, nonce);
  stream.apply(text, 1);
  return tag_of(stream, associated, text);
}

bool open(std::span<const std::uint8_t, 32> key, const Nonce96& nonce,
          std::span<const std::uint8_t> associated, std::span<std::uint8_t> text,
          std::span<const std::uint8_t, kTagBytes> tag) {
  ChaCha20 stream(key, nonce);
  if (equal_constant_time(tag_of(stream, associated, text), tag) == 0) return false;
  stream.apply(text, 1);
  return true;
}

}  // namespace locktwin::core

#include "firmware-core/noise/cipher_state.h"

#include "firmware-core/assert.h"
#include "firmware-core/crypto/bytes.h"

namespace locktwin::core::noise {
namespace {

// Noise, 12.3: 32 zero bits, then the count of 64 bits, the lowest byte first.
Nonce96 nonce_of(std::uint32_t count) {
  Nonce96 nonce{};
  put_u32(&nonce[4], count);
  return nonce;
}

}  // namespace

void CipherState::seal(std::span<const std::uint8_t> associated, std::span<std::uint8_t> message) {
  LT_ASSERT(has_key() && message.size() >= kTagBytes);
  const auto text = message.first(message.size() - kTagBytes);
  copy_bytes(core::seal(key_, nonce_of(next_++ - 1U), associated, text), text.data() + text.size());
}

bool CipherState::open(std::span<const std::uint8_t> associated, std::span<std::uint8_t> message) {
  if (!has_key() || message.size() < kTagBytes) return false;
  const auto text = message.first(message.size() - kTagBytes);
  if (!core::open(key_, nonce_of(count()), associated, text, message.last<kTagBytes>()))
    return false;
  ++next_;
  return true;
}

void CipherState::skip_to(std::uint32_t count) {
  LT_ASSERT(count >= this->count());
  next_ = count + 1U;
}

void CipherState::rekey() {
  Nonce96 last;
  last.fill(0xFF);
  for (std::size_t i = 0; i < 4; ++i) last[i] = 0;
  Key32 next{};
  (void)core::seal(key_, last, {}, next);
  key_ = next;
}

}  // namespace locktwin::core::noise

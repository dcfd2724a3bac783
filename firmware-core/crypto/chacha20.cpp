#include "firmware-core/crypto/chacha20.h"

#include <bit>

#include "firmware-core/crypto/bytes.h"

namespace locktwin::core {
namespace {

constexpr std::size_t kCounter = 12;  // where it stands in the state

// RFC 8439, 2.1.
[[gnu::always_inline]] inline void quarter_round(std::uint32_t& a, std::uint32_t& b,
                                                 std::uint32_t& c, std::uint32_t& d) {
  a += b;
  d = std::rotl(d ^ a, 16);
  c += d;
  b = std::rotl(b ^ c, 12);
  a += b;
  d = std::rotl(d ^ a, 8);
  c += d;
  b = std::rotl(b ^ c, 7);
}

// The n-th of 80: four columns, then four diagonals.
[[gnu::always_inline]] inline void quarter(ChaCha20::State& state, unsigned n) {
  const unsigned at = n % 4;
  const unsigned turn = n / 4 % 2;
  quarter_round(state[at], state[4 + (at + turn) % 4], state[8 + (at + 2 * turn) % 4],
                state[12 + (at + 3 * turn) % 4]);
}

#ifdef __OPTIMIZE_SIZE__
inline void mix(ChaCha20::State& state) {
  for (unsigned n = 0; n < 80; ++n) quarter(state, n);
}
#else  // each word keeps its register: half the time, eight times the code
[[gnu::always_inline]] inline void mix(ChaCha20::State& state) {
  for (unsigned round = 0; round < 20; round += 2) {
    quarter(state, 0);
    quarter(state, 1);
    quarter(state, 2);
    quarter(state, 3);
    quarter(state, 4);
    quarter(state, 5);
    quarter(state, 6);
    quarter(state, 7);
  }
}
#endif

}  // namespace

ChaCha20::ChaCha20(std::span<const std::uint8_t, 32> key, const Nonce96& nonce) {
  state_ = {0x61707865, 0x3320646e, 0x79622d32, 0x6b206574};  // "expand 32-byte k"
  for (std::size_t i = 0; i < 8; ++i) state_[4 + i] = get_u32(&key[4 * i]);
  for (std::size_t i = 0; i < 3; ++i) state_[kCounter + 1 + i] = get_u32(&nonce[4 * i]);
}

ChaCha20::Block ChaCha20::block(std::uint32_t counter) {
  state_[kCounter] = counter;
  auto mixed = state_;
  mix(mixed);
  Block out;
  for (std::size_t i = 0; i < mixed.size(); ++i) put_u32(&out[4 * i], mixed[i] + state_[i]);
  return out;
}

void ChaCha20::apply(std::span<std::uint8_t> text, std::uint32_t counter) {
  Block stream;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i % kBlockBytes == 0) stream = block(counter++);
    text[i] ^= stream[i % kBlockBytes];
  }
}

}  // namespace locktwin::core

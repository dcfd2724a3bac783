// One end of a handshake of the Noise Protocol Framework, revision 34 (noiseprotocol.org).
//
//   write() ─▶ message ─▶ read()        in turn, the initiator first, as the pattern says;
//   read() ◀─ message ◀─ write()        after the last one split() gives the keys of the session
//
// A message that is not genuine ends the handshake. The pattern is handed in with every call, the
// same each time: the state has no pointer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>

#include "firmware-core/crypto/x25519.h"
#include "firmware-core/noise/pattern.h"
#include "firmware-core/noise/symmetric_state.h"

namespace locktwin::core::noise {

enum class Role : std::uint8_t { initiator, responder };

struct KeyPair {
  Key32 secret{};
  Key32 open{};

  // From 32 random bytes.
  static KeyPair of(const Key32& secret) { return {secret, x25519_public(secret)}; }
};

// What an end brings with it; what the pattern has no use for may be anything.
struct Credentials {
  KeyPair lasting;  // of this end
  Key32 fresh{};    // 32 random bytes, for this handshake alone
  Key32 other{};    // the lasting public key of the other end
  Key32 psk{};
};

class Handshake {
 public:
  Handshake() = default;  // one that is over
  // `prologue` is what both have agreed upon in clear; the handshake fails where they differ.
  Handshake(const Pattern& pattern, Role role, std::span<const std::uint8_t> prologue,
            const Credentials& credentials);

  bool is_done(const Pattern& pattern) const { return next_ == pattern.tokens.size() + 1U; }
  bool writes_next(const Pattern& pattern) const { return writes_ && goes_on(pattern); }

  // Puts the next message with the payload into `out`, which has room for it and at most 96 bytes
  // more. Returns its length.
  std::size_t write(const Pattern& pattern, std::span<const std::uint8_t> payload,
                    std::span<std::uint8_t> out);
  // Reads the next message, which is decrypted in place; `payload` becomes the part of it that is
  // one. False when it is not genuine: the handshake is over.
  [[nodiscard]] bool read(const Pattern& pattern, std::span<std::uint8_t> message,
                          std::span<std::uint8_t>& payload);
  // The part of read() up to the other's lasting key; read() goes on from there. So a stranger
  // costs one calculation, and for who is known `shared` saves one: x25519() of both lasting keys.
  [[nodiscard]] bool read_other(const Pattern& pattern, std::span<std::uint8_t> message);
  void know_shared(const Key32& shared);

  // The lasting public key of the other end, when known; proved when is_done().
  const Key32& other() const { return own_.other; }
  const Digest& hash() const { return symmetric_.hash(); }
  // The keys of the session, when is_done(). The handshake is to be forgotten then.
  [[nodiscard]] Directions split() const;

  void forget();

  // Every field of one or several, for whoever keeps or compares them: visit(name, field…).
  template <typename Visit, typename... Selves>
  static constexpr void visit_fields(Visit&& visit, Selves&... is) {
    visit("symmetric", is.symmetric_...);
    visit("own", is.own_...);
    visit("fresh_open", is.fresh_open_...);
    visit("other_fresh", is.other_fresh_...);
    visit("shared", is.shared_...);
    visit("next", is.next_...);
    visit("read", is.read_...);
    visit("initiates", is.initiates_...);
    visit("writes", is.writes_...);
    visit("has_shared", is.has_shared_...);
  }

 private:
  static constexpr std::uint8_t kOver = 0;  // so that all of it is zero

  bool goes_on(const Pattern& pattern) const {
    return next_ != kOver && next_ <= pattern.tokens.size();
  }
  Token take(const Pattern& pattern) { return pattern.tokens[next_++ - 1U]; }
  std::size_t write_sealed(std::span<const std::uint8_t> text, std::span<std::uint8_t> out);
  bool read_tokens(const Pattern& pattern, std::span<std::uint8_t> message, bool until_other);
  bool read_key(Key32& key, std::span<std::uint8_t> message, bool sealed);
  void mix_fresh(const Pattern& pattern, const Key32& key);
  void mix(Token token);
  bool fail();

  SymmetricState symmetric_;
  Credentials own_;
  Key32 fresh_open_{};
  Key32 other_fresh_{};
  Key32 shared_{};
  std::uint8_t next_ = kOver;  // token of the pattern, from 1
  std::uint8_t read_ = 0;      // bytes of the message that is being read
  bool initiates_ = false;
  bool writes_ = false;
  bool has_shared_ = false;
};

static_assert(std::is_trivially_copyable_v<Handshake>);  // a part of the core's state, for a while
static_assert(sizeof(Handshake) <= 400);

}  // namespace locktwin::core::noise

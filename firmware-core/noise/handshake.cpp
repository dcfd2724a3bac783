#include "firmware-core/noise/handshake.h"

#include <memory>

#include "firmware-core/assert.h"
#include "firmware-core/crypto/bytes.h"
#include "firmware-core/crypto/wipe_stack.h"

namespace locktwin::core::noise {

Handshake::Handshake(const Pattern& pattern, Role role, std::span<const std::uint8_t> prologue,
                     const Credentials& credentials)
    : symmetric_(pattern.begin),
      own_(credentials),
      next_(1),
      initiates_(role == Role::initiator),
      writes_(initiates_) {
  symmetric_.mix_hash(prologue);
  const Key32& mine = own_.lasting.open;
  if (pattern.knows_initiator) symmetric_.mix_hash(initiates_ ? mine : own_.other);
  if (pattern.knows_responder) symmetric_.mix_hash(initiates_ ? own_.other : mine);
}

std::size_t Handshake::write(const Pattern& pattern, std::span<const std::uint8_t> payload,
                             std::span<std::uint8_t> out) {
  LT_ASSERT(writes_next(pattern));
  std::size_t at = 0;
  for (Token token = take(pattern); token != Token::end; token = take(pattern)) {
    if (token == Token::e) {
      fresh_open_ = x25519_public(own_.fresh);
      copy_bytes(fresh_open_, &out[at]);
      mix_fresh(pattern, fresh_open_);
      at += fresh_open_.size();
    } else if (token == Token::s) {
      at += write_sealed(own_.lasting.open, out.subspan(at));
    } else {
      mix(token);
    }
  }
  at += write_sealed(payload, out.subspan(at));
  writes_ = false;
  wipe_stack();
  return at;
}

std::size_t Handshake::write_sealed(std::span<const std::uint8_t> text,
                                    std::span<std::uint8_t> out) {
  const auto message = out.first(text.size() + (symmetric_.has_key() ? kTagBytes : 0));
  copy_bytes(text, message.data());
  symmetric_.encrypt_and_hash(message);
  return message.size();
}

bool Handshake::read(const Pattern& pattern, std::span<std::uint8_t> message,
                     std::span<std::uint8_t>& payload) {
  const bool genuine = read_tokens(pattern, message, false) && message.size() >= read_ &&
                       symmetric_.decrypt_and_hash(message.subspan(read_));
  wipe_stack();
  if (!genuine) return fail();
  payload = message.subspan(read_);
  if (symmetric_.has_key()) payload = payload.first(payload.size() - kTagBytes);
  ++next_;
  read_ = 0;
  writes_ = true;
  return true;
}

bool Handshake::read_other(const Pattern& pattern, std::span<std::uint8_t> message) {
  const bool genuine = read_tokens(pattern, message, true);
  wipe_stack();
  return genuine || fail();
}

// Up to the end of the message, or behind the other's lasting key.
bool Handshake::read_tokens(const Pattern& pattern, std::span<std::uint8_t> message,
                            bool until_other) {
  if (writes_ || !goes_on(pattern)) return false;
  for (; pattern.tokens[next_ - 1U] != Token::end; ++next_) {
    const Token token = pattern.tokens[next_ - 1U];
    if (token == Token::e) {
      if (!read_key(other_fresh_, message, false)) return false;
      mix_fresh(pattern, other_fresh_);
    } else if (token == Token::s) {
      if (!read_key(own_.other, message, true)) return false;
      if (!until_other) continue;
      ++next_;
      return true;
    } else {
      mix(token);
    }
  }
  return true;
}

bool Handshake::read_key(Key32& key, std::span<std::uint8_t> message, bool sealed) {
  const std::size_t size = key.size() + (sealed && symmetric_.has_key() ? kTagBytes : 0);
  if (message.size() < read_ + size) return false;
  const auto part = message.subspan(read_, size);
  if (sealed && !symmetric_.decrypt_and_hash(part)) return false;
  copy_bytes(part.first(key.size()), key.data());
  read_ = static_cast<std::uint8_t>(read_ + size);
  return true;
}

void Handshake::mix_fresh(const Pattern& pattern, const Key32& key) {
  symmetric_.mix_hash(key);
  if (pattern.has_psk) symmetric_.mix_key(key);  // Noise, 9.2
}

// What both know or can calculate.
void Handshake::mix(Token token) {
  if (token == Token::psk) return symmetric_.mix_key_and_hash(own_.psk);
  if (token == Token::ss && has_shared_) return symmetric_.mix_key(shared_);
  const bool own_lasts = token == Token::ss || token == (initiates_ ? Token::se : Token::es);
  const bool other_lasts = token == Token::ss || token == (initiates_ ? Token::es : Token::se);
  symmetric_.mix_key(x25519(own_lasts ? own_.lasting.secret : own_.fresh,
                            other_lasts ? own_.other : other_fresh_));
}

void Handshake::know_shared(const Key32& shared) {
  shared_ = shared;
  has_shared_ = true;
}

Directions Handshake::split() const {
  const Directions directions = symmetric_.split();
  wipe_stack();
  return directions;
}

void Handshake::forget() {
  std::construct_at(this);
}

bool Handshake::fail() {
  next_ = kOver;
  return false;
}

}  // namespace locktwin::core::noise

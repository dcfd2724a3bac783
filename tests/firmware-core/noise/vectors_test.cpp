// The core's handshake against the published vectors of the cacophony project. The core's own two
// patterns are among them or made of what they are made of; the others are here to prove every
// token at every place.
#include <algorithm>
#include <array>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "firmware-core/noise/handshake.h"
#include "tests/support/catch.h"
#include "tests/support/hex.h"
#include "tests/support/source_dir.h"

using namespace locktwin::core;
using namespace locktwin::core::noise;
using namespace locktwin::tests;
using nlohmann::json;

namespace {

using enum Token;

constexpr Tokens kXx = {e, end, e, ee, s, es, end, s, se, end};
constexpr Tokens kXxPsk3 = {e, end, e, ee, s, es, end, s, se, psk, end};
constexpr Tokens kNnPsk0 = {psk, e, end, e, ee, end};
constexpr Tokens kKkPsk0 = {psk, e, es, ss, end, e, ee, se, end};
constexpr Tokens kKkPsk2 = {e, es, ss, end, e, ee, se, psk, end};
constexpr Tokens kIkPsk1 = {e, es, s, ss, psk, end, e, ee, se, end};

struct Named {
  std::string name;
  Tokens tokens;
  bool knows_initiator, knows_responder, has_psk;
};

const std::array<Named, 6> kPatterns = {{
    {"Noise_XX_25519_ChaChaPoly_SHA256", kXx, false, false, false},
    {"Noise_XXpsk3_25519_ChaChaPoly_SHA256", kXxPsk3, false, false, true},
    {"Noise_NNpsk0_25519_ChaChaPoly_SHA256", kNnPsk0, false, false, true},
    {"Noise_KKpsk0_25519_ChaChaPoly_SHA256", kKkPsk0, true, true, true},
    {"Noise_KKpsk2_25519_ChaChaPoly_SHA256", kKkPsk2, true, true, true},
    {"Noise_IKpsk1_25519_ChaChaPoly_SHA256", kIkPsk1, false, true, true},
}};

// Noise, 5.2: what a handshake of this name begins with.
Digest begin_of(const std::string& name) {
  Digest begin{};
  if (name.size() <= begin.size()) {
    std::copy(name.begin(), name.end(), begin.begin());
    return begin;
  }
  Sha256 hash;
  hash.update(Bytes(name.begin(), name.end()));
  return hash.finish();
}

Pattern pattern_of(const std::string& name) {
  if (kSession.begin == begin_of(name)) return kSession;
  for (const Named& is : kPatterns) {
    if (is.name != name) continue;
    return {begin_of(name), is.tokens, is.knows_initiator, is.knows_responder, is.has_psk};
  }
  FAIL("no pattern " << name);
  return kSession;
}

json published() {
  std::ifstream file(LOCKTWIN_SOURCE_DIR "/tests/data/noise_vectors.json");
  return json::parse(file).at("vectors");
}

Bytes bytes(const json& vector, const std::string& key) {
  return from_hex(vector.value(key, std::string()));
}

Handshake end_of(const json& vector, const std::string& prefix) {
  Credentials own;
  own.lasting = KeyPair::of(array_of<32>(bytes(vector, prefix + "_static")));
  own.fresh = array_of<32>(bytes(vector, prefix + "_ephemeral"));
  own.other = array_of<32>(bytes(vector, prefix + "_remote_static"));
  if (vector.contains(prefix + "_psks")) {
    own.psk = array_of<32>(vector.at(prefix + "_psks").at(0).get<std::string>());
  }
  return {pattern_of(vector.at("protocol_name")),
          prefix == "init" ? Role::initiator : Role::responder, bytes(vector, prefix + "_prologue"),
          own};
}

void play_handshake_message(const Pattern& pattern, Handshake& from, Handshake& to,
                            const json& message) {
  const Bytes payload = bytes(message, "payload");
  Bytes out(payload.size() + 96);
  out.resize(from.write(pattern, payload, out));
  CHECK(to_hex(out) == message.at("ciphertext").get<std::string>());
  std::span<std::uint8_t> read;
  REQUIRE(to.read(pattern, out, read));
  CHECK(to_hex(read) == to_hex(payload));
}

void play_message(CipherState& from, CipherState& to, const json& message) {
  Bytes out = bytes(message, "payload");
  out.resize(out.size() + kTagBytes);
  from.seal({}, out);
  CHECK(to_hex(out) == message.at("ciphertext").get<std::string>());
  REQUIRE(to.open({}, out));
  CHECK(to_hex(std::span(out).first(out.size() - kTagBytes)) ==
        message.at("payload").get<std::string>());
}

}  // namespace

TEST_CASE("what a handshake begins with is the name of its protocol", "[SEC-1]") {
  CHECK(kPairing.begin == begin_of("Noise_XXpsk0_25519_ChaChaPoly_SHA256"));
  CHECK(kSession.begin == begin_of("Noise_IK_25519_ChaChaPoly_SHA256"));
}

TEST_CASE("the handshakes give the messages of the published vectors, and so do their sessions",
          "[SEC-1]") {
  for (const json& vector : published()) {
    const std::string name = vector.at("protocol_name");
    INFO(name);
    const Pattern& pattern = pattern_of(name);
    Handshake first = end_of(vector, "init");
    Handshake second = end_of(vector, "resp");
    const json& messages = vector.at("messages");
    std::size_t at = 0;
    for (; !first.is_done(pattern); ++at) {
      const bool mine = first.writes_next(pattern);
      play_handshake_message(pattern, mine ? first : second, mine ? second : first, messages[at]);
    }
    REQUIRE(second.is_done(pattern));
    CHECK(to_hex(first.hash()) == vector.at("handshake_hash").get<std::string>());
    CHECK(to_hex(second.hash()) == vector.at("handshake_hash").get<std::string>());
    Directions one = first.split();
    Directions two = second.split();
    for (; at < messages.size(); ++at) {
      if (at % 2 == 0) {
        play_message(one.from_initiator, two.from_initiator, messages[at]);
      } else {
        play_message(two.to_initiator, one.to_initiator, messages[at]);
      }
    }
  }
}

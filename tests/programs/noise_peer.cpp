// One end of a handshake and its session, driven by lines: for an implementation of somebody else's
// at the other end (noise_peer.py).
//
//   noise_peer pairing|session initiator|responder PROLOGUE LASTING FRESH OTHER PSK
//
// All are hexadecimal. `write PAYLOAD` and `read MESSAGE` are the handshake, `seal TEXT`, `open
// MESSAGE` and `rekey` the session; `hash` and `other` tell what both must know. The answer is a
// line: bytes, `ok` or `refused`.
#include <iostream>
#include <optional>
#include <string>

#include "firmware-core/noise/handshake.h"
#include "tests/support/hex.h"

using namespace locktwin::core;
using namespace locktwin::core::noise;
using namespace locktwin::tests;

namespace {

class Peer {
 public:
  Peer(const Pattern& pattern, Role role, char** keys)
      : pattern_(pattern),
        initiates_(role == Role::initiator),
        handshake_(pattern, role, from_hex(keys[0]),
                   {KeyPair::of(array_of<32>(keys[1])), array_of<32>(keys[2]),
                    array_of<32>(keys[3]), array_of<32>(keys[4])}) {}

  std::string answer(const std::string& verb, Bytes bytes) {
    if (verb == "hash") return to_hex(handshake_.hash());
    if (verb == "other") return to_hex(handshake_.other());
    if (verb == "write") return write(bytes);
    if (verb == "read") return read(bytes);
    if (!handshake_.is_done(pattern_)) return "refused";
    if (!session_) session_ = handshake_.split();
    CipherState& sends = initiates_ ? session_->from_initiator : session_->to_initiator;
    CipherState& receives = initiates_ ? session_->to_initiator : session_->from_initiator;
    if (verb == "rekey") {
      sends.rekey();
      receives.rekey();
      return "ok";
    }
    if (verb == "seal") {
      bytes.resize(bytes.size() + kTagBytes);
      sends.seal({}, bytes);
      return to_hex(bytes);
    }
    if (verb != "open" || !receives.open({}, bytes)) return "refused";
    return to_hex(std::span(bytes).first(bytes.size() - kTagBytes));
  }

 private:
  std::string write(const Bytes& payload) {
    if (!handshake_.writes_next(pattern_)) return "refused";
    Bytes message(payload.size() + 96);
    message.resize(handshake_.write(pattern_, payload, message));
    return to_hex(message);
  }
  std::string read(Bytes& message) {
    std::span<std::uint8_t> payload;
    return handshake_.read(pattern_, message, payload) ? to_hex(payload) : "refused";
  }

  const Pattern& pattern_;
  bool initiates_;
  Handshake handshake_;
  std::optional<Directions> session_;
};

}  // namespace

int main(int count, char** words) {
  if (count != 8) {
    std::cerr << "usage: noise_peer pairing|session initiator|responder PROLOGUE LASTING FRESH "
                 "OTHER PSK\n";
    return 2;
  }
  Peer peer(words[1] == std::string("pairing") ? kPairing : kSession,
            words[2] == std::string("initiator") ? Role::initiator : Role::responder, words + 3);
  std::string line;
  while (std::getline(std::cin, line)) {
    const std::size_t space = std::min(line.find(' '), line.size());
    std::cout << peer.answer(
                     line.substr(0, space),
                     from_hex(std::string_view(line).substr(std::min(space + 1, line.size()))))
              << std::endl;
  }
}

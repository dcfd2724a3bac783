// The core's generator of random bytes (SEC-9). Its key is made at the boot of the chip's words, of
// the chip's secret and of the number of this boot; what it gives depends besides on the words of
// the step and on the number of the step since the boot. So nothing repeats, within a boot or in
// another, though the chip's own generator stands still, and nobody foretells it who knows the
// words.
//
// The words are judged while they come, by the health tests of NIST SP 800-90B, 4.4, for a
// generator that gives at least 8 bits in a word of 32; with one that does they fail once in 10^12.
#pragma once

#include <cstdint>

#include "firmware-core/crypto/sha256.h"
#include "firmware-core/inputs.h"

namespace locktwin::core {

class Chance {
 public:
  void boot(const Inputs& in);
  // Every step, before anything is drawn. False: a test has failed.
  bool take(const Inputs& in);
  // Fresh bytes; each purpose of a step gets others.
  Digest draw(const Inputs& in, std::uint8_t purpose) const;

 private:
  bool judge(std::uint32_t word);

  Digest key_{};
  std::uint32_t step_ = 0;
  std::uint32_t last_ = 0;    // word
  std::uint32_t first_ = 0;   // of the window
  std::uint16_t window_ = 0;  // words of it so far
  std::uint8_t like_first_ = 0;
  std::uint8_t like_last_ = 0;  // in a row
};

}  // namespace locktwin::core

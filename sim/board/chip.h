// What the chip keeps besides its flash, and never shows outside: its secret, the monotonic counter
// of its boots, its random generator; and the flash behind its secret (SEC-8).
//
// The cells hold what the flash driver has made of each word that the core sees: the word encrypted
// (ChaCha20 under a key of the secret; the nonce is its address and how often its page was erased,
// by a monotonic counter, so no nonce serves twice) and a tag over both (HMAC-SHA-256, 8 bytes).
// Erased words stay erased. The model keeps the core's side of the driver in model::Flash and works
// the cells out when somebody reads them with the pack out.
//
// The chip knows its flash by a digest in its own memory, which follows every command. Whatever
// else somebody has put into the cells in the meantime, an older image of the same lock too, reads
// as zeros: the core finds a damaged store, believes nothing and opens to no credential.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "firmware-core/crypto/sha256.h"
#include "firmware-core/flash_view.h"
#include "firmware-core/inputs.h"
#include "model/chips/flash.h"
#include "model/state/fields.h"
#include "sim/time/random_stream.h"

namespace locktwin::sim {

class Chip {
 public:
  static constexpr std::size_t kTagBytes = 8;
  static constexpr std::size_t kCellBytes = core::kFlashWordBytes + kTagBytes;  // of each word
  using Cells = std::vector<std::uint8_t>;

  Chip() = default;
  explicit Chip(std::uint64_t secrets);

  void boot() { ++boots_; }  // out of the reset
  // Random words, secret and boots of the next step.
  void fill(core::Inputs& inputs);
  void set_random_stuck(bool stuck) { random_stuck_ = stuck; }
  bool random_stuck() const { return random_stuck_; }
  // The core has given the flash a command: what lies there is its own again.
  void wrote() {
    foreign_ = false;
    known_.reset();
  }

  // Without power: what a programmer's clip reads from the cells, and writes into them.
  Cells cells(const model::Flash& flash) const;
  void put_cells(model::Flash& flash, const Cells& cells);
  bool foreign() const { return foreign_; }  // what lies in the flash is not this chip's

  LT_FIELDS(random_, words_, secret_, known_, boots_, random_stuck_, foreign_)

 private:
  RandomStream random_;
  std::array<std::uint32_t, 8> words_{};  // the last ones
  core::Digest secret_{};
  std::optional<core::Digest> known_;  // of the flash, once somebody has put cells into it
  std::uint32_t boots_ = 0;
  bool random_stuck_ = false;
  bool foreign_ = false;
};

}  // namespace locktwin::sim

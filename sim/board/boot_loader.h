// What lets firmware into the chip (SEC-11): an image that the maker has signed, and no older one
// than runs already. The key of the maker and the loader lie where nothing writes; the version is a
// monotonic counter.
#pragma once

#include <cstdint>
#include <vector>

#include "model/state/fields.h"
#include "sim/board/firmware_signature.h"

namespace locktwin::sim {

// The code itself is what this program is built of; its version stands for it.
struct FirmwareImage {
  std::uint32_t version = 0;
  std::vector<std::uint8_t> signature;
};

// What of an image is signed.
std::vector<std::uint8_t> signed_part(std::uint32_t version);

class BootLoader {
 public:
  // The public key of the maker.
  static const lms::PublicKey& maker();

  // True: it is taken, and runs from the next boot on.
  bool offer(const FirmwareImage& image);
  std::uint32_t version() const { return version_; }
  std::uint32_t refused() const { return refused_; }  // so far

  LT_FIELDS(version_, refused_)

 private:
  std::uint32_t version_ = 1;
  std::uint32_t refused_ = 0;
};

}  // namespace locktwin::sim

#include "sim/board/boot_loader.h"

#include <string_view>

namespace locktwin::sim {

std::vector<std::uint8_t> signed_part(std::uint32_t version) {
  constexpr std::string_view kProduct = "locktwin firmware ";
  std::vector<std::uint8_t> part(kProduct.begin(), kProduct.end());
  for (int shift = 24; shift >= 0; shift -= 8) {
    part.push_back(static_cast<std::uint8_t>(version >> shift));
  }
  return part;
}

const lms::PublicKey& BootLoader::maker() {
  static const lms::PublicKey key = {
      .id = {'l', 'o', 'c', 'k', 't', 'w', 'i', 'n', ' ', 'm', 'a', 'k', 'e', 'r'},
      .root = {0x7a, 0x91, 0x1a, 0xb0, 0xe6, 0x50, 0x12, 0xc9, 0x3f, 0x12, 0xf3,
               0xad, 0xe8, 0x8f, 0xab, 0xb9, 0x50, 0x20, 0xd1, 0x58, 0x10, 0x02,
               0x7a, 0x96, 0xec, 0x0d, 0x76, 0x91, 0x1e, 0xb1, 0x63, 0x93}};
  return key;
}

bool BootLoader::offer(const FirmwareImage& image) {
  const bool genuine = lms::is_signed(maker(), signed_part(image.version), image.signature);
  if (!genuine || image.version < version_) {
    ++refused_;
    return false;
  }
  version_ = image.version;
  return true;
}

}  // namespace locktwin::sim

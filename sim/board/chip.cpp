#include "sim/board/chip.h"

#include <algorithm>

#include "firmware-core/crypto/bytes.h"
#include "firmware-core/crypto/chacha20.h"
#include "firmware-core/crypto/hmac.h"

namespace locktwin::sim {

namespace {

using Word = std::array<std::uint8_t, core::kFlashWordBytes>;
using Cell = std::array<std::uint8_t, Chip::kCellBytes>;

constexpr std::uint8_t kErased = 0xFF;

// The driver's two keys and the place of a word make what its cell holds.
class Driver {
 public:
  Driver(const core::Digest& secret, const model::Flash& flash)
      : encrypts_(key_of(secret, 1)), proves_(key_of(secret, 2)), flash_(flash) {}

  Cell seal(std::size_t address, std::span<const std::uint8_t> word) const {
    Cell cell;
    cell.fill(kErased);
    if (core::is_blank(word)) return cell;
    const core::Nonce96 place = place_of(address);
    std::ranges::copy(exchanged(place, word), cell.begin());
    const core::Digest tag = tag_of(place, std::span(cell).first<core::kFlashWordBytes>());
    std::copy_n(tag.begin(), Chip::kTagBytes, cell.begin() + core::kFlashWordBytes);
    return cell;
  }

  // Zeros where the tag is not of this place and this chip.
  Word open(std::size_t address, std::span<const std::uint8_t> cell) const {
    Word word;
    word.fill(kErased);
    if (core::is_blank(cell)) return word;
    const core::Nonce96 place = place_of(address);
    const auto sealed = cell.first<core::kFlashWordBytes>();
    const core::Digest tag = tag_of(place, sealed);
    const auto told = cell.last<Chip::kTagBytes>();
    if (core::equal_constant_time(std::span(tag).first<Chip::kTagBytes>(), told) == 0) return {};
    return exchanged(place, sealed);
  }

 private:
  static core::Digest key_of(const core::Digest& secret, std::uint8_t use) {
    return core::Hmac(secret).of({&use, 1});
  }
  core::Nonce96 place_of(std::size_t address) const {
    core::Nonce96 place{};
    core::put_u32(&place[0], static_cast<std::uint32_t>(address));
    core::put_u32(&place[4], flash_.erased(address / core::kFlashPageBytes));
    return place;
  }
  Word exchanged(const core::Nonce96& place, std::span<const std::uint8_t> text) const {
    Word word;
    std::ranges::copy(text, word.begin());
    core::ChaCha20(encrypts_, place).apply(word, 0);
    return word;
  }
  core::Digest tag_of(const core::Nonce96& place, std::span<const std::uint8_t> sealed) const {
    std::array<std::uint8_t, sizeof(core::Nonce96) + core::kFlashWordBytes> message;
    std::ranges::copy(place, message.begin());
    std::ranges::copy(sealed, message.begin() + sizeof(core::Nonce96));
    return core::Hmac(proves_).of(message);
  }

  core::Digest encrypts_;
  core::Digest proves_;
  const model::Flash& flash_;
};

core::Digest digest_of(std::span<const std::uint8_t> bytes) {
  core::Sha256 hash;
  hash.update(bytes);
  return hash.finish();
}

}  // namespace

Chip::Chip(std::uint64_t secrets) : random_(secrets, "board.random") {
  RandomStream secret(secrets, "chip.secret");
  for (std::uint8_t& byte : secret_) byte = static_cast<std::uint8_t>(secret.next_u32() >> 24);
}

void Chip::fill(core::Inputs& inputs) {
  for (std::uint32_t& word : words_) {
    if (!random_stuck_) word = random_.next_u32();
  }
  inputs.random = words_;
  inputs.boots = boots_;
  inputs.chip_secret = secret_;
}

Chip::Cells Chip::cells(const model::Flash& flash) const {
  const Driver driver(secret_, flash);
  const std::span<const std::uint8_t> bytes = flash.bytes();
  Cells all;
  all.reserve(bytes.size() / core::kFlashWordBytes * kCellBytes);
  for (std::size_t at = 0; at < bytes.size(); at += core::kFlashWordBytes) {
    const Cell cell = driver.seal(at, bytes.subspan(at, core::kFlashWordBytes));
    all.insert(all.end(), cell.begin(), cell.end());
  }
  return all;
}

void Chip::put_cells(model::Flash& flash, const Cells& cells) {
  if (!known_) known_ = digest_of(flash.bytes());
  const Driver driver(secret_, flash);
  std::vector<std::uint8_t> bytes;
  for (std::size_t at = 0; at + kCellBytes <= cells.size(); at += kCellBytes) {
    const std::size_t address = at / kCellBytes * core::kFlashWordBytes;
    const Word word = driver.open(address, std::span(cells).subspan(at, kCellBytes));
    bytes.insert(bytes.end(), word.begin(), word.end());
  }
  bytes.resize(flash.bytes().size());
  foreign_ = digest_of(bytes) != *known_;
  if (foreign_) std::ranges::fill(bytes, std::uint8_t{0});
  flash.replace(bytes);
}

}  // namespace locktwin::sim

#include "tests/qml/qr_reader.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <stdexcept>
#include <vector>

namespace locktwin::desktop {

namespace {

constexpr int kQuietZone = 4;

struct Blocks {
  int check_bytes;  // of each block
  int count;
};

// By version 1 to 6, then by the two bits of the format: M, L, H, Q (table 9 of the standard).
constexpr Blocks kBlocks[6][4] = {
    {{10, 1}, {7, 1}, {17, 1}, {13, 1}},  {{16, 1}, {10, 1}, {28, 1}, {22, 1}},
    {{26, 1}, {15, 1}, {22, 2}, {18, 2}}, {{18, 2}, {20, 1}, {16, 4}, {26, 2}},
    {{24, 2}, {26, 1}, {22, 4}, {18, 4}}, {{16, 4}, {18, 2}, {28, 4}, {24, 4}}};
constexpr int kBytes[6] = {26, 44, 70, 100, 134, 172};

class Reader {
 public:
  explicit Reader(const QImage& code)
      : code_(code), size_(code.width() - 2 * kQuietZone), version_((size_ - 17) / 4) {
    if (size_ != 17 + 4 * version_ || version_ < 1 || version_ > 6 || !has_finders()) {
      throw std::runtime_error("not a QR code of version 1 to 6");
    }
    read_format();
  }
  std::string text() const { return decode(data_bytes(all_bytes())); }

 private:
  bool dark(int x, int y) const { return qGray(code_.pixel(x + kQuietZone, y + kQuietZone)) < 128; }
  bool is_finder(int left, int top) const {
    for (int y = 0; y < 7; ++y) {
      for (int x = 0; x < 7; ++x) {
        const int ring = std::max(std::abs(x - 3), std::abs(y - 3));
        if (dark(left + x, top + y) != (ring != 2)) return false;
      }
    }
    return true;
  }
  bool has_finders() const {
    return is_finder(0, 0) && is_finder(size_ - 7, 0) && is_finder(0, size_ - 7);
  }
  // The copy beside the upper left finder, the highest bit first.
  void read_format() {
    constexpr std::array<std::array<int, 2>, 15> kPlaces{{{0, 8},
                                                          {1, 8},
                                                          {2, 8},
                                                          {3, 8},
                                                          {4, 8},
                                                          {5, 8},
                                                          {7, 8},
                                                          {8, 8},
                                                          {8, 7},
                                                          {8, 5},
                                                          {8, 4},
                                                          {8, 3},
                                                          {8, 2},
                                                          {8, 1},
                                                          {8, 0}}};
    unsigned bits = 0;
    for (const auto& place : kPlaces) bits = bits << 1 | (dark(place[0], place[1]) ? 1U : 0U);
    bits ^= 0x5412U;
    level_ = bits >> 13;
    mask_ = bits >> 10 & 7U;
  }
  bool is_function(int x, int y) const {
    const bool corner = (x < 9 && y < 9) || (x >= size_ - 8 && y < 9) || (x < 9 && y >= size_ - 8);
    const int alignment = size_ - 7;
    const bool aligned =
        version_ > 1 && std::abs(x - alignment) <= 2 && std::abs(y - alignment) <= 2;
    return corner || aligned || x == 6 || y == 6;
  }
  bool is_masked(int x, int y) const {
    switch (mask_) {
      case 0:
        return (x + y) % 2 == 0;
      case 1:
        return y % 2 == 0;
      case 2:
        return x % 3 == 0;
      case 3:
        return (x + y) % 3 == 0;
      case 4:
        return (x / 3 + y / 2) % 2 == 0;
      case 5:
        return x * y % 2 + x * y % 3 == 0;
      case 6:
        return (x * y % 2 + x * y % 3) % 2 == 0;
      default:
        return ((x + y) % 2 + x * y % 3) % 2 == 0;
    }
  }
  // Two columns at a time from the right, up and down in turn.
  std::vector<std::uint8_t> all_bytes() const {
    std::vector<bool> bits;
    bool up = true;
    for (int right = size_ - 1; right > 0; right -= 2, up = !up) {
      if (right == 6) right = 5;
      for (int i = 0; i < size_; ++i) {
        const int y = up ? size_ - 1 - i : i;
        for (int x : {right, right - 1}) {
          if (!is_function(x, y)) bits.push_back(dark(x, y) != is_masked(x, y));
        }
      }
    }
    std::vector<std::uint8_t> bytes(static_cast<std::size_t>(kBytes[version_ - 1]));
    for (std::size_t i = 0; i < bytes.size() * 8; ++i) {
      bytes[i / 8] = static_cast<std::uint8_t>(bytes[i / 8] << 1 | (bits[i] ? 1 : 0));
    }
    return bytes;
  }
  // The bytes of the blocks take turns; the last blocks may have one more.
  std::vector<std::uint8_t> data_bytes(const std::vector<std::uint8_t>& all) const {
    const Blocks blocks = kBlocks[version_ - 1][level_];
    const int count = kBytes[version_ - 1] - blocks.check_bytes * blocks.count;
    const int shortest = count / blocks.count;
    const int shorter = blocks.count - count % blocks.count;
    std::vector<std::uint8_t> data;
    for (int block = 0; block < blocks.count; ++block) {
      for (int i = 0; i < shortest; ++i) {
        data.push_back(all[static_cast<std::size_t>(i * blocks.count + block)]);
      }
      if (block >= shorter) {
        data.push_back(all[static_cast<std::size_t>(shortest * blocks.count + block - shorter)]);
      }
    }
    return data;
  }
  static std::string decode(const std::vector<std::uint8_t>& data) {
    std::size_t at = 0;
    const auto take = [&](int bits) {
      unsigned value = 0;
      for (int i = 0; i < bits; ++i, ++at) {
        value = value << 1 | (data.at(at / 8) >> (7 - at % 8) & 1U);
      }
      return value;
    };
    if (take(4) != 4U) throw std::runtime_error("not in byte mode");
    std::string text(take(8), '\0');
    for (char& letter : text) letter = static_cast<char>(take(8));
    return text;
  }

  const QImage& code_;
  int size_;
  int version_;
  unsigned level_ = 0;
  unsigned mask_ = 0;
};

}  // namespace

std::string read_qr_code(const QImage& code) {
  return Reader(code).text();
}

}  // namespace locktwin::desktop

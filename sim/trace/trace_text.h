// What a trace has to say, put together piece by piece and written in large pieces. The numbers are
// most of the work: what comes twice is put into words once.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>

namespace locktwin::sim {

class TraceText {
 public:
  void add(std::string_view text) { text_.append(text); }
  void add(char letter) { text_ += letter; }
  // The shortest text that reads back as this number.
  void add_number(double value) { text_.append(words_for(value)); }
  // The same with a point or an exponent in it, as what is no whole number has; no number: null.
  void add_json_number(double value);
  // At the end of a step: writes it once it is worth a call of the system.
  void settle(std::ostream& out) {
    if (text_.size() >= kWorthACall) write_to(out);
  }
  // Writes it and begins anew.
  void write_to(std::ostream& out);

 private:
  struct Known {
    std::uint64_t bits = 0;  // of 0.0
    std::uint8_t size = 1;
    std::array<char, 25> text{'0'};  // 24 is the longest: -2.2250738585072014e-308
  };
  std::string_view words_for(double value) {
    const auto bits = std::bit_cast<std::uint64_t>(value);
    Known& known = known_[(bits * 0x9E3779B97F4A7C15U) >> (64 - kKnownBits)];  // 0 is in the first
    if (known.bits != bits) put_into_words(value, known);
    return {known.text.data(), known.size};
  }
  static void put_into_words(double value, Known& known);

  static constexpr int kKnownBits = 6;
  static constexpr std::size_t kWorthACall = 1U << 16;
  std::string text_;
  std::array<Known, 1U << kKnownBits> known_{};
};

}  // namespace locktwin::sim

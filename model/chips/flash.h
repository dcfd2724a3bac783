// NOR flash of the controller: bits are cleared word by word and set again page by page; both take
// time, and a power cut in the middle leaves them half done.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "model/units.h"

namespace locktwin::model {

struct FlashGeometry {
  std::size_t size_bytes;
  std::size_t page_bytes;  // smallest unit that can be erased
  std::size_t word_bytes;  // smallest unit that can be programmed
};

// Typical figures of the data sheets of Cortex-M4 controllers with 64-bit flash words and pages of
// 2 KiB: 82 us (to 91) a word, 22 ms (to 25) a page.
struct FlashTiming {
  Micros word_program{82};
  Micros page_erase{22'000};
};

enum class FlashResult {
  ok,
  busy,          // another operation is in progress; it goes on
  out_of_range,  // beyond the end, or nothing to program
  unaligned,     // not whole words, or not the beginning of a page
  not_erased,    // would have to set a bit from 0 to 1
};

class Flash {
 public:
  // All bytes 0xFF. The page divides the size, the word divides the page.
  explicit Flash(const FlashGeometry& geometry, const FlashTiming& timing = {});

  // Anything but `ok` changes nothing. `now` must not go back from call to call.
  FlashResult start_program(Micros now, std::size_t address, std::span<const std::uint8_t> data);
  FlashResult start_erase(Micros now, std::size_t page_address);

  void advance_to(Micros now);
  // The operation in progress is torn: words before this instant are done, some bits of the word
  // or page in work have changed (more, the later the cut), the rest is untouched. Then idle.
  void cut_power(Micros now);

  bool busy() const { return operation_ != Operation::none; }
  Micros done_at() const;                                         // kNever when idle
  std::span<const std::uint8_t> bytes() const { return bytes_; }  // as of the last call

 private:
  enum class Operation { none, program, erase };

  FlashResult check_program(std::size_t address, std::span<const std::uint8_t> data) const;
  FlashResult check(std::size_t address, std::size_t length, std::size_t unit_bytes) const;
  void begin(Operation operation, Micros now, std::size_t address);
  void finish_words(Micros now);
  void tear_word(double fraction);
  void tear_page(double fraction);

  FlashGeometry geometry_;
  FlashTiming timing_;
  std::vector<std::uint8_t> bytes_;
  Operation operation_ = Operation::none;
  Micros started_{0};
  std::size_t address_ = 0;
  std::vector<std::uint8_t> data_;  // what is being programmed
  std::size_t words_done_ = 0;
};

}  // namespace locktwin::model

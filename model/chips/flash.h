// NOR flash of the controller: bits are cleared word by word and set again page by page; both take
// time, and a power cut in the middle leaves them half done.
//
// Wear: every erase ages its page. An old page takes longer to erase,
//   t = t0 (1 + slower * erases/endurance), at most `slowest` times t0,
// and beyond its own limit, between one and three times the endurance, weak cells no longer hold a
// one: programming a word drags those in it down, erasing leaves them down. The chip verifies, and
// such an operation ends as failed. Their share is 0.5 % for every limit that the page is beyond.
// What lies in pages that nothing works on stays as it is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "model/state/fields.h"
#include "model/state_hash.h"
#include "model/units.h"

namespace locktwin::model {

// Of the part that holds the firmware's store.
struct FlashGeometry {
  std::size_t size_bytes = 65'536;
  std::size_t page_bytes = 2048;  // smallest unit that can be erased
  std::size_t word_bytes = 8;     // smallest unit that can be programmed

  LT_FIELDS(size_bytes, page_bytes, word_bytes)
};

// Typical figures of the data sheets of Cortex-M4 controllers with 64-bit flash words and pages of
// 2 KiB: 82 us (to 91) a word, 22 ms (to 25) a page.
struct FlashTiming {
  Micros word_program{82};
  Micros page_erase{22'000};

  LT_FIELDS(word_program, page_erase)
};

// Data sheets of such controllers promise 10,000 cycles; the best pages bear a few times that.
struct FlashWearParameters {
  double endurance = 10'000;  // erases of a page
  double limit_spread = 2;    // the best page bears 1 + this times as many as the worst
  double slower = 0.15;       // of an erase, at the endurance
  double slowest = 4;         // the charge pump gives up there
  double weak_share_per_limit = 5e-3;

  LT_FIELDS(endurance, limit_spread, slower, slowest, weak_share_per_limit)
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
  explicit Flash(const FlashGeometry& geometry, const FlashTiming& timing = {},
                 const FlashWearParameters& wear = {});

  // Anything but `ok` changes nothing. `now` must not go back from call to call.
  FlashResult start_program(Micros now, std::size_t address, std::span<const std::uint8_t> data);
  FlashResult start_erase(Micros now, std::size_t page_address);

  void advance_to(Micros now);
  // The operation in progress is torn: words before this instant are done, some bits of the word
  // or page in work have changed (more, the later the cut), the rest is untouched. Then idle.
  void cut_power(Micros now);

  // From outside, past the chip, while it has no power: as many bytes as it has.
  void replace(std::span<const std::uint8_t> bytes) { bytes_.assign(bytes.begin(), bytes.end()); }

  bool busy() const { return operation_ != Operation::none; }
  Micros done_at() const;                                         // kNever when idle
  std::span<const std::uint8_t> bytes() const { return bytes_; }  // as of the last call
  bool failed() const { return failed_; }  // the last operation ended with an error

  // Every page has been erased so often before, in shares of the endurance; 0 is a new chip with
  // the old content. Beside it the erases of this life count.
  void set_worn(double endurances);
  double worn() const { return worn_; }
  bool shows_wear() const { return worn_ > 0 && failures_ > failures_before_; }  // since then
  double erases(std::size_t page) const;  // of one page, with those before
  std::uint32_t erased(std::size_t page) const { return erases_.at(page); }  // in this life
  double most_erases() const;
  std::uint64_t failures() const { return failures_; }  // of all operations so far
  void hash_into(StateHash& hash) const;
  LT_FIELDS(geometry_, timing_, wear_, bytes_, operation_, started_, address_, data_, words_done_,
            erases_, worn_, failures_, failures_before_, failed_)

 private:
  enum class Operation { none, program, erase };

  FlashResult check_program(std::size_t address, std::span<const std::uint8_t> data) const;
  FlashResult check(std::size_t address, std::size_t length, std::size_t unit_bytes) const;
  void begin(Operation operation, Micros now, std::size_t address);
  void finish_words(Micros now);
  void tear_word(double fraction);
  void tear_page(double fraction);
  double weak_share(std::size_t page) const;
  std::uint8_t weak_bits(std::size_t address) const;
  Micros erase_time(std::size_t page) const;
  void finish_erase();

  FlashGeometry geometry_;
  FlashTiming timing_;
  FlashWearParameters wear_;
  std::vector<std::uint8_t> bytes_;
  Operation operation_ = Operation::none;
  Micros started_{0};
  std::size_t address_ = 0;
  std::vector<std::uint8_t> data_;  // what is being programmed
  std::size_t words_done_ = 0;
  std::vector<std::uint32_t> erases_;  // of each page in this life
  double worn_ = 0;
  std::uint64_t failures_ = 0;
  std::uint64_t failures_before_ = 0;  // the wear was put on
  bool failed_ = false;
};

}  // namespace locktwin::model

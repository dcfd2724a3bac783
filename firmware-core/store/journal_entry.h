// An event with its number and its time, as the journal keeps it.
#pragma once

#include <cstddef>
#include <cstdint>

#include "firmware-core/config.h"
#include "firmware-core/crypto/bytes.h"
#include "firmware-core/vocabulary.h"

namespace locktwin::core {

struct JournalEntry {
  std::uint32_t number = 0;   // 0: no entry
  std::uint32_t clock_s = 0;  // when `clock_known`
  Event event{};
  bool clock_known = false;
  bool lost_before = false;  // the flash was too slow for events just before this one

  static constexpr std::size_t kBytes = 12;
  static JournalEntry of(const std::uint8_t* bytes);
  void put(std::uint8_t* bytes) const;
};

}  // namespace locktwin::core

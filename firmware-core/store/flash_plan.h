// Who has which pages of the flash: the store's two halves, then the ring of the journal.
#pragma once

#include <cstddef>

#include "firmware-core/flash_view.h"

namespace locktwin::core::flash_plan {

inline constexpr std::size_t kStoreHalfPages = 12;
inline constexpr std::size_t kStoreAt = 0;
inline constexpr std::size_t kStoreHalfBytes = kStoreHalfPages * kFlashPageBytes;
inline constexpr std::size_t kStoreBytes = 2 * kStoreHalfBytes;

// Of ten pages nine are whole at any time: 1152 entries for APP-2's 1000, and room for the places
// that power cuts have torn.
inline constexpr std::size_t kJournalPages = 10;
inline constexpr std::size_t kJournalAt = kStoreAt + kStoreBytes;
inline constexpr std::size_t kJournalBytes = kJournalPages * kFlashPageBytes;

static_assert(kJournalAt + kJournalBytes == kFlashBytes, "the plan covers the flash");

}  // namespace locktwin::core::flash_plan

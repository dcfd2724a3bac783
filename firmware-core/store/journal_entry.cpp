#include "firmware-core/store/journal_entry.h"

namespace locktwin::core {
namespace {

constexpr unsigned kClockKnown = 1;
constexpr unsigned kLostBefore = 2;
constexpr unsigned kThirdShift = 2;
static_assert((kThirdMost << kThirdShift) <= 0xFF && config::kMaxUsers <= kThirdMost);

}  // namespace

JournalEntry JournalEntry::of(const std::uint8_t* bytes) {
  JournalEntry entry;
  entry.number = get_u32(bytes);
  entry.clock_s = get_u32(bytes + 4);
  entry.event = {static_cast<EventKind>(bytes[8]), bytes[9], bytes[10],
                 static_cast<std::uint8_t>(bytes[11] >> kThirdShift)};
  entry.clock_known = (bytes[11] & kClockKnown) != 0;
  entry.lost_before = (bytes[11] & kLostBefore) != 0;
  return entry;
}

void JournalEntry::put(std::uint8_t* bytes) const {
  const unsigned flags = (clock_known ? kClockKnown : 0) | (lost_before ? kLostBefore : 0);
  put_u32(bytes, number);
  put_u32(bytes + 4, clock_s);
  bytes[8] = static_cast<std::uint8_t>(event.kind);
  bytes[9] = event.first;
  bytes[10] = event.second;
  bytes[11] = static_cast<std::uint8_t>(flags | unsigned{event.third} << kThirdShift);
}

}  // namespace locktwin::core

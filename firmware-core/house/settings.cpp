#include "firmware-core/house/settings.h"

#include "firmware-core/store/store_format.h"

namespace locktwin::core {
namespace {

constexpr std::uint8_t kLayout = 1;
constexpr std::size_t kValuesAt = 2;
constexpr std::size_t kRecordBytes = kValuesAt + 2 * kSettings;
static_assert(kRecordBytes <= store_format::kPayloadMax, "the settings are one record");

struct Range {
  std::uint16_t initial;
  std::uint16_t lowest;
  std::uint16_t highest;
};

constexpr std::array<Range, kSettings> kRanges{{
#define LT_SETTING(id, name, initial, lowest, highest, help) {initial, lowest, highest},
#include "firmware-core/house/settings.def"
}};

void put_u16(std::uint8_t* at, std::uint16_t value) {
  at[0] = static_cast<std::uint8_t>(value);
  at[1] = static_cast<std::uint8_t>(value >> 8);
}

}  // namespace

void Settings::load(const StepContext& step, const Store& store) {
  const auto record = store.read(RecordKey::settings, step.flash);
  const bool known = record.size() >= kValuesAt && record[0] == kLayout;
  for (std::size_t i = 0; i < kSettings; ++i) {
    values_[i] = kRanges[i].initial;
    const std::size_t at = kValuesAt + 2 * i;
    if (!known || at + 2 > record.size()) continue;
    const auto value = static_cast<std::uint16_t>(record[at] | record[at + 1] << 8);
    if (accepts(static_cast<Setting>(i), value)) values_[i] = value;
  }
}

bool Settings::accepts(Setting setting, std::uint32_t value) {
  const auto index = static_cast<std::size_t>(setting);
  return index < kSettings && value >= kRanges[index].lowest && value <= kRanges[index].highest;
}

Store::Ticket Settings::write(Store& store, Setting setting, std::uint32_t value) const {
  std::array<std::uint8_t, kRecordBytes> record{};
  record[0] = kLayout;
  for (std::size_t i = 0; i < kSettings; ++i) {
    const bool changed = i == static_cast<std::size_t>(setting);
    put_u16(&record[kValuesAt + 2 * i], changed ? static_cast<std::uint16_t>(value) : values_[i]);
  }
  return store.write(RecordKey::settings, record);
}

}  // namespace locktwin::core

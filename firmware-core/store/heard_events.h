// How far each phone has got in the journal: the number up to which it has acknowledged the events
// (APP-2). An administrator's phone acknowledges every event, an ordinary user's the calls for help
// (UNL-9).
//
// Kept in RAM and, some seconds after the first change, in the flash: what a power cut takes back
// is delivered again, and the phone knows by the numbers what it has. Bounded: a record holds the
// numbers of kPerRecord phones (4 bytes each). While there is none of a phone, the record
// `journal` counts (4 bytes), in which older firmware kept one number for all.
#pragma once

#include <array>
#include <cstdint>

#include "firmware-core/config.h"
#include "firmware-core/step_context.h"
#include "firmware-core/store/store.h"

namespace locktwin::core {

class HeardEvents {
 public:
  void load(const StepContext& step, const Store& store);

  std::uint32_t up_to(std::uint8_t phone) const;
  // No phone has got further: numbers of lost pages are not used again.
  std::uint32_t most() const;
  // Never back.
  void hear(const StepContext& step, std::uint8_t phone, std::uint32_t number);
  // The number of the phone is another one's now, or nobody's.
  void forget(const StepContext& step, std::uint8_t phone);

  // Every step.
  void update(const StepContext& step, Store& store);
  std::uint64_t wake_at_ms() const { return save_at_ms_; }

 private:
  void change(const StepContext& step, std::uint8_t phone, std::uint32_t number);

  std::uint64_t save_at_ms_ = kNever;
  std::uint8_t unsaved_ = 0;  // bit n: record n
  bool due_ = false;          // to be written as soon as the store takes it
  std::array<std::uint32_t, config::kMaxPhones> up_to_{};
};

}  // namespace locktwin::core

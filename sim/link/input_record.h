// A record of everything the core was given, and its replay into a fresh core.
//
// The core is a function of its inputs and the flash, so a record replays exactly, against any
// build of the core; a difference shows at the first step at which it appears.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "firmware-core/flash_view.h"
#include "firmware-core/inputs.h"
#include "firmware-core/outputs.h"
#include "sim/world/observer.h"

namespace locktwin::sim {

struct RecordedStep {
  core::Inputs inputs;
  std::uint64_t outputs_hash;
};

// From one reset of the core to the next.
struct RecordedBoot {
  std::array<std::uint8_t, core::kFlashBytes> flash;  // as the boot found it
  std::vector<RecordedStep> steps;
};

// Of every field that has a meaning; unused parts of lists and buffers do not count.
std::uint64_t hash_of(const core::Outputs& outputs);

class InputRecorder : public Observer {
 public:
  void on_core_reset(const World& world, const Lock& lock) override;
  void on_core_step(const World& world, const Lock& lock, const core::Inputs& inputs,
                    const core::Outputs& outputs) override;
  const std::vector<RecordedBoot>& boots() const { return boots_; }

 private:
  std::vector<RecordedBoot> boots_;
};

// Steps a fresh core through the record. Returns the index of the first step whose outputs differ.
std::optional<std::size_t> first_difference(const RecordedBoot& boot);

}  // namespace locktwin::sim

// The lock's firmware logic: one synchronous machine. Read this file first.
//
// A fresh object is a chip after reset; its first step is the boot. step() takes what the board has
// sampled and says what the board shall do until the next step, which must come when an input
// changes, when a flash command ends, or at Outputs::wake_at_ms, whichever is earliest. It never
// blocks, allocates or throws. Of Outputs, only what the counts and `flash.length` cover is set.
#pragma once

#include <type_traits>

#include "firmware-core/access.h"
#include "firmware-core/bolt_drive.h"
#include "firmware-core/flash_view.h"
#include "firmware-core/inputs.h"
#include "firmware-core/locking_rules.h"
#include "firmware-core/lockout.h"
#include "firmware-core/outputs.h"
#include "firmware-core/panel.h"
#include "firmware-core/power.h"
#include "firmware-core/step_context.h"
#include "firmware-core/store.h"
#include "firmware-core/users.h"

namespace locktwin::core {

class LockCore {
 public:
  void step(const Inputs& inputs, FlashView flash, Outputs& outputs);

 private:
  void boot(const StepContext& step);
  void serve_panel(const StepContext& step);
  void answer(const StepContext& step, Outcome outcome);
  void deny(const StepContext& step, Reason reason, Prompt prompt);
  void grant(const StepContext& step);
  void remember(const StepContext& step);
  void fill_outputs(const StepContext& step);
  void fill_report(const StepContext& step) const;
  std::uint64_t wake_at_ms(std::uint64_t now_ms) const;

  Store store_;
  Users users_;
  Lockout lockout_;
  Access access_;
  Panel panel_;
  BoltDrive bolt_;
  LockingRules rules_;
  Power power_;
  bool booted_ = false;
  bool awake_ = false;  // since the last step
  bool store_told_ = false;
};

static_assert(std::is_trivially_copyable_v<LockCore>);

}  // namespace locktwin::core

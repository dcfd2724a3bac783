// The lock's firmware logic: one synchronous machine. Read this file first.
//
// A fresh object is a chip after reset; its first step is the boot. step() takes what the board has
// sampled and says what the board shall do until the next step, which must come when an input
// changes, when a flash command ends, when a module or a radio has a message, or at
// Outputs::wake_at_ms, whichever is earliest. It never blocks, allocates or throws. Of Outputs,
// only what the counts and `flash.length` cover is set.
#pragma once

#include <type_traits>

#include "firmware-core/app/command_server.h"
#include "firmware-core/chance.h"
#include "firmware-core/flash_view.h"
#include "firmware-core/inputs.h"
#include "firmware-core/lock_parts.h"
#include "firmware-core/outputs.h"
#include "firmware-core/step_context.h"

namespace locktwin::core {

class LockCore {
 public:
  LockCore();  // in one place: it is a kilobyte of code
  void step(const Inputs& inputs, FlashView flash, Outputs& outputs);

 private:
  void boot(const StepContext& step);
  bool serve_reset(const StepContext& step);
  void serve_rear(const StepContext& step);
  void serve_panel(const StepContext& step);
  void serve_request(const StepContext& step, PanelRequest request);
  void serve_modules(const StepContext& step);
  void serve_enrolment(const StepContext& step);
  void serve_phones(const StepContext& step);
  void answer(const StepContext& step, const Verdict& verdict);
  void deny(const StepContext& step, Method method, Reason reason, Prompt prompt);
  void grant(const StepContext& step, const Grant& grant);
  void owe_link(const StepContext& step, const Grant& grant);
  void move_bolt(const StepContext& step);
  void hear_bolt(const StepContext& step, BoltNews news);
  void tell_outcome(BoltNews news);
  void remember(const StepContext& step);
  void fill_outputs(const StepContext& step);
  void fill_report(const StepContext& step) const;
  Alarms::Door door(const StepContext& step) const;
  PanelView panel_view(const StepContext& step) const;
  IdentificationRules identification_rules(const StepContext& step) const;
  bool busy() const;
  bool locked(const StepContext& step) const {
    return is_.bolt.state(step.in) == LockState::locked;
  }
  bool silent() const;
  std::uint64_t wake_at_ms(std::uint64_t now_ms) const;

  std::uint64_t commissioned_until_ms_ = 0;  // SEC-2
  bool booted_ = false;
  bool store_told_ = false;
  Chance chance_;
  CommandServer server_;
  LockParts is_;  // the biggest stands last
};

static_assert(std::is_trivially_copyable_v<LockCore>);

}  // namespace locktwin::core

#include "firmware-core/lock_core.h"

#include <algorithm>

namespace locktwin::core {
namespace {

// The buffers behind the counts stay as they are: an idle step must be cheap.
void clear(Outputs& out) {
  out.motor = MotorDrive::brake;
  out.siren = false;
  out.flash.operation = FlashOperation::none;
  out.flash.length = 0;
  out.flash.address = 0;
  out.events.count = 0;
  out.events.dropped = 0;
  out.prompts.count = 0;
  out.prompts.dropped = 0;
}

}  // namespace

void LockCore::step(const Inputs& inputs, FlashView flash, Outputs& outputs) {
  clear(outputs);
  const StepContext step{inputs, flash, outputs};
  if (!booted_) boot(step);
  store_.poll(inputs.flash, flash);
  power_.update(step, bolt_.motor() != MotorDrive::brake, awake_);
  serve_panel(step);
  answer(step, access_.update(step, store_, users_, lockout_));
  rules_.update(step, bolt_, power_.can_move());
  rules_.hear(step, bolt_.update(step));
  remember(step);
  fill_outputs(step);
}

void LockCore::boot(const StepContext& step) {
  booted_ = true;
  step.report(EventKind::lock_booted);
  store_.mount(step.flash);
  users_.load(step, store_);
  lockout_.load(step, store_);
  power_.update(step, false, false);
  bolt_.boot(step, power_.can_move());
  rules_.boot(step, users_.count() != 0, bolt_.state(step.in));
}

void LockCore::serve_panel(const StepContext& step) {
  const bool offer_setup = users_.count() == 0 && !store_.broken();
  switch (panel_.update(step, offer_setup)) {
    case PanelRequest::none:
      return;
    case PanelRequest::try_pin:
      access_.try_pin(step, panel_.entry(), store_, users_, lockout_);
      break;
    case PanelRequest::add_administrator:
      access_.add_administrator(panel_.entry());
      break;
  }
  panel_.drop_entry();
}

void LockCore::answer(const StepContext& step, Outcome outcome) {
  if (outcome == Outcome::none) return;
  panel_.finish();
  switch (outcome) {
    case Outcome::none:
      return;
    case Outcome::granted:
      return grant(step);
    case Outcome::wrong:
      return deny(step, Reason::wrong, Prompt::wrong_pin);
    case Outcome::wrong_and_locked_out:
      deny(step, Reason::wrong, Prompt::system_locked);
      return step.report(EventKind::alarm_lockout, lockout_.tries());
    case Outcome::locked_out:
      return deny(step, Reason::locked_out, Prompt::system_locked);
    case Outcome::not_verified:
      return deny(step, Reason::store, Prompt::not_saved);
    case Outcome::added:
      step.report(EventKind::user_added, access_.user(), Role::administrator);
      step.say(Prompt::administrator_added);
      return step.say(Prompt::success);
    case Outcome::not_added:
      return step.say(Prompt::not_saved);
  }
}

void LockCore::deny(const StepContext& step, Reason reason, Prompt prompt) {
  step.report(EventKind::access_denied, Method::pin, reason);
  step.say(Prompt::refused);
  step.say(prompt);
}

void LockCore::grant(const StepContext& step) {
  step.report(EventKind::access_granted, Method::pin, access_.user());
  power_.count_unlock(step);
  const bool moves = bolt_.would_move(step, BoltGoal::unlocked);
  if (!moves) {
    step.say(Prompt::welcome);
    rules_.extend(step);
  } else if (power_.can_move()) {
    step.say(Prompt::success);  // "Unlocked" is said when the bolt is in, not before
  }
  bolt_.command(step, BoltGoal::unlocked, Cause::credential, power_.can_move());
}

// What must survive a power cut goes to the flash, the try that waits for its verdict first.
void LockCore::remember(const StepContext& step) {
  lockout_.update(step, store_);
  users_.update(step, store_);
  store_.issue(step.in.flash, step.flash, step.out.flash);
  if (!store_.broken() || store_told_) return;
  store_told_ = true;
  step.report(EventKind::store_damaged, Reason::store);
}

void LockCore::fill_outputs(const StepContext& step) {
  awake_ = !panel_.dark() || !bolt_.resting() || store_.busy() || !access_.idle();
  step.out.power = awake_ ? PowerMode::awake : PowerMode::asleep;
  step.out.motor = bolt_.motor();
  step.out.lit_keys = panel_.lit_keys();
  step.out.battery_light = power_.low() && !panel_.dark();
  step.out.wake_at_ms = wake_at_ms(step.now_ms());
  fill_report(step);
}

void LockCore::fill_report(const StepContext& step) const {
  Report& report = step.out.report;
  report.lock_state = bolt_.state(step.in);
  report.panel = panel_.mode();
  const bool typing = panel_.mode() == PanelMode::ready || panel_.mode() == PanelMode::entering_pin;
  if (lockout_.active() && typing) report.panel = PanelMode::locked_out;
  report.wrong_tries = lockout_.tries();
  report.users = users_.count();
  report.digits_entered = panel_.entry().count();
  report.battery_percent = power_.percent();
  report.bolt_tries = bolt_.tries();
  report.lockout_left_ms = lockout_.left_ms(step.now_ms());
}

std::uint64_t LockCore::wake_at_ms(std::uint64_t now_ms) const {
  const std::uint64_t wake = std::min(
      {panel_.wake_at_ms(), lockout_.wake_at_ms(), bolt_.wake_at_ms(now_ms), rules_.wake_at_ms()});
  return std::max(wake, now_ms + 1);
}

}  // namespace locktwin::core

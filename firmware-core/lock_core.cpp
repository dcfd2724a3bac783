#include "firmware-core/lock_core.h"

#include <algorithm>
#include <memory>

#include "firmware-core/config.h"
#include "firmware-core/store/flash_queue.h"

namespace locktwin::core {
namespace {

// The buffers behind the counts stay as they are: an idle step must be cheap.
void clear(Outputs& out) {
  out.motor = MotorDrive::brake;
  out.siren = false;
  out.flash.operation = FlashOperation::none;
  out.flash.length = 0;
  out.flash.address = 0;
  out.show_pairing = false;
  out.sets_clock = false;
  out.modules.count = out.modules.dropped = 0;
  out.radio.count = out.radio.dropped = 0;
  out.events.count = out.events.dropped = 0;
  out.prompts.count = out.prompts.dropped = 0;
}

Prompt prompt_for_wrong(Channel channel) {
  return channel == Channel::keypad ? Prompt::wrong_pin : Prompt::not_recognised;
}

}  // namespace

LockCore::LockCore() : chance_(), server_(), is_() {}

// Not a part of the loop around it: the stack is measured from here.
[[gnu::noinline]] void LockCore::step(const Inputs& inputs, FlashView flash, Outputs& outputs) {
  clear(outputs);
  const StepContext step{inputs, flash, outputs, chance_};
  if (!booted_) chance_.boot(inputs);
  const bool chancy = chance_.take(inputs);
  if (!booted_) boot(step);
  if (!chancy) is_.attacks.owe(step, Attacks::Sign::generator);
  poll_flash(step, is_.store, is_.journal);
  is_.bolt.set_body(is_.body());
  is_.modes.settle(step, is_.store, is_.settings, locked(step), is_.users.count() != 0);
  is_.power.update(step, is_.bolt.motor() != MotorDrive::brake, is_.users.count() != 0);
  is_.video.update(step, is_.power.low());
  if (!serve_reset(step)) {
    is_.clock.update(step, is_.store);
    serve_rear(step);
    serve_panel(step);
    serve_modules(step);
    serve_phones(step);
    is_.lockout.follow(step, is_.settings);  // as a phone has just set them
    serve_enrolment(step);
    answer(step, is_.access.update(step, is_.for_access()));
  }
  move_bolt(step);
  remember(step);
  fill_outputs(step);
}

void LockCore::boot(const StepContext& step) {
  booted_ = true;
  step.report(EventKind::lock_booted);
  is_.store.mount(step.flash);
  LockParts::for_each(is_, [&](auto& part) {
    if constexpr (requires { part.load(step, is_.store); }) part.load(step, is_.store);
  });
  is_.lockout.follow(step, is_.settings);
  is_.journal.begin_behind(is_.heard.most());
  is_.reset.boot(step, is_.store, is_.journal);
  is_.power.load(step, is_.store, is_.users.count() != 0);
  is_.power.update(step, false, is_.users.count() != 0);
  is_.bolt.set_body(is_.body());
  is_.bolt.recall(is_.alarms.jammed(), is_.alarms.doubted());
  is_.bolt.boot(step, is_.power.can_move());
  is_.rules.boot(step, is_.locking(), is_.users.count() != 0, is_.bolt.state(step.in));
  is_.alarms.boot(step, is_.journal, door(step));
  is_.rear.boot(step);
  is_.panel.boot(step);
}

// RST-2: while everything is being erased nothing else is done; afterwards the lock is new.
bool LockCore::serve_reset(const StepContext& step) {
  if (!is_.reset.active()) return false;
  if (is_.reset.update(is_.store, is_.journal)) {
    const Chance kept = chance_;  // or what it gives would repeat
    std::construct_at(this);
    chance_ = kept;
    boot(step);
    step.say(Prompt::reset_done);
  }
  return true;
}

void LockCore::serve_rear(const StepContext& step) {
  switch (is_.rear.update(step)) {
    case RearNews::none:
      return;
    case RearNews::pairing_key:
      if (is_.link.pairing()) return is_.link.stop_pairing(step);
      if (is_.users.count() == 0) return step.say(Prompt::add_administrator);  // INS-7
      is_.link.start_pairing(step, step.now_ms() < commissioned_until_ms_
                                       ? server_.first_administrator(is_.users)
                                       : std::uint8_t{0});
      commissioned_until_ms_ = 0;
      return step.say(Prompt::pairing);
    case RearNews::reset_offered:
      step.report(EventKind::reset_offered);
      return step.say(Prompt::confirm_reset);
    case RearNews::reset_dropped:
      return step.report(EventKind::reset_dropped);
  }
}

void LockCore::serve_panel(const StepContext& step) {
  const PanelRequest request = is_.panel.update(step, panel_view(step));
  serve_request(step, request);
  if (is_.panel.wet()) is_.alarms.feel_water(step);
  if (is_.panel.touched()) is_.identification.touched(step, identification_rules(step));
  if (is_.panel.just_dark()) is_.identification.cancel(step);
}

void LockCore::serve_request(const StepContext& step, PanelRequest request) {
  switch (request) {
    case PanelRequest::none:
      return;
    case PanelRequest::judge_pin:
      is_.access.give_pin(is_.panel.entry());
      return is_.panel.drop_entry();
    case PanelRequest::add_administrator:
      return is_.enrolment.start_first_administrator(step);
    case PanelRequest::enrol_pin:
      is_.enrolment.on_pin(step, is_.panel.entry());
      return is_.panel.drop_entry();
    case PanelRequest::cancel_enrolment:
      return is_.enrolment.cancel(step);
    case PanelRequest::set_right:
      return is_.modes.set_side(Side::right_opening);
    case PanelRequest::set_left:
      return is_.modes.set_side(Side::left_opening);
    case PanelRequest::lock:
      return is_.rules.lock(step, is_.bolt, {Cause::outside_key}, is_.power.can_move());
    case PanelRequest::arm_away:
      return is_.modes.arm_away(Method::none, 0);
    case PanelRequest::confirm_reset:
      is_.rear.confirm_reset();
      step.report(EventKind::reset_begun);
      return is_.reset.start();
  }
}

void LockCore::serve_modules(const StepContext& step) {
  const Sighting seen = is_.identification.update(step, identification_rules(step));
  const auto method =
      static_cast<Method>(static_cast<int>(Method::face) + static_cast<int>(seen.module));
  switch (seen.sight) {
    case Sight::none:
      return;
    case Sight::matched:
    case Sight::no_match:
      return is_.access.give_reading(seen.module, seen.slot);
    case Sight::unreadable:  // no try; who passes by is not told
      return seen.module == Module::finger ? step.say(Prompt::refused) : void();
    case Sight::broken:
      return step.report(EventKind::access_denied, method, Reason::sensor);
    case Sight::locked_out:
      return deny(step, method, Reason::locked_out, Prompt::system_locked);
  }
}

void LockCore::serve_enrolment(const StepContext& step) {
  const bool first = is_.enrolment.first_administrator();
  const EnrolmentResult result =
      is_.enrolment.update(step, is_.store, is_.users, is_.credentials, is_.recurring);
  const bool commissioned = first && result.ended && result.reason == Reason::none;
  if (commissioned) commissioned_until_ms_ = step.now_ms() + config::kCommissionedMs;
  server_.tell_prompts(step, is_);
  is_.credentials.update(step, is_.store, is_.users, !is_.identification.looking());
}

void LockCore::serve_phones(const StepContext& step) {
  const BoltOrder order = server_.update(step, is_);
  is_.attacks.watch(step, is_.link.rejected());
  switch (order.kind) {
    case BoltOrder::Kind::none:
      return;
    case BoltOrder::Kind::unlock:
      return grant(step, order.grant);
    case BoltOrder::Kind::lock:
      return is_.rules.lock(step, is_.bolt, order.grant.mover(), is_.power.can_move());
    case BoltOrder::Kind::refused:
      return step.report(EventKind::access_denied, method_of(order.grant.way),
                         order.grant.ruling.reason);
  }
}

void LockCore::answer(const StepContext& step, const Verdict& verdict) {
  if (verdict.outcome == Outcome::none) return;
  if (verdict.channel == Channel::keypad) is_.panel.finish();
  const Method method = method_of(verdict.way);
  if (verdict.ruling.calls_for_help) step.report(EventKind::alarm_duress, method, verdict.user);
  switch (verdict.outcome) {
    case Outcome::none:
      return;
    case Outcome::granted:
      return grant(step, {verdict.way, verdict.user, is_.users.role(verdict.user),
                          Cause::credential, verdict.ruling, verdict.code, verdict.maker});
    case Outcome::refused:
      return deny(step, method, verdict.ruling.reason, Prompt::not_permitted);
    case Outcome::wrong:
      return deny(step, method, Reason::wrong, prompt_for_wrong(verdict.channel));
    case Outcome::wrong_and_locked_out:
      deny(step, method, Reason::wrong, Prompt::system_locked);
      is_.attacks.count_lockout(step);
      return step.report(EventKind::alarm_lockout, is_.lockout.tries());
    case Outcome::locked_out:
      return deny(step, method, Reason::locked_out, Prompt::system_locked);
    case Outcome::not_verified:
      return deny(step, method, Reason::store, Prompt::not_saved);
  }
}

void LockCore::deny(const StepContext& step, Method method, Reason reason, Prompt prompt) {
  step.report(EventKind::access_denied, method, reason);
  step.say(Prompt::refused);
  step.say(prompt);
}

void LockCore::grant(const StepContext& step, const Grant& grant) {
  const Mover by = grant.mover();
  step.report(EventKind::access_granted, by.method, by.user, grant.code);
  if (grant.cause == Cause::credential && grant.role == Role::administrator) {
    is_.link.prove_owner(step, grant.user);
  }
  if (grant.ruling.disarms) is_.modes.disarm_away(by.method, grant.user);
  if (grant.role == Role::administrator) is_.alarms.silence();  // ALM-1
  if (grant.role == Role::administrator && grant.way != Way::remote_unlock) {
    is_.alarms.believe_front();  // SEC-7: near the lock
  }
  if (grant.ruling.warns) is_.power.count_unlock(step);
  const bool moves = is_.bolt.would_move(step, BoltGoal::unlocked);
  if (!moves) {
    step.say(Prompt::welcome);
    is_.rules.extend(step, is_.locking());
  } else if (is_.power.can_move()) {
    step.say(Prompt::success);  // "Unlocked" is said when the bolt is in, not before
  }
  is_.linked.forget_relock();
  if (grant.way == Way::linked_lock) {
    is_.linked.unlocked_by_link(step);
  } else {
    owe_link(step, grant);
  }
  is_.bolt.command(step, BoltGoal::unlocked, by, is_.power.can_move());
}

// UNL-12: what opens this lock opens the other one, and confirms a link that is being made.
void LockCore::owe_link(const StepContext& step, const Grant& grant) {
  const bool by_radio = grant.cause == Cause::app;
  if (!by_radio && is_.linked.confirm_linking(step, grant.role)) server_.confirm_linking(is_);
  if (is_.settings.on(Setting::sync_unlock)) is_.linked.owe_unlock(step);
}

void LockCore::move_bolt(const StepContext& step) {
  is_.rules.update(step, is_.locking(), is_.bolt, is_.power.can_move());
  if (is_.linked.update(step, !is_.rules.door_shut(), is_.settings.value(Setting::sync_s))) {
    is_.bolt.command(step, BoltGoal::locked, {Cause::linked_lock}, is_.power.can_move());
  }
  hear_bolt(step, is_.bolt.update(step));
  const BoltAlarm alarm = is_.bolt.take_alarm();
  if (alarm == BoltAlarm::jam) is_.alarms.owe(EventKind::alarm_jam);
  if (alarm == BoltAlarm::direction) is_.alarms.owe(EventKind::alarm_direction);
  is_.alarms.update(step, door(step));
}

void LockCore::hear_bolt(const StepContext& step, BoltNews news) {
  tell_outcome(news);
  if (news == BoltNews::locked) is_.linked.forget_relock();  // LCK-10, by whomever
  if (news == BoltNews::unlocked && is_.bolt.cause() == Cause::linked_lock) {
    return is_.rules.leave_to_link();
  }
  is_.rules.hear(step, is_.locking(), news);
  if (news == BoltNews::locked) is_.alarms.locked();
  if (news != BoltNews::unlocked_by_hand) return;
  Circumstances is;
  is.away = is_.settings.on(Setting::away);
  if (rule(Way::inside_handle, is).raises_away) is_.alarms.opened_while_away();
}

// LCK-6: whoever has asked for a movement hears what became of it.
void LockCore::tell_outcome(BoltNews news) {
  switch (news) {
    case BoltNews::none:
      return;
    case BoltNews::locked:
      return is_.link.settle(Opcode::lock, Reason::none);
    case BoltNews::unlocked:
    case BoltNews::unlocked_by_hand:
      return is_.link.settle(Opcode::unlock, Reason::none);
    case BoltNews::failed:
      return is_.link.settle(Opcode::none, is_.bolt.failure());
  }
}

// What must survive a power cut goes to the flash, the try that waits for its verdict first.
void LockCore::remember(const StepContext& step) {
  if (!is_.reset.active()) {
    is_.lockout.update(step, is_.store);
    is_.one_time.update(step, is_.store);
    is_.users.update(step, is_.store);
    is_.modes.update(step, is_.store, is_.settings, locked(step));
    is_.heard.update(step, is_.store);
    is_.power.remember(step, is_.store);
    is_.alarms.remember(step, is_.journal, is_.store);
    is_.attacks.remember(step, is_.store);
    if (!is_.alarms.owes()) is_.bolt.alarm_told();
  }
  if ((is_.store.broken() || is_.store.mended()) && !store_told_) {
    store_told_ = true;
    step.report(EventKind::store_damaged, Reason::store);
  }
  if (!is_.reset.active()) {
    is_.journal.record(step, is_.clock.now_s());
    is_.journal.keep_alarms(step, is_.store, [&](const JournalEntry& entry) {
      return EventDelivery::missed_by(step, is_, entry);
    });
    is_.scrubber.update(step, is_.store, is_.bolt.resting());
  }
  if (step.out.events.count != 0) server_.gather(step, is_);
  issue_flash(step, is_.store, is_.journal, is_.bolt.resting());
}

Alarms::Door LockCore::door(const StepContext& step) const {
  return {.senses = is_.body().senses_door,
          .secured = is_.bolt.secured(),
          .bolt_in = step.in.bolt_in_switch,
          .bolt_out = step.in.bolt_out_switch,
          .away = is_.settings.on(Setting::away),
          .jammed = is_.bolt.jammed(),
          .doubted = is_.bolt.doubted()};
}

PanelView LockCore::panel_view(const StepContext& step) const {
  const LockState bolt = is_.bolt.state(step.in);
  const Enrolment& enrolment = is_.enrolment;
  PanelView view;
  view.setup = is_.users.count() == 0 && !is_.store.broken();
  const bool open = bolt == LockState::unlocked && is_.users.count() != 0;
  view.lights_lock = open && !is_.body().senses_door;  // LCK-1: it cannot know
  view.lock = is_.rules.opened_by_hand() || view.lights_lock;
  view.away = bolt == LockState::locked && is_.settings.on(Setting::away_key) &&
              !is_.settings.on(Setting::away) && is_.users.count() != 0;
  view.direction = is_.users.count() != 0 && step.in.rear_cover_off;
  view.reset = is_.rear.offers_reset();
  if (enrolment.saving_pin()) {
    view.pin = PinWanted::saving;
  } else if (enrolment.wants_pin_entry()) {
    view.pin = enrolment.repeats_pin() ? PinWanted::repeat : PinWanted::first;
    view.pin_by_app = !enrolment.first_administrator();
  }
  return view;
}

IdentificationRules LockCore::identification_rules(const StepContext& step) const {
  IdentificationRules rules;
  rules.face_automatic = is_.settings.is(Setting::face_trigger, Trigger::automatic);
  rules.palm_automatic = is_.settings.is(Setting::palm_trigger, Trigger::automatic);
  rules.locked_out = is_.lockout.active();
  rules.unlocked = is_.bolt.state(step.in) == LockState::unlocked;
  rules.enrolling = is_.enrolment.active();
  return rules;
}

}  // namespace locktwin::core

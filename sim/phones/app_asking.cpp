// The part of App that asks: one command at a time, again where the lock says so, and again in the
// next session when this one has ended under it.
#include <algorithm>

#include "sim/phones/app.h"
#include "sim/phones/app_times.h"

namespace locktwin::sim {

using namespace app_times;

void App::next_wish(AppReach& reach) {
  if (is_.wishes.empty()) {
    const bool keeps = lane_ == core::Lane::wifi && role() == core::Role::administrator;
    if (!keeps) return leave(reach);
    is_.wishes.add({.wish = ReadHome{}, .quiet = true, .keeps = true});
  }
  asked_ = is_.wishes.take();
  tries_ = 0;
  wait_until(reach.now);
  if (asked_.sent && look_before_asking_again(reach)) return;
  const std::string_view why = obstacle(asked_.wish, reach.account);
  if (why.empty() && payload_of(asked_.wish, reach.account)) return ask_lock(reach);
  if (!asked_.quiet) is_.tell_failure(reach, asked_.wish, why.empty() ? "unknown_name" : why);
}

// Its answer was lost. What the lock has carried out is not asked twice: the home page has just
// been read in this session, further lists are read here. False: it is to be asked again.
bool App::look_before_asking_again(AppReach& reach) {
  if (already(asked_.wish, is_, reach.account)) {
    finish(reach, {.status = core::ReplyStatus::ok});
    stand_by(reach);
    return true;
  }
  if (asked_.accepted) {  // it was begun, and may still be under way
    const bool over = reach.now >= asked_.asked_at + kOutcomeWithin;
    if (over) {
      is_.tell_failure(reach, asked_.wish, "no_answer");
      stand_by(reach);
      return true;
    }
    is_.wishes.add_first(asked_);
    asked_ = {.wish = ReadHome{}, .quiet = true};
    stage_ = Stage::asking;
    pause(reach);
    return true;
  }
  const auto look = look_of(asked_.wish);
  if (!look || asked_.looked) return false;
  asked_.looked = true;
  is_.wishes.add_first(asked_);
  is_.wishes.add_first({.wish = *look, .quiet = true});
  return true;
}

void App::ask_lock(AppReach& reach) {
  stage_ = Stage::asking;
  paused_ = under_way_ = false;
  // The clock goes on while a command waits, or is asked again.
  if (auto* set = std::get_if<SetClock>(&asked_.wish)) set->clock_s = reach.clock_s;
  wait_until(reach.now + kReplyWithin);
  send(reach, is_.session.command(command_of(asked_.wish),
                                  payload_of(asked_.wish, reach.account).value_or(Bytes{})));
}

void App::pause(AppReach& reach) {
  paused_ = true;
  wait_until(reach.now + kBusyPause);
}

bool App::page_is_recent(const AppReach& reach) const {
  return is_.home.said().fresh && reach.now < is_.home.said().said_at + kPageGoodFor;
}

// Whatever is asked after a pause is stale (APP-4). That the session stands is told by that, too.
void App::replied(AppReach& reach, LockReply reply) {
  ++tries_;
  if (reply.status == core::ReplyStatus::stale && asked_.keeps && page_is_recent(reach)) {
    stage_ = Stage::ready;
    return stand_by(reach);
  }
  if (reply.status == core::ReplyStatus::stale && tries_ < kTries) return ask_lock(reach);
  if (reply.status == core::ReplyStatus::busy && tries_ < kBusyTries) return pause(reach);
  under_way_ = reply.status == core::ReplyStatus::accepted;
  if (under_way_) {
    asked_.accepted = true;
    return wait_until(reach.now + kOutcomeWithin);
  }
  stage_ = Stage::ready;
  const bool gone = reply.reason == core::Reason::unknown_target && asked_.sent;
  if (gone && gone_is_done(asked_.wish)) reply = {.status = core::ReplyStatus::ok};
  finish(reach, reply);
  stand_by(reach);
}

void App::stand_by(const AppReach& reach) {
  const Duration idle = lane_ == core::Lane::bluetooth ? kBluetoothIdle : kKeepAlive;
  wait_until(reach.now + (is_.wishes.empty() ? idle : Duration{0}));
}

// The last word on what was asked.
void App::finish(AppReach& reach, const LockReply& reply) {
  const bool ok = reply.status == core::ReplyStatus::ok;
  if (!asked_.quiet) cloud_only_ = false;
  if (!asked_.quiet && !(ok && is_first_half(asked_.wish))) {
    is_.show(reach, PhoneEventKind::replied,
             {std::string(command_name(static_cast<std::uint8_t>(told_as(asked_.wish)))),
              std::string(status_name(static_cast<std::uint8_t>(reply.status))),
              std::string(reason_name(static_cast<std::uint8_t>(reply.reason)))});
  }
  if (ok) follow(asked_.wish, {is_, reach, reply.payload, asked_.quiet});
}

// It may have been carried out all the same: it is asked again, in a session that hears better.
void App::lose_answer(AppReach& reach) {
  is_.wishes.forget_quiet();
  if (!asked_.quiet && is_asked_once(asked_.wish)) {
    is_.tell_failure(reach, asked_.wish, "no_answer");
  } else if (!asked_.quiet) {
    asked_.sent = true;
    asked_.lost_at = reach.now;
    is_.wishes.add_first(asked_);
  }
  retry_at_ = reach.now + kBackgroundPause;
  if (is_.wishes.empty()) return;
  Asked& first = is_.wishes.first();
  first.looked = false;
  if (++first.losses < kTries) return;
  is_.tell_failure(reach, first.wish, "no_answer");
  is_.wishes.take();
}

Time App::stale_at() const {
  const Time asked = stage_ == Stage::asking ? asked_.dropped_at() : kNever;
  return std::min(asked, is_.wishes.dropped_at());
}

// APP-7: nobody waits at the door any more.
void App::drop_stale(AppReach& reach) {
  const bool met = stage_ != Stage::looking && stage_ != Stage::away;
  for (const Asked& stale : is_.wishes.take_stale(reach.now)) {
    is_.tell_failure(reach, stale.wish, met || stale.sent ? "no_answer" : "no_way");
  }
  if (stage_ == Stage::asking && asked_.dropped_at() <= reach.now) {
    is_.tell_failure(reach, asked_.wish, "no_answer");
    is_.wishes.forget_quiet();
    retry_at_ = reach.now + kBackgroundPause;
    leave(reach);
  }
  if (is_.wishes.empty()) cloud_only_ = false;
  const bool for_nothing = !pairing_ && is_.wishes.empty();
  if (for_nothing && stage_ == Stage::looking) leave(reach);
}

}  // namespace locktwin::sim

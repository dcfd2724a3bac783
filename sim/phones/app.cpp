#include "sim/phones/app.h"

#include <algorithm>

#include "sim/phones/app_times.h"
#include "sim/vocabulary/events.h"

namespace locktwin::sim {

App::App(std::uint64_t secrets, const std::string& name, std::uint8_t lock) {
  is_.name = name;
  is_.lock = lock;
  is_.random = RandomStream(secrets, "app." + name);
}

void App::make_one_time_code(AppReach& reach) {
  if (!paired()) return is_.tell_failure(reach, TellCodes{}, "not_paired");
  is_.codes.make(is_.session.one_time_code_key());
  is_.show(reach, PhoneEventKind::code_made, {});
  is_.tell_codes();
}

void App::obey(std::uint8_t commanding_lock, const core::Key32& its_key, Time now) {
  ask(ObeyLock{.commander = commanding_lock, .key = its_key}, now);
}

void App::restart() {
  is_.wishes.clear();
  pairing_ = false;
  stage_ = Stage::away;
  deadline_ = kNever;
}

bool App::take(AppReach& reach, core::Lane lane, const Bytes& frame) {
  if (lane == core::Lane::wifi && is_.session.is_call(frame)) {
    hear_call(reach);
    return true;
  }
  if (lane != lane_) return false;
  if (stage_ == Stage::requesting) return prove(reach, frame);
  if (stage_ == Stage::proving) return become_paired(reach, frame);
  if (stage_ == Stage::greeting) return open_session(reach, frame);
  return in_session() && hear(reach, frame);
}

bool App::hear(AppReach& reach, const Bytes& frame) {
  const auto word = is_.session.hear(frame);
  if (!word) return false;
  if (word->content == core::protocol::Content::notice) {
    is_.events.take_notice(is_, reach, word->said);
  }
  if (word->content == core::protocol::Content::filler) EventList::answer_filler(is_);
  if (word->content == core::protocol::Content::prompt && word->said.size() == 1) {
    const auto prompt = static_cast<core::Prompt>(word->said[0]);
    is_.show(reach, PhoneEventKind::prompt, {std::string(spec_of(prompt).name)});
  }
  if (stage_ == Stage::asking) hear_answer(reach, *word);
  // What became of the bolt, or might have: after either the page is read.
  const bool settled = word->content == core::protocol::Content::outcome;
  if (settled && is_.home.said().fresh) is_.look_at_home();
  return true;
}

void App::hear_answer(AppReach& reach, const LockWord& word) {
  const auto outcome = under_way_ ? LockSession::outcome_in(word, command_of(asked_.wish))
                                  : std::optional<LockReply>();
  if (outcome) replied(reach, *outcome);
  if (const auto reply = LockSession::reply_in(word)) replied(reach, *reply);
}

// The answer has not come in time.
void App::late(AppReach& reach) {
  wait_until(kNever);
  switch (stage_) {
    case Stage::requesting:
    case Stage::proving:
      return fail_pairing(reach, "no_answer");
    case Stage::greeting:
      if (++tries_ < app_times::kTries) return greet(reach, lane_);
      give_up(reach, "no_answer");
      return leave(reach);
    case Stage::asking:
      if (paused_) return ask_lock(reach);
      lose_answer(reach);
      return leave(reach);
    case Stage::ready:
      return next_wish(reach);
    case Stage::looking:
      return not_found(reach);
    case Stage::away:
      return;
  }
}

// The owner's wish goes over Bluetooth if the phone hears the lock, also while the session in the
// background stands by or does something for the app; through the cloud, if the connection fades
// away under it.
void App::change_lane(AppReach& reach) {
  // Not before its first command has been answered: that would end the next session by coming late.
  const bool proved = !std::holds_alternative<ReadHome>(asked_.wish);
  const bool stands_by =
      stage_ == Stage::ready || (stage_ == Stage::asking && asked_.quiet && proved);
  const bool nearer = lane_ == core::Lane::wifi && stands_by && reach.bluetooth && !cloud_only_ &&
                      reach.hears_lock && is_.wishes.has_owners();
  const bool farther = lane_ == core::Lane::bluetooth && in_session() && reach.internet &&
                       reach.lock_online && reach.link.state() == BluetoothLink::State::fading &&
                       (is_.wishes.has_owners() || (stage_ == Stage::asking && !asked_.quiet));
  if (!nearer && !farther) return;
  if (stage_ == Stage::asking && asked_.quiet) is_.wishes.add_first(asked_);
  if (stage_ == Stage::asking && !asked_.quiet) lose_answer(reach);
  leave(reach);
}

void App::advance(AppReach& reach) {
  seen_ = reach.now;
  check_lane(reach);
  is_.events.listen_to_cloud(is_, reach);
  if (stage_ == Stage::looking) look(reach);
  change_lane(reach);
  if (stage_ == Stage::ready && !is_.wishes.empty()) wait_until(reach.now);
  if (stale_at() <= reach.now) drop_stale(reach);
  if (deadline_ <= reach.now) late(reach);
  const bool waits = deadline_ != kNever && deadline_ > reach.now;  // for a way
  if (stage_ != Stage::away || waits) return;
  reach.link.close(reach.lock);  // a restarted phone knows nothing of what it was connected to
  begin(reach);
}

void App::hear_cloud(AppReach& reach) {
  is_.events.listen_to_cloud(is_, reach);
}

// Whoever wants nothing looks at its deadlines alone, and, away, for a way to hear of alarms.
bool App::rests(const AppReach& reach) const {
  if (pairing_ || !is_.wishes.empty()) return false;
  return stage_ != Stage::away || (deadline_ == kNever && !wants_cloud(reach));
}

Time App::next_due() const {
  if (stage_ == Stage::looking) return std::min(deadline_, stale_at());  // the link knows the rest
  // What the same phone's app for another lock has asked of it meanwhile.
  if (stage_ == Stage::ready && !is_.wishes.empty()) return Time{0};
  if (stage_ != Stage::away) return std::min(deadline_, stale_at());
  if (!is_.wishes.empty() && deadline_ != kNever) return std::min(deadline_, stale_at());
  if (pairing_ || !is_.wishes.empty()) return Time{0};
  return retry_at_ > seen_ ? retry_at_ : kNever;
}

}  // namespace locktwin::sim

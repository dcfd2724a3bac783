#include "sim/phones/app.h"

#include <algorithm>
#include <chrono>

#include "firmware-core/config.h"
#include "sim/vocabulary/events.h"

namespace locktwin::sim {

using namespace std::chrono_literals;

namespace {

constexpr Duration kAnswerWithin = 5s;      // of a HELLO, and of a pairing frame
constexpr Duration kReplyWithin = 15s;      // of a command: the flash may be slow
constexpr Duration kOutcomeWithin = 40s;    // of a movement: three tries of a stiff bolt
constexpr Duration kBusyPause = 500ms;      // the lock is busy: again after this
constexpr Duration kBluetoothIdle = 20s;    // then the link is given up, for the batteries
constexpr Duration kKeepAlive = 150s;       // the lock ends a session after 3 min (APP-4)
constexpr Duration kBackgroundPause = 30s;  // between tries for the session in the background
constexpr Duration kLooksFor = 2s;          // over Bluetooth, while the cloud leads there, too
constexpr Duration kPressGoodFor = std::chrono::milliseconds(core::config::kPressMs);
constexpr int kTries = 3;  // of HELLO, of stale commands
constexpr int kBusyTries = 20;

}  // namespace

App::App(std::uint64_t seed, const std::string& name, std::uint8_t lock)
    : name_(name), lock_(lock), random_(seed, "app." + name) {}

void App::pair(AppReach& reach) {
  const auto invited = reach.account.invitations.find(plain_name(name_));
  if (invited != reach.account.invitations.end()) {
    pairing_code_ = invited->second.code;
    invitation_ = invited->second.id;
  } else if (const auto code = read_pairing_text(reach.screen)) {
    pairing_code_ = *code;
    invitation_ = 0;
  } else {
    return fail_pairing(reach, "no_code");
  }
  leave(reach);
  pairing_ = true;
}

Time Request::dropped_at() const {
  return opcode == core::Opcode::unlock ? asked_at + kPressGoodFor : kNever;
}

void App::look_at_home() {
  const auto looks = [](const Request& r) { return r.after == After::show_home && r.quiet; };
  if (std::any_of(requests_.begin(), requests_.end(), looks)) return;
  requests_.push_front({.opcode = core::Opcode::status, .after = After::show_home, .quiet = true});
}

void App::restart() {
  requests_.clear();
  pairing_ = false;
  stage_ = Stage::away;
  deadline_ = kNever;
}

bool App::wants_bluetooth() const {
  return pairing_ || !requests_.empty();
}

// For its owner's wishes, and, an administrator's, to hear of alarms.
bool App::wants_cloud(const AppReach& reach) const {
  if (!reach.internet || !reach.lock_online || !paired()) return false;
  const bool listens = role() == core::Role::administrator || called_;
  return !requests_.empty() || (listens && reach.now >= retry_at_);
}

void App::begin(AppReach& reach) {
  if (!pairing_ && !paired() && !requests_.empty()) return give_up(reach, "not_paired");
  const bool by_cloud = !pairing_ && wants_cloud(reach);
  const bool near = reach.hears_lock || !by_cloud;
  if (wants_bluetooth() && reach.bluetooth && near && !cloud_only_) {
    stage_ = Stage::looking;
    wait_until(by_cloud ? reach.now + kLooksFor : kNever);
    reach.link.open(reach.now);
  } else if (pairing_) {
    fail_pairing(reach, "no_link");
  } else if (wants_cloud(reach)) {
    tries_ = 0;
    greet(reach, core::Lane::wifi);
  } else if (!requests_.empty()) {
    give_up(reach, "no_way");
  }
}

void App::found(AppReach& reach) {
  tries_ = 0;
  if (!pairing_) return greet(reach, core::Lane::bluetooth);
  lane_ = core::Lane::bluetooth;
  stage_ = Stage::requesting;
  wait_until(reach.now + kAnswerWithin);
  send(reach, session_.pair_request(random_, invitation_));
}

void App::not_found(AppReach& reach) {
  reach.link.close(reach.lock);
  stage_ = Stage::away;
  wait_until(kNever);
  if (pairing_) return fail_pairing(reach, "no_link");
  cloud_only_ = true;
}

void App::greet(AppReach& reach, core::Lane lane) {
  lane_ = lane;
  stage_ = Stage::greeting;
  wait_until(reach.now + kAnswerWithin);
  send(reach, session_.hello(random_, lane));
}

void App::send(AppReach& reach, const Bytes& frame) {
  if (lane_ == core::Lane::bluetooth) {
    reach.link.send(reach.now, frame, &reach.tap);
  } else if (reach.internet) {
    reach.cloud.send_to_lock(reach.now, frame, reach.lock.wifi());
  }
}

// What is left of a session that the lock called behind is dead.
void App::hear_call(AppReach& reach) {
  called_ = true;
  if (stage_ == Stage::ready) leave(reach);
}

void App::take(AppReach& reach, core::Lane lane, const Bytes& frame) {
  if (lane == core::Lane::wifi && session_.is_call(frame)) return hear_call(reach);
  if (lane != lane_) return;
  if (stage_ == Stage::requesting) {
    const auto proof = session_.pair_proof(pairing_code_, frame);
    if (!proof) return;
    stage_ = Stage::proving;
    wait_until(reach.now + kAnswerWithin);
    send(reach, *proof);
  } else if (stage_ == Stage::proving) {
    if (!session_.take_paired(pairing_code_, frame)) return;
    pairing_ = false;
    pairing_code_ = {};
    reach.account.invitations.erase(plain_name(name_));
    reach.account.phones[plain_name(name_)] = session_.id();
    begin_anew(reach);
    show(reach, PhoneEventKind::paired,
         {name_, std::string(role_name(static_cast<std::uint8_t>(session_.role())))});
    if (role() == core::Role::administrator) {
      if (invitation_ == 0) reach.account.meet_anew();
      look_up_owner();
    }
    greet(reach, core::Lane::bluetooth);
  } else if (stage_ == Stage::greeting && session_.take_challenge(frame)) {
    stage_ = Stage::ready;
    wait_until(reach.now);
    show(reach, PhoneEventKind::connected,
         {name_, lane_ == core::Lane::bluetooth ? "bluetooth" : "cloud"});
    clock_given_ = called_ = false;
    look_at_home();
  } else if (in_session()) {
    if (const auto page = session_.take_notice(frame)) take_notice(reach, *page);
    if (const auto prompt = session_.take_prompt(frame)) {
      show(reach, PhoneEventKind::prompt, {name_, std::string(spec_of(*prompt).name)});
    }
    if (stage_ != Stage::asking) return;
    const auto outcome = under_way_ ? session_.take_outcome(frame, asked_.opcode) : std::nullopt;
    if (outcome) replied(reach, *outcome);
    if (const auto reply = session_.take_reply(frame)) replied(reach, *reply);
  }
}

// The answer has not come in time.
void App::late(AppReach& reach) {
  wait_until(kNever);
  switch (stage_) {
    case Stage::requesting:
    case Stage::proving:
      return fail_pairing(reach, "no_answer");
    case Stage::greeting:
      if (++tries_ < kTries) return greet(reach, lane_);
      give_up(reach, "no_answer");
      return leave(reach);
    case Stage::asking:
      if (paused_) return ask_lock(reach);
      lose_answer(reach);
      return leave(reach);
    case Stage::ready:
      return next_request(reach);
    case Stage::looking:
      return not_found(reach);
    case Stage::away:
      return;
  }
}

Time App::stale_at() const {
  Time first = stage_ == Stage::asking && !under_way_ ? asked_.dropped_at() : kNever;
  for (const Request& request : requests_) first = std::min(first, request.dropped_at());
  return first;
}

// APP-7: nobody waits at the door any more.
void App::drop_stale(AppReach& reach) {
  const auto stale = [&](const Request& r) { return r.dropped_at() <= reach.now; };
  for (const Request& request : requests_) {
    const bool met = stage_ != Stage::looking && stage_ != Stage::away;
    if (stale(request)) tell_failure(reach, request, met ? "no_answer" : "no_way");
  }
  std::erase_if(requests_, stale);
  if (stage_ == Stage::asking && !under_way_ && stale(asked_)) {
    lose_answer(reach);
    leave(reach);
  }
  const bool for_nothing = !pairing_ && requests_.empty();
  if (requests_.empty()) cloud_only_ = false;
  if (for_nothing && stage_ == Stage::looking) leave(reach);
}

void App::next_request(AppReach& reach) {
  if (requests_.empty()) {
    const bool keeps = lane_ == core::Lane::wifi && role() == core::Role::administrator;
    if (!keeps) return leave(reach);
    look_at_home();
  }
  asked_ = requests_.front();
  requests_.pop_front();
  tries_ = 0;
  const bool taken = asked_.after == After::name_user && reach.account.is_taken(asked_.name);
  if (!taken && address(reach, asked_)) return ask_lock(reach);
  tell_failure(reach, asked_, taken ? "name_taken" : "unknown_name");
  wait_until(reach.now);
}

void App::ask_lock(AppReach& reach) {
  stage_ = Stage::asking;
  paused_ = under_way_ = false;
  wait_until(reach.now + kReplyWithin);
  send(reach, session_.command(asked_.opcode, asked_.payload));
}

void App::replied(AppReach& reach, const LockReply& reply) {
  ++tries_;
  if (reply.status == core::ReplyStatus::stale && tries_ < kTries) return ask_lock(reach);
  if (reply.status == core::ReplyStatus::busy && tries_ < kBusyTries) {
    paused_ = true;
    return wait_until(reach.now + kBusyPause);
  }
  under_way_ = reply.status == core::ReplyStatus::accepted;
  if (under_way_) return wait_until(reach.now + kOutcomeWithin);
  stage_ = Stage::ready;
  const bool ok = reply.status == core::ReplyStatus::ok;
  if (asked_.is_wish()) cloud_only_ = false;
  if (!asked_.quiet || (asked_.is_wish() && !ok)) {
    show(reach, PhoneEventKind::replied,
         {name_, std::string(command_name(static_cast<std::uint8_t>(asked_.wished()))),
          std::string(status_name(static_cast<std::uint8_t>(reply.status))),
          std::string(reason_name(static_cast<std::uint8_t>(reply.reason)))});
  }
  follow_movement(reach, ok);
  if (ok) carry_on(reach, reply.payload);
  const Duration idle = lane_ == core::Lane::bluetooth ? kBluetoothIdle : kKeepAlive;
  wait_until(reach.now + (requests_.empty() ? idle : Duration{0}));
}

void App::tell_failure(AppReach& reach, const Request& request, std::string_view why) {
  if (!request.is_wish()) return;
  show(reach, PhoneEventKind::failed,
       {name_, std::string(command_name(static_cast<std::uint8_t>(request.wished()))),
        std::string(why)});
  if (request.opcode == core::Opcode::status && home_.fresh) show_page(reach, true);
}

// It may have been carried out all the same: its owner decides whether to ask again.
void App::lose_answer(AppReach& reach) {
  tell_failure(reach, asked_, "no_answer");
  const bool wished = asked_.is_wish();
  std::erase_if(requests_, [](const Request& request) { return !request.is_wish(); });
  retry_at_ = reach.now + kBackgroundPause;
  if (wished || requests_.empty()) return;
  tell_failure(reach, requests_.front(), "no_answer");  // the way is no good for it either
  requests_.pop_front();
}

// The owner's next wish gets its answer: none. What the app wanted for itself is forgotten.
void App::give_up(AppReach& reach, std::string_view why) {
  std::erase_if(requests_, [](const Request& request) { return !request.is_wish(); });
  cloud_only_ = false;
  retry_at_ = reach.now + kBackgroundPause;
  if (requests_.empty()) return;
  tell_failure(reach, requests_.front(), why);
  requests_.pop_front();
}

void App::fail_pairing(AppReach& reach, std::string_view why) {
  pairing_ = false;
  pairing_code_ = {};
  leave(reach);
  show(reach, PhoneEventKind::pairing_failed, {name_, std::string(why)});
}

void App::leave(AppReach& reach) {
  if (in_session()) {
    show(reach, PhoneEventKind::disconnected,
         {name_, lane_ == core::Lane::bluetooth ? "bluetooth" : "cloud"});
  }
  stage_ = Stage::away;
  wait_until(kNever);
  cloud_only_ = false;
  reach.link.close(reach.lock);
}

// A lane that is gone takes its session with it.
void App::check_lane(AppReach& reach) {
  if (stage_ == Stage::away || stage_ == Stage::looking) return;
  const bool up = lane_ == core::Lane::bluetooth ? reach.bluetooth && reach.link.linked()
                                                 : reach.internet && reach.lock_online;
  if (up) return;
  if (pairing_) return fail_pairing(reach, "no_link");
  if (stage_ == Stage::asking) lose_answer(reach);
  leave(reach);
}

void App::advance(AppReach& reach) {
  seen_ = reach.now;
  check_lane(reach);
  listen_to_cloud(reach);
  if (stage_ == Stage::looking) {
    if (reach.link.linked()) {
      found(reach);
    } else if (reach.link.state() == BluetoothLink::State::idle || !reach.bluetooth) {
      not_found(reach);
    }
  }
  // The owner's wish goes over Bluetooth if the phone hears the lock, also while the session in the
  // background stands by; through the cloud, if the connection fades away under it.
  const bool wish = std::any_of(requests_.begin(), requests_.end(),
                                [](const Request& request) { return request.is_wish(); });
  const bool nearer = lane_ == core::Lane::wifi && stage_ == Stage::ready && reach.bluetooth &&
                      !cloud_only_ && reach.hears_lock;
  const bool farther = lane_ == core::Lane::bluetooth && reach.internet && reach.lock_online &&
                       reach.link.state() == BluetoothLink::State::fading;
  if (wish && in_session() && (nearer || farther)) {
    if (stage_ == Stage::asking) tell_failure(reach, asked_, "no_answer");
    leave(reach);
  }
  if (stage_ == Stage::ready && !requests_.empty()) wait_until(reach.now);
  if (stale_at() <= reach.now) drop_stale(reach);
  if (deadline_ <= reach.now) late(reach);
  if (stage_ != Stage::away) return;
  reach.link.close(reach.lock);  // a restarted phone knows nothing of what it was connected to
  begin(reach);
}

Time App::next_due() const {
  if (stage_ == Stage::looking) return std::min(deadline_, stale_at());  // the link knows the rest
  // What the same phone's app for another lock has asked of it meanwhile.
  if (stage_ == Stage::ready && !requests_.empty()) return Time{0};
  if (stage_ != Stage::away) return std::min(deadline_, stale_at());
  if (pairing_ || !requests_.empty()) return Time{0};
  return retry_at_ > seen_ ? retry_at_ : kNever;
}

}  // namespace locktwin::sim

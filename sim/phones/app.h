// The lock's app on one phone: it pairs, opens sessions over Bluetooth or through the cloud, asks
// the lock one thing at a time, and shows what comes back. A state machine over the protocol;
// everything that it knows came over a radio, from its owner, or from the account.
//
//   away ── something to ask ──▶ looking (Bluetooth) ──▶ greeting ──▶ ready ⇄ asking
//                                   │ not found             ▲
//                                   └── through the cloud ──┘
//
// Over Bluetooth it pairs too: away ─▶ looking ─▶ requesting ─▶ proving ─▶ greeting.
// An administrator's app keeps a session through the cloud while both ends are online, so that
// alarms arrive at once; the lock gives its events to administrators' sessions alone.
//
// A session that ends under a command, by whichever way, is opened again and the command asked
// again, since the request or its answer may be lost. First the lock is looked at: what it has
// carried out already is not asked twice (wishes/README.md).
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "model/state/fields.h"
#include "sim/phones/app_parts.h"
#include "sim/phones/app_reach.h"
#include "sim/time/time.h"

namespace locktwin::sim {

class App {
 public:
  App() = default;
  // For the lock of this number.
  App(std::uint64_t secrets, const std::string& name, std::uint8_t lock);
  std::uint8_t lock() const { return is_.lock; }

  // Its owner wants this.
  void ask(Wish wish, Time now) { is_.wishes.add({.wish = std::move(wish), .asked_at = now}); }
  void pair(AppReach& reach);  // by an invitation, else by the code on the screen
  void make_one_time_code(AppReach& reach);
  // UNL-12: this lock shall obey the one of that number and public key; the other one is told this
  // one's then.
  void obey(std::uint8_t commanding_lock, const core::Key32& its_key, Time now);
  void advance(AppReach& reach);
  void hear_cloud(AppReach& reach);  // what another phone has just uploaded
  // A frame from the lock. False: it is not for this app, or not genuine; nothing has changed.
  bool take(AppReach& reach, core::Lane lane, const Bytes& frame);
  void restart();  // of the phone: what was being done is gone, keys stay
  Time next_due() const;
  // Behind a turn: another would do nothing before next_due(), as long as nobody asks anything of
  // the app, no frame comes for it, and it reaches what it reaches now. Its turns may be left out.
  bool rests(const AppReach& reach) const;
  void pass(Time now) { seen_ = now; }  // in place of such a turn

  const std::string& name() const { return is_.name; }
  bool paired() const { return is_.session.paired(); }
  core::Role role() const { return is_.role(); }
  // The lasting public one of the lock that it was paired with last: its account's, too
  // (App::pair).
  const core::Key32& lock_key() const { return is_.session.lock_key(); }
  bool in_session() const { return stage_ == Stage::ready || stage_ == Stage::asking; }
  bool away() const { return stage_ == Stage::away; }  // in no session, and on no way to one
  bool busy() const { return !is_.wishes.empty() || stage_ == Stage::asking; }
  core::Lane lane() const { return lane_; }
  const AppHome& home() const { return is_.home.said(); }
  bool shows_video(Time now) const { return now < is_.open.video_until; }  // if any comes
  const std::vector<std::uint16_t>& settings() const { return is_.open.settings; }
  const std::vector<AppCredential>& credentials() const { return is_.open.credentials; }
  const std::string& credentials_of() const { return is_.open.credentials_of; }
  const std::deque<AppEvent>& events() const { return is_.events.all(); }
  std::uint32_t newest_event() const { return is_.events.known(); }
  const std::string& one_time_code() const { return is_.codes.last(); }  // never to be traced
  std::string one_time_code(int earlier) const { return is_.codes.earlier(earlier); }  // see there
  LT_FIELDS(is_, asked_, code_, deadline_, seen_, retry_at_, invitation_, tries_, lane_, stage_,
            paused_, under_way_, pairing_, cloud_only_, called_)

 private:
  enum class Stage : std::uint8_t { away, looking, requesting, proving, greeting, ready, asking };

  bool hear(AppReach& reach, const Bytes& frame);
  void hear_answer(AppReach& reach, const LockWord& word);
  void change_lane(AppReach& reach);
  void late(AppReach& reach);
  void wait_until(Time deadline) { deadline_ = deadline; }

  // app_pairing.cpp
  void request_pairing(AppReach& reach);
  bool prove(AppReach& reach, const Bytes& challenge);  // false: it is none
  bool become_paired(AppReach& reach, const Bytes& frame);
  void fail_pairing(AppReach& reach, std::string_view why);

  // app_way.cpp: how the lock is found, by which lane, and left
  bool wants_bluetooth() const { return pairing_ || !is_.wishes.empty(); }
  bool wants_cloud(const AppReach& reach) const;
  void begin(AppReach& reach);
  void look(AppReach& reach);
  void found(AppReach& reach);
  void not_found(AppReach& reach);
  void greet(AppReach& reach, core::Lane lane);
  bool open_session(AppReach& reach, const Bytes& challenge);  // false: it is none
  void send(AppReach& reach, const Bytes& frame);
  void check_lane(AppReach& reach);
  void hear_call(AppReach& reach);
  void give_up(AppReach& reach, std::string_view why);
  void leave(AppReach& reach);

  // app_asking.cpp: one command at a time, and its answer
  void next_wish(AppReach& reach);
  bool look_before_asking_again(AppReach& reach);
  void ask_lock(AppReach& reach);
  void pause(AppReach& reach);
  void stand_by(const AppReach& reach);
  bool page_is_recent(const AppReach& reach) const;
  void replied(AppReach& reach, LockReply reply);
  void finish(AppReach& reach, const LockReply& reply);
  void lose_answer(AppReach& reach);
  void drop_stale(AppReach& reach);
  Time stale_at() const;

  AppParts is_;
  Asked asked_;                  // last
  core::protocol::Code code_{};  // of the pairing
  Time deadline_ = kNever;       // of the stage
  Time seen_{0};                 // of the last look around
  Time retry_at_{0};             // the session in the background is not tried before
  std::uint8_t invitation_ = 0;  // 0: the code on the screen
  std::uint8_t tries_ = 0;
  core::Lane lane_ = core::Lane::bluetooth;
  Stage stage_ = Stage::away;
  bool paused_ = false;     // asks again at the deadline
  bool under_way_ = false;  // the bolt moves: its outcome is waited for
  bool pairing_ = false;
  bool cloud_only_ = false;  // Bluetooth has just found nothing
  bool called_ = false;      // by the lock, which has something to tell
};

}  // namespace locktwin::sim

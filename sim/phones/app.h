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
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "firmware-core/people/enrolment.h"
#include "model/state/fields.h"
#include "sim/air/bluetooth_link.h"
#include "sim/air/cloud.h"
#include "sim/phones/account.h"
#include "sim/phones/lock_session.h"
#include "sim/time/time.h"
#include "sim/vocabulary/phone_events.h"

namespace locktwin::sim {

// What happens when the lock has said ok.
enum class After : std::uint8_t {
  nothing,
  show_home,
  show_settings,
  show_credentials,   // of the user `name`
  renew_credentials,  // if they were shown
  keep_setting,       // it has this value now
  name_user,          // a new user has this name
  forget_user,        // and their name, and their phones
  forget_phone,       // of this name
  hand_over,          // an invitation goes to the phone of this name
  find_own_user,
  find_room,   // for an accessory, in the list of phones
  name_phone,  // an accessory has this name
  read_events,
  set_told_codes,
  know_clock,       // the lock knows the time now
  tell_other_lock,  // that this one obeys it now: its number here and the key
  join_locks,       // both know of each other
};

struct Request {
  core::Opcode opcode = core::Opcode::none;
  Bytes payload{};
  After after = After::nothing;
  std::string name{};           // that `after` is about
  std::string target{};         // a user whose number goes to payload[0]; empty: none
  std::string second_target{};  // a user whose number goes to payload[1]; empty: none
  std::string phone{};          // a phone whose number goes to payload[0]; empty: none
  Bytes accessory{};            // its number, kind and key, while room for it is looked for
  Bytes listed{};               // the pages of the list of phones that came before
  bool quiet = false;           // of the app itself: its owner is shown nothing
  std::uint8_t other_lock = 0;  // that `after` is about
  Time asked_at{0};             // by its owner
  LT_FIELDS(opcode, payload, after, name, target, second_target, phone, accessory, listed, quiet,
            other_lock, asked_at)

  // APP-7: then it is dropped, if nobody has answered; never, what is no press.
  Time dropped_at() const;

  // Looking for room is the first half of what the owner wants; only its failure is shown.
  bool is_wish() const { return !quiet || after == After::find_room; }
  core::Opcode wished() const {
    return after == After::find_room ? core::Opcode::add_accessory : opcode;
  }
};

// A row of a user's page.
struct AppCredential {
  core::CredentialKind kind = core::CredentialKind::pin;
  std::uint8_t slot = 0;  // of the module; 0: a PIN
  bool duress = false;
  LT_FIELDS(kind, slot, duress)
  bool operator==(const AppCredential&) const = default;
};

// The home page, as the lock has last told it: by a status, or by what it reported behind it
// (APP-1).
struct AppHome {
  bool fresh = false;
  Time said_at{0};
  std::uint32_t event = 0;  // the newest one when the status was told
  core::LockState lock = core::LockState::unknown;
  std::uint8_t door = 2;  // 0 shut, 1 open, 2 unknown
  std::uint8_t battery_pct = 0;
  int wifi_dbm = 0;  // as the lock receives it; 0: it has joined no network
  bool lockout = false;
  bool privacy = false;
  bool away = false;
  bool clock_known = false;
  bool battery_low = false;
  std::uint32_t clock_s = 0;
  LT_FIELDS(fresh, said_at, event, lock, door, battery_pct, wifi_dbm, lockout, privacy, away,
            clock_known, battery_low, clock_s)
  bool operator==(const AppHome&) const = default;
};

struct AppEvent {
  std::uint32_t number = 0;
  std::uint32_t clock_s = 0;  // 0: the lock did not know the time
  core::Event event{};
  LT_FIELDS(number, clock_s, event)
};

// What the app of one lock asks of the same phone's app of another lock (UNL-12). Without an
// opcode: both locks have been told of each other now.
struct Errand {
  std::uint8_t lock = 0;
  Request request;
};

// What the app can use of its phone, and of the world beyond.
struct AppReach {
  Time now{};
  std::uint32_t clock_s = 0;  // the phone's
  bool bluetooth = false;     // switched on
  bool hears_lock = false;    // its adverts come through the air
  bool internet = false;      // switched on, and the cloud answers
  bool lock_online = false;   // as the cloud knows
  std::string_view screen;    // text of a QR code before the camera; empty: none
  BluetoothLink& link;
  RadioWires& lock;
  Cloud& cloud;
  Account& account;
  std::vector<PhoneEvent>& shown;
  AirTap& tap;                   // who hears what is said over Bluetooth
  std::vector<Errand>& errands;  // for the apps of other locks
};

class App {
 public:
  App() = default;
  // For the lock of this number.
  App(std::uint64_t seed, const std::string& name, std::uint8_t lock);
  std::uint8_t lock() const { return lock_; }

  void ask(Request request) { requests_.push_back(std::move(request)); }
  void pair(AppReach& reach);  // by an invitation, else by the code on the screen
  void make_one_time_code(AppReach& reach);
  // ACC-1, ACC-2: asks the lock to take an accessory with this key.
  void adopt_accessory(const std::string& accessory, std::uint8_t kind,
                       const core::protocol::Key& key);
  // UNL-12: this lock shall obey the one of that number; the lock is told a key that the other one
  // then gets, too.
  void obey(std::uint8_t commanding_lock);
  void advance(AppReach& reach);
  void take(AppReach& reach, core::Lane lane, const Bytes& frame);  // from the lock
  void restart();  // of the phone: what was being done is gone, keys stay
  Time next_due() const;

  const std::string& name() const { return name_; }
  bool paired() const { return session_.paired(); }
  core::Role role() const { return session_.role(); }
  bool in_session() const { return stage_ == Stage::ready || stage_ == Stage::asking; }
  // As of the last settings page, row by row of settings.def; empty: never opened.
  const std::vector<std::uint16_t>& settings() const { return settings_; }
  // As of the last page of a user, and whose it was, as a plain name; empty: never opened.
  const std::vector<AppCredential>& credentials() const { return credentials_; }
  const std::string& credentials_of() const { return credentials_of_; }
  bool busy() const { return !requests_.empty() || stage_ == Stage::asking; }
  core::Lane lane() const { return lane_; }
  const AppHome& home() const { return home_; }
  const std::deque<AppEvent>& events() const { return events_; }
  std::uint32_t newest_event() const { return known_; }
  const std::string& one_time_code() const { return code_; }  // never to be traced
  LockSession& session() { return session_; }
  LT_FIELDS(name_, lock_, random_, session_, requests_, asked_, home_, settings_, credentials_,
            credentials_of_, page_, events_, to_upload_, pairing_code_, code_, deadline_, seen_,
            retry_at_, known_, rings_behind_, heard_, joined_, codes_, told_codes_, invitation_,
            tries_, lane_, stage_, paused_, under_way_, clock_given_, pairing_, cloud_only_,
            called_)

 private:
  static constexpr std::uint32_t kNotYet = 0xFFFFFFFF;
  enum class Stage : std::uint8_t { away, looking, requesting, proving, greeting, ready, asking };

  // app.cpp: ways and sessions
  bool wants_bluetooth() const;
  bool wants_cloud(const AppReach& reach) const;
  void begin(AppReach& reach);
  void found(AppReach& reach);
  void not_found(AppReach& reach);
  void greet(AppReach& reach, core::Lane lane);
  void send(AppReach& reach, const Bytes& frame);
  void late(AppReach& reach);
  void leave(AppReach& reach);
  void check_lane(AppReach& reach);
  void next_request(AppReach& reach);
  void give_up(AppReach& reach, std::string_view why);
  void fail_pairing(AppReach& reach, std::string_view why);
  void ask_lock(AppReach& reach);
  void lose_answer(AppReach& reach);
  void tell_failure(AppReach& reach, const Request& request, std::string_view why);
  void hear_call(AppReach& reach);
  void look_at_home();
  void look_up_owner();
  void drop_stale(AppReach& reach);
  Time stale_at() const;
  void wait_until(Time deadline) { deadline_ = deadline; }

  // app_replies.cpp: what replies and notices mean
  bool address(AppReach& reach, Request& request) const;
  void replied(AppReach& reach, const LockReply& reply);
  void carry_on(AppReach& reach, const Bytes& payload);
  void show_home(AppReach& reach, const Bytes& payload);
  void show_page(AppReach& reach, bool asked);
  void take_role(core::Role told);
  void follow(AppReach& reach, const AppEvent& event);
  bool follow_state(const core::Event& event);
  void follow_movement(AppReach& reach, bool ok);
  void keep_settings(const Bytes& payload);
  void keep_setting();
  void keep_credentials(const Bytes& payload);
  void renew_credentials(const AppReach& reach);
  void name_user(AppReach& reach, std::uint8_t number) const;
  void begin_anew(AppReach& reach);
  void tell_codes();
  bool list_is_complete(const Bytes& page);
  void find_own_user(AppReach& reach, const Bytes& list);
  void add_accessory(AppReach& reach, const Bytes& list);
  void tell_other_lock(AppReach& reach, std::uint8_t number) const;
  bool take_events(AppReach& reach, const Bytes& page);
  void take_notice(AppReach& reach, const Bytes& page);
  void acknowledge(core::Opcode opcode, std::uint32_t number);
  bool has(std::uint32_t event) const;
  void learn(AppReach& reach, const AppEvent& event);
  bool hides(const AppReach& reach, const core::Event& event) const;
  void listen_to_cloud(AppReach& reach);
  bool cloud_told(const Cloud& cloud, std::uint32_t number, std::size_t before) const;
  void show(AppReach& reach, PhoneEventKind kind, std::vector<std::string> values) const;

  std::string name_;
  std::uint8_t lock_ = 0;
  RandomStream random_;
  LockSession session_;
  std::deque<Request> requests_;
  Request asked_;
  AppHome home_;
  std::vector<std::uint16_t> settings_;
  std::vector<AppCredential> credentials_;
  std::string credentials_of_;
  std::vector<std::string> page_;  // as it was shown last
  std::deque<AppEvent> events_;
  std::deque<CloudNotification> to_upload_;
  core::protocol::Code pairing_code_{};
  std::string code_;
  Time deadline_ = kNever;   // of the stage
  Time seen_{0};             // of the last look around
  Time retry_at_{0};         // the session in the background is not tried before
  std::uint32_t known_ = 0;  // up to this number every event has come
  std::uint32_t rings_behind_ =
      kNotYet;               // what happened before it was paired is for the list alone
  std::size_t heard_ = 0;    // of what the cloud keeps
  std::size_t joined_ = 0;   // what it kept before this phone was paired
  std::uint32_t codes_ = 0;  // one-time codes made
  std::uint32_t told_codes_ = 0;
  std::uint8_t invitation_ = 0;
  std::uint8_t tries_ = 0;
  core::Lane lane_ = core::Lane::bluetooth;
  Stage stage_ = Stage::away;
  bool paused_ = false;       // the lock was busy: asks again at the deadline
  bool under_way_ = false;    // the bolt moves: its outcome is waited for
  bool clock_given_ = false;  // in this session
  bool pairing_ = false;
  bool cloud_only_ = false;  // Bluetooth has just found nothing
  bool called_ = false;      // by the lock, which has something to tell
};

}  // namespace locktwin::sim

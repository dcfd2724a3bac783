// The part of App that understands what the lock has said (firmware-core/phone/pages.h).
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <iterator>

#include "firmware-core/config.h"
#include "firmware-core/crypto/bytes.h"
#include "firmware-core/crypto/hotp.h"
#include "firmware-core/phone/pages.h"
#include "firmware-core/ringing.h"
#include "sim/phones/app.h"
#include "sim/vocabulary/events.h"
#include "sim/vocabulary/lock_words.h"

namespace locktwin::sim {

namespace pages = core::pages;

namespace {

constexpr std::size_t kListedEvents = 1000;    // that the app keeps (APP-2)
constexpr std::uint32_t kTellCodesEvery = 32;  // the lock accepts 64 ahead (UNL-10)
constexpr std::uint32_t kClockToleranceS = 2;  // of the lock's clock beside the phone's

constexpr std::string_view kSettingNames[] = {
#define LT_SETTING(id, name, initial, lowest, highest, help) name,
#include "firmware-core/house/settings.def"
};

const char* switched(bool on) {
  return on ? "on" : "off";
}

// The value of the event's field of this name; "" when it has none.
std::string field_named(const core::Event& event, std::string_view name) {
  const auto& fields = spec_of(event.kind).fields;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (fields[i].name == name) return field_text(event, i);
  }
  return {};
}

// Which setting, code, phone or part.
std::string what_of(const core::Event& event) {
  const std::string setting = field_named(event, "setting");
  if (!setting.empty()) {
    const bool known = event.first < std::size(kSettingNames);
    return known ? std::string(kSettingNames[event.first]) : setting;
  }
  for (const std::string_view name : {"code", "phone", "part"}) {
    if (std::string which = field_named(event, name); !which.empty() && which != "0") return which;
  }
  return {};
}

std::uint32_t apart(std::uint32_t a, std::uint32_t b) {
  return a > b ? a - b : b - a;
}

// As many arcs as an app draws.
std::string_view wifi_word(int dbm) {
  if (dbm == 0) return "off";
  return dbm < -75 ? "weak" : dbm < -67 ? "fair" : "good";
}

}  // namespace

void App::show(AppReach& reach, PhoneEventKind kind, std::vector<std::string> values) const {
  reach.shown.push_back({kind, std::move(values)});
}

// Puts the numbers of names into the payload. False: the account knows no such name.
bool App::address(AppReach& reach, Request& request) const {
  const auto put = [&](const std::string& name, std::uint8_t number, std::size_t at) {
    if (name.empty()) return true;
    if (number != 0) request.payload.at(at) = number;
    return number != 0;
  };
  return put(request.target, reach.account.user(request.target), 0) &&
         put(request.phone, reach.account.key(request.phone), 0) &&
         put(request.second_target, reach.account.user(request.second_target), 1);
}

void App::carry_on(AppReach& reach, const Bytes& payload) {
  const std::uint8_t first = payload.empty() ? std::uint8_t{0} : payload[0];
  switch (asked_.after) {
    case After::nothing:
      return;
    case After::show_home:
      return show_home(reach, payload);
    case After::show_settings:
      return keep_settings(payload);
    case After::show_credentials:
      return keep_credentials(payload);
    case After::renew_credentials:
      return renew_credentials(reach);
    case After::keep_setting:
      return keep_setting();
    case After::name_user:
      return name_user(reach, first);
    case After::forget_user:
      return reach.account.forget_user(asked_.payload.at(0));
    case After::forget_phone:
      if (reach.account.phones.erase(plain_name(asked_.name)) == 0) {
        reach.account.invitations.erase(plain_name(asked_.name));
      }
      return;
    case After::hand_over:
      reach.account.invitations[plain_name(asked_.name)] = {first, session_.invitation_code(first)};
      reach.account.owners[plain_name(asked_.name)] = asked_.payload.at(0);
      return;
    case After::find_own_user:
      if (list_is_complete(payload)) find_own_user(reach, asked_.listed);
      return;
    case After::find_room:
      if (list_is_complete(payload)) add_accessory(reach, asked_.listed);
      return;
    case After::name_phone:
      reach.account.phones[plain_name(asked_.name)] = asked_.payload.at(0);
      return;
    case After::read_events:
      if (take_events(reach, payload)) {
        Request more = asked_;
        core::put_u32(more.payload.data(), known_);
        requests_.push_front(more);
      }
      return;
    case After::set_told_codes:
      told_codes_ = core::get_u32(asked_.payload.data());
      return;
    case After::know_clock:
      home_.clock_known = true;
      home_.said_at = reach.now;
      return show_page(reach, false);
    case After::tell_other_lock:
      return tell_other_lock(reach, first);
    case After::join_locks:
      reach.errands.push_back({asked_.other_lock, {.other_lock = lock_}});
      return;
  }
}

void App::obey(std::uint8_t commanding_lock) {
  Bytes payload{0, 0};
  for (std::size_t i = 0; i < core::protocol::Key{}.size(); ++i) {
    payload.push_back(static_cast<std::uint8_t>(random_.next() >> 56));
  }
  ask({.opcode = core::Opcode::link_lock,
       .payload = std::move(payload),
       .after = After::tell_other_lock,
       .other_lock = commanding_lock});
}

// The reply brings the number by which this lock knows the other one.
void App::tell_other_lock(AppReach& reach, std::uint8_t number) const {
  Request request{.opcode = core::Opcode::link_lock, .payload = asked_.payload};
  request.payload.at(0) = number;
  request.payload.at(1) = 1;  // it commands
  request.after = After::join_locks;
  request.other_lock = lock_;
  reach.errands.push_back({asked_.other_lock, std::move(request)});
}

void App::show_home(AppReach& reach, const Bytes& payload) {
  if (payload.size() != pages::kBytes<pages::Status>) return;
  const auto status = pages::take<pages::Status>(payload);
  home_ = {.fresh = true,
           .said_at = reach.now,
           .event = status.newest_event,
           .lock = status.lock,
           .door = static_cast<std::uint8_t>(std::min(status.door, pages::Door::unknown)),
           .battery_pct = status.battery_percent,
           .wifi_dbm = status.wifi_dbm,
           .lockout = status.locked_out,
           .privacy = status.privacy,
           .away = status.away,
           .clock_known = status.clock_known,
           .battery_low = status.battery_low,
           .clock_s = status.clock_s};
  take_role(status.role);
  if (rings_behind_ == kNotYet) rings_behind_ = status.newest_event;
  show_page(reach, !asked_.quiet);
  if (role() != core::Role::administrator) return;
  tell_codes();
  const bool right = home_.clock_known && apart(home_.clock_s, reach.clock_s) <= kClockToleranceS;
  if (!right && !clock_given_) {  // CLK-1
    clock_given_ = true;
    Request clock{.opcode = core::Opcode::set_clock,
                  .payload = Bytes(4),
                  .after = After::know_clock,
                  .quiet = true};
    core::put_u32(clock.payload.data(), reach.clock_s);
    ask(std::move(clock));
  }
  if (status.acknowledged_event > known_) {  // what this phone had before its app was new
    Request read{.opcode = core::Opcode::get_events, .payload = Bytes(4), .quiet = true};
    read.after = After::read_events;
    core::put_u32(read.payload.data(), known_);
    ask(std::move(read));
  }
}

// An administrator's app knows whose phone it is.
void App::take_role(core::Role told) {
  if (told == role()) return;
  session_.take_role(told);
  if (told == core::Role::administrator) look_up_owner();
}

void App::look_up_owner() {
  ask({.opcode = core::Opcode::list_phones,
       .payload = {0},
       .after = After::find_own_user,
       .quiet = true});
}

void App::show_page(AppReach& reach, bool asked) {
  constexpr const char* kDoors[] = {"shut", "open", "unknown"};
  std::vector<std::string> page{
      name_,
      std::string(word_at(lock_state_words(), static_cast<std::size_t>(home_.lock))),
      kDoors[home_.door],
      fmt::to_string(home_.battery_pct),
      switched(home_.lockout),
      switched(home_.privacy),
      switched(home_.away),
      home_.clock_known ? "known" : "unknown",
      std::string(wifi_word(home_.wifi_dbm))};
  if (!asked && page == page_) return;
  page_ = page;
  const auto age = std::chrono::duration_cast<std::chrono::seconds>(reach.now - home_.said_at);
  page.push_back(fmt::to_string(age.count()));
  show(reach, PhoneEventKind::home, std::move(page));
}

// What the lock reports behind the page changes the page; where the report does not say all, the
// page is asked for again.
void App::follow(AppReach& reach, const AppEvent& event) {
  if (!home_.fresh || event.number <= home_.event) return;
  home_.said_at = reach.now;
  if (!follow_state(event.event) && in_session()) look_at_home();
  show_page(reach, false);
}

// False: the page has to be asked for.
bool App::follow_state(const core::Event& event) {
  using enum core::EventKind;
  const core::EventKind kind = event.kind;
  if (kind == bolt_locked) home_.lock = core::LockState::locked;
  if (kind == bolt_unlocked) home_.lock = core::LockState::unlocked;
  if (kind == bolt_not_locked) home_.lock = core::LockState::not_locked;
  if (kind == door_opened) home_.door = 1;
  if (kind == door_closed) home_.door = 0;
  if (kind == alarm_lockout) home_.lockout = true;
  if (kind == lockout_ended) home_.lockout = false;
  if (kind == away_armed) home_.away = true;
  if (kind == away_disarmed) home_.away = false;
  if (kind == battery_low) home_.battery_low = true;
  if (kind == clock_set || kind == clock_set_back) home_.clock_known = true;
  if (kind == clock_lost) home_.clock_known = false;
  return kind != bolt_not_unlocked && kind != alarm_jam && kind != sensor_fault &&
         kind != setting_changed && kind != phone_revoked && kind != lock_booted;
}

// Of a phone that hears no events, too.
void App::follow_movement(AppReach& reach, bool ok) {
  const bool locks = asked_.opcode == core::Opcode::lock;
  if (!home_.fresh || (!locks && asked_.opcode != core::Opcode::unlock)) return;
  if (!ok) return look_at_home();
  home_.lock = locks ? core::LockState::locked : core::LockState::unlocked;
  home_.said_at = reach.now;
  show_page(reach, false);
}

void App::keep_settings(const Bytes& payload) {
  settings_.clear();
  pages::for_each_row<pages::Setting>(
      payload, [&](const pages::Setting& row) { settings_.push_back(row.value); });
}

void App::keep_setting() {
  const std::uint8_t index = asked_.payload.at(0);
  if (index >= settings_.size()) return;
  settings_[index] = static_cast<std::uint16_t>(core::get_u32(&asked_.payload.at(1)));
}

void App::keep_credentials(const Bytes& payload) {
  credentials_of_ = plain_name(asked_.name);
  credentials_.clear();
  pages::for_each_row<pages::Credential>(payload, [&](const pages::Credential& row) {
    credentials_.push_back({static_cast<core::CredentialKind>(row.kind), row.slot, row.duress});
  });
}

// A user's page that was opened follows what is enrolled and deleted.
void App::renew_credentials(const AppReach& reach) {
  const bool asked = std::any_of(requests_.begin(), requests_.end(), [](const Request& request) {
    return request.after == After::show_credentials;
  });
  if (asked || credentials_of_.empty()) return;
  ask({.opcode = core::Opcode::list_credentials,
       .payload = {0},
       .after = After::show_credentials,
       .name = credentials_of_,
       .target = credentials_of_,
       .quiet = true});
  if (stage_ == Stage::ready) wait_until(reach.now);
}

void App::name_user(AppReach& reach, std::uint8_t number) const {
  reach.account.users[plain_name(asked_.name)] = number;
  reach.account.doubtful.erase(plain_name(asked_.name));
  reach.account.roles[plain_name(asked_.name)] = static_cast<core::Role>(asked_.payload.at(0));
}

// With a new key: the lock may have been reset since (RST-1), and counts codes and events from the
// beginning.
void App::begin_anew(AppReach& reach) {
  heard_ = joined_ = reach.cloud.kept().size();
  events_.clear();
  page_.clear();
  credentials_.clear();
  credentials_of_.clear();
  home_ = {};
  code_.clear();
  known_ = codes_ = told_codes_ = 0;
  rings_behind_ = kNotYet;
  called_ = false;
}

// The lock lists phones page by page.
bool App::list_is_complete(const Bytes& page) {
  asked_.listed.insert(asked_.listed.end(), page.begin(), page.end());
  if (pages::is_last_page<pages::Phone>(page.size())) return true;
  Request more = asked_;
  pages::for_each_row<pages::Phone>(
      page, [&](const pages::Phone& row) { more.payload = {row.id}; });  // behind the last one
  requests_.push_front(std::move(more));
  return false;
}

// Whose phone this is stands in the lock's list; the account's name for them is the phone's. A lock
// that knows this phone alone has forgotten all others.
void App::find_own_user(AppReach& reach, const Bytes& list) {
  if (list.size() == pages::kBytes<pages::Phone>) reach.account.forget_phones();
  pages::for_each_row<pages::Phone>(list, [&](const pages::Phone& row) {
    if (row.id != session_.id()) return;
    reach.account.phones[plain_name(name_)] = session_.id();
    reach.account.users.try_emplace(plain_name(name_), row.user);
    reach.account.roles.try_emplace(plain_name(name_), role());
    reach.account.owners[plain_name(name_)] = row.user;
  });
}

void App::adopt_accessory(const std::string& accessory, std::uint8_t kind,
                          const core::protocol::Key& key) {
  Bytes payload{0, kind};
  payload.insert(payload.end(), key.begin(), key.end());
  ask({.opcode = core::Opcode::list_phones,
       .payload = {0},
       .after = After::find_room,
       .name = accessory,
       .accessory = std::move(payload),
       .quiet = true});
}

// Accessories get the highest number that is free, so that phones, which get the lowest, do not
// come in between.
void App::add_accessory(AppReach& reach, const Bytes& list) {
  std::array<bool, core::config::kMaxPhones + 1> taken{};
  pages::for_each_row<pages::Phone>(list, [&](const pages::Phone& row) {
    if (row.id < taken.size()) taken[row.id] = true;
  });
  std::uint8_t free = core::config::kMaxPhones;
  while (free > 0 && taken[free]) --free;
  Request request{.opcode = core::Opcode::add_accessory};
  if (free == 0) return tell_failure(reach, request, "full");
  request.payload = asked_.accessory;
  request.payload.at(0) = free;
  request.after = After::name_phone;
  request.name = asked_.name;
  requests_.push_front(std::move(request));
}

bool App::has(std::uint32_t event) const {
  return std::any_of(events_.rbegin(), events_.rend(),
                     [&](const AppEvent& known) { return known.number == event; });
}

// True: the page held news, so there may be more.
bool App::take_events(AppReach& reach, const Bytes& page) {
  const std::uint32_t before = known_;
  pages::for_each_row<pages::Event>(page, [&](const pages::Event& row) {
    if (!row.ahead) known_ = std::max(known_, row.number);
    if (row.kind >= event_catalogue().size()) return;  // of a newer lock
    const bool news = row.ahead || row.number > before;
    if (news && !has(row.number)) {
      const auto kind = static_cast<core::EventKind>(row.kind);
      learn(reach, {row.number, row.clock_s, {kind, row.first, row.second, row.third}});
    }
  });
  return known_ != before;
}

// Whatever has come is acknowledged, also when it had come before: that may have got lost.
void App::take_notice(AppReach& reach, const Bytes& page) {
  take_events(reach, page);
  std::uint32_t ahead = 0;
  bool in_turn = false;
  pages::for_each_row<pages::Event>(page, [&](const pages::Event& row) {
    if (row.ahead) ahead = std::max(ahead, row.number);
    in_turn = in_turn || !row.ahead;
  });
  if (ahead != 0) acknowledge(core::Opcode::ack_ahead, ahead);
  if (in_turn) acknowledge(core::Opcode::ack_events, known_);
}

void App::acknowledge(core::Opcode opcode, std::uint32_t number) {
  std::erase_if(requests_, [&](const Request& request) { return request.opcode == opcode; });
  Request heard{.opcode = opcode, .payload = Bytes(4), .quiet = true};
  core::put_u32(heard.payload.data(), number);
  requests_.push_front(std::move(heard));
}

void App::learn(AppReach& reach, const AppEvent& event) {
  const auto behind = [](const AppEvent& known, const AppEvent& next) {
    return known.number < next.number;
  };
  events_.insert(std::lower_bound(events_.begin(), events_.end(), event, behind), event);
  if (events_.size() > kListedEvents) events_.pop_front();
  show(reach, PhoneEventKind::event,
       {name_, fmt::to_string(event.number), std::string(spec_of(event.event.kind).name),
        field_named(event.event, "method"), field_named(event.event, "user"),
        field_named(event.event, "reason"), event.clock_s != 0 ? "known" : "unknown",
        event.event.third != 0 ? field_named(event.event, "by") : "", what_of(event.event)});
  follow(reach, event);
  const bool credential = event.event.kind == core::EventKind::credential_added ||
                          event.event.kind == core::EventKind::credential_removed;
  if (credential) renew_credentials(reach);
  if (event.number <= rings_behind_ || !core::is_worth_ringing(event.event.kind)) return;
  if (cloud_told(reach.cloud, event.number, heard_)) return;
  show(reach, PhoneEventKind::notified, {name_, std::string(spec_of(event.event.kind).name)});
  to_upload_.push_back({event.number, event.event});
}

// UNL-9: what its owner did under force.
bool App::hides(const AppReach& reach, const core::Event& event) const {
  const auto owner = reach.account.owners.find(plain_name(name_));
  return event.kind == core::EventKind::alarm_duress && owner != reach.account.owners.end() &&
         owner->second == event.second;
}

// Two administrators may have passed the same event on. `before`: of what the cloud keeps.
bool App::cloud_told(const Cloud& cloud, std::uint32_t number, std::size_t before) const {
  const auto& kept = cloud.kept();
  for (std::size_t i = joined_; i < before; ++i) {
    if (kept[i].number == number) return true;
  }
  return false;
}

// UNL-9: what one phone has heard, the phones with which the device is shared are told.
void App::listen_to_cloud(AppReach& reach) {
  if (!reach.internet) return;
  for (; !to_upload_.empty(); to_upload_.pop_front()) reach.cloud.notify(to_upload_.front());
  const bool personal = role() == core::Role::administrator || role() == core::Role::user;
  const bool shared = personal && reach.account.phone(name_) == session_.id();
  const auto& kept = reach.cloud.kept();
  for (; heard_ < kept.size(); ++heard_) {
    const CloudNotification& news = kept[heard_];
    const bool silent = has(news.number) || hides(reach, news.event);
    if (!shared || silent || cloud_told(reach.cloud, news.number, heard_)) continue;
    show(reach, PhoneEventKind::notified, {name_, std::string(spec_of(news.event.kind).name)});
  }
}

void App::make_one_time_code(AppReach& reach) {
  if (!paired()) {
    return tell_failure(reach, {.opcode = core::Opcode::made_codes}, "not_paired");
  }
  const core::Hmac key(session_.one_time_code_key());
  code_ = fmt::format("{:0{}}", core::hotp(key, codes_, core::config::kOneTimeDigits),
                      static_cast<int>(core::config::kOneTimeDigits));
  ++codes_;
  show(reach, PhoneEventKind::code_made, {name_});
  tell_codes();
}

// Also when a session begins: what was made while the phone was away must not be forgotten.
void App::tell_codes() {
  const auto is_told = [](const Request& r) { return r.after == After::set_told_codes; };
  const bool asked = std::any_of(requests_.begin(), requests_.end(), is_told);
  if (asked || codes_ < told_codes_ + kTellCodesEvery) return;
  Request told{.opcode = core::Opcode::made_codes, .payload = Bytes(4), .quiet = true};
  told.after = After::set_told_codes;
  core::put_u32(told.payload.data(), codes_);
  ask(std::move(told));
}

}  // namespace locktwin::sim

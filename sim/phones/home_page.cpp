#include "sim/phones/home_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "sim/phones/app_parts.h"
#include "sim/vocabulary/lock_words.h"

namespace locktwin::sim {

namespace {

const char* switched(bool on) {
  return on ? "on" : "off";
}

// As many arcs as an app draws.
std::string_view wifi_word(int dbm) {
  if (dbm == 0) return "off";
  return dbm < -75 ? "weak" : dbm < -67 ? "fair" : "good";
}

}  // namespace

void HomePage::take(Time now, const core::pages::Status& status) {
  said_ = {.fresh = true,
           .said_at = now,
           .event = status.newest_event,
           .lock = status.lock,
           .door = static_cast<std::uint8_t>(std::min(status.door, core::pages::Door::unknown)),
           .battery_pct = status.battery_percent,
           .wifi_dbm = status.wifi_dbm,
           .lockout = status.locked_out,
           .privacy = status.privacy,
           .away = status.away,
           .clock_known = status.clock_known,
           .battery_low = status.battery_low,
           .zone = status.zone};
}

std::uint32_t AppHome::local_s(std::uint32_t clock_s) const {
  core::Zone house;
  house.take(zone);
  return house.local_s(clock_s);
}

void HomePage::show(const AppParts& app, AppReach& reach, bool asked) {
  constexpr const char* kDoors[] = {"shut", "open", "unknown"};
  std::vector<std::string> page{
      std::string(word_at(lock_state_words(), static_cast<std::size_t>(said_.lock))),
      kDoors[said_.door],
      fmt::to_string(said_.battery_pct),
      switched(said_.lockout),
      switched(said_.privacy),
      switched(said_.away),
      said_.clock_known ? "known" : "unknown",
      std::string(wifi_word(said_.wifi_dbm))};
  if (!asked && page == shown_) return;
  shown_ = page;
  const auto age = std::chrono::duration_cast<std::chrono::seconds>(reach.now - said_.said_at);
  page.push_back(fmt::to_string(age.count()));
  app.show(reach, PhoneEventKind::home, std::move(page));
}

bool HomePage::follow(Time now, std::uint32_t number, const core::Event& event) {
  using enum core::EventKind;
  if (!said_.fresh || number <= said_.event) return true;
  said_.said_at = now;
  follow_event(event);
  const core::EventKind kind = event.kind;
  return kind != bolt_not_unlocked && kind != alarm_jam && kind != sensor_fault &&
         kind != setting_changed && kind != phone_revoked && kind != lock_booted &&
         kind != clock_zone_set;
}

void HomePage::follow_event(const core::Event& event) {
  using enum core::EventKind;
  const core::EventKind kind = event.kind;
  if (kind == bolt_locked) said_.lock = core::LockState::locked;
  if (kind == bolt_unlocked) said_.lock = core::LockState::unlocked;
  if (kind == bolt_not_locked) said_.lock = core::LockState::not_locked;
  if (kind == door_opened) said_.door = 1;
  if (kind == door_closed) said_.door = 0;
  if (kind == alarm_lockout) said_.lockout = true;
  if (kind == lockout_ended) said_.lockout = false;
  if (kind == away_armed) said_.away = true;
  if (kind == away_disarmed) said_.away = false;
  if (kind == battery_low) said_.battery_low = true;
  if (kind == clock_set || kind == clock_set_back) said_.clock_known = true;
  if (kind == clock_lost) said_.clock_known = false;
}

void HomePage::see_bolt(Time now, core::LockState state) {
  said_.lock = state;
  said_.said_at = now;
}

void HomePage::see_clock(Time now) {
  said_.clock_known = true;
  said_.said_at = now;
}

}  // namespace locktwin::sim

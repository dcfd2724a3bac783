#include "sim/phones/app_parts.h"

namespace locktwin::sim {

void AppParts::show(AppReach& reach, PhoneEventKind kind, std::vector<std::string> values) const {
  values.insert(values.begin(), name);
  reach.shown.push_back({kind, std::move(values)});
}

void AppParts::tell_failure(AppReach& reach, const Wish& wish, std::string_view why) {
  const auto command = static_cast<std::uint8_t>(told_as(wish));
  show(reach, PhoneEventKind::failed, {std::string(command_name(command)), std::string(why)});
  const bool page = std::holds_alternative<ReadHome>(wish);
  if (page && home.said().fresh) home.show(*this, reach, true);
}

void AppParts::begin_anew(const Cloud& cloud) {
  events.begin_anew(cloud);
  home = {};
  codes = {};
  open.credentials.clear();
  open.credentials_of.clear();
}

void AppParts::look_at_home() {
  if (wishes.has<ReadHome>(true)) return;
  wishes.add_first({.wish = ReadHome{}, .quiet = true});
}

// Also when a session begins: what was made while the phone was away must not be forgotten.
void AppParts::tell_codes() {
  if (codes.is_due() && !wishes.has<TellCodes>(true)) want(TellCodes{codes.made()});
}

// A user's page that was opened follows what is enrolled and deleted.
void AppParts::renew_credentials() {
  const bool asked = wishes.has<ReadCredentials>(true) || wishes.has<ReadCredentials>(false);
  if (!asked && !open.credentials_of.empty()) want(ReadCredentials{open.credentials_of});
}

void AppParts::take_role(core::Role told) {
  if (told == role()) return;
  session.take_role(told);
  if (told == core::Role::administrator) look_up_owner();
}

void AppParts::follow_event(AppReach& reach, const AppEvent& event) {
  using enum core::EventKind;
  if (home.said().fresh && event.number > home.said().event) {
    if (!home.follow(reach.now, event.number, event.event)) look_at_home();
    home.show(*this, reach, false);
  }
  const core::EventKind kind = event.event.kind;
  if (kind == credential_added || kind == credential_removed) renew_credentials();
}

}  // namespace locktwin::sim

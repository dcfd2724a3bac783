// What the app of one lock has and shows, part by part. Wishes change it when the lock has said ok.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/state/fields.h"
#include "sim/phones/app_reach.h"
#include "sim/phones/code_book.h"
#include "sim/phones/event_list.h"
#include "sim/phones/home_page.h"
#include "sim/phones/lock_session.h"
#include "sim/phones/open_pages.h"
#include "sim/phones/wish_queue.h"
#include "sim/time/random_stream.h"

namespace locktwin::sim {

struct AppParts {
  std::string name;       // of the phone
  std::uint8_t lock = 0;  // the number of the lock that it is for
  RandomStream random;
  LockSession session;
  WishQueue wishes;
  HomePage home;
  OpenPages open;
  EventList events;
  CodeBook codes;
  bool clock_given = false;  // in this session
  LT_FIELDS(name, lock, random, session, wishes, home, open, events, codes, clock_given)

  core::Role role() const { return session.role(); }
  // `values` stand behind the phone's name.
  void show(AppReach& reach, PhoneEventKind kind, std::vector<std::string> values) const;
  // A page that was asked for and cannot come is shown as it was, with its age.
  void tell_failure(AppReach& reach, const Wish& wish, std::string_view why);
  // With a new key the lock may have been reset since (RST-1): it counts codes and events from the
  // beginning.
  void begin_anew(const Cloud& cloud);
  // The app wants this for itself.
  void want(Wish wish) { wishes.add({.wish = std::move(wish), .quiet = true}); }
  void look_at_home();
  void look_up_owner() { want(FindOwnUser{}); }
  void tell_codes();
  void renew_credentials();
  // As the lock has told it. An administrator's app knows whose phone it is.
  void take_role(core::Role told);
  void follow_event(AppReach& reach, const AppEvent& event);
};

}  // namespace locktwin::sim

// All the machines of the lock, side by side; who uses which is LockCore's affair.
#pragma once

#include <cstddef>
#include <tuple>
#include <utility>

#include "firmware-core/door/bolt_drive.h"
#include "firmware-core/door/linked_lock.h"
#include "firmware-core/door/locking_rules.h"
#include "firmware-core/house/alarms.h"
#include "firmware-core/house/attacks.h"
#include "firmware-core/house/clock.h"
#include "firmware-core/house/modes.h"
#include "firmware-core/house/power.h"
#include "firmware-core/house/settings.h"
#include "firmware-core/house/video.h"
#include "firmware-core/member_count.h"
#include "firmware-core/panel/panel.h"
#include "firmware-core/panel/rear_panel.h"
#include "firmware-core/people/access.h"
#include "firmware-core/people/changes.h"
#include "firmware-core/people/credentials.h"
#include "firmware-core/people/enrolment.h"
#include "firmware-core/people/identification.h"
#include "firmware-core/people/lockout.h"
#include "firmware-core/people/one_time_codes.h"
#include "firmware-core/people/recurring_change.h"
#include "firmware-core/people/recurring_codes.h"
#include "firmware-core/people/users.h"
#include "firmware-core/phone/phone_link.h"
#include "firmware-core/store/factory_reset.h"
#include "firmware-core/store/heard_events.h"
#include "firmware-core/store/journal.h"
#include "firmware-core/store/scrubber.h"
#include "firmware-core/store/store.h"

namespace locktwin::core {

// The big ones stand last: an instruction reaches 4 KiB from the beginning.
struct LockParts {
  FactoryReset reset;
  Clock clock;
  Settings settings;
  Users users;
  Credentials credentials;
  Enrolment enrolment;
  Changes changes;
  Lockout lockout;
  OneTimeCodes one_time;
  RecurringCodes recurring;
  RecurringChange recurring_change;
  Access access;
  Identification identification;
  Panel panel;
  RearPanel rear;
  LinkedLock linked;
  Modes modes;
  Alarms alarms;
  Attacks attacks;
  BoltDrive bolt;
  LockingRules rules;
  Power power;
  Video video;
  Scrubber scrubber;
  HeardEvents heard;
  Journal journal;
  Store store;
  PhoneLink link;

  // The one list of them, held against the members below: what is done to all is done by for_each.
  template <typename Self>
  static constexpr auto all(Self& is) {
    return std::tie(is.store, is.journal, is.heard, is.reset, is.clock, is.settings, is.users,
                    is.credentials, is.enrolment, is.changes, is.lockout, is.one_time, is.recurring,
                    is.recurring_change, is.access, is.identification, is.panel, is.rear, is.link,
                    is.linked, is.modes, is.alarms, is.attacks, is.bolt, is.rules, is.power,
                    is.video, is.scrubber);
  }
  template <typename Self, typename Visit>
  static constexpr void for_each(Self& is, Visit&& visit) {
    std::apply([&](auto&... parts) { (visit(parts), ...); }, all(is));
  }

  DoorBody body() const {
    return {settings.is(Setting::body, Body::with_door_sensor) || rules.sensor_seen(),
            settings.is(Setting::side, Side::left_opening)};
  }
  LockingSettings locking() const {
    return {body(), settings.on(Setting::countdown), settings.value(Setting::countdown_s)};
  }
  AccessParts for_access() {
    return {store,     users,    credentials, settings,    clock,
            recurring, one_time, lockout,     power.low(), alarms.doubts_front()};
  }
};

static_assert(std::tuple_size_v<decltype(LockParts::all(std::declval<LockParts&>()))> ==
                  member_count<LockParts>(),
              "a part is missing from LockParts::all");

}  // namespace locktwin::core

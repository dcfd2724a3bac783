// All the machines of the lock, side by side; who uses which is LockCore's affair.
#pragma once

#include "firmware-core/access.h"
#include "firmware-core/alarms.h"
#include "firmware-core/bolt_drive.h"
#include "firmware-core/changes.h"
#include "firmware-core/clock.h"
#include "firmware-core/credentials.h"
#include "firmware-core/enrolment.h"
#include "firmware-core/factory_reset.h"
#include "firmware-core/identification.h"
#include "firmware-core/journal.h"
#include "firmware-core/linked_lock.h"
#include "firmware-core/locking_rules.h"
#include "firmware-core/lockout.h"
#include "firmware-core/modes.h"
#include "firmware-core/one_time_codes.h"
#include "firmware-core/panel.h"
#include "firmware-core/phone/phone_link.h"
#include "firmware-core/power.h"
#include "firmware-core/rear_panel.h"
#include "firmware-core/recurring_codes.h"
#include "firmware-core/settings.h"
#include "firmware-core/store.h"
#include "firmware-core/users.h"

namespace locktwin::core {

struct LockParts {
  Store store;
  Journal journal;
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
  Access access;
  Identification identification;
  Panel panel;
  RearPanel rear;
  PhoneLink link;
  LinkedLock linked;
  Modes modes;
  Alarms alarms;
  BoltDrive bolt;
  LockingRules rules;
  Power power;

  DoorBody body() const {
    return {settings.is(Setting::body, Body::with_door_sensor),
            settings.is(Setting::side, Side::left_opening)};
  }
  LockingSettings locking() const {
    return {body(), settings.on(Setting::countdown), settings.value(Setting::countdown_s)};
  }
  AccessParts for_access() {
    return {store, users, credentials, settings, clock, recurring, one_time, lockout, power.low()};
  }
};

}  // namespace locktwin::core

// What people do in the app, and what comes through the air besides.
#pragma once

#include "tests/firmware-core/model/deeds_at_the_door.h"

namespace locktwin::test::model {

inline core::Lane some_lane(const House& house) {
  const auto lane = one_of({core::Lane::bluetooth, core::Lane::bluetooth, core::Lane::wifi});
  const auto other = lane == core::Lane::wifi ? core::Lane::bluetooth : core::Lane::wifi;
  return house.hears(lane) ? lane : other;
}

// A command of the administrator's phone, which the lock hears. Most are carried out.
struct AppDeed : DeedBase {
  core::Lane lane;
  explicit AppDeed(const House& house) : lane(some_lane(house)) {}
  bool near_the_lock() const { return lane == core::Lane::bluetooth; }  // SEC-10
  static void check(const LockUnderTest::Reply& reply, core::Reason expected) {
    RC_ASSERT(reply.heard);
    RC_ASSERT(std::string(name_of(reply.reason)) == name_of(expected));
    RC_ASSERT((reply.status == core::ReplyStatus::ok) == (expected == core::Reason::none));
  }
  static Bytes with_times(Bytes fields, Times times) {
    for (const std::uint32_t seconds : LockUnderTest::seconds_of(times)) {
      for (int shift = 0; shift < 32; shift += 8) {
        fields.push_back(static_cast<std::uint8_t>(seconds >> shift));
      }
    }
    return fields;
  }
};

inline Times some_times() {
  return one_of({Times::open, Times::open, Times::past, Times::present, Times::future});
}

struct AddsUser : AppDeed {
  static constexpr int kSeconds = 15;
  core::Role role;
  Times times;
  explicit AddsUser(const House& house)
      : AppDeed(house),
        role(one_of({core::Role::user, core::Role::user, core::Role::administrator})),
        times(some_times()) {}
  bool makes_sense(const House& house) const { return house.users() < kPeople; }
  // SEC-10: an administrator is made near the lock.
  bool may() const { return near_the_lock() || role == core::Role::user; }
  Answers foretell(House& house) const {
    int number = 0;
    if (may()) house.add_user(role, times, number);
    return {};
  }
  void act(LockUnderTest& lock, const House& before) const {
    House after = before;
    int number = 0;
    after.add_user(role, times, number);
    // A number is free when its templates are gone, and a module that looks is not swept.
    if (before.on(core::Setting::face_trigger) || before.on(core::Setting::palm_trigger)) {
      lock.pass(11'000);
    }
    const auto reply = lock.ask(0, lane, core::Opcode::add_user,
                                with_times({static_cast<std::uint8_t>(role)}, times));
    check(reply, may() ? core::Reason::none : core::Reason::not_allowed);
    if (may()) RC_ASSERT(reply.payload == Bytes{static_cast<std::uint8_t>(number)});
  }
  std::string told() const { return "adds a user"; }
};

struct SetsValidity : AppDeed {
  int user;
  Times times;
  explicit SetsValidity(const House& house)
      : AppDeed(house), user(from_to(2, kPeople)), times(some_times()) {}
  // SEC-10: from afar no administrator gets longer times, nor one whose time is over a new one.
  core::Reason expected(const House& house) const {
    const auto& person = house.people[static_cast<std::size_t>(user)];
    const auto [old_from, old_until] = LockUnderTest::seconds_of(person.times);
    const auto [from, until] = LockUnderTest::seconds_of(times);
    const bool later = old_until != 0 && (until == 0 || until > old_until);
    const bool longer = later || from < old_from;
    if (person.role == core::Role::administrator && longer && !near_the_lock()) {
      return core::Reason::not_allowed;
    }
    return house.exists(user) ? core::Reason::none : core::Reason::unknown_target;
  }
  Answers foretell(House& house) const {
    if (expected(house) == core::Reason::none) {
      house.people[static_cast<std::size_t>(user)].times = times;
    }
    return {};
  }
  void act(LockUnderTest& lock, const House& before) const {
    const auto reply = lock.ask(0, lane, core::Opcode::set_validity,
                                with_times({static_cast<std::uint8_t>(user)}, times));
    check(reply, expected(before));
  }
  std::string told() const {
    return "gives user " + std::to_string(user) + " times " +
           std::to_string(static_cast<int>(times));
  }
};

// Never the first administrator while there is another: the app's phone is that person's.
struct DeletesUser : AppDeed {
  int user;
  explicit DeletesUser(const House& house) : AppDeed(house), user(from_to(1, kPeople)) {}
  bool makes_sense(const House& house) const {
    House after = house;
    return user != 1 || after.delete_user(1) != core::Reason::none;
  }
  Answers foretell(House& house) const {
    house.delete_user(user);
    return {};
  }
  void act(LockUnderTest& lock, const House& before) const {
    House after = before;
    const core::Reason expected = after.delete_user(user);
    check(lock.ask(0, lane, core::Opcode::delete_user, {static_cast<std::uint8_t>(user)}),
          expected);
  }
  std::string told() const { return "deletes user " + std::to_string(user); }
};

struct DeletesPin : AppDeed {
  int user;
  bool duress;
  explicit DeletesPin(const House& house)
      : AppDeed(house), user(from_to(2, 6)), duress(from_to(0, 1) != 0) {}
  Answers foretell(House& house) const {
    house.delete_pin(user, duress);
    return {};
  }
  void act(LockUnderTest& lock, const House& before) const {
    House after = before;
    const core::Reason expected = after.delete_pin(user, duress);
    check(lock.ask(0, lane, core::Opcode::delete_credential,
                   {static_cast<std::uint8_t>(user), 3, 0, duress}),
          expected);
  }
  std::string told() const { return "deletes a PIN of user " + std::to_string(user); }
};

struct EnrolsPin : AppDeed {
  static constexpr int kSeconds = 20;
  int user;
  bool duress;
  std::string digits;
  explicit EnrolsPin(const House& house)
      : AppDeed(house), user(from_to(1, 6)), duress(from_to(0, 2) == 0) {
    digits = from_to(0, 9) == 0 ? "3456789" : *rc::gen::elementOf(pin_pool());
  }
  Answers foretell(House& house) const {
    Answers answers;
    if (near_the_lock()) house.enrol_pin(user, duress, digits, answers);
    return answers;
  }
  void act(LockUnderTest& lock, const House& before) const {
    House after = before;
    Answers answers;
    const core::Reason expected = near_the_lock() ? after.enrol_pin(user, duress, digits, answers)
                                                  : core::Reason::not_allowed;
    check(lock.ask(0, lane, core::Opcode::enrol, {static_cast<std::uint8_t>(user), 3, duress}),
          expected);
    if (expected != core::Reason::none) return;
    lock.type_new_pin(digits);
    if (answers.front().ends_with("cancelled")) {
      lock.ask(0, lane, core::Opcode::cancel_enrolment);
    }
  }
  std::string told() const {
    return "enrols " + digits + (duress ? " as duress PIN" : "") + " for user " +
           std::to_string(user);
  }
};

struct Enrols : AppDeed {
  static constexpr int kSeconds = 12;
  int user;
  core::Module module;
  bool duress;
  int person;
  explicit Enrols(const House& house)
      : AppDeed(house),
        user(from_to(1, 6)),
        module(one_of({core::Module::face, core::Module::palm, core::Module::finger})),
        duress(from_to(0, 3) == 0),
        person(from_to(1, 8)) {}
  Answers foretell(House& house) const {
    Answers answers;
    if (near_the_lock()) house.enrol(user, module, duress, person, answers);
    return answers;
  }
  void act(LockUnderTest& lock, const House& before) const {
    House after = before;
    Answers answers;
    const core::Reason expected = near_the_lock()
                                      ? after.enrol(user, module, duress, person, answers)
                                      : core::Reason::not_allowed;
    check(lock.ask(0, lane, core::Opcode::enrol,
                   {static_cast<std::uint8_t>(user), static_cast<std::uint8_t>(module), duress}),
          expected);
    if (expected == core::Reason::none) lock.capture(module, person);
  }
  std::string told() const {
    return "enrols template " + std::to_string(person) + " in module " +
           std::to_string(static_cast<int>(module)) + (duress ? " for duress" : "") + " for user " +
           std::to_string(user);
  }
};

// One radio stays on: otherwise the app could not switch the other on again.
struct Sets : AppDeed {
  static constexpr int kSeconds = 32;  // it is locked first, to be armed
  core::Setting setting;
  std::uint32_t value;
  explicit Sets(const House& house)
      : AppDeed(house),
        setting(
            one_of({core::Setting::privacy, core::Setting::lockout, core::Setting::away,
                    core::Setting::remote_unlock, core::Setting::face_trigger,
                    core::Setting::palm_trigger, core::Setting::bluetooth, core::Setting::wifi,
                    core::Setting::volume, core::Setting::countdown, core::Setting::countdown_s})),
        value(static_cast<std::uint32_t>(from_to(0, 1))) {
    if (setting == core::Setting::countdown_s) value = value == 0 ? 5 : 1'800;
  }
  bool makes_sense(const House& house) const {
    House after = house;
    after.set(setting, value);
    return after.hears(core::Lane::wifi) || after.hears(core::Lane::bluetooth);
  }
  // SEC-10: what makes it easier to get in is set near the lock.
  bool may() const {
    const bool looser = setting == core::Setting::remote_unlock
                            ? value != 0
                            : value == 0 && (setting == core::Setting::lockout ||
                                             setting == core::Setting::privacy);
    return near_the_lock() || !looser;
  }
  Answers foretell(House& house) const {
    if (may()) house.set(setting, value);
    return {};
  }
  void act(LockUnderTest& lock, const House&) const {
    const Bytes fields{static_cast<std::uint8_t>(setting), static_cast<std::uint8_t>(value),
                       static_cast<std::uint8_t>(value >> 8), 0, 0};
    // KEY-4: away mode is armed at the locked door only.
    if (setting == core::Setting::away && value != 0) lock.lock_up();
    check(lock.ask(0, lane, core::Opcode::set_setting, fields),
          may() ? core::Reason::none : core::Reason::not_allowed);
  }
  std::string told() const {
    return "sets " + std::to_string(static_cast<int>(setting)) + " to " + std::to_string(value);
  }
};

struct SetsClock : AppDeed {
  explicit SetsClock(const House& house) : AppDeed(house) {}
  Answers foretell(House& house) const {
    house.clock_known = true;
    return {};
  }
  void act(LockUnderTest& lock, const House&) const {
    Bytes fields(4);
    core::put_u32(fields.data(), lock.bench.pins.clock_s + 1);
    check(lock.ask(0, lane, core::Opcode::set_clock, fields), core::Reason::none);
  }
  std::string told() const { return "sets the clock"; }
};

struct LiftsLockout : AppDeed {
  static constexpr bool kEndsLockout = true;
  explicit LiftsLockout(const House& house) : AppDeed(house) {}
  bool makes_sense(const House& house) const {
    return house.lockout_age_s + kSeconds < kLockoutS - 2 || !house.locked_out;
  }
  Answers foretell(House& house) const {
    house.lift_lockout();
    return {};
  }
  void act(LockUnderTest& lock, const House&) const {
    check(lock.ask(0, lane, core::Opcode::lift_lockout), core::Reason::none);
  }
  std::string told() const { return "lifts the lockout"; }
};

struct SetsVisitorsCode : AppDeed {
  int index;
  std::string digits;
  bool open;
  explicit SetsVisitorsCode(const House& house)
      : AppDeed(house),
        index(from_to(1, 3)),
        digits(*rc::gen::elementOf(code_pool())),
        open(from_to(0, 2) != 0) {}
  Answers foretell(House& house) const {
    house.set_recurring(index, digits, open);
    return {};
  }
  // Open: every day, all day. Else on the day that is farthest from the Thursday of every run.
  void act(LockUnderTest& lock, const House& before) const {
    House after = before;
    Bytes fields{static_cast<std::uint8_t>(index),
                 static_cast<std::uint8_t>(open ? 0x7F : 0x01),
                 0,
                 0,
                 0xA0,
                 0x05};
    fields.push_back(static_cast<std::uint8_t>(digits.size()));
    for (const char digit : digits) fields.push_back(static_cast<std::uint8_t>(digit - '0'));
    fields.resize(17);
    lock.watch.digits.push_back(digits);
    check(lock.ask(0, lane, core::Opcode::set_recurring_code, fields),
          after.set_recurring(index, digits, open));
  }
  std::string told() const { return "sets the visitors' code " + digits; }
};

struct DeletesVisitorsCode : AppDeed {
  int index;
  explicit DeletesVisitorsCode(const House& house) : AppDeed(house), index(from_to(1, 3)) {}
  Answers foretell(House& house) const {
    house.recurring.erase(index);
    return {};
  }
  void act(LockUnderTest& lock, const House&) const {
    check(
        lock.ask(0, lane, core::Opcode::delete_recurring_code, {static_cast<std::uint8_t>(index)}),
        core::Reason::none);
  }
  std::string told() const { return "deletes visitors' code " + std::to_string(index); }
};

// Any phone, over any radio, also one that is off.
struct UnlocksByPhone : DeedBase {
  int phone;
  core::Lane lane;
  explicit UnlocksByPhone(const House&)
      : phone(from_to(0, kPhones - 1)), lane(one_of({core::Lane::bluetooth, core::Lane::wifi})) {}
  Answers foretell(House& house) const { return house.ask_by_phone(phone, lane); }
  void act(LockUnderTest& lock, const House& before) const {
    House after = before;
    const Answers expected = after.ask_by_phone(phone, lane);
    const auto reply = lock.ask(phone, lane, core::Opcode::unlock);
    RC_ASSERT(reply.heard == !expected.empty());
  }
  std::string told() const {
    return "unlocks by phone " + std::to_string(phone) + " over lane " +
           std::to_string(static_cast<int>(lane));
  }
};

struct LocksByPhone : DeedBase {
  int phone;
  explicit LocksByPhone(const House&) : phone(from_to(0, kPhones - 1)) {}
  Answers foretell(House&) const { return {}; }
  void act(LockUnderTest& lock, const House& before) const {
    const bool there = before.phones[static_cast<std::size_t>(phone)].role != core::Role::none;
    const auto reply = lock.ask(phone, core::Lane::bluetooth, core::Opcode::lock);
    RC_ASSERT(reply.heard == (there && before.hears(core::Lane::bluetooth)));
  }
  std::string told() const { return "locks by phone " + std::to_string(phone); }
};

// USR-1: what is an administrator's business, asked for by the others.
struct AsksTooMuch : DeedBase {
  int phone;
  core::Opcode opcode;
  explicit AsksTooMuch(const House&)
      : phone(from_to(1, kPhones - 1)),
        opcode(one_of({core::Opcode::lift_lockout, core::Opcode::list_phones,
                       core::Opcode::cancel_enrolment, core::Opcode::get_settings})) {}
  Answers foretell(House&) const { return {}; }
  void act(LockUnderTest& lock, const House&) const {
    const auto reply = lock.ask(phone, core::Lane::bluetooth, opcode);
    RC_ASSERT(!reply.heard || reply.status == core::ReplyStatus::not_allowed);
  }
  std::string told() const { return "phone " + std::to_string(phone) + " asks for too much"; }
};

// APP-4: what was heard once means nothing twice.
struct Replays : DeedBase {
  explicit Replays(const House&) {}
  Answers foretell(House&) const { return {}; }
  void act(LockUnderTest& lock, const House&) const { lock.replay(); }
  std::string told() const { return "repeats the last frame"; }
};

struct SendsNoise : DeedBase {
  std::vector<std::uint8_t> bytes;
  int type;
  explicit SendsNoise(const House&)
      : bytes(*rc::gen::container<std::vector<std::uint8_t>>(
            static_cast<std::size_t>(from_to(0, 126)), rc::gen::arbitrary<std::uint8_t>())),
        type(from_to(0, 5)) {}
  Answers foretell(House&) const { return {}; }
  void act(LockUnderTest& lock, const House&) const {
    Bytes frame{core::protocol::kVersion, static_cast<std::uint8_t>(type)};
    frame.insert(frame.end(), bytes.begin(), bytes.end());
    frame.resize(core::kRadioFrameBytes);
    lock.send(frame_of(frame, core::Lane::bluetooth, static_cast<std::uint8_t>(type % 4)));
  }
  std::string told() const { return "sends noise"; }
};

}  // namespace locktwin::test::model

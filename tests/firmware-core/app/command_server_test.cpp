#include "firmware-core/app/command_server.h"

#include <algorithm>

#include "firmware-core/crypto/hotp.h"
#include "tests/support/catch.h"
#include "tests/support/door_phone.h"
#include "tests/support/durations.h"

using namespace locktwin::core;
using namespace locktwin::test;
using locktwin::tests::kMonday;

namespace {

struct Home : LockedDoor {
  int granted(Method method, int user) const {
    return bench.count(EventKind::access_granted, method, user);
  }
  int denied(Method method, Reason reason) const {
    return bench.count(EventKind::access_denied, method, reason);
  }
};

std::string one_time_code(const DoorPhone& app, std::uint64_t counter) {
  const std::string digits =
      std::to_string(hotp(Hmac(protocol::one_time_code_key(app.phone.shared)), counter, 8));
  return std::string(8 - digits.size(), '0') + digits;
}

}  // namespace

TEST_CASE("the Bluetooth key unlocks and locks", "[UNL-6][APP-1]") {
  Home home;
  REQUIRE(home.app.ask(Opcode::unlock));
  home.bench.run_for(1'500);
  CHECK(home.granted(Method::bluetooth_key, 1) == 1);
  CHECK(home.bench.state() == LockState::unlocked);
  REQUIRE(home.app.ask(Opcode::lock));
  home.bench.run_for(1'500);
  CHECK(home.bench.count(EventKind::bolt_locked, Cause::app, Method::bluetooth_key) == 1);
}

TEST_CASE("remote unlocking works only while it is switched on", "[UNL-7][SET-5]") {
  Home home;
  REQUIRE(home.app.set(Setting::remote_unlock, 0));
  home.app.phone.lane = Lane::wifi;
  REQUIRE(home.app.greet());
  CHECK_FALSE(home.app.ask(Opcode::unlock));
  CHECK(home.app.phone.reason == Reason::switched_off);
  CHECK(home.denied(Method::remote_unlock, Reason::switched_off) == 1);
  home.app.phone.lane = Lane::bluetooth;  // SEC-10: it is switched on near the lock
  REQUIRE(home.app.greet());
  REQUIRE(home.app.set(Setting::remote_unlock, 1));
  home.app.phone.lane = Lane::wifi;
  REQUIRE(home.app.greet());
  CHECK(home.app.ask(Opcode::unlock));
  CHECK(home.granted(Method::remote_unlock, 1) == 1);
}

TEST_CASE("a guest's phone opens within its validity, and commands nothing else",
          "[UNL-6][APP-4][USR-3]") {
  Home home;
  REQUIRE(home.app.set_clock(kMonday));
  DoorPhone guest(home.bench, home.app, Role::guest, 0, 1, 0, kMonday + 3'600);
  CHECK(guest.ask(Opcode::unlock));
  CHECK(home.granted(Method::guest_key, 0) == 1);
  CHECK_FALSE(guest.set(Setting::privacy, 1));
  CHECK(guest.status == ReplyStatus::not_allowed);
  home.bench.pass_s(3'700);
  REQUIRE(guest.greet());
  CHECK_FALSE(guest.ask(Opcode::unlock));
  CHECK(guest.phone.reason == Reason::outside_validity);
}

TEST_CASE("a user outside the validity is refused, with the reason in the log",
          "[USR-3][FLT-7][CLK-1]") {
  Home home;
  REQUIRE(home.app.set_clock(kMonday));
  const std::uint8_t user = home.app.add_user(Role::user, kMonday + 100, kMonday + 200);
  REQUIRE(user == 2);
  REQUIRE(home.app.enrol_pin(user, "550277"));
  home.bench.forget();
  home.bench.try_pin("550277");
  CHECK(home.denied(Method::pin, Reason::outside_validity) == 1);
  CHECK(home.bench.out.report.wrong_tries == 0);
  home.bench.pass_s(150);
  home.bench.try_pin("550277");
  CHECK(home.granted(Method::pin, user) == 1);
  home.bench.pins.clock_kept = false;
  home.bench.reboot();
  home.bench.run_for(500);
  home.bench.try_pin("550277");
  CHECK(home.denied(Method::pin, Reason::clock_unknown) == 1);
  home.bench.try_pin("198403");
  CHECK(home.granted(Method::pin, 1) == 1);
}

TEST_CASE("an administrator outside the validity changes nothing", "[USR-3][APP-4]") {
  Home home;
  REQUIRE(home.app.set_clock(kMonday));
  const std::uint8_t second = home.app.add_user(Role::administrator, 0, kMonday + 3'600);
  DoorPhone theirs(home.bench, home.app, Role::administrator, second, 1);
  CHECK(theirs.set(Setting::privacy, 1));
  home.bench.pass_s(3'700);
  REQUIRE(theirs.greet());
  CHECK_FALSE(theirs.set(Setting::privacy, 0));
  CHECK(theirs.phone.reason == Reason::outside_validity);
  CHECK_FALSE(theirs.ask(Opcode::delete_user, {1}));
  Bytes earlier(4);
  put_u32(earlier.data(), kMonday);
  CHECK_FALSE(theirs.ask(Opcode::set_clock, earlier));  // nobody gives themselves time
  CHECK(theirs.phone.reason == Reason::outside_validity);
  CHECK(theirs.ask(Opcode::status));
  CHECK_FALSE(theirs.ask(Opcode::lock));  // SEC-3: it would move the bolt, and know where it is
}

TEST_CASE("an administrator with times may mend a lost clock, and nothing before", "[CLK-1]") {
  Home home;
  REQUIRE(home.app.set_clock(kMonday));
  const std::uint8_t second = home.app.add_user(Role::administrator, 0, kMonday + 3'600);
  DoorPhone theirs(home.bench, home.app, Role::administrator, second, 1);
  home.bench.pins.clock_kept = false;
  home.bench.reboot();
  home.bench.run_for(500);
  REQUIRE(theirs.greet());
  CHECK_FALSE(theirs.ask(Opcode::get_settings));
  CHECK(theirs.phone.reason == Reason::clock_unknown);
  CHECK(theirs.set_clock(kMonday + 60));
  CHECK(theirs.ask(Opcode::get_settings));
}

TEST_CASE("a deleted user's credentials and phones are gone, and the last administrator stays",
          "[USR-4][USR-2]") {
  Home home;
  const std::uint8_t user = home.app.add_user();
  REQUIRE(home.app.enrol_pin(user, "550277"));
  REQUIRE(home.app.enrol(user, CredentialKind::finger, 7));
  DoorPhone theirs(home.bench, home.app, Role::user, user, 1);
  REQUIRE(theirs.ask(Opcode::status));
  CHECK_FALSE(home.app.ask(Opcode::delete_user, {1}));
  CHECK(home.app.phone.reason == Reason::last_administrator);
  REQUIRE(home.app.ask(Opcode::delete_user, {user}));
  home.bench.run_for(3'000);
  home.bench.forget();
  home.bench.try_pin("550277");
  CHECK(home.denied(Method::pin, Reason::wrong) == 1);
  CHECK(home.bench.modules.stored(Module::finger) == 0);
  CHECK_FALSE(theirs.ask(Opcode::unlock));
  CHECK(home.app.add_user() == user);
  CHECK_FALSE(theirs.greet());
}

TEST_CASE("a one-time code opens once, offline, typed exactly", "[UNL-10]") {
  Home home;
  const std::string code = one_time_code(home.app, 0);
  const std::string later = one_time_code(home.app, 5);
  home.bench.try_pin("1" + code);
  CHECK(home.denied(Method::pin, Reason::wrong) == 1);
  home.bench.try_pin(later);
  CHECK(home.granted(Method::one_time_code, 1) == 1);
  home.bench.try_pin(code);
  CHECK(home.granted(Method::one_time_code, 1) == 2);
  home.bench.try_pin(code);
  CHECK(home.granted(Method::one_time_code, 1) == 2);
  home.bench.reboot();
  home.bench.run_for(500);
  home.bench.try_pin(later);
  CHECK(home.granted(Method::one_time_code, 1) == 2);
}

TEST_CASE("no power cut makes a one-time code open twice", "[UNL-10]") {
  const auto tear = GENERATE(from_range(kTears));
  Home home;
  const std::string code = one_time_code(home.app, 3);
  for (int at = 0; at < 4; ++at) {
    CoreBench bench = home.bench;
    bench.wake();
    bench.flash.cut_at(at, tear);
    bench.try_pin(code);
    bench.run_for(2'000);
    const bool opened = bench.count(EventKind::access_granted) != 0;
    bench.reboot();
    bench.forget();
    bench.run_for(500);
    bench.try_pin(code);
    if (opened) REQUIRE(bench.count(EventKind::access_granted) == 0);
  }
}

TEST_CASE("a recurring code opens in its windows and while the clock is known", "[UNL-11]") {
  Home home;
  REQUIRE(home.app.set_clock(kMonday + 9 * 3'600));
  Bytes fields = {1, 0x01, 0, 0, 0, 0, 6, 5, 5, 0, 2, 7, 7, 0, 0, 0, 0};
  fields[2] = 480 & 0xFF;
  fields[3] = 480 >> 8;
  fields[4] = 600 & 0xFF;
  fields[5] = 600 >> 8;
  REQUIRE(home.app.ask(Opcode::set_recurring_code, fields));
  home.bench.try_pin("550277");
  CHECK(home.granted(Method::recurring_code, 1) == 1);
  home.bench.pass_s(2 * 3'600);
  home.bench.try_pin("550277");
  CHECK(home.denied(Method::recurring_code, Reason::outside_validity) == 1);
  CHECK(home.bench.out.report.wrong_tries == 0);
}

TEST_CASE("events are delivered in order until they are acknowledged, once each",
          "[APP-2][APP-5]") {
  Home home;
  home.bench.try_pin("746281");
  home.bench.run_for(100);
  REQUIRE(home.app.ask(Opcode::get_events, {0, 0, 0, 0}));
  const Bytes page = home.app.phone.payload;
  REQUIRE(page.size() >= 26);
  REQUIRE(page.size() % 13 == 0);
  std::uint32_t last = 0;
  for (std::size_t at = 0; at < page.size(); at += 13) {
    CHECK(get_u32(&page[at]) > last);
    last = get_u32(&page[at]);
  }
  Bytes number(4);
  put_u32(number.data(), last);
  REQUIRE(home.app.ask(Opcode::ack_events, number));
  REQUIRE(home.app.ask(Opcode::get_events, number));
  if (!home.app.phone.payload.empty()) CHECK(get_u32(home.app.phone.payload.data()) > last);
  put_u32(number.data(), 100'000);
  CHECK_FALSE(home.app.ask(Opcode::ack_events, number));
}

TEST_CASE("live video runs for a minute, and not with a low battery", "[APP-1][BAT-2]") {
  Home home;
  const Bytes look{1};
  REQUIRE(home.app.ask(Opcode::video, look));
  CHECK(home.bench.out.video);
  SECTION("until its time is over") {
    home.bench.run_for(59'000);
    CHECK(home.bench.out.video);
    home.bench.run_for(1'500);
    CHECK_FALSE(home.bench.out.video);
  }
  SECTION("until the app closes it") {
    REQUIRE(home.app.ask(Opcode::video, {0}));
    CHECK_FALSE(home.bench.out.video);
  }
  SECTION("until the network is gone; then it cannot begin") {
    home.bench.pins.wifi_online = false;
    home.bench.run_for(100);
    CHECK_FALSE(home.bench.out.video);
    CHECK_FALSE(home.app.ask(Opcode::video, look));
    CHECK(home.app.phone.reason == Reason::switched_off);
  }
  SECTION("until the battery is low; then it cannot begin") {
    home.bench.run_for(60'500);
    home.bench.open_circuit_mv = 6'900;
    home.bench.try_pin("198403");
    home.bench.run_for(40'000);
    REQUIRE(home.bench.out.report.battery_percent <= 20);
    CHECK_FALSE(home.app.ask(Opcode::video, look));
    CHECK(home.app.phone.reason == Reason::battery_empty);
    CHECK_FALSE(home.bench.out.video);
  }
}

TEST_CASE("the home page is told the strength of the Wi-Fi", "[APP-1]") {
  Home home;
  for (const int dbm : {0, -58, -91}) {
    home.bench.pins.wifi_dbm = static_cast<std::int8_t>(dbm);
    REQUIRE(home.app.ask(Opcode::status));
    CHECK(static_cast<std::int8_t>(home.app.phone.payload.at(20)) == dbm);
  }
}

TEST_CASE("what happens after an acknowledgement is told at once", "[APP-2][UNL-9]") {
  Home home;
  const auto notices = [&] {
    home.app.listen();
    return std::count_if(home.app.heard.begin(), home.app.heard.end(), [](const Heard& heard) {
      return heard.content == protocol::Content::notice;
    });
  };
  REQUIRE(home.app.ask(Opcode::status));
  home.bench.run_for(100);
  REQUIRE(notices() == 1);  // what has happened before, until it is acknowledged
  Bytes number(4);
  put_u32(number.data(), get_u32(&home.app.phone.payload.at(12)));
  REQUIRE(home.app.ask(Opcode::ack_events, number));
  home.bench.pins.front_torn_off = true;
  home.bench.run_for(1'000);
  REQUIRE(home.bench.count(EventKind::alarm_tamper) == 1);
  CHECK(notices() == 2);
  home.bench.run_for(5'000);
  CHECK(notices() == 3);  // not heard: again after 2 s, then 4, 8 …
}

TEST_CASE("events that nobody in session may hear do not keep the core running", "[APP-2][BAT-7]") {
  Home home;
  const std::uint8_t user = home.app.add_user();
  DoorPhone other(home.bench, home.app, Role::user, user, 1);
  home.bench.run_for(181'000);  // the administrator's session is over
  REQUIRE(other.greet());
  REQUIRE(other.ask(Opcode::status));
  home.bench.pins.front_torn_off = true;
  home.bench.run_for(1'000);
  home.bench.pins.front_torn_off = false;
  home.bench.run_for(70'000);  // the siren is over
  REQUIRE(home.bench.out.report.sessions == 1);
  CHECK(home.bench.out.wake_at_ms > home.bench.now_ms + 1'000);
}

TEST_CASE("a remote control and a door sensor are added, and do only their own", "[ACC-1][ACC-2]") {
  Home home;
  for (const std::uint8_t kind : {std::uint8_t{0}, std::uint8_t{1}}) {
    Bytes fields = {static_cast<std::uint8_t>(5 + kind), kind};
    const Key32 open = noise::KeyPair::of({9, kind}).open;
    fields.insert(fields.end(), open.begin(), open.end());
    REQUIRE(home.app.ask(Opcode::add_accessory, fields));
  }
  DoorPhone sensor = home.app;
  DoorPhone remote = home.app;
  for (DoorPhone* accessory : {&sensor, &remote}) {
    const auto kind = static_cast<std::uint8_t>(accessory == &remote ? 1 : 0);
    accessory->phone.id = static_cast<std::uint8_t>(5 + kind);
    accessory->phone.peer = static_cast<std::uint8_t>(1 + 2 * kind);
    accessory->phone.introduce(noise::KeyPair::of({9, kind}), home.app.phone.lock);
    REQUIRE(accessory->greet());
  }
  CHECK_FALSE(sensor.ask(Opcode::unlock));
  CHECK(sensor.ask(Opcode::door_state, {1}));
  CHECK(home.bench.count(EventKind::door_opened) == 0);  // the body's own sensor tells that
  CHECK_FALSE(remote.ask(Opcode::get_settings));
  CHECK(remote.ask(Opcode::unlock));
  CHECK(home.granted(Method::accessory_remote, 0) == 1);
}

TEST_CASE("accessories have places of their own, and one more is refused with a reason",
          "[ACC-1][ACC-2][APP-6]") {
  Home home;
  const auto add = [&](std::uint8_t number) {
    Bytes fields = {number, 1};
    fields.resize(2 + kSecretBytes, number);
    return home.app.ask(Opcode::add_accessory, fields);
  };
  for (std::uint8_t i = 0; i < 8; ++i) REQUIRE(add(static_cast<std::uint8_t>(80 - i)));
  CHECK_FALSE(add(72));
  CHECK(home.app.phone.reason == Reason::full);
  CHECK(add(80));  // another key for the same one
  REQUIRE(home.app.ask(Opcode::remove_accessory, {80}));
  CHECK(add(72));
}

TEST_CASE("the home page and the settings can be read", "[APP-1][SET-1][SET-2]") {
  Home home;
  REQUIRE(home.app.ask(Opcode::status));
  REQUIRE(home.app.phone.payload.size() == 35);
  CHECK(home.app.phone.payload[0] == static_cast<std::uint8_t>(LockState::locked));
  CHECK(home.app.phone.payload[1] == 0);
  CHECK(home.app.phone.payload[2] == home.bench.out.report.battery_percent);
  REQUIRE(home.app.set(Setting::language, 1));
  CHECK(home.bench.out.language == 1);
  REQUIRE(home.app.ask(Opcode::get_settings));
  CHECK(home.app.phone.payload.size() == 2 * kSettings);
  CHECK_FALSE(home.app.set(Setting::countdown_s, 4));
  CHECK(home.app.phone.reason == Reason::out_of_range);
  REQUIRE(home.app.ask(Opcode::list_users, {0}));
  CHECK(home.app.phone.payload.size() == 14);
}

TEST_CASE("a radio that is switched off hears nothing", "[SET-5][BAT-4]") {
  Home home;
  REQUIRE(home.app.set(Setting::bluetooth, 0));
  CHECK_FALSE(home.bench.out.bluetooth_on);
  CHECK_FALSE(home.app.ask(Opcode::unlock));
  CHECK(home.bench.count(EventKind::access_granted) == 0);
}

TEST_CASE("unlocking this lock greets the lock that it commands", "[UNL-12]") {
  Home home;
  Bytes fields = {2, 1};
  const Key32 other = noise::KeyPair::of({9}).open;
  fields.insert(fields.end(), other.begin(), other.end());
  REQUIRE(home.app.ask(Opcode::link_lock, fields));
  const auto hellos = [&] {
    int found = 0;
    for (const RadioFrame& frame : home.bench.frames) {
      found += frame.peer == config::kLinkedLockPeer && frame.bytes[1] == 0x01 ? 1 : 0;
    }
    return found;
  };
  home.bench.try_pin("198403");
  home.bench.run_for(100);
  CHECK(hellos() == 0);  // synchronised unlocking is off
  REQUIRE(home.app.set(Setting::sync_unlock, 1));
  home.bench.try_pin("198403");
  home.bench.run_for(100);
  CHECK(hellos() == 1);
}

TEST_CASE("a lock that commands this one does so only after an administrator's credential",
          "[UNL-12]") {
  Home home;
  const bool confirmed = GENERATE(true, false);
  REQUIRE(home.app.set(Setting::sync_unlock, 1));
  Bytes fields = {0, 0};
  const auto keys = noise::KeyPair::of({9});
  fields.insert(fields.end(), keys.open.begin(), keys.open.end());
  REQUIRE(home.app.ask(Opcode::link_lock, fields));
  DoorPhone other = home.app;
  other.phone.id = home.app.phone.payload.at(0);
  other.phone.peer = 3;
  other.phone.introduce(keys, home.app.phone.lock);
  if (confirmed) home.bench.try_pin("198403");
  home.bench.run_for(confirmed ? 15'000 : 31'000);
  home.bench.forget();
  REQUIRE(other.greet() == confirmed);
  if (!confirmed) return;
  REQUIRE(other.ask(Opcode::status));  // SEC-3: nothing of the house
  for (std::size_t i = 2; i < other.phone.payload.size(); ++i) {
    const bool role = other.phone.payload[i] == static_cast<std::uint8_t>(Role::linked_lock);
    CHECK((other.phone.payload[i] == 0 || role));
  }
  REQUIRE(home.bench.state() == LockState::locked);
  REQUIRE(other.ask(Opcode::unlock));
  home.bench.run_for(9'000);
  CHECK(home.granted(Method::linked_lock, 0) == 1);
  CHECK(home.bench.state() == LockState::unlocked);
  home.bench.run_for(2'500);
  CHECK(home.bench.count(EventKind::bolt_locked, Cause::linked_lock, 0) == 1);
}

#include "tests/firmware-core/model/lock_under_test.h"

#include <algorithm>

#include "firmware-core/crypto/hotp.h"

namespace locktwin::test::model {

using namespace locktwin::core;

namespace {

constexpr std::uint32_t kFarS = 100'000'000;  // beyond what a run lasts

std::string answer_of(const Event& event) {
  const std::string method = name_of(static_cast<Method>(event.first));
  const std::string number = std::to_string(event.second);
  const std::string reason = name_of(static_cast<Reason>(event.second));
  if (event.kind == EventKind::access_granted) return "granted " + method + " " + number;
  if (event.kind == EventKind::alarm_duress) return "duress " + method + " " + number;
  if (event.kind == EventKind::alarm_lockout) return "lockout";
  if (event.kind == EventKind::credential_added) return "enrolled " + method + " " + number;
  if (event.kind == EventKind::enrolment_failed) return "not_enrolled " + method + " " + reason;
  // A module that was asked to look, and saw nobody, is no try.
  const bool nobody = static_cast<Reason>(event.second) == Reason::sensor;
  if (event.kind == EventKind::access_denied && !nobody) return "denied " + method + " " + reason;
  return {};
}

}  // namespace

LockUnderTest::LockUnderTest() {
  bench.bolt.speed_mm_per_ms = 0.06;  // as fast as the lock believes: fewer steps to wait for
  bench.commission();
  watch.administrator = true;
  watch.digits = {"198403"};
  bench.watch = [this](const CoreBench& seen, const Inputs& in) { watch(seen, in); };
  phones_[0] = std::make_unique<DoorPhone>(bench);
  DoorPhone& app = *phones_[0];
  const auto times = [](Times which) { return seconds_of(which); };
  app.set(Setting::side, 1);
  app.set_clock(kStartS);
  app.add_user();
  phones_[1] = std::make_unique<DoorPhone>(bench, app, Role::user, 2, 1);
  phones_[2] = std::make_unique<DoorPhone>(bench, app, Role::guest, 0, 2, times(Times::present)[0],
                                           times(Times::present)[1]);
  phones_[3] = std::make_unique<DoorPhone>(bench, app, Role::guest, 0, 3, times(Times::past)[0],
                                           times(Times::past)[1]);
  for (const auto& phone : phones_) {
    watch.keys.emplace_back(phone->phone.shared.begin(), phone->phone.shared.end());
    const Key32& own = phone->phone.own.secret;
    watch.keys.emplace_back(own.begin(), own.end());
  }
  pass(30'000);
}

std::array<std::uint32_t, 2> LockUnderTest::seconds_of(Times times) {
  switch (times) {
    case Times::open:
      return {0, 0};
    case Times::past:
      return {0, kStartS - 10};
    case Times::present:
      return {kStartS - kFarS / 100, kStartS + kFarS};
    case Times::future:
      return {kStartS + kFarS, 0};
  }
  return {0, 0};
}

void LockUnderTest::begin() {
  bench.forget();
  began_ms_ = bench.now_ms + passed_ms_;
}

void LockUnderTest::finish() {
  pass(1'000);
}

int LockUnderTest::elapsed_s() const {
  return static_cast<int>((bench.now_ms + passed_ms_ - began_ms_) / 1000);
}

Answers LockUnderTest::answers() const {
  Answers answers;
  for (const Event& event : bench.events) {
    std::string answer = answer_of(event);
    if (!answer.empty()) answers.push_back(std::move(answer));
  }
  return answers;
}

std::string LockUnderTest::report() const {
  const Report& is = bench.out.report;
  return "users " + std::to_string(is.users) + " tries " + std::to_string(is.wrong_tries) +
         (is.lockout_left_ms != 0 ? " locked out" : "") + (is.away ? " away" : "") +
         (is.privacy ? " private" : "");
}

bool LockUnderTest::quiet() const {
  return bench.out.motor == MotorDrive::brake && bench.flash.status() == FlashStatus::idle &&
         !bench.modules.working();
}

// Milliseconds in which nothing can happen are skipped: behind one in which nothing did.
void LockUnderTest::pass(std::uint64_t span_ms) {
  const std::uint64_t end = bench.now_ms + span_ms;
  std::uint64_t clock_at_ms = bench.now_ms;
  while (bench.now_ms < end && !bench.flash.power_lost()) {
    const bool was_quiet = quiet();
    const std::uint64_t steps = bench.steps;
    bench.tick();
    if (was_quiet && quiet() && bench.steps == steps && bench.out.wake_at_ms > bench.now_ms) {
      bench.now_ms = std::min(end, bench.out.wake_at_ms);
    }
    for (; bench.now_ms >= clock_at_ms + 1000; clock_at_ms += 1000) ++bench.pins.clock_s;
  }
}

void LockUnderTest::press(Key key) {
  bench.keys = static_cast<KeyMask>(bench.keys | mask_of(key));
  pass(3);
  bench.keys = static_cast<KeyMask>(bench.keys & ~mask_of(key));
  pass(3);
}

void LockUnderTest::wake() {
  if (bench.panel() == PanelMode::dark) press(Key::digit_5);
}

void LockUnderTest::type(std::string_view digits, bool confirmed) {
  wake();
  press(static_cast<Key>(digits.front() - '0'));
  // It went dark under the finger, which then woke it and did nothing else (KEY-2).
  if (bench.panel() == PanelMode::ready) press(static_cast<Key>(digits.front() - '0'));
  for (const char digit : digits.substr(1)) press(static_cast<Key>(digit - '0'));
  press(Key::confirm);
  if (!confirmed) press(Key::back);
}

void LockUnderTest::type_one_time(std::uint32_t counter) {
  const Digest key = protocol::one_time_code_key(phone(0).phone.shared);
  const std::string number = std::to_string(hotp(Hmac(key), counter, config::kOneTimeDigits));
  const std::string digits = std::string(config::kOneTimeDigits - number.size(), '0') + number;
  watch.digits.push_back(digits);
  type(digits);
  pass(1'000);
  watch.digits.pop_back();
}

// A face or palm is looked for at a locked door only, and not twice in three seconds.
void LockUnderTest::lock_and_let_go_dark() {
  lock_up();
  pass(22'000);
}

void LockUnderTest::lock_up() {
  shut_door();
  pass(3'000);
  if (bench.state() != LockState::locked) press_inside_button();
}

void LockUnderTest::show(Module module, int template_number) {
  const auto at = static_cast<std::size_t>(module);
  if (module != Module::finger) lock_and_let_go_dark();
  bench.modules.presented[at] = template_number;
  bench.modules.say({ModuleReply::present, module, 0, 0});
  if (module != Module::finger) wake();
  pass(500);
  bench.modules.presented[at] = FakeModules::kNobody;
  if (module != Module::finger) pass(22'000);  // the other one has given up, too
}

void LockUnderTest::open_door(bool by_force) {
  if (bench.bolt.out_mm <= 1.0 || by_force) bench.door_closed = false;
  pass(100);
}

void LockUnderTest::shut_door() {
  if (bench.bolt.out_mm > 1.0 && !bench.door_closed) bench.bolt.out_mm = 0.0;  // by hand
  pass(100);
  bench.door_closed = true;
  pass(100);
}

void LockUnderTest::turn_key(bool out) {
  bench.lead_bolt(out ? 22.0 : 0.0);
  pass(200);
}

void LockUnderTest::press_inside_button() {
  bench.inside_button = true;
  pass(50);
  bench.inside_button = false;
  pass(2'000);
}

void LockUnderTest::reboot() {
  passed_ms_ += bench.now_ms;
  watch.power_lost();
  bench.reboot();
  pass(3'000);
}

void LockUnderTest::cut_power() {
  reboot();
}

void LockUnderTest::cut_power_at(int flash_command, Tear tear, std::string_view digits) {
  bench.flash.cut_at(flash_command, tear);
  type(digits);
  pass(500);
  reboot();
}

void LockUnderTest::lose_clock() {
  bench.pins.clock_kept = false;
  pass(1'000);
}

void LockUnderTest::say(const ModuleMessage& message) {
  bench.modules.say(message);
  pass(200);
}

void LockUnderTest::send(const RadioFrame& frame) {
  bench.hear(frame);
  pass(200);
}

void LockUnderTest::replay() {
  send(last_frame_);
}

LockUnderTest::Reply LockUnderTest::ask(int number, Lane lane, Opcode opcode, Bytes fields) {
  DoorPhone& app = phone(number);
  app.phone.lane = lane;
  app.phone.peer = lane == Lane::wifi ? std::uint8_t{0} : static_cast<std::uint8_t>(number);
  Reply reply;
  // The others go out of range.
  bench.pins.bluetooth_peers = 0;
  bench.pins.wifi_online = false;
  pass(20);
  bench.pins.bluetooth_peers = static_cast<std::uint8_t>(1U << number);
  bench.pins.wifi_online = true;
  pass(20);
  if (!app.greet()) return reply;
  last_frame_ = app.phone.command(opcode, fields);
  if (opcode == Opcode::set_clock) {
    bench.pins.clock_kept = true;
    bench.pins.clock_s = get_u32(fields.data());
  }
  auto status = app.answer(last_frame_);
  // Asked again as an app does: the flash is being rid of what was deleted (SEC-8).
  for (int i = 0; status == ReplyStatus::busy && i < 20; ++i) {
    pass(500);
    last_frame_ = app.phone.command(opcode, fields);
    status = app.answer(last_frame_);
  }
  if (!status) return reply;
  return {*status, app.phone.reason, app.phone.payload, true};
}

void LockUnderTest::type_new_pin(const std::string& digits) {
  watch.digits.push_back(digits);
  for (int i = 0; i < 2 && bench.panel() != PanelMode::ready; ++i) type(digits);
  pass(500);
}

void LockUnderTest::capture(Module module, int template_number) {
  const auto at = static_cast<std::size_t>(module);
  bench.modules.presented[at] = template_number;
  pass(4'000);
  bench.modules.presented[at] = FakeModules::kNobody;
}

}  // namespace locktwin::test::model

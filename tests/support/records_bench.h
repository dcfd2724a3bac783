// The part of the core that keeps users, credentials and settings, on a bench of its own: the store
// and the journal on a flash, three modules, and nothing else. It is stepped when the contract of
// LockCore says so: an input changes, a flash command ends, or the wake-up is due.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "firmware-core/crypto/hotp.h"
#include "firmware-core/house/settings.h"
#include "firmware-core/people/changes.h"
#include "firmware-core/people/credentials.h"
#include "firmware-core/people/enrolment.h"
#include "firmware-core/people/lockout.h"
#include "firmware-core/people/one_time_codes.h"
#include "firmware-core/people/users.h"
#include "firmware-core/store/factory_reset.h"
#include "firmware-core/store/flash_queue.h"
#include "tests/support/fake_flash.h"
#include "tests/support/fake_modules.h"
#include "tests/support/no_chance.h"

namespace locktwin::test {

inline core::PinEntry pin_of(std::string_view digits) {
  core::PinEntry entry;
  for (const char digit : digits) entry.add(static_cast<std::uint8_t>(digit - '0'));
  return entry;
}

class RecordsBench {
 public:
  struct Core {
    core::Store store;
    core::Journal journal;
    core::Clock clock;
    core::Users users;
    core::Credentials credentials;
    core::Settings settings;
    core::Lockout lockout;
    core::OneTimeCodes codes;
    core::RecurringCodes recurring;
    core::Enrolment enrolment;
    core::Changes changes;
    core::FactoryReset reset;
    bool booted = false;
  };
  static_assert(std::is_trivially_copyable_v<Core>);

  Core core;
  FakeFlash flash;
  FakeModules modules;
  core::Outputs out;
  std::uint64_t now_ms = 0;
  bool modules_unused = true;
  std::vector<core::Event> events;
  std::vector<core::Prompt> prompts;
  core::EnrolmentResult enrolled;
  core::ChangeResult changed;
  int resets = 0;
  std::function<void(const core::StepContext&)> watch;  // in every step, before what is kept

  RecordsBench() { boot(); }

  // Takes the power away and gives it back, then lets everything come to rest.
  void reboot() {
    flash.power_up();
    modules.lose_power();
    boot();
  }
  void boot() {
    core = Core{};
    due_ = true;
    rest();
  }

  // Until nothing is under way, with room for the sweep and a silent module's time-out.
  void rest(std::uint64_t limit_ms = 60'000) {
    const std::uint64_t end = now_ms + limit_ms;
    do {
      tick();
    } while (now_ms < end && !flash.power_lost() && !resting());
  }
  void run_for(std::uint64_t span_ms) {
    for (const std::uint64_t end = now_ms + span_ms; now_ms < end && !flash.power_lost();) tick();
  }

  core::ChangeResult change(const core::Change& change) {
    changed = {};
    core.changes.start(change);
    due_ = true;
    rest();
    return changed;
  }
  std::uint8_t add_user(core::Role role = core::Role::user, core::Validity validity = {}) {
    return change({.kind = core::Change::Kind::add_user, .role = role, .validity = validity}).user;
  }
  core::Reason remove_user(std::uint8_t user) {
    return change({.kind = core::Change::Kind::remove_user, .user = user}).reason;
  }
  core::Reason set(core::Setting setting, std::uint32_t value) {
    return change({.kind = core::Change::Kind::set, .setting = setting, .value = value}).reason;
  }

  core::Reason begin(const core::EnrolmentOrder& order) {
    enrolled = {};
    due_ = true;
    const core::Inputs in = sample();
    const core::StepContext step{in, flash.view(), out, kNoChance};
    return core.enrolment.start(step, core.store, core.users, core.credentials, order);
  }
  core::Reason enrol(const core::EnrolmentOrder& order, int person) {
    modules.presented[static_cast<std::size_t>(order.kind)] = person;
    const core::Reason begun = begin(order);
    if (begun != core::Reason::none) return begun;
    rest();
    return enrolled.reason;
  }
  void type(std::string_view digits) {
    const core::Inputs in = sample();
    core.enrolment.on_pin({in, flash.view(), out, kNoChance}, pin_of(digits));
    due_ = true;
    run_for(2);
  }
  core::Reason enrol_pin(std::uint8_t user, std::string_view digits, bool duress = false) {
    const core::Reason begun = begin({user, core::CredentialKind::pin, duress});
    if (begun != core::Reason::none) return begun;
    type(digits);
    type(digits);
    rest();
    return enrolled.reason;
  }
  void commission(std::string_view digits = "198403") {
    const core::Inputs in = sample();
    core.enrolment.start_first_administrator({in, flash.view(), out, kNoChance});
    type(digits);
    type(digits);
    rest();
  }
  void write(core::RecordKey key, const std::vector<std::uint8_t>& payload) {
    core.store.write(key, payload);
    due_ = true;
    rest();
  }
  void end_identification() {
    modules_unused = true;
    due_ = true;
    rest();
  }
  void cancel() {
    const core::Inputs in = sample();
    core.enrolment.cancel({in, flash.view(), out, kNoChance});
    due_ = true;
    rest();
  }
  void count_try() {
    core.lockout.count_try();
    due_ = true;
    rest();
  }
  // Of phone 1, whose secret is all zeros.
  void use_code(std::uint64_t counter) {
    const core::OneTimeMatch match = find_code(counter);
    const core::Inputs in = sample();
    core.codes.claim({in, flash.view(), out, kNoChance}, core.store, match);
    due_ = true;
    rest();
  }
  bool code_is_accepted(std::uint64_t counter) const { return find_code(counter).phone != 0; }
  void factory_reset() {
    core.reset.start();
    due_ = true;
    rest();
  }

  template <typename Ask>
  auto with_step(Ask ask) const {
    const core::Inputs in = sample();
    core::Outputs ignored;
    return ask(core::StepContext{in, flash.view(), ignored, kNoChance});
  }

  core::Owner find(std::string_view digits) const {
    return with_step([&](const core::StepContext& step) {
      return core.users.find(step, core.store, pin_of(digits));
    });
  }
  core::Owner owner(core::Module module, std::uint8_t slot) const {
    return with_step([&](const core::StepContext& step) {
      return core.credentials.owner(step, core.store, core.users, module, slot);
    });
  }
  core::UserInfo info(std::uint8_t user) const {
    return with_step(
        [&](const core::StepContext& step) { return core.users.info(step, core.store, user); });
  }
  bool offers_setup() const { return core.users.count() == 0 && !core.store.broken(); }
  int count(core::EventKind kind) const {
    return static_cast<int>(std::count_if(events.begin(), events.end(),
                                          [&](const core::Event& e) { return e.kind == kind; }));
  }
  int count(core::Prompt prompt) const {
    return static_cast<int>(std::count(prompts.begin(), prompts.end(), prompt));
  }

  // Everything that users, phones and modules can see of what is kept, as text. Throws when a
  // module holds a template that nobody owns, or lacks one that somebody does.
  std::string shown(const std::vector<std::string>& pins = {}) const {
    std::string text = core.store.broken() ? "broken " : "";
    text += "tries " + std::to_string(core.lockout.tries());
    for (std::uint8_t user = 1; user <= core::config::kMaxUsers; ++user) text += shown_user(user);
    for (std::size_t i = 0; i < core::kSettings; ++i) {
      text += " " + std::to_string(core.settings.value(static_cast<core::Setting>(i)));
    }
    for (const std::string& pin : pins) {
      const core::Owner found = find(pin);
      text += " pin:" + std::to_string(found.user) + (found.duress ? "!" : "");
    }
    for (int module = 0; module < core::kModules; ++module) text += shown_module(module);
    return text;
  }

  core::Inputs sample() const {
    core::Inputs in;
    in.now_ms = now_ms;
    in.flash = flash.status();
    in.module = modules.message();
    for (std::uint32_t i = 0; i < 8; ++i) {
      in.random[i] = static_cast<std::uint32_t>(now_ms) * 2654435761U + i * 40503U + 1U;
    }
    return in;
  }

 private:
  core::OneTimeMatch find_code(std::uint64_t counter) const {
    const core::CodeKey key{.phone = 1, .secret = {}};
    std::uint32_t value = core::hotp(core::Hmac(key.secret), counter, 8);
    std::array<std::uint8_t, 8> digits{};
    for (std::size_t i = digits.size(); i-- > 0; value /= 10) {
      digits[i] = static_cast<std::uint8_t>(value % 10);
    }
    return with_step([&](const core::StepContext& step) {
      return core.codes.find(step, core.store, {&key, 1}, digits);
    });
  }
  std::string shown_user(std::uint8_t user) const {
    const core::UserInfo info = this->info(user);
    if (info.role == core::Role::none) return {};
    return " user" + std::to_string(user) + "/" + std::to_string(static_cast<int>(info.role)) +
           "/" + std::to_string(info.pin_digits) + "/" + std::to_string(info.duress_digits) + "/" +
           std::to_string(info.validity.from_s) + "-" + std::to_string(info.validity.until_s);
  }
  std::string shown_module(int module) const {
    std::string text = " |";
    const auto& templates = modules.templates[static_cast<std::size_t>(module)];
    for (std::uint8_t slot = 1; slot <= core::kSlotsPerModule; ++slot) {
      const core::Owner found = owner(static_cast<core::Module>(module), slot);
      const bool stored = templates[slot] != FakeModules::kNobody;
      if (stored != (found.user != 0)) throw std::runtime_error("module and records differ");
      if (stored) text += std::to_string(found.user) + (found.duress ? "!" : "");
    }
    return text;
  }

  bool resting() const {
    return !due_ && !core.store.busy() && !core.journal.busy() &&
           flash.status() == core::FlashStatus::idle && !modules.working() &&
           core.credentials.wake_at_ms() == core::kNever && !waits_for_nobody();
  }
  // An enrolment that somebody still has to do something for is no rest, except typing.
  bool waits_for_nobody() const {
    return core.enrolment.active() && !core.enrolment.wants_pin_entry();
  }

  void tick() {
    for (int i = 0; i < 3 && !flash.power_lost() && is_due(); ++i) step();
    ++now_ms;
    flash.advance(now_ms);
    modules.advance(now_ms);
  }
  bool is_due() const {
    return due_ || watch || now_ms >= wake_at_ms_ || flash.status() != seen_flash_ ||
           modules.has_message();
  }

  void step() {
    due_ = false;
    const core::Inputs in = sample();
    seen_flash_ = in.flash;
    modules.taken();
    out.flash = {};  // prompts and orders may stand there from a call between the steps
    out.events.count = 0;
    run({in, flash.view(), out, kNoChance});
    events.insert(events.end(), out.events.begin(), out.events.end());
    prompts.insert(prompts.end(), out.prompts.begin(), out.prompts.end());
    out.prompts.count = 0;
    flash.start(out.flash, now_ms);
    if (!flash.power_lost()) modules.take(out, now_ms);
    out.modules.count = 0;
    wake_at_ms_ =
        std::max(std::min(core.enrolment.wake_at_ms(), core.credentials.wake_at_ms()), now_ms + 1);
  }

  void run(const core::StepContext& step) {
    if (!core.booted) load(step);
    core::poll_flash(step, core.store, core.journal);
    if (core.reset.active()) {
      if (core.reset.update(core.store, core.journal)) {
        ++resets;
        core = Core{};
        due_ = true;
        return;
      }
      return core::issue_flash(step, core.store, core.journal, true);
    }
    const auto enrolment_result =
        core.enrolment.update(step, core.store, core.users, core.credentials, core.recurring);
    if (enrolment_result.ended) enrolled = enrolment_result;
    const auto change_result =
        core.changes.update(step, core.store, core.users, core.credentials, core.settings);
    if (change_result.ready) changed = change_result;
    core.credentials.update(step, core.store, core.users, modules_unused);
    if (watch) watch(step);
    core.lockout.update(step, core.store);
    core.codes.update(step, core.store);
    core.users.update(step, core.store);
    core.journal.record(step, core.clock.now_s());
    core.journal.keep_alarms(step, core.store, [](const core::JournalEntry&) { return 0; });
    core::issue_flash(step, core.store, core.journal, true);
  }

  void load(const core::StepContext& step) {
    core.booted = true;
    core.store.mount(step.flash);
    core.users.load(step, core.store);
    core.settings.load(step, core.store);
    core.lockout.load(step, core.store);
    core.journal.load(step, core.store);
    core.reset.boot(step, core.store, core.journal);
  }

  std::uint64_t wake_at_ms_ = 0;
  core::FlashStatus seen_flash_ = core::FlashStatus::idle;
  bool due_ = true;
};

}  // namespace locktwin::test

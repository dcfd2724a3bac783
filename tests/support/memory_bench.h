// Store, journal and clock of a core on one flash, stepped millisecond by millisecond, without the
// rest of the lock. A test hangs its own part in by a function that is called in every step.
#pragma once

#include <algorithm>
#include <cstdint>
#include <functional>
#include <vector>

#include "firmware-core/house/clock.h"
#include "firmware-core/store/flash_queue.h"
#include "firmware-core/store/heard_events.h"
#include "firmware-core/store/journal.h"
#include "firmware-core/store/store.h"
#include "tests/support/fake_flash.h"
#include "tests/support/no_chance.h"

namespace locktwin::test {

struct MemoryBench {
  // 2026-07-01 00:00 UTC, a Wednesday.
  static constexpr std::uint32_t kSummerS = 836'179'200;

  core::Inputs in;
  core::Outputs out;
  FakeFlash flash;
  core::Store store;
  core::Journal journal;
  core::HeardEvents heard;
  core::Clock clock;
  std::vector<core::Event> events;
  bool chip_is_deaf = false;  // takes no new time
  bool has_time = true;       // nothing moves that an erasure could hold up
  // By how many phones an alarm is missed.
  std::function<int(const core::JournalEntry&)> missed_by = [](const auto&) { return 0; };

  MemoryBench() { boot(); }

  core::StepContext context() { return {in, flash.view(), out, kNoChance}; }

  // Forgets everything but the flash and the clock chip.
  void boot() {
    flash.power_up();
    in.now_ms = 0;
    store = core::Store{};
    journal = core::Journal{};
    heard = core::HeardEvents{};
    clock = core::Clock{};
    out = core::Outputs{};
    events.clear();
    store.mount(flash.view());
    journal.load(context(), store);
    heard.load(context(), store);
    journal.begin_behind(heard.most());
    clock.load(context(), store);
    keep_events();
    out.events.count = 0;
    finish();
  }

  template <typename Body>
  void tick(Body&& body) {
    in.flash = flash.status();
    out.flash.operation = core::FlashOperation::none;
    const core::StepContext step = context();
    core::poll_flash(step, store, journal);
    clock.update(step, store);
    body(step);
    heard.update(step, store);
    journal.record(step, clock.now_s());
    journal.keep_alarms(step, store, missed_by);
    core::issue_flash(step, store, journal, has_time);
    keep_events();
    out.events = {};
    flash.start(out.flash, in.now_ms);
    ++in.now_ms;
    flash.advance(in.now_ms);
    obey();
  }
  void tick() {
    tick([](const core::StepContext&) {});
  }
  template <typename Body>
  void finish(Body&& body) {
    do tick(body);
    while (!flash.power_lost() && (store.busy() || journal.busy() || clock.setting() ||
                                   flash.status() == core::FlashStatus::busy));
  }
  void finish() {
    finish([](const core::StepContext&) {});
  }

  void pass_s(std::uint32_t seconds) {
    in.now_ms += std::uint64_t{seconds} * 1000;
    in.clock_s += seconds;
    finish();
  }
  void report(core::EventKind kind) {
    tick([kind](const core::StepContext& step) { step.report(kind); });
  }
  int count(core::EventKind kind) const {
    return static_cast<int>(std::count_if(events.begin(), events.end(),
                                          [&](const core::Event& e) { return e.kind == kind; }));
  }

 private:
  void keep_events() { events.insert(events.end(), out.events.begin(), out.events.end()); }
  void obey() {
    if (!out.sets_clock || chip_is_deaf) return;
    in.clock_s = out.clock_s;
    in.clock_kept = true;
  }
};

}  // namespace locktwin::test

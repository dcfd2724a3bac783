#include "firmware-core/store/kept_alarms.h"

#include <algorithm>
#include <vector>

#include "firmware-core/config.h"
#include "tests/support/catch.h"
#include "tests/support/memory_bench.h"

using namespace locktwin::core;
using namespace locktwin::test;

namespace {

constexpr int kFlood = 4'000;  // more than three times round the ring

std::vector<JournalEntry> all(const MemoryBench& bench) {
  std::vector<JournalEntry> entries;
  bench.journal.for_each_after(0, bench.flash.view(), [&](const JournalEntry& entry) {
    entries.push_back(entry);
    return true;
  });
  return entries;
}

int count_of(const std::vector<JournalEntry>& entries, EventKind kind) {
  return static_cast<int>(
      std::count_if(entries.begin(), entries.end(),
                    [kind](const JournalEntry& entry) { return entry.event.kind == kind; }));
}

void happen(MemoryBench& bench, EventKind kind, int times = 1) {
  for (int i = 0; i < times; ++i) {
    bench.report(kind);
    bench.finish();
  }
}

bool in_order(const std::vector<JournalEntry>& entries) {
  return std::is_sorted(entries.begin(), entries.end(), [](const auto& left, const auto& right) {
    return left.number < right.number;
  });
}

}  // namespace

TEST_CASE("no flood that a stranger can cause pushes out a call for help that is not delivered",
          "[APP-2][SEC-6][UNL-9]") {
  const auto flood =
      GENERATE(EventKind::doorbell_rung, EventKind::access_denied, EventKind::alarm_lockout,
               EventKind::door_opened, EventKind::alarm_left_open, EventKind::keypad_wet);
  MemoryBench bench;
  bench.alarms_are_missed = true;
  happen(bench, EventKind::alarm_duress);
  happen(bench, EventKind::alarm_tamper);
  happen(bench, flood, kFlood);
  for (int boots = 0; boots < 2; ++boots) {
    const auto entries = all(bench);
    REQUIRE(entries.size() >= 2);
    CHECK(entries[0].event.kind == EventKind::alarm_duress);
    CHECK(entries[0].number == 1);
    CHECK(entries[1].event.kind == EventKind::alarm_tamper);
    CHECK(in_order(entries));
    CHECK(bench.journal.newest_duress() == 1);
    bench.boot();
  }
}

TEST_CASE("an alarm that everybody has acknowledged goes as any other event does", "[APP-2]") {
  MemoryBench bench;
  bench.alarms_are_missed = true;
  happen(bench, EventKind::alarm_duress);
  happen(bench, EventKind::door_opened, kFlood);
  CHECK(count_of(all(bench), EventKind::alarm_duress) == 1);
  bench.alarms_are_missed = false;
  happen(bench, EventKind::door_opened, 200);
  CHECK(count_of(all(bench), EventKind::alarm_duress) == 0);
}

TEST_CASE("of a flood of alarms the first is kept beside the newest thousand", "[APP-2][SEC-6]") {
  MemoryBench bench;
  bench.alarms_are_missed = true;
  happen(bench, EventKind::alarm_left_open, kFlood);
  const auto entries = all(bench);
  CHECK(entries.front().number == 1);
  CHECK(entries.size() >= config::kJournalEvents);
  happen(bench, EventKind::alarm_duress);
  CHECK(all(bench).back().event.kind == EventKind::alarm_duress);
}

TEST_CASE("eight calls for help are kept, and every other kind of alarm has room beside them",
          "[APP-2][UNL-9]") {
  MemoryBench bench;
  bench.alarms_are_missed = true;
  happen(bench, EventKind::alarm_duress, 20);
  for (const auto kind : {EventKind::alarm_lockout, EventKind::alarm_jam, EventKind::alarm_tamper,
                          EventKind::alarm_left_open, EventKind::alarm_forced,
                          EventKind::alarm_away, EventKind::alarm_direction}) {
    happen(bench, kind);
  }
  happen(bench, EventKind::door_closed, kFlood);
  const auto entries = all(bench);
  CHECK(count_of(entries, EventKind::alarm_duress) == 8);
  CHECK(count_of(entries, EventKind::alarm_lockout) == 1);
  CHECK(count_of(entries, EventKind::alarm_direction) == 1);
}

TEST_CASE("an alarm finds room among events that wait for the flash", "[APP-2]") {
  MemoryBench bench;
  bench.tick([](const StepContext& step) {
    for (int i = 0; i < config::kJournalQueue; ++i) step.report(EventKind::access_denied);
  });
  bench.tick([](const StepContext& step) { step.report(EventKind::alarm_duress); });
  bench.finish();
  const auto entries = all(bench);
  CHECK(entries.back().event.kind == EventKind::alarm_duress);
  CHECK(entries.back().lost_before);
}

#include "firmware-core/store/kept_alarms.h"

#include <algorithm>
#include <vector>

#include "firmware-core/config.h"
#include "firmware-core/store/flash_plan.h"
#include "tests/support/catch.h"
#include "tests/support/memory_bench.h"

using namespace locktwin::core;
using namespace locktwin::test;

namespace {

constexpr int kFlood = 4'000;  // more than three times round the ring

std::vector<JournalEntry> all_events(const MemoryBench& bench) {
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

int by_one(const JournalEntry&) {
  return 1;
}

int by_nobody(const JournalEntry&) {
  return 0;
}

bool in_order(const std::vector<JournalEntry>& entries) {
  return std::is_sorted(entries.begin(), entries.end(), [](const auto& left, const auto& right) {
    return left.number <= right.number;  // so that none is there twice
  });
}

}  // namespace

TEST_CASE("no flood that a stranger can cause pushes out a call for help that is not delivered",
          "[APP-2][SEC-6][UNL-9]") {
  const auto flood =
      GENERATE(EventKind::doorbell_rung, EventKind::access_denied, EventKind::alarm_lockout,
               EventKind::door_opened, EventKind::alarm_left_open, EventKind::keypad_wet);
  MemoryBench bench;
  bench.missed_by = by_one;
  happen(bench, EventKind::alarm_duress);
  happen(bench, EventKind::alarm_tamper);
  happen(bench, EventKind::alarm_attack);
  happen(bench, flood, kFlood);
  for (int boots = 0; boots < 2; ++boots) {
    const auto entries = all_events(bench);
    REQUIRE(entries.size() >= 3);
    CHECK(entries[0].event.kind == EventKind::alarm_duress);
    CHECK(entries[0].number == 1);
    CHECK(entries[1].event.kind == EventKind::alarm_tamper);
    CHECK(entries[2].event.kind == EventKind::alarm_attack);
    CHECK(in_order(entries));
    CHECK(bench.journal.newest_duress() == 1);
    bench.boot();
  }
}

TEST_CASE("an alarm that everybody has acknowledged goes as any other event does", "[APP-2]") {
  MemoryBench bench;
  bench.missed_by = by_one;
  happen(bench, EventKind::alarm_duress);
  happen(bench, EventKind::door_opened, kFlood);
  CHECK(count_of(all_events(bench), EventKind::alarm_duress) == 1);
  bench.missed_by = by_nobody;
  happen(bench, EventKind::door_opened, 200);
  CHECK(count_of(all_events(bench), EventKind::alarm_duress) == 0);
}

TEST_CASE("of a flood of alarms the first is kept beside the newest thousand", "[APP-2]") {
  MemoryBench bench;
  bench.missed_by = by_one;
  happen(bench, EventKind::alarm_left_open, kFlood);
  const auto entries = all_events(bench);
  CHECK(entries.front().number == 1);
  CHECK(entries.size() >= config::kJournalEvents);
  happen(bench, EventKind::alarm_duress);
  CHECK(all_events(bench).back().event.kind == EventKind::alarm_duress);
}

TEST_CASE("eight calls for help are kept, and every other kind of alarm has room beside them",
          "[APP-2][UNL-9]") {
  MemoryBench bench;
  bench.missed_by = by_one;
  happen(bench, EventKind::alarm_duress, 20);
  for (const auto kind :
       {EventKind::alarm_lockout, EventKind::alarm_jam, EventKind::alarm_tamper,
        EventKind::alarm_left_open, EventKind::alarm_forced, EventKind::alarm_away,
        EventKind::alarm_direction, EventKind::alarm_attack}) {
    happen(bench, kind);
  }
  happen(bench, EventKind::door_closed, kFlood);
  const auto entries = all_events(bench);
  CHECK(count_of(entries, EventKind::alarm_duress) == 8);
  CHECK(count_of(entries, EventKind::alarm_lockout) == 1);
  CHECK(count_of(entries, EventKind::alarm_direction) == 1);
  CHECK(count_of(entries, EventKind::alarm_attack) == 1);
}

TEST_CASE("an alarm finds room among events that wait for the flash", "[APP-2]") {
  MemoryBench bench;
  const auto denied = [](const StepContext& step) {
    for (int i = 0; i < config::kJournalQueue; ++i) step.report(EventKind::access_denied);
  };
  for (int i = 0; i < config::kJournalQueue; ++i) bench.tick(denied);  // a step holds fewer
  bench.tick([](const StepContext& step) {
    for (int i = 0; i < 4; ++i) step.report(EventKind::access_denied);
    step.report(EventKind::alarm_duress);
  });
  bench.finish();
  const auto entries = all_events(bench);
  CHECK(entries.back().event.kind == EventKind::alarm_duress);
  CHECK(entries.back().lost_before);
}

TEST_CASE("the alarms that a lost phone misses make room for what more phones miss",
          "[APP-2][UNL-9]") {
  const auto kind = GENERATE(EventKind::alarm_duress, EventKind::alarm_lockout);
  MemoryBench bench;
  bench.missed_by = [](const JournalEntry& entry) { return entry.number <= 20 ? 1 : 3; };
  happen(bench, kind, 20);
  happen(bench, EventKind::door_opened, kFlood);
  happen(bench, kind, 2);
  const std::uint32_t last = bench.journal.newest();
  happen(bench, EventKind::door_opened, kFlood);
  std::vector<std::uint32_t> kept;
  for (const JournalEntry& entry : all_events(bench)) {
    if (entry.event.kind == kind) kept.push_back(entry.number);
  }
  if (kind == EventKind::alarm_duress) {
    CHECK(kept == std::vector<std::uint32_t>{3, 4, 5, 6, 7, 8, last - 1, last});
  } else {
    CHECK(kept == std::vector<std::uint32_t>{last - 1});
  }
  CHECK(in_order(all_events(bench)));
}

TEST_CASE("a power cut while alarms are kept loses none that is missed, and costs no place",
          "[APP-2][BAT-5]") {
  const auto tear = GENERATE(from_range(kTears));
  MemoryBench before;
  before.missed_by = by_one;
  happen(before, EventKind::alarm_duress, 8);
  happen(before, EventKind::alarm_jam);
  happen(before, EventKind::alarm_tamper);
  happen(before, EventKind::door_opened, kFlood);
  // Three of them are heard: all others move up when the next page is erased.
  before.missed_by = [](const JournalEntry& entry) { return entry.number <= 3 ? 0 : 1; };
  MemoryBench after = before;
  while (after.flash.erasures() == before.flash.erasures()) {
    before = after;
    happen(after, EventKind::door_opened);
  }
  const int commands = after.flash.commands() - before.flash.commands();
  REQUIRE(commands >= 4);  // two records at least, the page, and the event
  for (int at = 0; at < commands; ++at) {
    MemoryBench bench = before;
    bench.flash.cut_at(at, tear);
    happen(bench, EventKind::door_opened);
    REQUIRE(bench.flash.power_lost());
    bench.boot();
    for (int round = 0; round < 2; ++round) {
      const auto entries = all_events(bench);
      REQUIRE(in_order(entries));
      REQUIRE(count_of(entries, EventKind::alarm_duress) >= (round == 0 ? 5 : 8));
      REQUIRE(count_of(entries, EventKind::alarm_jam) == 1);
      REQUIRE(count_of(entries, EventKind::alarm_tamper) == 1);
      happen(bench, EventKind::alarm_duress, 3);
      happen(bench, EventKind::door_opened, kFlood / 2);
    }
  }
}

TEST_CASE("numbers go on behind the alarms that were kept, whatever became of the ring",
          "[APP-5][BAT-5]") {
  MemoryBench bench;
  bench.missed_by = by_one;
  happen(bench, EventKind::alarm_duress, 3);
  happen(bench, EventKind::door_opened, kFlood);
  std::fill_n(bench.flash.bytes().begin() + flash_plan::kJournalAt, flash_plan::kJournalBytes,
              std::uint8_t{0xFF});
  bench.boot();
  REQUIRE(all_events(bench).size() == 3);
  happen(bench, EventKind::door_closed);
  const auto entries = all_events(bench);
  REQUIRE(entries.size() == 4);
  CHECK(entries.back().number == 4);
  CHECK(in_order(entries));
}

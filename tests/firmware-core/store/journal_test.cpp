#include "firmware-core/store/journal.h"

#include <memory>
#include <string_view>
#include <vector>

#include "firmware-core/config.h"
#include "firmware-core/store/flash_plan.h"
#include "tests/support/catch.h"
#include "tests/support/memory_bench.h"

using namespace locktwin::core;
using namespace locktwin::test;

namespace {

constexpr std::uint32_t kPerPage = kFlashPageBytes / 16;
constexpr std::uint32_t kRound = kPerPage * flash_plan::kJournalPages;

// The bench with a journal of `count` events, of which each tells which one it is.
std::unique_ptr<MemoryBench> with_events(std::uint32_t count,
                                         EventKind kind = EventKind::door_opened) {
  auto bench = std::make_unique<MemoryBench>();
  for (std::uint32_t n = 1; n <= count; ++n) {
    bench->finish([&, told = false](const StepContext& step) mutable {
      const auto third = static_cast<std::uint8_t>(n % (kThirdMost + 1U));
      if (!told) step.report(kind, n & 0xFFU, n >> 8 & 0xFFU, third);
      told = true;
    });
  }
  return bench;
}

std::vector<JournalEntry> all(const MemoryBench& bench, std::uint32_t after = 0) {
  std::vector<JournalEntry> entries;
  for (;;) {
    const JournalEntry entry = bench.journal.next_after(after, bench.flash.view());
    if (entry.number == 0) return entries;
    entries.push_back(entry);
    after = entry.number;
  }
}

bool is_the(std::uint32_t n, const JournalEntry& entry) {
  return entry.event.first == (n & 0xFFU) && entry.event.second == (n >> 8 & 0xFFU) &&
         entry.event.third == n % (kThirdMost + 1U);
}

}  // namespace

TEST_CASE("an event is kept with number, time and fields, also after a boot", "[APP-2][APP-5]") {
  MemoryBench bench;
  bench.report(EventKind::door_opened);
  bench.finish();
  bench.tick([&](const StepContext& step) { bench.clock.set(step, MemoryBench::kSummerS); });
  bench.finish();
  bench.tick([](const StepContext& step) {
    step.report(EventKind::access_granted, Method::pin, 7);
    step.report(EventKind::door_closed);
  });
  bench.finish();
  bench.boot();
  const auto entries = all(bench);
  REQUIRE(entries.size() == 4);
  CHECK(entries[0].number == 1);
  CHECK_FALSE(entries[0].clock_known);
  CHECK(entries[1].event.kind == EventKind::clock_set);
  CHECK(entries[2].number == 4);  // 3 is a call for help's, if there was one (UNL-9)
  CHECK(entries[2].event.kind == EventKind::access_granted);
  CHECK(entries[2].event.first == static_cast<std::uint8_t>(Method::pin));
  CHECK(entries[2].event.second == 7);
  CHECK(entries[2].clock_known);
  CHECK(entries[2].clock_s == MemoryBench::kSummerS);
  CHECK(entries[3].event.kind == EventKind::door_closed);
}

TEST_CASE("the last 1000 events are there, in order, wherever the ring stands", "[APP-2]") {
  const auto count = GENERATE(999U, 1000U, 1001U, kRound - 1, kRound, kRound + 1,
                              2 * kRound + kPerPage / 2, 3 * kRound);
  const auto [kind, rise] = GENERATE(table<EventKind, std::uint32_t>(
      {{EventKind::door_opened, 1}, {EventKind::access_granted, 2}}));
  const auto bench = with_events(count, kind);
  const bool boot = GENERATE(false, true);
  if (boot) bench->boot();
  const auto entries = all(*bench);
  REQUIRE(entries.size() == std::min(count, 1000U));
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const auto n = static_cast<std::uint32_t>(count - entries.size() + i + 1);
    REQUIRE(entries[i].number == 1 + rise * (n - 1));  // nothing is owed before the first
    REQUIRE(is_the(n, entries[i]));
  }
}

TEST_CASE("numbers rise strictly and no told event is lost, wherever the power is cut",
          "[APP-5][BAT-5]") {
  // Just before the end of a page: the cuts meet entries and the erasure.
  const auto tear = GENERATE(from_range(kTears));
  const auto pages = GENERATE(1U, flash_plan::kJournalPages, 2 * flash_plan::kJournalPages + 3);
  const auto before = with_events(static_cast<std::uint32_t>(pages) * kPerPage - 3);
  for (int at = 0; at < 8; ++at) {
    MemoryBench bench = *before;
    bench.flash.cut_at(at, tear);
    while (!bench.flash.power_lost()) bench.report(EventKind::door_opened);
    const std::uint32_t told = bench.journal.newest();
    const auto oldest = all(bench).front().number;
    bench.boot();
    REQUIRE_FALSE(bench.journal.broken());
    REQUIRE(bench.journal.newest() >= told);  // what lies whole in the flash counts, told or not
    REQUIRE(bench.journal.newest() <= told + 1);
    bench.report(EventKind::door_closed);
    bench.finish();
    const auto entries = all(bench, oldest - 1);
    REQUIRE(entries.back().event.kind == EventKind::door_closed);
    REQUIRE(entries.back().number >= told + 1);
    for (std::size_t i = 1; i < entries.size(); ++i) {
      REQUIRE(entries[i].number == entries[i - 1].number + 1);
    }
    REQUIRE(entries.size() >= std::min<std::size_t>(bench.journal.newest(), 999));
  }
}

TEST_CASE("a hundred torn entries do not crowd out the last 1000", "[APP-2]") {
  const auto kind = GENERATE(EventKind::door_opened, EventKind::access_granted);
  const auto bench = with_events(1200, kind);
  for (int cut = 0; cut < 100; ++cut) {
    bench->flash.cut_at(0, Tear::first_word);
    while (!bench->flash.power_lost()) bench->report(EventKind::door_opened);
    bench->boot();
  }
  bench->report(EventKind::door_closed);
  bench->finish();
  CHECK(all(*bench).size() == 1000);
}

// Whoever is not told of it counts what they are told of.
TEST_CASE("a call for help leaves no gap that an ordinary entry does not", "[UNL-9][SEC-1]") {
  const auto at_the_door = GENERATE(EventKind::access_granted, EventKind::access_denied);
  const auto others_before = GENERATE(1, 2, 15);  // nobody can open a lock without a journal
  const bool boots = GENERATE(false, true);
  std::vector<std::uint32_t> told[2];
  for (const bool under_force : {false, true}) {
    MemoryBench bench;
    for (int i = 0; i < others_before; ++i) {
      bench.report(EventKind::door_closed);
      bench.finish();
    }
    for (int entry = 0; entry < 3; ++entry) {
      bench.tick([&](const StepContext& step) {
        if (under_force) step.report(EventKind::alarm_duress, Method::pin, 2);
        step.report(at_the_door, Method::pin, 2);
      });
      bench.finish();
      if (boots) bench.boot();
      bench.report(EventKind::door_opened);
      bench.finish();
    }
    for (const JournalEntry& entry : all(bench)) {
      if (entry.event.kind != EventKind::alarm_duress) told[under_force].push_back(entry.number);
    }
  }
  CHECK(told[false] == told[true]);
  CHECK(told[false].size() == static_cast<std::size_t>(others_before) + 6);
}

TEST_CASE("a thousand rings wash nothing out: half the journal is not for the bell",
          "[KEY-7][APP-2]") {
  MemoryBench bench;
  bench.report(EventKind::alarm_duress);
  bench.finish();
  for (int i = 0; i < 3'000; ++i) {
    bench.report(EventKind::doorbell_rung);
    bench.finish();
  }
  const auto entries = all(bench);
  CHECK(entries.front().event.kind == EventKind::alarm_duress);
  CHECK(entries.size() == 1 + config::kJournalEvents / 2);
  bench.report(EventKind::door_opened);
  bench.finish();
  CHECK(all(bench).back().event.kind == EventKind::door_opened);
  SECTION("and rings are kept again when the old ones have gone") {
    for (int i = 0; i < 600; ++i) {
      bench.report(EventKind::door_opened);
      bench.finish();
    }
    bench.report(EventKind::doorbell_rung);
    bench.finish();
    CHECK(all(bench).back().event.kind == EventKind::doorbell_rung);
  }
}

TEST_CASE("what has a part of the journal has no more of it after a boot", "[KEY-7][SEC-6]") {
  const auto [kind, most] = GENERATE(
      table<EventKind, std::size_t>({{EventKind::doorbell_rung, config::kJournalEvents / 2},
                                     {EventKind::access_denied, config::kJournalEvents / 4},
                                     {EventKind::lockout_ended, config::kJournalEvents / 20}}));
  MemoryBench bench;
  for (std::size_t i = 0; i < most + 40; ++i) {
    bench.report(kind);
    bench.finish();
    if (i % 15 == 14) bench.boot();  // before it would be counted anew
  }
  CHECK(all(bench).size() == most);
}

TEST_CASE("events that come faster than the flash are counted as lost, not silently", "[APP-2]") {
  MemoryBench bench;
  bench.tick([](const StepContext& step) {
    for (int i = 0; i < 8; ++i) step.report(EventKind::door_opened);
  });
  for (int burst = 0; burst < 4; ++burst) {  // within the time of one command
    for (int i = 0; i < 8; ++i) bench.context().report(EventKind::door_opened);
    bench.journal.record(bench.context(), bench.clock.now_s());
    bench.out.events = {};
  }
  bench.finish();
  bench.report(EventKind::door_closed);
  bench.finish();
  const auto entries = all(bench);
  REQUIRE(entries.size() == config::kJournalQueue + 1U);
  CHECK(entries.back().lost_before);
  CHECK_FALSE(entries.front().lost_before);
}

TEST_CASE("a failed command costs a place, no event and no number", "[APP-5]") {
  const auto bench = with_events(5);
  const bool silently = GENERATE(false, true);
  bench->flash.fail_commands(1, silently);
  bench->report(EventKind::door_opened);
  bench->finish();
  bench->report(EventKind::door_closed);
  bench->finish();
  bench->boot();
  const auto entries = all(*bench);
  REQUIRE(entries.size() == 7);
  CHECK(entries[5].event.kind == EventKind::door_opened);
  CHECK(entries[6].event.kind == EventKind::door_closed);
  CHECK(entries[6].number == 7);
}

TEST_CASE("a flash that fails for good stops the journal, and what it holds is readable") {
  const auto bench = with_events(5);
  bench->flash.fail_commands(1000);
  bench->report(EventKind::door_opened);
  bench->finish();
  CHECK(bench->journal.broken());
  CHECK_FALSE(bench->journal.busy());
  CHECK(all(*bench).size() == 5);
}

TEST_CASE("a ring full of rubbish is erased page by page, and numbers go on", "[APP-5]") {
  const auto bench = with_events(20);
  bench->heard.hear(bench->context(), 1, 20);
  bench->in.now_ms += config::kHeardSaveMs;
  bench->finish();
  for (std::size_t i = 0; i < flash_plan::kJournalBytes; ++i) {
    bench->flash.bytes()[flash_plan::kJournalAt + i] = static_cast<std::uint8_t>(i * 37);
  }
  bench->boot();
  CHECK_FALSE(bench->journal.empty());
  bench->report(EventKind::door_opened);
  bench->finish();
  const auto entries = all(*bench);
  REQUIRE(entries.size() == 1);
  CHECK(entries[0].number == 21);
}

TEST_CASE("clearing erases all, and can be taken up again after any cut", "[RST-1][RST-2]") {
  const auto before = with_events(kRound + 5);
  const auto tear = GENERATE(from_range(kTears));
  for (int at = 0; at <= static_cast<int>(flash_plan::kJournalPages); ++at) {
    MemoryBench bench = *before;
    bench.flash.cut_at(at, tear);
    bench.journal.clear();
    bench.finish();
    if (bench.flash.power_lost()) {
      bench.boot();
      bench.journal.clear();
      bench.finish();
    }
    REQUIRE(bench.journal.cleared());
    REQUIRE(bench.journal.empty());
    REQUIRE(all(bench).empty());
    bench.boot();
    REQUIRE(bench.journal.empty());
    bench.report(EventKind::door_opened);
    bench.finish();
    REQUIRE(bench.journal.newest() == 1);
  }
}

TEST_CASE("clearing while an entry is being written drops it", "[RST-1]") {
  const auto bench = with_events(3);
  bench->report(EventKind::door_opened);
  REQUIRE(bench->journal.busy());
  bench->journal.clear();
  bench->report(EventKind::door_closed);
  bench->finish();
  const auto entries = all(*bench);
  REQUIRE(entries.size() == 1);
  CHECK(entries[0].number == 1);
  CHECK(entries[0].event.kind == EventKind::door_closed);
}

// A refused credential: the catalogue has no field for whose it was, nor for what was typed.
TEST_CASE("the event of a failed try names no user", "[APP-5]") {
  struct Row {
    std::string_view name, first, second, third;
  };
  static constexpr Row kRows[] = {
#define LT_EVENT(id, name, first, second, help) {name, #first, #second, "none"},
#define LT_EVENT3(id, name, first, second, third, help) {name, #first, #second, #third},
#include "firmware-core/events.def"
  };
  int refusals = 0;
  for (const Row& row : kRows) {
    if (row.name.find("denied") == std::string_view::npos) continue;
    ++refusals;
    CHECK(row.first != "user");
    CHECK(row.second != "user");
    CHECK(row.third == "none");
  }
  CHECK(refusals >= 1);
}

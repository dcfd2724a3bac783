// SEC-1: number, length and time of the frames in the air do not tell a call for help from anything
// else that happens at the door, while phones are in session and answer.
#include <deque>
#include <string>
#include <utility>
#include <vector>

#include "firmware-core/phone/pages.h"
#include "tests/support/catch.h"
#include "tests/support/door_phone.h"

using namespace locktwin::core;
using namespace locktwin::test;

namespace {

constexpr const char* kPin = "274915";
constexpr const char* kDuress = "583126";

// A phone that acknowledges what it is told, as an app does.
class Reader {
 public:
  explicit Reader(DoorPhone& app) : app_(app), seen_(app.heard.size()) {}

  // What it says next, if anything.
  std::optional<RadioFrame> next() {
    app_.listen();
    for (; seen_ < app_.heard.size(); ++seen_) hear(app_.heard[seen_]);
    if (asked_ || due_.empty()) return std::nullopt;
    asked_ = true;
    const auto [opcode, number] = due_.front();
    Bytes fields(4);
    put_u32(fields.data(), number);
    return app_.phone.command(opcode, fields);
  }
  int calls_for_help = 0;

 private:
  void hear(const Heard& heard) {
    if (const auto status = app_.phone.take(heard)) {
      asked_ = false;
      if (status != ReplyStatus::stale) due_.pop_front();  // then it asks again, as any app does
    }
    if (heard.content == protocol::Content::filler) due_.emplace_back(Opcode::ack_ahead, 0);
    if (heard.content != protocol::Content::notice) return;
    pages::Event last;
    pages::for_each_row<pages::Event>(heard.said, [&](const pages::Event& row) {
      last = row;
      if (static_cast<EventKind>(row.kind) == EventKind::alarm_duress) ++calls_for_help;
    });
    due_.emplace_back(last.ahead ? Opcode::ack_ahead : Opcode::ack_events, last.number);
  }

  DoorPhone& app_;
  std::size_t seen_;
  std::deque<std::pair<Opcode, std::uint32_t>> due_;
  bool asked_ = false;
};

struct Air {
  std::vector<std::string> frames;
  int told_administrator = 0;
  int told_other = 0;
  int told_forced = 0;
};

std::string line(std::uint64_t at_ms, const char* way, const RadioFrame& frame) {
  return std::to_string(at_ms) + way + std::to_string(static_cast<int>(frame.lane)) + " " +
         std::to_string(frame.peer) + " " + std::to_string(frame.length) + " " +
         std::to_string(frame.bytes[1]);
}

// User 2 types `digits` where user 1, an administrator, and users 2 and 3 have phones in session.
Air typing(const char* digits, bool privacy, bool* opened = nullptr) {
  CoreBench bench;
  bench.commission("198473");
  DoorPhone administrator(bench);
  const std::uint8_t forced = administrator.add_user();
  const std::uint8_t third = administrator.add_user();
  REQUIRE(administrator.set(Setting::side, 1));
  REQUIRE(administrator.enrol_pin(forced, kPin));
  REQUIRE(administrator.enrol_pin(forced, kDuress, true));
  if (privacy) REQUIRE(administrator.set(Setting::privacy, 1));
  DoorPhone theirs(bench, administrator, Role::user, forced, 1);
  DoorPhone other(bench, administrator, Role::user, third, 0);
  other.phone.lane = Lane::wifi;
  for (DoorPhone* app : {&administrator, &theirs, &other}) {
    REQUIRE(app->greet());
    REQUIRE(app->ask(Opcode::status));
  }
  std::array<Reader, 3> readers = {Reader(administrator), Reader(other), Reader(theirs)};
  Air air;
  std::uint64_t began_ms = bench.now_ms;
  const auto pass = [&](std::uint64_t span_ms) {
    for (const std::uint64_t end_ms = bench.now_ms + span_ms; bench.now_ms < end_ms;) {
      bench.tick();
      for (Reader& reader : readers) {
        const auto said = reader.next();
        if (!said) continue;
        air.frames.push_back(line(bench.now_ms - began_ms, " to ", *said));
        bench.hear(*said);
      }
    }
  };
  bench.watch = [&](const CoreBench& lock, const Inputs& in) {
    for (const RadioFrame& frame : lock.out.radio) {
      air.frames.push_back(line(in.now_ms - began_ms, " from ", frame));
    }
  };
  pass(40'000);
  REQUIRE_FALSE(air.frames.empty());
  air.frames.clear();
  bench.forget();
  began_ms = bench.now_ms;
  bench.try_pin(digits);
  pass(30'000);
  bench.watch = {};
  if (opened != nullptr) *opened = bench.count(EventKind::access_granted) == 1;
  REQUIRE(bench.count(EventKind::alarm_duress) == (digits == std::string(kDuress) ? 1 : 0));
  air.told_administrator = readers[0].calls_for_help;
  air.told_other = readers[1].calls_for_help;
  air.told_forced = readers[2].calls_for_help;
  return air;
}

}  // namespace

TEST_CASE("a call for help is in the air like any other entry, to the millisecond",
          "[SEC-1][UNL-9]") {
  const bool privacy = GENERATE(false, true);
  CAPTURE(privacy);
  const Air ordinary = typing(kPin, privacy);
  const Air duress = typing(kDuress, privacy);
  CHECK(duress.told_administrator == 1);
  CHECK(duress.told_other == 1);
  CHECK(duress.told_forced == 0);
  CHECK(ordinary.told_administrator + ordinary.told_other + ordinary.told_forced == 0);
  CHECK(ordinary.frames.size() > 6);
  CHECK(duress.frames == ordinary.frames);
}

// What is said in the four seconds in which user 2 presses 'unlock' on their phone, in its order.
std::vector<std::string> pressing(bool privacy, int* opened) {
  LockedDoor door;
  CoreBench& bench = door.bench;
  const std::uint8_t user = door.app.add_user();
  REQUIRE(door.app.set(Setting::privacy, privacy ? 1 : 0));
  DoorPhone theirs(bench, door.app, Role::user, user, 1);
  REQUIRE(theirs.greet());
  REQUIRE(theirs.ask(Opcode::status));
  std::array<Reader, 2> readers = {Reader(door.app), Reader(theirs)};
  std::vector<std::string> frames;
  const auto pass = [&](std::uint64_t span_ms) {
    for (const std::uint64_t end_ms = bench.now_ms + span_ms; bench.now_ms < end_ms;) {
      bench.tick();
      for (Reader& reader : readers) {
        const auto said = reader.next();
        if (!said) continue;
        frames.push_back(line(0, " to ", *said));
        bench.hear(*said);
      }
    }
  };
  pass(40'000);
  REQUIRE(theirs.ask(Opcode::status));
  bench.forget();
  frames.clear();
  bench.watch = [&](const CoreBench& lock, const Inputs&) {
    for (const RadioFrame& frame : lock.out.radio) frames.push_back(line(0, " from ", frame));
  };
  bench.hear(theirs.phone.command(Opcode::unlock));
  pass(4'000);
  bench.watch = {};
  *opened = bench.count(EventKind::access_granted);
  return frames;
}

TEST_CASE("a press on a phone that is refused is in the air like one that opens", "[SEC-1]") {
  int opened = 0;
  int refused = 0;
  const auto opens = pressing(false, &opened);
  const auto not_now = pressing(true, &refused);
  REQUIRE(opened == 1);
  REQUIRE(refused == 0);
  CHECK(opens.size() > 6);
  CHECK(opens == not_now);
}

TEST_CASE("an entry that opens, and the locking behind it, are in the air like one that is refused",
          "[SEC-1]") {
  bool opens = false;
  bool wrong_opens = true;
  const Air right = typing(kPin, false, &opens);
  const Air wrong = typing("483126", false, &wrong_opens);
  REQUIRE(opens);
  REQUIRE_FALSE(wrong_opens);
  CHECK(right.frames.size() > 20);
  CHECK(right.frames == wrong.frames);
}

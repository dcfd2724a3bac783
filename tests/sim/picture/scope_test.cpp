// What the oscilloscope follows, and what is written of it for other programs.
#include <fstream>
#include <sstream>

#include "sim/catalogue/signals.h"
#include "sim/picture/live_world.h"
#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace std::chrono_literals;
using namespace locktwin::sim;
using locktwin::tests::TempFolder;

namespace {

// LockedLately from inside: five seconds, of which the bolt moves for one.
struct LockedLately : LiveWorld {
  LockedLately() {
    act("insert_battery", {{"soc_pct", 100.0}});
    advance(1s);
    act("press_inside_button");
    advance(4s);
    make_picture();
  }
};

std::string written_in(const std::string& file) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  return text.str();
}

}  // namespace

TEST_CASE("The oscilloscope follows other signals, and tells what they have been") {
  LockedLately world;
  const std::uint64_t hash = world.state_hash();
  const std::uint64_t before = world.make_picture().scope.begun;
  world.follow_signals({"motor.speed_rad_s", "bolt.position_mm"});
  const Picture picture = world.make_picture();
  CHECK(picture.scope.begun == before + 1);
  REQUIRE(picture.scope.signals.size() == 2);
  CHECK(signal_catalogue()[picture.scope.signals[0]].name == "motor.speed_rad_s");
  const std::vector<ScopeSample>& samples = picture.locks[0].samples;
  REQUIRE(samples.size() > 900);
  float fastest = 0.0F;
  for (const ScopeSample& sample : samples) fastest = std::max(fastest, sample.values[0]);
  CHECK(fastest > 100.0F);
  CHECK(samples.back().values[1] > 21.0F);
  CHECK(samples.back().time_s <= to_seconds(picture.now));
  CHECK(world.state_hash() == hash);
  CHECK_FALSE(picture.past.entered);
  CHECK(picture.pace.running);  // nothing has stopped for it
}

TEST_CASE("What is followed anew is known of a lock that has long been at rest") {
  LockedLately world;
  world.advance(5min);
  world.make_picture();
  world.follow_signals({"battery.voltage_v", "bolt.position_mm"});
  const Picture picture = world.make_picture();
  const std::vector<ScopeSample>& samples = picture.locks[0].samples;
  REQUIRE(samples.size() >= 2);
  CHECK(samples.front().time_s <= to_seconds(picture.now) - 59.0);
  CHECK(samples.back().time_s == to_seconds(picture.now));
  CHECK(samples.back().values[0] > 7.0F);
  CHECK(samples.front().values[1] > 21.0F);
}

TEST_CASE("It goes on following them after a jump in time") {
  LockedLately world;
  world.follow_signals({"bolt.position_mm"});
  world.go_back(1s);
  const Picture picture = world.make_picture();
  REQUIRE_FALSE(picture.locks[0].samples.empty());
  CHECK(picture.locks[0].samples.back().values[0] > 21.0F);
  CHECK(picture.scope.signals.size() == 1);
}

TEST_CASE("What it cannot follow is refused, and it goes on with what it has") {
  LockedLately world;
  world.follow_signals({"bolt.posision_mm"});
  CHECK_THAT(world.make_picture().refusal, ContainsSubstring("bolt.posision_mm"));
  world.follow_signals(std::vector<std::string>(ScopeSample::kMost + 1, "bolt.position_mm"));
  const Picture picture = world.make_picture();
  CHECK_THAT(picture.refusal, ContainsSubstring("at most"));
  CHECK(picture.scope.signals.size() == kScopeSignals.size());
}

TEST_CASE("The span that is shown is written as a table and as a value change dump") {
  const TempFolder folder;
  LockedLately world;
  const Time now = world.make_picture().now;
  TraceWish wish{folder.file("a.csv"), {"bolt.position_mm"}, now - 4s, now - 3s};
  world.save_trace(wish);
  const Picture picture = world.make_picture();
  REQUIRE(picture.messages.size() == 1);
  CHECK(picture.messages[0].kind == Message::Kind::saved);
  CHECK(picture.messages[0].text == wish.file);
  const std::string table = written_in(wish.file);
  CHECK_THAT(table, ContainsSubstring("t_us,bolt.position_mm,happened\r\n1000000,"));
  CHECK_THAT(table, ContainsSubstring("\r\n2000000,"));
  CHECK(table.find("\r\n2000001,") == std::string::npos);
  CHECK(std::count(table.begin(), table.end(), '\n') > 500);

  wish.file = folder.file("a.vcd");
  world.save_trace(wish);
  const std::string dump = written_in(wish.file);
  CHECK_THAT(dump, ContainsSubstring("$var real 64 ! position_mm $end"));
  CHECK_THAT(dump, ContainsSubstring("\n#1000000\n$dumpvars"));
  CHECK(dump.find("voltage_v") == std::string::npos);

  wish.file = folder.file("a.txt");
  world.save_trace(wish);
  CHECK_THAT(world.make_picture().refusal, ContainsSubstring(".vcd or .csv"));
}

#include "sim/link/recorded_core.h"

#include "model/state/hash.h"
#include "sim/lock/lock.h"
#include "sim/world/world_state.h"
#include "tests/support/catch.h"
#include "tests/support/recorded_home.h"

using namespace std::chrono_literals;
using namespace locktwin::sim;
using locktwin::tests::Home;
using locktwin::tests::RecordedHome;
namespace model = locktwin::model;

namespace {

void begin(Home& home) {
  home.insert_battery();
  home.enrol_administrator("482915");
  home.done("press_inside_button");
}
void go_on(Home& home) {
  home.run(3s);
  home.done("swap_battery", {{"soc_pct", 60.0}});
  home.run(5s);
}

// A household whose lock's core answers out of that record.
void plug_in(Home& home, const RecordReader& record) {
  WorldState state = home.world.state();
  state.locks.front().board.plug_in(
      CoreSocket(std::make_unique<RecordedCore>(record, state.locks.front().name)));
  home.world.restore(state);
}

std::uint64_t plant_hash(const Home& home) {
  return model::state_hash(home.world.lock().plant);
}

}  // namespace

TEST_CASE("a lock whose core answers out of a record moves as it did, also from a copy half way",
          "[TWN-5]") {
  RecordedHome original;
  begin(original);
  go_on(original);
  Home again;
  plug_in(again, original.record());
  begin(again);
  const WorldState half_way = again.world.state();
  go_on(again);
  CHECK(plant_hash(again) == plant_hash(original));
  Home from_copy;
  from_copy.world.restore(half_way);
  go_on(from_copy);
  CHECK(from_copy.world.state_hash() == again.world.state_hash());
}

TEST_CASE("a record that is asked something else says where and what", "[TWN-5]") {
  RecordedHome original;
  begin(original);
  Home again;
  plug_in(again, original.record());
  again.insert_battery();
  CHECK_THROWS_WITH(again.run(2s), ContainsSubstring("lock front, boot 1, step") &&
                                       ContainsSubstring("the input now_ms is"));
}

TEST_CASE("a record that is over, or of another lock, says so", "[TWN-5]") {
  RecordedHome original;
  begin(original);
  const RecordReader record = original.record();
  Home again;
  plug_in(again, record);
  begin(again);
  CHECK_THROWS_WITH(go_on(again), ContainsSubstring("ends before this step"));
  RecordedCore other(record, "garden");
  CHECK_THROWS_WITH(
      other.boot(original.world.lock().plant.flash.bytes().first<locktwin::core::kFlashBytes>()),
      ContainsSubstring("no such boot of garden"));
}

TEST_CASE("the place in a record is saved and found again, in no shorter record", "[TWN-5]") {
  RecordedHome original;
  begin(original);
  RecordReader whole = original.record();
  RecordedCore core(whole, "front");
  REQUIRE(whole.next());
  core.boot(whole.flash());
  for (int i = 0; i < 5; ++i) {
    REQUIRE(whole.next());
    locktwin::core::Outputs outputs;
    core.step(whole.frame().inputs, whole.flash(), outputs);
  }
  RecordedCore other(whole, "front");
  other.load(core.save());
  REQUIRE(whole.next());
  locktwin::core::Outputs outputs;
  other.step(whole.frame().inputs, whole.flash(), outputs);
  CHECK(outputs.wake_at_ms == whole.frame().outputs.wake_at_ms);

  RecordedHome shorter;
  RecordedCore short_core(shorter.record(), "front");
  CHECK_THROWS_AS(short_core.load(core.save()), model::BadState);
}

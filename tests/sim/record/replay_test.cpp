#include "sim/record/replay.h"

#include "sim/link/local_core.h"
#include "tests/support/catch.h"
#include "tests/support/recorded_home.h"

using namespace std::chrono_literals;
using namespace locktwin::sim;
using locktwin::tests::RecordedHome;
using locktwin::tests::rewritten;
namespace core = locktwin::core;

namespace {

// One use of the lock from the keypad to the relocked door.
void use_once(RecordedHome& home) {
  home.enter("482915");
  home.run(2s);
  home.done("open_door", {{"side", std::string("outside")}});
  home.run(1s);
  home.done("shut_door");
  home.run(30s);
}

RecordReader two_boots() {
  RecordedHome home;
  home.insert_battery();
  home.enrol_administrator("482915");
  use_once(home);
  home.done("swap_battery", {{"soc_pct", 60.0}});
  home.run(5s);
  use_once(home);
  return home.record();
}

// A core in which one thing is another: the siren sounds while the motor runs.
class Mutant : public CoreLink {
 public:
  void boot(core::FlashView flash) override { real_.boot(flash); }
  void step(const core::Inputs& inputs, core::FlashView flash, core::Outputs& outputs) override {
    real_.step(inputs, flash, outputs);
    if (outputs.motor != core::MotorDrive::brake) outputs.siren = true;
  }
  std::string_view kind() const override { return "mutant"; }
  std::unique_ptr<CoreLink> clone() const override { return std::make_unique<Mutant>(*this); }
  locktwin::model::StateBytes save() const override { return real_.save(); }
  void load(std::span<const std::uint8_t> bytes) override { real_.load(bytes); }

 private:
  LocalCore real_;
};

}  // namespace

TEST_CASE("a record of a whole life replays: a fresh core gives the same outputs, boot by boot",
          "[TWN-5]") {
  const Replayed replayed = replay(two_boots());
  CHECK_FALSE(replayed.difference);
  CHECK(replayed.boots == 2);
  CHECK(replayed.steps > 200);
}

TEST_CASE("a recorder that comes late begins with the next boot", "[TWN-5]") {
  RecordedHome home;
  home.world.remove_observer(home.recorder);
  home.insert_battery();
  home.world.add_observer(home.recorder);
  home.type("5");
  home.done("remove_battery");
  home.run(10s);
  home.insert_battery();
  RecordReader record = home.record();
  REQUIRE(record.next());
  CHECK(record.frame().kind == FrameKind::boot);
  CHECK(replay(record).boots == 1);
}

TEST_CASE("a core with one constant changed is told from the recorded one by step and field",
          "[TWN-5]") {
  const RecordReader record = two_boots();
  const Replayed replayed =
      replay(record, [](std::string_view) { return std::make_unique<Mutant>(); });
  REQUIRE(replayed.difference);
  CHECK(replayed.difference->field == "siren");
  CHECK(replayed.difference->recorded == "false");
  CHECK(replayed.difference->here == "true");
  CHECK(replayed.difference->frame.outputs.motor != core::MotorDrive::brake);
  RecordReader first = record;  // the motor has never been driven before
  while (first.next() && first.frame().step != replayed.difference->frame.step) {
    CHECK(first.frame().outputs.motor == core::MotorDrive::brake);
  }
}

TEST_CASE("one changed output is found at its step, with the inputs before it", "[TWN-5]") {
  const RecordReader record = two_boots();
  constexpr std::uint64_t kStep = 150;
  const RecordReader other = rewritten(record, [](RecordFrame& frame) {
    if (frame.boot == 2 && frame.step == kStep) frame.outputs.report.wrong_tries += 3;
  });
  const Replayed replayed = replay(other);
  REQUIRE(replayed.difference);
  CHECK(replayed.difference->frame.lock == "front");
  CHECK(replayed.difference->frame.boot == 2);
  CHECK(replayed.difference->frame.step == kStep);
  CHECK(replayed.difference->field == "report.wrong_tries");
  CHECK(replayed.difference->recorded == "3");
  CHECK(replayed.difference->here == "0");
  REQUIRE(replayed.difference->inputs_before.size() == 3);
  CHECK_THAT(replayed.difference->inputs_before.back(), ContainsSubstring("step 150:"));
}

TEST_CASE("one changed input shows as a difference at its step or behind it", "[TWN-5]") {
  RecordReader record = two_boots();
  const RecordReader other = rewritten(record, [](RecordFrame& frame) {
    if (frame.boot == 1 && frame.step == 100) {
      frame.inputs.keys ^= core::mask_of(core::Key::confirm);
    }
  });
  const Replayed replayed = replay(other);
  REQUIRE(replayed.difference);
  CHECK(replayed.difference->frame.step >= 100);
}

TEST_CASE("the inputs that are told name no digit", "[TWN-5][GEN-2]") {
  RecordFrame before;
  RecordFrame now;
  now.at = 1'500'000us;
  now.step = 7;
  now.inputs.now_ms = 99;
  now.inputs.random[0] = 1;
  now.inputs.keys = core::mask_of(core::Key::digit_7);
  now.inputs.flash = core::FlashStatus::busy;
  CHECK(input_changes(before, now) == "1.500000 s step 7: keys none → •, flash 0 → 1");
  before.inputs = now.inputs;
  before.inputs.now_ms = 98;
  CHECK(input_changes(before, now) == "1.500000 s step 7: the time");
}

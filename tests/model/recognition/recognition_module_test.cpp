#include "model/recognition/recognition_module.h"

#include <cmath>

#include "model/recognition/score_law.h"
#include "tests/model/recognition/module_rig.h"
#include "tests/support/catch.h"

using namespace std::chrono_literals;
using namespace locktwin::model;
using locktwin::tests::ModuleRig;
using State = RecognitionModule::State;

namespace {

constexpr std::uint64_t kAnn = 11;
constexpr std::uint64_t kBob = 22;
constexpr Reading kTooFar{ReadingFault::too_far, 1};

ModuleParameters parameters_of(int module) {
  if (module == 0) return face_module();
  return module == 1 ? palm_module() : finger_module();
}

}  // namespace

TEST_CASE("Who is enrolled is matched with the slot, a stranger with none",
          "[UNL-1][UNL-2][UNL-3]") {
  ModuleRig rig(parameters_of(GENERATE(0, 1, 2)));
  REQUIRE(rig.enrol(7, kAnn)->answer == ModuleAnswer::enrolled);
  const auto ann = rig.identify(kAnn);
  CHECK(ann->answer == ModuleAnswer::matched);
  CHECK(ann->slot == 7);
  CHECK(rig.identify(kBob)->answer == ModuleAnswer::no_match);
}

TEST_CASE("A stranger is taken for one of n enrolled with 1 - (1 - rate)^n, within 3 sigma") {
  ModuleParameters parameters = finger_module();
  parameters.false_accept_rate = 1e-3;  // raised, so that it shows
  constexpr int kGalleries = 20;
  constexpr int kStrangers = 400;
  WordSource chance(5);
  int accepted = 0;
  for (int gallery = 0; gallery < kGalleries; ++gallery) {
    ModuleRig rig(parameters, chance.next());
    for (int slot = 1; slot <= kTemplatesPerModule; ++slot) {
      // Who is taken for one of the enrolled already is no part of the gallery: somebody else is.
      while (rig.enrol(slot, chance.next())->answer != ModuleAnswer::enrolled) {
      }
    }
    for (int i = 0; i < kStrangers; ++i) accepted += rig.matches(chance.next()) ? 1 : 0;
  }
  constexpr double kTries = double{kGalleries} * kStrangers;
  const double rate = false_accept_rate_of_many(1e-3, kTemplatesPerModule);
  const double three_sigma = 3 * std::sqrt(rate * (1 - rate) * kTries);
  CHECK_THAT(accepted, WithinAbs(rate * kTries, three_sigma));
}

TEST_CASE("The answer takes the same time, matched or not, whichever the slot", "[ALM-8]") {
  ModuleRig rig(finger_module());
  for (int slot = 1; slot <= 3; ++slot) rig.enrol(slot, static_cast<std::uint64_t>(slot));
  for (const std::uint64_t person : {1U, 3U, 99U}) {
    rig.show(person);
    rig.order(ModuleOrder::identify);
    rig.messages.clear();
    rig.run(499ms);
    CHECK(rig.messages.empty());
    rig.run(1ms);
    CHECK(rig.messages.size() == 1);
    rig.show_nobody();
  }
}

TEST_CASE("A reading that is not clear is told with its reason, and is no verdict", "[ENR-1]") {
  ModuleRig rig(parameters_of(GENERATE(0, 1, 2)));
  rig.enrol(1, kAnn);
  const auto answer = rig.identify(kAnn, kTooFar);
  CHECK(answer->answer == ModuleAnswer::unreadable);
  CHECK(answer->fault == ReadingFault::too_far);
}

TEST_CASE("Whoever walks up to the camera is read as soon as they stand right", "[UNL-1]") {
  ModuleRig rig(face_module());
  rig.enrol(1, kAnn);
  rig.show(kAnn, kTooFar);
  rig.order(ModuleOrder::identify);
  rig.run(2s);
  rig.messages.clear();
  rig.show(kAnn);
  rig.run(799ms);
  CHECK(rig.messages.empty());
  rig.run(1ms);
  CHECK(rig.last()->answer == ModuleAnswer::matched);
}

TEST_CASE("A module that is asked to look gives up before the lock does", "[UNL-1]") {
  ModuleRig rig(face_module());
  SECTION("nobody comes: 8 s") {
    rig.order(ModuleOrder::identify);
    rig.run(7999ms);
    CHECK(rig.messages.empty());
    rig.run(1ms);
    CHECK(rig.last()->fault == ReadingFault::unseen);
  }
  SECTION("somebody fidgets all the time: 8 s too") {
    rig.order(ModuleOrder::identify);
    for (int i = 0; i < 16; ++i) {
      rig.show(kAnn, {ReadingFault::moved, 1.0 + i});
      rig.run(500ms);
    }
    CHECK(rig.last()->answer == ModuleAnswer::unreadable);
  }
  SECTION("who is there goes away: a second later") {
    rig.show(kAnn);
    rig.order(ModuleOrder::identify);
    rig.run(500ms);
    rig.show_nobody();
    rig.messages.clear();
    rig.run(999ms);
    CHECK(rig.messages.empty());
    rig.run(1ms);
    CHECK(rig.last()->answer == ModuleAnswer::unreadable);
  }
}

TEST_CASE("Somebody before the sensor is announced again, ever more rarely, until answered") {
  ModuleRig rig(face_module());
  rig.show(kAnn);
  CHECK(rig.count(ModuleAnswer::present) == 1);
  rig.run(4s);
  CHECK(rig.count(ModuleAnswer::present) == 2);
  rig.run(1h);
  CHECK(rig.count(ModuleAnswer::present) < 65);
  CHECK(rig.count(ModuleAnswer::present) > 50);
  rig.order(ModuleOrder::identify);
  rig.messages.clear();
  rig.run(1h);
  REQUIRE(rig.messages.size() == 1);  // and then no more: one visit, one answer
  CHECK(rig.last()->answer == ModuleAnswer::no_match);
  CHECK(rig.module.next_due() == kNever);
}

TEST_CASE("A finger is announced once a touch, and read once", "[UNL-3]") {
  ModuleRig rig(finger_module());
  rig.show(kAnn);
  rig.run(1min);
  CHECK(rig.count(ModuleAnswer::present) == 1);
  SECTION("lifted too early it has moved") {
    rig.order(ModuleOrder::identify);
    rig.run(200ms);
    rig.show_nobody();
    CHECK(rig.last()->answer == ModuleAnswer::unreadable);
    CHECK(rig.last()->fault == ReadingFault::moved);
  }
  SECTION("lifted before the lock asks as well") {
    rig.show_nobody();
    rig.order(ModuleOrder::identify);
    CHECK(rig.last()->fault == ReadingFault::moved);
  }
}

TEST_CASE("A face is enrolled in five poses, each waited for and told", "[ENR-1]") {
  ModuleRig rig(face_module());
  const auto poses = face_module().poses;
  rig.order(ModuleOrder::enrol, 3);
  rig.show(kAnn, {}, poses[0]);
  rig.run(10s);
  CHECK(rig.count(ModuleAnswer::enrol_step) == 1);  // still straight: the second is waited for
  for (std::size_t i = 1; i < poses.size(); ++i) {
    rig.show(kAnn, {}, poses[i]);
    rig.run(1s);
  }
  CHECK(rig.count(ModuleAnswer::enrol_step) == 4);
  CHECK(rig.last()->answer == ModuleAnswer::enrolled);
  CHECK(rig.last()->slot == 3);
  CHECK(rig.module.templates() == 1);
}

TEST_CASE("A finger is enrolled in four touches; one bad one is borne, two in a row are not",
          "[ENR-3]") {
  ModuleRig rig(finger_module());
  const auto touch = [&](Reading reading) {
    rig.show(kAnn, reading);
    rig.run(1s);
    rig.show_nobody();
  };
  rig.order(ModuleOrder::enrol, 1);
  const Reading pressed{ReadingFault::pressed, 1};
  touch({});
  touch(pressed);
  touch({});
  CHECK(rig.count(ModuleAnswer::enrol_step) == 2);
  touch(pressed);
  touch(pressed);
  CHECK(rig.last()->answer == ModuleAnswer::enrol_failed);
  CHECK(rig.last()->fault == ReadingFault::pressed);
  CHECK(rig.module.templates() == 0);
}

TEST_CASE("Enrolling fails with the reason when the reading stays bad", "[ENR-1][ENR-2]") {
  ModuleRig rig(parameters_of(GENERATE(0, 1)));
  const auto answer = rig.enrol(1, kAnn, {ReadingFault::covered, 1});
  CHECK(answer->answer == ModuleAnswer::enrol_failed);
  CHECK(answer->fault == ReadingFault::covered);
  CHECK(rig.module.templates() == 0);
}

TEST_CASE("Enrolling ends when nobody comes", "[ENR-6]") {
  ModuleRig rig(parameters_of(GENERATE(0, 1, 2)));
  rig.order(ModuleOrder::enrol, 1);
  rig.run(15s);
  CHECK(rig.last()->answer == ModuleAnswer::enrol_failed);
  CHECK(rig.last()->fault == ReadingFault::unseen);
}

TEST_CASE("Who is enrolled already is refused with the slot that knows them", "[ENR-7]") {
  ModuleRig rig(parameters_of(GENERATE(0, 1, 2)));
  rig.enrol(4, kAnn);
  const auto again = rig.enrol(5, kAnn);
  CHECK(again->answer == ModuleAnswer::duplicate);
  CHECK(again->slot == 4);
  CHECK(rig.module.templates() == 1);
  CHECK(rig.enrol(5, kBob)->answer == ModuleAnswer::enrolled);
}

TEST_CASE("A removed template is gone, the others stay", "[USR-4]") {
  ModuleRig rig(finger_module());
  rig.enrol(1, kAnn);
  rig.enrol(2, kBob);
  rig.order(ModuleOrder::remove, 1);
  rig.run(1s);
  CHECK(rig.last()->answer == ModuleAnswer::removed);
  CHECK(rig.last()->slot == 1);
  CHECK_FALSE(rig.matches(kAnn));
  CHECK(rig.matches(kBob));
  rig.order(ModuleOrder::remove, 33);  // where nothing is
  rig.run(1s);
  CHECK(rig.last()->answer == ModuleAnswer::removed);
  rig.order(ModuleOrder::remove_all);
  rig.run(1s);
  CHECK(rig.last()->answer == ModuleAnswer::removed);
  CHECK(rig.module.templates() == 0);
}

TEST_CASE("Without power a module forgets its work and keeps its templates", "[ENR-6][BAT-5]") {
  ModuleRig rig(finger_module());
  rig.enrol(1, kAnn);
  rig.order(ModuleOrder::enrol, 2);
  for (int i = 0; i < 3; ++i) {
    rig.show(kBob);
    rig.run(1s);
    rig.show_nobody();
  }
  SECTION("between two touches") {}
  SECTION("while the template is being written") {
    rig.show(kBob);
    rig.run(510ms);
    CHECK(rig.module.state() == State::storing);
    rig.show_nobody();
  }
  rig.module.supply(rig.now, false);
  rig.messages.clear();
  rig.order(ModuleOrder::identify);
  rig.show(kAnn);
  rig.run(1min);
  CHECK(rig.messages.empty());
  CHECK(rig.module.next_due() == kNever);
  rig.show_nobody();
  rig.module.supply(rig.now, true);
  CHECK(rig.module.state() == State::watching);
  CHECK(rig.module.templates() == 1);
  CHECK(rig.matches(kAnn));
  CHECK_FALSE(rig.matches(kBob));
}

TEST_CASE("A module whose sensor is broken says so, and can still forget") {
  ModuleRig rig(face_module());
  rig.enrol(1, kAnn);
  rig.module.set_sensor_broken(true);
  CHECK(rig.identify(kAnn)->answer == ModuleAnswer::error);
  CHECK(rig.enrol(2, kBob)->answer == ModuleAnswer::error);
  rig.order(ModuleOrder::remove, 1);
  rig.run(1s);
  CHECK(rig.last()->answer == ModuleAnswer::removed);
}

TEST_CASE("A sensor that breaks while it reads gives no verdict, and stores nothing", "[ALM-7]") {
  ModuleRig rig(face_module());
  rig.enrol(1, kAnn);
  rig.show(kAnn);
  rig.order(GENERATE(ModuleOrder::identify, ModuleOrder::enrol), 2);
  rig.run(100ms);
  REQUIRE(rig.module.reads());
  rig.messages.clear();
  rig.module.set_sensor_broken(true);
  rig.run(1min);
  REQUIRE(rig.messages.size() == 1);
  CHECK(rig.last()->answer == ModuleAnswer::error);
  CHECK(rig.module.templates() == 1);
}

TEST_CASE("An order for a slot that does not exist is an error, not a template") {
  ModuleRig rig(finger_module());
  CHECK(rig.enrol(0, kAnn)->answer == ModuleAnswer::error);
  CHECK(rig.enrol(51, kAnn)->answer == ModuleAnswer::error);
  CHECK(rig.module.templates() == 0);
}

TEST_CASE("A called-off look or enrolment is silent") {
  ModuleRig rig(finger_module());
  rig.order(GENERATE(ModuleOrder::identify, ModuleOrder::enrol), 1);
  rig.messages.clear();
  rig.order(ModuleOrder::cancel);
  rig.run(1min);
  CHECK(rig.messages.empty());
  CHECK(rig.module.state() == State::watching);
}

TEST_CASE("The state's hash tells apart what goes on differently") {
  ModuleRig one(finger_module());
  ModuleRig other(finger_module());
  const auto hash = [](const ModuleRig& rig) {
    StateHash state;
    rig.module.hash_into(state);
    return state.value();
  };
  CHECK(hash(one) == hash(other));
  one.enrol(1, kAnn);
  other.enrol(1, kBob);
  CHECK(hash(one) != hash(other));
}

#include "firmware-core/people/enrolment.h"

#include "tests/support/catch.h"
#include "tests/support/records_bench.h"

using namespace locktwin::core;
using namespace locktwin::test;

namespace {

constexpr EnrolmentOrder kFace{1, CredentialKind::face, false};
constexpr EnrolmentOrder kPalm{1, CredentialKind::palm, false};
constexpr EnrolmentOrder kFinger{1, CredentialKind::finger, false};
constexpr EnrolmentOrder kDuressFinger{1, CredentialKind::finger, true};

RecordsBench commissioned() {
  RecordsBench bench;
  bench.commission();
  bench.prompts.clear();
  bench.events.clear();
  return bench;
}

}  // namespace

TEST_CASE("a face is enrolled in five poses, each told", "[ENR-1]") {
  RecordsBench bench = commissioned();
  CHECK(bench.enrol(kFace, 7) == Reason::none);
  CHECK(bench.enrolled.slot == 1);
  CHECK(bench.owner(Module::face, 1).user == 1);
  std::vector<Prompt> told;
  for (const Prompt prompt : bench.prompts) {
    if (prompt != Prompt::key) told.push_back(prompt);
  }
  CHECK(told == std::vector{Prompt::look_straight, Prompt::look_up, Prompt::look_down,
                            Prompt::look_left, Prompt::look_right, Prompt::enrolled,
                            Prompt::success});
  CHECK(bench.count(EventKind::credential_added) == 1);
}

TEST_CASE("a palm is enrolled under the red light", "[ENR-2]") {
  RecordsBench bench = commissioned();
  CHECK(bench.begin(kPalm) == Reason::none);
  bench.run_for(100);
  CHECK(bench.core.enrolment.red_light());
  CHECK(bench.core.enrolment.uses(Module::palm));
  CHECK_FALSE(bench.core.enrolment.uses(Module::face));
  bench.modules.presented[1] = 3;
  bench.rest();
  CHECK(bench.enrolled.reason == Reason::none);
  CHECK(bench.count(Prompt::hold_palm) == 1);
  CHECK_FALSE(bench.core.enrolment.red_light());
}

TEST_CASE("a finger touches several times, each told; a duress finger likewise", "[ENR-3][ENR-5]") {
  RecordsBench bench = commissioned();
  CHECK(bench.enrol(kFinger, 11) == Reason::none);
  CHECK(bench.count(Prompt::touch_reader) == 1);
  CHECK(bench.count(Prompt::touch_again) == 3);
  CHECK(bench.enrol(kDuressFinger, 12) == Reason::none);
  bench.reboot();
  CHECK_FALSE(bench.owner(Module::finger, 1).duress);
  CHECK(bench.owner(Module::finger, 2).duress);
  CHECK(bench.owner(Module::finger, 2).user == 1);
}

TEST_CASE("a PIN is typed twice; a mismatch starts again", "[ENR-4][INS-5]") {
  RecordsBench bench = commissioned();
  const std::uint8_t user = bench.add_user();
  REQUIRE(bench.begin({user, CredentialKind::pin, false}) == Reason::none);
  CHECK(bench.core.enrolment.wants_pin_entry());
  bench.type("123456");
  CHECK(bench.count(Prompt::pin_too_weak) == 1);
  bench.type("12345");
  bench.type("12345678901");
  CHECK(bench.count(Prompt::pin_too_short) == 1);
  CHECK(bench.count(Prompt::pin_too_long) == 1);
  CHECK_FALSE(bench.core.enrolment.repeats_pin());
  bench.type("274915");
  CHECK(bench.core.enrolment.repeats_pin());
  bench.type("274916");
  CHECK(bench.count(Prompt::pin_mismatch) == 1);
  CHECK_FALSE(bench.core.enrolment.repeats_pin());
  bench.type("274915");
  bench.type("274915");
  bench.rest();
  CHECK(bench.enrolled.ended);
  CHECK(bench.enrolled.reason == Reason::none);
  CHECK(bench.count(Prompt::success) == 1);
  CHECK(bench.find("274915").user == user);
}

TEST_CASE("a PIN in use is refused without saying whose it is", "[ENR-7]") {
  RecordsBench bench = commissioned();
  const std::uint8_t user = bench.add_user();
  bench.enrol_pin(user, "274915", true);
  const std::uint8_t other = bench.add_user();
  bench.events.clear();
  CHECK(bench.enrol_pin(other, GENERATE(as<std::string>{}, "198403", "274915")) ==
        Reason::duplicate);
  REQUIRE(bench.events.size() == 1);
  CHECK(bench.events[0].kind == EventKind::enrolment_failed);
  CHECK(bench.events[0].first == static_cast<std::uint8_t>(Method::pin));
  CHECK(bench.events[0].second == static_cast<std::uint8_t>(Reason::duplicate));
  CHECK(bench.info(other).pin_digits == 0);
}

TEST_CASE("a biometric enrolled already is refused without saying whose it is", "[ENR-7]") {
  RecordsBench bench = commissioned();
  const std::uint8_t other = bench.add_user();
  REQUIRE(bench.enrol(kFace, 7) == Reason::none);
  bench.events.clear();
  CHECK(bench.enrol({other, CredentialKind::face, false}, 7) == Reason::duplicate);
  CHECK(bench.enrolled.order.user == other);
  REQUIRE(bench.events.size() == 1);
  CHECK(bench.events[0].second == static_cast<std::uint8_t>(Reason::duplicate));
  CHECK(bench.modules.stored(Module::face) == 1);
  CHECK_NOTHROW(bench.shown());
}

TEST_CASE("three faces, two palms, five fingers a user; one more is refused", "[GEN-4]") {
  RecordsBench bench = commissioned();
  int person = 1;
  for (int i = 0; i < 3; ++i) REQUIRE(bench.enrol(kFace, person++) == Reason::none);
  for (int i = 0; i < 2; ++i) REQUIRE(bench.enrol(kPalm, person++) == Reason::none);
  for (int i = 0; i < 4; ++i) REQUIRE(bench.enrol(kFinger, person++) == Reason::none);
  REQUIRE(bench.enrol(kDuressFinger, person++) == Reason::none);
  const std::string before = bench.shown();
  CHECK(bench.enrol(kFace, person) == Reason::full);
  CHECK(bench.enrol(kPalm, person) == Reason::full);
  CHECK(bench.enrol(kFinger, person) == Reason::full);
  CHECK(bench.enrol(kDuressFinger, person) == Reason::full);
  CHECK(bench.shown() == before);
}

TEST_CASE("fifty faces in all; one more is refused", "[GEN-4]") {
  RecordsBench bench = commissioned();
  int person = 1;
  for (std::uint8_t user = 1; user <= 17; ++user) {
    if (user > 1) REQUIRE(bench.add_user() == user);
    for (int i = 0; i < 3 && person <= 50; ++i) {
      REQUIRE(bench.enrol({user, CredentialKind::face, false}, person++) == Reason::none);
    }
  }
  CHECK(bench.modules.stored(Module::face) == 50);
  CHECK(bench.enrol({17, CredentialKind::face, false}, person) == Reason::full);
  CHECK(bench.modules.stored(Module::face) == 50);
  CHECK_NOTHROW(bench.shown());
}

TEST_CASE("an order that cannot be is refused") {
  RecordsBench bench = commissioned();
  CHECK(bench.begin({9, CredentialKind::face, false}) == Reason::unknown_target);
  CHECK(bench.begin({0, CredentialKind::pin, false}) == Reason::unknown_target);
  CHECK(bench.begin({1, CredentialKind::face, true}) == Reason::not_allowed);
  CHECK(bench.begin({1, CredentialKind::palm, true}) == Reason::not_allowed);
  CHECK(bench.begin({1, static_cast<CredentialKind>(4), false}) == Reason::out_of_range);
  CHECK(bench.begin(kFace) == Reason::none);
  CHECK(bench.begin(kPalm) == Reason::busy);
}

TEST_CASE("a bad reading fails with its reason told, and leaves nothing", "[ENR-1][ENR-3]") {
  const auto [fault, advice, reason] = GENERATE(table<ReadingFault, Prompt, Reason>({
      {ReadingFault::covered, Prompt::uncover, Reason::unreadable},
      {ReadingFault::moved, Prompt::hold_still, Reason::unreadable},
      {ReadingFault::too_far, Prompt::come_closer, Reason::unreadable},
      {ReadingFault::too_near, Prompt::move_back, Reason::unreadable},
      {ReadingFault::tilted, Prompt::keep_flat, Reason::unreadable},
      {ReadingFault::pressed, Prompt::press_lightly, Reason::unreadable},
      {ReadingFault::timeout, Prompt::timed_out, Reason::timed_out},
  }));
  RecordsBench bench = commissioned();
  const std::string before = bench.shown();
  bench.modules.fault[0] = fault;
  CHECK(bench.enrol(kFace, 7) == reason);
  CHECK(bench.count(advice) == 1);
  CHECK(bench.shown() == before);
}

TEST_CASE("whatever interrupts an enrolment leaves nothing", "[ENR-6]") {
  RecordsBench bench = commissioned();
  const std::string before = bench.shown({"274915"});
  SECTION("nobody comes") {
    bench.begin(kFinger);
    bench.rest();
    CHECK(bench.enrolled.reason == Reason::timed_out);
  }
  SECTION("cancelled at any instant") {
    const int after_ms = GENERATE(0, 1, 2, 3, 4, 100, 310, 700, 1190);
    bench.modules.presented[2] = 5;
    bench.begin(kFinger);
    bench.run_for(static_cast<std::uint64_t>(after_ms));
    bench.cancel();
    CHECK(bench.enrolled.reason == Reason::cancelled);
  }
  SECTION("cancelled while the module says that it has stored it") {
    bench.modules.presented[2] = 5;
    bench.begin(kFinger);
    while (bench.modules.stored(Module::finger) == 0) bench.run_for(1);
    bench.cancel();
    CHECK(bench.enrolled.reason == Reason::cancelled);
  }
  SECTION("a PIN half typed") {
    const std::uint8_t user = 1;
    bench.begin({user, CredentialKind::pin, true});
    bench.type("274915");
    SECTION("cancelled") {
      bench.cancel();
      CHECK(bench.enrolled.reason == Reason::cancelled);
    }
    SECTION("left alone") {
      bench.run_for(61'000);
      CHECK(bench.enrolled.reason == Reason::timed_out);
    }
    CHECK_FALSE(bench.core.enrolment.active());
  }
  SECTION("the power at any instant") {
    const int after_ms = GENERATE(range(0, 14), range(290, 320, 3), range(1190, 1230));
    bench.modules.presented[2] = 5;
    bench.begin(kFinger);
    bench.run_for(static_cast<std::uint64_t>(after_ms));
    bench.reboot();
    REQUIRE_NOTHROW(bench.shown());
    if (bench.owner(Module::finger, 1).user != 0) return;  // it was complete
  }
  bench.run_for(1'000);
  CHECK(bench.shown({"274915"}) == before);
}

TEST_CASE("a user deleted during their enrolment gets no credential") {
  RecordsBench bench = commissioned();
  const std::uint8_t user = bench.add_user();
  bench.modules.presented[0] = 9;
  REQUIRE(bench.begin({user, CredentialKind::face, false}) == Reason::none);
  bench.run_for(700);
  CHECK(bench.remove_user(user) == Reason::none);
  bench.run_for(5'000);
  CHECK(bench.enrolled.reason == Reason::unknown_target);
  CHECK(bench.modules.stored(Module::face) == 0);
  CHECK_NOTHROW(bench.shown());
}

TEST_CASE("a dead module fails the enrolment, with the reason", "[FLT-3]") {
  RecordsBench bench = commissioned();
  bench.modules.dead[2] = true;
  CHECK(bench.enrol(kFinger, 5) == Reason::timed_out);
  CHECK(bench.enrol(kFinger, 5) == Reason::sensor);
  bench.modules.dead[2] = false;
  CHECK(bench.enrol(kFinger, 5) == Reason::none);
  CHECK_NOTHROW(bench.shown());
}

TEST_CASE("a module that has stored it elsewhere is not believed") {
  RecordsBench bench = commissioned();
  bench.begin(kFinger);
  bench.run_for(50);
  bench.modules.say({ModuleReply::enrolled, Module::finger, 33, 0});
  bench.rest();
  CHECK(bench.enrolled.reason == Reason::sensor);
  CHECK(bench.owner(Module::finger, 33).user == 0);
}

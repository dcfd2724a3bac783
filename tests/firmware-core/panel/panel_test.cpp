#include "firmware-core/panel/panel.h"

#include "tests/support/catch.h"
#include "tests/support/core_bench.h"

using namespace locktwin::core;
using namespace locktwin::test;

namespace {
constexpr KeyMask kBack = mask_of(Key::back);
constexpr KeyMask kConfirm = mask_of(Key::confirm);
}  // namespace

TEST_CASE("a touch wakes the keypad, does nothing else, and only what can act is lit", "[KEY-2]") {
  CoreBench bench;
  bench.commission();
  bench.run_for(21'000);
  REQUIRE(bench.panel() == PanelMode::dark);
  CHECK(bench.out.lit_keys == 0);
  bench.press(Key::digit_7);
  CHECK(bench.panel() == PanelMode::ready);
  CHECK(bench.out.lit_keys == (kDigitKeys | mask_of(Key::bell)));
  CHECK(bench.out.report.digits_entered == 0);
}

TEST_CASE("confirm lights from the sixth digit", "[KEY-2]") {
  CoreBench bench;
  bench.commission();
  bench.forget();
  bench.type("80315");
  CHECK(bench.out.lit_keys == (kDigitKeys | kBack));
  bench.type("6");
  CHECK(bench.out.lit_keys == (kDigitKeys | kBack | kConfirm));
  CHECK(bench.count(Prompt::key) == 6);
  CHECK(bench.out.report.digits_entered == 6);
}

TEST_CASE("keys that are not lit do nothing", "[KEY-2]") {
  CoreBench bench;
  bench.commission();
  bench.forget();
  bench.press(Key::home);
  bench.press(Key::back);
  CHECK(bench.prompts.empty());
  CHECK(bench.events.empty());
  CHECK(bench.panel() == PanelMode::ready);
}

TEST_CASE("confirm with too few digits is told and is no try", "[UNL-4]") {
  CoreBench bench;
  bench.commission();
  bench.forget();
  bench.type("80315");
  bench.confirm();
  CHECK(bench.count(Prompt::pin_too_short) == 1);
  CHECK(bench.events.empty());
  CHECK(bench.out.report.wrong_tries == 0);
  CHECK(bench.out.report.digits_entered == 5);
}

TEST_CASE("a held key is one digit", "[KEY-2]") {
  CoreBench bench;
  bench.commission();
  bench.keys = mask_of(Key::digit_3);
  bench.run_for(3'000);
  CHECK(bench.out.report.digits_entered == 1);
}

TEST_CASE("a palm on the keypad is no digit, and what was typed before it is dropped", "[KEY-6]") {
  CoreBench bench;
  bench.commission();
  bench.forget();
  bench.type("198");
  bench.forget();
  bench.keys = kDigitKeys;
  bench.run_for(50);
  CHECK(bench.out.report.digits_entered == 0);
  CHECK(bench.prompts.empty());
  CHECK(bench.count(EventKind::keypad_wet) == 1);
  bench.keys = mask_of(Key::digit_1);  // it is lifted bit by bit
  bench.run_for(50);
  bench.keys = mask_of(Key::digit_1) | mask_of(Key::digit_2);
  bench.run_for(50);
  CHECK(bench.out.report.digits_entered == 0);
  bench.keys = 0;
  bench.run_for(50);
  bench.type("7");
  CHECK(bench.out.report.digits_entered == 1);
}

TEST_CASE("two fingers that overlap are two digits", "[KEY-6]") {
  CoreBench bench;
  bench.commission();
  bench.keys = mask_of(Key::digit_1) | mask_of(Key::digit_2);
  bench.run_for(50);
  CHECK(bench.out.report.digits_entered == 2);
}

TEST_CASE("the keypad goes dark 20 s after the last touch and drops what was typed",
          "[SET-3][UNL-4]") {
  CoreBench bench;
  bench.commission();
  bench.type("198");
  bench.run_for(10'000);
  bench.press(Key::home);  // not lit, but a touch
  bench.run_for(19'900);
  CHECK(bench.panel() == PanelMode::entering_pin);
  CHECK(bench.out.report.digits_entered == 3);
  bench.run_for(100);
  CHECK(bench.panel() == PanelMode::dark);
  bench.wake();
  CHECK(bench.out.report.digits_entered == 0);
}

TEST_CASE("back clears the entry", "[UNL-4]") {
  CoreBench bench;
  bench.commission();
  bench.type("111");
  bench.press(Key::back);
  CHECK(bench.panel() == PanelMode::ready);
  bench.try_pin("198403");
  CHECK(bench.count(EventKind::access_granted) == 1);
}

TEST_CASE("the first touch of a new lock offers the direction, then an administrator",
          "[INS-3][INS-4]") {
  CoreBench bench;
  bench.run_for(100);
  bench.wake();
  CHECK(bench.panel() == PanelMode::setup_offer);
  CHECK(bench.out.lit_keys == (kBack | kConfirm));
  CHECK(bench.count(Prompt::begin_direction) == 1);
  SECTION("passed over, it is not asked again before the next boot") {
    bench.pass_direction();
    CHECK(bench.count(Prompt::add_administrator) == 1);
    CHECK(bench.panel() == PanelMode::setup_offer);
    bench.confirm();
    CHECK(bench.panel() == PanelMode::setup_first);
    bench.reboot();
    bench.run_for(100);
    bench.wake();
    bench.confirm();
    CHECK(bench.panel() == PanelMode::direction);
  }
  SECTION("back leaves and leaves nothing") {
    bench.press(Key::back);
    CHECK(bench.panel() == PanelMode::dark);
    CHECK(bench.out.report.users == 0);
  }
  SECTION("digits do nothing before the offer is taken") {
    bench.type("123");
    CHECK(bench.out.report.digits_entered == 0);
  }
}

TEST_CASE("the first administrator chooses a PIN twice", "[INS-4][ENR-4]") {
  CoreBench bench;
  bench.commission("7300219485");
  CHECK(bench.count(Prompt::enter_new_pin) == 1);
  CHECK(bench.count(Prompt::repeat_new_pin) == 1);
  CHECK(bench.count(Prompt::administrator_added) == 1);
  CHECK(bench.count(Prompt::success) == 1);
  CHECK(bench.count(EventKind::user_added, 1, Role::administrator) == 1);
  CHECK(bench.out.report.users == 1);
  bench.reboot();
  bench.run_for(100);
  CHECK(bench.out.report.users == 1);
  bench.wake();
  CHECK(bench.panel() == PanelMode::ready);
}

TEST_CASE("weak, short and long PINs are refused while choosing", "[INS-5]") {
  CoreBench bench;
  bench.run_for(100);
  bench.wake();
  bench.pass_direction();
  bench.confirm();
  SECTION("weak") {
    bench.type("345678");
    bench.confirm();
    CHECK(bench.count(Prompt::pin_too_weak) == 1);
    CHECK(bench.panel() == PanelMode::setup_first);
    CHECK(bench.out.report.digits_entered == 0);
  }
  SECTION("short") {
    bench.type("34978");
    bench.confirm();
    CHECK(bench.count(Prompt::pin_too_short) == 1);
    CHECK(bench.panel() == PanelMode::setup_first);
  }
  SECTION("long") {
    bench.type("34978120657");
    CHECK(bench.count(Prompt::pin_too_long) == 1);
    CHECK(bench.out.report.digits_entered == 10);
  }
  CHECK(bench.out.report.users == 0);
}

TEST_CASE("a mismatch is told and starts again from the first entry", "[INS-4]") {
  CoreBench bench;
  bench.run_for(100);
  bench.wake();
  bench.pass_direction();
  bench.confirm();
  bench.type("198403");
  bench.confirm();
  bench.type("198404");
  bench.confirm();
  CHECK(bench.count(Prompt::pin_mismatch) == 1);
  CHECK(bench.panel() == PanelMode::setup_first);
  CHECK(bench.out.report.users == 0);
}

TEST_CASE("an interrupted enrolment leaves nothing", "[ENR-6]") {
  CoreBench bench;
  bench.run_for(100);
  bench.wake();
  bench.pass_direction();
  bench.confirm();
  bench.type("198403");
  bench.confirm();
  SECTION("by back") {
    bench.press(Key::back);
  }
  SECTION("by waiting") {
    bench.run_for(21'000);
  }
  SECTION("by a power cut") {
    bench.reboot();
    bench.run_for(100);
  }
  CHECK(bench.panel() == PanelMode::dark);
  CHECK(bench.out.report.users == 0);
  bench.wake();
  CHECK(bench.panel() == PanelMode::setup_offer);
}

TEST_CASE("a power cut in any flash command of the enrolment leaves no user or one that can open",
          "[ENR-6]") {
  const auto tear = GENERATE(from_range(kTears));
  for (int at = 0; at < 3; ++at) {  // header, device key, user
    CoreBench bench;
    bench.flash.cut_at(at, tear);
    bench.commission();
    REQUIRE(bench.flash.power_lost());
    bench.reboot();
    bench.run_for(500);
    REQUIRE_FALSE(bench.count(EventKind::store_damaged) != 0);
    if (bench.out.report.users == 0) bench.commission();
    REQUIRE(bench.out.report.users == 1);
    bench.try_pin("198403");
    REQUIRE(bench.count(EventKind::access_granted) == 1);
  }
}

TEST_CASE("what cannot be saved is told, and nobody is added", "[INS-4]") {
  CoreBench bench;
  bench.run_for(100);
  bench.flash.fail_commands(1000);
  bench.commission();
  bench.run_for(1000);
  CHECK(bench.count(Prompt::not_saved) == 1);
  CHECK(bench.count(Prompt::administrator_added) == 0);
  CHECK(bench.count(EventKind::store_damaged) == 1);
  CHECK(bench.out.report.users == 0);
}

TEST_CASE("a damaged store never offers the first administrator", "[INS-4]") {
  CoreBench bench;
  bench.commission();
  bench.flash.bytes()[1] ^= 0xFF;
  bench.reboot();
  bench.forget();
  bench.run_for(100);
  CHECK(bench.count(EventKind::store_damaged) == 1);
  bench.try_pin("198403");
  CHECK(bench.count(Prompt::add_administrator) == 0);
  CHECK(bench.count(EventKind::access_denied, Method::pin, Reason::store) == 1);
}

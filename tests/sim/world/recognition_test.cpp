// People before the modules, through the whole world. Nobody is enrolled here but by PIN.
#include <sstream>

#include "sim/lock/lock.h"
#include "sim/trace/vcd_trace.h"
#include "tests/support/catch.h"
#include "tests/support/home.h"

using namespace std::chrono_literals;
using locktwin::core::EventKind;
using locktwin::core::Method;
using locktwin::core::Prompt;
using locktwin::core::Reason;
using locktwin::sim::OccurrenceKind;
using locktwin::sim::VcdTrace;
using locktwin::sim::WorldConfig;
using locktwin::tests::Home;

namespace {

const std::string kBob = "Bob";

// Locked, the keypad dark.
struct LockedHome : Home {
  explicit LockedHome(const WorldConfig& config = {}) : Home(config) {
    insert_battery();
    enrol_administrator("482915");
    done("press_inside_button");
    run(30s);
  }
  void touch(const std::string& person) { done("touch_reader", {{"person", person}}); }
  int tries() const { return static_cast<int>(read("core.wrong_tries")); }
  bool said(Prompt prompt) const {
    for (const auto& entry : log) {
      if (entry.kind == OccurrenceKind::prompt && entry.prompt == prompt) return true;
    }
    return false;
  }
};

double drawn_mah(LockedHome& home, locktwin::sim::Duration span) {
  const double before = home.read("battery.soc_pct");
  home.run(span);
  return (before - home.read("battery.soc_pct")) * 50;  // of 5000 mAh
}

}  // namespace

TEST_CASE("A stranger's face, palm and finger are a wrong try each",
          "[UNL-1][UNL-2][UNL-3][ALM-2]") {
  LockedHome home;
  home.done("present_face", {{"person", kBob}});
  CHECK(home.tries() == 1);
  home.done("present_palm", {{"person", kBob}});
  CHECK(home.tries() == 2);
  home.touch(kBob);
  CHECK(home.tries() == 3);
  CHECK(home.count(EventKind::access_denied) == 3);
  CHECK(home.read("bolt.position_mm") > 21);
}

TEST_CASE("Five strange fingers lock the system, and then nobody is read", "[ALM-2][ALM-6]") {
  LockedHome home;
  for (int i = 0; i < 5; ++i) home.touch(kBob);
  CHECK(home.count(EventKind::alarm_lockout) == 1);
  home.act("touch_reader", {{"person", kBob}});
  home.run(300ms);
  CHECK(home.read("finger_module.present") == 1);
  CHECK(home.read("finger_module.state") == 1);  // watching: it was not even told to look
  CHECK(home.said(Prompt::system_locked));
}

TEST_CASE("Who walks past is noticed and costs a look, but is no try", "[UNL-1]") {
  LockedHome home;
  home.act("walk_past", {{"person", kBob}});
  home.run(300ms);
  CHECK(home.read("face_module.present") == 1);
  CHECK(home.read("face_module.state") == 2);  // looking
  CHECK(home.read("electronics.current_ma") > 100);
  home.run(30s);
  CHECK(home.read("face_module.state") == 1);
  CHECK(home.tries() == 0);
  CHECK(home.count(EventKind::access_denied) == 0);
  SECTION("beyond the sensor's reach not even that") {
    home.act("walk_past", {{"person", kBob}, {"distance_m", 2.0}});
    home.run(300ms);
    CHECK(home.read("face_module.present") == 0);
  }
}

TEST_CASE("A masked face stays unread and is no try, however long it stands there", "[UNL-1]") {
  LockedHome home;
  home.done("present_face", {{"person", kBob}, {"cover_pct", 50.0}, {"for", 600.0}});
  CHECK(home.tries() == 0);
  CHECK(home.read("face_module.quality") == 0);
}

TEST_CASE("One stranger who stays before the camera is one try", "[ALM-2]") {
  LockedHome home;
  home.done("present_face", {{"person", kBob}, {"for", 600.0}});
  CHECK(home.tries() == 1);
}

TEST_CASE("A module that watches takes nothing beside the always-on rail", "[BAT-7]") {
  LockedHome home;
  home.done("set_wifi", {{"state", std::string("off")}});
  home.run(1min);
  const double asleep_mah = drawn_mah(home, 24h);
  CHECK(asleep_mah < 0.05 * 24 + 0.02 * 5000 / 30 * 1.1);  // 50 uA and the self-discharge
  for (int passer_by = 0; passer_by < 50; ++passer_by) {
    home.done("walk_past", {{"person", kBob}});
    home.run(1min);
  }
  const double with_passers_by_mah = drawn_mah(home, 24h - 50min);
  CHECK(with_passers_by_mah <= asleep_mah);
}

TEST_CASE("A torn-off front takes the modules along; fitted again they work", "[ALM-1]") {
  LockedHome home;
  home.done("tear_off_front");
  home.run(1s);
  CHECK(home.read("face_module.state") == 0);  // off
  home.touch(kBob);
  CHECK(home.tries() == 0);
  home.done("fit_front");
  home.run(2min);
  home.touch(kBob);
  CHECK(home.tries() == 1);
}

TEST_CASE("A dead fingerprint reader does nothing, a broken one is told", "[FLT-3]") {
  LockedHome home;
  SECTION("dead") {
    home.done("inject_fault", {{"fault", std::string("finger_module.dead")}, {"value", 1.0}});
    CHECK(home.world.idle_faults().size() == 1);
    home.touch(kBob);
    CHECK(home.world.idle_faults().empty());
    CHECK(home.count(EventKind::access_denied) == 0);
    home.done("clear_fault", {{"fault", std::string("finger_module.dead")}});
  }
  SECTION("its sensor broken") {
    home.done("inject_fault",
              {{"fault", std::string("finger_module.sensor_broken")}, {"value", 1.0}});
    home.touch(kBob);
    CHECK(home.world.idle_faults().empty());
    CHECK(home.count(EventKind::access_denied) == 1);
    CHECK(home.tries() == 0);
    home.done("clear_fault", {{"fault", std::string("finger_module.sensor_broken")}});
  }
  home.touch(kBob);
  CHECK(home.tries() == 1);
}

TEST_CASE("A camera that cannot see reads nobody until it is mended", "[FLT-9]") {
  LockedHome home;
  const std::string fault =
      GENERATE(as<std::string>(), "camera.dazzled_pct", "camera.haze_pct", "camera.infrared_dead");
  home.done("set_light", {{"lux", 0.0}});
  home.done("inject_fault",
            {{"fault", fault}, {"value", fault == "camera.infrared_dead" ? 1.0 : 90.0}});
  home.done("present_face", {{"person", kBob}});
  CHECK(home.world.idle_faults().empty());
  CHECK(home.tries() == 0);
  home.done("clear_fault", {{"fault", fault}});
  home.done("present_face", {{"person", kBob}});
  CHECK(home.tries() == 1);
}

TEST_CASE("A power cut in the middle of a look leaves no try behind, and no work", "[ALM-7]") {
  LockedHome home;
  home.act("present_face", {{"person", kBob}, {"for", 60.0}});
  home.run(500ms);
  CHECK(home.read("face_module.state") == 2);
  home.done("remove_battery");
  CHECK(home.read("face_module.state") == 0);
  home.insert_battery();
  CHECK(home.read("core.wrong_tries") == 0);
}

TEST_CASE("Two strangers leave the same trace, byte by byte", "[GEN-2]") {
  const auto trace_of = [](const std::string& person) {
    LockedHome home;
    std::ostringstream out;
    VcdTrace trace(out, home.world);
    home.world.add_observer(trace);
    home.done("present_face", {{"person", person}});
    home.done("present_palm", {{"person", person}});
    home.touch(person);
    trace.finish(home.world);
    home.world.remove_observer(trace);
    std::string text = out.str();  // the driver's own words name them, as they must
    for (auto at = text.find(person); at != text.npos; at = text.find(person)) {
      text.replace(at, person.size(), "somebody");
    }
    return text;
  };
  const std::string bob = trace_of("Bob");
  CHECK(bob.size() > 1000);
  CHECK(bob == trace_of("Cid"));
}

TEST_CASE("The same seed gives the same readings, another one other features") {
  const auto hash_of = [](std::uint64_t seed) {
    LockedHome home({.seed = seed, .plant = {}});
    home.touch(kBob);
    return home.world.state_hash();
  };
  CHECK(hash_of(1) == hash_of(1));
  CHECK(hash_of(1) != hash_of(2));
}

TEST_CASE("A name must be given, and bad numbers are refused with their range") {
  using locktwin::sim::BadInput;
  using locktwin::sim::make_action;
  CHECK_THROWS_AS(make_action("present_face"), BadInput);
  CHECK_THROWS_AS(make_action("present_face", {{"person", std::string()}}), BadInput);
  CHECK_THROWS_AS(make_action("present_face", {{"person", kBob}, {"distance_m", -1.0}}), BadInput);
  CHECK_THROWS_AS(make_action("touch_reader", {{"person", kBob}, {"wetness", 2.0}}), BadInput);
}

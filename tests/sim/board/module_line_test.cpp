#include "sim/board/module_line.h"

#include "sim/time/time.h"
#include "tests/support/catch.h"

using namespace std::chrono_literals;
using namespace locktwin::sim;
using locktwin::core::Module;
using locktwin::core::ModuleMessage;
using locktwin::core::ModuleReply;
using locktwin::model::FrontSensors;
using locktwin::model::Sensor;

namespace {

struct Line {
  FrontSensors sensors{{}, {1, 2, 3}};
  ModuleLine line{7};
  Time now{0};

  Line() {
    sensors.supply(now, true);
    line.begin();
  }
  // The face module is emptied, and says so.
  ModuleMessage emptied() {
    sensors.order(now, Sensor::face, locktwin::model::ModuleOrder::remove_all, 0);
    now += 10s;
    sensors.advance_to(now);
    REQUIRE(line.has_message(sensors));
    return line.next(sensors);
  }
  ModuleReply after(const ModuleLine::Frame& frame) {
    line.say(frame);
    REQUIRE(line.has_message(sensors));
    const ModuleReply reply = line.next(sensors).reply;
    CHECK(line.spoke());
    return reply;
  }
};

}  // namespace

TEST_CASE("What a module says is proved, message after message and boot after boot", "[SEC-7]") {
  Line cable;
  for (int boots = 0; boots < 3; ++boots) {
    for (int i = 0; i < 3; ++i) {
      const ModuleMessage message = cable.emptied();
      CHECK(message.reply == ModuleReply::removed);
      CHECK(message.module == Module::face);
      CHECK_FALSE(cable.line.spoke());
    }
    cable.line.begin();
  }
}

TEST_CASE("What was on the cable already is not proved again, not after a boot either", "[SEC-7]") {
  Line cable;
  cable.line.tap(true);
  REQUIRE(cable.emptied().reply == ModuleReply::removed);
  REQUIRE(cable.line.recorded().size() == 1);
  const ModuleLine::Frame old = cable.line.recorded().front();
  CHECK(cable.after(old) == ModuleReply::unproved);
  cable.line.begin();
  CHECK(cable.after(old) == ModuleReply::unproved);
  CHECK(cable.emptied().reply == ModuleReply::removed);
}

TEST_CASE("Not a bit of a message can be another, and none can be made up", "[SEC-7]") {
  Line cable;
  cable.line.tap(true);
  REQUIRE(cable.emptied().reply == ModuleReply::removed);
  const ModuleLine::Frame said = cable.line.recorded().front();
  for (std::size_t bit = 0; bit < said.size() * 8; ++bit) {
    ModuleLine::Frame altered = said;
    altered[bit / 8] = static_cast<std::uint8_t>(altered[bit / 8] ^ 1U << bit % 8);
    CHECK(cable.after(altered) == ModuleReply::unproved);
  }
  CHECK(cable.after({2, 2, 1, 0, 0xFF, 0xFF}) == ModuleReply::unproved);
}

TEST_CASE("A message of another lock's module proves nothing here", "[SEC-7]") {
  Line here;
  Line there;
  there.line = ModuleLine(8);
  there.line.begin();
  there.line.tap(true);
  REQUIRE(there.emptied().reply == ModuleReply::removed);
  CHECK(here.after(there.line.recorded().front()) == ModuleReply::unproved);
}

#include "sim/board/module_wires.h"

#include "tests/support/catch.h"

using namespace std::chrono_literals;
using namespace locktwin::sim;
using locktwin::core::Module;
using locktwin::core::ModuleOrder;
using locktwin::core::ModuleReply;
using locktwin::core::Outputs;
using locktwin::model::FrontSensors;

namespace {

struct Cable {
  FrontSensors sensors{{}, {1, 2, 3}};
  Time now{0};

  Cable() { sensors.supply(now, true); }

  void order(ModuleOrder order, Module module, std::uint8_t slot = 0) {
    Outputs outputs;
    outputs.modules.push({order, module, slot});
    give_orders(now, outputs, sensors);
  }
  void run(Duration span) {
    now += span;
    sensors.advance_to(now);
  }
  // Until a message waits.
  locktwin::core::ModuleMessage heard() {
    while (!has_message(sensors) && sensors.next_due() != kNever) run(sensors.next_due() - now);
    return take_message(sensors);
  }
};

}  // namespace

TEST_CASE("An order reaches its module, and the answer comes back with its slot") {
  Cable cable;
  cable.order(ModuleOrder::remove, Module::palm, 7);
  const auto message = cable.heard();
  CHECK(message.reply == ModuleReply::removed);
  CHECK(message.module == Module::palm);
  CHECK(message.slot == 7);
  CHECK(take_message(cable.sensors).reply == ModuleReply::none);
}

TEST_CASE("Messages of several modules are handed over one by one, none is lost") {
  Cable cable;
  for (const Module module : {Module::face, Module::palm, Module::finger}) {
    cable.order(ModuleOrder::remove_all, module);
  }
  cable.run(1s);
  for (const Module module : {Module::face, Module::palm, Module::finger}) {
    REQUIRE(has_message(cable.sensors));
    CHECK(take_message(cable.sensors).module == module);
  }
  CHECK_FALSE(has_message(cable.sensors));
}

TEST_CASE("Why a reading failed is told in the core's words", "[ENR-1][ENR-2][ENR-3]") {
  Cable cable;
  cable.sensors.show_finger(cable.now, {.there = true, .pressure_n = 20});
  CHECK(cable.heard().reply == ModuleReply::present);
  cable.order(ModuleOrder::identify, Module::finger);
  const auto message = cable.heard();
  CHECK(message.reply == ModuleReply::unreadable);
  CHECK(message.detail == static_cast<std::uint8_t>(locktwin::core::ReadingFault::pressed));
}

TEST_CASE("An enrolment is told step by step, with its number", "[ENR-3]") {
  Cable cable;
  cable.order(ModuleOrder::enrol, Module::finger, 3);
  for (int touch = 0; touch < 4; ++touch) {
    cable.sensors.show_finger(cable.now, {.there = true, .trait = 5});
    const auto message = cable.heard();
    CHECK(message.slot == 3);
    CHECK(message.reply == (touch < 3 ? ModuleReply::enrol_step : ModuleReply::enrolled));
    CHECK(message.detail == (touch < 3 ? touch : 0));
    cable.sensors.show_finger(cable.now, {});
  }
}

TEST_CASE("A module without power is silent") {
  Cable cable;
  cable.sensors.supply(cable.now, false);
  cable.order(ModuleOrder::remove_all, Module::face);
  cable.sensors.show_finger(cable.now, {.there = true});
  CHECK(cable.heard().reply == ModuleReply::none);
}

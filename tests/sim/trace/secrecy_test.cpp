// GEN-2: whoever reads a trace learns that somebody typed, and when, but not what.
#include <sstream>
#include <string>

#include "sim/trace/vcd_trace.h"
#include "tests/support/catch.h"
#include "tests/support/home.h"

using namespace locktwin::sim;
using locktwin::tests::Home;

namespace {

std::string vcd_of_typing(const std::string& digits) {
  Home home;
  home.insert_battery();
  home.enrol_administrator("482915");
  std::ostringstream out;
  VcdTrace trace(out, home.world);
  home.world.add_observer(trace);
  home.enter(digits);
  home.run(std::chrono::seconds(5));
  trace.finish(home.world);
  home.world.remove_observer(trace);
  return out.str();
}

}  // namespace

TEST_CASE("Two wrong entries of the same length leave the same trace, byte by byte", "[GEN-2]") {
  const std::string first = vcd_of_typing("739164");
  CHECK(first.size() > 1000);
  CHECK(first == vcd_of_typing("205837"));
  CHECK(first != vcd_of_typing("2058371"));  // the length may show
}

TEST_CASE("No signal's value depends on which digit a finger lies on", "[GEN-2]") {
  Home one;
  Home other;
  for (Home* home : {&one, &other}) home->insert_battery();
  one.act("touch_key", {{"key", std::string("1")}});
  other.act("touch_key", {{"key", std::string("7")}});
  for (Home* home : {&one, &other}) home->run(std::chrono::milliseconds(50));
  CHECK(one.read("panel.touches") == 1.0);
  for (const SignalSpec& signal : signal_catalogue()) {
    INFO(signal.name);
    CHECK(signal.read(one.world) == signal.read(other.world));
  }
}

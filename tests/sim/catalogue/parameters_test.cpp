#include "sim/catalogue/parameters.h"

#include <limits>
#include <string>

#include "sim/scenario/runner.h"
#include "tests/support/catch.h"

using namespace locktwin;
using namespace locktwin::sim;

namespace {

std::string refusal(const std::string& name, double value) {
  model::PlantParameters plant;
  try {
    set_parameter(plant, {name, value});
  } catch (const BadInput& error) {
    return error.what();
  }
  return "";
}

std::string scenario_with(const std::string& parameters) {
  return R"({"title": "t", "why": "w", "covers": ["FLT-9"],
 "setup": {"parameters": )" +
         parameters + R"(},
 "steps": [{"do": "press_inside_button"}, {"expect": "bolt.locked", "within": "5s"}]})";
}

std::string complaint(const std::string& parameters) {
  try {
    parse_scenario("f.json", scenario_with(parameters));
  } catch (const BadInput& error) {
    return error.what();
  }
  return "";
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("every parameter's default lies within its range, and what is set is read") {
  for (const ParameterSpec& spec : parameter_catalogue()) {
    CAPTURE(spec.name);
    model::PlantParameters plant;
    CHECK(spec.get(plant) >= spec.minimum);
    CHECK(spec.get(plant) <= spec.maximum);
    for (const double value : {spec.minimum, spec.maximum}) {
      set_parameter(plant, {std::string(spec.name), value});
      CHECK(std::abs(spec.get(plant) - value) <= 1e-12 * std::abs(value));
    }
  }
}

TEST_CASE("a parameter changes its own field and no other") {
  for (const ParameterSpec& spec : parameter_catalogue()) {
    model::PlantParameters plant;
    const model::PlantParameters sound;
    set_parameter(plant, {std::string(spec.name), spec.maximum});
    for (const ParameterSpec& other : parameter_catalogue()) {
      CAPTURE(spec.name);
      CAPTURE(other.name);
      CHECK((other.get(plant) == other.get(sound)) == (other.name != spec.name));
    }
  }
}

TEST_CASE("a parameter outside its physical range is refused with name, value and range") {
  CHECK(refusal("motor.winding_ohm", 0) ==
        "motor.winding_ohm: 0 ohm is out of range; allowed are 0.2 to 50 ohm");
  CHECK(holds(refusal("gear.efficiency", 1.5), "gear.efficiency: 1.5"));
  CHECK(!refusal("cell.capacity_ah", std::numeric_limits<double>::quiet_NaN()).empty());
  CHECK(holds(refusal("motor.windng_ohm", 4), "did you mean 'motor.winding_ohm'"));
  CHECK(refusal("motor.winding_ohm", 4).empty());
}

TEST_CASE("an inductance that the steps do not carry is refused") {
  model::PlantParameters plant;
  CHECK_NOTHROW(check_together(plant));
  set_parameter(plant, {"motor.inductance_mh", 0.1});
  CHECK_THROWS_AS(check_together(plant), BadInput);
}

TEST_CASE("a scenario's wrong parameters are told with their places, all at once") {
  const std::string text = complaint(R"({"motor.winding_ohm": 0.01, "bolt.friction_n": "much"})");
  CAPTURE(text);
  CHECK(holds(text, "f.json:2:27: motor.winding_ohm: 0.01 ohm is out of range"));
  CHECK(holds(text, "f.json:2:54: bolt.friction_n: a number is needed"));
  CHECK(complaint(R"({"bolt.friction_n": 20})").empty());
}

TEST_CASE("another data sheet makes another lock") {
  const auto verdict = [](const std::string& parameters) {
    return run_scenario(parse_scenario("f.json", scenario_with(parameters))).verdict;
  };
  CHECK(verdict(R"({})") == Verdict::passed);
  CHECK(verdict(R"({"motor.winding_ohm": 6})") == Verdict::passed);
  CHECK(verdict(R"({"motor.torque_mnm_per_a": 0.5})") == Verdict::failed);  // too weak for its bolt
}

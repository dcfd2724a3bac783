#include "sim/trace/jsonl_trace.h"

#include <nlohmann/json.hpp>
#include <sstream>

#include "sim/scenario/runner.h"
#include "sim/vocabulary/bad_input.h"
#include "sim/world/world.h"
#include "tests/support/catch.h"

using namespace locktwin::sim;

namespace {

std::string trace_text(const std::vector<std::string>& signals) {
  const Scenario scenario = parse_scenario("s", R"({"title": "t", "why": "w", "covers": [],
    "setup": {"users": [{"pin": "482915"}]},
    "steps": [{"do": "press_key", "key": "0"}, {"do": "type_keys", "keys": "482915✓"},
              {"do": "press_key", "key": "7"}, {"wait": "5s"}]})");
  std::ostringstream out;
  std::optional<JsonlTrace> trace;
  RunOptions options;
  options.begin = [&](World& world) {
    world.add_observer(trace.emplace(out, world, choose_signals(signals)));
  };
  options.end = [&](const World& world) { trace->finish(world); };
  CHECK(run_scenario(scenario, options).verdict == Verdict::passed);
  return out.str();
}

std::vector<nlohmann::json> lines_of(const std::string& text) {
  std::vector<nlohmann::json> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(nlohmann::json::parse(line));
  return lines;
}

}  // namespace

TEST_CASE("every line of a JSONL trace is an object with its time; the last tells the hash") {
  const std::vector<nlohmann::json> lines = lines_of(trace_text({"states"}));
  long time = 0;
  long number = 0;
  bool granted = false;
  for (const nlohmann::json& line : lines) {
    CHECK(line["t_us"].get<long>() >= time);
    time = line["t_us"];
    if (line.contains("n")) CHECK(line["n"] == ++number);
    granted = granted || (line["kind"] == "event" && line["name"] == "access.granted" &&
                          line["method"] == "pin" && line["user"] == 1);
    if (line["kind"] == "signal") {
      CHECK(find_signal(line["name"].get<std::string>())->type != SignalType::number);
    }
  }
  CHECK(granted);
  CHECK(lines.back()["kind"] == "end");
  CHECK(lines.back()["hash"].get<std::string>().size() == 16);
}

TEST_CASE("the first line of a JSONL trace says of what it is") {
  const World world;
  std::ostringstream out;
  const JsonlTrace trace(out, world, {}, {"locktwin 1.2 (commit abc)", "a \"b\".json", 7});
  const nlohmann::json line = lines_of(out.str()).at(0);
  CHECK(line["kind"] == "begin");
  CHECK(line["program"] == "locktwin 1.2 (commit abc)");
  CHECK(line["scenario"] == "a \"b\".json");
  CHECK(line["seed"] == 7);
}

TEST_CASE("no trace holds a digit that was typed", "[GEN-2]") {
  const std::string text = trace_text({"all"});
  CHECK(text.find("482915") == std::string::npos);
  CHECK_THAT(text, ContainsSubstring("••••••✓"));
  for (const nlohmann::json& line : lines_of(text)) {
    if (line["kind"] != "action") continue;
    const std::string name = line["name"];
    CHECK(name.find("key=7") == std::string::npos);
  }
}

TEST_CASE("signals are chosen by name, as states, or all; unknown ones are refused") {
  CHECK(choose_signals({"all"}).size() == signal_catalogue().size());
  CHECK(choose_signals({"motor.current_a", "bolt.position_mm"}).size() == 2);
  CHECK(choose_signals({}).empty());
  for (const ChosenSignal& chosen : choose_signals({"states"})) {
    CHECK(chosen.signal->type != SignalType::number);
  }
  CHECK_THROWS_AS(choose_signals({"motor.curent_a"}), BadInput);
  CHECK_THROWS_AS(choose_signals({"garden/motor.curent_a"}), BadInput);
  CHECK_THROWS_AS(choose_signals({"garden/cloud.up"}), BadInput);
}

TEST_CASE("with several locks every line says whose it is", "[TWN-3]") {
  WorldConfig config;
  config.locks = {{"front", {}, {}}, {"garden", {}, {4, 0}}};
  World world(config);
  std::ostringstream out;
  JsonlTrace trace(out, world, choose_signals({"bolt.position_mm", "garden/door.angle_deg"}));
  world.add_observer(trace);
  world.act(make_action("insert_battery", {{"lock", std::string("garden")}}));
  world.run_until(std::chrono::seconds(1));
  const std::vector<nlohmann::json> lines = lines_of(out.str());
  CHECK(lines.at(0)["kind"] == "begin");
  CHECK(lines.at(1)["name"] == "bolt.position_mm");
  CHECK(lines.at(1)["lock"] == "front");
  CHECK(lines.at(2)["name"] == "door.angle_deg");
  CHECK(lines.at(2)["lock"] == "garden");
  for (std::size_t i = 3; i < lines.size(); ++i) {
    if (lines[i]["name"] == "lock.booted") CHECK(lines[i]["lock"] == "garden");
  }
  CHECK_THROWS_AS(JsonlTrace(out, world, choose_signals({"yard/door.angle_deg"})), BadInput);
}

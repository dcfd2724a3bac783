#include "sim/trace/vcd_trace.h"

#include <map>
#include <set>
#include <sstream>

#include "sim/vocabulary/actions.h"
#include "sim/world/world.h"
#include "tests/support/catch.h"

using namespace locktwin::sim;

namespace {

std::string trace_of_locking() {
  std::ostringstream out;
  World world;
  VcdTrace trace(out, world);
  world.add_observer(trace);
  world.act(make_action("insert_battery"));
  world.run_until(std::chrono::seconds(1));
  world.act(make_action("press_inside_button"));
  world.run_until(std::chrono::seconds(5));
  trace.finish(world);
  return out.str();
}

struct Variable {
  std::string type, path;
};

// What a viewer makes of the header: code to type and dotted path.
std::map<std::string, Variable> variables_of(const std::string& vcd) {
  std::map<std::string, Variable> variables;
  std::istringstream in(vcd);
  std::vector<std::string> scopes;
  std::string word, type, width, code, name;
  while (in >> word && word != "$enddefinitions") {
    if (word == "$scope") {
      in >> type >> name;
      scopes.push_back(name);
    } else if (word == "$upscope") {
      scopes.pop_back();
    } else if (word == "$var") {
      in >> type >> width >> code >> name;
      REQUIRE(variables.count(code) == 0);
      std::string path;
      for (const std::string& scope : scopes) path += scope + ".";
      variables[code] = {type, path + name};
    }
  }
  CHECK(scopes.empty());
  return variables;
}

// Takes a value line apart, and checks that its form is that of the variable's type.
std::pair<std::string, std::string> value_of(const std::string& line,
                                             const std::map<std::string, Variable>& variables) {
  const bool scalar = line[0] == '0' || line[0] == '1';
  const std::size_t blank = line.find(' ');
  const std::string code = scalar ? line.substr(1) : line.substr(blank + 1);
  REQUIRE(variables.count(code) == 1);
  const std::string& type = variables.at(code).type;
  CHECK(type == (scalar ? "wire" : line[0] == 'r' ? "real" : "string"));
  CHECK((scalar || line.find(' ', blank + 1) == std::string::npos));
  return {code, scalar ? line.substr(0, 1) : line.substr(1, blank - 1)};
}

}  // namespace

TEST_CASE("a VCD trace declares every signal once, in scopes, with microseconds") {
  const std::string vcd = trace_of_locking();
  CHECK_THAT(vcd, ContainsSubstring("$timescale 1 us $end"));
  std::map<std::string, std::string> type_of_path;
  for (const auto& [code, variable] : variables_of(vcd))
    type_of_path[variable.path] = variable.type;
  CHECK(type_of_path.size() == signal_catalogue().size() + 4);  // events, prompts, actions, apps
  CHECK(type_of_path["locktwin.bolt.position_mm"] == "real");
  CHECK(type_of_path["locktwin.board.powered"] == "wire");
  CHECK(type_of_path["locktwin.core.lock_state"] == "string");
  CHECK(type_of_path["locktwin.happened.event"] == "string");
}

TEST_CASE("a VCD trace writes only changes, at increasing times, in the form of each type") {
  const std::string vcd = trace_of_locking();
  const std::map<std::string, Variable> variables = variables_of(vcd);
  std::map<std::string, std::string> last;
  std::istringstream in(vcd.substr(vcd.find("$dumpvars")));
  std::string line;
  long time = 0;
  std::getline(in, line);
  while (std::getline(in, line)) {
    if (line == "$end") continue;
    if (line[0] == '#') {
      CHECK(std::stol(line.substr(1)) > time);
      time = std::stol(line.substr(1));
      continue;
    }
    const auto [code, value] = value_of(line, variables);
    if (last.count(code) != 0) CHECK(last[code] != value);
    last[code] = value;
  }
  CHECK(time == 5'000'000);
  CHECK(last.size() == variables.size());
  for (const auto& [code, variable] : variables) {
    if (variable.path == "locktwin.core.lock_state") CHECK(last[code] == "locked");
    if (variable.path == "locktwin.bolt.position_mm") CHECK(std::stod(last[code]) > 21);
    if (variable.path == "locktwin.happened.event") {
      CHECK_THAT(last[code], ContainsSubstring("bolt.locked,cause=inside_button,method=none"));
    }
  }
}

TEST_CASE("the head of a VCD trace says of what it is, whatever stands in a name") {
  const World world;
  std::ostringstream out;
  const VcdTrace trace(out, world, {"locktwin 1.2", "a $end\n.json", 7});
  CHECK_THAT(out.str(), ContainsSubstring("$version locktwin 1.2 $end\n$comment scenario a _end") &&
                            ContainsSubstring(".json seed 7 $end\n$timescale"));
}

TEST_CASE("the same run gives the same VCD bytes") {
  const bool same = trace_of_locking() == trace_of_locking();
  CHECK(same);
}

TEST_CASE("with several locks each has a scope of its name, and what they share stands beside",
          "[TWN-3]") {
  WorldConfig config;
  config.locks = {{"front", {}, {}}, {"garden", {}, {4, 0}}};
  const World world(config);
  std::ostringstream out;
  const VcdTrace trace(out, world);
  std::set<std::string> paths;
  for (const auto& [code, variable] : variables_of(out.str())) paths.insert(variable.path);
  CHECK(paths.contains("locktwin.front.bolt.position_mm"));
  CHECK(paths.contains("locktwin.garden.bolt.position_mm"));
  CHECK(paths.contains("locktwin.cloud.up"));
  CHECK_FALSE(paths.contains("locktwin.garden.cloud.up"));
}

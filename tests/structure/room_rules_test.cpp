#include "tests/structure/room_rules.h"

#include "tests/support/catch.h"

using namespace locktwin::structure;

namespace {

Findings found(const char* path, const char* line) {
  return check_rooms(make_source(path, line));
}

}  // namespace

TEST_CASE("A room may include itself and what stands below it") {
  CHECK(found("sim/world/a.cpp", "#include \"sim/world/world.h\"").empty());
  CHECK(found("sim/world/a.cpp", "#include \"sim/lock/lock.h\"").empty());
  CHECK(found("sim/cli/a.cpp", "#include \"model/plant.h\"").empty());
  CHECK(found("qml/a.cpp", "#include \"sim/world/world.h\"").empty());
}

TEST_CASE("A room that looks upstairs is told with place and remedy") {
  const Findings told = found("sim/lock/a.cpp", "\n#include \"sim/world/world.h\"");
  REQUIRE(told.size() == 1);
  CHECK(told[0].line == 2);
  CHECK(told[0].problem == "sim/lock/ may not include sim/world/world.h");
  CHECK(told[0].remedy.find("time, board") != std::string::npos);
}

TEST_CASE("A new room needs a row") {
  const Findings told = found("sim/cellar/a.h", "int a;");
  REQUIRE(told.size() == 1);
  CHECK(told[0].problem.find("sim/cellar/") != std::string::npos);
}

TEST_CASE("The floors have no way round") {
  CHECK(to_text(check_floors(rooms())).empty());
  CHECK(check_floors({{"a", {"b"}}, {"b", {"a"}}}).size() == 1);
  CHECK(check_floors({{"a", {}}, {"a", {}}}).size() == 1);
  CHECK(check_floors({{"a", {"a"}}}).size() == 1);
}

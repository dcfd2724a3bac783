#include "tests/structure/include_rules.h"

#include <string>

#include "tests/support/catch.h"

using namespace locktwin::structure;

namespace {

std::size_t problems(const std::string& path, const std::string& include) {
  return check_includes(make_source(path, "#pragma once\n#include " + include + "\n")).size();
}

}  // namespace

TEST_CASE("The core includes only itself and freestanding headers") {
  CHECK(problems("firmware-core/a.h", "<array>") == 0);
  CHECK(problems("firmware-core/a.h", "\"firmware-core/b.h\"") == 0);
  CHECK(problems("firmware-core/a.h", "<vector>") == 1);
  CHECK(problems("firmware-core/a.h", "<functional>") == 1);
  CHECK(problems("firmware-core/a.h", "\"model/energy/battery.h\"") == 1);
  CHECK(problems("firmware-core/a.h", "<fmt/format.h>") == 1);
}

TEST_CASE("The plant includes only itself, the standard library and Box2D") {
  CHECK(problems("model/a.h", "<vector>") == 0);
  CHECK(problems("model/a.cpp", "<box2d/box2d.h>") == 0);
  CHECK(problems("model/a.cpp", "\"firmware-core/inputs.h\"") == 1);
  CHECK(problems("model/a.cpp", "\"sim/world/world.h\"") == 1);
  CHECK(problems("model/a.cpp", "<nlohmann/json.hpp>") == 1);
}

TEST_CASE("The simulation includes core, plant and its libraries, but no Qt") {
  CHECK(problems("sim/world/a.cpp", "\"model/energy/battery.h\"") == 0);
  CHECK(problems("sim/world/a.cpp", "<nlohmann/json.hpp>") == 0);
  CHECK(problems("sim/world/a.cpp", "<QString>") == 1);
  CHECK(problems("sim/world/a.cpp", "<QtCore/QString>") == 1);
  CHECK(problems("sim/world/a.cpp", "\"qml/session.h\"") == 1);
  CHECK(problems("sim/world/a.cpp", "<box2d/box2d.h>") == 1);
}

TEST_CASE("The window includes the picture of the world and Qt, but not its inside and no test") {
  CHECK(problems("qml/a.cpp", "<QQuickItem>") == 0);
  CHECK(problems("qml/a.cpp", "\"sim/picture/picture.h\"") == 0);
  CHECK(problems("qml/a.cpp", "\"sim/vocabulary/events.h\"") == 0);
  CHECK(problems("qml/a.cpp", "\"sim/catalogue/signals.h\"") == 0);
  CHECK(problems("qml/a.cpp", "\"sim/world/world.h\"") == 1);
  CHECK(problems("qml/a.cpp", "\"sim/lock/lock.h\"") == 1);
  CHECK(problems("qml/a.cpp", "\"firmware-core/vocabulary.h\"") == 1);
  CHECK(problems("qml/a.cpp", "\"model/plant.h\"") == 1);
  CHECK(problems("qml/a.cpp", "\"tests/support/catch.h\"") == 1);
}

TEST_CASE("An include without its folder is told, with line and remedy") {
  const Findings found = check_includes(make_source("sim/a.cpp", "\n#include \"world.h\"\n"));
  REQUIRE(found.size() == 1);
  CHECK(found[0].line == 2);
  CHECK(found[0].remedy == "name the folder: #include \"folder/file.h\"");
}

TEST_CASE("A second file with Box2D, or a header with it, is told") {
  const SourceFile one = make_source("model/a.cpp", "#include <box2d/box2d.h>\n");
  const SourceFile two = make_source("model/b.cpp", "#include <box2d/b2_world.h>\n");
  const SourceFile header = make_source("model/c.h", "#include <box2d/box2d.h>\n");
  CHECK(check_one_door_to_box2d({one}).empty());
  CHECK(check_one_door_to_box2d({one, two}).size() == 1);
  CHECK(check_one_door_to_box2d({header}).size() == 1);
}

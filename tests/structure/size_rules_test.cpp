#include "tests/structure/size_rules.h"

#include <string>

#include "tests/support/catch.h"

using namespace locktwin::structure;

namespace {

std::string repeated(const std::string& line, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += line + "\n";
  return text;
}

std::size_t problems(const std::string& path, const std::string& text) {
  return check_sizes(make_source(path, text)).size();
}

std::string function_of(int lines) {
  return "void f() {\n" + repeated("  g();", lines - 2) + "}\n";
}

}  // namespace

TEST_CASE("A file over 600 lines, or QML over 200, is told") {
  CHECK(problems("sim/a.h", repeated("int a;", 600)) == 0);
  CHECK(problems("sim/a.h", repeated("int a;", 601)) == 1);
  CHECK(problems("qml/A.qml", repeated("Item {}", 200)) == 0);
  CHECK(problems("qml/A.qml", repeated("Item {}", 201)) == 1);
}

TEST_CASE("A function over 70 lines, in the core over 40, is told") {
  CHECK(problems("sim/a.cpp", function_of(70)) == 0);
  CHECK(problems("sim/a.cpp", function_of(71)) == 1);
  CHECK(problems("firmware-core/a.cpp", function_of(40)) == 0);
  CHECK(problems("firmware-core/a.cpp", function_of(41)) == 1);
}

TEST_CASE("A view model with 25 properties is told") {
  const std::string property = "  Q_PROPERTY(int a READ a CONSTANT)";
  CHECK(problems("qml/a_model.h", repeated(property, 24)) == 0);
  CHECK(problems("qml/a_model.h", repeated(property, 25)) == 1);
  CHECK(problems("qml/bench/a_model.h", repeated(property, 25)) == 1);
}

TEST_CASE("A line over 100 columns is told in code, not in prose or tables") {
  const std::string wide(101, 'x');
  CHECK(problems("sim/a.h", wide) == 1);
  CHECK(problems("CMakeLists.txt", wide) == 1);
  CHECK(problems("tools/run", wide) == 1);
  CHECK(problems("sim/a.h", wide.substr(1)) == 0);
  CHECK(problems("README.md", wide) == 0);
  CHECK(problems("firmware-core/a.def", wide) == 0);
}

TEST_CASE("Columns are characters") {
  CHECK(columns_of("鎖 ok") == 4);
}

TEST_CASE("At least half of the sources are short") {
  const SourceFile little = make_source("sim/a.h", "int a;\n");
  const SourceFile big = make_source("sim/b.h", repeated("int a;", 121));
  CHECK(check_half_are_short({little, big}).empty());
  CHECK(check_half_are_short({little, big, big}).size() == 1);
}

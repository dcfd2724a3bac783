#include "tests/structure/type_rules.h"

#include "tests/support/catch.h"

using namespace locktwin::structure;

TEST_CASE("A type of one name in one namespace is defined in one file") {
  const auto source = [](const char* path, const char* inside) {
    return make_source(path, "namespace locktwin::sim {\n" + std::string(inside) + "\n}");
  };
  const auto one = source("sim/a/one.h", "struct Same { int a; };");
  const auto other = source("sim/b/other.h", "class Same { int b; };");
  const Findings found = check_one_definition({one, other});
  REQUIRE(found.size() == 1);
  CHECK(found.front().path == "sim/b/other.h");
  CHECK(found.front().problem == "locktwin::sim::Same is defined in sim/a/one.h too");

  SECTION("a type that is a file's own, in a type, declared, or in another namespace is another") {
    CHECK(check_one_definition(
              {one, source("sim/b/x.cpp", "namespace {\nstruct Same { int b; };\n}"),
               source("sim/b/y.h", "struct Outer { struct Same { int b; }; };"),
               source("sim/b/z.h", "struct Same;"),
               make_source("qml/q.h", "namespace locktwin::desktop { struct Same { int c; }; }")})
              .empty());
  }
}

#include "tests/structure/field_rules.h"

#include "tests/support/catch.h"

using namespace locktwin::structure;

namespace {

Findings findings_of(std::string_view text) {
  return check_fields({make_source("model/a.h", text)});
}

}  // namespace

TEST_CASE("A member that is missing from the list of its type is told, with place and remedy") {
  const Findings found = findings_of(
      "namespace n {\n"
      "class A {\n public:\n  LT_FIELDS(a_)\n private:\n  int a_;\n  double limit_m_ = 0;\n};\n}");
  REQUIRE(found.size() == 1);
  CHECK(found[0].path == "model/a.h");
  CHECK(found[0].line == 7);
  CHECK(found[0].problem == "limit_m_ is missing from the fields of n::A");
  CHECK(found[0].remedy.find("LT_NOT_STATE(limit_m_)") != std::string::npos);
}

TEST_CASE("A whole list, a member that is said to be no state, and a type without a list pass") {
  CHECK(findings_of("struct A {\n  int a;\n  int b[2];\n  LT_FIELDS(a, b)\n};").empty());
  CHECK(findings_of("struct A {\n  int a;\n  int b;\n  LT_FIELDS(a)\n  LT_NOT_STATE(b);\n};")
            .empty());
  CHECK(findings_of("struct A {\n  int a;\n};").empty());
  CHECK(findings_of("struct A {\n  struct B {\n    int x;\n  };\n  B b;\n  LT_FIELDS(b)\n};")
            .empty());
}

TEST_CASE("A nested type answers for its own members") {
  const Findings found = findings_of(
      "struct A {\n  struct B {\n    int x;\n    int y;\n    LT_FIELDS(x)\n  };\n  B b;\n"
      "  LT_FIELDS(b)\n};");
  REQUIRE(found.size() == 1);
  CHECK(found[0].problem == "y is missing from the fields of A::B");
}

TEST_CASE("What is said to be no state must be there") {
  const Findings found =
      findings_of("struct A {\n  int a;\n  LT_FIELDS(a)\n  LT_NOT_STATE(b);\n};");
  REQUIRE(found.size() == 1);
  CHECK(found[0].line == 4);
}

TEST_CASE("A list that stands far from its type is held against it") {
  const SourceFile core =
      make_source("firmware-core/a.h",
                  "namespace locktwin::core {\nstruct Event {\n  int kind;\n  int of;\n};\n}");
  const auto with = [&](std::string_view text) {
    return check_fields({core, make_source("sim/b.h", text)});
  };
  CHECK(with("LT_FIELDS_OF(core::Event, kind, of)").empty());
  const Findings missing = with("LT_FIELDS_OF(core::Event, kind)");
  REQUIRE(missing.size() == 1);
  CHECK(missing[0].path == "firmware-core/a.h");
  CHECK(missing[0].line == 4);
  CHECK(missing[0].remedy.find("sim/b.h") != std::string::npos);
  const Findings unknown = with("\nLT_FIELDS_OF(core::Envent, kind)");
  REQUIRE(unknown.size() == 1);
  CHECK(unknown[0].path == "sim/b.h");
  CHECK(unknown[0].line == 2);
}

#include "tests/structure/data_types.h"

#include <string>

#include "tests/support/catch.h"

using namespace locktwin::structure;

namespace {

std::vector<DataType> types_of(const std::string& text) {
  return find_data_types(make_source("model/a.h", text)).types;
}

// The members of the first type, separated by blanks.
std::string members_of(const std::string& body) {
  std::string names;
  const std::vector<DataType> types = types_of("struct A {\n" + body + "\n};");
  for (const DataMember& member : types.at(0).members) {
    names += (names.empty() ? "" : " ") + member.name;
  }
  return names;
}

}  // namespace

TEST_CASE("Data members are found by their declarations") {
  CHECK(members_of("int a;\n double b_m = 0;\n std::string c{};\n bool d = f(1, 2), e = true;") ==
        "a b_m c d e");
  CHECK(members_of("std::map<int, std::vector<double>> a;\n std::array<int, 2> b{1, 2};") == "a b");
  CHECK(members_of("int a[3];\n char b[2][2] = {};\n unsigned c : 3;\n unsigned d : 3 = 1;") ==
        "a b c d");
  CHECK(members_of("const Door& a;\n Door* b = nullptr;\n mutable std::optional<int> c;") ==
        "a b c");
  CHECK(members_of("std::function<void(int)> a;\n std::chrono::microseconds b{0};\n"
                   "Micros c = -Micros::max();\n const std::vector<int> d = {1, 2};") == "a b c d");
  CHECK(members_of("double a =\n    2 * kPi;  // int no = 0;\n /* int no; */ int b;") == "a b");
  CHECK(members_of("explicit A(int x) : a{x}, b(x) {}\n int a;\n int b;") == "a b");
  CHECK(members_of("enum class Word { one, two };\n Word a = Word::one;") == "a");
}

TEST_CASE("Functions, types, aliases and statics are no data members") {
  CHECK(members_of("void f();\n int g(int a = 3) const { int no = 0; return no; }\n"
                   "A& operator=(const A& other) = default;\n bool operator==(const A&) const;\n"
                   "template <typename T>\n void h(T t) { t(); }")
            .empty());
  CHECK(members_of("static constexpr int kA = 1;\n static int b;\n using C = int;\n"
                   "friend class D;\n class E;\n enum class F { a, b };\n static_assert(true);")
            .empty());
  CHECK(members_of("#define LT_X(a) \\\n  int a;\n").empty());
}

TEST_CASE("Types carry the names of what is around them, private members as well") {
  const auto types = types_of(
      "namespace locktwin::model {\n"
      "template <typename T>\n"
      "class Outer final : public Base<T> {\n"
      " public:\n"
      "  int f() const { return a_; }\n"
      " private:\n"
      "  struct Inner {\n    int x;\n  };\n"
      "  int a_ = 0;\n"
      "};\n"
      "}  // namespace locktwin::model\n"
      "struct Last {};\n");
  REQUIRE(types.size() == 3);
  CHECK(types[0].name == "locktwin::model::Outer");
  REQUIRE(types[0].members.size() == 1);
  CHECK(types[0].members[0].name == "a_");
  CHECK(types[0].members[0].line == 10);
  CHECK(types[1].name == "locktwin::model::Outer::Inner");
  CHECK(types[2].name == "Last");
}

TEST_CASE("Lists of fields are found, wherever they stand in the type") {
  const auto found = find_data_types(make_source("model/a.h",
                                                 "class A {\n"
                                                 " public:\n"
                                                 "  LT_FIELDS(a_,\n            b_)\n"
                                                 "  LT_NOT_STATE(c_);  // follows from b_\n\n"
                                                 " private:\n"
                                                 "  int a_, b_;\n  int c_;\n"
                                                 "};\n"
                                                 "LT_FIELDS_OF(core::Event, kind, first)\n"
                                                 "struct B { int b; };\n"));
  REQUIRE(found.types.size() == 2);
  CHECK(found.types[0].fields == std::vector<std::string>{"a_", "b_"});
  REQUIRE(found.types[0].not_state.size() == 1);
  CHECK(found.types[0].not_state[0].name == "c_");
  CHECK(found.types[0].members.size() == 3);
  CHECK_FALSE(found.types[1].fields);
  REQUIRE(found.foreign.size() == 1);
  CHECK(found.foreign[0].type == "core::Event");
  CHECK(found.foreign[0].fields == std::vector<std::string>{"kind", "first"});
  CHECK(found.foreign[0].line == 11);
}

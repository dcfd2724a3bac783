#include "tests/structure/functions.h"

#include "tests/support/catch.h"

using namespace locktwin::structure;

namespace {

std::vector<FunctionSpan> functions_of(std::string_view text) {
  return find_functions(make_source("model/sample.cpp", text));
}

std::vector<int> lengths_of(std::string_view text) {
  std::vector<int> lengths;
  for (const FunctionSpan& function : functions_of(text)) lengths.push_back(function.length());
  return lengths;
}

using Lengths = std::vector<int>;

}  // namespace

TEST_CASE("A free function is measured from its header to its closing brace") {
  const auto found =
      functions_of("namespace a {\n\nint f(int x,\n      int y) {\n  return x;\n}\n}\n");
  REQUIRE(found.size() == 1);
  CHECK(found[0].first_line == 3);
  CHECK(found[0].last_line == 6);
}

TEST_CASE("Functions inside a class are found, also const, override and with a trailing type") {
  CHECK(
      lengths_of("class A final : public B {\n public:\n  int f() const override {\n    return 1;\n"
                 "  }\n  auto g() -> int { return 2; }\n  int x_{3};\n  int y_ = {4};\n};\n") ==
      Lengths{3, 1});
}

TEST_CASE("A constructor's brace initialisers do not end it") {
  CHECK(lengths_of("A::A(int x)\n    : b_{x}, c_(x), d_{x} {\n  run();\n}\n") == Lengths{4});
  CHECK(lengths_of("A::A(int x) : b_(x) {\n  run();\n}\nvoid f() {}\n") == Lengths{3, 1});
}

TEST_CASE("Initialisers of constants are no functions, but lambdas kept in one are") {
  CHECK(lengths_of("constexpr int kX[] = {1,\n 2};\nconst A kA{f(1),\n 2};\n").empty());
  CHECK(lengths_of("const auto f = [](int x) {\n  return x;\n};\n") == Lengths{3});
}

TEST_CASE("Inner blocks, lambdas, texts and comments with braces do not confuse the measure") {
  CHECK(lengths_of("void f() {\n  if (a) { b(); }\n  g([&] { h(); });\n  // {\n  s = \"{\";\n"
                   "  c = '{';\n}\nvoid g() {}\n") == Lengths{7, 1});
}

TEST_CASE("Operators, templates, enumerations and preprocessor lines are read rightly") {
  CHECK(
      lengths_of("enum class E : int { a,\n b };\ntemplate <typename T>\nbool operator==(T a, T b) "
                 "{\n  return true;\n}\n#define M(x) {\nstruct S { int a = 0; };\n"
                 "constexpr auto operator<=>(T, T) { return 0; }\n") == Lengths{4, 1});
}

TEST_CASE("A test case is a function too") {
  CHECK(lengths_of("TEST_CASE(\"it works\", \"[ALM-2]\") {\n  CHECK(1);\n}\n") == Lengths{3});
}

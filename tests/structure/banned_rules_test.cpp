#include "tests/structure/banned_rules.h"

#include <string>

#include "tests/support/catch.h"

using namespace locktwin::structure;

namespace {

bool is_told(const std::string& path, const std::string& line) {
  const Findings found = check_banned(make_source(path, "\n" + line + "\n"));
  return !found.empty() && found[0].line == 2 && !found[0].remedy.empty();
}

}  // namespace

TEST_CASE("The core may not use floats, heap, exceptions, polymorphism or globals") {
  const std::string line =
      GENERATE("float x = 0;", "double y;", "auto* p = new int;", "throw 1;", "try {",
               "virtual void f();", "std::function<void()> f;", "static int calls = 0;",
               "static State state;", "static std::array<int, 3> table{};", "thread_local int a;");
  CAPTURE(line);
  CHECK(is_told("firmware-core/a.cpp", line));
}

TEST_CASE("What looks alike is allowed in the core") {
  const std::string line =
      GENERATE("// a new try, as a double", "LockCore() = delete;", "static constexpr int kA = 1;",
               "static int count_of(int x);", "static_assert(sizeof(int) == 4);", "int tries = 0;",
               "static const char* name_of(Key key) {", "const char* text = \"throw\";");
  CAPTURE(line);
  CHECK_FALSE(is_told("firmware-core/a.cpp", line));
}

TEST_CASE("The simulation may not use the standard library's randomness or the wall clock") {
  const std::string folder = GENERATE("model/", "sim/world/");
  const std::string line =
      GENERATE("#include <random>", "std::normal_distribution<double> noise;", "int x = rand();",
               "auto t = std::chrono::steady_clock::now();", "std::chrono::system_clock::now();");
  CAPTURE(folder, line);
  CHECK(is_told(folder + "a.cpp", line));
}

TEST_CASE("The wall clock that runs are paced by may be read in its own file") {
  CHECK_FALSE(is_told("sim/pins/wall_clock.cpp", "std::chrono::steady_clock::now();"));
}

TEST_CASE("Transcendental functions of libm stay out of the simulated path") {
  const std::string call =
      GENERATE("std::sin(x)", "std::exp(x)", "std::pow(x, 2)", "std::tanh(x)", "std::log(x)",
               "std::atan2(y, x)", "cosf(x)", "std::hypot(x, y)", "std::log10(x)", "pow (x, 2)");
  CAPTURE(call);
  CHECK(is_told("model/a.cpp", "y = " + call + ";"));
  CHECK(is_told("sim/world/a.cpp", "y = " + call + ";"));
}

TEST_CASE("Exact functions and functions of our own are allowed") {
  const std::string call =
      GENERATE("std::sqrt(x)", "std::abs(x)", "std::lround(x)", "math::exp(x)", "trace.log(x)",
               "logistic(x)", "std::floor(x)", "std::exp_table(x)", "log->sin(x)");
  CAPTURE(call);
  CHECK_FALSE(is_told("model/a.cpp", "y = " + call + ";"));
}

TEST_CASE("Postponed jobs and paths of one machine are told wherever they stand") {
  const std::string path = GENERATE("model/a.cpp", "README.md", "qml/Main.qml", "tools/run");
  CAPTURE(path);
  CHECK(is_told(path, std::string("// TO") + "DO later"));
  CHECK(is_told(path, std::string("// FIX") + "ME"));
  CHECK(is_told(path, std::string("open(\"/ho") + "me/someone/file\")"));
  CHECK_FALSE(is_told(path, "see https://example.org/home/"));
}

TEST_CASE("Context properties are told in the window's code") {
  CHECK(is_told("qml/main.cpp", "engine.rootContext()->setContextProperty(\"a\", b);"));
}

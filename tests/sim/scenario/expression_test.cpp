#include "sim/scenario/expression.h"

#include "sim/vocabulary/bad_input.h"
#include "tests/support/catch.h"

using namespace locktwin::sim;

namespace {

Quantity value_of(const char* text) {
  return Expression(text).evaluate([](std::string_view name) {
    if (name == "three") return Quantity{3, false};
    if (name == "late") return Quantity{2.5, true};
    throw BadInput("unknown");
  });
}

std::string complaint_of_expression(const char* text) {
  try {
    value_of(text);
    return "";
  } catch (const BadInput& error) {
    return error.what();
  }
}

}  // namespace

TEST_CASE("numbers are worked out with the usual precedence") {
  CHECK(value_of("= 1 + 2 * 3").value == 7);
  CHECK(value_of("= (1 + 2) * 3 - -1").value == 10);
  CHECK(value_of("= 7 / 2 / 2").value == 1.75);
  CHECK(value_of("=2-3-4").value == -5);
  CHECK(value_of("= max(2, 3) - min(2, 3) + abs(-4)").value == 5);
  CHECK(value_of("= @three * @three").value == 9);
  CHECK_FALSE(value_of("= 1").time);
}

TEST_CASE("a time is added to a time and multiplied by a number; two give their ratio") {
  CHECK(value_of("= 2 * 500ms + 1s").value == 2);
  CHECK(value_of("= 2 * 500ms + 1s").time);
  CHECK(value_of("= 3s / 2").value == 1.5);
  CHECK(value_of("= 3s / 1500ms").value == 2);
  CHECK_FALSE(value_of("= 3s / 1500ms").time);
  CHECK(value_of("= @late - 500ms").value == 2);
  CHECK(value_of("= 1min").value == 60);
}

TEST_CASE("what cannot be worked out is told with what is wrong") {
  CHECK_THAT(complaint_of_expression("= 1s + 1"), ContainsSubstring("a time and a number"));
  CHECK_THAT(complaint_of_expression("= 1s * 1s"), ContainsSubstring("by a time"));
  CHECK_THAT(complaint_of_expression("= 1 / 1s"), ContainsSubstring("by a time"));
  CHECK_THAT(complaint_of_expression("= 1 / 0"), ContainsSubstring("divided by 0"));
  CHECK_THAT(complaint_of_expression("= 1 +"), ContainsSubstring("ends too early"));
  CHECK_THAT(complaint_of_expression("= 1 1"), ContainsSubstring("at '1'"));
  CHECK_THAT(complaint_of_expression("= (1"), ContainsSubstring("')' is missing"));
  CHECK_THAT(complaint_of_expression("= 5parsecs"), ContainsSubstring("parsecs"));
  CHECK_THAT(complaint_of_expression("= sin(1)"), ContainsSubstring("unknown function 'sin'"));
  CHECK_THAT(complaint_of_expression("= @"), ContainsSubstring("needs the name"));
  CHECK_THAT(complaint_of_expression("= 1.2.3"), ContainsSubstring("no number"));
  CHECK_THAT(complaint_of_expression(("= " + std::string(100, '(') + "1").c_str()),
             ContainsSubstring("too deep"));
}

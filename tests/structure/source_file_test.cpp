#include "tests/structure/source_file.h"

#include "tests/support/catch.h"

using namespace locktwin::structure;

TEST_CASE("Comments and texts are blanked, code and line breaks stay") {
  CHECK(without_comments_and_texts("a; // b\nc /* d\n e */ f") == "a;     \nc     \n      f");
  CHECK(without_comments_and_texts("f(\"a \\\" // b\", c);") == "f(\"         \", c);");
  CHECK(without_comments_and_texts("x = R\"y(a \"b\" c)y\"; z") == "x =               ; z");
}

TEST_CASE("Digit separators are not taken for characters") {
  CHECK(without_comments_and_texts("1'000 + 'a' + 0xFF'FF + u8'b'") ==
        "1'000 + ' ' + 0xFF'FF + u8' '");
}

TEST_CASE("A finding names file, line, problem and remedy") {
  const std::string text = to_text({{"sim/a.cpp", 7, "includes Qt", "move it to qml/"}});
  CHECK(text == "sim/a.cpp:7: includes Qt\n    remedy: move it to qml/\n");
}

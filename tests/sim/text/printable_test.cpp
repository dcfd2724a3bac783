#include "sim/text/printable.h"

#include "tests/support/catch.h"

using namespace locktwin::sim;

TEST_CASE("letters of all languages, signs and emoji are shown as they are") {
  for (const char* text : {"Müller", "王小明", "482915✓ 🏡", "a < b & \"c\"", ""}) {
    CHECK(printable_line(text) == text);
  }
}

TEST_CASE("what would steer a terminal or break a line is written as an escape") {
  CHECK(printable_line("esc \x1b[31m") == "esc \\x1b[31m");
  CHECK(printable_line("one\ntwo\tthree\r") == "one\\ntwo\\tthree\\x0d");
  CHECK(printable("one\ntwo\tthree\r") == "one\ntwo\tthree\\x0d");
  CHECK(printable_line(std::string_view("nul\0", 4)) == "nul\\x00");
  CHECK(printable_line("\xc2\x85 \xe2\x80\xae \xe2\x80\xa8") == "\\u0085 \\u202e \\u2028");
  CHECK(printable_line("\xef\xbf\xbe") == "\\ufffe");
}

TEST_CASE("bytes that are no UTF-8 are written as such") {
  CHECK(printable("a\xff") == "a\\xff");
  CHECK(printable("\xc0\x80") == "\\xc0\\x80");                    // overlong
  CHECK(printable("\xed\xa0\x80") == "\\xed\\xa0\\x80");           // surrogate
  CHECK(printable("\xe7\x8e") == "\\xe7\\x8e");                    // cut short
  CHECK(printable("\xf5\x80\x80\x80") == "\\xf5\\x80\\x80\\x80");  // above U+10FFFF
}

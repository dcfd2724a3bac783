#include "sim/text/located_json.h"

#include "tests/support/catch.h"

using namespace locktwin::sim;

namespace {

Place place_of_error(std::string_view text, std::string* message = nullptr) {
  try {
    parse_located_json(text);
  } catch (const BadJson& error) {
    if (message != nullptr) *message = error.what();
    return error.place();
  }
  return {0, 0};
}

}  // namespace

TEST_CASE("every key and value knows its line and column") {
  const Located root = parse_located_json(
      "{\n"
      "  \"a\": 12,\n"
      "  \"list\": [true, null ,\"x\", -1.5e2],\n"
      "  \"in\": {\"deep\":{}}\n"
      "}");
  CHECK(root.place == Place{1, 1});
  const LocatedMember& a = *root.find("a");
  CHECK(a.place == Place{2, 3});
  CHECK(a.value.place == Place{2, 8});
  CHECK(a.value.number == 12);
  const Located& list = root.find("list")->value;
  REQUIRE(list.items.size() == 4);
  CHECK(list.place == Place{3, 11});
  CHECK(list.items[0].place == Place{3, 12});
  CHECK(list.items[1].place == Place{3, 18});
  CHECK(list.items[2].place == Place{3, 24});
  CHECK(list.items[3].place == Place{3, 29});
  CHECK(list.items[3].number == -150);
  CHECK(root.find("in")->value.find("deep")->value.place == Place{4, 17});
}

TEST_CASE("columns count characters, not bytes") {
  const Located root = parse_located_json("{\"✓\": \"🔔鎖\", \"b\": 1}");
  CHECK(root.members[0].value.place == Place{1, 7});
  CHECK(root.members[1].place == Place{1, 13});
  CHECK(root.members[1].value.place == Place{1, 18});
}

TEST_CASE("quotes and backslashes inside a text do not confuse the places") {
  const Located root = parse_located_json(R"({"a": "x\"{[\\", "b": [1]})");
  CHECK(root.members[0].value.text == "x\"{[\\");
  CHECK(root.members[1].place == Place{1, 18});
  CHECK(root.members[1].value.items[0].place == Place{1, 24});
}

TEST_CASE("a key that stands twice is pointed at") {
  std::string message;
  CHECK(place_of_error("{\"a\": 1,\n \"b\": 2,\n \"a\": 3}", &message) == Place{3, 2});
  CHECK_THAT(message, ContainsSubstring("'a' stands twice") && ContainsSubstring("line 1"));
}

TEST_CASE("the same key in two objects is no duplicate") {
  CHECK_NOTHROW(parse_located_json(R"({"a": {"x": 1}, "b": {"x": 2}})"));
}

TEST_CASE("broken syntax is pointed at and says what was expected") {
  std::string message;
  CHECK(place_of_error("{\n  \"a\": 1,\n}", &message) == Place{3, 1});
  CHECK_THAT(message,
             ContainsSubstring("not JSON") && ContainsSubstring("expected string literal"));
  CHECK_THAT(message, ContainsSubstring("is the comma before it one too many?"));
  CHECK(place_of_error("[1,]", &message) == Place{1, 4});
  CHECK_THAT(message, ContainsSubstring("is the comma before it one too many?"));
  CHECK(place_of_error("[{} {}]", &message) == Place{1, 5});
  CHECK_THAT(message, ContainsSubstring("is a comma missing before it?"));
  CHECK(place_of_error("{\"a\": 1 \"b\": 2}", &message) == Place{1, 9});
  CHECK_THAT(message, ContainsSubstring("is a comma missing before it?"));
  CHECK(place_of_error("[1}", &message) == Place{1, 3});
  CHECK_THAT(message, !ContainsSubstring("comma"));
  CHECK(place_of_error("{\"a\" 1}") == Place{1, 6});
  CHECK(place_of_error("[1, 2,\n tru]") == Place{2, 2});
  CHECK(place_of_error("[1] x") == Place{1, 5});
  CHECK(place_of_error("[1}") == Place{1, 3});
  CHECK(place_of_error("[1 2 3]") == Place{1, 4});
}

TEST_CASE("what is of another notation is named, with what to write in its place") {
  const auto told = [](const std::string& text) {
    std::string message;
    place_of_error(text, &message);
    return message;
  };
  for (const char* text : {"{\"a\": 1, // one\n\"b\": 2}", "/* mine */ {}", "# mine\n{}",
                           "{\"a\": \"x\" /* y */}", "{// c\n}"}) {
    CAPTURE(text);
    CHECK_THAT(told(text), ContainsSubstring("JSON has no comments"));
  }
  CHECK_THAT(told("{'a': 1}"), ContainsSubstring("double quotes"));
  CHECK_THAT(told("{\"a\": 'x'}"), ContainsSubstring("double quotes"));
  CHECK_THAT(told("{a: 1}"), ContainsSubstring("double quotes"));
  for (const char* word : {"NaN", "nan", "Infinity", "-Infinity", "True", "None", "yes"}) {
    CAPTURE(word);
    CHECK_THAT(told(std::string("{\"a\": ") + word + "}"), ContainsSubstring("NaN or Infinity"));
  }
  CHECK_THAT(told("{\"a\": \"T\xfc\"}"), ContainsSubstring("save the file as UTF-8"));
  CHECK_THAT(told("{\"a\": \"x\n\"}"), ContainsSubstring("in the line in which it begins"));
  CHECK_THAT(told("{} {}"), ContainsSubstring("a file holds one object"));
  CHECK_THAT(told("{\"a\": [1"), ContainsSubstring("is missing"));
  for (const std::string& text : {std::string(), std::string(" \n\t")}) {
    CHECK(told(text) == "the file is empty: one object is needed, {…}");
  }
  for (const std::string& text :
       {std::string("\xff\xfe{\0}\0", 6), std::string("\xfe\xff\0{\0}", 6),
        std::string("{\0}\0", 4), std::string("\0{\0}", 4)}) {
    CHECK(
        told(text) ==
        "the file is not UTF-8 but UTF-16, as some editors save it, or the like; save it as UTF-8");
  }
}

TEST_CASE("text that ends too early is pointed at its end") {
  CHECK(place_of_error("{\"a\": [1,\n2") == Place{2, 2});
  CHECK(place_of_error("") == Place{1, 1});
}

TEST_CASE("deep nesting is refused instead of exhausting the stack") {
  CHECK(place_of_error(std::string(100'000, '[')) == Place{1, 65});
  CHECK_NOTHROW(parse_located_json(std::string(64, '[') + std::string(64, ']')));
}

TEST_CASE("a number that no double can hold is told in a plain sentence") {
  std::string message;
  CHECK(place_of_error("{\"a\":\n [1, 1e400]}", &message) == Place{2, 6});
  CHECK(message == "the number '1e400' is too large");
}

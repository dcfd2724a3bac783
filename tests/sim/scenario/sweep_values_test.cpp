// The strategies of a file: which variants it has.
#include "sim/scenario/sweep.h"

#include <string>
#include <vector>

#include "sim/scenario/scenario.h"
#include "sim/vocabulary/bad_input.h"
#include "tests/support/catch.h"

using namespace std::chrono_literals;
using namespace locktwin::sim;

namespace {

std::vector<std::string> variants(const std::string& sweep, const std::string& words = "") {
  std::vector<Swept> instead;
  if (!words.empty()) instead.push_back(swept_of_words(words));
  std::vector<std::string> names;
  const std::string text = R"({"let": {"pin": "482915"}, "sweep": )" + sweep + "}";
  for (const Chosen& chosen : variants_of(text, instead)) names.push_back(describe(chosen));
  return names;
}

std::string complaint_of_sweep(const std::string& sweep,
                               const std::string& step = R"({"wait": "1s"})") {
  try {
    parse_scenario("x.json", R"({"title": "t", "why": "w", "covers": [], "sweep": )" + sweep +
                                 R"(, "steps": [)" + step + "]}");
    return "";
  } catch (const BadInput& error) {
    return error.what();
  }
}

std::string complaint_of_words(const std::string& words) {
  try {
    variants(R"({"delay": ["0ms"]})", words);
    return "";
  } catch (const BadInput& error) {
    return error.what();
  }
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a sweep has a variant for each value, or for each combination") {
  CHECK(variants(R"({"delay": {"from": "0ms", "to": "20ms", "every": "10ms"}})") ==
        Names{"delay=0s", "delay=10ms", "delay=20ms"});
  CHECK(variants(R"({"load": {"from": 0, "to": 1, "every": 0.5}, "key": ["a", "b"]})") ==
        Names{"load=0 key=a", "load=0 key=b", "load=0.5 key=a", "load=0.5 key=b", "load=1 key=a",
              "load=1 key=b"});
}

TEST_CASE("the command line chooses the values, of what is swept or let") {
  CHECK(variants(R"({"delay": ["0ms", "5ms"]})", "delay=130ms") == Names{"delay=130ms"});
  CHECK(variants(R"({"delay": ["0ms"]})", "delay=0ms..2ms/1ms") ==
        Names{"delay=0s", "delay=1ms", "delay=2ms"});
  CHECK(variants(R"({"delay": ["0ms"]})", "delay=1ms,7ms") == Names{"delay=1ms", "delay=7ms"});
  CHECK(variants(R"({"delay": ["0ms"]})", "pin=593716") == Names{"delay=0ms pin=•"});
  CHECK_THAT(complaint_of_words("dely=1ms"), ContainsSubstring("did you mean 'delay'"));
  CHECK_THAT(complaint_of_words("delay"), ContainsSubstring("NAME=FROM..TO/STEP"));
  CHECK_THAT(complaint_of_words("delay=0ms..2ms"), ContainsSubstring("NAME=FROM..TO/STEP"));
  CHECK_THAT(complaint_of_words("delay=0ms..2/1ms"), ContainsSubstring("NAME=FROM..TO/STEP"));
}

TEST_CASE("the chosen values are known to 'let', and stand in place of what it says") {
  const std::string text = R"({"title": "t", "why": "w", "covers": [],
    "sweep": {"delay": ["1s", "2s"]}, "let": {"later": "= 2 * $delay", "more": "5s"},
    "steps": [{"wait": "$later"}, {"wait": "$more"}]})";
  const auto wait = [](const Scenario& scenario, std::size_t step) {
    return std::get<Wait>(scenario.steps.at(step).what).time;
  };
  CHECK(wait(parse_scenario("x.json", text), 0) == 2s);
  const Chosen second = variants_of(text, {}).at(1);
  CHECK(wait(parse_scenario("x.json", text, {}, second), 0) == 4s);
  CHECK(parse_scenario("x.json", text, {}, second).variant == "delay=2s");
  const Chosen more = variants_of(text, {swept_of_words("more=9s")}).at(0);
  CHECK(wait(parse_scenario("x.json", text, {}, more), 1) == 9s);
}

TEST_CASE("what is wrong with a sweep is told with its remedy") {
  CHECK_THAT(complaint_of_sweep("[1]"),
             ContainsSubstring("'sweep' needs variables with their values"));
  CHECK_THAT(complaint_of_sweep(R"({"delay": []})"), ContainsSubstring("values are needed"));
  CHECK_THAT(complaint_of_sweep(R"({"delay": {"from": 0, "to": "1s", "every": "1ms"}})"),
             ContainsSubstring("a range of times or numbers"));
  CHECK_THAT(complaint_of_sweep(R"({"Delay": [1]})"), ContainsSubstring("no name of a variable"));
  CHECK_THAT(complaint_of_sweep(R"({"a": {"from": 0, "to": 1e6, "every": 1}})"),
             ContainsSubstring("more than 100000 variants"));
}

TEST_CASE("a power loss is said by its moments and how long it lasts") {
  CHECK(power_loss_of_words("every_flash_write").at_flash_writes);
  CHECK(power_loss_of_words("every_flash_write for 2s").lasts == 2s);
  const PowerLoss range = power_loss_of_words("every_10ms_500ms..3s");
  CHECK(range.every == 10ms);
  CHECK(range.from == 500ms);
  CHECK(range.to == 3s);
  CHECK(power_loss_of_words("every_ms").every == 1ms);
  CHECK(!power_loss_of_words("every_ms").to);
  CHECK(power_loss_of_words("1.234s").from == 1234ms);
  for (const char* bad : {"", "every", "every_", "every_0ms", "every_ms_3s", "every_ms_3s..1s",
                          "every_flash_write for 0s", "always", "every_flash_write for"}) {
    INFO(bad);
    CHECK_THROWS_AS(power_loss_of_words(bad), BadInput);
  }
}

TEST_CASE("of a range it is told which value is wrong, and not what uses it") {
  const auto complaint = [](const std::string& values) {
    return complaint_of_sweep(R"({"delay": )" + values + "}", R"({"wait": "$delay"})");
  };
  CHECK(complaint(R"(["1s"])").empty());
  CHECK(complaint(R"({"from": "0ms", "to": "1s", "every": "0ms"})") ==
        "x.json:1:98: 'every': a step above 0 is needed");
  CHECK_THAT(complaint(R"({"from": "2s", "to": "1s", "every": "1ms"})"),
             ContainsSubstring("'from': it lies behind 'to'"));
  CHECK_THAT(complaint(R"({"from": "0", "to": "1s", "every": "1ms"})"),
             ContainsSubstring("'from': a time with its unit"));
  CHECK_THAT(complaint(R"({"from": "0s", "to": "1s"})"), ContainsSubstring("needs 'every'"));
  for (const char* values : {"[]", "3", R"({"from": "0ms", "to": "1s", "every": "0ms"})", "[{}]"}) {
    CAPTURE(values);
    const std::string told = complaint(values);
    CHECK_FALSE(told.empty());
    CHECK_THAT(told, !ContainsSubstring("unknown variable") && !ContainsSubstring("\n"));
  }
}

TEST_CASE("values of the command line are of the kind that the file has") {
  CHECK_THAT(complaint_of_words("delay=0..100/50"),
             ContainsSubstring("the file has a time with its unit there, like 0ms"));
  CHECK_THAT(complaint_of_words("delay=soon"), ContainsSubstring("delay=soon"));
  CHECK_THAT(complaint_of_words("delay=2ms..1ms/1ms"), ContainsSubstring("FROM: it lies behind"));
  CHECK_THAT(complaint_of_words("delay=0ms..1ms/0ms"), ContainsSubstring("STEP: a step above 0"));
  CHECK(variants(R"({"delay": ["0ms"]})", "pin=100000..100001/1") ==
        Names{"delay=0ms pin=•", "delay=0ms pin=•"});
  CHECK_THROWS_AS(variants(R"({"load": [0, 4]})", "load=4ms"), BadInput);
  CHECK_THROWS_AS(variants(R"({"on": [true]})", "on=1"), BadInput);
  CHECK(variants(R"({"load": [0, 4]})", "load=1..2/1") == Names{"load=1", "load=2"});
}

TEST_CASE("what repeats a variant alone reads back as that variant, whatever kinds a list has") {
  for (const char* sweep : {R"({"v": [0, "none"]})", R"({"v": [21, "= 10 + 12"]})",
                            R"({"v": ["5ms", 7]})", R"({"v": [true, "482915"]})"}) {
    CAPTURE(sweep);
    for (const std::string& one : variants(sweep, "")) CHECK(variants(sweep, one) == Names{one});
  }
}

TEST_CASE("a sweep that changes nothing is a mistake, with its place") {
  const auto complaint = [](const std::string& more, const std::string& steps) {
    try {
      parse_scenario("x.json", R"({"title": "t", "why": "w", "covers": [], )" + more +
                                   R"(, "steps": [)" + steps + "]}");
      return std::string();
    } catch (const BadInput& error) {
      return std::string(error.what());
    }
  };
  const std::string sweep = R"("sweep": {"a": ["1s"]})";
  CHECK(complaint(sweep, R"({"wait": "$a"})").empty());
  CHECK(complaint(sweep + R"(, "let": {"b": "= 2 * $a"})", R"({"wait": "$b"})").empty());
  CHECK(complaint(sweep, R"({"repeat": 2, "steps": [{"wait": "$a"}]})").empty());
  CHECK(complaint(R"("let": {"a": "1s"})", R"({"wait": "1s"})").empty());  // a plan's, perhaps
  CHECK(complaint(sweep, R"({"wait": "1s"})") ==
        "x.json:1:52: nothing uses the variable 'a': write $a where it is meant, or take it out of "
        "'sweep'");
  // The other mistakes of the file are told with it; where steps are left out it may be used.
  CHECK_THAT(complaint(sweep, R"({"wait": "$b"}, {"wait": "x"})"),
             ContainsSubstring("unknown variable 'b'") && ContainsSubstring("nothing uses"));
  CHECK_THAT(complaint(sweep, R"({"do": "pres"})"),
             ContainsSubstring("unknown action") && ContainsSubstring("nothing uses"));
  CHECK_THAT(complaint(sweep, R"({"each": 3, "steps": [{"wait": "$a"}]})"),
             !ContainsSubstring("nothing uses"));
}

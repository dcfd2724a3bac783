#include "sim/cli/teller.h"

#include <string>

#include "tests/support/catch.h"

using namespace locktwin::sim;

namespace {

Outcome of_variant(const std::string& variant, Verdict verdict, const std::string& message = "") {
  Outcome outcome;
  outcome.file = "race.json";
  outcome.variant = variant;
  outcome.result.verdict = verdict;
  outcome.result.message = message;
  if (verdict == Verdict::failed) {
    outcome.result.failure = Failure{};
    outcome.result.failure->expected = "bolt.locked";
  }
  return outcome;
}

}  // namespace

TEST_CASE("what is wrong with a file is told once, in however many ways it is played") {
  Teller teller(10);
  const std::string wrong = "race.json:10:5: a step needs 'within'";
  CHECK_THAT(teller.text(of_variant("delay=0s", Verdict::bad_input, wrong)),
             ContainsSubstring(wrong));
  CHECK(teller.text(of_variant("delay=1ms", Verdict::bad_input, wrong)).empty());
  CHECK_THAT(teller.text(of_variant("delay=2ms", Verdict::bad_input, "something else")),
             ContainsSubstring("something else"));
  Outcome other = of_variant("delay=0s", Verdict::bad_input, wrong);
  other.file = "other.json";
  CHECK_THAT(teller.text(other), ContainsSubstring(wrong));
}

TEST_CASE("the first failure of a file is told in full, also behind one that could not be played") {
  Teller teller(10);
  CHECK_FALSE(teller.text(of_variant("delay=5", Verdict::bad_input, "no unit")).empty());
  CHECK_THAT(teller.text(of_variant("delay=1ms", Verdict::failed)),
             ContainsSubstring("bolt.locked"));
  CHECK_FALSE(teller.text(of_variant("delay=2ms", Verdict::passed)).empty());
  const std::string later = teller.text(of_variant("delay=3ms", Verdict::failed));
  CHECK_THAT(later, ContainsSubstring("[delay=3ms]"));
  CHECK_THAT(later, !ContainsSubstring("bolt.locked"));
}

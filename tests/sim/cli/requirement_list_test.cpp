#include "sim/cli/requirement_list.h"

#include "tests/support/catch.h"

using namespace locktwin::sim;

namespace {

constexpr const char* kList = R"({"groups": [{"title": "Alarms", "requirements": {
  "ALM-1": "tamper", "ALM-2": "lockout", "ALM-3": "battery"}}]})";

Outcome outcome(const std::string& file, Verdict verdict, const std::vector<std::string>& covers) {
  Outcome result{file, "", covers, {}};
  result.result.verdict = verdict;
  return result;
}

}  // namespace

TEST_CASE("a requirement holds when all scenarios that cover it pass") {
  const auto groups = parse_requirements("r.json", kList);
  const std::string text =
      requirements_text(groups, {outcome("x/a.json", Verdict::passed, {"ALM-1", "ALM-2"}),
                                 outcome("x/b.json", Verdict::failed, {"ALM-2"})});
  CHECK_THAT(text, ContainsSubstring("ALM-1   holds   tamper"));
  CHECK_THAT(text, ContainsSubstring("ALM-2   BROKEN  lockout"));
  CHECK_THAT(text, ContainsSubstring("by a, b (failed)"));
  CHECK_THAT(text, ContainsSubstring("ALM-3   –       battery"));
  CHECK_THAT(text, ContainsSubstring("3 requirements, 2 covered, 1 of these hold"));
}

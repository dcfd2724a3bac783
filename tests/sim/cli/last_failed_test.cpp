// What is remembered from run to run.
#include "sim/cli/last_failed.h"

#include <cstdlib>

#include "tests/support/catch.h"
#include "tests/support/temp_folder.h"

using namespace locktwin::sim;
using locktwin::tests::TempFolder;

namespace {

struct State : TempFolder {
  State() { ::setenv("XDG_STATE_HOME", file("state").c_str(), 1); }
  ~State() { ::unsetenv("XDG_STATE_HOME"); }
  Outcome outcome(const std::string& name, Verdict verdict) const {
    Outcome one{write(name, "{}"), "", {}, {}};
    one.result.verdict = verdict;
    return one;
  }
  std::vector<std::string> left(std::vector<std::string> names) const {
    for (std::string& name : names) name = file(name);
    keep_last_failed(names);
    for (std::string& name : names) name = name.substr(path().string().size() + 1);
    return names;
  }
};

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("what did not pass is remembered until it passes, whatever else is run") {
  const State state;
  CHECK(state.left({"a.json"}).empty());
  remember_failed({state.outcome("a.json", Verdict::failed),
                   state.outcome("b.json", Verdict::passed),
                   state.outcome("c.json", Verdict::bad_input)});
  CHECK(state.left({"a.json", "b.json", "c.json"}) == Names{"a.json", "c.json"});
  remember_failed({state.outcome("a.json", Verdict::passed)});
  CHECK(state.left({"a.json", "b.json", "c.json"}) == Names{"c.json"});
}

TEST_CASE("a memory that cannot be read is none") {
  const State state;
  state.write("state/locktwin/last_failed.json", "{\"x\": ");
  CHECK(last_failed().empty());
  remember_failed({state.outcome("a.json", Verdict::failed)});
  CHECK(state.left({"a.json"}) == Names{"a.json"});
}

// The page for a browser. That it works in one is shown by the program tests.
#include "sim/report/html_report.h"

#include <sstream>

#include "sim/cli/batch.h"
#include "sim/cli/run_reports.h"
#include "sim/cli/scenario_files.h"
#include "tests/support/catch.h"
#include "tests/support/source_dir.h"
#include "tests/support/temp_folder.h"

using namespace locktwin::sim;
using locktwin::tests::TempFolder;

namespace {

std::string page_of(const std::vector<ReportedRun>& runs) {
  std::ostringstream out;
  write_html(out, {"A <title>", "locktwin 1", runs, {}});
  return out.str();
}

ReportedRun run(const std::string& title, const std::string& verdict) {
  ReportedRun one;
  one.file = "x/" + title + ".json";
  one.title = title;
  one.verdict = verdict;
  one.steps = 7;
  return one;
}

}  // namespace

TEST_CASE("whatever a scenario says is text in the page, never markup") {
  ReportedRun bad =
      run("</script><script>alert(1)</script>\"'><img src=x onerror=alert(2)>", "failed");
  bad.text = "]]><!-- \x1b[31m & <b>";
  bad.why = "<style>";
  const std::string page = page_of({bad});
  CHECK_THAT(page, ContainsSubstring("<title>A &lt;title&gt;</title>"));
  CHECK_THAT(page, ContainsSubstring("&lt;/script&gt;&lt;script&gt;alert(1)"));
  for (const char* markup : {"<img", "<script>alert", "<b>", "<style>\n<", "\x1b"}) {
    CAPTURE(markup);
    CHECK_THAT(page.substr(page.find("<section")), !ContainsSubstring(markup));
  }
  const std::size_t attribute = page.find("data-find=\"");
  const std::string value = page.substr(attribute + 11, page.find('"', attribute + 11) - attribute);
  CHECK_THAT(value, ContainsSubstring("&quot;"));
}

TEST_CASE("what failed comes first and is open") {
  const std::string page = page_of({run("one", "passed"), run("two", "failed")});
  CHECK(page.find("x/two.json") < page.find("x/one.json"));
  CHECK_THAT(page,
             ContainsSubstring("<details class=\"run bad\" data-find=\"x/two.json two  failed\" "
                               "open=\"\">"));
}

TEST_CASE("each run is a picture, and 500 of them are below 5 MB") {
  const FoundScenarios found = find_scenarios({LOCKTWIN_SOURCE_DIR "/scenarios/unlocking"});
  BatchOptions options;
  options.pictures = true;
  options.jobs = 2;
  const std::vector<ReportedRun> runs = reported(run_batch(found.files, options, {}));
  for (const ReportedRun& one : runs) {
    CAPTURE(one.file);
    REQUIRE(one.picture);
    CHECK_FALSE(one.picture->marks.empty());
    CHECK(one.picture->tracks.size() % 4 == 0);
  }
  const std::string page = page_of(runs);
  CHECK_THAT(page, ContainsSubstring("class=\"t bolt\""));
  CHECK(page.size() / runs.size() * 500 < 5'000'000);
}

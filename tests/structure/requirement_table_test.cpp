#include "tests/structure/requirement_table.h"

#include <filesystem>
#include <fstream>
#include <iterator>

#include "tests/support/catch.h"
#include "tests/support/source_dir.h"

using namespace locktwin::structure;

namespace {

std::vector<SourceFile> small_project(const std::string& table) {
  return {make_source("tests/firmware-core/door/bolt_test.cpp",
                      "TEST_CASE(\"a\", \"[LCK-10][LCK-9]\")\nTEST_CASE(\"b\", \"[LCK-9]\")\n"),
          make_source("tests/firmware-core/app_test.cpp", "TEST_CASE(\"c\",\n  \"[LCK-9]\")\n"),
          make_source("tests/sim/other_test.cpp", "TEST_CASE(\"d\", \"[GEN-1]\")\n"),
          make_source("firmware-core/README.md",
                      "# core\n| id | tests |\n|---|---|\n" + table + "\nmore\n")};
}

}  // namespace

TEST_CASE("The table has a row for each tag of the core's tests, in the order of numbers") {
  CHECK(requirement_rows(small_project("")) ==
        std::vector<std::string>{"| LCK-9 | `app`, `bolt` |", "| LCK-10 | `bolt` |"});
}

TEST_CASE("A table that is not that of the tags is found, with the way to mend it") {
  CHECK(check_requirement_table(small_project("| LCK-9 | `app`, `bolt` |\n| LCK-10 | `bolt` |\n"))
            .empty());
  const Findings findings = check_requirement_table(small_project("| LCK-9 | `app` |\n"));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].remedy.find("[rewrite]") != std::string::npos);
  CHECK(check_requirement_table({}).size() == 1);
}

TEST_CASE("Writing the table anew leaves the rest of the page alone") {
  CHECK(with_rows("a\n| id | tests |\n|---|---|\n| x | y |\n\nb\n", {"| z | w |"}) ==
        "a\n| id | tests |\n|---|---|\n| z | w |\n\nb\n");
  CHECK(with_rows("a\n| id | tests |\n|---|---|\n| x | y |", {"| z | w |"}) ==
        "a\n| id | tests |\n|---|---|\n| z | w |\n");
  CHECK(with_rows("no table\n", {"| z | w |"}) == "no table\n");
}

// No test: run by name, it writes the table of the project anew.
TEST_CASE("Write the core's table of requirements", "[.][rewrite]") {
  const auto root = std::filesystem::path(LOCKTWIN_SOURCE_DIR);
  std::ifstream in(root / kRequirementTablePage);
  const std::string page{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  in.close();
  std::ofstream(root / kRequirementTablePage) << with_rows(page, requirement_rows(read_tree(root)));
  CHECK(check_requirement_table(read_tree(root)).empty());
}

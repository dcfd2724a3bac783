// The rules of the house, held against the project itself.
#include <algorithm>
#include <string>
#include <string_view>

#include "tests/structure/banned_rules.h"
#include "tests/structure/field_rules.h"
#include "tests/structure/include_rules.h"
#include "tests/structure/layout_rules.h"
#include "tests/structure/requirement_table.h"
#include "tests/structure/room_rules.h"
#include "tests/structure/scenario_rules.h"
#include "tests/structure/size_rules.h"
#include "tests/structure/type_rules.h"
#include "tests/support/catch.h"
#include "tests/support/source_dir.h"

using namespace locktwin::structure;

namespace {

const std::vector<SourceFile>& project() {
  static const std::vector<SourceFile> kFiles = read_tree(LOCKTWIN_SOURCE_DIR);
  return kFiles;
}

void expect_none(const Findings& findings) {
  INFO(findings.size() << " findings:\n" << to_text(findings));
  CHECK(findings.empty());
}

template <typename Rule>
Findings in_every_file(Rule rule) {
  Findings findings;
  for (const SourceFile& file : project()) append(findings, rule(file));
  return findings;
}

}  // namespace

TEST_CASE("The project was found") {
  REQUIRE(project().size() > 40);
}

TEST_CASE("Every include keeps to the table of folders") {
  expect_none(in_every_file(check_includes));
}

TEST_CASE("Every room of sim/ includes only what stands below it") {
  expect_none(in_every_file(check_rooms));
}

TEST_CASE("Every type has one definition") {
  expect_none(check_one_definition(project()));
}

TEST_CASE("Box2D has one door") {
  expect_none(check_one_door_to_box2d(project()));
}

TEST_CASE("No banned word stands where it may not") {
  expect_none(in_every_file(check_banned));
}

TEST_CASE("Every exception for the wall clock is still needed") {
  for (const std::string_view path : files_with_wall_clock()) {
    const auto file = std::find_if(project().begin(), project().end(),
                                   [&](const SourceFile& source) { return source.path == path; });
    CAPTURE(path);
    REQUIRE(file != project().end());
    SourceFile elsewhere = *file;
    elsewhere.path = "sim/elsewhere.cpp";
    CHECK_FALSE(check_banned(elsewhere).empty());
  }
}

TEST_CASE("Files, functions and lines keep their sizes") {
  expect_none(in_every_file(check_sizes));
  expect_none(check_half_are_short(project()));
}

TEST_CASE("The core's table of requirements is that of its tests") {
  expect_none(check_requirement_table(project()));
}

TEST_CASE("The top level and every folder are in order") {
  expect_none(check_layout(LOCKTWIN_SOURCE_DIR));
}

TEST_CASE("Scenarios lie in small folders, each with its sentences") {
  expect_none(in_every_file(check_scenario));
  expect_none(check_scenario_folders(project()));
}

TEST_CASE("A type that lists its fields lists all of them") {
  expect_none(check_fields(project()));
}

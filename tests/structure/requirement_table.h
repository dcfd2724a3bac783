// The table of the core's README that says which test proves which requirement: made from the tags
// of the tests, so that it cannot be out of date.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tests/structure/source_file.h"

namespace locktwin::structure {

inline constexpr std::string_view kRequirementTablePage = "firmware-core/README.md";

// One row for each id ("GEN-4", in the order of letters, then numbers) that a file
// tests/firmware-core/…_test.cpp bears as a tag, with the names of these files.
std::vector<std::string> requirement_rows(const std::vector<SourceFile>& files);

// The page with these rows in place of the table below "| id | tests |". Text without such a table
// comes back as it is.
std::string with_rows(std::string_view page, const std::vector<std::string>& rows);

Findings check_requirement_table(const std::vector<SourceFile>& files);

}  // namespace locktwin::structure

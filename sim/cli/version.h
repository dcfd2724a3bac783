// Which build this is: what a report of a mistake has to say.
#pragma once

#include <string>
#include <string_view>

namespace locktwin::sim {

// "0.1.0 (commit 1a2b3c4d5e6f, gcc 12.2.0)"; the commit is "unknown" where there was no repository,
// and "… with changes" where the tree was not as committed.
std::string version_number();  // "0.1.0"
std::string version_text();

// Tells this build from every other: where the commit does not, because the tree was not as
// committed, a hash of the program stands behind it.
std::string build_text();

// Of the tree when this was built; its file is made anew at each build (tools/cmake/commit.cmake).
std::string_view commit_of_build();

}  // namespace locktwin::sim

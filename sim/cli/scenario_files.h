// Finds scenario files.
#pragma once

#include <string>
#include <vector>

namespace locktwin::sim {

// Files as given; folders searched with all their sub-folders for *.json, in the order of their
// names, without schema.json and requirements.json. Throws BadInput for what does not exist, and
// when there is no scenario at all.
std::vector<std::string> find_scenarios(const std::vector<std::string>& files_and_folders);

}  // namespace locktwin::sim

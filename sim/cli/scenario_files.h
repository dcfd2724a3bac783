// Which scenarios are meant by the files and folders of the command line.
#pragma once

#include <string>
#include <vector>

#include "sim/cli/batch.h"

namespace locktwin::sim {

struct BadPath {
  std::string path;
  std::string why;  // "cannot be read: Permission denied"
};

struct FoundScenarios {
  std::vector<std::string> files;
  std::vector<BadPath> bad;  // bad input, but no reason not to run the others
};

// Files stand in the order given; of a folder all *.json below it, in the order of names, but for
// the language's own files (schema.json, requirements.json). Throws BadInput when there is neither
// a file nor a bad path.
FoundScenarios find_scenarios(const std::vector<std::string>& files_and_folders);

// Leaves those that fit every filter: it stands in the path or the title, capitals or not, or is a
// requirement that the scenario covers. What cannot be read stays: it is told when it is run.
// Throws BadInput when nothing is left.
void keep_fitting(FoundScenarios& found, const std::vector<std::string>& filters);

// What comes of the bad paths.
std::vector<Outcome> outcomes_of(const std::vector<BadPath>& bad);

}  // namespace locktwin::sim

// The vocabulary of scenarios as a Markdown page, generated from the catalogues. `locktwin
// reference` prints it; scenarios/REFERENCE.md holds it.
#pragma once

#include <string>

namespace locktwin::sim {

std::string vocabulary_reference();

}  // namespace locktwin::sim

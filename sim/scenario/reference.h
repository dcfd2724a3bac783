// The vocabulary of scenarios as a Markdown page, generated from the catalogues. `locktwin
// reference` prints it; scenarios/REFERENCE.md holds it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace locktwin::sim {

std::string vocabulary_reference();

// The chapters of that page: "actions", "signals" …
std::vector<std::string_view> vocabulary_chapters();
// One of them; with a word what is said of that alone. Throws BadInput: there is no such word.
std::string vocabulary_chapter(std::string_view name, std::string_view word);

}  // namespace locktwin::sim

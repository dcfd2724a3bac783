// The vocabulary of scenarios as a Markdown page, generated from the catalogues. `locktwin
// reference` prints it; scenarios/REFERENCE.md holds it.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace locktwin::sim {

std::string vocabulary_reference();

// The chapters of that page: "actions", "signals" …
std::span<const std::string_view> vocabulary_chapters();
// One of them; with a name what is said of that word alone. Throws BadInput: there is no such word.
std::string vocabulary_chapter(std::string_view chapter, std::string_view name);

}  // namespace locktwin::sim

// What people write and a run reads: scenarios, plans and what belongs to them. No output replaces
// one.
#pragma once

#include <string>

namespace locktwin::sim {

// Throws BadInput when such a file is there: a text that begins with '{' and has one of the keys
// "steps", "scenario", "setups", "groups" or "pins", be it good JSON or not. What a run writes has
// none of them: lines of JSON, pages, tables, records.
void refuse_to_replace_handwritten(const std::string& file);

}  // namespace locktwin::sim

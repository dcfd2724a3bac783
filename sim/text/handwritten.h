// What people write and a run reads: scenarios, plans and what belongs to them. No output replaces
// one.
#pragma once

#include <string>

namespace locktwin::sim {

// What an output may go over.
enum class Over {
  outputs,    // nothing that people write
  scenarios,  // it is one itself; nothing else that people write
  anything,   // they have said so, in a dialog
};

// Throws BadInput when such a file is there: a text that begins with '{' and has one of the keys
// "steps", "arguments", "scenario", "setups", "groups" or "pins", be it good JSON or not. What a
// run writes has none of them, lines of JSON, pages, tables, records, but for the scenarios that it
// writes down.
void refuse_to_replace_handwritten(const std::string& file, Over over = Over::outputs);

}  // namespace locktwin::sim

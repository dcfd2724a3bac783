// The folder that a campaign or an exploration writes into.
#pragma once

#include <string>

namespace locktwin::sim {

// Makes it where it is not there. Throws BadInput with the cause: it is a file, or may not be
// written; at the beginning, before anything was played for it.
void make_folder(const std::string& folder);

}  // namespace locktwin::sim

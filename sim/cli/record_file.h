// Records as files.
#pragma once

#include <string>

#include "sim/link/record_reader.h"

namespace locktwin::sim {

// Throws BadInput "FILE: why not".
RecordReader open_record(const std::string& file);

}  // namespace locktwin::sim

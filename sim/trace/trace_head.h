// What a trace is of, as its first lines say it.
#pragma once

#include <cstdint>
#include <string>

namespace locktwin::sim {

struct TraceHead {
  std::string program = "locktwin";  // with version and build
  std::string scenario;              // its file; empty: it is none
  std::uint64_t seed = 0;
};

}  // namespace locktwin::sim

# Writes OUTPUT, the one source that knows which core it is compiled into: the first eight bytes of
# the SHA-256 over the SHA-256 of each of the SOURCES, in their order.
cmake_minimum_required(VERSION 3.25)
set(sums "")
foreach(source IN LISTS SOURCES)
  file(SHA256 ${source} sum)
  string(APPEND sums "${sum}\n")
endforeach()
string(SHA256 sum "${sums}")
string(SUBSTRING "${sum}" 0 16 id)
file(CONFIGURE OUTPUT ${OUTPUT} @ONLY CONTENT [[
#include "firmware-core/lockstep/build_id.h"

std::uint64_t locktwin::core::build_id() {
  return 0x@id@U;
}
]])

# The tunables must really change which libm functions are bound, on a processor that has them.
# With glibc 2.36 the names are AVX2, FMA, FMA4; the older AVX2_Usable is ignored silently.
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/support.cmake)
file(STRINGS /proc/cpuinfo flags REGEX "^flags.* fma " LIMIT_COUNT 1)
if(NOT flags)
  message("SKIPPED: this processor has no FMA, so there is nothing to take away")
  return()
endif()
run(code plain errors ${PROBE})
run(code other errors ${CMAKE_COMMAND} -E env ${TUNABLES} ${PROBE})
if(plain STREQUAL other)
  message(FATAL_ERROR "${TUNABLES} has no effect on this C library: find the right spelling")
endif()

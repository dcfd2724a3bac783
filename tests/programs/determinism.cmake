# Replays SCENARIOS twice and compares every byte of every output (summary with the state hashes,
# JUnit, both traces): PROGRAM with JOBS against OTHER_PROGRAM with OTHER_JOBS and OTHER_OPTIONS
# under OTHER_ENVIRONMENT.
# EXPECT=different turns the question round and shows that the comparison can fail.
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/support.cmake)
file(REMOVE_RECURSE ${WORK})
file(MAKE_DIRECTORY ${WORK}/one ${WORK}/other)

function(replay side environment program)
  set(prefix)
  if(environment)
    set(prefix ${CMAKE_COMMAND} -E env ${environment})
  endif()
  run(code summary errors ${prefix} ${program} run ${SCENARIOS} ${ARGN}
      --junit ${WORK}/${side}/junit.xml --trace jsonl:${WORK}/${side}/jsonl
      --trace vcd:${WORK}/${side}/vcd)
  # Another seed may change a verdict; that is still an answer.
  if(code GREATER 1 OR NOT summary MATCHES "hash=")
    message(FATAL_ERROR "the replay failed with ${code}:\n${summary}${errors}")
  endif()
  file(WRITE ${WORK}/${side}/summary.txt "${summary}")
endfunction()

replay(one "" ${PROGRAM} --jobs ${JOBS})
replay(other "${OTHER_ENVIRONMENT}" ${OTHER_PROGRAM} --jobs ${OTHER_JOBS} ${OTHER_OPTIONS})

file(GLOB_RECURSE files RELATIVE ${WORK}/one ${WORK}/one/*)
file(GLOB_RECURSE other_files RELATIVE ${WORK}/other ${WORK}/other/*)
list(LENGTH files count)
if(count LESS 4)
  message(FATAL_ERROR "no traces were written, only ${files}")
endif()
if(NOT files STREQUAL other_files)
  message(FATAL_ERROR "different files: ${files} and ${other_files}")
endif()
set(different)
foreach(file IN LISTS files)
  execute_process(COMMAND ${CMAKE_COMMAND} -E compare_files ${WORK}/one/${file}
                          ${WORK}/other/${file} RESULT_VARIABLE code ERROR_QUIET)
  if(NOT code EQUAL 0)
    list(APPEND different ${file})
  endif()
endforeach()
if(EXPECT STREQUAL "different")
  if(NOT different)
    message(FATAL_ERROR "the two runs are equal, but should not be")
  endif()
elseif(different)
  message(FATAL_ERROR "different bytes in ${different}: compare ${WORK}/one and ${WORK}/other")
endif()

# JUnit reports of PROGRAM are valid by the schema that Jenkins publishes (SCHEMA): of runs in which
# scenarios pass, fail, are invalid, bad input and not run, also under a name that XML cannot hold.
# Reports go to WORK; SAMPLES are the scenarios.
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/support.cmake)
skip_without(xmllint)

string(ASCII 27 escape)
set(odd "${WORK}/<odd> & ${escape}.json")
file(REMOVE_RECURSE ${WORK})
file(MAKE_DIRECTORY ${WORK})
file(COPY_FILE ${SAMPLES}/fails.json "${odd}")

# report(NAME CASES arguments…): a report with an element of each of CASES.
function(report name cases)
  run(code output errors ${PROGRAM} run ${ARGN} --junit ${WORK}/${name}.xml)
  run(code output errors xmllint --noout --schema ${SCHEMA} ${WORK}/${name}.xml)
  if(NOT code EQUAL 0)
    message(FATAL_ERROR "${name}.xml is not valid:\n${output}${errors}")
  endif()
  file(READ ${WORK}/${name}.xml text)
  foreach(case IN LISTS cases)
    if(NOT text MATCHES "<${case}[ >]")
      message(FATAL_ERROR "${name}.xml has no ${case}: it shows nothing")
    endif()
  endforeach()
endfunction()

report(all "testcase;failure;error" ${SAMPLES} "${odd}")
report(stopped "testcase;failure;skipped" ${SAMPLES}/fails.json ${SAMPLES}/passes.json
       --fail-fast --jobs 1)
report(one "testcase" ${SAMPLES}/passes.json)

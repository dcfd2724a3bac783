# What the program tests share.

# run(RESULT OUTPUT ERRORS COMMAND…): no shell, no time limit of its own (CTest has one).
macro(run result output errors)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE ${result} OUTPUT_VARIABLE ${output}
                  ERROR_VARIABLE ${errors})
endmacro()

function(expect_success what)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE code OUTPUT_VARIABLE output
                  ERROR_VARIABLE output)
  if(NOT code EQUAL 0)
    message(FATAL_ERROR "${what} failed with ${code}:\n${output}")
  endif()
endfunction()

# Ends the test as skipped, with the remedy, where one of these programs cannot be had.
macro(skip_without)
  foreach(program ${ARGN})
    find_program(found_${program} ${program})
    if(NOT found_${program})
      message("SKIPPED: ${program} is not here; install it: tools/setup")
      return()
    endif()
  endforeach()
endmacro()

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

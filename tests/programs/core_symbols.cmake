# The core's object code has no variables of its own and asks for nothing but the memory functions
# that a compiler may always call (no heap, no exceptions, no clock).
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/support.cmake)
run(code symbols errors ${NM} --demangle --format=posix ${LIBRARY})
if(NOT code EQUAL 0 OR NOT symbols MATCHES "locktwin::core::LockCore::step")
  message(FATAL_ERROR "nm could not read ${LIBRARY}: ${errors}")
endif()
string(REPLACE ";" "," symbols "${symbols}")
string(REPLACE "\n" ";" symbols "${symbols}")
foreach(symbol IN LISTS symbols) # a line is: name type value size, or: name U
  if(symbol MATCHES " [BbDdC] [0-9a-f]+ [0-9a-f]+$")
    message(SEND_ERROR "a variable in the core: ${symbol}")
  elseif(symbol MATCHES " U *$" AND
         NOT symbol MATCHES "^(locktwin::core::.*|mem(cpy|move|set|cmp)|__stack_chk_fail|\
_GLOBAL_OFFSET_TABLE_|std::__glibcxx_assert_fail.*) U")
    message(SEND_ERROR "the core needs from outside: ${symbol}")
  endif()
endforeach()

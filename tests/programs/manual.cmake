# What is installed beside the program: bash completes a verb, an option and a signal; zsh and a
# reader of manual pages, where they are here, find no mistake.
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/support.cmake)
file(REMOVE_RECURSE ${WORK})
file(MAKE_DIRECTORY ${WORK})
execute_process(COMMAND ${PROGRAM} completion bash OUTPUT_FILE ${WORK}/locktwin.bash)
execute_process(COMMAND ${PROGRAM} completion zsh OUTPUT_FILE ${WORK}/_locktwin)
execute_process(COMMAND ${PROGRAM} man OUTPUT_FILE ${WORK}/locktwin.1)
file(WRITE ${WORK}/complete.sh [[
source "$1"
shift
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
_locktwin
echo "${COMPREPLY[*]}"
]])
# completes(WANTED WORD…): WANTED is what bash offers for the last word.
function(completes wanted)
  execute_process(COMMAND bash ${WORK}/complete.sh ${WORK}/locktwin.bash ${ARGN}
                  OUTPUT_VARIABLE offered OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_VARIABLE errors)
  if(errors OR NOT offered STREQUAL wanted)
    message(FATAL_ERROR "${ARGN}: bash offers '${offered}', not '${wanted}'\n${errors}")
  endif()
endfunction()
completes("requirements" locktwin requ)
completes("--last-failed" locktwin run --la)
completes("bolt.position_mm" locktwin signals bolt.pos)
completes("motor.current_a" locktwin run --signals motor.curr)
completes("zsh" locktwin completion z)
completes("campaign" locktwin camp)
completes("merge" locktwin campaign me)
completes("--shard" locktwin campaign run --sh)
find_program(zsh zsh)
if(zsh)
  expect_success("zsh's reading of its completion" ${zsh} -n ${WORK}/_locktwin)
endif()
find_program(groff groff)
if(groff)
  execute_process(COMMAND ${groff} -k -w w -w mac -man -Tascii ${WORK}/locktwin.1
                  OUTPUT_VARIABLE page ERROR_VARIABLE errors)
  if(errors OR NOT page MATCHES "locktwin - a simulator")
    message(FATAL_ERROR "the manual page: ${errors}")
  endif()
endif()

# What the core costs on chips: sizes and stack of each image, instructions on the emulated M4, held
# against firmware-core/target/figures.txt and printed as a table.
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/support.cmake)
skip_without(${NEEDS})
file(REMOVE_RECURSE ${WORK})
file(MAKE_DIRECTORY ${WORK})
set(too_much)

# judge(WHO FIGURE VALUE LIMITS…): a figure that is in the table, and within it.
function(judge who figure value)
  list(FIND ARGN ${figure} at)
  if(at EQUAL -1 OR NOT value MATCHES "^[0-9]+$")
    message(FATAL_ERROR "${who}: ${figure} is '${value}': no number, or not in the table")
  endif()
  math(EXPR at "${at} + 1")
  list(GET ARGN ${at} most)
  set(row "${row}  ${figure} ${value} of ${most}" PARENT_SCOPE)
  if(value GREATER most)
    set(too_much "${too_much} ${who}:${figure}" PARENT_SCOPE)
  endif()
endfunction()

function(sizes_of image)
  execute_process(COMMAND arm-none-eabi-size ${IMAGES}/${image}.elf OUTPUT_VARIABLE sizes
                  COMMAND_ERROR_IS_FATAL ANY)
  string(REGEX MATCH "\n *([0-9]+)[ \t]+([0-9]+)[ \t]+([0-9]+)" found "${sizes}")
  set(data ${CMAKE_MATCH_2})
  set(bss ${CMAKE_MATCH_3})
  math(EXPR text "${CMAKE_MATCH_1} + ${data}")
  file(GLOB_RECURSE graphs ${OBJECTS}/${image}.dir/*.ci)
  file(GLOB core_graphs ${IMAGES}/${image}.elf.*.ci) # of the link, which compiles the core
  list(APPEND graphs ${core_graphs})
  execute_process(COMMAND awk -v ROOT=^main$ -f ${SOURCE}/tools/cmake/deepest_stack.awk ${graphs}
                  OUTPUT_VARIABLE stack OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
  set(row)
  foreach(figure text data bss stack)
    judge(${image} ${figure} "${${figure}}" ${ARGN})
  endforeach()
  message("${image}:${row}")
  set(too_much "${too_much}" PARENT_SCOPE)
endfunction()

# The emulator writes each instruction into a pipe, where it is counted.
function(instructions_of)
  find_program(emulator qemu-system-arm REQUIRED)
  file(WRITE ${WORK}/qemu-system-arm "#!/bin/sh
exec ${emulator} \"$@\" -singlestep -d exec,nochain -D ${WORK}/log
")
  file(CHMOD ${WORK}/qemu-system-arm PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
  file(WRITE ${WORK}/count.sh [[
mkfifo "$1/log"
awk -f "$2" "$1/log" > "$1/counts" &
PATH=$1:$PATH "$3" hil --target qemu:mps2-an386 --images "$4" "$5" || exit 1
wait
]])
  expect_success("counting" sh ${WORK}/count.sh ${WORK} ${SOURCE}/tools/cmake/instructions.awk
                 ${PROGRAM} ${IMAGES} ${SCENARIO})
  file(STRINGS ${WORK}/counts lines)
  set(row)
  foreach(line IN LISTS lines)
    separate_arguments(line)
    list(GET line 0 figure)
    list(GET line 1 count)
    if(NOT figure STREQUAL "steps")
      judge(instructions ${figure} ${count} ${ARGN})
    endif()
  endforeach()
  foreach(figure idle key verdict session boot)
    if(NOT row MATCHES " ${figure} ")
      message(FATAL_ERROR "no ${figure} was seen in ${SCENARIO}:\n${lines}")
    endif()
  endforeach()
  message("instructions:${row}")
  set(too_much "${too_much}" PARENT_SCOPE)
endfunction()

file(STRINGS ${SOURCE}/firmware-core/target/figures.txt table REGEX "^[^#]")
foreach(limits IN LISTS table)
  separate_arguments(limits)
  list(POP_FRONT limits who)
  if(who STREQUAL "instructions")
    instructions_of(${limits})
  else()
    sizes_of(${who} ${limits})
  endif()
endforeach()
if(too_much)
  message(FATAL_ERROR "more than the table allows:${too_much}")
endif()

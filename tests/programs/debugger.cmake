# A debugger comes to an emulated chip, stops in BoltDrive, reads the lock with tools/gdb and lets
# it go on; the scenario passes as if nobody had looked. How deep the stack has been is within 10 %
# of what the call graphs say: a phone was told an event before, the deepest that there is.
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/support.cmake)
skip_without(${NEEDS})
file(REMOVE_RECURSE ${WORK})
file(MAKE_DIRECTORY ${WORK})
# As a person does it: what `hil` prints is typed in another terminal.
file(WRITE ${WORK}/debug.sh [[
program=$1 images=$2 scenario=$3 work=$4
"$program" hil --gdb --target qemu:microbit --images "$images" "$scenario" >"$work/hil.txt" 2>&1 &
told() { sed -n "s/.*'target remote \([^']*\)'.*/\1/p" "$work/hil.txt"; }
until socket=$(told) && [ -S "$socket" ]; do
  kill -0 $! 2>/dev/null || { cat "$work/hil.txt"; exit 1; }
  sleep 0.05
done
gdb-multiarch -q -batch -x tools/gdb/locktwin.py "$images/locktwin-microbit.elf" \
  -ex "target remote $socket" -ex 'break locktwin::core::BoltDrive::command' -ex continue \
  -ex backtrace -ex lock -ex 'journal 3' -ex store -ex stack -ex delete -ex detach
wait $!
code=$?
cat "$work/hil.txt"
exit $code
]])
execute_process(COMMAND sh ${WORK}/debug.sh ${PROGRAM} ${IMAGES} ${SCENARIO} ${WORK}
                WORKING_DIRECTORY ${SOURCE}
                RESULT_VARIABLE code OUTPUT_VARIABLE output ERROR_VARIABLE output)
if(NOT code EQUAL 0)
  message(FATAL_ERROR "ended with ${code}:\n${output}")
endif()
foreach(told "Breakpoint 1, locktwin::core::BoltDrive::command" "LockCore::step"
             "s after the boot\n  bolt      unlocked, motor brake" "clock_set" "half 0: generation"
             "device_key +32 bytes" "1 passed")
  if(NOT output MATCHES "${told}")
    message(FATAL_ERROR "'${told}' is missing in what was told:\n${output}")
  endif()
endforeach()

file(GLOB_RECURSE graphs ${OBJECTS}/locktwin-microbit.dir/*.ci)
file(GLOB core_graphs ${IMAGES}/locktwin-microbit.elf.*.ci) # of the link, which compiles the core
list(APPEND graphs ${core_graphs})
execute_process(COMMAND awk -v ROOT=^main$ -f ${SOURCE}/tools/cmake/deepest_stack.awk ${graphs}
                OUTPUT_VARIABLE sum OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCH "stack: ([0-9]+) of ([0-9]+) bytes" painted "${output}")
set(painted ${CMAKE_MATCH_1})
message("stack of locktwin-microbit: ${painted} bytes painted, ${sum} by the call graphs")
math(EXPR least "${sum} * 9 / 10")
math(EXPR most "${sum} * 11 / 10")
if(painted LESS least OR painted GREATER most)
  message(FATAL_ERROR "the two are more than 10 % apart")
endif()

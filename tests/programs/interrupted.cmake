# A run that is ended by a signal writes its summary and its JUnit file for what ran, and exits with
# 128 and the signal's number; no half trace is left.
cmake_minimum_required(VERSION 3.25)
file(REMOVE_RECURSE ${WORK})
file(MAKE_DIRECTORY ${WORK})
file(WRITE ${WORK}/endless.json [[{"title": "t", "why": "w", "covers": ["TWN-1"],
  "steps": [{"repeat": 100000, "steps": [{"do": "press_inside_button"}, {"wait": "1s"}]}]}]])
# The signal comes when the endless run has begun: the first trace is whole, and beside it a second
# one (a name with a dot) is being written. Twice at once, as `timeout` sends it.
file(WRITE ${WORK}/interrupt.sh [[
folder=$1 signal=$2
shift 2
(
  until ls -A "$folder" 2>/dev/null | grep -q '^[^.]' && ls -A "$folder" | grep -q '^[.]'; do
    kill -0 $$ 2>/dev/null || exit
    sleep 0.02
  done
  kill -s "$signal" $$ $$
) &
exec "$@"
]])
foreach(signal INT:130 TERM:143 HUP:129)
  string(REPLACE ":" ";" parts ${signal})
  list(GET parts 0 name)
  list(GET parts 1 wanted)
  execute_process(COMMAND sh ${WORK}/interrupt.sh ${WORK}/${name} ${name}
                          ${PROGRAM} run ${SAMPLES}/passes.json ${WORK}/endless.json
                          ${SAMPLES}/passes.json -j 1 --speed 1000
                          --junit ${WORK}/${name}.xml --trace vcd:${WORK}/${name}
                  RESULT_VARIABLE code OUTPUT_VARIABLE output ERROR_VARIABLE output)
  if(NOT code EQUAL wanted)
    message(FATAL_ERROR "SIG${name}: exit code ${code}, expected ${wanted}:\n${output}")
  endif()
  if(NOT output MATCHES "1 passed, 1 interrupted, 1 not run")
    message(FATAL_ERROR "SIG${name}: the summary is missing:\n${output}")
  endif()
  file(READ ${WORK}/${name}.xml junit)
  if(NOT junit MATCHES "message=.interrupted." OR NOT junit MATCHES "<skipped />")
    message(FATAL_ERROR "SIG${name}: the JUnit file does not say what was cut:\n${junit}")
  endif()
  file(GLOB traces ${WORK}/${name}/* ${WORK}/${name}/.*)
  list(LENGTH traces count)
  if(NOT count EQUAL 1)
    message(FATAL_ERROR "SIG${name}: one whole trace is expected, there are: ${traces}")
  endif()
endforeach()

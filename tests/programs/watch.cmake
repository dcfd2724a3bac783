# A run that watches plays again what is saved, and nothing else, until it is interrupted; also
# when the steps that a scenario includes cannot be read for a while.
cmake_minimum_required(VERSION 3.25)
file(REMOVE_RECURSE ${WORK})
file(MAKE_DIRECTORY ${WORK}/folder)
file(COPY ${SAMPLES}/passes.json DESTINATION ${WORK}/folder)
file(COPY_FILE ${SAMPLES}/passes.json ${WORK}/folder/other.json)
file(WRITE ${WORK}/parts/steps.json [[{"title": "t", "steps": [{"wait": "1s"}]}]])
file(WRITE ${WORK}/folder/uses.json [[{"title": "t", "why": "w", "covers": [],
  "steps": [{"include": "../parts/steps.json"}]}]])
file(WRITE ${WORK}/watch.sh [[
program=$1 samples=$2 folder=$3
out=$folder.out
"$program" run "$folder" --watch -j 1 >"$out" 2>&1 &
pid=$!
# Until the text stands so often in what was said; gives up after a minute.
until_said() {
  for _ in $(seq 600); do
    [ "$(grep -c "$1" "$out")" -ge "$2" ] && return
    sleep 0.1
  done
  kill -KILL $pid
  echo "'$1' was not said $2 times"
  cat "$out"
  exit 1
}
until_said '^watching' 1
cp "$samples/fails.json" "$folder/passes.json"
until_said '^watching' 2
cp "$samples/passes.json" "$folder/new.json.part" && mv "$folder/new.json.part" "$folder/new.json"
until_said '^watching' 3
cp "$folder/../parts/steps.json" "$folder.kept"
echo '{"steps": [' >"$folder/../parts/steps.json"
until_said '^watching' 4
cp "$folder.kept" "$folder/../parts/steps.json"
until_said '^watching' 5
kill -TERM $pid
wait $pid
echo "code $?"
cat "$out"
]])
execute_process(COMMAND bash ${WORK}/watch.sh ${PROGRAM} ${SAMPLES} ${WORK}/folder
                OUTPUT_VARIABLE output ERROR_VARIABLE output RESULT_VARIABLE code)
set(wanted "code 143.*3 passed\nwatching.*failed [^\n]*passes.json.*\n1 failed\nwatching[^\n]*\n")
string(APPEND wanted "passed [^\n]*new.json[^\n]*\n1 passed\nwatching[^\n]*\n")
string(APPEND wanted "bad input [^\n]*uses.json.*\n1 bad input\nwatching[^\n]*\n")
string(APPEND wanted "passed [^\n]*uses.json[^\n]*\n1 passed\nwatching")
if(NOT code EQUAL 0 OR NOT output MATCHES "${wanted}")
  message(FATAL_ERROR "it was not played as it was saved (${code}):\n${output}")
endif()

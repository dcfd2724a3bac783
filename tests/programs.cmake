# Tests that run the built programs: scenarios, determinism, exit codes, the chip, the gates.
# Labels: what carries `deep` is run by `tools/test --all` only, what carries `nightly` by
# `tools/test --nightly` only; what carries `threads` is all that the build with the thread
# sanitizer runs.
set(programs ${CMAKE_CURRENT_SOURCE_DIR}/programs)
set(samples tests/data/scenarios)
set(work ${CMAKE_BINARY_DIR}/programs)

# program_test(NAME [SCRIPT name] [LABEL label] COMMAND… or -D… of the script)
function(program_test name)
  cmake_parse_arguments(PARSE_ARGV 1 test "" "SCRIPT;LABEL" "")
  if(test_SCRIPT)
    add_test(NAME "${name}" WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
             COMMAND ${CMAKE_COMMAND} ${test_UNPARSED_ARGUMENTS}
                     -P ${programs}/${test_SCRIPT}.cmake)
  else()
    add_test(NAME "${name}" WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
             COMMAND ${test_UNPARSED_ARGUMENTS})
  endif()
  set_tests_properties("${name}" PROPERTIES TIMEOUT 600 LABELS "${test_LABEL}"
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_QUICK_BACKEND=software;XDG_STATE_HOME=${work}/state;\
GITHUB_ACTIONS=;GITLAB_CI=")
endfunction()

# --- scenarios, one entry each: a failure has a name
if(NOT LOCKTWIN_SANITIZE) # there, the determinism test of the plain build replays them
  file(GLOB_RECURSE scenarios CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR}/scenarios
       ${PROJECT_SOURCE_DIR}/scenarios/*.json)
  list(FILTER scenarios EXCLUDE REGEX "(schema|requirements|setups|[.]plan)[.]json$|(^|/)parts/")
  foreach(scenario IN LISTS scenarios)
    string(REPLACE ".json" "" name "${scenario}")
    program_test("scenario: ${name}" locktwin run scenarios/${scenario})
  endforeach()
endif()

# --- the schema, by a validator that is not ours; skipped where there is none
set(python python3)
foreach(candidate python3 /usr/bin/python3) # another one may stand first on the PATH
  execute_process(COMMAND ${candidate} -c "import jsonschema" RESULT_VARIABLE lacks
                  OUTPUT_QUIET ERROR_QUIET)
  if(lacks EQUAL 0)
    set(python ${candidate})
    break()
  endif()
endforeach()
program_test("schema: an independent validator takes every scenario, and refuses what is wrong"
             ${python} tests/schema/validate.py scenarios/schema.json tests/schema/cases.json
             scenarios)
set_tests_properties(
  "schema: an independent validator takes every scenario, and refuses what is wrong"
  PROPERTIES SKIP_RETURN_CODE 77)

# --- do the tests bite? By hand and at night (tests/mutants/README.md); here, that its data is true
program_test("mutants: every defect still occurs in its file, once"
             ${python} tests/mutants/mutants.py check)

program_test("threads: scenarios of a folder side by side" LABEL threads
             locktwin run scenarios/unlocking --jobs 4)

# --- exit codes
function(exit_code_test name code says)
  program_test("exit code: ${name}" SCRIPT exit_code -DCODE=${code} "-DSAYS=${says}"
               "-DCOMMAND=$<TARGET_FILE:locktwin>;${ARGN}")
endfunction()
exit_code_test("a passed scenario is 0" 0 "hash=" run ${samples}/passes.json)
exit_code_test("a failed expectation is 1" 1 "locktwin run" run ${samples}/fails.json)
exit_code_test("an unknown word is 2, with its place and the nearest word" 2
               "unknown_word.json:[0-9]+:[0-9]+.*press_key" run ${samples}/unknown_word.json)
exit_code_test("a time without unit is 2" 2 "no_unit.json:[0-9]+" run ${samples}/no_unit.json)
exit_code_test("broken JSON is 2" 2 "broken.json:[0-9]+" run ${samples}/broken.json)
exit_code_test("scenarios are checked without a run" 2 "good, 3 bad.*no_unit.json:6:15" check
               ${samples})
exit_code_test("only what fits a filter is run" 0 "1 passed" run ${samples}/passes.json
               ${samples}/fails.json --filter passes.json)
exit_code_test("a filter that nothing fits is 2" 2 "no scenario fits --filter nothing" run
               ${samples}/passes.json --filter nothing)
exit_code_test("a run that stops at the first failure tells what was not run" 1 "not run" run
               ${samples}/fails.json ${samples}/passes.json --fail-fast --jobs 1)
exit_code_test("an action is told with its arguments" 0 "press_key.*hold" actions press_key)
exit_code_test("an unknown signal is 2, with the nearest" 2 "did you mean 'bolt.position_mm'"
               signals bolt.positon_mm)
exit_code_test("a missing file is 2" 2 "no_such_file" run ${samples}/no_such_file.json)
exit_code_test("a fault that never took effect is 4" 4 "door.warp_mm"
               run ${samples}/never_fired.json)
exit_code_test("an unknown verb is 2, with the nearest one" 2 "unknown verb 'rn'.*'run'"
               rn ${samples}/passes.json)
exit_code_test("a folder in place of an experiment is 2" 2 "scenarios: is a folder"
               plant ${samples} --csv ${work}/never.csv)
exit_code_test("the version is 0, with commit and compiler" 0
               "^locktwin [0-9.]+ [(]commit [0-9a-z ]+, (gcc|clang) [0-9.]+[)]\n$" --version)
set(broken tests/data/broken_tree)
exit_code_test("requirements tell every bad scenario" 2
               "truncated.json:[0-9]+:[0-9]+.*unknown_id.json:4:14: .*ALM-2" requirements ${broken})
exit_code_test("requirements without their list say the remedy" 2
               "requirements.json: no such file; give the folder" requirements ${samples})
exit_code_test("two traces into one file are 2" 2 "two traces would go into" run
               ${samples}/passes.json --trace vcd:${work}/same --trace jsonl:${work}/same)
exit_code_test("two outputs into one file are 2" 2 "two outputs would go into" run
               ${samples}/passes.json --trace vcd:${work}/same --junit ${work}/./same)
exit_code_test("an output in the place of the scenario is 2" 2 "that is the scenario itself" run
               ${samples}/passes.json --junit ${samples}/../scenarios/passes.json)
exit_code_test("a trace on a full disk is 2, with its name" 2 "/dev/full: cannot be written" run
               ${samples}/passes.json --trace vcd:/dev/full)
program_test("output: who reads the beginning only is told nothing" sh -c
             "$<TARGET_FILE:locktwin> schema 2>${work}/told | head -1 && test ! -s ${work}/told")
exit_code_test("a device in place of a scenario is 2" 2 "is a device or a pipe" run /dev/zero)
exit_code_test("a path that is not there is 2, and the rest runs" 2 "1 passed, 1 bad input" run
               ${samples}/passes.json ${samples}/no_such_file.json)
exit_code_test("a sweep in which nothing breaks is 0" 0 "3 moments, 0 broken" sweep
               ${samples}/passes.json --action shut_door --to 200ms --every 100ms)
exit_code_test("a sweep in which something breaks is 1, with the command that repeats it" 1
               "repeat  locktwin sweep.*--from 0s --to 0s" sweep ${samples}/sweep_breaks.json
               --action "open_door side=inside" --to 0s)
exit_code_test("an event that no sweep knows is 2, however many jobs" 2
               "did you mean 'alarm.jam'" sweep
               ${samples}/passes.json --action shut_door --to 0s --never alarm.jamm -j 4)
exit_code_test("two spellings of one new folder are one" 0 "2 passed" run ${samples}/passes.json
               ${samples}/sweep_breaks.json --trace vcd:${work}/new/../one
               --trace jsonl:${work}/./one/)
program_test("an option whose word is empty is told" sh -c "\
$<TARGET_FILE:locktwin> run ${samples}/passes.json --html '' 2>&1 | grep -q 'html: it is empty'")
exit_code_test("a seed beside a kept moment is bad input" 2 "kept moment of --from has its own" run
               ${samples}/passes.json --from ${work}/any.state --seed 7)
exit_code_test("a recording does not go on from a kept moment" 2 "leave --from out" run
               ${samples}/passes.json --from ${work}/any.state --record-scenario ${work}/any.json)
exit_code_test("a sweep of nothing is 2" 2 "give one of --action" sweep ${samples}/passes.json)
exit_code_test("each of several rounds has its own seed" 1 "seed=7.*seed=8.*2 failed" run
               ${samples}/fails.json --repeat 2 --seed 7)
exit_code_test("a moment of several rounds is 2" 2 "leave --repeat out" run ${samples}/passes.json
               --repeat 2 --to 0.1s --state ${work}/never.state)
exit_code_test("of several runs of a file the first failure is told in full" 1
               "repeat .*\nfailed [^\n]*seed=2\nfailed [^\n]*seed=3\n3 failed" run
               ${samples}/fails.json --repeat 3)
exit_code_test("a seed of a debugged scenario that is none is 2" 2 "is no seed" debug
               ${samples}/passes.json --seed -1)
exit_code_test("one way is debugged of a file that is played in several" 2
               "choose one, as --sweep 'delay=" debug
               scenarios/races/the_key_against_the_unlocking_motor_at_any_moment.json)
exit_code_test("a page and a JUnit file in one place are 2" 2 "two outputs would go into" run
               ${samples}/passes.json --html ${work}/same --junit ${work}/same)
program_test("exit code: what failed last is run again" sh -c
             "export XDG_STATE_HOME=${work}/last_failed; rm -rf $XDG_STATE_HOME; \
$<TARGET_FILE:locktwin> run ${samples}/passes.json ${samples}/fails.json; \
$<TARGET_FILE:locktwin> run ${samples} --last-failed | grep '^1 failed'")
program_test("exit code: a new scenario passes" sh -c
             "rm -rf ${work}/new_scenario; mkdir -p ${work}/new_scenario; \
printf 'It opens\\nWhy not.\\nUNL-4\\n' | \
$<TARGET_FILE:locktwin> new ${work}/new_scenario && \
$<TARGET_FILE:locktwin> run ${work}/new_scenario/it_opens.json")
exit_code_test("a new scenario without answers is 2" 2 "no answer; give it with --why" new
               ${work}/new_scenario --title x)
exit_code_test("an unknown shell is 2" 2 "bash" completion fish)
program_test("exit code: forges are told where they ask" sh -c
             "rm -rf ${work}/forge; mkdir -p ${work}/forge; \
cp ${samples}/fails.json ${work}/forge; cd ${work}/forge; \
export GITHUB_ACTIONS=true GITLAB_CI=true GITHUB_STEP_SUMMARY=summary.md; \
$<TARGET_FILE:locktwin> run fails.json | grep '^::error file=fails.json,line=7,col=5' && \
grep 'failed | A lock as new' summary.md && grep fingerprint gl-code-quality-report.json")
program_test("exit code: what is saved is run again" SCRIPT watch
             -DPROGRAM=$<TARGET_FILE:locktwin> -DSAMPLES=${samples} -DWORK=${work}/watch)
program_test("project: completions and manual page" SCRIPT manual
             -DPROGRAM=$<TARGET_FILE:locktwin> -DWORK=${work}/manual)
program_test("project: the HTML report in a browser" SCRIPT html_report
             -DPROGRAM=$<TARGET_FILE:locktwin> -DSAMPLES=${samples} -DSCENARIOS=scenarios/unlocking
             -DWORK=${work}/html)
set_tests_properties("project: the HTML report in a browser" PROPERTIES
                     SKIP_REGULAR_EXPRESSION "SKIPPED")
program_test("exit code: a full standard output is 2" sh -c
             "$<TARGET_FILE:locktwin> run ${samples}/passes.json > /dev/full; test $? = 2")
program_test("exit code: a closed standard output is 2" sh -c
             "$<TARGET_FILE:locktwin> run ${samples}/passes.json >&-; test $? = 2")
program_test("exit code: an interrupted run keeps what ran" SCRIPT interrupted
             -DPROGRAM=$<TARGET_FILE:locktwin> -DSAMPLES=${samples} -DWORK=${work}/interrupted)
exit_code_test("a scenario on another process is 0" 0
               "1 passed\nlink: [0-9]+ round trips .* 0 asked again, 0 silences"
               hil --target process ${samples}/passes.json)
program_test("hil: a trace of another process is that of a core here, to the byte" sh -c
             "$<TARGET_FILE:locktwin> run ${samples}/passes.json \
                --trace jsonl:${work}/here.jsonl && \
              $<TARGET_FILE:locktwin> hil --target process ${samples}/passes.json \
                --trace jsonl:${work}/there.jsonl && \
              cmp ${work}/here.jsonl ${work}/there.jsonl")
exit_code_test("a scenario that fails on another process is 1, with the command" 1
               "locktwin hil --target process" hil --target process ${samples}/fails.json)
exit_code_test("every answer of another process is that of the core here" 0 "1 passed" hil
               --compare --target process ${samples}/passes.json)
exit_code_test("each pin of the core has the same answers in another process" 0 "1 passed" hil
               --compare --target process
               scenarios/alike/a_busy_quarter_of_an_hour_whatever_the_core_runs_on.json)
exit_code_test("what is lost, doubled and damaged on the way to a target is mended, and told" 0
               "1 passed\nlink: [0-9]+ round trips .* [1-9][0-9]* asked again, 1 silences" hil
               --target process ${samples}/link_faults.json)
exit_code_test("a link that stays silent is 2, with the moment" 2 "at .* does not answer" hil
               --target process ${samples}/link_lost.json)
exit_code_test("a core without a link has none to spoil" 2
               "link_faults.json:[0-9]+:[0-9]+: .*locktwin hil" run ${samples}/link_faults.json)
exit_code_test("a power cut in any write to the flash leaves the same on a target" 0
               "1 passed\nlink: .*\n[1-9][0-9]* power cuts" hil --compare --power-cuts 1 --target
               process scenarios/alarms/wrong_tries/five_wrong_pins_lock_the_system.json)
exit_code_test("a reset at any moment of a stroke leaves a true lock and a way out" 0 " 0 broken"
               sweep scenarios/energy/empty/a_reset_in_mid_stroke_leaves_no_half_truth.json
               --action reset_chip --to 700ms --every 20ms)
exit_code_test("a debugger is for emulated boards" 2 "like qemu:microbit" hil --gdb
               --target process ${samples}/passes.json)
# A board at its pins: a double of an adapter, with a little board behind it, at a pseudo terminal.
add_executable(firmata_board programs/firmata_board.cpp)
locktwin_target(firmata_board)
function(at_pins_test name code says)
  program_test("exit code: ${name}" SCRIPT exit_code -DCODE=${code} "-DSAYS=${says}"
               "-DCOMMAND=sh;${programs}/at_pins.sh;$<TARGET_FILE:firmata_board>;\
$<TARGET_FILE:locktwin>;hil;--io;LINE;${ARGN}")
endfunction()
set(patient --deadline 8s --invalid-beyond 9s) # whatever else the machine does
at_pins_test("a board's own firmware at its pins moves the bolt: 0, with the adapter's latency" 0
             "adapter: Double.ino 2.5 .*, 20 pins; it answers within .*1 passed\npins: 1 run, 0 \
missed deadlines" --pins MAP ${patient} ${samples}/at_pins.json)
at_pins_test("a run that is late for a board is 4, with the moment" 4
             "missed deadline at .*the adapter took .*the run proves nothing .--invalid-beyond"
             --pins MAP --deadline 300ms --invalid-beyond 500ms ${samples}/at_pins.json)
set_property(TEST "exit code: a run that is late for a board is 4, with the moment" APPEND PROPERTY
             ENVIRONMENT WIRED=late)
at_pins_test("what only a core says is not expected of a board at its pins: 2, with the place" 2
             "passes.json:6:5: core.panel: only the core says that.*--target" --pins MAP ${patient}
             ${samples}/passes.json)
at_pins_test("a linked core beside a board's pins says what it says: 0" 0
             "1 passed\npins: .*link: [1-9][0-9]* round trips|1 passed\nlink: .*\npins: 1 run"
             --pins MAP --target process ${patient} ${samples}/passes.json)
at_pins_test("a map that is not there is 2" 2 "no_map.json" --pins no_map.json ${patient}
             ${samples}/at_pins.json)
at_pins_test("a scenario in place of a map is 2, with its place and the allowed words" 2
             "passes.json:[0-9]+:[0-9]+: unknown key in a map of pins 'why'" --pins
             ${samples}/passes.json ${patient} ${samples}/at_pins.json)
at_pins_test("a comparison at a board's pins is 2, with the reason" 2 "leave --compare" --pins MAP
             --target process --compare ${samples}/at_pins.json)
at_pins_test("a limit of lateness without a unit is 2" 2 "--deadline: .*unit" --pins MAP --deadline
             5 ${samples}/at_pins.json)
at_pins_test("a deadline beyond the limit is 2" 2 "is longer than --invalid-beyond" --pins MAP
             --deadline 50ms ${samples}/at_pins.json)
exit_code_test("cores that are nowhere are 2, with both ways" 2 "--target .*--io" hil
               ${samples}/passes.json)
exit_code_test("pins without their adapter are 2" 2 "go with --io" hil --target process --pins x
               ${samples}/passes.json)
exit_code_test("an adapter without its pins is 2" 2 "--io needs --pins" hil --io tty:/dev/no-line
               ${samples}/passes.json)
exit_code_test("an adapter that is no line is 2" 2 "like tty:/dev/ttyACM1,57600" hil --io process
               --pins x ${samples}/passes.json)
exit_code_test("a line without a device is 2" 2 "names no device" hil --target tty:
               ${samples}/passes.json)
exit_code_test("a file in place of a line is 2, with where lines are" 2
               "is no serial line; those of boards are /dev/ttyACM" hil --target tty:README.md
               ${samples}/passes.json)

exit_code_test("an unknown target is 2, with the nearest" 2 "did you mean 'process'" hil --target
               proces ${samples}/passes.json)
exit_code_test("a missing image is 2, with the place and the remedy" 2
               "nowhere/locktwin-mps2-an386.elf.*cmake --preset chip" hil --target qemu:mps2-an386
               --images nowhere ${samples}/passes.json)
exit_code_test("a line that is not there is 2" 2 "/dev/no-line: No such file.*plugged in" hil
               --target tty:/dev/no-line ${samples}/passes.json)
exit_code_test("a moment of a target cannot be kept" 2 "leave --to" hil --target process
               --to 1s --state ${work}/never.state ${samples}/passes.json)
# --- campaigns: a small part of each plan that ships, then put together. Of a shard the exit code
# says only that nothing broke; of these, cells pass and none is refused.
file(GLOB plans CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR}/scenarios/campaigns
     ${PROJECT_SOURCE_DIR}/scenarios/campaigns/*.plan.json)
if(LOCKTWIN_SANITIZE) # a year of a home takes a minute there; a shorter life goes the same way
  list(FILTER plans EXCLUDE REGEX "^the_first_year_")
endif()
foreach(plan IN LISTS plans)
  string(REPLACE ".plan.json" "" name "${plan}")
  set(part 1/1000)
  if(name STREQUAL "how_long_the_pack_lasts")
    set(part 1/400) # of weeks
  endif()
  program_test("campaign: a part of ${name} holds" sh -c "rm -rf ${work}/campaigns/${name}; \
told=$($<TARGET_FILE:locktwin> campaign run scenarios/campaigns/${plan} --shard ${part} \
--out ${work}/campaigns/${name}); code=$?; echo \"$told\"; test $code -eq 0 && echo \"$told\" | \
grep -Eq '^[0-9]+ cells: [0-9]+ passed(, [0-9]+ failed)?(, in [0-9]+ runs)?$'")
endforeach()
program_test("campaign: shards are put together, with a page and tables" sh -c
             "rm -rf ${work}/merged; for i in 1 2 3; do $<TARGET_FILE:locktwin> campaign run \
${samples}/warp.plan.json --shard $i/3 --out ${work}/merged > /dev/null || exit 1; done; \
$<TARGET_FILE:locktwin> campaign missing ${work}/merged --of 3 && \
$<TARGET_FILE:locktwin> campaign merge ${work}/merged --html ${work}/merged/page.html \
--sqlite ${work}/merged/cells.sqlite --csv ${work}/merged/cells.csv \
--junit ${work}/merged/j.xml && \
$<TARGET_FILE:locktwin> campaign compare ${work}/merged ${work}/merged && \
grep -q '<svg' ${work}/merged/page.html && test $(wc -l < ${work}/merged/cells.csv) = 61")
program_test("campaign: what cells that are missing may still reach is no failure in JUnit" sh -c
             "rm -rf ${work}/unreached; \
$<TARGET_FILE:locktwin> campaign run ${samples}/unreached.plan.json --shard 1/2 \
--out ${work}/unreached; \
$<TARGET_FILE:locktwin> campaign merge ${work}/unreached --junit ${work}/unreached/j.xml; \
test $? -eq 4 && ! grep -q '<failure' ${work}/unreached/j.xml || exit 1; \
$<TARGET_FILE:locktwin> campaign run ${samples}/unreached.plan.json --out ${work}/unreached; \
$<TARGET_FILE:locktwin> campaign merge ${work}/unreached --junit ${work}/unreached/j.xml; \
test $? -eq 1 && grep -q '<failure' ${work}/unreached/j.xml")
program_test("campaign: it ends early behind the same cell, and what is left is not missing" sh -c
             "rm -rf ${work}/narrow; $<TARGET_FILE:locktwin> campaign run \
${samples}/narrow.plan.json --jobs 2 --out ${work}/narrow/one > ${work}/narrow.txt || exit 1; \
grep -q 'ended early: the first [0-9]+ of 150' -E ${work}/narrow.txt || exit 1; \
for i in 1 2 3; do $<TARGET_FILE:locktwin> campaign run ${samples}/narrow.plan.json --shard $i/3 \
--out ${work}/narrow/shards > /dev/null || exit 1; done; \
$<TARGET_FILE:locktwin> campaign missing ${work}/narrow/shards --of 3 && \
$<TARGET_FILE:locktwin> campaign merge ${work}/narrow/shards > ${work}/narrow.merged.txt && \
cmp ${work}/narrow.txt ${work}/narrow.merged.txt")
exit_code_test("a table of cells never takes the place of their plan" 2
               "--csv .*warp.plan.json: that is the plan itself" campaign merge ${work}/merged
               --csv ${samples}/warp.plan.json)
set_tests_properties("campaign: shards are put together, with a page and tables" PROPERTIES
                     FIXTURES_SETUP merged)
set_tests_properties("exit code: a table of cells never takes the place of their plan" PROPERTIES
                     FIXTURES_REQUIRED merged)
exit_code_test("a cell of a campaign is told with its command" 0 "--chance [0-9]+" campaign run
               ${samples}/warp.plan.json --cell 0)
exit_code_test("a folder that holds no campaign is 2, with the remedy" 2 "campaign run PLAN"
               campaign merge ${samples})
exit_code_test("a plan that names what is not there is 2, with its place and the nearest word" 2
               "bad.plan.json:[0-9]+:[0-9]+.*did you mean 'warp_mm'" campaign check
               ${samples}/bad.plan.json)
exit_code_test("a scenario in place of a plan is 2" 2 "this is a scenario, no plan" campaign check
               ${samples}/passes.json)
exit_code_test("a shard that there is not is 2" 2 "--shard 4/3: write I/N" campaign run
               ${samples}/warp.plan.json --shard 4/3 --out ${work}/never)
set(sought scenarios/campaigns/where_the_bolt_jams.plan.json)
exit_code_test("a search is not handed to an engine that plays no rounds" 2 "played in rounds"
               campaign submit ${sought} --github --out ${work}/never --into ${work}/never)
exit_code_test("a cell of a search is 2 where nobody knows its point" 2 "round 10 of a search"
               campaign run ${sought} --cell 1999)
# Engines, as they are: skipped where they are not installed.
function(engine_test name)
  program_test("campaign: ${name}" ${ARGN})
  set_tests_properties("campaign: ${name}" PROPERTIES SKIP_RETURN_CODE 77)
endfunction()
engine_test("what is written for pipelines and clusters has their form" ${python}
            tests/programs/job_files.py $<TARGET_FILE:locktwin> ${samples}/warp.plan.json)
engine_test("a real Slurm with a crash, a dead node and a resumed half gives the same bytes"
            LABEL deep bash tests/programs/slurm.sh $<TARGET_FILE:locktwin>
            ${samples}/warp.plan.json ${samples}/sought.plan.json)
engine_test("GNU parallel over ssh with a dead host gives the same bytes" LABEL deep bash
            tests/programs/parallel_ssh.sh $<TARGET_FILE:locktwin> ${samples}/warp.plan.json)
# --- exploring: what is found is a scenario that fails, the same for any number of jobs
program_test("explore: what is found runs as a scenario, and fails" sh -c
             "rm -rf ${work}/found; for jobs in 1 3; do $<TARGET_FILE:locktwin> explore \
${samples}/no_wrong_key.json --lives 64 --fault none --action open_key_cover --action insert_key \
--action press_key --jobs $jobs --json --out ${work}/found/$jobs > ${work}/found.$jobs.json; \
test $? -eq 1 || exit 1; done; cmp ${work}/found.1.json ${work}/found.3.json && \
diff -r ${work}/found/1 ${work}/found/3 && ls ${work}/found/1 | grep -q _seed1_life && \
told=$($<TARGET_FILE:locktwin> run ${work}/found/1); test $? -eq 1 && \
echo \"$told\" | grep -q 'key.inserted is not wrong'")
exit_code_test("lives in which nothing breaks are 0" 0 "8 lives, [0-9]+ actions done" explore
               ${samples}/passes.json --lives 8 --fault none --action press_key)
exit_code_test("lives in which all was refused are 4" 4 " 0 actions done" explore
               ${samples}/passes.json --lives 4 --fault none --action charge_battery)
exit_code_test("no time for lives is 2" 2 "above 0" explore --for 0s)
exit_code_test("no lives are 2" 2 "--lives: Value 0 not in range" explore --lives 0)
exit_code_test("a weight of an action that is left out is 2" 2 "none of the actions" explore
               --action press_key --weight turn_key=3)
program_test("explore: the command that it tells explores the same again" sh -c
             "rm -rf ${work}/twice; mkdir -p ${work}/twice; cp ${samples}/no_wrong_key.json \
'${work}/twice/my house.json' && cd ${work}/twice && PATH=$<TARGET_FILE_DIR:locktwin>:$PATH && \
locktwin explore 'my house.json' --seed 3 --steps 9 --for 1s --fault none --action press_key \
--action open_key_cover --action insert_key --weight press_key=2 \
--out 'my finds' > first; test $? -le 1 && \
again=$(sed -n 's/^to explore the same again: //p' first) && \
{ eval \"$again\" > second; test $? -le 1; } && grep -v -e 'a second' -e '^to see' first > a && \
grep -v 'a second' second > b && cmp a b && for file in 'my finds'/*; do \
grep -q \"locktwin run 'my finds/$(basename \"$file\")'\" first || exit 1; done")
exit_code_test("a fault that there is not is 2, with the nearest" 2 "did you mean 'door.warp_mm'"
               explore --fault door.warp)
exit_code_test("a weight without a number is 2" 2 "ACTION=WEIGHT" explore --weight turn_key)
exit_code_test("an unknown option is 2" 2 "no-such-option" run
               ${samples}/passes.json --no-such-option)

program_test("report: JUnit is valid by the schema of Jenkins" SCRIPT junit_schema
             -DPROGRAM=$<TARGET_FILE:locktwin> -DSAMPLES=${samples} -DWORK=${work}/junit
             -DSCHEMA=tests/data/junit/junit-10.xsd)
set_tests_properties("report: JUnit is valid by the schema of Jenkins" PROPERTIES
                     SKIP_REGULAR_EXPRESSION "SKIPPED")

# --- records and traces: made first, then replayed and compared
set(records ${work}/records)
file(MAKE_DIRECTORY ${records})
exit_code_test("a record says what it holds" 0 "holds what was typed"
               record ${samples}/passes.json -o ${records}/one.rec)
exit_code_test("a redacted record says that it is" 0 "may be passed on"
               record ${samples}/passes.json -o ${records}/redacted.rec --redact)
exit_code_test("a run that fails is recorded and is 1" 1 "failed.rec"
               record ${samples}/fails.json -o ${records}/failed.rec)
exit_code_test("traces to compare are made" 0 "hash=" run ${samples}/passes.json
               --trace vcd:${records}/a.vcd --trace jsonl:${records}/a.jsonl)
exit_code_test("traces of another seed are made" 0 "hash=" run ${samples}/passes.json --seed 4711
               --trace vcd:${records}/b.vcd --trace jsonl:${records}/b.jsonl)
exit_code_test("a moment is kept" 0 "stopped 0.1s after time zero" run ${samples}/passes.json
               --to 0.1s --state ${records}/early.state)
exit_code_test("another moment is kept" 0 "stopped 0.11s after time zero" run
               ${samples}/passes.json --to 0.11s --state ${records}/late.state)
exit_code_test("what was done is written as a scenario" 0 "1 passed" run ${samples}/passes.json
               --record-scenario ${records}/played.json)
foreach(test "a moment is kept" "another moment is kept" "what was done is written as a scenario"
        "a record says what it holds" "a redacted record says that it is"
        "a run that fails is recorded and is 1" "traces to compare are made"
        "traces of another seed are made")
  set_tests_properties("exit code: ${test}" PROPERTIES FIXTURES_SETUP records)
endforeach()
function(record_test name)
  exit_code_test("${name}" ${ARGN})
  set_tests_properties("exit code: ${name}" PROPERTIES FIXTURES_REQUIRED records)
endfunction()
record_test("a record that replays is 0" 0 "the same: 1 boot," replay ${records}/one.rec)
record_test("a redacted record that replays is 0" 0 "redacted" replay ${records}/redacted.rec)
record_test("a record is the same as itself" 0 "the same" diff ${records}/one.rec
            ${records}/one.rec)
record_test("records that differ are 1, with the moment" 1 "at [0-9.]+ s, lock front"
            diff ${records}/one.rec ${records}/failed.rec)
record_test("JSON lines that differ are 1, with the moment" 1 "line [0-9]+, at" diff
            ${records}/a.jsonl ${records}/b.jsonl)
record_test("a state is the same as itself" 0 "the same" diff ${records}/early.state
            ${records}/early.state)
record_test("states that differ are 1, with the first field" 1 "the first of them: now" diff
            ${records}/early.state ${records}/late.state)
record_test("a written scenario plays" 0 "1 passed" run ${records}/played.json)
record_test("a record and a trace are 2" 2 "give two of one kind" diff ${records}/one.rec
            ${records}/a.vcd)
exit_code_test("a scenario in place of a record is 2" 2 "is no record; .locktwin record"
               replay ${samples}/passes.json)
exit_code_test("a record in the place of its scenario is 2" 2 "that is the scenario itself"
               record ${samples}/passes.json -o ${samples}/passes.json)

record_test("a record replays on another process" 0 "the same: 1 boot," replay
            --target process ${records}/one.rec)

locktwin_fuzz_tests()

if(LOCKTWIN_SANITIZE OR NOT CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  return() # what follows is shown once, by the gcc builds
endif()

# --- determinism: other ways to replay everything, held against one reference
add_executable(libm_probe programs/libm_probe.cpp)
locktwin_target(libm_probe)
set(tunables GLIBC_TUNABLES=glibc.cpu.hwcaps=-AVX2,-FMA,-FMA4)
set(reference ${work}/determinism/reference)

# replay_test(NAME FOLDER PROGRAM program [ENVIRONMENT e] [OPTIONS o…] [REFERENCE r] [EXPECT e])
function(replay_test name folder)
  cmake_parse_arguments(PARSE_ARGV 2 run "" "PROGRAM;ENVIRONMENT;REFERENCE;EXPECT" "OPTIONS")
  program_test("determinism: ${name}" SCRIPT replay LABEL deep -DSCENARIOS=scenarios
    -DWORK=${work}/determinism/${folder} -DPROGRAM=${run_PROGRAM} "-DOPTIONS=${run_OPTIONS}"
    "-DENVIRONMENT=${run_ENVIRONMENT}" -DREFERENCE=${run_REFERENCE} -DEXPECT=${run_EXPECT})
  if(run_REFERENCE)
    set_tests_properties("determinism: ${name}" PROPERTIES FIXTURES_REQUIRED reference_replay)
  else()
    set_tests_properties("determinism: ${name}" PROPERTIES FIXTURES_SETUP reference_replay)
  endif()
endfunction()
set(program $<TARGET_FILE:locktwin>)
replay_test("the reference, with one job" reference PROGRAM ${program} OPTIONS --jobs 1)
replay_test("the same bytes with four jobs" jobs PROGRAM ${program} OPTIONS --jobs 4
            REFERENCE ${reference})
set_tests_properties("determinism: the same bytes with four jobs" PROPERTIES PROCESSORS 2)
replay_test("the same bytes on a processor without FMA and AVX2" tunables PROGRAM ${program}
            ENVIRONMENT ${tunables} REFERENCE ${reference})
replay_test("the same bytes from the second compiler, under its sanitizers" asan
            PROGRAM ${PROJECT_SOURCE_DIR}/build/asan/bin/locktwin REFERENCE ${reference})
replay_test("another seed gives other bytes" seed PROGRAM ${program} OPTIONS --seed 4711
            REFERENCE ${reference} EXPECT different)
program_test("determinism: the tunables take effect" SCRIPT tunables_take_effect LABEL deep
             -DTUNABLES=${tunables} -DPROBE=$<TARGET_FILE:libm_probe>)
set_tests_properties("determinism: the tunables take effect" PROPERTIES
                     SKIP_REGULAR_EXPRESSION "SKIPPED")

# --- the keys: implementations of somebody else's
add_executable(noise_peer programs/noise_peer.cpp)
locktwin_target(noise_peer)
target_link_libraries(noise_peer PRIVATE locktwin_core)
# The distribution's Python packages belong to its own interpreter.
program_test("keys: another implementation of Noise pairs and talks with the core"
             /usr/bin/python3 -B ${programs}/noise_peer.py $<TARGET_FILE:noise_peer>)
set_tests_properties("keys: another implementation of Noise pairs and talks with the core"
                     PROPERTIES SKIP_REGULAR_EXPRESSION "SKIPPED")
add_executable(phone_peer programs/phone_peer.cpp)
locktwin_target(phone_peer)
target_link_libraries(phone_peer PRIVATE locktwin_core)
program_test("keys: a phone by somebody else pairs with the core and unlocks"
             /usr/bin/python3 -B ${programs}/phone_peer.py $<TARGET_FILE:phone_peer>)
set_tests_properties("keys: a phone by somebody else pairs with the core and unlocks"
                     PROPERTIES SKIP_REGULAR_EXPRESSION "SKIPPED")
program_test("keys: 100,000 random cases are as mbedTLS has them" LABEL deep
             $<TARGET_FILE:firmware_core_tests> "[deep]~[lives]")
program_test("model: a lock and the plain model of it agree on 100,000 commands" LABEL nightly
             $<TARGET_FILE:firmware_core_tests> "[deep][lives]")

# --- copies of the world
foreach(quarter first second third last)
  program_test("timeline: from twenty moments every scenario goes on to the same end, ${quarter}"
               LABEL nightly $<TARGET_FILE:sim_tests> "[deep][${quarter}]")
endforeach()

# --- the project itself
program_test("project: every source is formatted" tools/format --check)
program_test("project: a commit to compare with that is not there is told" SCRIPT exit_code -DCODE=1
             "-DSAYS=there is no commit nowhere" "-DCOMMAND=tools/bench;--compare;nowhere")
program_test("project: of pairs that are compared least, median and ratio are told" SCRIPT exit_code
             -DCODE=0 "-DSAYS=door +1.00 ms +1.50 ms +2.00 ms +2.00 ms +0.750 +0.500 to 2.000"
             "-DCOMMAND=awk;-v;other=abc;-f;tools/pairs.awk;tests/data/pairs.tsv")
program_test("project: the core has no variables and calls nobody" SCRIPT core_symbols
             -DNM=${CMAKE_NM} -DLIBRARY=$<TARGET_FILE:locktwin_core>)
set(own_clock " T b2Timer::GetMilliseconds() const")
program_test("project: Box2D's profile asks no clock of the machine" sh -c
             "${CMAKE_NM} -C $<TARGET_FILE:locktwin> | grep -q '${own_clock}'")
program_test("project: the command line needs no Qt" SCRIPT no_qt
             -DPROGRAM=$<TARGET_FILE:locktwin> -DSOURCE=${PROJECT_SOURCE_DIR} -DWORK=${work}/no_qt)
# --- the chip
# chip_test(NAME …): as program_test, with the images of the chip.
function(chip_test name)
  cmake_parse_arguments(PARSE_ARGV 1 chip "" "" "")
  program_test("chip: ${name}" LABEL deep "-DNEEDS=qemu-system-arm;arm-none-eabi-g++"
               -DPROGRAM=$<TARGET_FILE:locktwin> ${chip_UNPARSED_ARGUMENTS})
  set_tests_properties("chip: ${name}" PROPERTIES FIXTURES_REQUIRED "chip_images;reference_replay"
                       SKIP_REGULAR_EXPRESSION "SKIPPED")
endfunction()
program_test("chip: the core compiles, links and fits" SCRIPT chip LABEL deep
             -DSOURCE=${PROJECT_SOURCE_DIR} -DWORK=${work}/chip)
set_tests_properties("chip: the core compiles, links and fits" PROPERTIES
                     FIXTURES_SETUP chip_images SKIP_REGULAR_EXPRESSION "SKIPPED")
set(images "--images;${work}/chip/bin")
chip_test("every scenario ends on an emulated Cortex-M4 as it does here" SCRIPT replay
          -DSCENARIOS=scenarios -DWORK=${work}/determinism/chip -DVERB=hil
          "-DOPTIONS=--target;qemu:mps2-an386;${images};--jobs;2" -DREFERENCE=${reference})
set_tests_properties("chip: every scenario ends on an emulated Cortex-M4 as it does here"
                     PROPERTIES PROCESSORS 2)
chip_test("the keys cost what they may, whatever they are" SCRIPT exit_code -DCODE=0
          "-DSAYS=all within their limits" "-DCOMMAND=sh;-c;qemu-system-arm -M mps2-an386 \
-nographic -monitor none -serial none -semihosting-config enable=on,target=native \
-icount shift=6,sleep=off -kernel ${work}/chip/bin/locktwin-cost.elf < /dev/null")
# The serial lane: a Cortex-M0 with flash of its own and 16 KiB of RAM, and the Cortex-M4.
foreach(board microbit mps2-an386-uart)
  chip_test("every answer over the serial line of ${board} is that of the core here"
            SCRIPT exit_code -DCODE=0 "-DSAYS=passed.* 0 asked again"
            "-DCOMMAND=$<TARGET_FILE:locktwin>;hil;\
--compare;--target;qemu:${board};${images};scenarios/unlocking;scenarios/clock;scenarios/keys")
endforeach()
chip_test("a debugger stops in the bolt drive, reads the lock and lets it go on" SCRIPT debugger
          "-DNEEDS=qemu-system-arm;arm-none-eabi-g++;gdb-multiarch" -DWORK=${work}/debugger
          -DSOURCE=${PROJECT_SOURCE_DIR} -DIMAGES=${work}/chip/bin
          -DOBJECTS=${work}/chip/firmware-core/CMakeFiles
          -DSCENARIO=scenarios/unlocking/face_and_palm/a_face_unlocks.json)
chip_test("sizes, stacks and instructions are within the table" SCRIPT figures
          -DWORK=${work}/figures -DSOURCE=${PROJECT_SOURCE_DIR} -DIMAGES=${work}/chip/bin
          -DOBJECTS=${work}/chip/firmware-core/CMakeFiles -DSCENARIO=${samples}/figures.json)
set_tests_properties("chip: sizes, stacks and instructions are within the table" PROPERTIES
                     PROCESSORS 2) # the emulator, and what counts its instructions
# Of the power cuts at every write, a tenth: each is a boot of the board, over its slow line.
chip_test("a power cut in a write to the flash leaves the same on the board" SCRIPT exit_code
          -DCODE=0 "-DSAYS=passed.* 0 asked again.*[1-9][0-9]* power cuts"
          "-DCOMMAND=$<TARGET_FILE:locktwin>;hil;--compare;--power-cuts;10;--target;\
qemu:microbit;${images};scenarios/alarms/wrong_tries/five_wrong_pins_lock_the_system.json;\
scenarios/alarms/wrong_tries/lockout_survives_a_power_cut.json")
chip_test("a core with one changed constant is found, and the field is named" SCRIPT exit_code
          -DCODE=1 "-DSAYS=at [0-9.]+ s, lock front.*: recorded .*, here .*--seed 7 .*replay"
          "-DCOMMAND=$<TARGET_FILE:locktwin>;hil;--seed;7;--compare;--any-build;--target;\
qemu:mps2-an386;--images;${work}/chip-changed/bin;\
scenarios/unlocking/any_way/unopened_door_locks_again.json")
chip_test("a target with another core is 2, with the remedy" SCRIPT exit_code
          -DCODE=2 "-DSAYS=runs core [0-9a-f]+.*--any-build"
          "-DCOMMAND=$<TARGET_FILE:locktwin>;hil;--target;qemu:mps2-an386;\
--images;${work}/chip-changed/bin;${samples}/passes.json")

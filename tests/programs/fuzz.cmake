# Builds every fuzz target with clang and its sanitizers, and runs each for RUNS inputs.
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/support.cmake)
expect_success("configuring the fuzz targets" ${CMAKE_COMMAND} -S ${SOURCE} -B ${WORK} -G Ninja
               -DCMAKE_BUILD_TYPE=RelWithDebInfo "-DCMAKE_CXX_FLAGS_RELWITHDEBINFO=-O1 -g1"
               -DCMAKE_CXX_COMPILER=${COMPILER} -DLOCKTWIN_FUZZ=ON -DLOCKTWIN_DESKTOP=OFF
               -DLOCKTWIN_BENCH=OFF -DLOCKTWIN_SANITIZE=fuzzer-no-link,address,undefined)
expect_success("building the fuzz targets" ${CMAKE_COMMAND} --build ${WORK} --target fuzz_programs)
file(GLOB programs ${WORK}/bin/*_fuzz)
if(NOT programs)
  message(FATAL_ERROR "there is no fuzz target in ${WORK}/bin")
endif()
foreach(program IN LISTS programs)
  get_filename_component(name ${program} NAME)
  file(MAKE_DIRECTORY ${WORK}/corpus/${name})
  expect_success("fuzzing with ${name}" ${program} -runs=${RUNS} -seed=1 -max_len=600
                 -len_control=0 -timeout=20 -artifact_prefix=${WORK}/${name}-
                 ${WORK}/corpus/${name})
endforeach()

# The firmware core compiles and links for the chip, without libc; the build's own gate measures it.
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/support.cmake)
skip_without(arm-none-eabi-g++)
set(configure ${CMAKE_COMMAND} -S ${SOURCE} -G Ninja -DCMAKE_BUILD_TYPE=MinSizeRel
              -DCMAKE_TOOLCHAIN_FILE=${SOURCE}/tools/cmake/chip.cmake)
expect_success("configuring for the chip" ${configure} -B ${WORK})
# From nothing, so that the sizes are measured and printed by every test run.
run(code output errors ${CMAKE_COMMAND} --build ${WORK} --clean-first)
if(NOT code EQUAL 0 OR NOT output MATCHES "text[^\n]*data[^\n]*bss")
  message(FATAL_ERROR "building for the chip failed, or measured nothing:\n${output}${errors}")
endif()
string(REGEX MATCHALL "[^\n]*text[^\n]*" sizes "${output}")
message("${sizes}")

# Another core, to be told from this one.
expect_success("configuring a changed core" ${configure} -B ${WORK}-changed
               -DLOCKTWIN_CHANGED_CORE=ON)
expect_success("building a changed core" ${CMAKE_COMMAND} --build ${WORK}-changed
               --target locktwin-mps2-an386)

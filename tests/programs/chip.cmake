# The firmware core compiles and links for the chip, without libc; the build's own gate measures it.
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/support.cmake)
skip_without(arm-none-eabi-g++)
expect_success("configuring for the chip" ${CMAKE_COMMAND} -S ${SOURCE} -B ${WORK} -G Ninja
               -DCMAKE_TOOLCHAIN_FILE=${SOURCE}/tools/cmake/chip.cmake
               -DCMAKE_BUILD_TYPE=MinSizeRel)
# From nothing, so that the sizes are measured and printed by every test run.
run(code output errors ${CMAKE_COMMAND} --build ${WORK} --clean-first)
if(NOT code EQUAL 0 OR NOT output MATCHES "text[^\n]*data[^\n]*bss")
  message(FATAL_ERROR "building for the chip failed, or measured nothing:\n${output}${errors}")
endif()
string(REGEX MATCHALL "[^\n]*text[^\n]*" sizes "${output}")
message("${sizes}")

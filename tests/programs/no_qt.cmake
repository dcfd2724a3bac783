# The command line is built and runs without Qt: the program is linked with none of it, and the
# project configures where no Qt can be found.
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/support.cmake)
run(code libraries errors ldd ${PROGRAM})
if(NOT code EQUAL 0 OR NOT libraries MATCHES "libstdc")
  message(FATAL_ERROR "ldd could not read ${PROGRAM}: ${errors}")
endif()
if(libraries MATCHES "libQt")
  message(FATAL_ERROR "the command line is linked with Qt:\n${libraries}")
endif()
file(REMOVE_RECURSE ${WORK})
expect_success("configuring without Qt" ${CMAKE_COMMAND} -S ${SOURCE} -B ${WORK} -G Ninja
               -DLOCKTWIN_DESKTOP=OFF -DLOCKTWIN_TESTS=OFF -DLOCKTWIN_BENCH=OFF
               -DCMAKE_DISABLE_FIND_PACKAGE_Qt6=ON)
file(STRINGS ${WORK}/build.ninja mentions REGEX "Qt6|libQt")
if(mentions)
  message(FATAL_ERROR "the build without window mentions Qt: ${mentions}")
endif()

# Fuzz targets: one program per source, with libFuzzer inside, so for clang only. A build for them
# alone is made by tools/fuzz, for long runs, and by the test below, for a run of seconds.
option(LOCKTWIN_FUZZ "Build the fuzz targets (needs clang)" OFF)
if(LOCKTWIN_FUZZ)
  file(GLOB fuzz_sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/*.cpp)
  foreach(source IN LISTS fuzz_sources)
    get_filename_component(name ${source} NAME_WE)
    add_executable(${name} ${source})
    locktwin_target(${name})
    target_link_libraries(${name} PRIVATE locktwin_core)
    target_link_options(${name} PRIVATE -fsanitize=fuzzer)
    list(APPEND fuzz_programs ${name})
  endforeach()
  # Of sim/, what reads a record: not all of it, which would build for minutes.
  find_package(fmt REQUIRED)
  target_sources(record_fuzz PRIVATE ${PROJECT_SOURCE_DIR}/sim/link/record_bytes.cpp
                                     ${PROJECT_SOURCE_DIR}/sim/link/record_reader.cpp
                                     ${PROJECT_SOURCE_DIR}/sim/link/record_writer.cpp
                                     ${PROJECT_SOURCE_DIR}/sim/vocabulary/bad_input.cpp)
  target_link_libraries(record_fuzz PRIVATE fmt::fmt)
  add_custom_target(fuzz_programs DEPENDS ${fuzz_programs})
endif()

function(locktwin_fuzz_test)
  find_program(LOCKTWIN_FUZZ_COMPILER NAMES clang++-16 clang++-19)
  if(LOCKTWIN_FUZZ_COMPILER)
    program_test("fuzz: radio frames, input sequences and the like, for seconds" SCRIPT fuzz
                 LABEL house -DSOURCE=${PROJECT_SOURCE_DIR} -DWORK=${work}/fuzz -DRUNS=3000
                 -DCOMPILER=${LOCKTWIN_FUZZ_COMPILER})
  endif()
endfunction()

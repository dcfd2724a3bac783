# Fuzz targets: one program per source, with libFuzzer inside, so for clang only. They are built
# with the sanitizers (preset asan), where a test runs each for seconds; tools/fuzz for long.
option(LOCKTWIN_FUZZ "Build the fuzz targets (needs clang)" OFF)
if(LOCKTWIN_FUZZ)
  set(steered -fsanitize=fuzzer-no-link) # by which branches an input has taken
  target_compile_options(locktwin_core PRIVATE ${steered})
  file(GLOB fuzz_sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/*.cpp)
  foreach(source IN LISTS fuzz_sources)
    get_filename_component(name ${source} NAME_WE)
    add_executable(${name} ${source})
    locktwin_target(${name})
    target_compile_options(${name} PRIVATE -O1 ${steered}) # what it tests is compiled with it
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
  target_sources(target_link_fuzz PRIVATE ${PROJECT_SOURCE_DIR}/sim/link/target_link.cpp)
  target_link_libraries(target_link_fuzz PRIVATE fmt::fmt)
  add_custom_target(fuzz_programs DEPENDS ${fuzz_programs})
endif()

function(locktwin_fuzz_tests)
  foreach(name IN LISTS fuzz_programs)
    set(found ${work}/fuzz/${name})
    file(MAKE_DIRECTORY ${found}/corpus)
    set(runs 3000)
    if(name STREQUAL radio_frame_fuzz) # an input is a hundred deeds, handshakes among them
      set(runs 200)
    endif()
    program_test("fuzz: ${name}, for seconds" ${name} -runs=${runs} -seed=1 -max_len=600
                 -len_control=0 -timeout=20 -artifact_prefix=${found}/ ${found}/corpus)
  endforeach()
endfunction()

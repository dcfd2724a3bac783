# For tools/coverage: the core that counts what is run of it, on the emulated board of the fast
# lane, and nothing else. Unoptimised, so that a line is a line, as the one of the host.
locktwin_core_library(locktwin_core_counted)
target_compile_options(locktwin_core_counted PRIVATE ${chip_options} -mcpu=cortex-m4 -O0 --coverage
                                                     -fprofile-info-section)
add_library(locktwin_core_cortex-m4 ALIAS locktwin_core_counted)
locktwin_image(locktwin-mps2-an386 CPU cortex-m4 BOARD mps2-an386-counted
               SOURCES target/link_main.cpp target/link_loop.cpp target/counts.cpp
                       target/boards/semihosting.cpp target/boards/ram_flash.cpp)
target_compile_definitions(locktwin-mps2-an386 PRIVATE
                           LOCKTWIN_COUNTS="counts")
target_link_libraries(locktwin-mps2-an386 PRIVATE gcov gcc)
# Keys would take most of the time otherwise.
file(GLOB crypto_sources ${CMAKE_CURRENT_SOURCE_DIR}/crypto/*.cpp)
set_source_files_properties(${crypto_sources} PROPERTIES COMPILE_OPTIONS -O2)

# The core in a process of the host, and as a process of its own that is linked to one.
locktwin_core_library(locktwin_core)
option(LOCKTWIN_COVERAGE "Count what is run of the core (tools/coverage)" OFF)
if(LOCKTWIN_COVERAGE)
  # Unoptimised, so that a line is a line; counted right though several scenarios run at once.
  target_compile_options(locktwin_core PRIVATE --coverage -fprofile-update=atomic -O0)
  target_link_options(locktwin_core PUBLIC --coverage)
endif()
add_library(locktwin_core_host STATIC host/assertion_failed.cpp)
locktwin_target(locktwin_core_host)
target_link_libraries(locktwin_core PUBLIC locktwin_core_host)

add_executable(locktwin_target_process host/process_port.cpp target/link_loop.cpp)
locktwin_target(locktwin_target_process)
target_compile_definitions(locktwin_target_process PRIVATE LOCKTWIN_BOARD="process")
target_link_libraries(locktwin_target_process PRIVATE locktwin_core)
set_target_properties(locktwin_target_process PROPERTIES OUTPUT_NAME locktwin-target)

# The core on chips: start file and loop, linked without libc, measured and gated after each link.
find_program(LOCKTWIN_SIZE arm-none-eabi-size REQUIRED)
find_program(LOCKTWIN_NM arm-none-eabi-nm REQUIRED)
set(chip_options -ffreestanding -fno-exceptions -fno-rtti -fno-threadsafe-statics
                 -ffunction-sections -fdata-sections -fcallgraph-info=su)

# The core for one kind of processor. The optimiser sees it whole, when an image is linked: 4.5 KiB
# less code. A function that took in the frames of all that it calls would need a third more stack:
# with a growth of 100 % code and stack are both within their limits (40 %: 290 bytes more code, 48
# less stack). Instructions ordered for a pipeline, not as written, cost 150 bytes, and values kept
# in registers over loops as many.
set(core_options --param=large-stack-frame=64
                 --param=large-stack-frame-growth=100
                 -fno-schedule-insns2 -fno-move-loop-invariants)
function(locktwin_chip_core cpu)
  locktwin_core_library(locktwin_core_${cpu})
  target_compile_options(locktwin_core_${cpu} PRIVATE ${chip_options} ${core_options} -mcpu=${cpu})
  set_target_properties(locktwin_core_${cpu} PROPERTIES INTERPROCEDURAL_OPTIMIZATION ON)
endfunction()

# What carries a test bench's bytes is in no product: quick rather than small (1.7 KiB more code, on
# a Cortex-M0 2.5; a round trip to an emulator in 0.7 of the time).
file(GLOB carrying CONFIGURE_DEPENDS lockstep/*.cpp wire.cpp wire/*.cpp target/link_loop.cpp
     target/boards/semihosting.cpp)
set_source_files_properties(${carrying} PROPERTIES COMPILE_OPTIONS -O2)

# locktwin_image(NAME CPU cpu BOARD script SOURCES …): a program, with boards/<script>.ld.
function(locktwin_image name)
  cmake_parse_arguments(PARSE_ARGV 1 image "" "CPU;BOARD" "SOURCES")
  add_executable(${name} target/start.cpp target/memory.cpp target/division.cpp
                 target/assertion_failed.cpp
                 ${image_SOURCES})
  locktwin_target(${name})
  target_compile_definitions(${name} PRIVATE LOCKTWIN_BOARD="${image_BOARD}")
  # memcpy and its family are written here: the compiler must not find itself in them.
  target_compile_options(${name} PRIVATE ${chip_options} -mcpu=${image_CPU}
                                         -fno-tree-loop-distribute-patterns)
  set(folder ${CMAKE_CURRENT_SOURCE_DIR}/target)
  target_link_options(${name} PRIVATE -mcpu=${image_CPU} -nostdlib -Wl,--gc-sections -L${folder}
                      -T${folder}/boards/${image_BOARD}.ld
                      -flto=auto -flto-partition=one -fcallgraph-info=su)
  target_link_libraries(${name} PRIVATE locktwin_core_${image_CPU} gcc)
  set_target_properties(${name} PROPERTIES SUFFIX .elf
    LINK_DEPENDS "${folder}/boards/${image_BOARD}.ld;${folder}/sections.ld")
endfunction()

# locktwin_firmware(NAME CPU cpu BOARD script [LINKED] SOURCES …): an image with the core, measured
# and gated.
function(locktwin_firmware name)
  cmake_parse_arguments(PARSE_ARGV 1 image "LINKED" "CPU;BOARD" "SOURCES")
  locktwin_image(${name} CPU ${image_CPU} BOARD ${image_BOARD} SOURCES ${image_SOURCES})
  add_custom_command(TARGET ${name} POST_BUILD
    COMMAND ${CMAKE_COMMAND} -DELF=$<TARGET_FILE:${name}> -DSIZE=${LOCKTWIN_SIZE}
            -DNM=${LOCKTWIN_NM} -DLINKED=${image_LINKED} -DCPU=${image_CPU}
            -P ${PROJECT_SOURCE_DIR}/tools/cmake/size_gate.cmake
    VERBATIM)
endfunction()

if(LOCKTWIN_COVERAGE)
  include(target/counted.cmake)
  return()
endif()

locktwin_chip_core(cortex-m4)
# Code of a product: the core in its own loop, linked to nobody.
locktwin_firmware(locktwin_firmware CPU cortex-m4 BOARD core-alone SOURCES target/main.cpp)

# What the keys cost, counted on an emulated board.
locktwin_image(locktwin-cost CPU cortex-m4 BOARD mps2-an386
               SOURCES target/cost_main.cpp target/boards/semihosting.cpp)

# locktwin_linked(BOARD CPU DRIVER…): the core linked to a host, with the drivers of boards/ and, if
# there is one, the board's header.
function(locktwin_linked board cpu)
  list(TRANSFORM ARGN REPLACE "(.+)" "target/boards/\\1.cpp" OUTPUT_VARIABLE drivers)
  locktwin_firmware(locktwin-${board} CPU ${cpu} BOARD ${board} LINKED
                    SOURCES target/link_main.cpp target/link_loop.cpp ${drivers})
  target_compile_definitions(locktwin-${board} PRIVATE
    LOCKTWIN_BOARD_HEADER="firmware-core/target/boards/${board}.h")
endfunction()
locktwin_chip_core(cortex-m0)
locktwin_linked(mps2-an386 cortex-m4 semihosting ram_flash)
locktwin_linked(mps2-an386-uart cortex-m4 interrupts ticks cmsdk_uart ram_flash)
locktwin_linked(microbit cortex-m0 interrupts ticks nrf)
locktwin_linked(nrf52840 cortex-m4 interrupts ticks nrf)
locktwin_linked(stm32l476 cortex-m4 interrupts ticks stm32l476)

# The core on a chip: start file and loop, linked without libc, measured and gated after each link.
set(chip_options -ffreestanding -fno-exceptions -fno-rtti -fno-threadsafe-statics
                 -ffunction-sections -fdata-sections -fcallgraph-info=su)
target_compile_options(locktwin_core PRIVATE ${chip_options})

add_executable(locktwin_firmware target/start.cpp target/memory.cpp target/main.cpp
               target/assertion_failed.cpp)
locktwin_target(locktwin_firmware)
# memcpy and its family are written here: the compiler must not find itself in them.
target_compile_options(locktwin_firmware PRIVATE ${chip_options} -fno-tree-loop-distribute-patterns)
set(linker_script ${CMAKE_CURRENT_SOURCE_DIR}/target/cortex-m.ld)
target_link_options(locktwin_firmware PRIVATE -nostdlib -Wl,--gc-sections -T${linker_script})
target_link_libraries(locktwin_firmware PRIVATE locktwin_core gcc)
set_target_properties(locktwin_firmware PROPERTIES SUFFIX .elf LINK_DEPENDS ${linker_script})

find_program(LOCKTWIN_SIZE arm-none-eabi-size REQUIRED)
find_program(LOCKTWIN_NM arm-none-eabi-nm REQUIRED)
add_custom_command(TARGET locktwin_firmware POST_BUILD
  COMMAND ${CMAKE_COMMAND} -DELF=$<TARGET_FILE:locktwin_firmware> -DSIZE=${LOCKTWIN_SIZE}
          -DNM=${LOCKTWIN_NM} -DCALLS=${CMAKE_CURRENT_BINARY_DIR}
          -P ${PROJECT_SOURCE_DIR}/tools/cmake/size_gate.cmake
  VERBATIM)

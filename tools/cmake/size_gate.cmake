# Prints the size of the linked firmware and fails when it is too big or holds what it must not.
#   cmake -DELF=firmware.elf [-DSIZE=arm-none-eabi-size] [-DNM=arm-none-eabi-nm] -P size_gate.cmake
#   [-DLINKED=ON: the core is linked to a host] [-DCPU=cortex-m0]
# The store's flash image is a memory region of its own and no section: it is not counted.
# Bytes of code, tables and initial data. 48 KiB held until the battery's gauge and the judging of
# switches and motor came; the smallest chip in question has 256 KiB of flash.
set(text_limit 65536)
# Bytes below LockCore::step, by the call graph; 2048 held until the handshakes of Noise came.
set(stack_limit 3072)
set(ram_limit 12288)  # bytes of data + bss, the stack beside them
if(CPU STREQUAL "cortex-m0") # has half of the instructions
  math(EXPR text_limit "${text_limit} + 4096")
endif()
if(LINKED) # the link to a host comes on top: wire codec and frames, compiled for speed, a driver
  math(EXPR text_limit "${text_limit} + 10752")
  math(EXPR ram_limit "${ram_limit} + 4096")
endif()
# Heap; exceptions and RTTI; floating point. (A "." of these expressions would match line ends.)
set(forbidden
    "_?malloc|calloc|realloc|free|_sbrk|_Zn[wa][jm][A-Za-z0-9_]*|_Zd[la]Pv[A-Za-z0-9_]*"
    "__cxa_[A-Za-z0-9_]*|__gxx_[A-Za-z0-9_]*|_Unwind_[A-Za-z0-9_]*|__dynamic_cast|_ZTI[A-Za-z0-9_]*"
    "__aeabi_[fd][A-Za-z0-9_]*|__aeabi_[a-z0-9]*2[fd]|__[a-z]+[sd]f[23]?")
list(JOIN forbidden "|" forbidden)

if(NOT SIZE)
  set(SIZE arm-none-eabi-size)
endif()
if(NOT NM)
  set(NM arm-none-eabi-nm)
endif()

execute_process(COMMAND ${SIZE} ${ELF} OUTPUT_VARIABLE sizes COMMAND_ERROR_IS_FATAL ANY)
if(NOT sizes MATCHES "\n *([0-9]+)[ \t]+([0-9]+)[ \t]+([0-9]+)")
  message(FATAL_ERROR "size gate: cannot read the output of ${SIZE}:\n${sizes}")
endif()
math(EXPR text "${CMAKE_MATCH_1} + ${CMAKE_MATCH_2}")
math(EXPR ram "${CMAKE_MATCH_2} + ${CMAKE_MATCH_3}")
get_filename_component(name ${ELF} NAME_WE)
message("${name} size: text ${text} of ${text_limit} bytes, "
        "data + bss ${ram} of ${ram_limit} bytes")

execute_process(COMMAND ${NM} ${ELF} OUTPUT_VARIABLE symbols COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "[^\n]* (${forbidden})\n" found "${symbols}")
if(text EQUAL 0 OR NOT symbols MATCHES "LockCore")
  message(FATAL_ERROR "size gate: ${ELF} does not hold the core")
endif()
if(found)
  message(FATAL_ERROR "size gate: heap, exception, RTTI or floating point is linked:\n${found}")
endif()
file(GLOB graphs ${ELF}.*.ci) # of the link, which compiles the core
if(NOT graphs)
  message(FATAL_ERROR "size gate: no call graph beside ${ELF}")
endif()
execute_process(COMMAND awk -f ${CMAKE_CURRENT_LIST_DIR}/deepest_stack.awk ${graphs}
                OUTPUT_VARIABLE stack OUTPUT_STRIP_TRAILING_WHITESPACE
                COMMAND_ERROR_IS_FATAL ANY)
message("${name} stack: ${stack} of ${stack_limit} bytes")
if(NOT stack MATCHES "^[1-9][0-9]*$" OR stack GREATER stack_limit)
  message(FATAL_ERROR "size gate: the stack is too deep")
endif()
if(text GREATER text_limit OR ram GREATER ram_limit)
  message(FATAL_ERROR "size gate: too big")
endif()

# Settings that every target of ours shares: warnings, and arithmetic that is the same everywhere.

function(locktwin_target target)
  target_include_directories(${target} PUBLIC ${PROJECT_SOURCE_DIR})
  # No contraction into fused multiply-add: results would depend on the processor and the optimiser.
  target_compile_options(${target} PRIVATE -ffp-contract=off)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wconversion -Wswitch-enum)
  if(NOT "NO_SHADOW" IN_LIST ARGN) # moc's and qmltyperegistrar's output shadows
    target_compile_options(${target} PRIVATE -Wshadow)
  endif()
  if(LOCKTWIN_WERROR)
    target_compile_options(${target} PRIVATE -Werror)
  endif()
  if(LOCKTWIN_SANITIZE)
    # gcc 12 takes std::regex and std::function for uninitialised once they are instrumented.
    target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
    target_compile_options(${target} PRIVATE -fsanitize=${LOCKTWIN_SANITIZE} -fno-omit-frame-pointer
                                             -fno-sanitize-recover=all)
    target_link_options(${target} PRIVATE -fsanitize=${LOCKTWIN_SANITIZE})
    # A third of the time to compile goes into checks before each access, of what the address
    # sanitizer or the processor stops anyway. The core keeps them: a chip forgives no odd address.
    if(NOT target MATCHES "^locktwin_core" AND LOCKTWIN_SANITIZE MATCHES "undefined")
      target_compile_options(${target} PRIVATE -fno-sanitize=null,alignment,object-size,vptr)
    endif()
  endif()
endfunction()

# Compiles several files of a target as one, where the presets ask for it: those that build all of
# it from nothing, for whom reading the same headers two hundred times is most of the work. Names
# that are local to a file must then be different within so many neighbours.
function(locktwin_compile_together target neighbours)
  if(LOCKTWIN_TOGETHER)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON
                                               UNITY_BUILD_BATCH_SIZE ${neighbours})
  endif()
endfunction()

# The same for tests, folder by folder: a name that is local to a file must be different within its
# folder, no further.
function(locktwin_compile_folders_together target)
  if(LOCKTWIN_TOGETHER)
    foreach(source IN LISTS ARGN)
      file(RELATIVE_PATH source_name ${CMAKE_CURRENT_SOURCE_DIR} ${source})
      get_filename_component(folder ${source_name} DIRECTORY)
      string(MAKE_C_IDENTIFIER ${folder} folder)
      math(EXPR found_${folder} "${found_${folder}} + 1")
      math(EXPR part "${found_${folder}} / 12")
      set_source_files_properties(${source} PROPERTIES UNITY_GROUP ${folder}_${part})
    endforeach()
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
  endif()
endfunction()

# And the headers that most of them need are read once for the target.
function(locktwin_read_once target)
  if(LOCKTWIN_TOGETHER)
    list(TRANSFORM ARGN REPLACE "^[^<].*" "${PROJECT_SOURCE_DIR}/\\0" OUTPUT_VARIABLE headers)
    target_precompile_headers(${target} PRIVATE ${headers})
    # gcc: so that ccache sees which headers were read.
    target_compile_options(${target} PRIVATE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
  endif()
endfunction()

# All sources below a folder: a file in the folder is in the program.
function(locktwin_sources variable folder)
  file(GLOB_RECURSE found CONFIGURE_DEPENDS ${folder}/*.cpp ${folder}/*.h)
  set(${variable} ${found} PARENT_SCOPE)
endfunction()

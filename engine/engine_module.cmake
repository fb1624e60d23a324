# One call per module: makes the library spotter_<name>, gives it an include root of its own and
# refuses, at configure time, any dependency that engine/layers.txt does not allow.

# Rank of every module, read from layers.txt: rank_<name> = line number among the non-comment lines.
file(STRINGS ${CMAKE_CURRENT_LIST_DIR}/layers.txt layer_lines REGEX "^[a-z]")
set(rank 0)
foreach(line IN LISTS layer_lines)
  string(REPLACE " " ";" names "${line}")
  foreach(name IN LISTS names)
    set(rank_${name} ${rank})
  endforeach()
  math(EXPR rank "${rank} + 1")
endforeach()

# Warnings, each with its reason.
add_library(spotter_warnings INTERFACE)
target_compile_options(spotter_warnings INTERFACE
  -Wall -Wextra          # the common mistakes
  -Wshadow               # a name that hides another is a reading trap
  -Wconversion           # silent loss of value or precision breaks angles and ticks
  -Wno-sign-conversion   # size_t against int indices: noise without a bug behind it
  -Wnon-virtual-dtor     # a deleted base would leak
  -Woverloaded-virtual   # an override that is none
  -Wdouble-promotion     # float maths that silently becomes double in the picture path
  -Wimplicit-fallthrough # a forgotten break
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>  # gcc 12 false alarms in std::string (GCC bug 105651)
)
if(SPOTTER_WERROR)
  target_compile_options(spotter_warnings INTERFACE -Werror)
endif()

# Equal bits on every machine: no fused multiply-add, no fast maths (design decision 5).
add_library(spotter_determinism INTERFACE)
target_compile_options(spotter_determinism INTERFACE -ffp-contract=off)

# The standard library's headers are read once, not once a file (a third of the time of a build). With a
# compiler cache they are not, for it would have to leave such files out. Who forgets an #include in a header is
# told by tests/check_house.
if(NOT CMAKE_CXX_COMPILER_LAUNCHER)
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/standard_headers.cpp CONTENT "")
  add_library(spotter_standard_headers OBJECT ${CMAKE_BINARY_DIR}/standard_headers.cpp)
  target_link_libraries(spotter_standard_headers PRIVATE spotter_warnings spotter_determinism)
  target_precompile_headers(spotter_standard_headers PRIVATE
    <algorithm> <array> <functional> <map> <memory> <optional> <string> <string_view> <variant> <vector>)
  # GCC 12 forgets that precompiled headers are the system's and warns, wrongly, inside them.
  target_compile_options(spotter_warnings INTERFACE 
    "$<$<CXX_COMPILER_ID:GNU>:-Wno-array-bounds;-Wno-stringop-overflow;-Wno-stringop-overread;-Wno-maybe-uninitialized>")
endif()

# engine_module(<name> [GLUE] HEADERS ... SOURCES ... DEPENDS <modules> LIBRARIES <third-party, private>)
# GLUE: code that runs once per command or click. It is compiled with little optimisation, in half the time.
function(engine_module name)
  cmake_parse_arguments(arg "GLUE" "" "HEADERS;SOURCES;DEPENDS;LIBRARIES" ${ARGN})
  if(NOT DEFINED rank_${name})
    message(FATAL_ERROR "module ${name} is not in engine/layers.txt")
  endif()
  foreach(dependency IN LISTS arg_DEPENDS)
    if(NOT DEFINED rank_${dependency} OR NOT rank_${dependency} LESS rank_${name})
      message(FATAL_ERROR "engine/layers.txt does not let ${name} depend on ${dependency}")
    endif()
  endforeach()
  set(target spotter_${name})
  add_library(${target} STATIC ${arg_SOURCES} ${arg_HEADERS})
  # The include root holds one link to this module's folder, so an #include of a module that is not
  # a (transitive) dependency does not compile.
  set(root ${CMAKE_BINARY_DIR}/include/${name})
  file(MAKE_DIRECTORY ${root})
  file(CREATE_LINK ${CMAKE_CURRENT_SOURCE_DIR} ${root}/${name} SYMBOLIC)
  target_include_directories(${target} PUBLIC ${root})
  list(TRANSFORM arg_DEPENDS PREPEND spotter_ OUTPUT_VARIABLE links)
  target_link_libraries(${target} PUBLIC ${links} PRIVATE ${arg_LIBRARIES} spotter_warnings)
  target_link_libraries(${target} PUBLIC spotter_determinism)
  if(arg_GLUE AND NOT CMAKE_BUILD_TYPE STREQUAL "Debug")
    target_compile_options(${target} PRIVATE -O1)
  endif()
  if(TARGET spotter_standard_headers)
    target_precompile_headers(${target} REUSE_FROM spotter_standard_headers)
  endif()
  set_property(GLOBAL APPEND PROPERTY spotter_modules ${name})
  set_property(GLOBAL PROPERTY spotter_headers_${name} ${arg_HEADERS})
endfunction()

# header_check(): an object library that compiles alone every public header that no source file includes first
# (tests/check_house sees to that, and to the standard library's headers).
function(header_check)
  get_property(modules GLOBAL PROPERTY spotter_modules)
  foreach(name IN LISTS modules)
    get_property(headers GLOBAL PROPERTY spotter_headers_${name})
    set(sources "")
    foreach(header IN LISTS headers)
      string(REGEX REPLACE "\\.h$" ".cpp" own ${header})
      if(EXISTS ${CMAKE_SOURCE_DIR}/engine/${name}/${own})
        continue()
      endif()
      set(source ${CMAKE_BINARY_DIR}/header_check/${name}/${own})
      file(CONFIGURE OUTPUT ${source} CONTENT "#include \"${name}/${header}\"\n")
      list(APPEND sources ${source})
    endforeach()
    if(sources)
      add_library(header_check_${name} OBJECT EXCLUDE_FROM_ALL ${sources})
      target_link_libraries(header_check_${name} PRIVATE spotter_${name} spotter_warnings)
      if(TARGET spotter_standard_headers)
        target_precompile_headers(header_check_${name} REUSE_FROM spotter_standard_headers)
      endif()
      list(APPEND checks header_check_${name})
    endif()
  endforeach()
  add_custom_target(header_check DEPENDS ${checks})
endfunction()

# SPDX-FileCopyrightText: The Sharp End authors
# SPDX-License-Identifier: MIT

# One interface target carries the language level, the warnings and Qt's strict macros to every library.
add_library(sharpend_options INTERFACE)
target_compile_features(sharpend_options INTERFACE cxx_std_20)
target_compile_options(sharpend_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
                       -Wconversion -Wno-sign-conversion)
target_compile_definitions(sharpend_options INTERFACE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY
                           QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH QT_NO_KEYWORDS QT_DISABLE_DEPRECATED_BEFORE=0x060400)

option(SHARPEND_WERROR "Warnings are errors" OFF)
if(SHARPEND_WERROR)
  target_compile_options(sharpend_options INTERFACE -Werror)
endif()

option(SHARPEND_SANITIZE "Build with address and undefined-behaviour sanitizers" OFF)
if(SHARPEND_SANITIZE)
  # Qt compares two empty lists of plain values with memcmp(nullptr, nullptr, 0), which harms nobody.
  add_compile_options(-fsanitize=address,undefined -fno-sanitize=nonnull-attribute -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=address,undefined)
  # GCC takes the sanitizers' own code in the standard library for uninitialized reads; the everyday build keeps this warning.
  target_compile_options(sharpend_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
endif()

option(SHARPEND_FUZZ "Build the readers of files for libFuzzer, with clang" OFF)
if(SHARPEND_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=address,undefined)
endif()

# Reading headers, and what the compiler makes of Qt's templates again in each file, is most of the work of building. Who builds
# again and again has ccache, which would have to trust a precompiled header; who builds once (the presets once, asan and fuzz)
# precompiles headers and has the files of a folder compiled together. So no two files of one folder may call two things in their
# unnamed namespaces alike; only the Words of each file, its translations, are told apart here.
option(SHARPEND_BUILD_ONCE "Precompile headers, and compile the files of a folder together" OFF)
set(SHARPEND_TOGETHER 10 CACHE STRING "Of one folder, with SHARPEND_BUILD_ONCE") # more would take more memory, and leave processors idle

# sharpend_precompile(target header…): precompiles the headers that nearly every file of \a target includes.
# sharpend_precompile(target AS other): takes those of \a other, which is compiled with the same options; to precompile them takes a
# quarter of a minute.
function(sharpend_precompile target)
  if(NOT SHARPEND_BUILD_ONCE)
    return()
  endif()
  cmake_parse_arguments(arg "" "AS" "" ${ARGN})
  if(arg_AS)
    target_precompile_headers(${target} REUSE_FROM ${arg_AS})
  else()
    target_precompile_headers(${target} PRIVATE ${ARGN})
  endif()
endfunction()

# sharpend_compile_together(target): the files of each folder.
function(sharpend_compile_together target)
  if(NOT SHARPEND_BUILD_ONCE)
    return()
  endif()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP UNITY_BUILD_UNIQUE_ID SHARPEND_WORDS
                        UNITY_BUILD_CODE_BEFORE_INCLUDE "#define Words SHARPEND_WORDS")
  get_target_property(sources ${target} SOURCES)
  list(FILTER sources INCLUDE REGEX "\\.cpp$")
  foreach(source IN LISTS sources)
    get_source_file_property(alone ${source} SKIP_PRECOMPILE_HEADERS)
    if(alone)
      continue()
    endif()
    get_filename_component(folder ${source} ABSOLUTE)
    get_filename_component(folder ${folder} DIRECTORY)
    string(MAKE_C_IDENTIFIER ${folder} folder)
    list(APPEND seen ${folder})
    set(before ${seen})
    list(FILTER before INCLUDE REGEX "^${folder}$")
    list(LENGTH before count)
    math(EXPR part "(${count} - 1) / ${SHARPEND_TOGETHER}")
    set_source_files_properties(${source} PROPERTIES UNITY_GROUP ${folder}_${part})
  endforeach()
endfunction()

find_program(CCACHE ccache)
if(CCACHE AND NOT SHARPEND_BUILD_ONCE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()

# sharpend_library(name LINKS other… SOURCES file…): one static library per folder; LINKS are the arrows of docs/architecture.md.
function(sharpend_library name)
  cmake_parse_arguments(arg "" "" "LINKS;SOURCES" ${ARGN})
  qt_add_library(${name} STATIC ${arg_SOURCES})
  target_include_directories(${name} PUBLIC ${CMAKE_SOURCE_DIR}/src)
  target_link_libraries(${name} PUBLIC ${arg_LINKS} PRIVATE sharpend_options)
endfunction()

# sharpend_translate(program): English has its plurals from here; another language is one more file. tools/translate keeps them up
# to date.
function(sharpend_translate program)
  file(GLOB translations CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/resources/translations/*.ts)
  qt_add_lrelease(${program} TS_FILES ${translations} QM_FILES_OUTPUT_VARIABLE compiled)
  qt_add_resources(${program} ${program}_translations PREFIX /translations BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${compiled})
endfunction()

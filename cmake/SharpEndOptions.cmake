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
  add_compile_options(-fsanitize=address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=address,undefined)
  # GCC takes the sanitizers' own code in the standard library for uninitialized reads; the everyday build keeps this warning.
  target_compile_options(sharpend_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
endif()

option(SHARPEND_FUZZ "Build the readers of files for libFuzzer, with clang" OFF)
if(SHARPEND_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=address,undefined)
endif()

# Reading headers is most of the work of compiling a file here. Who builds again and again has ccache, which would have to trust
# a precompiled header; who builds once (the presets once and asan) precompiles them.
option(SHARPEND_PRECOMPILE "Precompile what nearly every file includes" OFF)
function(sharpend_precompile target)
  if(SHARPEND_PRECOMPILE)
    target_precompile_headers(${target} PRIVATE ${ARGN})
  endif()
endfunction()

find_program(CCACHE ccache)
if(CCACHE AND NOT SHARPEND_PRECOMPILE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
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

# One INTERFACE target carries the language level, the warnings and Qt's strictness for every folder.
add_library(glasshouse_options INTERFACE)
target_compile_features(glasshouse_options INTERFACE cxx_std_20)
target_include_directories(glasshouse_options INTERFACE ${PROJECT_SOURCE_DIR}/app ${PROJECT_SOURCE_DIR})
target_compile_definitions(glasshouse_options INTERFACE
    QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    GLASSHOUSE_VERSION="${PROJECT_VERSION}")
target_compile_options(glasshouse_options INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wno-unused-parameter -fstack-protector-strong)
if(GLASSHOUSE_WERROR)
    # GCC 12 sees overflows in std::string that are not there (its bugs 105329 and 105651): shown, but no error.
    target_compile_options(glasshouse_options INTERFACE -Werror
        $<$<CXX_COMPILER_ID:GNU>:-Wno-error=stringop-overflow;-Wno-error=array-bounds;-Wno-error=restrict;-Wno-error=maybe-uninitialized>)
endif()
if(GLASSHOUSE_SANITIZE)
    target_compile_options(glasshouse_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(glasshouse_options INTERFACE -fsanitize=address,undefined)
endif()

if(GLASSHOUSE_FUZZ AND CMAKE_CXX_COMPILER_ID MATCHES Clang)
    target_compile_options(glasshouse_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

# Test programs are many and linked for one run each; gold, part of Debian's binutils, needs a third of the usual linker's time.
find_program(GLASSHOUSE_FAST_LINKER NAMES ld.gold DOC "Links the tests")
mark_as_advanced(GLASSHOUSE_FAST_LINKER)

# A test runs once after it was compiled: light optimisation, a third less to compile.
set(GLASSHOUSE_TEST_SPEED $<$<CONFIG:Release>:-O1>)

# One call per test executable: tests/<layer>/tst_<unit>.cpp, run offscreen and away from the user's own data. What
# tests/transcripts, tests/wire, tests/pricing, tests/store, tests/ingest and tests/fuzz hold is run under the sanitizers as well.
function(glasshouse_test name label)
    add_executable(${name} ${name}.cpp)
    target_link_libraries(${name} PRIVATE ${ARGN} Qt6::Test glasshouse_options)
    target_compile_options(${name} PRIVATE ${GLASSHOUSE_TEST_SPEED})
    if(GLASSHOUSE_FAST_LINKER)
        target_link_options(${name} PRIVATE -fuse-ld=gold)
    endif()
    # moc for the test's own class, asked directly: AUTOMOC takes a second a target to see that there is no more to do.
    # A header with Q_OBJECT is a library of its own: AUTOMOC and this command on one target depend on each other.
    set_target_properties(${name} PROPERTIES AUTOMOC OFF AUTORCC OFF)
    set(moc_output ${CMAKE_CURRENT_BINARY_DIR}/moc/${name}.moc)
    add_custom_command(OUTPUT ${moc_output} DEPENDS ${name}.cpp
        COMMAND Qt6::moc ${CMAKE_CURRENT_SOURCE_DIR}/${name}.cpp -o ${moc_output} VERBATIM)
    target_sources(${name} PRIVATE ${moc_output})
    target_include_directories(${name} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/moc)
    add_test(NAME ${name} COMMAND ${name})
    cmake_path(GET CMAKE_CURRENT_SOURCE_DIR FILENAME layer)
    set(labels ${label})
    if(layer MATCHES "^(transcripts|wire|pricing|store|ingest|fuzz)$")
        list(APPEND labels sanitized)
        set_property(GLOBAL APPEND PROPERTY GLASSHOUSE_SANITIZED_TESTS ${name})
    endif()
    set_tests_properties(${name} PROPERTIES LABELS "${labels}" TIMEOUT 600 ENVIRONMENT "${GLASSHOUSE_TEST_ENVIRONMENT}")
endfunction()
# GLASSHOUSE_SHARED: a folder of real transcripts and a reference counter, where there is one.
set(GLASSHOUSE_TEST_ENVIRONMENT
    QT_QPA_PLATFORM=offscreen
    GLASSHOUSE_SHARED=${PROJECT_SOURCE_DIR}/../shared
    XDG_DATA_HOME=${CMAKE_BINARY_DIR}/test-home/data
    XDG_CONFIG_HOME=${CMAKE_BINARY_DIR}/test-home/config
    CLAUDE_CONFIG_DIR=${CMAKE_BINARY_DIR}/test-home/claude)

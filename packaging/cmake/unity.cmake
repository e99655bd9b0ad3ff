# Sources of a library compiled in batches, so that headers are read once a batch instead of once a file: a build from
# nothing takes about half as long, a change to one file longer. batches.py says which files go together; files whose own
# names clash are kept apart, so nothing need be heeded when one is written. Included last, when every target exists.
if(NOT GLASSHOUSE_UNITY OR CMAKE_CXX_CLANG_TIDY)
    return()
endif()

# A batch holds what each of its files keeps to itself: both warnings are about that, and builds without batches give them.
# GCC collects garbage from 128 MiB on, which a batch reaches at once; 512 MiB cost a tenth less time and 250 MB more.
target_compile_options(glasshouse_options INTERFACE -Wno-shadow
    $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage;--param=ggc-min-heapsize=524288>)

function(glasshouse_collect_sources folder collected)
    get_property(targets DIRECTORY ${folder} PROPERTY BUILDSYSTEM_TARGETS)
    get_property(subfolders DIRECTORY ${folder} PROPERTY SUBDIRECTORIES)
    set(lines)
    foreach(target ${targets})
        get_target_property(type ${target} TYPE)
        if(type STREQUAL STATIC_LIBRARY)
            get_target_property(sources ${target} SOURCES)
            list(FILTER sources INCLUDE REGEX "\\.cpp$")
            foreach(source ${sources})
                cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY ${folder} NORMALIZE)
                string(APPEND lines "${target} ${source}\n")
            endforeach()
        endif()
    endforeach()
    foreach(subfolder ${subfolders})
        glasshouse_collect_sources(${subfolder} more)
        string(APPEND lines "${more}")
    endforeach()
    set(${collected} "${lines}" PARENT_SCOPE)
endfunction()

set(lines)
foreach(folder app models charts ui)
    glasshouse_collect_sources(${PROJECT_SOURCE_DIR}/${folder} more)
    string(APPEND lines "${more}")
endforeach()
file(WRITE ${CMAKE_BINARY_DIR}/batches.in "${lines}")
find_package(Python3 REQUIRED COMPONENTS Interpreter)
execute_process(COMMAND ${Python3_EXECUTABLE} ${PROJECT_SOURCE_DIR}/packaging/cmake/batches.py ${PROJECT_SOURCE_DIR} 16
    INPUT_FILE ${CMAKE_BINARY_DIR}/batches.in OUTPUT_VARIABLE batches COMMAND_ERROR_IS_FATAL ANY)
file(WRITE ${CMAKE_BINARY_DIR}/batches.txt "${batches}")
string(REGEX REPLACE "\n$" "" batches "${batches}")
string(REPLACE "\n" ";" batches "${batches}")
foreach(line ${batches}) # TARGET BATCH SOURCE
    string(REPLACE " " ";" words "${line}")
    list(POP_FRONT words target batch)
    list(JOIN words " " source)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
    set_source_files_properties(${source} TARGET_DIRECTORY ${target} PROPERTIES UNITY_GROUP ${batch})
endforeach()

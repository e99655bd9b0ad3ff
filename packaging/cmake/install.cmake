# What lands on a machine, and the .deb that carries it. Included last, when every target exists.
include(GNUInstallDirs)

get_property(sanitized GLOBAL PROPERTY GLASSHOUSE_SANITIZED_TESTS)
add_custom_target(sanitized_tests DEPENDS ${sanitized})

foreach(program glasshouse glasshousectl)
    if(TARGET ${program})
        install(TARGETS ${program} RUNTIME)
    endif()
endforeach()

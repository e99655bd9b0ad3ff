# What lands on a machine, and the .deb that carries it. Included last, when every target exists.
include(packaging/cmake/precompile.cmake)
include(packaging/cmake/unity.cmake)
include(GNUInstallDirs)

get_property(sanitized GLOBAL PROPERTY GLASSHOUSE_SANITIZED_TESTS)
get_property(fuzzers DIRECTORY tests/fuzz PROPERTY BUILDSYSTEM_TARGETS)
add_custom_target(sanitized_tests DEPENDS ${sanitized} ${fuzzers})
add_custom_target(fuzz_targets DEPENDS ${fuzzers})

install(TARGETS glasshouse glasshousectl RUNTIME)
set(application_id org.glasshouse.Glasshouse)
install(FILES packaging/desktop/${application_id}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES packaging/desktop/${application_id}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES packaging/systemd/glasshouse.service DESTINATION lib/systemd/user)
install(FILES resources/glasshouse.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES packaging/deb/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})

# Debian wants manual pages and change logs compressed, without a time stamp.
set(compressed)
function(install_compressed source destination)
    get_filename_component(name ${source} NAME)
    set(gz ${CMAKE_BINARY_DIR}/compressed/${name}.gz)
    add_custom_command(OUTPUT ${gz} DEPENDS ${PROJECT_SOURCE_DIR}/${source}
        COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_BINARY_DIR}/compressed
        COMMAND gzip -9nc ${PROJECT_SOURCE_DIR}/${source} > ${gz} VERBATIM)
    install(FILES ${gz} DESTINATION ${destination})
    set(compressed ${compressed} ${gz} PARENT_SCOPE)
endfunction()
foreach(program glasshouse glasshousectl)
    install_compressed(docs/man/${program}.1 ${CMAKE_INSTALL_MANDIR}/man1)
endforeach()
install_compressed(CHANGELOG.md ${CMAKE_INSTALL_DOCDIR})
add_custom_target(compressed_documents ALL DEPENDS ${compressed})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME glasshouse)
set(CPACK_PACKAGE_VENDOR "Glasshouse contributors")
set(CPACK_PACKAGE_CONTACT "Glasshouse maintainers <maintainers@glasshouse.example>")
set(CPACK_PACKAGE_DESCRIPTION "Glasshouse is a native console over the session files that coding agents leave on disk: sessions,
transcripts, tokens and cost, exact and in any time zone, in a window and on the command line.")
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION devel)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libqt6sql6-sqlite") # a plugin: no program links it, so shlibdeps cannot see it
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-wayland, ca-certificates, libsecret-1-0, gnome-keyring | kwalletmanager") # QtKeychain loads the last two
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "fonts-noto-cjk")
include(CPack)

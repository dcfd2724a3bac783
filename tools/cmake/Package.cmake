# A Debian package of the programs: cpack -G DEB --config build/release/CPackConfig.cmake
include(GNUInstallDirs)
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME copyright)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME locktwin)
set(CPACK_PACKAGE_VENDOR "The locktwin contributors")
set(CPACK_PACKAGE_CONTACT "The locktwin contributors <locktwin@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Simulator and digital twin of a smart door lock")
set(CPACK_PACKAGE_DESCRIPTION
    "The logic of a lock's firmware on models of motor, bolt, door, battery, radios and people; as a
command line that replays scenarios, and as a window to work, test and demonstrate it.")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION devel)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS qt6-speech-speechd-plugin) # a voice
if(LOCKTWIN_DESKTOP)
  # What no library tells: the QML modules that are imported, the platform, the letters.
  file(STRINGS ${PROJECT_SOURCE_DIR}/tools/packages.txt rows REGEX "^window.*(qml6-module|fonts-)")
  foreach(row IN LISTS rows)
    string(REGEX REPLACE "^[^|]*[|] *([^ ]*) .*" "\\1" package "${row}")
    list(APPEND packages ${package})
  endforeach()
  list(JOIN packages ", " packages)
  set(CPACK_DEBIAN_PACKAGE_DEPENDS "${packages}, qt6-qpa-plugins")
endif()
# The programs alone, not the tests, have to be there.
set(CMAKE_SKIP_INSTALL_ALL_DEPENDENCY ON)
include(CPack)

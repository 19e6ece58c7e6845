# Debian ships Dear ImGui as a static library without a CMake package: ImGui::ImGui, with stb and FreeType behind it.
find_package(PkgConfig QUIET)
pkg_check_modules(PC_ImGui QUIET imgui)
find_path(ImGui_INCLUDE_DIR imgui.h HINTS ${PC_ImGui_INCLUDE_DIRS} PATH_SUFFIXES imgui)
find_library(ImGui_LIBRARY imgui)
find_library(ImGui_STB_LIBRARY stb)
find_package(Freetype QUIET)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(ImGui REQUIRED_VARS ImGui_LIBRARY ImGui_INCLUDE_DIR)
if(ImGui_FOUND AND NOT TARGET ImGui::ImGui)
    add_library(ImGui::ImGui UNKNOWN IMPORTED)
    set_target_properties(ImGui::ImGui PROPERTIES
        IMPORTED_LOCATION ${ImGui_LIBRARY}
        INTERFACE_INCLUDE_DIRECTORIES ${ImGui_INCLUDE_DIR})
    foreach(extra IN ITEMS ${ImGui_STB_LIBRARY} Freetype::Freetype)
        set_property(TARGET ImGui::ImGui APPEND PROPERTY INTERFACE_LINK_LIBRARIES ${extra})
    endforeach()
endif()

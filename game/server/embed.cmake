# Writes a page into a C++ file, with what it shares with others put in where it says "include NAME", and with the hashes by which
# browsers know its one script and its one style:
#   cmake -D PAGE=phone.html -D NAME=phonePage -D OUT=phone.cpp -P embed.cmake
file(READ ${PAGE} text)
get_filename_component(folder ${PAGE} DIRECTORY)
foreach(part palette.css painting.js)
    file(READ ${folder}/${part} shared)
    string(REPLACE "/* include ${part} */" "${shared}" text "${text}")
    string(REPLACE "// include ${part}" "${shared}" text "${text}")
endforeach()

function(hash_of element result)
    string(FIND "${text}" "<${element}>" begin)
    string(FIND "${text}" "</${element}>" end)
    if(begin LESS 0 OR end LESS begin)
        set(${result} "" PARENT_SCOPE)
        return()
    endif()
    string(LENGTH "<${element}>" tag)
    math(EXPR begin "${begin} + ${tag}")
    math(EXPR length "${end} - ${begin}")
    # In bytes, as CMake counts.
    string(SUBSTRING "${text}" ${begin} ${length} inner)
    string(SHA256 hash "${inner}")
    set(${result} ${hash} PARENT_SCOPE)
endfunction()
hash_of(script script)
hash_of(style style)

string(HEX "${text}" bytes)
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${bytes}")
file(WRITE ${OUT} "#include \"server/Pages.h\"

namespace rapport {

namespace {
constexpr unsigned char ${NAME}Bytes[] = {${bytes}0};
}

const Page ${NAME}{{reinterpret_cast<const char*>(${NAME}Bytes), sizeof ${NAME}Bytes - 1}, \"${script}\", \"${style}\"};

} // namespace rapport
")

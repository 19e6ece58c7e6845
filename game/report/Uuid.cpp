#include "report/Uuid.h"

#include <uuid/uuid.h>

namespace rapport {

namespace {

// The namespace of our names, itself made of "urn:rapport".
const unsigned char* ours() {
    static const auto space = [] {
        struct Space {
            uuid_t bytes;
        } made;
        constexpr std::string_view urn = "urn:rapport";
        uuid_generate_sha1(made.bytes, *uuid_get_template("url"), urn.data(), urn.size());
        return made;
    }();
    return space.bytes;
}

} // namespace

std::string uuidOf(std::string_view name) {
    uuid_t made;
    uuid_generate_sha1(made, ours(), name.data(), name.size());
    char text[UUID_STR_LEN];
    uuid_unparse_lower(made, text);
    return text;
}

std::string hyphenated(std::string_view digits) {
    std::string text(digits);
    for (const std::size_t place : {8, 13, 18, 23})
        if (text.size() > place) text.insert(place, 1, '-');
    return text;
}

} // namespace rapport

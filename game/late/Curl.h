#pragma once

#include "late/LateLibrary.h"

#include <curl/curl.h>

namespace rapport {

// What is used of libcurl, which brings thirty other libraries.
struct Curl : LateLibrary {
    Curl() : LateLibrary("libcurl.so.4") {}

    RAPPORT_LATE(curl_, easy_init);
    RAPPORT_LATE(curl_, easy_reset);
    RAPPORT_LATE(curl_, easy_setopt);
    RAPPORT_LATE(curl_, easy_perform);
    RAPPORT_LATE(curl_, easy_getinfo);
    RAPPORT_LATE(curl_, easy_strerror);
    RAPPORT_LATE(curl_, easy_cleanup);
    RAPPORT_LATE(curl_, slist_append);
    RAPPORT_LATE(curl_, slist_free_all);
    RAPPORT_LATE(curl_, url);
    RAPPORT_LATE(curl_, url_set);
    RAPPORT_LATE(curl_, url_get);
    RAPPORT_LATE(curl_, url_cleanup);
    RAPPORT_LATE(curl_, free);
};

inline const Curl& curl() {
    static const Curl library;
    return library;
}

} // namespace rapport

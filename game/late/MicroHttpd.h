#pragma once

#include "late/LateLibrary.h"

#include <microhttpd.h>

namespace rapport {

// What is used of libmicrohttpd, which brings ten other libraries.
struct MicroHttpd : LateLibrary {
    MicroHttpd() : LateLibrary("libmicrohttpd.so.12") {}

    RAPPORT_LATE(MHD_, start_daemon);
    RAPPORT_LATE(MHD_, stop_daemon);
    RAPPORT_LATE(MHD_, run);
    RAPPORT_LATE(MHD_, get_timeout);
    RAPPORT_LATE(MHD_, get_daemon_info);
    RAPPORT_LATE(MHD_, get_connection_info);
    RAPPORT_LATE(MHD_, lookup_connection_value);
    RAPPORT_LATE(MHD_, suspend_connection);
    RAPPORT_LATE(MHD_, resume_connection);
    RAPPORT_LATE(MHD_, create_response_from_buffer);
    RAPPORT_LATE(MHD_, create_response_from_callback);
    RAPPORT_LATE(MHD_, add_response_header);
    RAPPORT_LATE(MHD_, queue_response);
    RAPPORT_LATE(MHD_, destroy_response);
};

inline const MicroHttpd& microHttpd() {
    static const MicroHttpd library;
    return library;
}

} // namespace rapport

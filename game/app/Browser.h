#pragma once

#include "store/Result.h"

#include <string>

namespace rapport {

// Opens an address in the browser that the desktop prefers; the reason if there is none.
Trouble openInBrowser(const std::string& address);

} // namespace rapport

#include "app/Commands.h"

#include "base/Legible.h"

#include <cstdio>

namespace rapport {

int complain(const Message& message, Language language) {
    // It may quote what came from outside, and a terminal obeys control characters.
    fmt::print(stderr, "rapport: error: {}\n", legible(message.in(language)));
    return exitWrongUse;
}

} // namespace rapport

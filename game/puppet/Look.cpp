#include "puppet/Look.h"

namespace rapport {

const Look& standardLook() {
    static const Look standard;
    return standard;
}

} // namespace rapport

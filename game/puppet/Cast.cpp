#include "puppet/Cast.h"

#include <algorithm>

namespace rapport {

Cast::Cast(std::vector<Look> looks) : m_looks(std::move(looks)) {
    std::ranges::sort(m_looks, {}, &Look::name);
}

const Look* Cast::find(std::string_view name) const {
    const auto found = std::ranges::lower_bound(m_looks, name, {}, &Look::name);
    return found == m_looks.end() || found->name != name ? nullptr : &*found;
}

} // namespace rapport

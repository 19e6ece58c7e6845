#pragma once

#include "puppet/Look.h"

#include <span>
#include <string_view>
#include <vector>

namespace rapport {

// Everybody who can come: the looks there are, in the order of their names.
class Cast {
public:
    Cast() = default;
    explicit Cast(std::vector<Look> looks);

    std::span<const Look> looks() const { return m_looks; }
    // The look of a name such as "man-50-grey-jacket", or null.
    const Look* find(std::string_view name) const;

private:
    std::vector<Look> m_looks;
};

} // namespace rapport

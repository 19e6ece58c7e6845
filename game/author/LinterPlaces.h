#pragma once

#include "base/Findings.h"

#include <string_view>

namespace rapport {

// Finds the opening tags that findings point at, in the file a dialogue was read from.
class LinterPlaces {
public:
    // The findings must outlive this.
    explicit LinterPlaces(const Findings& findings) : m_findings(findings) {}

    // The "<" and name of an element's first tag, or of the first whose attribute has this value. With a line the
    // search begins there. The whole file if there is none such.
    Place of(std::string_view element, std::uint32_t line = 1) const { return find(element, {}, {}, line); }
    Place of(std::string_view element, std::string_view attribute, std::string_view value,
             std::uint32_t line = 1) const {
        return find(element, attribute, value, line);
    }
    // The tag of a text in one language, looked for from a line on: the first whose words these are.
    Place ofText(std::string_view element, std::string_view language, std::string_view words, std::uint32_t line) const;

private:
    // The first opening tag of an element, from a line on, that the test takes; a place of nothing if there is none.
    template <class Test>
    Place findTag(std::string_view element, std::uint32_t line, Test test) const;
    Place find(std::string_view element, std::string_view attribute, std::string_view value, std::uint32_t line) const;

    const Findings& m_findings;
};

} // namespace rapport

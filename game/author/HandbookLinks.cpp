#include "author/HandbookLinks.h"

#include "author/LinterPlaces.h"

namespace rapport {

std::vector<Diagnostic> missingPages(const HandbookPage& page, const SourceText& source,
                                     const std::function<bool(std::string_view)>& isThere) {
    Findings findings(source);
    const LinterPlaces places(findings);
    for (const std::string& id : page.see)
        if (!isThere(id))
            findings
                .error("unknown-page", places.of("see", "page", id),
                       say("the handbook has no page \"{}\"", "手册里没有“{}”这一页", id))
                .hint = say("write \"{}.xml\" beside this page, or remove the reference",
                            "请在旁边写一页“{}.xml”，或删掉这个引用", id);
    return findings.take();
}

} // namespace rapport

#include "app/Commands.h"
#include "report/HandbookHtml.h"
#include "report/HandbookJson.h"
#include "report/JsonText.h"

#include <cstdio>

namespace rapport {

namespace {

// The handbook at hand, and what is asked of it.
class Desk {
public:
    Desk(const ReadHandbook& command, const Invocation& invocation)
        : m_command(command), m_language(invocation.language), m_reader{invocation.language, invocation.languageTag} {}

    int answer() {
        HandbookReading reading = loadHandbook(m_library.content().handbook());
        for (const Message& reason : reading.refused) complain(reason, m_language);
        for (const Diagnostic& found : reading.diagnostics)
            if (found.severity == Severity::error) fmt::print(stderr, "{}", format(found, m_language));
        m_handbook = std::move(reading.handbook);
        if (m_command.html) {
            fmt::print("{}", handbookHtml(m_handbook, m_library.practices(), m_reader));
            return exitClean;
        }
        if (m_command.words.empty()) return list();
        if (const auto place = findPlace(m_handbook, m_command.words)) return show(*place);
        return look();
    }

private:
    int list() const {
        if (m_command.json)
            fmt::print("{}", jsonText(pagesJson(m_handbook, m_reader)));
        else
            fmt::print("{}", pagesText(m_handbook, m_reader));
        return exitClean;
    }

    int show(HandbookPlace place) const {
        const std::vector<Practice> practices = m_library.practices();
        if (m_command.json)
            fmt::print("{}", jsonText(pageJson(place, practices, m_reader)));
        else
            fmt::print("{}", pageText(m_handbook, place, practices, m_reader));
        return exitClean;
    }

    int look() const {
        const std::vector<HandbookHit> hits = search(m_handbook, m_command.words, m_reader.tag);
        if (m_command.json)
            fmt::print("{}", jsonText(hitsJson(m_command.words, hits, m_reader)));
        else
            fmt::print("{}", hitsText(hits, m_reader));
        if (!hits.empty()) return exitClean;
        complain(say("the handbook says nothing of \"{}\"", "手册里没有“{}”", m_command.words), m_language);
        return exitFindings;
    }

    const ReadHandbook& m_command;
    Language m_language;
    Reader m_reader;
    const Library m_library{shippedContent()};
    Handbook m_handbook;
};

} // namespace

int readHandbook(const ReadHandbook& command, const Invocation& invocation) {
    return Desk(command, invocation).answer();
}

} // namespace rapport

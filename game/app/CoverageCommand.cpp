#include "app/Commands.h"
#include "dialogue/DialogueReader.h"
#include "dialogue/DrillReader.h"
#include "dialogue/HandbookReader.h"
#include "report/CoverageJson.h"
#include "report/CoverageText.h"
#include "report/JsonText.h"
#include "store/WholeFile.h"

#include <algorithm>
#include <cstdio>

namespace rapport {

namespace {

// What can be practised and read at the paths that were asked for. A file with errors does not count, which is said.
class Stock {
public:
    Stock(const Library& library, Language language) : m_library(library), m_language(language) {}

    void add(const std::filesystem::path& path) {
        const Finding found = findContent(path);
        for (const Message& reason : found.refused) refuse(reason);
        for (const std::filesystem::path& file : found.files) {
            const Result<SourceText> source = readContent(file);
            if (source)
                take(*source);
            else
                refuse(source.reason());
        }
    }

    Coverage coverage() {
        std::ranges::sort(m_practices, {}, &Practice::id);
        return coverageOf(m_practices, Handbook(std::move(m_pages)));
    }
    int code() const { return m_code; }

private:
    void take(const SourceText& source) {
        const std::string root = rootOf(source);
        if (root == "dialogue") {
            const DialogueReading reading = readDialogue(source, m_library.rulebook().rulebook);
            if (reading.dialogue)
                m_practices.push_back(practiceOf(*reading.dialogue));
            else
                leaveOut(source);
        }
        if (root == "drill") {
            const DrillReading reading = readDrill(source, m_library.rulebook().rulebook);
            if (reading.drill)
                m_practices.push_back(practiceOf(*reading.drill));
            else
                leaveOut(source);
        }
        if (root == "page") {
            HandbookPageReading reading = readHandbookPage(source);
            if (reading.page)
                m_pages.push_back(std::move(*reading.page));
            else
                leaveOut(source);
        }
    }

    void leaveOut(const SourceText& source) {
        complain(say("{}: not counted, because there are errors in it", "{}：有错误，没有计入", source.name),
                 m_language);
        m_code = std::max(m_code, exitFindings);
    }

    void refuse(const Message& reason) {
        complain(reason, m_language);
        m_code = exitWrongUse;
    }

    const Library& m_library;
    Language m_language;
    std::vector<Practice> m_practices;
    std::vector<HandbookPage> m_pages;
    int m_code = exitClean;
};

// Brings the table in a README up to date. The exit code.
int writeInto(const std::filesystem::path& file, const Coverage& coverage, Language language) {
    const Result<SourceText> readme = readContent(file);
    if (!readme) return complain(readme.reason(), language);
    const auto text = withCoverage(readme->text, coverage);
    if (!text) {
        complain(say("\"{}\" has no place for the table: write <!-- coverage --> and <!-- /coverage -->, a line each",
                     "“{}”里没有放表格的位置：请写上 <!-- coverage --> 和 <!-- /coverage -->，各占一行", file.string()),
                 language);
        return exitWrongUse;
    }
    const Rewriting change{file, readme->text, *text};
    if (const Trouble trouble = rewrite({&change, 1})) return complain(*trouble, language);
    return exitClean;
}

} // namespace

int showCoverage(const Check& command, const Invocation& invocation) {
    const Library library(shippedContent());
    for (const Message& reason : library.rulebook().refused) complain(reason, invocation.language);
    if (!library.rulebook().refused.empty()) return exitWrongUse;

    Stock stock(library, invocation.language);
    if (command.paths.empty()) stock.add(library.content().dialogues());
    for (const std::filesystem::path& path : command.paths) stock.add(path);
    const Coverage coverage = stock.coverage();
    if (command.format == FindingsFormat::json)
        fmt::print("{}", jsonText(coverageJson(coverage)));
    else if (command.markdown)
        fmt::print("{}", coverageMarkdown(coverage));
    else if (!command.into)
        fmt::print("{}", coverageText(coverage, invocation.language));
    const int written = command.into ? writeInto(*command.into, coverage, invocation.language) : exitClean;
    return std::max({written, stock.code(), coverage.isWhole() ? exitClean : exitFindings});
}

} // namespace rapport

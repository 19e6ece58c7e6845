#include "report/ClassReport.h"

#include "report/Dates.h"
#include "report/TallyParts.h"

namespace rapport {

namespace {

std::string nameOr(const std::string& name, Language language) {
    if (!name.empty()) return name;
    return language == Language::chinese ? "（未具名）" : "(no name)";
}

std::string titleOf(const std::string& id, const Subject& subject, Language language) {
    return subject.title.empty() ? id : subject.title.in(language);
}

void addLearners(Document& page, const Gradebook& book, Language language) {
    const bool isChinese = language == Language::chinese;
    page.add(Document::Heading{isChinese ? "学员" : "Learners"});
    Document::Table results, marks;
    results.head =
        isChinese
            ? std::vector<std::string>{"姓名", "次数", "谈完", "及格", "平均分", "最高分", "用时", "最近日期"}
            : std::vector<std::string>{"Name", "Talks", "Finished", "Passed", "Mean", "Best", "Time", "Last played"};
    marks.head = {isChinese ? "姓名" : "Name"};
    for (const Principle principle : allPrinciples) marks.head.emplace_back(nameOf(principle).in(language));
    marks.head.push_back(fmt::format("{} %", nameOf(Style::assertive).in(language)));
    for (const auto& [name, learner] : book.learners()) {
        const Tally& tally = learner.tally;
        results.rows.push_back({nameOr(name, language), std::to_string(tally.talks), std::to_string(tally.finished),
                                std::to_string(tally.passed), orDash(tally.meanScore()), orDash(tally.best),
                                spokenDuration(tally.milliseconds).in(language), dateOf(tally.lastPlayed)});
        std::vector<std::string>& row = marks.rows.emplace_back();
        row.push_back(nameOr(name, language));
        for (const Principle principle : allPrinciples) row.push_back(orDash(tally.principleScore(principle)));
        row.push_back(orDash(styleShare(tally.styles, Style::assertive)));
    }
    page.add(std::move(results));
    page.add(Document::Heading{isChinese ? "学员的五项原则（100 分为满分）和果断自信的比例"
                                         : "Principles, of 100, and assertive replies by learner"});
    page.add(std::move(marks));
}

std::int64_t learnersOf(const Gradebook& book, const std::string& subject) {
    std::int64_t count = 0;
    for (const auto& [name, learner] : book.learners()) count += learner.bySubject.contains(subject);
    return count;
}

void addSubjects(Document& page, const Gradebook& book, Language language) {
    const bool isChinese = language == Language::chinese;
    page.add(Document::Heading{isChinese ? "对话和练习" : "Dialogues and drills"});
    Document::Table table;
    table.head = isChinese
                     ? std::vector<std::string>{"名称", "学员", "次数", "谈完", "平均分", "最高分", "及格"}
                     : std::vector<std::string>{"Title", "Learners", "Talks", "Finished", "Mean", "Best", "Passed"};
    std::int64_t unknown = 0;
    for (const auto& [id, subject] : book.subjects()) {
        const Tally& tally = subject.tally;
        table.rows.push_back({titleOf(id, subject.subject, language), std::to_string(learnersOf(book, id)),
                              std::to_string(tally.talks), std::to_string(tally.finished), orDash(tally.meanScore()),
                              orDash(tally.best), std::to_string(tally.passed)});
        unknown += subject.unknownReplies;
    }
    page.add(std::move(table));
    page.add(
        Document::Paragraph{say("Passed: a score of {} or more.", "及格：{} 分及以上。", passMark).in(language), true});
    if (unknown > 0)
        page.add(Document::Paragraph{
            say("{} replies are no longer in the dialogues, which were edited since; they are left out of "
                "principles, styles and mistakes.",
                "有 {} 句回复在修改后的剧本里已经没有了，没有计入原则、风格和失误。", unknown)
                .in(language),
            true});
}

} // namespace

Document classDocument(const Gradebook& book, Language language) {
    const bool isChinese = language == Language::chinese;
    const Tally& tally = book.whole();
    Document page;
    page.tag = tagOf(language);
    page.title = isChinese ? "班级报告" : "Class report";
    if (tally.talks == 0) {
        page.add(Document::Paragraph{isChinese ? "还没有练习记录。" : "There are no talks yet."});
        return page;
    }
    page.lead = say("Last played {0} · {1} in talks", "最近一次练习 {0} · 共用时 {1}", dateOf(tally.lastPlayed),
                    spokenDuration(tally.milliseconds).in(language))
                    .in(language);
    const auto share = styleShare(tally.styles, Style::assertive);
    page.add(Document::Figures{
        {{std::to_string(book.learners().size()), isChinese ? "学员" : "Learners"},
         {fmt::format("{} / {}", tally.finished, tally.talks), isChinese ? "谈完 / 全部" : "Finished / all talks"},
         {orDash(tally.meanScore()), isChinese ? "平均分" : "Mean score"},
         {share ? fmt::format("{} %", *share) : "–", std::string(nameOf(Style::assertive).in(language))}}});
    addLearners(page, book, language);
    addSubjects(page, book, language);
    addPrinciples(page, tally, language);
    addStyles(page, tally, language);
    addMistakes(page, tally, language);
    return page;
}

std::vector<std::vector<std::string>> classRows(const Gradebook& book, Language language) {
    std::vector<std::vector<std::string>> rows = {{"learner", "id", "title", "talks", "finished", "first", "last",
                                                   "best", "mean", "passed", "seconds", "last played"}};
    for (const Principle principle : allPrinciples) rows.front().emplace_back(word(principle));
    for (const Style style : allStyles) rows.front().emplace_back(word(style));
    for (const auto& [name, learner] : book.learners())
        for (const auto& [id, tally] : learner.bySubject) {
            const auto subject = book.subjects().find(id);
            std::vector<std::string> row = {name,
                                            id,
                                            titleOf(id, subject->second.subject, language),
                                            std::to_string(tally.talks),
                                            std::to_string(tally.finished),
                                            orEmpty(tally.first),
                                            orEmpty(tally.last),
                                            orEmpty(tally.best),
                                            orEmpty(tally.meanScore()),
                                            std::to_string(tally.passed),
                                            std::to_string(tally.milliseconds / 1000),
                                            dateAndTime(tally.lastPlayed)};
            for (const Principle principle : allPrinciples) row.push_back(orEmpty(tally.principleScore(principle)));
            for (const Style style : allStyles) row.push_back(std::to_string(tally.styles[std::size_t(style)]));
            rows.push_back(std::move(row));
        }
    return rows;
}

nlohmann::ordered_json classJson(const Gradebook& book) {
    nlohmann::ordered_json learners = nlohmann::ordered_json::array();
    for (const auto& [name, learner] : book.learners()) learners.push_back(learnerJson(name, learner, book));
    nlohmann::ordered_json subjects = nlohmann::ordered_json::array();
    for (const auto& [id, page] : book.subjects()) {
        nlohmann::ordered_json subject = {{"id", id},
                                          {"title", titleOf(id, page.subject, Language::english)},
                                          {"learners", learnersOf(book, id)},
                                          {"unknownReplies", page.unknownReplies}};
        subject.update(tallyJson(page.tally));
        subjects.push_back(std::move(subject));
    }
    nlohmann::ordered_json facts = {{"passMark", passMark}};
    facts.update(tallyJson(book.whole()));
    facts["learners"] = std::move(learners);
    facts["subjects"] = std::move(subjects);
    return facts;
}

} // namespace rapport

#include "author/Coverage.h"

#include <algorithm>
#include <numeric>

namespace rapport {

namespace {

bool isCase(std::string_view framework) {
    return framework.starts_with("case-");
}

// Counts the marks of replies under the items they stand for.
class Counter {
public:
    explicit Counter(Practice& practice) : m_practice(practice) { m_practice.counts.resize(items().size()); }

    void add(ItemIndex item, int times = 1) { m_practice.counts[item] = std::uint16_t(m_practice.counts[item] + times); }
    void add(std::string_view framework, std::string_view word, int times = 1) {
        if (const auto item = findItem(fmt::format("{}.{}", framework, word))) add(*item, times);
    }

private:
    Practice& m_practice;
};

bool practises(const Practice& practice, std::string_view framework) {
    return isCase(framework) ? practice.kind == Practice::Kind::dialogue && practice.id == framework
                             : practice.countIn(framework) > 0;
}

} // namespace

int Practice::countIn(std::string_view framework) const {
    const auto range = findItems(framework);
    if (!range) return 0;
    return std::accumulate(counts.begin() + range->begin, counts.begin() + range->end, 0);
}

Practice practiceOf(const Dialogue& dialogue) {
    const auto title = [&](Language language) {
        return std::string(dialogue.text(dialogue.title, dialogue.texts.columnOf(tagOf(language))));
    };
    Practice practice{
        Practice::Kind::dialogue, dialogue.id, {title(Language::english), title(Language::chinese)}, {}, dialogue.covers};
    Counter counter(practice);
    for (const Choice& choice : dialogue.choices) {
        counter.add("styles", word(choice.style));
        if (choice.form != AggressiveForm::unsaid) counter.add("styles", word(choice.form));
        for (const Mark& mark : dialogue.marksOf(choice)) counter.add("principles", word(mark.principle));
        for (const Stretch marks : {choice.skills, choice.steps, choice.errors})
            for (const ItemIndex item : dialogue.itemsIn(marks)) counter.add(item);
    }
    const int replies = int(dialogue.choices.size());
    counter.add("types", dialogue.customer.type, replies);
    counter.add("types", dialogue.customer.manifestation, replies);
    return practice;
}

Practice practiceOf(const Drill& drill) {
    const auto title = [&](Language language) {
        return std::string(drill.text(drill.title, drill.texts.columnOf(tagOf(language))));
    };
    Practice practice{Practice::Kind::drill, drill.id, {title(Language::english), title(Language::chinese)}, {}, drill.covers};
    Counter counter(practice);
    for (const Drill::Item& each : drill.items)
        for (const ItemIndex item : each.practises) counter.add(item);
    return practice;
}

bool Coverage::isWhole() const {
    return std::ranges::all_of(rows, &CoverageRow::isCovered);
}

Coverage coverageOf(const std::vector<Practice>& practices, const Handbook& handbook) {
    Coverage coverage;
    for (const Framework& framework : frameworks()) {
        CoverageRow row{framework.id, {}, {}, handbook.page(framework.id) != nullptr};
        for (const Practice& practice : practices)
            if (practises(practice, framework.id))
                (practice.kind == Practice::Kind::dialogue ? row.dialogues : row.drills).push_back(practice.id);
        coverage.rows.push_back(std::move(row));
    }
    coverage.known = items().size();
    for (ItemIndex item = 0; item < coverage.known; ++item)
        if (std::ranges::none_of(practices, [item](const Practice& each) { return each.has(item); }))
            coverage.missing.push_back(item);
    return coverage;
}

std::vector<const Practice*> practicesOf(const HandbookPage& page, std::optional<ItemIndex> item,
                                         const std::vector<Practice>& practices) {
    std::vector<const Practice*> found;
    for (const Practice& practice : practices)
        if (item ? practice.has(*item) : practises(practice, page.id)) found.push_back(&practice);
    const auto fit = [&](const Practice* practice) {
        const bool says = std::ranges::find(practice->covers, page.id) != practice->covers.end();
        return std::pair(!says, -(item ? practice->counts[*item] : practice->countIn(page.id)));
    };
    std::ranges::stable_sort(found, {}, fit);
    return found;
}

} // namespace rapport

#include "author/Coverage.h"

#include "dialogue/MarkItems.h"

#include <algorithm>
#include <numeric>

namespace rapport {

namespace {

bool isCase(std::string_view framework) {
    return framework.starts_with("case-");
}

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
    Practice practice{Practice::Kind::dialogue, dialogue.id, dialogue.texts.both(dialogue.title), {}, dialogue.covers};
    practice.counts.resize(items().size());
    const auto add = [&](ItemIndex item) { ++practice.counts[item]; };
    const std::vector<ItemIndex> customer = itemsOf(dialogue.customer);
    for (const Choice& choice : dialogue.choices) {
        add(itemOf(choice.style));
        if (choice.form != AggressiveForm::unsaid) add(itemOf(choice.style, choice.form));
        for (const Mark& mark : dialogue.marksOf(choice)) add(itemOf(mark.principle));
        for (const Stretch marks : {choice.skills, choice.steps, choice.errors})
            for (const ItemIndex item : dialogue.itemsIn(marks)) add(item);
        for (const ItemIndex item : customer) add(item);
    }
    return practice;
}

Practice practiceOf(const Drill& drill) {
    Practice practice{Practice::Kind::drill, drill.id, drill.texts.both(drill.title), {}, drill.covers};
    practice.counts.resize(items().size());
    for (const Drill::Item& each : drill.items)
        for (const ItemIndex item : each.practises) ++practice.counts[item];
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

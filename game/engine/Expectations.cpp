#include "engine/Expectations.h"

#include "engine/ExpectationForm.h"
#include "engine/Scoring.h"

#include <algorithm>
#include <set>

namespace rapport {

namespace {

std::string_view idOf(const Dialogue& dialogue, ChoiceIndex choice) {
    return dialogue.name(dialogue.choices[choice].id);
}

std::set<std::string_view> offered(const Session& session, Availability wanted) {
    std::set<std::string_view> ids;
    for (const Session::Offer& offer : session.choices())
        if (offer.availability == wanted) ids.insert(idOf(session.dialogue(), offer.choice));
    return ids;
}

// The offered ids in the author's order.
std::string offeredList(const Session& session, Availability wanted) {
    std::string list;
    for (const Session::Offer& offer : session.choices()) {
        if (offer.availability != wanted) continue;
        if (!list.empty()) list += ' ';
        list += idOf(session.dialogue(), offer.choice);
    }
    return list.empty() ? std::string(nothing) : list;
}

template <class Named>
const Named* named(const Dialogue& dialogue, const std::vector<Named>& all, std::string_view name) {
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Named& each) { return dialogue.name(each.id) == name; });
    return found == all.end() ? nullptr : &*found;
}

std::string_view flagIs(const Session& session, std::string_view name) {
    const Flag* flag = named(session.dialogue(), session.dialogue().flags, name);
    if (!flag) return "unknown";
    return session.state().flags >> flag->bit & 1 ? "set" : "unset";
}

std::string_view promiseIs(const Session& session, std::string_view name) {
    const Promise* promise = named(session.dialogue(), session.dialogue().promises, name);
    if (!promise) return "unknown";
    const std::uint32_t flags = session.state().flags;
    if (flags & promise->broken()) return "broken";
    if (flags & promise->kept()) return "kept";
    return flags & promise->made() ? "open" : "unmade";
}

std::string_view stepIs(const Scorecard& card, std::string_view name) {
    const auto step = findItem(name);
    if (!step) return "unknown";
    const bool isDone =
        std::any_of(card.steps.begin(), card.steps.end(), [&](const Evidence& each) { return each.item == *step; });
    return isDone ? "done" : "undone";
}

// What a list asks about, as it is; nothing if every piece is as expected. A piece without more is expected `usually`.
template <class Look>
std::optional<std::string> listDiffers(std::string_view expected, std::string_view usually, Look look) {
    std::string shown;
    bool holds = true;
    for (const ExpectedPart& part : expectedParts(expected)) {
        const std::string is(look(part.name));
        const bool isMade = part.expected == "made" && (is == "open" || is == "kept" || is == "broken");
        holds &= isMade || isAsExpected(part.expected.empty() ? usually : part.expected, is);
        if (!shown.empty()) shown += ", ";
        shown += fmt::format("{} {}", part.name, is);
    }
    return holds ? std::nullopt : std::optional(shown);
}

// The words of a line; "…" at the end of what is expected stands for the rest.
bool isLine(std::string_view expected, std::string_view line) {
    if (expected == line) return true;
    constexpr std::string_view andSoOn = "…";
    return expected.ends_with(andSoOn) && line.starts_with(expected.substr(0, expected.size() - andSoOn.size()));
}

std::string lostByLast(const Session& session, LazyOutlook& outlook) {
    if (session.turns().empty()) return "0";
    const Turn& last = session.turns().back();
    const auto before = outlook.get().at(last.before), after = outlook.get().at(last.after);
    return before && after ? fmt::format("{}", before->best - last.points - after->best) : "unknown";
}

std::string scoreOf(const Session& session, LazyOutlook& outlook) {
    const auto whole = outlook.get().fromOpening();
    return whole ? fmt::format("{}", scaledScore(session.points(), whole->worst, whole->best)) : "unknown";
}

// What a talk shows that an expectation compares as one piece.
std::string shown(const Session& session, std::string_view word, LazyOutlook& outlook) {
    const Dialogue& dialogue = session.dialogue();
    if (word == "at") return std::string(dialogue.idOf(session.state().at));
    if (word == "points") return fmt::format("{}", session.points());
    if (word == "lost") return lostByLast(session, outlook);
    if (!session.isOver()) return "not over";
    if (word == "ending") return std::string(session.ending() ? dialogue.name(session.ending()->id) : nothing);
    if (word == "outcome") return std::string(rapport::word(outcomeOf(dialogue, session.state())));
    if (word == "recommend") return fmt::format("{}", recommendation(session.state().emotion));
    return scoreOf(session, outlook);
}

std::optional<std::string> idsDiffer(const Session& session, std::string_view word, std::string_view expected) {
    const auto ids = expectedIds(expected);
    const std::set<std::string_view> wanted(ids.begin(), ids.end());
    const auto open = offered(session, Availability::open);
    const auto isOpen = [&](std::string_view id) { return open.contains(id); };
    bool holds = false;
    if (word == "open") holds = wanted == open;
    if (word == "locked") holds = wanted == offered(session, Availability::locked);
    if (word == "can-say") holds = std::all_of(wanted.begin(), wanted.end(), isOpen);
    if (word == "cannot-say") holds = std::none_of(wanted.begin(), wanted.end(), isOpen);
    if (holds) return std::nullopt;
    return offeredList(session, word == "locked" ? Availability::locked : Availability::open);
}

} // namespace

std::optional<std::string> differs(const Session& session, std::string_view word, std::string_view expected,
                                   std::size_t language, LazyOutlook& outlook) {
    const auto form = expectationForm(word);
    if (!form) return std::nullopt;
    const auto level = [&](std::string_view name) {
        const auto feeling = feelingFromWord(name);
        return feeling ? fmt::format("{}", session.state().emotion[*feeling]) : "unknown";
    };
    const auto card = [&] { return score(session); };
    switch (*form) {
    case ExpectationForm::words: {
        const std::string_view line = session.dialogue().text(session.line(), language);
        return isLine(expected, line) ? std::nullopt : std::optional(std::string(line));
    }
    case ExpectationForm::ids: return idsDiffer(session, word, expected);
    case ExpectationForm::feelings: return listDiffers(expected, "", level);
    case ExpectationForm::principles:
        return listDiffers(expected, "", [scores = card()](std::string_view name) {
            const auto principle = principleFromWord(name);
            const std::optional<int> value = principle ? scores.of(*principle).score : std::nullopt;
            return value ? fmt::format("{}", *value) : std::string(nothing);
        });
    case ExpectationForm::styles:
        return listDiffers(expected, "", [scores = card()](std::string_view name) {
            const auto style = styleFromWord(name);
            return fmt::format("{}", style ? scores.of(*style).percent : 0);
        });
    case ExpectationForm::states:
        if (word == "flags")
            return listDiffers(expected, "set", [&](std::string_view name) { return flagIs(session, name); });
        if (word == "promises")
            return listDiffers(expected, "", [&](std::string_view name) { return promiseIs(session, name); });
        return listDiffers(expected, "done", [scores = card()](std::string_view name) { return stepIs(scores, name); });
    case ExpectationForm::id:
    case ExpectationForm::number:
    case ExpectationForm::outcome: break;
    }
    const std::string is = shown(session, word, outlook);
    return isAsExpected(expected, is) ? std::nullopt : std::optional(is);
}

} // namespace rapport

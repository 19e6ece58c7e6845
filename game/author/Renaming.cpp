#include "author/Renaming.h"

#include "base/Diagnostic.h"
#include "base/Findings.h"
#include "base/Names.h"
#include "dialogue/SourceEdits.h"
#include "dialogue/XmlSpans.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace rapport {

namespace {

constexpr std::array allNamed = {Named::dialogue, Named::customer, Named::node,   Named::ending,
                                 Named::reply,    Named::flag,     Named::promise};

// An attribute of an element in which ids of one kind stand.
struct Home {
    std::string_view element;
    std::string_view attribute;
    Named kind;
    bool isDefinition = false;
};
constexpr Home homes[] = {
    {"dialogue", "id", Named::dialogue, true},
    {"customer", "id", Named::customer, true},
    {"node", "id", Named::node, true},
    {"ending", "id", Named::ending, true},
    {"choice", "id", Named::reply, true},
    {"flag", "id", Named::flag, true},
    {"promise", "id", Named::promise, true},
    {"dialogue", "start", Named::node},
    {"choice", "goto", Named::node},
    {"divert", "goto", Named::node},
    {"when", "flag", Named::flag},
    {"sets", "flag", Named::flag},
    {"clears", "flag", Named::flag},
    {"when", "promise", Named::promise},
    {"promises", "promise", Named::promise},
    {"keeps", "promise", Named::promise},
    {"breaks", "promise", Named::promise},
};

// The words of a transcript behind which ids of one kind stand.
struct Saying {
    std::string_view word;
    Named kind;
};
constexpr Saying sayings[] = {
    {"dialogue", Named::dialogue}, {"choose", Named::reply},     {"open", Named::reply}, {"locked", Named::reply},
    {"can-say", Named::reply},     {"cannot-say", Named::reply}, {"at", Named::node},    {"ending", Named::ending},
    {"flags", Named::flag},        {"promises", Named::promise},
};

bool isPlace(Named kind) {
    return kind == Named::node || kind == Named::ending;
}

// Whether one name can mean things of both kinds.
bool shareNames(Named a, Named b) {
    return a == b || (isPlace(a) && isPlace(b));
}

// An id that a file defines, with what it names.
struct Definition {
    Named kind;
    std::string id;
};

std::vector<Definition> definitionsIn(const XmlSpans& spans) {
    std::vector<Definition> all;
    for (const XmlSpans::Element& element : spans.elements())
        for (const Home& home : homes)
            if (home.isDefinition && spans.nameOf(element) == home.element)
                all.push_back({home.kind, spans.value(element, home.attribute)});
    return all;
}

std::optional<Named> namedFromWord(std::string_view text) {
    if (text == "choice") return Named::reply; // as the file calls it
    for (const Named kind : allNamed)
        if (text == word(kind)) return kind;
    return std::nullopt;
}

std::string spelling(const Definition& definition) {
    return fmt::format("{}:{}", word(definition.kind), definition.id);
}

Message severalMeanings(std::string_view id, const std::vector<Definition>& meanings) {
    std::vector<std::string> spellings;
    for (const Definition& each : meanings) spellings.push_back(spelling(each));
    const std::string list = fmt::format("{}", fmt::join(spellings, ", "));
    return say("\"{0}\" names several things; say which: {1}", "“{0}”指好几样东西，请写明是哪一个：{1}", id, list);
}

Message noMeaning(std::string_view id, const std::vector<Definition>& definitions) {
    std::vector<std::string_view> ids;
    for (const Definition& each : definitions) ids.push_back(each.id);
    const std::string_view meant = nearest(id, ids);
    if (meant.empty()) return say("nothing in the dialogue has the id \"{}\"", "对话里没有 id“{}”", quotable(id));
    return say("nothing in the dialogue has the id \"{}\"; did you mean \"{}\"?", "对话里没有 id“{}”，是不是“{}”？",
               quotable(id), meant);
}

} // namespace

std::string_view word(Named kind) {
    constexpr std::array<std::string_view, allNamed.size()> words = {"dialogue", "customer", "node",   "ending",
                                                                     "reply",    "flag",     "promise"};
    return words[std::size_t(kind)];
}

std::variant<Renaming, Message> understandRenaming(std::string_view file, std::string_view from, std::string_view to) {
    const std::size_t colon = from.find(':');
    const bool saysKind = colon != std::string_view::npos;
    const std::optional<Named> kind = saysKind ? namedFromWord(from.substr(0, colon)) : std::nullopt;
    const std::string_view id = saysKind ? from.substr(colon + 1) : from;
    if (saysKind && !kind) {
        const std::string kinds = "dialogue, customer, node, ending, reply, flag, promise";
        return say("\"{0}\" is no kind of id; known: {1}", "没有“{0}”这种 id，可用：{1}",
                   quotable(from.substr(0, colon)), kinds);
    }
    const XmlSpans spans(file);
    const std::vector<Definition> definitions = definitionsIn(spans);
    std::vector<Definition> meanings;
    for (const Definition& each : definitions)
        if (each.id == id && (!kind || each.kind == *kind)) meanings.push_back(each);
    if (meanings.empty()) return noMeaning(id, definitions);
    if (meanings.size() > 1) return severalMeanings(id, meanings);

    if (!isId(to))
        return say("\"{}\" cannot be an id: use lower-case letters, digits and hyphens, beginning with a letter",
                   "“{}”不能用作 id：请用小写字母、数字和连字符，以字母开头", quotable(to));
    for (const Definition& each : definitions)
        if (each.id == to && shareNames(each.kind, meanings[0].kind))
            return say("\"{0}\" is taken already: {1}", "“{0}”已经有了：{1}", to, spelling(each));
    return Renaming{meanings[0].kind, std::string(id), std::string(to)};
}

Renamed renameInDialogue(std::string_view file, const Renaming& renaming) {
    const XmlSpans spans(file);
    SourceEdits edits;
    for (const XmlSpans::Element& element : spans.elements())
        for (const Home& home : homes) {
            if (!shareNames(home.kind, renaming.kind) || spans.nameOf(element) != home.element) continue;
            if (spans.value(element, home.attribute) != renaming.from) continue;
            const Span value = *spans.find(element, home.attribute);
            edits.replace(value.begin, value.size(), renaming.to);
        }
    return {edits.applyTo(file), edits.size()};
}

Renamed renameInPlay(std::string_view play, std::string_view dialogue, const Renaming& renaming) {
    constexpr std::string_view betweenIds = " \t\r,";
    SourceEdits edits;
    bool isItsOwn = false;
    for (std::size_t at = 0; at < play.size();) {
        const std::size_t end = std::min(play.find('\n', at), play.size());
        const std::size_t wordBegin = std::min(play.find_first_not_of(" \t", at), end);
        const std::size_t colon = std::min(play.find(':', wordBegin), end);
        std::string_view key = play.substr(wordBegin, colon - wordBegin);
        key = key.substr(0, key.find_last_not_of(" \t") + 1);
        at = end + 1;
        const auto saying =
            std::find_if(std::begin(sayings), std::end(sayings), [&](const Saying& each) { return each.word == key; });
        if (saying == std::end(sayings)) continue;
        for (std::size_t id = play.find_first_not_of(betweenIds, colon + 1); id < end;) {
            const std::size_t idEnd = std::min(play.find_first_of(betweenIds, id), end);
            const std::string_view found = play.substr(id, idEnd - id);
            if (saying->kind == Named::dialogue) isItsOwn = found == dialogue;
            if (shareNames(saying->kind, renaming.kind) && found == renaming.from)
                edits.replace(id, idEnd - id, renaming.to);
            const bool saysState =
                saying->kind == Named::flag || saying->kind == Named::promise; // "call open, other kept"
            id = play.find_first_not_of(betweenIds, saysState ? std::min(play.find(',', idEnd), end) : idEnd);
        }
    }
    if (!isItsOwn) return {std::string(play), 0};
    return {edits.applyTo(play), edits.size()};
}

} // namespace rapport

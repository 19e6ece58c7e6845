#include "dialogue/Skills.h"

namespace rapport {

namespace {

// One value of an enumeration: its word in XML and its name for people. Rows stand in the order of the values.
struct Term {
    std::string_view word;
    Wording name;
};

constexpr std::array<Term, principleCount> principles = {{
    {"no-negate", {"do not negate the customer", "不否定客户"}},
    {"no-blame", {"do not blame the customer", "不指责客户"}},
    {"no-doubt", {"do not doubt the customer", "不怀疑客户"}},
    {"no-gossip", {"do not talk about the customer", "不议论客户"}},
    {"understand", {"understand the customer", "要理解客户"}},
}};

constexpr std::array<Term, styleCount> styles = {{
    {"aggressive", {"aggressive", "主动攻击型"}},
    {"passive", {"passive", "消极被动型"}},
    {"passive-aggressive", {"passive-aggressive", "被动攻击型"}},
    {"assertive", {"assertive", "果断自信型"}},
}};

constexpr std::array<Term, 3> formTerms = {{
    {"", {"", ""}},
    {"hurt", {"playing the injured one", "受伤式"}},
    {"anger", {"intimidating", "愤怒式"}},
}};

constexpr std::array<Term, outcomeCount> outcomes = {{
    {"lose-lose", {"both sides lose", "双输"}},
    {"win-lose", {"you win, the customer loses", "我赢客户输"}},
    {"lose-win", {"you lose, the customer wins", "我输客户赢"}},
    {"win-win", {"both sides win", "双赢"}},
}};

constexpr std::array<Term, 3> channelTerms = {{
    {"counter", {"at the counter", "柜台"}},
    {"phone", {"on the phone", "电话"}},
    {"chat", {"in the chat", "在线聊天"}},
}};

template <class Value, std::size_t size>
std::optional<Value> find(const std::array<Term, size>& terms, std::string_view wanted) {
    for (std::size_t i = 0; i < size; ++i)
        if (terms[i].word == wanted && !wanted.empty()) return Value(i);
    return std::nullopt;
}

} // namespace

std::string_view word(Principle principle) {
    return principles[std::size_t(principle)].word;
}

std::string_view word(Style style) {
    return styles[std::size_t(style)].word;
}

std::string_view word(AggressiveForm form) {
    return formTerms[std::size_t(form)].word;
}

std::string_view word(Outcome outcome) {
    return outcomes[std::size_t(outcome)].word;
}

std::string_view word(Channel channel) {
    return channelTerms[std::size_t(channel)].word;
}

std::optional<Principle> principleFromWord(std::string_view text) {
    return find<Principle>(principles, text);
}

std::optional<Style> styleFromWord(std::string_view text) {
    return find<Style>(styles, text);
}

std::optional<AggressiveForm> aggressiveFormFromWord(std::string_view text) {
    return find<AggressiveForm>(formTerms, text);
}

std::optional<Outcome> outcomeFromWord(std::string_view text) {
    return find<Outcome>(outcomes, text);
}

std::optional<Channel> channelFromWord(std::string_view text) {
    return find<Channel>(channelTerms, text);
}

Wording nameOf(Principle principle) {
    return principles[std::size_t(principle)].name;
}

Wording nameOf(Style style) {
    return styles[std::size_t(style)].name;
}

Wording nameOf(Outcome outcome) {
    return outcomes[std::size_t(outcome)].name;
}

Wording nameOf(Channel channel) {
    return channelTerms[std::size_t(channel)].name;
}

} // namespace rapport

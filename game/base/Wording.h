#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>

namespace rapport {

// The languages the program itself speaks. Dialogues may carry more.
enum class Language : unsigned char { english, chinese };

inline constexpr std::string_view tagOf(Language language) {
    return language == Language::chinese ? "zh-Hans" : "en";
}

// One thing the program says, in both of its languages, side by side so that neither is forgotten.
struct Wording {
    std::string_view en;
    std::string_view zh;

    constexpr std::string_view in(Language language) const { return language == Language::chinese ? zh : en; }
};

// The same with its details filled in. Both texts take the same arguments; {0}, {1} let Chinese turn their order.
struct Message {
    std::string en;
    std::string zh;

    Message() = default;
    Message(std::string english, std::string chinese) : en(std::move(english)), zh(std::move(chinese)) {}
    Message(Wording wording) : en(wording.en), zh(wording.zh) {}

    const std::string& in(Language language) const { return language == Language::chinese ? zh : en; }
    bool empty() const { return en.empty(); }
    bool operator==(const Message&) const = default;
};

template <class... Arguments>
Message say(fmt::format_string<const Arguments&...> english, fmt::format_string<const Arguments&...> chinese,
            const Arguments&... arguments) {
    return {fmt::format(english, arguments...), fmt::format(chinese, arguments...)};
}

} // namespace rapport

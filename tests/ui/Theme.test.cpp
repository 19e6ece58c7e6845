#include "ui/Theme.h"

#include "support/Catch.h"
#include "ui/Action.h"
#include "ui/FeelingWords.h"

#include <cmath>
#include <set>

using namespace rapport;

namespace {

double luminance(ImU32 colour) {
    const auto part = [&](int shift) {
        const double value = (colour >> shift & 255) / 255.0;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(IM_COL32_R_SHIFT) + 0.7152 * part(IM_COL32_G_SHIFT) + 0.0722 * part(IM_COL32_B_SHIFT);
}

double contrast(ImU32 one, ImU32 other) {
    const double a = luminance(one), b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace

TEST_CASE("text stands out from every ground it is written on", "[ui][unit]") {
    const ImU32 pairs[][2] = {{Ink::text, Ink::page},
                              {Ink::text, Ink::card},
                              {Ink::text, Ink::sunken},
                              {Ink::text, Ink::accentSoft},
                              {Ink::text, Ink::accentMid},
                              {Ink::text, Ink::goodSoft},
                              {Ink::muted, Ink::page},
                              {Ink::muted, Ink::card},
                              {Ink::muted, Ink::sunken},
                              {Ink::muted, Ink::goodSoft},
                              {Ink::muted, Ink::accentSoft},
                              {Ink::onAccent, Ink::accent},
                              {Ink::accentDeep, Ink::card},
                              {Ink::accentDeep, Ink::page},
                              {Ink::accentDeep, Ink::accentSoft},
                              {Ink::accentDeep, Ink::accentMid},
                              {Ink::good, Ink::goodSoft},
                              {Ink::bad, Ink::badSoft},
                              {Ink::bad, Ink::page},
                              {Ink::warn, Ink::warnSoft},
                              {Ink::warn, Ink::sunken},
                              {Ink::bad, Ink::card},
                              {Ink::accent, Ink::page}};
    for (const auto& pair : pairs) {
        INFO(std::hex << pair[0] << " on " << pair[1]);
        CHECK(contrast(pair[0], pair[1]) >= 4.5);
    }
}

TEST_CASE("frames, feelings and the focus ring stand out from their grounds", "[ui][unit]") {
    CHECK(contrast(Ink::edge, Ink::card) >= 3);
    CHECK(contrast(Ink::focus, Ink::card) >= 3);
    CHECK(contrast(Ink::focus, Ink::page) >= 3);
    for (const Feeling feeling : allFeelings) CHECK(contrast(colourOf(feeling), Ink::card) >= 4.5);
}

TEST_CASE("every level of every feeling has words of its own in both languages", "[ui][unit]") {
    for (const Language language : {Language::english, Language::chinese}) {
        std::set<std::string_view> words;
        for (const Feeling feeling : allFeelings)
            for (const int level : {0, 2, 4, 6, 8}) {
                CHECK_FALSE(levelWord(feeling, level).in(language).empty());
                CHECK(levelWord(feeling, level).in(language) == levelWord(feeling, level + 1).in(language));
                words.insert(levelWord(feeling, level).in(language));
            }
        CHECK(words.size() == 30);
        for (const Feeling feeling : allFeelings)
            CHECK(levelWord(feeling, 10).in(language) == levelWord(feeling, 8).in(language));
    }
}

TEST_CASE("text sizes step from 100 to 200 per cent and stop there", "[ui][unit]") {
    CHECK(largerTextSize(100) == 125);
    CHECK(largerTextSize(130) == 150);
    CHECK(largerTextSize(200) == 200);
    CHECK(smallerTextSize(200) == 175);
    CHECK(smallerTextSize(100) == 100);
    CHECK(smallerTextSize(110) == 100);
}

#include "ui/Theme.h"

#include "support/Catch.h"
#include "ui/Action.h"
#include "ui/FeelingWords.h"

#include <set>

using namespace rapport;

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

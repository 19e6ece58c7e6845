#include "app/Fonts.h"

#include "support/Catch.h"

using namespace rapport;

namespace {

// Builds an atlas, for the tests that look into it.
struct Letters {
    Fonts fonts;
    ImFontAtlas atlas;

    bool build() { return fonts.build(atlas); }
    bool shows(ImFont* face, ImWchar character) { return face->FindGlyphNoFallback(character) != nullptr; }
};

} // namespace

TEST_CASE("a font that is nowhere is a reason in both languages", "[app][fonts][unit]") {
    Fonts fonts;
    const auto reason = fonts.open({"/nowhere/wqy-microhei.ttc"});
    REQUIRE(reason);
    CHECK(reason->en.find("install the package fonts-wqy-microhei") != std::string::npos);
    CHECK(reason->zh.find("请安装软件包 fonts-wqy-microhei") != std::string::npos);
}

TEST_CASE("a file that is no font is passed over", "[app][fonts][unit]") {
    Fonts fonts;
    CHECK(fonts.open({RAPPORT_SOURCE_DIR "/CMakeLists.txt", RAPPORT_SOURCE_DIR}));
}

TEST_CASE("without the font, Latin text can still be set in all faces", "[app][fonts][unit]") {
    Letters letters;
    REQUIRE(letters.build());
    for (ImFont* face : {letters.fonts.faces().text, letters.fonts.faces().small, letters.fonts.faces().large,
                         letters.fonts.faces().title})
        CHECK(letters.shows(face, 'R'));
}

TEST_CASE("the letters are built again only when new ones were collected", "[app][fonts][unit]") {
    Letters letters;
    CHECK(letters.build());
    CHECK_FALSE(letters.build());
    letters.fonts.collect("plain words");
    CHECK_FALSE(letters.build());
    letters.fonts.collect("您好");
    CHECK(letters.build());
    letters.fonts.collect("好您");
    CHECK_FALSE(letters.build());
    CHECK(letters.fonts.revision() == 2);
}

TEST_CASE("every collected Chinese character is in every face", "[app][fonts][unit]") {
    Letters letters;
    if (letters.fonts.open()) return; // this machine has no Chinese font
    letters.fonts.collect("退换货，龘！“请坐”");
    REQUIRE(letters.build());
    for (ImFont* face : {letters.fonts.faces().text, letters.fonts.faces().small, letters.fonts.faces().large,
                         letters.fonts.faces().title}) {
        CHECK(letters.shows(face, 0x9000));
        CHECK(letters.shows(face, 0x9F98));
        CHECK(letters.shows(face, 0xFF0C));
        CHECK_FALSE(letters.shows(face, 0x60A8));
    }
}

TEST_CASE("a letter collected for one face takes no room in the others", "[app][fonts][unit]") {
    Letters letters;
    if (letters.fonts.open()) return; // this machine has no Chinese font
    letters.build();
    letters.fonts.collect(0x9F98, letters.fonts.faces().small);
    REQUIRE(letters.build());
    CHECK(letters.shows(letters.fonts.faces().small, 0x9F98));
    CHECK_FALSE(letters.shows(letters.fonts.faces().text, 0x9F98));
    CHECK_FALSE(letters.fonts.has(0x9F98));
    letters.fonts.collect(0x9F98);
    CHECK(letters.build());
    CHECK(letters.fonts.has(0x9F98));
}

TEST_CASE("text is as large as the panels ask for, times the scale", "[app][fonts][unit]") {
    Letters letters;
    letters.fonts.open();
    letters.fonts.setScale(150);
    letters.build();
    CHECK(letters.fonts.faces().text->FontSize == Approx(TypefaceSizes{}.text * 1.5f));
    letters.fonts.setScale(150);
    CHECK_FALSE(letters.build());
}

TEST_CASE("on a projector no face is smaller than the text", "[app][fonts][unit]") {
    Letters letters;
    letters.fonts.open();
    letters.build();
    letters.fonts.setSizes(sizesForProjector);
    letters.fonts.setScale(projectorTextSize(1080));
    CHECK(letters.build());
    for (ImFont* face : {letters.fonts.faces().text, letters.fonts.faces().small, letters.fonts.faces().large,
                         letters.fonts.faces().title})
        CHECK(letterHeight(face->FontSize) * 25 >= 1080);
}

TEST_CASE("in English, quotes and the ellipsis are as wide as they look; in Chinese, as a character",
          "[app][fonts][unit]") {
    Letters letters;
    if (letters.fonts.open()) return; // this machine has no Chinese font
    letters.fonts.collect("“” ‘’ … 好");
    letters.fonts.setScale(200);
    letters.build();
    const auto glyph = [&](ImWchar mark) { return letters.fonts.faces().text->FindGlyphNoFallback(mark); };
    const float em = letters.fonts.faces().text->FontSize;
    CHECK(glyph(0x2019)->AdvanceX < em * 0.35f);
    CHECK(glyph(0x201C)->AdvanceX < em * 0.6f);
    CHECK(letters.fonts.faces().text->GetCharAdvance(0x201C) == glyph(0x201C)->AdvanceX);
    CHECK(glyph(0x201D)->Y0 == glyph('"')->Y0);
    CHECK(glyph(0x2026)->Y1 == glyph('.')->Y1);
    letters.fonts.setLanguage(Language::chinese);
    CHECK(letters.build());
    for (const ImWchar mark : {0x2018, 0x2019, 0x201C, 0x201D, 0x2026})
        CHECK(glyph(mark)->AdvanceX == glyph(0x597D)->AdvanceX);
    CHECK(glyph(0x2026)->Y1 < glyph('.')->Y1);
    CHECK_FALSE(letters.build());
}

TEST_CASE("the scale is kept between 100 percent and what the largest projector asks for", "[app][fonts][unit]") {
    Fonts fonts;
    fonts.setScale(40);
    CHECK(fonts.scale() == 100);
    fonts.setScale(9000);
    CHECK(fonts.scale() == Fonts::largestScale);
    CHECK(projectorTextSize(4320) <= Fonts::largestScale);
}

TEST_CASE("what no face can hold is not collected", "[app][fonts][unit]") {
    Fonts fonts;
    fonts.collect("😀\n\xE4\xB8");
    CHECK_FALSE(fonts.has(0x1F600));
    CHECK_FALSE(fonts.has(U'\n'));
}

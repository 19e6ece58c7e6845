#pragma once

#include "base/Wording.h"
#include "ui/Theme.h"

#include <imgui.h>

#include <array>
#include <bitset>
#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace rapport {

// The letters on the screen. Only characters that were collected are drawn into the picture panels write from, so that
// starting is quick and memory small; others show as a replacement sign. One Fonts serves one ImGui context.
class Fonts {
public:
    static constexpr int smallestScale = 100;
    static constexpr int largestScale = 1050; // for a projector of 4320 lines

    Fonts();

    // Finds the font in the places given. Without it Latin text can still be set; the reason says what to install.
    std::optional<Message> open(const std::vector<std::filesystem::path>& places = usualPlaces());
    static std::vector<std::filesystem::path> usualPlaces();

    // Quotation marks and the ellipsis are written differently in English and in Chinese, though they are the same
    // characters.
    void setLanguage(Language language);
    // How high the typefaces are at 100 %.
    void setSizes(const TypefaceSizes& sizes);
    // The size of text in percent, clamped to 100 to 900.
    void setScale(int percent);
    int scale() const { return m_scale; }

    // Makes sure that every character of a UTF-8 text, or one character, can be shown from the next frame on.
    // Characters beyond U+FFFF cannot.
    void collect(std::string_view text);
    void collect(char32_t character);
    // The same in one of the typefaces as built last: a letter takes time and memory in each.
    void collect(char32_t character, const ImFont* face);
    // Whether all typefaces have it.
    bool has(char32_t character) const;

    // Brings the atlas up to date, between frames only. False if it was: most frames cost nothing.
    bool build(ImFontAtlas& atlas);

    // The typefaces as built last; building makes new ones.
    const Typefaces& faces() const { return m_faces; }
    // How often the atlas was built. When it has grown, text measured before must be measured again.
    int revision() const { return m_revision; }

private:
    using Characters = std::bitset<0x10000>;
    enum class Face : std::size_t { text, small, large, title };
    static constexpr std::size_t faceCount = 4;

    void collect(char32_t character, Face face);
    ImFont* add(ImFontAtlas& atlas, Face face, float size);

    std::shared_ptr<const std::byte> m_file;
    std::size_t m_fileSize = 0;
    int m_scale = smallestScale;
    TypefaceSizes m_sizes;
    Language m_language = Language::english;
    std::array<Characters, faceCount> m_characters;
    std::array<std::vector<ImWchar>, faceCount> m_ranges; // read by the atlas while it is built
    Typefaces m_faces;
    int m_revision = 0;
    bool m_stale = true;
};

} // namespace rapport

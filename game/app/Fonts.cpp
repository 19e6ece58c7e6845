#include "app/Fonts.h"

#include "base/Characters.h"

#include <fcntl.h>
#include <imgui_freetype.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace rapport {

namespace {

// Mapped, not read: the pages are shared with whoever else has the font open, and only those touched are loaded.
std::shared_ptr<const std::byte> mapFile(const std::filesystem::path& path, std::size_t& size) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return nullptr;
    struct stat facts {};
    void* memory = MAP_FAILED;
    if (fstat(file, &facts) == 0 && S_ISREG(facts.st_mode) && facts.st_size > 0) {
        size = std::size_t(facts.st_size);
        memory = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
    }
    ::close(file);
    if (memory == MAP_FAILED) return nullptr;
    return {static_cast<const std::byte*>(memory),
            [length = size](const std::byte* bytes) { munmap(const_cast<std::byte*>(bytes), length); }};
}

bool looksLikeFont(const std::byte* bytes, std::size_t size) {
    constexpr std::array<std::string_view, 4> marks = {"ttcf", "OTTO", "true", std::string_view("\0\1\0\0", 4)};
    const std::string_view start(reinterpret_cast<const char*>(bytes), std::min<std::size_t>(size, 4));
    return std::find(marks.begin(), marks.end(), start) != marks.end();
}

std::vector<ImWchar> rangesOf(const std::bitset<0x10000>& characters) {
    std::vector<ImWchar> ranges;
    for (std::size_t i = 1; i < characters.size(); ++i) {
        if (!characters[i]) continue;
        const std::size_t first = i;
        while (i + 1 < characters.size() && characters[i + 1]) ++i;
        ranges.push_back(ImWchar(first));
        ranges.push_back(ImWchar(i));
    }
    ranges.push_back(0);
    return ranges;
}

// The font knows these marks as wide as a Chinese character only. In English they are as wide as they look and stand
// where their ASCII relative stands: quotes hang from its top, the ellipsis rests on the line.
struct LatinMark {
    ImWchar mark, relative;
    bool hangs;
};
constexpr LatinMark latinMarks[] = {
    {0x2018, '\'', true}, {0x2019, '\'', true}, {0x201C, '"', true}, {0x201D, '"', true}, {0x2026, '.', false}};

void writeAsLatin(ImFont& font) {
    for (const LatinMark& each : latinMarks) {
        auto* glyph = const_cast<ImFontGlyph*>(font.FindGlyphNoFallback(each.mark));
        const ImFontGlyph* relative = font.FindGlyphNoFallback(each.relative);
        if (!glyph || !relative) continue;
        const float width = glyph->X1 - glyph->X0, height = glyph->Y1 - glyph->Y0;
        glyph->X0 = relative->X0;
        glyph->X1 = relative->X0 + width;
        glyph->Y0 = each.hangs ? relative->Y0 : relative->Y1 - height;
        glyph->Y1 = glyph->Y0 + height;
        glyph->AdvanceX = std::ceil(glyph->X1 + std::max(1.f, relative->AdvanceX - relative->X1));
        font.IndexAdvanceX[each.mark] = glyph->AdvanceX;
    }
}

} // namespace

Fonts::Fonts() {
    for (char32_t letter = U' '; letter <= U'~'; ++letter) collect(letter);
    collect("…\xEF\xBF\xBD"); // what ImGui puts where text is cut off, or a character is missing
}

std::vector<std::filesystem::path> Fonts::usualPlaces() {
    const std::filesystem::path name = "wqy-microhei.ttc";
    const std::filesystem::path shared = "/usr/share/fonts";
    std::vector<std::filesystem::path> places = {shared / "truetype/wqy" / name,
                                                 shared / "wenquanyi/wqy-microhei" / name,
                                                 shared / "wqy-microhei" / name, "/usr/local/share/fonts" / name};
    if (const char* home = std::getenv("HOME")) {
        places.push_back(std::filesystem::path(home) / ".local/share/fonts" / name);
        places.push_back(std::filesystem::path(home) / ".fonts" / name);
    }
    return places;
}

std::optional<Message> Fonts::open(const std::vector<std::filesystem::path>& places) {
    for (const std::filesystem::path& place : places) {
        std::size_t size = 0;
        auto file = mapFile(place, size);
        if (!file || !looksLikeFont(file.get(), size)) continue;
        m_file = std::move(file);
        m_fileSize = size;
        m_stale = true;
        return std::nullopt;
    }
    return Message("The Chinese font \"WenQuanYi Micro Hei\" was not found; install the package fonts-wqy-microhei.",
                   "找不到中文字体“文泉驿微米黑”，请安装软件包 fonts-wqy-microhei。");
}

void Fonts::setLanguage(Language language) {
    m_stale |= language != m_language;
    m_language = language;
}

void Fonts::setSizes(const TypefaceSizes& sizes) {
    m_stale |= sizes != m_sizes;
    m_sizes = sizes;
}

void Fonts::setScale(int percent) {
    percent = std::clamp(percent, smallestScale, largestScale);
    m_stale |= percent != m_scale;
    m_scale = percent;
}

void Fonts::collect(std::string_view text) {
    while (!text.empty()) {
        const Character character = characterAt(text);
        collect(character.code);
        text.remove_prefix(character.size);
    }
}

void Fonts::collect(char32_t character) {
    for (std::size_t face = 0; face < faceCount; ++face) collect(character, Face(face));
}

void Fonts::collect(char32_t character, const ImFont* face) {
    const std::array built{m_faces.text, m_faces.small, m_faces.large, m_faces.title};
    const auto found = std::find(built.begin(), built.end(), face);
    if (found == built.end()) return collect(character);
    collect(character, Face(found - built.begin()));
}

void Fonts::collect(char32_t character, Face face) {
    Characters& characters = m_characters[std::size_t(face)];
    if (character < U' ' || character >= characters.size() || characters[character]) return;
    characters.set(character);
    m_stale = true;
}

bool Fonts::has(char32_t character) const {
    return std::all_of(m_characters.begin(), m_characters.end(), [&](const Characters& characters) {
        return character < characters.size() && characters[character];
    });
}

bool Fonts::build(ImFontAtlas& atlas) {
    if (!m_stale) return false;
    atlas.Clear();
    atlas.Flags |= ImFontAtlasFlags_NoPowerOfTwoHeight;
    atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
    m_faces.text = add(atlas, Face::text, m_sizes.text);
    m_faces.small = add(atlas, Face::small, m_sizes.small);
    m_faces.large = add(atlas, Face::large, m_sizes.large);
    m_faces.title = add(atlas, Face::title, m_sizes.title);
    atlas.Build();
    if (m_file && m_language == Language::english)
        for (ImFont* font : {m_faces.text, m_faces.small, m_faces.large, m_faces.title}) writeAsLatin(*font);
    m_stale = false;
    ++m_revision;
    return true;
}

ImFont* Fonts::add(ImFontAtlas& atlas, Face face, float size) {
    std::vector<ImWchar>& ranges = m_ranges[std::size_t(face)];
    ranges = rangesOf(m_characters[std::size_t(face)]);
    ImFontConfig config;
    config.SizePixels = std::round(size * float(m_scale) / 100);
    config.GlyphRanges = ranges.data();
    if (face == Face::large || face == Face::title) config.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_Bold;
    if (!m_file) return atlas.AddFontDefault(&config);

    config.PixelSnapH = true;
    // ImGui copies a file of 5 MB for each typeface unless the atlas owns it; so it does, but only for this moment. It
    // takes writable memory but reads from it only.
    void* bytes = const_cast<std::byte*>(m_file.get());
    ImFont* font = atlas.AddFontFromMemoryTTF(bytes, int(m_fileSize), config.SizePixels, &config, config.GlyphRanges);
    atlas.ConfigData.back().FontDataOwnedByAtlas = false;
    return font;
}

} // namespace rapport

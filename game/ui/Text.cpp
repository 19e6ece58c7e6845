#include "ui/Text.h"

#include "base/LineBreak.h"

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <utility>

namespace rapport {

namespace {

constexpr std::size_t rememberedTexts = 2000;

float leading = 1.32f; // in force

// Decodes one character of well-formed UTF-8 and moves on.
char32_t nextCharacter(std::string_view text, std::size_t& at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    char32_t code = size == 1 ? lead : lead & (0x7Fu >> size);
    for (std::size_t i = at + 1; i < std::min(at + size, text.size()); ++i)
        code = (code << 6) | (static_cast<unsigned char>(text[i]) & 0x3Fu);
    at += size;
    return code;
}

} // namespace

float widthOf(ImFont* font, std::string_view text) {
    return font->CalcTextSizeA(font->FontSize, FLT_MAX, 0, text.data(), text.data() + text.size()).x;
}

float lineHeight(ImFont* font) {
    return std::ceil(font->FontSize * leading);
}

Leading::Leading(float times) : m_before(std::exchange(leading, times)) {}

Leading::~Leading() {
    leading = m_before;
}

std::size_t Typesetter::KeyHash::operator()(const Key& key) const {
    return std::hash<std::string>()(key.text) ^ std::hash<ImFont*>()(key.font) * 31 ^
           std::size_t(key.width) * 0x9E3779B9u;
}

const std::vector<std::string>& Typesetter::lines(std::string_view text, ImFont* font, float width) {
    Key key{std::string(text), font, int(width)};
    if (const auto known = m_lines.find(key); known != m_lines.end()) return known->second;
    if (m_lines.size() >= rememberedTexts) m_lines.clear();
    expect(text, font);
    std::vector<std::string> broken;
    for (const std::string_view line :
         breakLines(text, width, [font](std::string_view piece) { return widthOf(font, piece); }))
        broken.emplace_back(line);
    return m_lines.emplace(std::move(key), std::move(broken)).first->second;
}

void Typesetter::expect(std::string_view text, ImFont* font) {
    for (std::size_t at = 0; at < text.size();) {
        const char32_t code = nextCharacter(text, at);
        if (code > ' ' && code <= 0xFFFF && !font->FindGlyphNoFallback(ImWchar(code))) m_missing.insert({font, code});
    }
}

void Typesetter::forget() {
    m_lines.clear();
    m_missing.clear();
}

} // namespace rapport

#include "report/SvgSheet.h"

#include "base/Characters.h"
#include "base/LineBreak.h"

#include <algorithm>
#include <cmath>

namespace rapport {

namespace {

constexpr std::string_view svgTypefaces = "'Noto Sans', 'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft "
                                          "YaHei', 'WenQuanYi Micro Hei', sans-serif";

// Of the height of the letters.
float widthOf(std::string_view text) {
    constexpr float wide = 1, narrow = 0.57f, thin = 0.32f, capital = 0.7f;
    float width = 0;
    while (!text.empty()) {
        const Character next = characterAt(text);
        const bool isThin =
            next.code < 128 && std::string_view(" .,:;!|'ijl").find(char(next.code)) != std::string_view::npos;
        const bool isCapital = (next.code >= U'A' && next.code <= U'Z') || next.code == U'm' || next.code == U'w';
        width += isWide(next.code) ? wide : isThin ? thin : isCapital ? capital : narrow;
        text.remove_prefix(next.size);
    }
    return width;
}

} // namespace

SvgSheet::SvgSheet(int width, int height, std::string_view title, std::string_view language) {
    put(R"(<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xml:lang="{2}" role="img" width="{0}" height="{1}" viewBox="0 0 {0} {1}" font-family="{3}">
<title>{4}</title>
)",
        width, height, safeInXml(language), svgTypefaces, safeInXml(title));
}

void SvgSheet::words(int x, int y, std::string_view text, std::string_view attributes) {
    put("<text x=\"{}\" y=\"{}\" {}>{}</text>\n", x, y, attributes, safeInXml(text));
}

void SvgSheet::openGroup(std::string_view explanation) {
    put("<g><title>{}</title>\n", safeInXml(explanation));
}

void SvgSheet::closeGroup() {
    put("</g>\n");
}

std::string SvgSheet::finish() {
    put("</svg>\n");
    return std::move(m_text);
}

std::string safeInXml(std::string_view text) {
    std::string safe;
    for (const char each : text) {
        switch (each) {
        case '&': safe += "&amp;"; break;
        case '<': safe += "&lt;"; break;
        case '>': safe += "&gt;"; break;
        case '"': safe += "&quot;"; break;
        default: safe += each;
        }
    }
    return safe;
}

int drawnWidth(std::string_view text, int size) {
    return int(std::ceil(widthOf(text) * float(size)));
}

std::vector<std::string> beginningOf(std::string_view text, int width, int size, std::size_t lines) {
    const float room = float(width) / float(size);
    const auto broken = breakLines(text, room, widthOf);
    std::vector<std::string> shown(broken.begin(), broken.begin() + std::ptrdiff_t(std::min(lines, broken.size())));
    if (broken.size() <= lines) return shown;
    std::string& last = shown.back();
    while (!last.empty() && widthOf(last) + 1 > room) {
        while (goesOn(last.back())) last.pop_back();
        last.pop_back();
    }
    // Rather between words than within one.
    const std::size_t space = last.find_last_of(' ');
    if (space != std::string::npos && last.size() - space < 12) last.resize(space);
    last += "…";
    return shown;
}

} // namespace rapport

#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

namespace rapport {

// The text of a picture in SVG, written shape by shape. Words are made safe here; attributes are the caller's own.
class SvgSheet {
public:
    SvgSheet(int width, int height, std::string_view title, std::string_view language);

    // Anything, as it is.
    template <class... Arguments>
    void put(fmt::format_string<const Arguments&...> form, const Arguments&... arguments) {
        m_text += fmt::format(form, arguments...);
    }
    // Words from a place on their baseline.
    void words(int x, int y, std::string_view text, std::string_view attributes);
    // What is drawn until the group is closed is explained by these words, when the pointer is on it.
    void openGroup(std::string_view explanation);
    void closeGroup();

    // The whole file.
    std::string finish();

private:
    std::string m_text;
};

// Text as it may stand in XML.
std::string safeInXml(std::string_view text);

// About how wide a text is drawn, in pixels: the picture cannot know its reader's typeface, so rather too wide.
int drawnWidth(std::string_view text, int size);

// The beginning of a text in at most so many lines; "…" if there is more.
std::vector<std::string> beginningOf(std::string_view text, int width, int size, std::size_t lines);

} // namespace rapport

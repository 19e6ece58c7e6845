#include "ui/HeaderBar.h"

#include <algorithm>
#include <cmath>

namespace rapport {

namespace {

constexpr Wording back{"Back (Esc)", "返回（Esc）"};
constexpr Wording pause{"Pause (Esc)", "暂停（Esc）"};
constexpr Wording smaller{"Smaller text (-)", "缩小文字（-）"};
constexpr Wording larger{"Larger text (+)", "放大文字（+）"};
constexpr Wording enlarge{"Full screen (F11)", "全屏（F11）"};
constexpr Wording shrink{"Leave full screen (F11)", "退出全屏（F11）"};
// Each names the other language in that language, so that whoever needs it can read it.
constexpr Wording otherLanguage{"中文", "English"};

Language other(Language language) {
    return language == Language::english ? Language::chinese : Language::english;
}

std::optional<Action> byKey(const Ui& ui, const HeaderBar& bar) {
    if (ui.keys.escape && bar.canPause) return Pause{};
    if (ui.keys.escape && bar.canGoBack) return Back{};
    if (ui.keys.menu) return bar.canPause ? Action(Pause{}) : Action(ShowSettings{});
    if (ui.keys.mute) return ToggleSound{};
    if (ui.keys.language) return SwitchLanguage{other(ui.language)};
    if (ui.projector) return std::nullopt; // the window's height says how large text is
    if (ui.keys.larger && ui.textSize() < 200) return SetTextSize{largerTextSize(ui.textSize())};
    if (ui.keys.smaller && ui.textSize() > 100) return SetTextSize{smallerTextSize(ui.textSize())};
    return std::nullopt;
}

void title(Ui& ui, const Box& room, std::string_view words) {
    const Typefaces& faces = ui.theme.faces;
    for (ImFont* font : {faces.large, faces.text, faces.small}) {
        const float height = heightOf(ui, words, font, room.width());
        const int lines = int(height / lineHeight(font) + 0.5f);
        if (lines > (font == faces.small ? 2 : 1) || height > room.height()) continue;
        Column column{room.min.x, std::floor((room.min.y + room.max.y - height) / 2), room.width()};
        paragraph(ui, column, words, {font});
        return;
    }
}

} // namespace

float headerHeight(float scale) {
    return std::round(44 * (1 + (scale - 1) * 0.45f));
}

std::optional<Action> headerBar(Ui& ui, Column& column, const HeaderBar& bar) {
    std::optional<Action> action = byKey(ui, bar);
    const float height = headerHeight(ui.theme.scale), gap = ui.space(8);
    const float top = column.y, bottom = top + height;
    float left = column.x, right = column.x + column.width;
    const auto square = [&](bool fromRight) {
        if (!fromRight) {
            left += height + gap;
            return Box{{left - height - gap, top}, {left - gap, bottom}};
        }
        right -= height + gap;
        return Box{{right + gap, top}, {right + gap + height, bottom}};
    };
    if (bar.canGoBack && !bar.canPause && pictureButton(ui, "back", square(false), Pictogram::back, ui.say(back)))
        action = Back{};
    if (bar.canPause && pictureButton(ui, "pause", square(false), Pictogram::pause, ui.say(pause))) action = Pause{};

    const Box fullScreen = square(true);
    if (!ui.projector) {
        if (pictureButton(ui, "larger", square(true), Pictogram::plus, ui.say(larger)))
            action = SetTextSize{largerTextSize(ui.textSize())};
        if (pictureButton(ui, "smaller", square(true), Pictogram::minus, ui.say(smaller)))
            action = SetTextSize{smallerTextSize(ui.textSize())};
    }
    const float languageWidth = buttonSize(ui, ui.say(otherLanguage), column.width).width();
    right -= languageWidth + gap;
    const Box language{{right + gap, top}, {right + gap + languageWidth, bottom}};
    if (buttonAt(ui, "language", language, ui.say(otherLanguage), ButtonLook::plain))
        action = SwitchLanguage{other(ui.language)};
    if (pictureButton(ui, "full screen", fullScreen, ui.fullScreen ? Pictogram::shrink : Pictogram::enlarge,
                      ui.say(ui.fullScreen ? shrink : enlarge)))
        action = ToggleFullScreen{};
    if (!bar.title.empty()) title(ui, {{left + gap, top}, {right - gap, bottom}}, bar.title);
    column.y = bottom + ui.space(12);
    return action;
}

} // namespace rapport

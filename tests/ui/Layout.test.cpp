#include "ui/Layout.h"

#include "support/Catch.h"
#include "ui/Blind.h"
#include "ui/MoodStrip.h"

using namespace rapport;

namespace {

// What has been drawn on an empty page.
class Page {
public:
    Page() : m_list(ImGui::GetDrawListSharedData()) {
        m_list._ResetForNewFrame();
        m_list.PushClipRect({0, 0}, {500, 500});
        m_list.PushTextureID(ImGui::GetIO().Fonts->TexID);
    }

    ImDrawList& list() { return m_list; }
    bool isPainted(float x, float y) const {
        for (int i = 0; i + 3 <= m_list.IdxBuffer.Size; i += 3) {
            const auto corner = [&](int n) { return m_list.VtxBuffer[m_list.IdxBuffer[i + n]].pos; };
            const auto side = [&](ImVec2 a, ImVec2 b) { return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x); };
            const float one = side(corner(0), corner(1)), two = side(corner(1), corner(2)),
                        three = side(corner(2), corner(0));
            if ((one > 0 && two > 0 && three > 0) || (one < 0 && two < 0 && three < 0)) return true;
        }
        return false;
    }

private:
    ImDrawList m_list;
};

} // namespace

TEST_CASE("an area and its outline reach around boxes of every shape", "[ui][unit]") {
    Blind blind({800, 600});
    blind.settle([](Ui&) { return std::optional<Action>(); });
    constexpr float rounding = 10;
    for (const ImVec2 size : {ImVec2{200, 60}, ImVec2{60, 200}, ImVec2{14, 90}, ImVec2{90, 14}, ImVec2{20, 20}}) {
        INFO(size.x << " x " << size.y);
        const Box box{{50, 50}, {50 + size.x, 50 + size.y}};
        const float x = box.min.x + size.x / 2 + 0.3f, y = box.min.y + size.y / 2 + 0.2f;
        Page filled, outlined;
        filledRect(filled.list(), box, IM_COL32_WHITE, rounding);
        outlinedRect(outlined.list(), box, IM_COL32_WHITE, rounding, 1.5f);
        for (const Page* page : {&filled, &outlined}) {
            for (const float edge : {box.min.x + 0.6f, box.max.x - 0.6f}) CHECK(page->isPainted(edge, y));
            for (const float edge : {box.min.y + 0.6f, box.max.y - 0.6f}) CHECK(page->isPainted(x, edge));
            CHECK_FALSE(page->isPainted(box.min.x - 2, y));
            CHECK_FALSE(page->isPainted(box.min.x + 0.4f, box.min.y + 0.4f)); // it is round there
        }
        CHECK(filled.isPainted(x, y));
        CHECK_FALSE(outlined.isPainted(x, y));
    }
}

TEST_CASE("every feeling keeps its name, whatever its level", "[ui][unit]") {
    for (const Language language : {Language::english, Language::chinese})
        for (const float scale : {1.f, 1.25f, 1.5f, 2.f})
            for (const float width : {330.f, 424.f, 474.f, 518.f, 600.f}) {
                Blind blind({1920, 1080}, scale, language);
                const std::vector<Feeling> shown(allFeelings.begin(), allFeelings.end());
                Emotion now;
                const Blind::Panel panel = [&](Ui& ui) {
                    Emotion before = now;
                    for (const Feeling feeling : shown) before.set(feeling, now[feeling] == 0 ? 1 : 0);
                    moodStrip(ui, {{0, 0}, {width * scale, moodStripHeight(scale, width * scale, shown.size())}}, shown,
                              now, &before);
                    return std::optional<Action>();
                };
                for (int level = feelingMin; level <= feelingMax; ++level) {
                    for (const Feeling feeling : shown) now.set(feeling, level);
                    INFO(tagOf(language) << " at " << scale << ", " << width << " wide, level " << level);
                    blind.settle(panel);
                    for (const Feeling feeling : shown) CHECK(blind.find(blind.ui.begun(nameOf(feeling))));
                }
            }
}

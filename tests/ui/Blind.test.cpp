#include "ui/Blind.h"

#include "dialogue/DialogueReader.h"
#include "support/Catch.h"
#include "support/TestRulebook.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>

namespace rapport {

namespace {

constexpr const char* fontFile = "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc";

void appendUtf8(std::string& text, char32_t code) {
    if (code < 0x80)
        text += char(code);
    else if (code < 0x800)
        (text += char(0xC0 | code >> 6)) += char(0x80 | (code & 63));
    else
        ((text += char(0xE0 | code >> 12)) += char(0x80 | (code >> 6 & 63))) += char(0x80 | (code & 63));
}

// The letters of one text size, which windows share: drawing them takes longer than most panels.
struct Letters {
    ImFontAtlas atlas;
    Typefaces faces;
    std::string asked;
};

// By text size, and whether it is a projector's.
std::map<std::pair<float, bool>, Letters>& drawnLetters() {
    static std::map<std::pair<float, bool>, Letters> letters;
    return letters;
}

void draw(Letters& letters, float scale, const TypefaceSizes& sizes) {
    ImVector<ImWchar> ranges;
    ImFontGlyphRangesBuilder builder;
    builder.AddRanges(letters.atlas.GetGlyphRangesDefault());
    builder.AddText(letters.asked.c_str());
    builder.BuildRanges(&ranges);
    letters.atlas.Clear();
    const bool hasFont = std::filesystem::exists(fontFile);
    const auto load = [&](float height) {
        ImFontConfig config;
        config.SizePixels = std::round(height * scale);
        config.OversampleH = 1;
        return hasFont ? letters.atlas.AddFontFromFileTTF(fontFile, config.SizePixels, &config, ranges.Data)
                       : letters.atlas.AddFontDefault(&config);
    };
    letters.faces = {load(sizes.text), load(sizes.small), load(sizes.large), load(sizes.title)};
    letters.atlas.Build(); // reads the ranges, which may go then
    letters.atlas.SetTexID(ImTextureID(1));
}

} // namespace

std::string wordsFor(const Sight& sight) {
    return fmt::format("{} {}x{} at {} %{}", tagOf(sight.language), sight.size.x, sight.size.y, sight.scale * 100,
                       sight.projector               ? " on a projector"
                       : sight.light == Light::night ? " by night"
                                                     : "");
}

std::vector<Sight> everySight() {
    std::vector<Sight> sights;
    for (const Language language : {Language::english, Language::chinese})
        for (const ImVec2 size : {ImVec2{1024, 640}, ImVec2{1366, 768}, ImVec2{1920, 1080}}) {
            const Light light = size.x == 1366 ? Light::night : Light::day;
            for (const float scale : {1.f, 1.25f, 1.5f, 2.f}) sights.push_back({size, scale, language, light});
            sights.push_back({size, 1, language, light, true});
        }
    return sights;
}

Blind::Blind(ImVec2 size, float scale, Language language) : Blind(Sight{size, scale, language}) {}

Blind::Blind(const Sight& sight) {
    ui.language = sight.language;
    ui.projector = sight.projector;
    ui.theme.scale = sight.projector ? float(projectorTextSize(sight.size.y)) / 100 : sight.scale;
    ui.theme.light = sight.light;
    ui.textBoxes = &boxes;
    ImGui::CreateContext(&drawnLetters()[{ui.theme.scale, ui.projector}].atlas);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = sight.size;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
#if IMGUI_VERSION_NUM < 18700
    for (int k = 0; k < ImGuiKey_COUNT; ++k) io.KeyMap[k] = k + 1;
#endif
    showLetters();
}

Blind::~Blind() {
    ImGui::DestroyContext();
}

void Blind::forgetLetters() {
    drawnLetters().clear();
}

void Blind::showLetters() {
    Letters& letters = drawnLetters()[{ui.theme.scale, ui.projector}];
    for (const Letter& letter : ui.typesetter.missing()) appendUtf8(letters.asked, letter.code);
    if (!letters.atlas.IsBuilt() || !ui.typesetter.missing().empty()) {
        draw(letters, ui.theme.scale, ui.projector ? sizesForProjector : TypefaceSizes{});
        ++lettersLoaded;
    }
    ui.theme.faces = letters.faces;
    ui.typesetter.forget();
    applyTheme(ui.theme);
}

std::optional<Action> Blind::frame(const Panel& panel) {
    ImGui::GetIO().DeltaTime = std::max(1.f / 60, std::exchange(m_pause, 0.f));
    ImGui::NewFrame();
    ui.begin();
    std::optional<Action> action = panel(ui);
    ImGui::Render();
    if (ui.typesetter.missing().empty() || !std::filesystem::exists(fontFile)) return action;
    showLetters();
    const std::optional<Action> again = frame(panel);
    return action ? action : again;
}

void Blind::settle(const Panel& panel) {
    for (int i = 0; i < 4; ++i) frame(panel);
    wait(1);
    frame(panel);
}

std::optional<Action> Blind::clickAt(const Panel& panel, ImVec2 place) {
    ImGuiIO& io = ImGui::GetIO();
    std::optional<Action> result;
    for (const bool down : {false, true, false}) {
#if IMGUI_VERSION_NUM >= 18700
        io.AddMousePosEvent(place.x, place.y);
        io.AddMouseButtonEvent(0, down);
#else
        io.MousePos = place;
        io.MouseDown[0] = down;
#endif
        for (int i = 0; i < 2; ++i)
            if (const auto action = frame(panel)) result = action;
    }
    return result;
}

std::optional<Action> Blind::click(const Panel& panel, std::string_view text) {
    const TextBoxes::Drawn* drawn = find(text);
    INFO(text);
    REQUIRE(drawn);
    return clickAt(panel, {(drawn->box.min.x + drawn->box.max.x) / 2, (drawn->box.min.y + drawn->box.max.y) / 2});
}

std::optional<Action> Blind::type(const Panel& panel, char character) {
    ImGui::GetIO().AddInputCharacter(static_cast<unsigned char>(character));
    std::optional<Action> result = frame(panel);
    if (const auto later = frame(panel); !result) result = later;
    return result;
}

void Blind::key(ImGuiKey key, bool down) {
#if IMGUI_VERSION_NUM >= 18700
    ImGui::GetIO().AddKeyEvent(key, down);
#else
    ImGui::GetIO().KeysDown[ImGui::GetIO().KeyMap[key]] = down;
#endif
}

std::optional<Action> Blind::press(const Panel& panel, ImGuiKey pressed) {
    key(pressed, true);
    std::optional<Action> result = frame(panel);
    key(pressed, false);
    if (const auto later = frame(panel); !result) result = later;
    frame(panel);
    return result;
}

void Blind::wheel(const Panel& panel, ImVec2 place, float lines) {
    ImGuiIO& io = ImGui::GetIO();
#if IMGUI_VERSION_NUM >= 18700
    io.AddMousePosEvent(place.x, place.y);
    frame(panel);
    io.AddMouseWheelEvent(0, lines);
#else
    io.MousePos = place;
    frame(panel);
    io.MouseWheel = lines;
#endif
    for (int i = 0; i < 3; ++i) frame(panel);
}

const TextBoxes::Drawn* Blind::find(std::string_view words) const {
    for (const TextBoxes::Drawn& drawn : boxes.texts)
        if (drawn.text.find(words) != std::string::npos) return &drawn;
    return nullptr;
}

std::string troubleIn(const TextBoxes& boxes, ImVec2 display) {
    std::string trouble = faintIn(boxes);
    const auto seen = [](const TextBoxes::Drawn& drawn) {
        return Box{{std::max(drawn.box.min.x, drawn.clip.min.x), std::max(drawn.box.min.y, drawn.clip.min.y)},
                   {std::min(drawn.box.max.x, drawn.clip.max.x), std::min(drawn.box.max.y, drawn.clip.max.y)}};
    };
    for (std::size_t i = 0; i < boxes.texts.size(); ++i) {
        const TextBoxes::Drawn& drawn = boxes.texts[i];
        const Box& box = drawn.box;
        if (box.min.x < std::max(0.f, drawn.clip.min.x) - 0.5f ||
            box.max.x > std::min(display.x, drawn.clip.max.x) + 0.5f)
            trouble += "cut off at a side: " + drawn.text + "\n";
        if (drawn.card >= 0 && !boxes.cards[std::size_t(drawn.card)].contains(box, 1.5f))
            trouble += "outside its card: " + drawn.text + "\n";
        for (std::size_t other = i + 1; other < boxes.texts.size(); ++other)
            if (seen(drawn).overlaps(seen(boxes.texts[other]), 2.f) && seen(drawn).height() > 0 &&
                seen(boxes.texts[other]).height() > 0)
                trouble += "covered: " + drawn.text + " / " + boxes.texts[other].text + "\n";
    }
    return trouble;
}

std::shared_ptr<const Dialogue> longTalk() {
    const std::string english =
        "I have told this to three of your colleagues already, and every one of them promised to call me back "
        "on the same day. Nobody did, not once, and now you tell me to wait again, as if my time were worth nothing.";
    const std::string chinese = "这件事我已经跟你们三位同事说过了，每一位都答应当天给我回电话，可是一次也没有人打来。现"
                                "在你又让我等，好像我的时间一文不值似的，你们到底还管不管？";
    const auto both = [](const std::string& element, const std::string& en, const std::string& zh) {
        return "<" + element + " xml:lang=\"en\">" + en + "</" + element + "><" + element + " xml:lang=\"zh-Hans\">" +
               zh + "</" + element + ">";
    };
    const auto choice = [&](const std::string& id, const std::string& to, const std::string& style,
                            const std::string& more) {
        return "<choice id=\"" + id + "\" goto=\"" + to + "\" style=\"" + style + "\"" +
               (more.find("timeout") == 0 ? " timeout=\"yes\">" : ">") +
               both("say", id + ": " + english.substr(0, 150), id + "：" + chinese.substr(0, 180)) +
               (more.find("timeout") == 0 ? "" : more) + both("why", english.substr(0, 180), chinese) + "</choice>";
    };
    const auto replies = [&](const std::string& node, const std::string& next) {
        return choice(node + "-one", next, "assertive",
                      "<honours principle=\"understand\"/><uses skill=\"listening.repeat\"/><promises "
                      "promise=\"call\"/>") +
               choice(node + "-two", next, "passive",
                      "<violates principle=\"no-blame\" severity=\"2\"/><errs error=\"complaint-errors.argue\"/>") +
               choice(node + "-three", next, "assertive", "<when feeling=\"trust\" at-least=\"9\"/>") +
               choice(node + "-four", "left", "aggressive", "<violates principle=\"no-doubt\" severity=\"3\"/>") +
               choice(node + "-silence", next, "passive", "timeout");
    };
    std::string xml =
        "<dialogue xmlns=\"urn:rapport:dialogue:1\" id=\"long\" channel=\"phone\" difficulty=\"3\" start=\"a\">" +
        both("title", "The call that three colleagues promised and nobody made",
             "三位同事都答应过、却没有人打来的那通电话") +
        both("brief", english, chinese) +
        "<customer id=\"mrs\" type=\"angry\" manifestation=\"argumentative\" look=\"woman-30-cream-coat\">" +
        both("name", "Mrs Lin", "林女士") + both("explicit-need", english, chinese) +
        both("implicit-need", english, chinese) + "</customer><promise id=\"call\">" +
        both("text", "Call her.", "回电。") + "</promise>";
    const std::string nodes[][2] = {{"a", "b"}, {"b", "c"}, {"c", "well"}};
    for (const auto& [node, next] : nodes)
        xml += "<node id=\"" + node + "\" seconds=\"30\">" + both("narration", english, chinese) +
               both("line", english, chinese) + both("thought", english, chinese) + both("hint", english, chinese) +
               replies(node, next) + "</node>";
    xml += "<ending id=\"well\" outcome=\"win-win\">" + both("line", english, chinese) +
           both("text", english, chinese) + "</ending>" + "<ending id=\"left\" outcome=\"lose-lose\">" +
           both("text", english, chinese) + "</ending></dialogue>";
    DialogueReading reading = readDialogue({"long.xml", xml}, testRulebook());
    std::string found;
    for (const Diagnostic& diagnostic : reading.diagnostics) found += format(diagnostic, Language::english);
    INFO(found);
    REQUIRE(reading.dialogue);
    return std::make_shared<const Dialogue>(std::move(*reading.dialogue));
}

Session played(std::initializer_list<const char*> replies) {
    Session session(longTalk());
    for (const char* reply : replies) REQUIRE_FALSE(session.choose(reply));
    return session;
}

} // namespace rapport

#include "app/ImGuiBridge.h"

#include <SFML/Graphics/View.hpp>
#include <SFML/Window/Clipboard.hpp>
#include <imgui_internal.h>

#include <algorithm>
#include <bitset>
#include <cfloat>
#include <cmath>
#include <cstring>
#include <deque>
#include <iterator>

namespace rapport {

namespace {

// A press shows one frame later, and a window that opens or moves the keyboard's focus needs two more to come to rest.
constexpr int framesToSettle = 3;

struct KeyPair {
    sf::Keyboard::Key sfml;
    ImGuiKey imgui;
};
constexpr KeyPair keyPairs[] = {
    {sf::Keyboard::Tab, ImGuiKey_Tab},
    {sf::Keyboard::Left, ImGuiKey_LeftArrow},
    {sf::Keyboard::Right, ImGuiKey_RightArrow},
    {sf::Keyboard::Up, ImGuiKey_UpArrow},
    {sf::Keyboard::Down, ImGuiKey_DownArrow},
    {sf::Keyboard::PageUp, ImGuiKey_PageUp},
    {sf::Keyboard::PageDown, ImGuiKey_PageDown},
    {sf::Keyboard::Home, ImGuiKey_Home},
    {sf::Keyboard::End, ImGuiKey_End},
    {sf::Keyboard::Insert, ImGuiKey_Insert},
    {sf::Keyboard::Delete, ImGuiKey_Delete},
    {sf::Keyboard::Backspace, ImGuiKey_Backspace},
    {sf::Keyboard::Space, ImGuiKey_Space},
    {sf::Keyboard::Enter, ImGuiKey_Enter},
    {sf::Keyboard::Escape, ImGuiKey_Escape},
    {sf::Keyboard::A, ImGuiKey_A},
    {sf::Keyboard::C, ImGuiKey_C},
    {sf::Keyboard::V, ImGuiKey_V},
    {sf::Keyboard::X, ImGuiKey_X},
    {sf::Keyboard::Y, ImGuiKey_Y},
    {sf::Keyboard::Z, ImGuiKey_Z},
};

// Letters act only together with Ctrl; alone they are text, and ImGui shall not wait a frame for each.
bool isHeard(const sf::Event::KeyEvent& key, bool down) {
    const bool letter = key.code >= sf::Keyboard::A && key.code <= sf::Keyboard::Z;
    return !letter || key.control || !down;
}

const KeyPair* pairOf(sf::Keyboard::Key key) {
    const auto found =
        std::find_if(std::begin(keyPairs), std::end(keyPairs), [&](const KeyPair& pair) { return pair.sfml == key; });
    return found == std::end(keyPairs) ? nullptr : found;
}

const ImVec2 nowhere{-FLT_MAX, -FLT_MAX};

// What a triangle needs to be drawn. The less, the sooner: where OpenGL is software, filling is most of a frame's work.
enum class Paint { blendedTexture, opaqueTexture, blendedColour, opaqueColour };

Paint paintOf(const sf::Vertex* corners, bool isPicture) {
    const sf::Vertex &a = corners[0], &b = corners[1], &c = corners[2];
    const bool isUntouched = a.color == sf::Color::White && b.color == a.color && c.color == a.color;
    if (isPicture) return isUntouched ? Paint::opaqueTexture : Paint::blendedTexture;
    const bool isOpaque = (a.color.a & b.color.a & c.color.a) == 0xFF;
    // Plain colours come from one white pixel among the letters.
    if (a.texCoords != b.texCoords || a.texCoords != c.texCoords) return Paint::blendedTexture;
    return isOpaque ? Paint::opaqueColour : Paint::blendedColour;
}

float areaOf(const sf::Vertex* corners) {
    const sf::Vector2f b = corners[1].position - corners[0].position, c = corners[2].position - corners[0].position;
    return std::abs(b.x * c.y - b.y * c.x) / 2;
}

// Shows a picture just as it is. From that software OpenGL can tell that it need only copy.
std::unique_ptr<sf::Shader> makeCopier() {
    auto shader = sf::Shader::isAvailable() ? std::make_unique<sf::Shader>() : nullptr;
    const char* const program = "uniform sampler2D picture;"
                                "void main() { gl_FragColor = texture2D(picture, gl_TexCoord[0].xy); }";
    if (!shader || !shader->loadFromMemory(program, sf::Shader::Fragment)) return nullptr;
    shader->setUniform("picture", sf::Shader::CurrentTexture);
    return shader;
}

// What triangles are drawn with.
struct Tools {
    const sf::Texture* texture = nullptr;
    bool isPicture = false;             // or else letters
    const sf::Shader* copier = nullptr; // for pictures; may be missing
};

bool isPlain(Paint paint) {
    return paint == Paint::blendedColour || paint == Paint::opaqueColour;
}

sf::RenderStates statesOf(Paint paint, const Tools& tools) {
    sf::RenderStates states;
    if (paint == Paint::opaqueTexture) states.shader = tools.copier;
    if (!isPlain(paint)) states.texture = tools.texture;
    if (paint == Paint::opaqueTexture || paint == Paint::opaqueColour) states.blendMode = sf::BlendNone;
    return states;
}

// Two triangles that make up an upright box, in the order in which ImGui writes them.
bool isBox(const sf::Vertex* corners) {
    const sf::Vector2f &a = corners[0].position, &b = corners[1].position, &c = corners[2].position,
                       &d = corners[5].position;
    return a == corners[3].position && c == corners[4].position && a.y == b.y && b.x == c.x && c.y == d.y && d.x == a.x;
}

// Triangles in a row that are painted alike, and whether all of them are boxes or none.
struct Run {
    std::size_t begin = 0, end = 0;
    Paint paint = Paint::blendedTexture;
    bool isOfBoxes = false;
    float area = 0;
};

Run runFrom(const std::vector<sf::Vertex>& corners, std::size_t begin, bool isPicture) {
    const auto startsBox = [&](std::size_t at) { return at + 6 <= corners.size() && isBox(&corners[at]); };
    Run run{begin, begin, paintOf(&corners[begin], isPicture), startsBox(begin)};
    do {
        run.area += areaOf(&corners[run.end]) * (run.isOfBoxes ? 2 : 1);
        run.end += run.isOfBoxes ? 6 : 3;
    } while (run.end < corners.size() && paintOf(&corners[run.end], isPicture) == run.paint &&
             startsBox(run.end) == run.isOfBoxes);
    return run;
}

// Draws triangles in their order and as lightly as they can be, since software OpenGL takes its time over each: plain
// colours without texture, large areas of one without blending, and boxes, letters among them, without other shapes.
void drawTriangles(sf::RenderTarget& target, const std::vector<sf::Vertex>& corners, const Tools& tools) {
    const auto draw = [&](std::size_t from, std::size_t to, Paint paint) {
        if (from < to) target.draw(&corners[from], to - from, sf::Triangles, statesOf(paint, tools));
    };
    constexpr float large = 4000;            // pixels
    constexpr std::size_t fewBoxes = 24 * 6; // of many more, OpenGL no longer sees that they are boxes
    std::size_t drawn = 0;                   // from here on there are small plain shapes
    for (Run run; run.end < corners.size();) {
        run = runFrom(corners, run.end, tools.isPicture);
        if (isPlain(run.paint) && run.area < large) continue;
        draw(drawn, run.begin, Paint::blendedColour);
        for (drawn = run.begin; drawn < run.end; drawn += fewBoxes)
            draw(drawn, std::min(drawn + fewBoxes, run.end), run.paint);
        drawn = run.end;
    }
    draw(drawn, corners.size(), Paint::blendedColour);
}

} // namespace

#if IMGUI_VERSION_NUM >= 18700

// ImGui keeps a queue of inputs itself and never lets a press and its release fall into one frame.
class ImGuiBridge::Input {
public:
    void move(ImVec2 to) { io().AddMousePosEvent(to.x, to.y); }
    void button(int button, bool down) { io().AddMouseButtonEvent(button, down); }
    void wheel(float x, float y) { io().AddMouseWheelEvent(x, y); }
    void text(unsigned character) { io().AddInputCharacter(character); }
    void focus(bool gained) { io().AddFocusEvent(gained); }
    void key(const sf::Event::KeyEvent& key, bool down) {
        io().AddKeyEvent(ImGuiMod_Ctrl, key.control);
        io().AddKeyEvent(ImGuiMod_Shift, key.shift);
        io().AddKeyEvent(ImGuiMod_Alt, key.alt);
        io().AddKeyEvent(ImGuiMod_Super, key.system);
        if (const KeyPair* pair = pairOf(key.code); pair && isHeard(key, down)) io().AddKeyEvent(pair->imgui, down);
    }
    void apply() {}
    bool hasMore() const { return !ImGui::GetCurrentContext()->InputEventsQueue.empty(); }

private:
    static ImGuiIO& io() { return ImGui::GetIO(); }
};

#else

// Older ImGui only knows what is down when a frame begins. So inputs queue up here, and a frame takes as many of them
// as cannot hide one another: a press and its release, however quick, fall into two frames, at the places where they
// happened.
class ImGuiBridge::Input {
public:
    Input() {
        for (const KeyPair& pair : keyPairs) ImGui::GetIO().KeyMap[pair.imgui] = pair.sfml;
    }

    void move(ImVec2 to) { m_steps.push_back({.kind = Kind::move, .position = to}); }
    void button(int button, bool down) {
        m_steps.push_back({.kind = Kind::button, .code = unsigned(button), .down = down});
    }
    void wheel(float x, float y) { m_steps.push_back({.kind = Kind::wheel, .position = {x, y}}); }
    void text(unsigned character) { m_steps.push_back({.kind = Kind::text, .code = character}); }
    void key(const sf::Event::KeyEvent& key, bool down) {
        const bool known = pairOf(key.code) && isHeard(key, down);
        m_steps.push_back(
            {.kind = Kind::key, .code = known ? unsigned(key.code) : noKey, .down = down, .modifiers = key});
    }
    void focus(bool gained) {
        if (gained) return;
        ImGuiIO& io = ImGui::GetIO();
        m_steps.clear();
        std::fill(std::begin(io.KeysDown), std::end(io.KeysDown), false);
        std::fill(std::begin(io.MouseDown), std::end(io.MouseDown), false);
        io.KeyCtrl = io.KeyShift = io.KeyAlt = io.KeySuper = false;
    }

    void apply() {
        Frame frame;
        while (!m_steps.empty() && take(m_steps.front(), frame)) m_steps.pop_front();
        // There, Enter edits text but does not press buttons, though everybody expects it to.
        ImGuiIO& io = ImGui::GetIO();
        if (m_enterPresses && io.KeysDown[sf::Keyboard::Enter]) io.NavInputs[ImGuiNavInput_Activate] = 1;
    }

    bool hasMore() const { return !m_steps.empty(); }

private:
    enum class Kind { move, button, wheel, key, text };
    struct Step {
        Kind kind;
        ImVec2 position{};
        unsigned code = 0;
        bool down = false;
        sf::Event::KeyEvent modifiers{};
    };
    // What a frame has taken so far.
    struct Frame {
        std::bitset<ImGuiMouseButton_COUNT> buttons;
        std::bitset<sf::Keyboard::KeyCount> keys;
        bool hasEdited = false;
        bool hasText = false;
    };
    static constexpr unsigned noKey = sf::Keyboard::KeyCount;

    // False if the step must wait for the next frame.
    bool take(const Step& step, Frame& frame) {
        ImGuiIO& io = ImGui::GetIO();
        switch (step.kind) {
        case Kind::move:
            if (frame.buttons.any()) return false;
            io.MousePos = step.position;
            return true;
        case Kind::button:
            if (frame.buttons[step.code]) return false;
            frame.buttons.set(step.code);
            io.MouseDown[step.code] = step.down;
            return true;
        case Kind::wheel:
            io.MouseWheelH += step.position.x;
            io.MouseWheel += step.position.y;
            return true;
        case Kind::text:
            if (frame.hasEdited) return false;
            frame.hasText = true;
            io.AddInputCharacter(step.code);
            return true;
        case Kind::key: return takeKey(step, frame);
        }
        return true;
    }

    bool takeKey(const Step& step, Frame& frame) {
        ImGuiIO& io = ImGui::GetIO();
        if (step.code != noKey && io.KeysDown[step.code] != step.down) {
            const bool edits = step.code != sf::Keyboard::Space;
            if (frame.keys[step.code] || (edits && frame.hasText)) return false;
            frame.keys.set(step.code);
            frame.hasEdited |= edits;
            io.KeysDown[step.code] = step.down;
            if (step.code == sf::Keyboard::Enter) m_enterPresses = step.down && !io.WantTextInput;
        }
        io.KeyCtrl = step.modifiers.control;
        io.KeyShift = step.modifiers.shift;
        io.KeyAlt = step.modifiers.alt;
        io.KeySuper = step.modifiers.system;
        return true;
    }

    std::deque<Step> m_steps;
    bool m_enterPresses = false;
};

#endif

ImGuiBridge::ImGuiBridge(Fonts& fonts) : m_fonts(fonts), m_context(ImGui::CreateContext()) {
    IMGUI_CHECKVERSION();
    ImGui::SetCurrentContext(m_context);
    m_input = std::make_unique<Input>();
    ImGuiIO& io = ImGui::GetIO();
    io.BackendPlatformName = io.BackendRendererName = "SFML";
    io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors | ImGuiBackendFlags_RendererHasVtxOffset;
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    io.ConfigInputTextCursorBlink = false; // a blinking cursor would wake the program for nothing
    io.IniFilename = nullptr;
}

ImGuiBridge::~ImGuiBridge() {
    ImGui::DestroyContext(m_context);
}

void ImGuiBridge::attach(sf::RenderWindow& window, Wakeup& wakeup) {
    ImGui::SetCurrentContext(m_context);
    leaveInputMethod();
    wakeup.listenTo(window);
    m_window = &window;
    m_wakeup = &wakeup;
    m_shownCursor = ImGuiMouseCursor_Arrow;
    m_framesDue = framesToSettle;
    installClipboard();
}

void ImGuiBridge::installClipboard() {
    ImGuiIO& io = ImGui::GetIO();
    io.ClipboardUserData = this;
    io.GetClipboardTextFn = [](void* self) {
        auto& bridge = *static_cast<ImGuiBridge*>(self);
        const auto text = sf::Clipboard::getString().toUtf8();
        bridge.m_clipboard.assign(text.begin(), text.end());
        bridge.m_fonts.collect(bridge.m_clipboard);
        return bridge.m_clipboard.c_str();
    };
    io.SetClipboardTextFn = [](void*, const char* text) {
        sf::Clipboard::setString(sf::String::fromUtf8(text, text + std::strlen(text)));
    };
#if IMGUI_VERSION_NUM < 18700
    io.BackendPlatformUserData = this;
    io.ImeSetInputScreenPosFn = [](int x, int y) {
        auto& bridge = *static_cast<ImGuiBridge*>(ImGui::GetIO().BackendPlatformUserData);
        if (bridge.m_inputMethod) bridge.m_inputMethod->moveTo(x, y + int(ImGui::GetFontSize()));
    };
#endif
}

void ImGuiBridge::event(const sf::Event& event) {
    ImGui::SetCurrentContext(m_context);
    m_framesDue = framesToSettle;
    const bool typed = event.type == sf::Event::KeyPressed || event.type == sf::Event::TextEntered;
    if (!(typed && m_isWriting)) deliver(event);
}

void ImGuiBridge::deliver(const sf::Event& event) {
    switch (event.type) {
    case sf::Event::GainedFocus:
    case sf::Event::LostFocus:
        m_hasFocus = event.type == sf::Event::GainedFocus;
        m_input->focus(m_hasFocus);
        break;
    case sf::Event::MouseMoved: m_input->move({float(event.mouseMove.x), float(event.mouseMove.y)}); break;
    case sf::Event::MouseLeft: m_input->move(nowhere); break;
    case sf::Event::MouseButtonPressed:
    case sf::Event::MouseButtonReleased:
        m_input->move({float(event.mouseButton.x), float(event.mouseButton.y)});
        m_input->button(event.mouseButton.button, event.type == sf::Event::MouseButtonPressed);
        break;
    case sf::Event::MouseWheelScrolled: {
        const float delta = event.mouseWheelScroll.delta;
        const bool vertical = event.mouseWheelScroll.wheel == sf::Mouse::VerticalWheel;
        m_input->wheel(vertical ? 0 : delta, vertical ? delta : 0);
        break;
    }
    case sf::Event::KeyPressed:
    case sf::Event::KeyReleased: m_input->key(event.key, event.type == sf::Event::KeyPressed); break;
    case sf::Event::TextEntered:
        if (event.text.unicode < U' ' || event.text.unicode == 0x7F) break;
        m_fonts.collect(char32_t(event.text.unicode));
        m_input->text(event.text.unicode);
        break;
    default: break;
    }
}

void ImGuiBridge::leaveInputMethod() {
    if (m_inputMethod) m_wakeup->forget(m_inputMethod->descriptor());
    m_inputMethod.reset();
    m_isWriting = false;
}

void ImGuiBridge::hearInputMethod() {
    const bool wanted = ImGui::GetIO().WantTextInput;
    // A method that is gone may be back by the time the next text field is entered.
    if (m_inputMethod && !m_inputMethod->isActive() && !wanted) leaveInputMethod();
    if (m_window && !m_inputMethod && wanted) {
        m_inputMethod = std::make_unique<InputMethod>(m_window->getSystemHandle());
        m_wakeup->watch(m_inputMethod->descriptor());
        m_framesDue = framesToSettle;
        return; // making it takes a while; what was typed meanwhile still comes through the window
    }
    if (!m_inputMethod) return;
    m_inputMethod->tell([&](sf::Event event) {
        // Keys pressed before the text field was entered have come through the window already.
        if (!m_isWriting) return;
        deliver(event);
        if (event.type != sf::Event::KeyPressed) return;
        // The method says late that it left a key alone, perhaps after the window has said that it was released.
        event.type = sf::Event::KeyReleased;
        deliver(event);
    });
    m_isWriting = wanted && m_inputMethod->isActive();
    m_inputMethod->focus(m_isWriting && m_hasFocus);
}

void ImGuiBridge::newFrame(sf::Vector2u size) {
    ImGui::SetCurrentContext(m_context);
    ImGuiIO& io = ImGui::GetIO();
    hearInputMethod();
    if (m_input->hasMore()) m_framesDue = framesToSettle;
    m_input->apply();
    if (m_fonts.build(*io.Fonts)) {
        io.Fonts->SetTexID(this);
        m_fontTextureIsStale = true;
    }
    io.DisplaySize = {float(size.x), float(size.y)};
    io.DeltaTime = std::max(m_clock.restart().asSeconds(), 1e-4f);
    m_framesDue = std::max(m_framesDue - 1, 0);
    ImGui::NewFrame();
    // The input method shall be there before the first letter is.
    if (m_window && io.WantTextInput && !m_inputMethod) m_framesDue = std::max(m_framesDue, 1);
}

bool ImGuiBridge::isSettling() const {
    ImGui::SetCurrentContext(m_context);
    return m_framesDue > 0 || m_input->hasMore() || (m_inputMethod && m_inputMethod->hasMore());
}

ImTextureID ImGuiBridge::idOf(const sf::Texture& texture) {
    return const_cast<sf::Texture*>(&texture);
}

// The letters go by the bridge's own address, which stays while their texture comes and goes.
const sf::Texture* ImGuiBridge::textureOf(ImTextureID id) const {
    return id == this ? m_fontTexture.get() : static_cast<const sf::Texture*>(id);
}

void ImGuiBridge::uploadFonts() {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    unsigned char* pixels = nullptr;
    int width = 0, height = 0;
    atlas.GetTexDataAsRGBA32(&pixels, &width, &height);
    m_fontTexture = std::make_unique<sf::Texture>();
    m_fontTexture->create(unsigned(width), unsigned(height));
    m_fontTexture->update(pixels);
    // Letters stand on whole pixels; without smoothing, software OpenGL fills the same areas much faster.
    m_fontTexture->setSmooth(false);
    m_fontTextureIsStale = false;
    atlas.ClearTexData();
}

void ImGuiBridge::render(sf::RenderTarget& target) {
    ImGui::SetCurrentContext(m_context);
    ImGui::Render();
    if (m_fontTextureIsStale) uploadFonts();
    const ImDrawData& data = *ImGui::GetDrawData();
    const sf::View view = target.getView();
    for (int i = 0; i < data.CmdListsCount; ++i) {
        const ImDrawList& list = *data.CmdLists[i];
        for (const ImDrawCmd& command : list.CmdBuffer) {
            if (!command.UserCallback)
                drawCommand(target, list, command);
            else if (command.UserCallback != ImDrawCallback_ResetRenderState)
                command.UserCallback(&list, &command);
        }
    }
    target.setView(view);
    m_hasRendered = true;
    showCursor();
}

void ImGuiBridge::drawCommand(sf::RenderTarget& target, const ImDrawList& list, const ImDrawCmd& command) {
    const sf::Vector2f size(target.getSize());
    const float left = std::floor(std::max(command.ClipRect.x, 0.f));
    const float top = std::floor(std::max(command.ClipRect.y, 0.f));
    const float right = std::ceil(std::min(command.ClipRect.z, size.x));
    const float bottom = std::ceil(std::min(command.ClipRect.w, size.y));
    if (right <= left || bottom <= top) return;

    // SFML 2 has no scissors, but a view shows only what lies in its viewport.
    const sf::FloatRect clip(left, top, right - left, bottom - top);
    sf::View view(clip);
    view.setViewport({left / size.x, top / size.y, clip.width / size.x, clip.height / size.y});
    target.setView(view);

    const sf::Texture* texture = textureOf(command.GetTexID());
    const sf::Vector2f scale = texture ? sf::Vector2f(texture->getSize()) : sf::Vector2f();
    const ImDrawIdx* index = list.IdxBuffer.Data + command.IdxOffset;
    const ImDrawVert* corners = list.VtxBuffer.Data + command.VtxOffset;
    m_vertices.resize(command.ElemCount);
    for (sf::Vertex& vertex : m_vertices) {
        const ImDrawVert& corner = corners[*index++];
        const auto channel = [&](int shift) { return sf::Uint8(corner.col >> shift); };
        vertex = {{corner.pos.x, corner.pos.y},
                  {channel(IM_COL32_R_SHIFT), channel(IM_COL32_G_SHIFT), channel(IM_COL32_B_SHIFT),
                   channel(IM_COL32_A_SHIFT)},
                  {corner.uv.x * scale.x, corner.uv.y * scale.y}};
    }
    if (m_hasRendered) {
        const bool isPicture = texture != m_fontTexture.get();
        return drawTriangles(target, m_vertices, {texture, isPicture, isPicture ? copier() : nullptr});
    }
    // OpenGL takes its time over every new kind of paint, which the first picture shall not wait for.
    target.draw(m_vertices.data(), m_vertices.size(), sf::Triangles, texture);
}

const sf::Shader* ImGuiBridge::copier() {
    if (!m_copier) m_copier = makeCopier();
    return m_copier->get();
}

void ImGuiBridge::showCursor() {
    const ImGuiMouseCursor wanted = ImGui::GetMouseCursor();
    if (!m_window || wanted == m_shownCursor) return;
    m_shownCursor = wanted;
    m_window->setMouseCursorVisible(wanted != ImGuiMouseCursor_None);
    if (wanted == ImGuiMouseCursor_None) return;

    std::unique_ptr<sf::Cursor>& cursor = m_cursors[std::size_t(wanted)];
    if (!cursor) {
        const auto typeOf = [](ImGuiMouseCursor shape) {
            switch (shape) {
            case ImGuiMouseCursor_TextInput: return sf::Cursor::Text;
            case ImGuiMouseCursor_Hand: return sf::Cursor::Hand;
            case ImGuiMouseCursor_ResizeNS: return sf::Cursor::SizeVertical;
            case ImGuiMouseCursor_ResizeEW: return sf::Cursor::SizeHorizontal;
            case ImGuiMouseCursor_ResizeAll: return sf::Cursor::SizeAll;
            case ImGuiMouseCursor_NotAllowed: return sf::Cursor::NotAllowed;
            default: return sf::Cursor::Arrow;
            }
        };
        cursor = std::make_unique<sf::Cursor>();
        // The theme may lack a shape; the arrow is never missing.
        if (!cursor->loadFromSystem(typeOf(wanted))) cursor->loadFromSystem(sf::Cursor::Arrow);
    }
    m_window->setMouseCursor(*cursor);
}

} // namespace rapport

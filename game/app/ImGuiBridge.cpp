#include "app/ImGuiBridge.h"

#include <SFML/Window/Clipboard.hpp>
#include <imgui_internal.h>

#include <algorithm>
#include <bitset>
#include <cfloat>
#include <cstring>
#include <deque>
#include <iterator>

namespace rapport {

namespace {

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
        io.Fonts->SetTexID(&m_painter);
        m_painter.takeLetters();
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

std::vector<Box> ImGuiBridge::render(sf::RenderTarget& target, sf::Color ground, Held held) {
    ImGui::SetCurrentContext(m_context);
    ImGui::Render();
    const std::vector<Box> areas = m_painter.paint(*ImGui::GetDrawData(), target, ground, held);
    showCursor();
    return areas;
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

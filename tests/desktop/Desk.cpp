#include "desktop/Desk.h"

#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/XTest.h>
#include <signal.h>
#include <sys/wait.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <thread>

namespace rapport {

namespace {

using namespace std::chrono_literals;

Window findGame(Display* display, Window parent) {
    Window root = 0, above = 0, *children = nullptr;
    unsigned count = 0;
    Window found = 0;
    XQueryTree(display, parent, &root, &above, &children, &count);
    for (unsigned i = 0; i < count && !found; ++i) {
        XWindowAttributes attributes;
        XGetWindowAttributes(display, children[i], &attributes);
        if (attributes.map_state == IsViewable && attributes.width >= 640) found = children[i];
    }
    if (children) XFree(children);
    return found;
}

} // namespace

void breathe() {
    std::this_thread::sleep_for(700ms);
}

Desk::Desk(int width, int height, std::vector<std::string> arguments) : m_arguments(std::move(arguments)) {
    std::string pattern = (std::filesystem::temp_directory_path() / "rapport-desk-XXXXXX").string();
    if (!mkdtemp(pattern.data())) throw std::runtime_error("no temporary folder");
    m_folder = pattern;
    m_monitor.emplace(width, height, m_folder);
    m_display = m_monitor->connection();
    start();
}

Desk::~Desk() {
    kill();
    m_monitor.reset();
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
}

void Desk::start() {
    std::vector<std::string> command = {RAPPORT_PROGRAM, "--home", home().string(), "--text-boxes",
                                        boxesFile().string()};
    command.insert(command.end(), m_arguments.begin(), m_arguments.end());
    std::error_code ignored;
    std::filesystem::remove(boxesFile(), ignored);
    m_game = launch(command, m_folder / "game.log", {{"DISPLAY", m_monitor->name()}, {"LC_ALL", "C.UTF-8"}});
    if (!within(20s, [&] { return !texts().empty(); })) throw std::runtime_error("the game drew nothing");
}

void Desk::key(const std::string& name) {
    m_monitor->press(name);
    std::this_thread::sleep_for(150ms);
}

void Desk::click(int x, int y) {
    m_monitor->point(x, y);
    std::this_thread::sleep_for(80ms);
    XTestFakeButtonEvent(m_display, 1, True, 0);
    XTestFakeButtonEvent(m_display, 1, False, 0);
    XSync(m_display, False);
    std::this_thread::sleep_for(150ms);
}

bool Desk::clickText(const std::string& words) {
    if (!waitForText(words)) return false;
    std::optional<TextBox> box = textWith(words);
    for (int turns = 0; box && !box->canBeClicked() && turns < 100; ++turns) {
        turnWheel(*box);
        box = textWith(words);
    }
    if (!box) return false;
    const auto [x, y] = onScreen(box->x + box->width / 2, box->y + box->height / 2);
    click(x, y);
    return true;
}

// A text that is exactly this, such as a button's, comes first.
std::optional<TextBox> Desk::textWith(const std::string& words) const {
    const std::vector<TextBox> boxes = texts();
    const auto same = std::find_if(boxes.begin(), boxes.end(), [&](const TextBox& box) { return box.text == words; });
    if (same != boxes.end()) return *same;
    const auto within = std::find_if(boxes.begin(), boxes.end(),
                                     [&](const TextBox& box) { return box.text.find(words) != std::string::npos; });
    return within != boxes.end() ? std::optional(*within) : std::nullopt;
}

void Desk::turnWheel(const TextBox& towards) {
    const auto [x, y] = onScreen(towards.clipX + towards.clipWidth / 2, towards.clipY + towards.clipHeight / 2);
    const unsigned wheel = towards.y < towards.clipY ? 4 : 5; // up : down
    m_monitor->point(x, y);
    XTestFakeButtonEvent(m_display, wheel, True, 0);
    XTestFakeButtonEvent(m_display, wheel, False, 0);
    XSync(m_display, False);
    std::this_thread::sleep_for(150ms);
}

std::pair<int, int> Desk::onScreen(int x, int y) const {
    Window child = 0;
    int screenX = 0, screenY = 0;
    XTranslateCoordinates(m_display, findGame(m_display, DefaultRootWindow(m_display)), DefaultRootWindow(m_display), x,
                          y, &screenX, &screenY, &child);
    return {screenX, screenY};
}

bool Desk::waitForText(const std::string& words) {
    return within(10s, [&] { return shows(words); });
}

bool Desk::waitUntilGone(const std::string& words) {
    return within(10s, [&] { return !shows(words); });
}

bool Desk::shows(const std::string& words) const {
    for (const TextBox& box : texts())
        if (box.text.find(words) != std::string::npos) return true;
    return false;
}

std::vector<TextBox> Desk::texts() const {
    std::vector<TextBox> boxes;
    std::ifstream in(boxesFile());
    for (std::string line; std::getline(in, line);) {
        std::istringstream fields(line);
        TextBox box;
        fields >> box.x >> box.y >> box.width >> box.height >> box.clipX >> box.clipY >> box.clipWidth >>
            box.clipHeight >> box.card;
        fields.get();
        std::getline(fields, box.text);
        boxes.push_back(box);
    }
    return boxes;
}

void Desk::resize(int width, int height) {
    const Window game = findGame(m_display, DefaultRootWindow(m_display));
    if (!game) throw std::runtime_error("the game has no window");
    XMoveResizeWindow(m_display, game, 0, 0, unsigned(width), unsigned(height));
    XFlush(m_display);
}

void Desk::cover() {
    XSetWindowAttributes attributes{};
    attributes.override_redirect = True;
    attributes.background_pixel = BlackPixel(m_display, 0);
    const Window window =
        XCreateWindow(m_display, DefaultRootWindow(m_display), 0, 0, unsigned(DisplayWidth(m_display, 0)),
                      unsigned(DisplayHeight(m_display, 0)), 0, CopyFromParent, InputOutput, nullptr,
                      CWOverrideRedirect | CWBackPixel, &attributes);
    XMapRaised(m_display, window);
    XSync(m_display, False);
    std::this_thread::sleep_for(200ms);
    XDestroyWindow(m_display, window);
    XSync(m_display, False);
    std::this_thread::sleep_for(300ms);
}

void Desk::saveScreen(const std::filesystem::path& file, int x, int y, int width, int height) {
    const int screenWidth = DisplayWidth(m_display, 0), screenHeight = DisplayHeight(m_display, 0);
    if (width <= 0) width = screenWidth - x;
    if (height <= 0) height = screenHeight - y;
    XImage* image =
        XGetImage(m_display, DefaultRootWindow(m_display), x, y, unsigned(width), unsigned(height), AllPlanes, ZPixmap);
    std::ofstream out(file, std::ios::binary);
    out << "P6\n" << width << " " << height << "\n255\n";
    for (int row = 0; row < height; ++row)
        for (int column = 0; column < width; ++column) {
            const unsigned long pixel = XGetPixel(image, column, row);
            const char rgb[3] = {char(pixel >> 16 & 255), char(pixel >> 8 & 255), char(pixel & 255)};
            out.write(rgb, 3);
        }
    XDestroyImage(image);
}

std::string Desk::readScreen(const std::string& language, int x, int y, int width, int height) {
    const auto picture = m_folder / "screen.ppm";
    const auto words = m_folder / "words";
    saveScreen(picture, x, y, width, height);
    const pid_t reader = launch({"tesseract", picture.string(), words.string(), "-l", language, "--psm", "11"},
                                m_folder / "reader.log", {{"OMP_THREAD_LIMIT", "1"}});
    ended(reader, 60s);
    std::ifstream in(words.string() + ".txt");
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

std::optional<int> Desk::close() {
    const Window game = findGame(m_display, DefaultRootWindow(m_display));
    XEvent event{};
    event.xclient.type = ClientMessage;
    event.xclient.window = game;
    event.xclient.message_type = XInternAtom(m_display, "WM_PROTOCOLS", False);
    event.xclient.format = 32;
    event.xclient.data.l[0] = long(XInternAtom(m_display, "WM_DELETE_WINDOW", False));
    XSendEvent(m_display, game, False, NoEventMask, &event);
    XSync(m_display, False);
    const std::optional<int> code = ended(m_game, 10s);
    if (code) m_game = -1;
    return code;
}

void Desk::kill() {
    if (m_game <= 0) return;
    ::kill(m_game, SIGKILL);
    ended(m_game, 5s);
    m_game = -1;
}

bool Desk::isRunning() {
    return m_game > 0 && ::kill(m_game, 0) == 0 && waitpid(m_game, nullptr, WNOHANG) == 0;
}

} // namespace rapport

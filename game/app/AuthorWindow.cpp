#include "app/AuthorWindow.h"

#include "app/App.h"
#include "app/Commands.h"

namespace rapport {

namespace {

// The learner's record, to count talks and to keep how the window should be; in memory where there is none.
Attempts recordOf(const Invocation& invocation) {
    Result<Attempts> opened = attemptsOf(invocation);
    if (opened) return std::move(*opened);
    complain(opened.reason(), invocation.language);
    return Attempts::inMemory();
}

} // namespace

AuthorWindow::AuthorWindow(Window& window, Attempts& attempts, Settings& settings, std::filesystem::path file,
                           Content content)
    : m_window(window), m_attempts(attempts), m_settings(settings),
      m_desk(std::move(file), std::move(content), attempts, [&window] { window.ring(); }) {
    m_window.watch(m_desk.descriptor());
}

AuthorWindow::~AuthorWindow() {
    m_window.forget(m_desk.descriptor());
}

void AuthorWindow::run(bool canGoBack, TextBoxesFile* textBoxes) {
    draw(canGoBack, textBoxes);
    while (m_window.isOpen() && !m_isDone) {
        const bool isDue = std::exchange(m_again, false);
        const bool happened = m_window.wait(isDue ? 0 : Wakeup::forever);
        if (m_window.takeCloseRequest()) m_window.close();
        if (!m_window.isOpen()) break;
        if (m_window.takeFullScreenKey()) on(ToggleFullScreen{});
        if (m_window.takeProjectorKey()) on(ToggleProjector{});
        m_window.takeMenuKey(); // there is none here
        const bool wasGood = !m_desk.model().isOutdated;
        const bool isNew = m_desk.update(m_view);
        if (wasGood && m_desk.model().isOutdated) m_view.page = AuthorView::Page::findings;
        if (isDue || happened || isNew) draw(canGoBack, textBoxes);
    }
}

void AuthorWindow::draw(bool canGoBack, TextBoxesFile* textBoxes) {
    constexpr int wishes = 4; // one after the other, without showing what is out of date
    m_window.ui().textBoxes = textBoxes ? &m_textBoxes : nullptr;
    for (int i = 0; i < wishes && m_window.isOpen() && !m_isDone; ++i) {
        std::optional<AuthorAction> wish;
        const bool isShown = m_window.draw([&] {
            m_textBoxes.clear();
            wish = drawPanels(canGoBack);
            return !wish;
        });
        m_again = m_again || m_view.wantsMore;
        if (isShown) break;
        carryOut(*wish);
        m_again = true;
    }
    if (textBoxes) textBoxes->write(m_textBoxes);
}

std::optional<AuthorAction> AuthorWindow::drawPanels(bool canGoBack) {
    Ui& ui = m_window.ui();
    ui.keys.explain = m_window.takeHelpKey();
    ui.keys.find = m_window.takeSearchKey();
    return authorPanel(ui, m_desk.model(), m_view, canGoBack);
}

void AuthorWindow::carryOut(const AuthorAction& action) {
    if (const Action* common = std::get_if<Action>(&action)) return on(*common);
    m_desk.carryOut(action);
    const bool isPlayed = !std::holds_alternative<SetFeeling>(action) && !std::holds_alternative<SetMemory>(action);
    if (!isPlayed) return;
    if (!m_view.hasBothAreas) m_view.page = AuthorView::Page::talk;
    if (const Rehearsal* rehearsal = m_desk.model().rehearsal) m_view.reveals = rehearsal->state().at;
}

void AuthorWindow::on(const Action& action) {
    Settings settings = m_settings;
    const float scaleBefore = m_window.ui().theme.scale;
    if (std::holds_alternative<Back>(action)) m_isDone = true;
    if (const auto* wish = std::get_if<SwitchLanguage>(&action)) {
        m_window.ui().language = wish->to;
        settings.language = wish->to;
    }
    if (const auto* wish = std::get_if<SetTextSize>(&action)) {
        m_window.setTextSize(wish->percent);
        settings.textSize = wish->percent;
    }
    if (std::holds_alternative<ToggleProjector>(action)) {
        settings.projector = !settings.projector;
        m_window.setProjector(settings.projector);
        m_again = true;
    }
    m_view.graph.zoom *= m_window.ui().theme.scale / scaleBefore; // the words in it keep their room
    if (std::holds_alternative<ToggleFullScreen>(action)) {
        settings.fullScreen = !m_window.isFullScreen();
        m_window.setFullScreen(settings.fullScreen);
        m_again = true;
    }
    change(settings);
}

// Settings that cannot be kept hold until the window is closed, which is no reason to disturb an author.
void AuthorWindow::change(const Settings& settings) {
    static_cast<void>(writeSettings(m_attempts.database(), m_settings, settings));
    m_settings = settings;
}

int openAuthor(const OpenAuthor& command, const Invocation& invocation) {
    const Result<SourceText> source = readContent(command.file);
    if (!source) return complain(source.reason(), invocation.language);
    const Display display; // before anything of SFML
    if (display.trouble()) {
        complain(*display.trouble(), invocation.language);
        return exitNoDisplay;
    }
    Attempts attempts = recordOf(invocation);
    Settings settings;
    if (const Result<Settings> kept = readSettings(attempts.database())) settings = *kept;
    Window window(display);
    window.open(settings.fullScreen);
    window.setTextSize(settings.textSize);
    window.setLight(Light(settings.light));
    window.setProjector(settings.projector);
    window.ui().language =
        invocation.languageGiven ? invocation.language : settings.language.value_or(invocation.language);
    std::optional<TextBoxesFile> textBoxes;
    if (command.textBoxes) textBoxes.emplace(*command.textBoxes);
    AuthorWindow(window, attempts, settings, command.file, shippedContent())
        .run(false, textBoxes ? &*textBoxes : nullptr);
    return exitClean;
}

} // namespace rapport

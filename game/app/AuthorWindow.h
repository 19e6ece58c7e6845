#pragma once

#include "app/AuthorDesk.h"
#include "app/CommandLine.h"
#include "app/TextBoxesFile.h"
#include "app/Window.h"
#include "store/Settings.h"
#include "ui/AuthorPanel.h"

namespace rapport {

// The author's window: a dialogue's graph, what was found in it, and a talk to try out. It follows the file as it is
// edited elsewhere, and draws only when something has changed.
class AuthorWindow {
public:
    // In a window that is open already. Talks and settings are the learner's.
    AuthorWindow(Window& window, Attempts& attempts, Settings& settings, std::filesystem::path file, Content content);
    ~AuthorWindow();
    AuthorWindow(const AuthorWindow&) = delete;
    AuthorWindow& operator=(const AuthorWindow&) = delete;

    // Until the author goes back, which `canGoBack` allows, or the window is closed.
    void run(bool canGoBack, TextBoxesFile* textBoxes);

private:
    void draw(bool canGoBack, TextBoxesFile* textBoxes);
    std::optional<AuthorAction> drawPanels(bool canGoBack);
    void carryOut(const AuthorAction& action);
    void on(const Action& action);
    void change(const Settings& settings);

    Window& m_window;
    Attempts& m_attempts;
    Settings& m_settings;
    AuthorDesk m_desk;
    AuthorView m_view;
    TextBoxes m_textBoxes;
    bool m_again = false; // another picture at once
    bool m_isDone = false;
};

} // namespace rapport

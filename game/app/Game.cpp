#include "app/Game.h"

#include "app/AuthorWindow.h"
#include "app/Commands.h"
#include "dialogue/DialogueReader.h"
#include "ui/ConversationLayout.h"
#include "ui/DebriefPanel.h"
#include "ui/NoticePanel.h"
#include "ui/ResumePanel.h"
#include "ui/TitlePanel.h"
#include "ui/TurnsPanel.h"
#include "ui/TutorialPanel.h"

#include <algorithm>

namespace rapport {

namespace {

Amount amountOf(Settings::Motion motion) {
    return Amount(motion);
}

} // namespace

Game::Game(const Display& display, const OpenGame& command, const Invocation& invocation)
    : m_invocation(invocation), m_command(command), m_window(display) {
    if (command.textBoxes) m_textBoxesFile.emplace(*command.textBoxes);
    if (m_window.fontTrouble()) m_notices.push_back(*m_window.fontTrouble());
    openStore();
}

// ---- the loop

void Game::run() {
    openWindow();
    m_lastTime = std::chrono::steady_clock::now();
    draw(); // the first picture comes before anything else is read
    while (m_window.isOpen()) {
        if (!m_prepared) prepare();
        const bool isDue = std::exchange(m_again, false);
        const bool happened = m_window.wait(isDue ? 0 : leftUntil(nextPictureIn()));
        if (m_window.takeCloseRequest()) on(Quit{});
        if (!m_window.isOpen()) break;
        if (m_window.takeFullScreenKey()) on(ToggleFullScreen{});
        if (m_window.takeProjectorKey()) on(ToggleProjector{});
        if (m_window.takeHelpKey()) on(ShowHandbook{});
        letTimePass();
        if (isDue || happened || nextPictureIn() != Wakeup::forever) draw();
    }
}

void Game::openWindow() {
    m_window.open(m_settings.fullScreen);
    m_window.setLight(Light(m_settings.light));
    m_soundtrack.setVolume(m_settings.isMuted ? 0 : m_settings.volume);
    m_window.ui().language =
        m_invocation.languageGiven ? m_invocation.language : m_settings.language.value_or(m_invocation.language);
    if (m_textBoxesFile) m_window.ui().textBoxes = &m_textBoxes;
}

int Game::nextPictureIn() const {
    constexpr int soon = 16;
    if (m_transition.isRunning()) return soon;
    if (m_screen == Screen::drill) return m_drill->nextPictureIn();
    if (m_screen == Screen::classroom) return m_class->nextPictureIn();
    if (m_screen != Screen::talk || !m_talk) return Wakeup::forever;
    return m_talk->nextPictureIn(m_window.hasFocus());
}

// Of so many milliseconds after the time that was let pass last, those that are left; drawing has taken some of them.
int Game::leftUntil(int milliseconds) const {
    if (milliseconds == Wakeup::forever) return milliseconds;
    const auto passed = std::chrono::steady_clock::now() - m_lastTime;
    return std::max(0, milliseconds - int(std::chrono::duration_cast<std::chrono::milliseconds>(passed).count()));
}

void Game::letTimePass() {
    const auto now = std::chrono::steady_clock::now();
    const auto passed = std::chrono::duration_cast<std::chrono::milliseconds>(now - m_lastTime);
    m_lastTime += passed;
    m_transition.advance(int(passed.count()));
    constexpr int longestStep = 250; // after a sleep the customer goes on where they were
    if (m_screen == Screen::drill) m_drill->advance(std::min<int>(int(passed.count()), longestStep));
    if (m_screen == Screen::classroom) passInClass(std::min<int>(int(passed.count()), longestStep));
    if (m_screen != Screen::talk) return;
    const auto shown = [this] {
        return std::tuple(m_talk->session().turns().size(), m_talk->canTakeBack(), m_talk->suspense().has_value());
    };
    const auto before = shown();
    m_talk->advance(std::min<int>(int(passed.count()), longestStep), m_window.hasFocus());
    m_again = m_again || shown() != before;
}

void Game::draw() {
    constexpr int wishes =
        4; // one after the other, without showing what is out of date; then it is somebody else's turn
    for (int i = 0; i < wishes && m_window.isOpen(); ++i) {
        std::optional<Action> wish;
        chooseLetters();
        const bool isShown = m_window.draw([&] {
            m_textBoxes.clear();
            wish = drawScreen();
            m_transition.draw();
            return !wish;
        });
        if (isShown) break;
        carryOut(*wish);
        m_again = true;
    }
    keep();
    m_soundtrack.follow(whatIsHeard());
    if (m_textBoxesFile) m_textBoxesFile->write(m_textBoxes);
}

std::optional<Action> Game::drawScreen() {
    Ui& ui = m_window.ui();
    ui.keys.find = m_window.takeSearchKey();
    ui.keys.menu = m_window.takeMenuKey();
    std::optional<Action> notice;
    if (!m_notices.empty())
        notice = noticePanel(ui, m_notices.front());
    else if (m_remark)
        notice = noticePanel(ui, *m_remark);
    std::optional<Action> wish;
    switch (m_screen) {
    case Screen::title:
        wish = titlePanel(ui, {m_interruptedDialogue ? title(*m_interruptedDialogue) : std::string_view{},
                               RAPPORT_VERSION, m_learning->name()});
        break;
    case Screen::learners: wish = m_learning->drawLearners(ui); break;
    case Screen::today: wish = m_learning->drawToday(ui); break;
    case Screen::progress: wish = m_learning->drawProgress(ui); break;
    case Screen::dialogues: wish = choosePanel(ui, m_cards, m_isExam); break;
    case Screen::exercises: wish = exercisesPanel(ui, {m_courseCards, m_drillCards}); break;
    case Screen::course: wish = coursePanel(ui, {*m_course, m_parts, m_isExam}); break;
    case Screen::turns: wish = turnsPanel(ui, m_talk->session()); break;
    case Screen::drill: wish = m_drill->draw(ui); break;
    case Screen::classroom: wish = m_class->draw(ui); break;
    case Screen::tutorial: wish = tutorialPanel(ui, m_tutorialStep); break;
    case Screen::talk: wish = drawTalk(); break;
    case Screen::who: wish = drawGuess(); break;
    case Screen::note: wish = drawContentNote(); break;
    case Screen::pause: wish = pausePanel(ui, title(m_talk->session().dialogue()), m_talk->terms()); break;
    case Screen::debrief: {
        const Customer& customer = m_talk->session().dialogue().customer;
        wish = debriefPanel(ui, {m_talk->session(), m_talk->review(),
                                 m_library->rulebook().rulebook.profile(customer.type, customer.manifestation),
                                 &handbook(), m_tries, m_beside, m_saved, m_guessReview ? &*m_guessReview : nullptr});
        break;
    }
    case Screen::settings: wish = drawSettings(); break;
    case Screen::handbook:
        wish = handbookPanel(ui, {handbook(), m_practices}, m_handbookView);
        m_again = m_again || m_handbookView.arriving > 0;
        break;
    case Screen::resume:
        wish = resumePanel(ui, {title(*m_interruptedDialogue), {}, int(m_interrupted->replies)});
        break;
    }
    return notice ? notice : wish;
}

std::optional<Action> Game::drawTalk() {
    Ui& ui = m_window.ui();
    const Box box =
        pictureBox(ui.size, ui.theme.scale, feelingsBelow(m_talk->session(), m_talk->terms()), ui.projector);
    const sf::Vector2u size(unsigned(std::max(1.f, box.width())), unsigned(std::max(1.f, box.height())));
    const Picture picture{PanelPainter::idOf(m_talk->picture()), {float(size.x), float(size.y)}};
    std::optional<TimeLeft> time;
    if (m_talk->timeLeft()) time = TimeLeft{*m_talk->timeLeft(), m_talk->timeGiven()};
    const auto shown = std::pair(m_view.turn, m_view.isHeldBack);
    std::optional<Action> wish = conversationPanel(ui,
                                                   {m_talk->session(), picture, time, m_talk->terms(), canGuess(),
                                                    m_talk->canTakeBack(), m_talk->suspense(), m_talk->othersWaiting()},
                                                   m_view);
    m_again = m_again || std::pair(m_view.turn, m_view.isHeldBack) != shown; // it scrolls to the new words
    if (!wish) m_talk->paint(size); // a picture that will not be shown need not be painted
    return wish;
}

// ---- what the player asks for

// A reply is kept as soon as its picture is shown, and before anything else can happen.
void Game::keep() {
    if (m_talk) warn(m_talk->keep());
}

void Game::carryOut(const Action& action) {
    keep();
    m_remark.reset();
    std::visit([this](const auto& wish) { on(wish); }, action);
}

void Game::on(const ShowDialogues&) {
    if (m_settings.tutorialSeen) return show(Screen::dialogues);
    m_before = Screen::dialogues;
    m_tutorialStep = 0;
    show(Screen::tutorial);
}

void Game::on(const OpenDialogue& wish) {
    if (m_screen == Screen::handbook && m_talk) {
        m_talk.reset(); // a talk that was not over is put aside, to be gone on with later
        findInterrupted();
    }
    for (const auto& dialogue : m_dialogues) {
        if (dialogue->id != wish.id) continue;
        if (m_interruptedDialogue && m_interruptedDialogue->id == wish.id) return show(Screen::resume);
        const bool isLearning = m_screen == Screen::today || m_screen == Screen::progress;
        m_origin = isLearning || m_screen == Screen::course ? m_screen : Screen::dialogues;
        m_isExam = m_isExam && !isLearning &&
                   m_screen != Screen::handbook; // who comes from reading or from today's list wants to practise
        return begin(dialogue);
    }
}

void Game::on(const Choose& wish) {
    if (m_screen != Screen::talk || m_talk->session().isOver() || m_talk->suspense()) return;
    for (const Session::Offer& offer : m_talk->session().choices())
        if (offer.choice == wish.choice && offer.availability == Availability::open) return m_talk->choose(wish.choice);
}

void Game::on(const ShowHint&) {
    warn(m_talk->note("hint"));
}

void Game::on(const Pause&) {
    show(Screen::pause);
}

void Game::on(const Resume&) {
    if (m_screen == Screen::pause) return show(Screen::talk);
    if (m_screen == Screen::note) return start(m_noted);
    if (!m_interrupted || !m_interruptedDialogue) return;
    if (m_screen == Screen::title) return show(Screen::resume);
    const Result<Transcript> transcript = m_attempts->resume(m_interrupted->id);
    if (!transcript) return warn(transcript.reason());
    Trouble trouble;
    auto talk = std::make_unique<Talk>(m_interruptedDialogue, lookOf(m_interruptedDialogue->customer.look), *m_attempts,
                                       *m_interrupted, *transcript, trouble);
    talk->takeUp(guessIn(*transcript, m_library->rulebook().rulebook));
    warn(trouble);
    m_interrupted.reset();
    m_interruptedDialogue.reset();
    showTalk(std::move(talk));
}

void Game::on(const Again&) {
    if (m_screen == Screen::resume) {
        const auto dialogue = m_interruptedDialogue;
        discardInterrupted();
        return start(dialogue);
    }
    if (m_screen == Screen::drill) return on(OpenDrill{m_drill->drill().id});
    m_isExam = m_talk->terms().isExam;
    start(m_talk->session().sharedDialogue());
}

void Game::on(const Back&) {
    switch (m_screen) {
    case Screen::title: break;
    case Screen::settings:
    case Screen::tutorial: show(m_before); break;
    case Screen::talk:
        if (m_talk->session().isOver()) return show(m_origin);
        return show(Screen::pause);
    case Screen::who: show(Screen::talk); break;
    case Screen::note: show(m_origin); break;
    case Screen::pause:
        m_talk.reset();
        findInterrupted();
        show(m_origin);
        break;
    case Screen::turns: show(Screen::talk); break;
    case Screen::debrief: show(m_origin); break;
    case Screen::drill:
        m_drill.reset(); // one that is not finished goes on another time
        if (m_origin == Screen::handbook && m_handbookFrom != Screen::drill) return show(Screen::handbook);
        show(m_origin == Screen::course ? Screen::course : Screen::exercises);
        break;
    case Screen::course: show(Screen::exercises); break;
    case Screen::handbook: leaveHandbook(); break;
    case Screen::classroom:
        if (!m_class->back()) show(Screen::title);
        break;
    case Screen::learners:
    case Screen::today:
    case Screen::progress:
    case Screen::exercises:
    case Screen::dialogues:
    case Screen::resume: show(Screen::title); break;
    }
}

// The same key leads to the settings and back.
void Game::on(const ShowSettings&) {
    if (m_screen == Screen::settings) return on(Back{});
    m_before = m_screen;
    show(Screen::settings);
}

// The same key leads into the handbook and out of it.
void Game::on(const ShowHandbook& wish) {
    if (m_screen == Screen::handbook) return leaveHandbook();
    if (!m_prepared || staysClosed()) return;
    const auto place = findPlace(handbook(), wish.place);
    m_handbookView = HandbookView(place.value_or(HandbookPlace{}));
    m_handbookFrom = m_screen;
    m_focusFrom = m_window.ui().focus;
    show(Screen::handbook);
}

void Game::on(const ShowTutorial&) {
    m_before = m_screen;
    m_tutorialStep = 0;
    show(Screen::tutorial);
}

void Game::on(const NextTutorial&) {
    if (++m_tutorialStep < tutorialSteps) return;
    m_before = Screen::dialogues; // as its last button says
    on(SkipTutorial{});
}

void Game::on(const SkipTutorial&) {
    Settings settings = m_settings;
    settings.tutorialSeen = true;
    change(settings);
    show(m_before);
}

void Game::on(const DismissNotice&) {
    if (!m_notices.empty()) m_notices.erase(m_notices.begin());
}

// The author's window takes the place of the game until one comes back; dialogues may have been edited meanwhile.
void Game::on(const ShowAuthor& wish) {
    const auto file = m_library->find(wish.id, {});
    if (!file) return;
    AuthorWindow(m_window, *m_attempts, m_settings, *file, m_library->content())
        .run(true, m_textBoxesFile ? &*m_textBoxesFile : nullptr);
    if (m_textBoxesFile) m_window.ui().textBoxes = &m_textBoxes;
    m_drill.reset();
    m_drills.clear(), m_courses.clear();
    m_course.reset();
    m_library.emplace(shippedContent());
    m_handbook.reset();
    readDialogues();
    findInterrupted();
    m_again = true;
}

void Game::on(const Quit&) {
    if (asksAboutClass()) return;
    if (m_talk) warn(m_talk->settle());
    m_talk.reset(); // an unfinished talk is put aside, to be offered next time
    m_window.close();
}

// ---- content and record

void Game::openStore() {
    Result<Attempts> opened = attemptsOf(m_invocation);
    if (!opened)
        m_notices.push_back(
            {"Your progress cannot be saved: " + opened.reason().en, "学习进度无法保存：" + opened.reason().zh});
    if (!opened) opened = attemptsOf(m_invocation, Purpose::reading); // so that at least it is seen
    m_attempts.emplace(opened ? std::move(*opened) : Attempts::inMemory());
    Trouble trouble;
    m_learning = std::make_unique<LearningDesk>(*m_attempts, trouble);
    warn(trouble);
    if (m_learning->isToAsk() && !m_command.dialogue) m_screen = Screen::learners;
    const Result<Settings> settings = readSettings(m_attempts->database());
    if (settings)
        m_settings = *settings;
    else
        m_notices.push_back(settings.reason());
}

// What the title screen can do without: reading the dialogues.
void Game::prepare() {
    m_prepared = true;
    m_soundtrack.open();
    m_library.emplace(shippedContent());
    for (const Message& reason : m_library->rulebook().refused) m_notices.push_back(reason);
    readDialogues();
    findInterrupted();
    m_again = true;
    if (!m_command.dialogue) return;
    const Volume volume = m_library->read(*m_command.dialogue);
    if (volume.dialogue) {
        begin(volume.dialogue);
        return m_transition.end(); // nobody has seen another screen yet
    }
    if (volume.trouble) return m_notices.push_back(*volume.trouble);
    const Diagnostic& first = volume.diagnostics.front();
    m_notices.push_back({fmt::format("{}:{}: {}", first.file, first.place.line, first.message.en),
                         fmt::format("{}:{}：{}", first.file, first.place.line, first.message.zh)});
}

void Game::readDialogues() {
    m_dialogues = m_library->dialogues();
    m_learning->use(*m_library);
}

void Game::findInterrupted() {
    m_interrupted.reset();
    m_interruptedDialogue.reset();
    const auto best = m_attempts->best();
    m_cards.clear();
    for (const auto& dialogue : m_dialogues) {
        m_cards.push_back(cardOf(*dialogue));
        if (!best) continue;
        if (const auto found = best->find(dialogue->id); found != best->end())
            m_cards.back().bestScore = found->second.score;
    }
    const Result<std::vector<Attempt>> unfinished = m_attempts->unfinished();
    if (!unfinished) return warn(unfinished.reason());
    for (const Attempt& attempt : *unfinished) {
        if (attempt.mode == "drill") continue; // it goes on when it is opened
        for (const auto& dialogue : m_dialogues) {
            if (dialogue->id != attempt.dialogue) continue;
            m_interrupted = attempt;
            m_interruptedDialogue = dialogue;
            return;
        }
    }
}

const Handbook& Game::handbook() {
    if (m_handbook) return *m_handbook;
    HandbookReading reading = loadHandbook(m_library->content().handbook());
    for (const Message& reason : reading.refused) m_notices.push_back(reason);
    m_practices.clear();
    for (const auto& dialogue : m_dialogues) m_practices.push_back(practiceOf(*dialogue));
    readExercises();
    for (const auto& drill : m_drills) m_practices.push_back(practiceOf(*drill));
    return m_handbook.emplace(std::move(reading.handbook));
}

void Game::leaveHandbook() {
    m_window.ui().focus = m_focusFrom;
    show(m_handbookFrom);
}

void Game::start(const std::shared_ptr<const Dialogue>& dialogue) {
    m_talk.reset(); // its record is closed before the next begins
    showTalk(std::make_unique<Talk>(dialogue, lookOf(dialogue->customer.look), *m_attempts,
                                    tagOf(m_window.ui().language),
                                    Terms{m_isExam, m_command.seed ? *m_command.seed : drawnSeed()}));
    m_isExam = false; // one is chosen each time
}

const Look& Game::lookOf(const std::string& name) {
    if (const Look* look = m_library->cast().find(name)) return *look;
    warn(say(
        "The look \"{}\" is missing or damaged, so somebody else is shown. `rapport check assets/looks` tells more.",
        "形象“{}”缺失或已损坏，暂由另一位代替。可用 `rapport check assets/looks` 查看原因。", name));
    return standardLook();
}

void Game::showTalk(std::unique_ptr<Talk> talk) {
    m_talk = std::move(talk);
    ++m_talksShown;
    m_talk->setMotion(amountOf(m_settings.motion));
    m_talk->setClocks(m_settings.clockFactor);
    m_view = ConversationView{};
    m_guess = GuessView{};
    m_guessReview.reset();
    show(Screen::talk);
}

void Game::discardInterrupted() {
    if (m_interrupted) warn(m_attempts->discard(m_interrupted->id, secondsNow()));
    m_interrupted.reset();
    m_interruptedDialogue.reset();
}

void Game::show(Screen screen) {
    if (m_talk && screen != Screen::talk) warn(m_talk->settle());
    const bool isLearning = screen == Screen::today || screen == Screen::progress;
    const bool isToChoose =
        isLearning || screen == Screen::dialogues || screen == Screen::title || screen == Screen::course;
    if (isToChoose && m_talk) {
        m_talk.reset();
        if (m_prepared) findInterrupted();
    }
    if (screen == Screen::exercises || screen == Screen::course) findProgress();
    if (screen == Screen::today) warn(m_learning->planToday(m_dialogues));
    if (screen == Screen::progress) warn(m_learning->lookAtProgress(m_dialogues));
    if (m_prepared && screen != m_screen && m_settings.motion == Settings::Motion::full) m_transition.begin();
    m_screen = screen;
    m_lastTime = std::chrono::steady_clock::now();
    m_again = true;
}

void Game::change(const Settings& settings) {
    warn(writeSettings(m_attempts->database(), m_settings, settings));
    m_settings = settings;
}

void Game::warn(const Trouble& trouble) {
    if (!trouble) return;
    if (std::find(m_notices.begin(), m_notices.end(), *trouble) == m_notices.end()) m_notices.push_back(*trouble);
}

std::string_view Game::title(const Dialogue& dialogue) const {
    return dialogue.text(dialogue.title, dialogue.texts.columnOf(tagOf(m_window.ui().language)));
}

} // namespace rapport

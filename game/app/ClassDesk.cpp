#include "app/ClassDesk.h"

#include "app/Browser.h"
#include "app/ClassContent.h"
#include "app/PanelPainter.h"
#include "app/SavedPapers.h"
#include "app/Staging.h"
#include "app/Wakeup.h"
#include "learner/DrillTalk.h"
#include "store/ReportFolder.h"
#include "ui/ClassEndedPanel.h"
#include "ui/FeelingWords.h"

#include <algorithm>
#include <cmath>

namespace rapport {

namespace {

ClassItem itemOf(const Course& course) {
    ClassItem item{course.texts.both(course.title), course.texts.both(course.brief)};
    item.isCourse = true;
    item.isForClass = course.isForClass;
    item.minutes = course.minutes();
    item.conversations = int(std::ranges::count(course.parts, Course::Part::Kind::dialogue, &Course::Part::kind));
    return item;
}

ClassItem itemOf(const Dialogue& dialogue) {
    ClassItem item{dialogue.texts.both(dialogue.title), dialogue.texts.both(dialogue.brief)};
    item.difficulty = dialogue.difficulty;
    return item;
}

std::string withPort(const std::string& numbers, std::uint16_t port) {
    return webAddress(numbers, port).substr(std::string_view("http://").size());
}

} // namespace

ClassDesk::ClassDesk(const Library& library, std::vector<std::shared_ptr<const Dialogue>> dialogues,
                     std::vector<std::shared_ptr<const Course>> courses, Home home, Amount motion,
                     std::function<void()> ring)
    : m_library(library), m_dialogues(std::move(dialogues)), m_courses(std::move(courses)), m_home(std::move(home)),
      m_amount(motion), m_ring(std::move(ring)) {
    std::erase_if(m_courses, [](const auto& course) {
        return std::ranges::all_of(course->parts,
                                   [](const Course::Part& part) { return part.kind == Course::Part::Kind::page; });
    });
    std::ranges::stable_sort(m_courses, std::greater<>(), [](const auto& course) { return course->isForClass; });
    findItems();
}

// ---- what to play, and where

void ClassDesk::findItems() {
    const auto recent = ClassLog::recent(m_home, classClock(), classGoesOnWithin);
    m_items.clear();
    const auto add = [&](const auto& content) {
        m_items.push_back(itemOf(*content));
        if (const auto held = recent.find(content->id); held != recent.end())
            m_items.back().minutesAgo = int(std::max<std::int64_t>(0, (classClock() - held->second) / 60'000));
    };
    for (const auto& course : m_courses) add(course);
    for (const auto& dialogue : m_dialogues) add(dialogue);
}

ClassPlan ClassDesk::planOf(std::size_t item) const {
    if (item >= m_courses.size())
        return rapport::planOf(m_dialogues[item - m_courses.size()], Course::Part::Kind::dialogue);
    const Course& course = *m_courses[item];
    return rapport::planOf(course, m_library, m_library.content().courses() / (course.id + ".xml"));
}

void ClassDesk::findAddresses() {
    const Reach reach = reachOf("0.0.0.0", usualClassPort, networkAddresses());
    m_addresses = {{"0.0.0.0", {"Every network", "所有网络"}}};
    for (const Reach::Way& way : reach.ways)
        if (way.neighbourhood != Neighbourhood::machine)
            m_addresses.push_back({way.address.numbers, way.address.card.empty()
                                                            ? Message(nameOf(way.neighbourhood))
                                                            : Message(way.address.card, way.address.card)});
    m_addresses.push_back({"127.0.0.1", {"This computer alone, to try it", "只在本机试用"}});
    m_advice = {reach.verdict};
    if (reach.prospect != Reach::Prospect::likely)
        m_advice.insert(m_advice.end(), reach.advice.begin(), reach.advice.end());
}

// ---- what the trainer asks for

Trouble ClassDesk::carryOut(const ClassAction& wish) {
    return std::visit([this](const auto& each) { return on(each); }, wish);
}

Trouble ClassDesk::on(const PlanClass& wish) {
    if (wish.item >= m_items.size()) return std::nullopt;
    m_item = wish.item;
    m_setup = {};
    findAddresses();
    // A class goes on where its phones look for it, if that is still an address of this machine.
    const std::string& id =
        m_item < m_courses.size() ? m_courses[m_item]->id : m_dialogues[m_item - m_courses.size()]->id;
    m_former = ClassLog::headOfLast(m_home, id, classClock(), classGoesOnWithin);
    if (m_former)
        for (std::size_t i = 0; i < m_addresses.size(); ++i)
            if (m_addresses[i].numbers == m_former->address) m_setup.address = int(i);
    m_step = Step::setup;
    return std::nullopt;
}

Trouble ClassDesk::on(const OpenClass& wish) {
    ClassPlan plan = planOf(m_item);
    if (!canBeHeld(plan))
        return Message("A class needs a conversation or a drill, and none of this course can be read.",
                       "上课要有对话或练习，这门课程里的都读不出来。");
    const ClassPlace place{wish.address, wish.port > 0 ? std::optional(std::uint16_t(wish.port)) : std::nullopt,
                           wish.isNew};
    auto opened = RunningClass::open(std::move(plan), m_home, place, m_ring);
    if (const Message* reason = std::get_if<Message>(&opened)) return *reason;
    m_class = std::move(std::get<std::unique_ptr<RunningClass>>(opened));
    m_bound = withPort(wish.address, m_class->port());
    m_isCopied = false;
    m_ready = {};
    m_view = {};
    hear(m_class->news());
    m_step = Step::ready;
    return std::nullopt;
}

Trouble ClassDesk::on(const CopyTrainerLink&) {
    if (!m_class) return std::nullopt;
    ImGui::SetClipboardText(m_news->tabletUrl.c_str());
    m_isCopied = true;
    return std::nullopt;
}

Trouble ClassDesk::on(const OpenTrainerPage&) {
    return m_class ? openInBrowser(m_class->trainerUrl()) : std::nullopt;
}

Trouble ClassDesk::on(const ShowStage&) {
    if (m_class) m_step = Step::stage;
    return std::nullopt;
}

Trouble ClassDesk::on(const LeadClass& wish) {
    if (m_class) m_class->lead(wish.what);
    return std::nullopt;
}

Trouble ClassDesk::on(const ShowParts&) {
    m_view.showsClosing = true;
    m_view.closingPage = 0;
    return std::nullopt;
}

Trouble ClassDesk::on(const ShowTrainerLink&) {
    if (m_class) m_step = Step::link;
    m_ready = {};
    return std::nullopt;
}

Trouble ClassDesk::on(const OpenDebrief&) {
    return openInBrowser(m_saved + ".html");
}

Trouble ClassDesk::on(const LeaveEnded&) {
    m_step = Step::list;
    return std::nullopt;
}

Trouble ClassDesk::on(const EndClass&) {
    Trouble unkept = m_class ? m_class->end() : Trouble();
    const bool leftSomething = m_class && !m_class->room().runs().empty();
    if (leftSomething) {
        const Result<std::filesystem::path> folder = reportFolder(m_givenHome);
        const auto saved = folder ? saveClass(m_class->room(), m_language, classClock() / 1000, *folder) : folder;
        m_saved = saved ? saved->string() : std::string();
        if (!saved && !unkept) unkept = saved.reason();
    }
    m_class.reset();
    m_news.reset();
    m_asked.reset();
    m_customer.reset();
    m_shown.reset();
    findItems();
    m_step = leftSomething ? Step::ended : Step::list;
    return unkept;
}

bool ClassDesk::back() {
    switch (m_step) {
    case Step::list: return false;
    case Step::setup:
    case Step::ended: m_step = Step::list; return true;
    case Step::link: m_step = Step::stage; return true;
    case Step::ready:
    case Step::stage: askToLeave(); return true;
    }
    return false;
}

void ClassDesk::askToLeave() {
    if (m_step != Step::stage) m_asked = m_step;
    m_view.asksToLeave = true;
    m_step = Step::stage;
}

// ---- the class on the wall

// The customer takes up the feelings and the gesture of the moment, and speaks what is new.
void ClassDesk::hear(const std::shared_ptr<const ClassNews>& news) {
    m_news = news;
    if (!news->talk) return;
    if (isDrillTalk(news->talk->dialogue())) { // nobody speaks in a drill
        m_customer.reset();
        m_shown.reset();
        return;
    }
    const Session& talk = *news->talk;
    if (m_shown != talk.sharedDialogue()) {
        m_shown = talk.sharedDialogue();
        const Look* look = m_library.cast().find(m_shown->customer.look);
        m_customer.emplace(look ? *look : standardLook(), m_shown->channel);
        m_customer->setAmount(m_amount);
    } else if (m_at == talk.state()) {
        return;
    }
    m_at = talk.state();
    m_customer->feel(m_at.emotion);
    m_customer->gesture(gestureIn(*m_shown, m_at));
    m_customer->speak(m_shown->text(talk.line(), 0));
}

std::optional<int> ClassDesk::millisecondsLeft() const {
    if (!m_news || !m_news->view.room.millisecondsLeft) return std::nullopt;
    const auto passed =
        std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - m_news->at).count();
    return int(std::max<std::int64_t>(0, *m_news->view.room.millisecondsLeft - passed));
}

std::string ClassDesk::phoneAddress() const {
    return withPort(m_news->reach.address(), m_class->port());
}

std::optional<Action> ClassDesk::draw(Ui& ui) {
    if (m_class)
        if (const auto news = m_class->news(); news != m_news) hear(news);
    m_language = ui.language;
    switch (m_step) {
    case Step::list: return classListPanel(ui, m_items);
    case Step::setup:
        return classSetupPanel(
            ui, {m_items[m_item], m_addresses, m_advice, m_former && !m_setup.isNew ? m_former->port : usualClassPort},
            m_setup);
    case Step::link: return classTrainerPanel(ui, trainerLink(), m_ready.showsLink);
    case Step::ended: return classEndedPanel(ui, {m_items[m_item].title, m_saved});
    case Step::ready: return drawReady(ui);
    case Step::stage: return drawStage(ui);
    }
    return std::nullopt;
}

TrainerLink ClassDesk::trainerLink() const {
    return {m_news->tabletUrl, {m_news->tabletQr.size, &m_news->tabletQr.dark}, m_isCopied};
}

std::optional<Action> ClassDesk::drawReady(Ui& ui) {
    std::vector<Message> advice{m_news->reach.verdict};
    advice.insert(advice.end(), m_news->reach.advice.begin(), m_news->reach.advice.end());
    const std::string address = phoneAddress();
    return classReadyPanel(ui,
                           {m_items[m_item].title,
                            m_bound,
                            address,
                            m_class->head().code,
                            {m_news->qr.size, &m_news->qr.dark},
                            trainerLink(),
                            m_news->view.room.present,
                            m_news->reach.prospect == Reach::Prospect::proven,
                            advice,
                            m_class->passedOver()},
                           m_ready);
}

std::optional<Action> ClassDesk::drawStage(Ui& ui) {
    const ClassNews& news = *m_news;
    const std::string address = phoneAddress();
    std::optional<ClassCustomer> customer;
    std::vector<Feeling> feelings;
    if (m_customer && news.talk) {
        feelings = feelingsShown(*news.talk);
        customer =
            ClassCustomer{{PanelPainter::idOf(m_portrait), {}}, feelings, news.talk->state().emotion, {}};
        if (!news.talk->turns().empty()) customer->before = news.talk->turns().back().before.emotion;
    }
    const ClassStageModel model{news.view,
                                news.reins,
                                m_class->head().code,
                                address,
                                {news.qr.size, &news.qr.dark},
                                customer,
                                millisecondsLeft(),
                                news.talk ? &news.talk->dialogue() : nullptr};
    std::optional<Action> wish = classStage(ui, model, m_view);
    if (!m_view.asksToLeave && m_asked) m_step = *std::exchange(m_asked, std::nullopt); // the room has not seen it yet
    const Box& box = m_view.pictureBox;
    if (!wish && m_customer && box.width() >= 1 && box.height() >= 1) {
        m_customer->draw(m_figure);
        m_portrait.show(m_figure, placeOf(*m_shown), {unsigned(box.width()), unsigned(box.height())});
    }
    return wish;
}

Trouble ClassDesk::takeTrouble() {
    const Trouble now = m_class ? m_class->news()->trouble : std::nullopt;
    return std::exchange(m_trouble, now) == now ? std::nullopt : now;
}

void ClassDesk::advance(int milliseconds) {
    if (m_step == Step::stage && m_customer) m_customer->advance(milliseconds);
}

int ClassDesk::nextPictureIn() const {
    if (!m_class) return Wakeup::forever;
    if (m_class->news() != m_news) return 0;
    if (m_step != Step::stage) return Wakeup::forever;
    const bool isMoving = m_customer && m_view.pictureBox.width() >= 1 && m_customer->tempo() != Tempo::still;
    if (isMoving && m_customer->tempo() == Tempo::moving) return movingPicture;
    if (m_news->view.room.millisecondsLeft) return isMoving ? breathingPicture : clockPicture;
    return isMoving ? breathingPicture : Wakeup::forever;
}

void ClassDesk::setMotion(Amount amount) {
    m_amount = amount;
    if (m_customer) m_customer->setAmount(amount);
}

} // namespace rapport

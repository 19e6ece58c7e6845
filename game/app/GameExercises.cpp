// Drills and courses in the game's window.

#include "app/Game.h"

namespace rapport {

void Game::on(const ShowExercises&) {
    readExercises();
    show(Screen::exercises);
}

void Game::on(const OpenCourse& wish) {
    for (const auto& course : m_courses) {
        if (course->id != wish.id) continue;
        m_course = course;
        return show(Screen::course);
    }
}

void Game::on(const OpenDrill& wish) {
    for (const auto& drill : m_drills) {
        if (drill->id != wish.id) continue;
        if (m_screen == Screen::course || m_screen == Screen::exercises || m_screen == Screen::handbook)
            m_origin = m_screen;
        for (const Drill::Item& item : drill->items)
            if (item.shows) lookOf(item.shows->look);
        m_drill = std::make_unique<DrillDesk>(drill, *m_library, *m_attempts, tagOf(m_window.ui().language),
                                              Amount(m_settings.motion));
        return show(Screen::drill);
    }
}

void Game::on(const AnswerItem& wish) {
    if (m_screen == Screen::drill) warn(m_drill->answer(wish.answers));
}

void Game::on(const NextItem&) {
    if (m_screen == Screen::drill) m_drill->next();
}

// Drills and courses are read when they are first asked for.
void Game::readExercises() {
    if (m_drills.empty()) m_drills = m_library->drills();
    if (m_courses.empty()) m_courses = m_library->courses();
}

// The best results so far, on the cards of drills and courses and on the parts of the course that is open.
void Game::findProgress() {
    const auto found = m_attempts->best();
    if (!found) return warn(found.reason());
    const auto bestOf = [&](std::string_view id) {
        const auto entry = found->find(id);
        return entry == found->end() ? std::nullopt : entry->second.score;
    };
    const auto titleOf = [&](const Course::Part& part) -> Message {
        for (const auto& dialogue : m_dialogues)
            if (part.kind == Course::Part::Kind::dialogue && dialogue->id == part.id)
                return dialogue->texts.both(dialogue->title);
        for (const auto& drill : m_drills)
            if (part.kind == Course::Part::Kind::drill && drill->id == part.id) return drill->texts.both(drill->title);
        const HandbookPage* page = part.kind == Course::Part::Kind::page ? handbook().page(part.id) : nullptr;
        return page ? page->texts.both(page->title) : Message(part.id, part.id);
    };
    m_drillCards.clear();
    for (const auto& drill : m_drills)
        m_drillCards.push_back({drill->id, drill->texts.both(drill->title), drill->texts.both(drill->brief),
                                drill->difficulty, int(drill->items.size()), bestOf(drill->id)});
    m_courseCards.clear();
    for (const auto& course : m_courses) {
        CourseCard card{course->id,
                        course->texts.both(course->title),
                        course->texts.both(course->brief),
                        course->isForClass,
                        course->minutes(),
                        0,
                        0};
        for (const Course::Part& part : course->parts) {
            card.parts += part.canBePassed();
            card.passed += part.isPassedWith(bestOf(part.id));
        }
        m_courseCards.push_back(std::move(card));
    }
    m_parts.clear();
    if (m_course)
        for (const Course::Part& part : m_course->parts)
            m_parts.push_back({titleOf(part), part.canBePassed() ? bestOf(part.id) : std::nullopt});
}

} // namespace rapport

#include "app/AuthorDesk.h"

#include "app/AuthorPicture.h"
#include "author/Linter.h"

#include <algorithm>

namespace rapport {

namespace {

constexpr std::size_t talksCounted = 500; // the newest ones

// What a place in the file belongs to: the id of the last node, reply or ending that begins before its end.
struct Whereabouts {
    std::string_view node, choice;
};

std::string_view idIn(std::string_view tag) {
    constexpr std::string_view name = " id=";
    const std::size_t at = tag.find(name);
    if (at == std::string_view::npos || at + name.size() >= tag.size()) return {};
    const char quote = tag[at + name.size()];
    const std::size_t begin = at + name.size() + 1, end = tag.find(quote, begin);
    return end == std::string_view::npos ? std::string_view() : tag.substr(begin, end - begin);
}

// Looks at the words alone, so that it serves for files that are no XML at all.
Whereabouts whereaboutsOf(const SourceText& source, Place place) {
    Whereabouts found;
    const std::string_view text = std::string_view(source.text).substr(0, source.offsetOfLine(place.line + 1));
    for (const std::string_view element : {"<node", "<ending"}) {
        const std::size_t at = text.rfind(element);
        if (at == std::string_view::npos) continue;
        const std::string_view id = idIn(text.substr(at, text.find('>', at) - at));
        if (found.node.empty() || id.data() > found.node.data()) found.node = id;
    }
    const std::size_t choice = text.rfind("<choice");
    if (choice == std::string_view::npos || found.node.empty() || text.data() + choice < found.node.data())
        return found;
    found.choice = idIn(text.substr(choice, text.find('>', choice) - choice));
    return found;
}

AuthorFinding placed(const Diagnostic& found, const SourceText& source, const Dialogue* dialogue) {
    AuthorFinding finding{found, std::nullopt, std::nullopt};
    if (!dialogue || found.place.line == 0) return finding;
    const Whereabouts where = whereaboutsOf(source, found.place);
    if (const std::int64_t node = dialogue->findNode(where.node); node >= 0) finding.node = NodeIndex(node);
    if (const std::int64_t choice = dialogue->findChoice(where.choice); choice >= 0) {
        finding.choice = ChoiceIndex(choice);
        finding.node = dialogue->choices[std::size_t(choice)].from;
    }
    return finding;
}

Diagnostic unreadable(const std::filesystem::path& file, const Message& reason) {
    Diagnostic found;
    found.file = file.string();
    found.message = reason;
    return found;
}

// How many replies of a way have been said, if nothing else has; nothing if the talk has left it.
std::optional<std::size_t> followed(const Rehearsal& rehearsal, const PathAnalysis::Way& way) {
    const auto& moments = rehearsal.moments();
    if (moments.size() > way.size() + 1) return std::nullopt;
    for (std::size_t i = 1; i < moments.size(); ++i)
        if (moments[i].said != way[i - 1]) return std::nullopt;
    return moments.size() - 1;
}

} // namespace

AuthorDesk::AuthorDesk(std::filesystem::path file, Content content, const Attempts& attempts,
                       std::function<void()> ring)
    : m_file(std::move(file)), m_content(std::move(content)), m_attempts(attempts), m_ring(std::move(ring)),
      m_watch({m_file, m_content.customers(), m_content.scoring(), m_content.cues()}) {
    if (m_watch.trouble()) m_notice = *m_watch.trouble();
    read(nullptr);
}

AuthorDesk::~AuthorDesk() = default;

bool AuthorDesk::update(AuthorView& view) {
    const bool isChanged = m_watch.changed();
    if (isChanged) read(&view);
    return takeThought() || isChanged;
}

AuthorModel AuthorDesk::model() const {
    AuthorModel model;
    model.file = m_source.name;
    model.isOutdated = m_isOutdated;
    model.findings = m_findings;
    model.notice = m_notice ? &*m_notice : nullptr;
    if (!m_version) return model;
    model.dialogue = m_version->dialogue.get();
    model.isThinking = !m_version->opinion;
    model.graph = &m_version->graph;
    model.visits = &m_version->visits;
    model.rehearsal = &*m_rehearsal;
    if (m_version->opinion && m_version->opinion->analysis.complete) model.analysis = &m_version->opinion->analysis;
    return model;
}

void AuthorDesk::carryOut(const AuthorAction& action) {
    if (m_rehearsal) std::visit([this](const auto& wish) { on(wish); }, action);
}

// ---- reading

void AuthorDesk::read(AuthorView* view) {
    m_library = std::make_shared<const Library>(m_content);
    Volume volume = m_library->read(m_file);
    m_source = volume.source;
    if (m_source.name.empty()) m_source.name = m_file.string();
    m_reading = std::move(volume.diagnostics);
    if (volume.trouble) m_reading.push_back(unreadable(m_file, *volume.trouble));
    for (const Message& reason : m_library->rulebook().refused) m_reading.push_back(unreadable(m_content.root, reason));
    for (const Diagnostic& found : m_library->rulebook().diagnostics) m_reading.push_back(found);
    m_isOutdated = !volume.dialogue && m_version;
    if (volume.dialogue) accept(std::move(volume), view);
    showFindings();
}

void AuthorDesk::accept(Volume volume, AuthorView* view) {
    Version version{
        volume.dialogue, std::move(volume.source), pictureOf(*volume.dialogue), countVisits(volume.dialogue), {}};
    if (m_version && view) carryOver(*view, *m_version->dialogue, m_version->graph, *version.dialogue, version.graph);
    if (m_rehearsal) {
        Resumption resumed = resume(*m_rehearsal, version.dialogue);
        m_rehearsal = std::move(resumed.rehearsal);
        m_notice = std::move(resumed.stopped);
    } else {
        m_rehearsal.emplace(version.dialogue);
    }
    m_version = std::move(version);
    think();
}

Visits AuthorDesk::countVisits(const std::shared_ptr<const Dialogue>& dialogue) const {
    std::vector<std::vector<std::string>> talks;
    const auto history = m_attempts.history(talksCounted, dialogue->id);
    if (history)
        for (const Attempt& attempt : *history)
            if (const auto transcript = m_attempts.transcript(attempt.id)) talks.push_back(transcript->choiceIds());
    return visitsOf(dialogue, talks);
}

// ---- work beside the window

// One thought at a time: a newer version waits until the older one's is done.
void AuthorDesk::think() {
    if (m_thought.valid()) return;
    m_thoughtAbout = m_version->dialogue;
    std::packaged_task<Opinion()> task(
        [dialogue = m_version->dialogue, source = m_version->source, library = m_library] {
            return Opinion{lint(*dialogue, source, library->yardstick()), analysePaths(*dialogue)};
        });
    m_thought = task.get_future();
    m_worker = std::jthread([work = std::move(task), ring = m_ring]() mutable {
        work();
        ring();
    });
}

bool AuthorDesk::takeThought() {
    if (!m_thought.valid() || m_thought.wait_for(std::chrono::seconds(0)) != std::future_status::ready) return false;
    Opinion opinion = m_thought.get();
    m_worker.join();
    if (m_thoughtAbout != m_version->dialogue) {
        think();
        return false;
    }
    m_version->opinion = std::move(opinion);
    showFindings();
    return true;
}

void AuthorDesk::showFindings() {
    std::vector<Diagnostic> all = m_reading;
    if (!m_isOutdated && m_version && m_version->opinion)
        all.insert(all.end(), m_version->opinion->found.begin(), m_version->opinion->found.end());
    tidy(all);
    std::stable_sort(all.begin(), all.end(),
                     [](const Diagnostic& a, const Diagnostic& b) { return a.severity < b.severity; });
    m_findings.clear();
    for (const Diagnostic& found : all)
        m_findings.push_back(placed(found, m_source, m_version ? m_version->dialogue.get() : nullptr));
}

// ---- the rehearsal

void AuthorDesk::on(const PlayFrom& wish) {
    m_notice.reset();
    const bool isKnown = m_version->opinion && m_version->opinion->analysis.complete;
    if (isKnown)
        if (const auto& way = wayTo(m_version->opinion->analysis, *m_version->dialogue, wish.node))
            return m_rehearsal->play(*way);
    m_rehearsal->beginAt(wish.node);
    m_notice =
        isKnown
            ? Message("No conversation comes here. This one begins with the customer's first feelings.",
                      "没有任何一段对话走到这里，所以从客户最初的情绪开始。")
            : Message("It is not known yet how one comes here. This talk begins with the customer's first feelings.",
                      "还不知道怎样走到这里，所以从客户最初的情绪开始。");
}

void AuthorDesk::on(const SayReply& wish) {
    for (const Session::Offer& offer : m_rehearsal->choices()) {
        if (offer.choice != wish.choice || offer.availability != Availability::open) continue;
        m_notice.reset();
        return m_rehearsal->choose(wish.choice);
    }
}

void AuthorDesk::on(const StepBack&) {
    m_notice.reset();
    m_rehearsal->back();
}

void AuthorDesk::on(const StartOver&) {
    m_notice.reset();
    m_rehearsal->restart();
}

void AuthorDesk::on(const FollowWay& wish) {
    if (!m_version->opinion) return;
    const PathAnalysis& analysis = m_version->opinion->analysis;
    const PathAnalysis::Way& way = wish.best ? analysis.best.choices : analysis.worst.choices;
    m_notice.reset();
    const std::size_t said = followed(*m_rehearsal, way).value_or(0);
    m_rehearsal->play(std::span(way).first(std::min(way.size(), said + 1)));
}

void AuthorDesk::on(const PlayReplies& wish) {
    m_notice.reset();
    m_rehearsal->play(wish.replies);
}

void AuthorDesk::on(const SetFeeling& wish) {
    m_rehearsal->setFeeling(wish.feeling, wish.level);
}

void AuthorDesk::on(const SetMemory& wish) {
    m_rehearsal->setFlags(wish.bit, wish.on);
}

} // namespace rapport

#pragma once

#include "app/Library.h"
#include "store/Attempts.h"
#include "store/Watch.h"
#include "ui/AuthorModel.h"

#include <functional>
#include <future>
#include <thread>

namespace rapport {

// A dialogue on its author's desk: the file as it is now, its last version without errors, what is found in it, and the
// talk that is tried out. What takes long is worked out beside the window.
class AuthorDesk {
public:
    // `ring` is called, from another thread, when work is done that update() should take in. Talks come from
    // `attempts`.
    AuthorDesk(std::filesystem::path file, Content content, const Attempts& attempts, std::function<void()> ring);
    ~AuthorDesk();
    AuthorDesk(const AuthorDesk&) = delete;
    AuthorDesk& operator=(const AuthorDesk&) = delete;

    // Readable when the file, the customers or the weights may have changed.
    int descriptor() const { return m_watch.descriptor(); }
    // Takes in what has changed on the disk and what has been worked out; the view follows the dialogue. True if there
    // is something new to show.
    bool update(AuthorView& view);

    AuthorModel model() const;
    // Does to the rehearsal what the author asks for. Actions that belong to the window are left alone.
    void carryOut(const AuthorAction& action);

private:
    // What is worked out about one version of the dialogue.
    struct Opinion {
        std::vector<Diagnostic> found;
        PathAnalysis analysis;
    };
    // A version of the dialogue that has no errors, with what is known about it.
    struct Version {
        std::shared_ptr<const Dialogue> dialogue;
        SourceText source;
        GraphPicture graph;
        Visits visits;
        std::optional<Opinion> opinion;
    };

    void read(AuthorView* view);
    void accept(Volume volume, AuthorView* view);
    void think();
    bool takeThought();
    void showFindings();
    Visits countVisits(const std::shared_ptr<const Dialogue>& dialogue) const;

    void on(const Action&) {}
    void on(const PlayFrom& wish);
    void on(const SayReply& wish);
    void on(const StepBack&);
    void on(const StartOver&);
    void on(const FollowWay& wish);
    void on(const PlayReplies& wish);
    void on(const SetFeeling& wish);
    void on(const SetMemory& wish);

    std::filesystem::path m_file;
    Content m_content;
    const Attempts& m_attempts;
    std::function<void()> m_ring;
    Watch m_watch;
    std::shared_ptr<const Library> m_library; // shared with the work that goes on

    SourceText m_source;               // the file as it is now
    std::vector<Diagnostic> m_reading; // what its reader found
    std::optional<Version> m_version;  // the last one without errors
    bool m_isOutdated = false;
    std::vector<AuthorFinding> m_findings;
    std::optional<Rehearsal> m_rehearsal;
    std::optional<Message> m_notice;

    std::jthread m_worker;
    std::future<Opinion> m_thought;
    std::shared_ptr<const Dialogue> m_thoughtAbout;
};

} // namespace rapport

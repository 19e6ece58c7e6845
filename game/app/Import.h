#pragma once

#include "app/Rescoring.h"
#include "app/SetAside.h"
#include "app/Subjects.h"
#include "store/Arrivals.h"

#include <functional>
#include <istream>
#include <optional>
#include <string>
#include <vector>

namespace rapport {

// What became of the lines of all files.
struct ImportAccount {
    int taken = 0;
    int known = 0;
    int grown = 0;
    // Scored here otherwise than where they come from, because the dialogue is another edition, or though it is not.
    struct Difference {
        ImportPlace place;
        std::string dialogue;
        std::optional<int> said;
        std::optional<int> ours;
        int pointsSaid = 0; // where the scores are the same
        int pointsHere = 0;
        std::uint64_t hashThere = 0;
        std::uint64_t hashHere = 0;
    };
    std::vector<Difference> differences;
    int edited = 0;
    std::vector<SetAside> setAside;

    bool hasAside() const;
};

// Takes attempts in, each played and scored again.
class Import {
public:
    // On whose word: others' results need their consent to be kept; those that a learner brings along are at home here.
    enum class Word : std::uint8_t { consent, own };

    // `unlocked` is a learner whose PIN was said, or who brings the attempts along.
    Import(const Attempts& attempts, Subjects& subjects, LearnerId unlocked, Word word = Word::consent)
        : m_arrivals(attempts), m_subjects(subjects), m_unlocked(unlocked), m_word(word) {}

    // Asked before the first of them is written: in whose profile they are at home.
    void before(std::function<Result<LearnerId>()> profile) { m_profile = std::move(profile); }
    // Takes one file of `export attempts` in, line by line. Trouble is that of this computer, or of a file that is none; what
    // is wrong with a line sets the line aside.
    Trouble read(const std::filesystem::path& file);
    // Takes one line in, or one attempt of a learner's own data.
    Trouble add(const std::string& file, int number, const std::string& line);
    // The last of them are written.
    Trouble end() { return takeWaiting(); }

    const ImportAccount& account() const { return m_account; }

private:
    static constexpr std::size_t together = 500; // attempts, so that the disk is not waited for after each

    std::optional<Message> reasonAgainst(const TravellingAttempt& traveller) const;
    Result<std::optional<Learner>> guardAgainst(const TravellingAttempt& traveller) const;
    void compare(const ImportPlace& place, const Attempt& attempt, const Rescored& here);
    Trouble takeWaiting();

    Arrivals m_arrivals;
    Subjects& m_subjects;
    LearnerId m_unlocked;
    std::function<Result<LearnerId>()> m_profile;
    Word m_word;
    ImportAccount m_account;
    std::vector<Arrivals::Arrival> m_waiting;
};

// Says what became of all lines, and keeps aside what could not be taken in. The exit code, no better than `code`.
int concludeImport(const ImportAccount& account, const Attempts& attempts, bool json, int code, Language language);

} // namespace rapport

#pragma once

#include "base/Wording.h"
#include "report/FindingsText.h"

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace rapport {

// Exit codes of the program.
inline constexpr int exitClean = 0;
inline constexpr int exitFindings = 1; // findings, or a talk that could not be played as asked
inline constexpr int exitWrongUse = 2; // wrong use, or something unreadable
inline constexpr int exitNoDisplay = 3;

// Who plays; nobody in particular without a name.
struct Player {
    std::optional<std::string> name;
    std::optional<std::string> pin;
};

// The commands, each with what was said after its name.
struct OpenGame {
    std::optional<std::filesystem::path> dialogue;  // begin with this one
    std::optional<std::filesystem::path> textBoxes; // where to note what is drawn, for tests of the window
    std::optional<std::uint64_t> seed;              // of the order of replies, likewise; without it drawn for each talk
};
struct Check {
    std::vector<std::filesystem::path> paths;
    bool strict = false; // warnings count as errors
    FindingsFormat format = FindingsFormat::text;
    bool stamp = false; // write down which wording each translation was made from
    bool watch = false; // check again whenever something changes
    bool coverage =
        false; // instead: what of the curriculum is practised and explained there, or in the game's own content
    bool markdown = false;                     // the coverage as a table for a README
    std::optional<std::filesystem::path> into; // the README in which that table is brought up to date
};
struct Explain {
    std::optional<std::string> rule;
};
struct NewContent {
    enum class Kind : std::uint8_t { dialogue, drill, course };

    Kind kind = Kind::dialogue;
    std::filesystem::path name; // an id, perhaps with a folder before it
};
struct Play {
    std::filesystem::path file;                      // a dialogue or a drill
    std::optional<std::vector<std::string>> choices; // ids; without them a person plays
    bool exam = false; // of a dialogue: no hints, no going back, feelings hidden, nothing explained before it is over
    std::optional<std::uint64_t>
        seed; // of the order things are shown in; without it drawn, or the author's with choices
    bool json = false;
    bool keep = false;
    Player player; // whose attempt it is
};
struct ReplayTranscript {
    std::filesystem::path file;
    bool json = false;
};

struct AnalysePaths {
    std::filesystem::path file;
    bool json = false;
};
struct RunBots {
    std::vector<std::filesystem::path> paths;
    bool json = false;
};
enum class GraphFormat : std::uint8_t { svg, dot };
struct DrawGraph {
    std::filesystem::path file;
    GraphFormat format = GraphFormat::svg;
};
struct ShowCast {
    std::optional<std::filesystem::path> png; // a folder for contact sheets; without it the names are printed
};
struct ExchangeTexts {
    std::filesystem::path file;
    std::optional<std::filesystem::path> out; // a table for the translator
    std::optional<std::filesystem::path> in;  // the table that came back
};
struct ShowCourse {
    std::filesystem::path file;
    bool html = false; // the facilitator's sheet, to be printed
    bool json = false;
};
struct RenameId {
    std::filesystem::path file;
    std::string from;
    std::string to;
};
struct ReadHandbook {
    std::string words; // a page's id, an item's id, or words to look for; empty: what pages there are
    bool json = false;
    bool html = false; // the whole handbook as one file
};
enum class ReportFormat : std::uint8_t { html, pdf, csv, json };
struct MakeReport {
    enum class About : std::uint8_t { attempt, learner, folders, items };

    About about = About::attempt;
    std::optional<std::int64_t> attempt;        // without a number the last one
    std::optional<std::string> learner;         // without a name all who learn here
    std::vector<std::filesystem::path> folders; // each a learner's, or of several
    ReportFormat format = ReportFormat::html;
    std::optional<std::filesystem::path> out;
};
struct ExportAttempts {
    Player learner;                                  // without a name all
    std::optional<std::filesystem::path> assignment; // only what it asks for
    std::optional<int> keepDays; // for how long the learner agrees that results are kept; without it that is asked
    std::optional<std::filesystem::path> out;
};
struct SetAssignment {
    std::filesystem::path course;
    std::string due; // "2026-12-31"
    int keepDays = 90;
    std::string from;
    std::optional<std::filesystem::path> out;
};
struct ShowAssignment {
    std::filesystem::path file;
    std::optional<std::string> learner;
    bool json = false;
};
struct ImportAttempts {
    std::vector<std::filesystem::path> files;
    Player player; // whose profile with a PIN may be added to
    bool json = false;
};
struct ExportXapi {
    Player learner;                                // without a name all
    std::optional<int> keepDays;                   // as in ExportAttempts
    std::string homePage = "urn:rapport:learners"; // of the accounts that learners are told by
    std::optional<std::filesystem::path> course;   // whose pass marks count
    std::optional<std::filesystem::path> out;
    std::optional<std::string> to; // a record store
    std::optional<std::filesystem::path> credentials;
};
struct KeepLearners {
    enum class What : std::uint8_t { list, add, remove, handOver, takeIn };

    What what = What::list;
    Player player; // whom it is about
    std::optional<std::string> colour;
    bool takesOver = false;     // what was played without a profile
    bool isSure = false;        // nothing is asked before deleting
    std::filesystem::path file; // what was handed over elsewhere
    bool json = false;
    std::optional<std::filesystem::path> out;
};
struct TellToday {
    Player player;
    std::optional<std::size_t> play; // begin this one, counted from 1
    bool json = false;
};
struct TellProgress {
    Player player;
    bool json = false;
};
struct OpenAuthor {
    std::filesystem::path file;
    std::optional<std::filesystem::path> textBoxes; // as in OpenGame
};
struct HoldClass {
    std::filesystem::path file; // a dialogue or a course
    std::optional<std::uint16_t> port;
    std::string address = "0.0.0.0";
    bool isHeadless = false; // no words for people: one line of JSON, until it is ended
    bool isNew = false;      // not the class held a while ago
};

// The command line, understood.
struct Invocation {
    std::string languageTag = "en"; // of dialogue texts; may be one the program itself does not speak
    Language language = Language::english;
    bool languageGiven = false; // by --lang, not by the locale
    std::optional<std::filesystem::path> home;
    std::variant<OpenGame, Check, Explain, NewContent, Play, ReplayTranscript, AnalysePaths, RunBots, DrawGraph,
                 ShowCast, ExchangeTexts, RenameId, ShowCourse, ReadHandbook, MakeReport, ExportAttempts,
                 ImportAttempts, ExportXapi, SetAssignment, ShowAssignment, KeepLearners, TellToday, TellProgress,
                 OpenAuthor, HoldClass>
        command;
};

// Reads the command line. Help, version and wrong use are answered at once; then the exit code is given.
std::variant<Invocation, int> readCommandLine(int argumentCount, const char* const* arguments);

// The language that the locale of the environment asks for.
std::string localeTag();

} // namespace rapport

#pragma once

#include "app/CommandLine.h"
#include "app/Library.h"
#include "engine/Transcript.h"
#include "learner/Assignment.h"
#include "store/Attempts.h"

namespace rapport {

// The program's commands, one function each. They print, and return the exit code.
int checkContent(const Check& command, const Invocation& invocation);
int showCoverage(const Check& command, const Invocation& invocation);
int explainRules(const Explain& command, const Invocation& invocation);
int writeNewContent(const NewContent& command, const Invocation& invocation);
int playDialogue(const Play& command, const Invocation& invocation);
int replayTranscript(const ReplayTranscript& command, const Invocation& invocation);
int analysePaths(const AnalysePaths& command, const Invocation& invocation);
int runBots(const RunBots& command, const Invocation& invocation);
int drawGraph(const DrawGraph& command, const Invocation& invocation);
int showCast(const ShowCast& command, const Invocation& invocation);
int exchangeTexts(const ExchangeTexts& command, const Invocation& invocation);
int renameId(const RenameId& command, const Invocation& invocation);
int showCourse(const ShowCourse& command, const Invocation& invocation);
int readHandbook(const ReadHandbook& command, const Invocation& invocation);
int makeReport(const MakeReport& command, const Invocation& invocation);
int exportAttempts(const ExportAttempts& command, const Invocation& invocation);
int importAttempts(const ImportAttempts& command, const Invocation& invocation);
int setAssignment(const SetAssignment& command, const Invocation& invocation);
int showAssignment(const ShowAssignment& command, const Invocation& invocation);
int exportXapi(const ExportXapi& command, const Invocation& invocation);
int keepLearners(const KeepLearners& command, const Invocation& invocation);
int takeInLearner(const KeepLearners& command, const Invocation& invocation);
int tellToday(const TellToday& command, const Invocation& invocation);
int tellProgress(const TellProgress& command, const Invocation& invocation);
int holdClass(const HoldClass& command, const Invocation& invocation);

// A dialogue that is to have no errors. If it has, or cannot be read, that is said on stderr, and the exit code given.
std::variant<Volume, int> readWithoutErrors(const Library& library, const std::filesystem::path& file,
                                            Language language);
// A course, likewise.
std::variant<Course, int> courseWithoutErrors(const Library& library, const std::filesystem::path& file,
                                              Language language);

// Plays a drill as `play` does a dialogue, and replays its transcript.
int playDrill(const Play& command, const SourceText& source, const Library& library, const Invocation& invocation);
int replayDrill(const Transcript& transcript, const SourceText& file, const Library& library,
                const Invocation& invocation, bool json);

// What attempts are opened for: to be added to, or only to be looked at, which needs no disk that can be written.
enum class Purpose : std::uint8_t { keeping, reading };
// The learner's attempts, in the folder that the command line or the system names.
Result<Attempts> attemptsOf(const Invocation& invocation, Purpose purpose = Purpose::keeping);
// The attempts in a folder. What came with a consent that has run out is forgotten first.
Result<Attempts> attemptsIn(const Home& home, Purpose purpose = Purpose::keeping);

// The number of a learner by name; nothing if no name is given.
Result<std::optional<LearnerId>> learnerCalled(const std::optional<std::string>& name, const Attempts& attempts);
// The same, if whoever asks knows the PIN: results are handed on only by whom they are about.
Result<std::optional<LearnerId>> ownerOf(const Player& player, const Attempts& attempts, Language language);

// What an assignment's file asks for, and the course it names, likewise.
Result<Assignment> assignmentIn(const std::filesystem::path& file);
std::variant<Course, int> courseOf(const Assignment& assignment, const Library& library, Language language);

// Why a file must not be replaced by what is handed over: it is content, or what the game keeps. Nothing if it may be.
Trouble notToBeReplaced(const std::filesystem::path& file);
// Prints a text, or writes it into a file. The exit code.
int handOver(const std::string& text, const std::optional<std::filesystem::path>& out, Language language);

// "rapport: error: …" on stderr. The exit code of what cannot be done.
int complain(const Message& message, Language language);

} // namespace rapport

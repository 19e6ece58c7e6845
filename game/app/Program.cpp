#include "app/Program.h"

#include "app/App.h"
#include "app/Commands.h"

#include <fcntl.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <iostream>
#include <system_error>

namespace rapport {

namespace {

struct Running {
    const Invocation& invocation;

    int operator()(const OpenGame& command) const { return openGame(command, invocation); }
    int operator()(const Check& command) const { return checkContent(command, invocation); }
    int operator()(const Explain& command) const { return explainRules(command, invocation); }
    int operator()(const NewContent& command) const { return writeNewContent(command, invocation); }
    int operator()(const Play& command) const { return playDialogue(command, invocation); }
    int operator()(const ReplayTranscript& command) const { return replayTranscript(command, invocation); }
    int operator()(const AnalysePaths& command) const { return analysePaths(command, invocation); }
    int operator()(const RunBots& command) const { return runBots(command, invocation); }
    int operator()(const DrawGraph& command) const { return drawGraph(command, invocation); }
    int operator()(const ShowCast& command) const { return showCast(command, invocation); }
    int operator()(const ExchangeTexts& command) const { return exchangeTexts(command, invocation); }
    int operator()(const ShowCourse& command) const { return showCourse(command, invocation); }
    int operator()(const RenameId& command) const { return renameId(command, invocation); }
    int operator()(const ReadHandbook& command) const { return readHandbook(command, invocation); }
    int operator()(const MakeReport& command) const { return makeReport(command, invocation); }
    int operator()(const ExportAttempts& command) const { return exportAttempts(command, invocation); }
    int operator()(const ImportAttempts& command) const { return importAttempts(command, invocation); }
    int operator()(const ExportXapi& command) const { return exportXapi(command, invocation); }
    int operator()(const SetAssignment& command) const { return setAssignment(command, invocation); }
    int operator()(const ShowAssignment& command) const { return showAssignment(command, invocation); }
    int operator()(const KeepLearners& command) const { return keepLearners(command, invocation); }
    int operator()(const TellToday& command) const { return tellToday(command, invocation); }
    int operator()(const TellProgress& command) const { return tellProgress(command, invocation); }
    int operator()(const HoldClass& command) const { return holdClass(command, invocation); }
    int operator()(const OpenAuthor& command) const { return openAuthor(command, invocation); }
};

} // namespace

namespace {

// A program may be begun without its three streams. The next file to be opened must not take their place, or what is
// printed would be written over it.
void holdStreams() {
    const char* const files[] = {"/dev/null", "/dev/full", "/dev/null"}; // what cannot be printed is to be noticed
    for (int stream = 0; stream < 3; ++stream)
        while (::fcntl(stream, F_GETFD) < 0 && ::open(files[stream], O_RDWR) >= 0 && ::fcntl(stream, F_GETFD) < 0)
            continue;
}

} // namespace

int runProgram(int argumentCount, const char* const* arguments) {
    holdStreams();
    std::signal(SIGPIPE, SIG_DFL); // `rapport … | head` ends quietly
    const std::variant<Invocation, int> read = readCommandLine(argumentCount, arguments);
    if (const int* code = std::get_if<int>(&read)) // help was printed, or what is wrong
        return std::cout.flush() && std::fflush(stdout) == 0 ? *code : std::max(*code, int(exitWrongUse));
    const Invocation& invocation = std::get<Invocation>(read);
    int code = exitWrongUse;
    try {
        code = std::visit(Running{invocation}, invocation.command);
    } catch (const std::system_error&) {
        if (!std::ferror(stdout)) throw; // what could not be printed is told below
    }
    if (std::fflush(stdout) == 0 && !std::ferror(stdout) && std::cout.flush()) return code;
    return complain({"the output could not be written whole; is the disk full?", "输出没能全部写完，磁盘是不是满了？"},
                    invocation.language);
}

} // namespace rapport

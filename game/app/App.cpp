#include "app/App.h"

#include "app/Commands.h"
#include "app/Game.h"
#include "dialogue/DialogueReader.h"

namespace rapport {

namespace {

Message openElsewhere(const std::filesystem::path& file, bool drill) {
    return drill
               ? say("\"{0}\" is a drill: open the game and choose it below “Drills and courses”, or use `rapport play {0}`",
                     "“{0}”是练习：请打开游戏，在“练习与课程”里选，或用 `rapport play {0}`", file.string())
               : say("\"{0}\" is a course: open the game and choose it below “Drills and courses”, or use `rapport course {0}`",
                     "“{0}”是课程：请打开游戏，在“练习与课程”里选，或用 `rapport course {0}`", file.string());
}

} // namespace

int openGame(const OpenGame& command, const Invocation& invocation) {
    if (command.dialogue) {
        const Finding found = findContent(*command.dialogue);
        if (found.files.size() != 1) {
            const Message reason = found.refused.empty() ? Message("the game opens one dialogue file, not a folder",
                                                                   "游戏只能打开一个对话文件，不能打开文件夹")
                                                         : found.refused.front();
            return complain(reason, invocation.language);
        }
        if (const Result<SourceText> source = readContent(found.files.front())) {
            const std::string root = rootOf(*source);
            if (root == "drill" || root == "course")
                return complain(openElsewhere(*command.dialogue, root == "drill"), invocation.language);
        }
    }
    const Display display; // before anything of SFML
    if (display.trouble()) {
        complain(*display.trouble(), invocation.language);
        return exitNoDisplay;
    }
    Game game(display, command, invocation);
    game.run();
    return exitClean;
}

} // namespace rapport

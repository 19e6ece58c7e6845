#include "app/App.h"

#include "app/Commands.h"
#include "app/Game.h"

namespace rapport {

int openGame(const OpenGame& command, const Invocation& invocation) {
    if (command.dialogue) {
        const Finding found = findContent(*command.dialogue);
        if (found.files.size() != 1) {
            const Message reason = found.refused.empty()
                                       ? Message("the game opens one dialogue file, not a folder", "游戏只能打开一个对话文件，不能打开文件夹")
                                       : found.refused.front();
            complain(reason, invocation.language);
            return exitWrongUse;
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

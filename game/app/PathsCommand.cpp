#include "app/Commands.h"

namespace rapport {

int analysePaths(const AnalysePaths&, const Invocation& invocation) {
    complain(say("this command is still being built", "这个命令还在建造中"), invocation.language);
    return exitWrongUse;
}

} // namespace rapport

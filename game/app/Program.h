#pragma once

namespace rapport {

// The whole program: reads the command line, does what it says, and returns the exit code.
int runProgram(int argumentCount, const char* const* arguments);

} // namespace rapport

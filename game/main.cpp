#include "app/Program.h"

int main(int argumentCount, char** arguments) {
    return rapport::runProgram(argumentCount, arguments);
}

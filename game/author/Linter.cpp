#include "author/Linter.h"

#include "author/Inspection.h"

namespace rapport {

std::vector<Diagnostic> lint(const Dialogue& dialogue, const SourceText& source, const Yardstick& yardstick) {
    Inspection inspection(dialogue, source, yardstick);
    checkTexts(inspection);
    checkWording(inspection);
    checkConsequences(inspection);
    checkTraining(inspection);
    checkTurns(inspection);
    checkTalks(inspection);
    checkCues(inspection);
    checkChances(inspection);
    return inspection.take();
}

} // namespace rapport

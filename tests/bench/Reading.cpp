// Reading a dialogue of 10 000 nodes, checked and ready to play, beside tinyxml2's bare parse of the same file; and the
// memory it takes once read beside the file's size.

#include "bench/Bench.h"
#include "dialogue/DialogueReader.h"
#include "support/LargeDialogue.h"
#include "support/TestRulebook.h"

#include <malloc.h>
#include <tinyxml2.h>

using namespace rapport;

namespace {

std::size_t heapInUse() {
    const auto info = mallinfo2();
    return info.uordblks + info.hblkhd;
}

} // namespace

int main() {
    const SourceText source{"large.xml", largeDialogue(10'000)};
    const Rulebook& rulebook = testRulebook();

    const Pair reading = measure(
        9,
        [&] {
            tinyxml2::XMLDocument document;
            document.Parse(source.text.data(), source.text.size());
        },
        [&] {
            if (!readDialogue(source, rulebook).dialogue) std::puts("the synthetic dialogue has errors");
        });
    report("read 10 000 nodes", reading, 2, 1.15);

    malloc_trim(0);
    const std::size_t before = heapInUse();
    DialogueReading kept = readDialogue(source, rulebook);
    kept.diagnostics.clear();
    kept.diagnostics.shrink_to_fit();
    const double held = double(heapInUse() - before);
    std::printf("%-44s file  %8.2f MB  ours %8.2f MB  ratio %5.2f  (reach 3.00, aim 1.20)\n", "memory once read",
                double(source.text.size()) / 1e6, held / 1e6, held / double(source.text.size()));
    return kept.dialogue ? 0 : 1;
}

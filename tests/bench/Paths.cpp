// Analysing every conversation beside a bare walk: as many insertions into a flat hash table as there are states, as many
// look-ups as there are replies said in them. Times are a core's own, so that a busy machine does not count; memory is what
// the analysis holds at its peak beside the dialogue itself. Its result, with a conversation for every reply, is part of that:
// where states are few for the replies, it outweighs them.

#include "author/PathAnalysis.h"
#include "bench/Bench.h"
#include "dialogue/DialogueReader.h"
#include "support/TangledDialogue.h"
#include "support/TestRulebook.h"

#include <malloc.h>

#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <new>

namespace {

std::size_t held = 0, peak = 0; // bytes

} // namespace

void* operator new(std::size_t size) {
    void* const room = std::malloc(size ? size : 1);
    if (!room) throw std::bad_alloc();
    held += malloc_usable_size(room);
    if (held > peak) peak = held;
    return room;
}
void operator delete(void* room) noexcept {
    if (room) held -= malloc_usable_size(room);
    std::free(room);
}
void operator delete(void* room, std::size_t) noexcept {
    operator delete(room);
}

using namespace rapport;

namespace {

SourceText read(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {path.string(), {std::istreambuf_iterator<char>(file), {}}};
}

// What a walk cannot do without: the flat table, and one probe for every reply.
void bareWalk(std::size_t states, std::size_t replies, std::uint64_t& sum) {
    std::size_t slots = 64;
    while (slots * 3 < states * 4) slots *= 2;
    std::vector<std::uint64_t> table(slots, 0);
    for (std::size_t i = 0; i < replies; ++i) {
        const std::uint64_t key = (i % states + 1) * 0x9E3779B97F4A7C15u;
        std::size_t slot = (key ^ key >> 29) & (slots - 1);
        while (table[slot] != 0 && table[slot] != key) slot = (slot + 1) & (slots - 1);
        table[slot] = key;
        sum += slot;
    }
}

double coreMillisecondsOf(const std::function<void()>& work) {
    const std::clock_t begin = std::clock();
    work();
    return 1e3 * double(std::clock() - begin) / CLOCKS_PER_SEC;
}

Pair measureOnCore(int runs, const std::function<void()>& floor, const std::function<void()>& ours) {
    std::vector<double> floors, oursAll;
    for (int run = 0; run < runs; ++run) {
        floors.push_back(coreMillisecondsOf(floor));
        oursAll.push_back(coreMillisecondsOf(ours));
    }
    return {median(floors), median(oursAll)};
}

// Prints time beside floor and limit, states a second, and bytes a state at the peak.
bool reportAnalysis(const std::string& what, const Dialogue& dialogue, int runs, double limit, std::uint64_t& sum) {
    std::size_t states = 0, replies = 0;
    {
        const StateSpace space(dialogue);
        states = space.size();
        for (StateSpace::Index i = 0; space.isComplete() && i < states; ++i) replies += space.stepCount(i);
    }
    const std::size_t before = held;
    peak = held;
    PathAnalysis analysis = analysePaths(dialogue);
    const std::size_t most = peak - before;
    const Pair pair = measureOnCore(
        runs, [&] { bareWalk(states, replies, sum); }, [&] { analysis = analysePaths(dialogue); });
    const double bytes = double(most) / double(states);
    std::printf("%-34s %9zu states  floor %8.2f ms  ours %8.2f ms  ratio %6.2f  (limit %.0f ms)%s", what.c_str(),
                states, pair.floor, pair.ours, pair.ratio(), limit,
                pair.ours <= limit && analysis.complete ? "" : "  MISSED");
    if (states >= 100'000)
        std::printf("  %5.2f million states/s (aim 1)  %4.1f bytes/state (limit 64 from a million on)",
                    double(states) / pair.ours / 1e3, bytes);
    std::printf("\n");
    return analysis.complete && pair.ours <= limit && (states < 1'000'000 || bytes <= 64);
}

Rulebook shippedRulebook(const std::filesystem::path& dialogues) {
    Rulebook rulebook;
    for (const auto& entry : std::filesystem::directory_iterator(dialogues / "customers"))
        if (entry.path().extension() == ".xml") readCustomers(read(entry.path()), rulebook);
    readScoring(read(dialogues / "scoring.xml"), rulebook);
    return rulebook;
}

} // namespace

int main() {
    std::uint64_t sum = 0;
    bool isWithin = true;
    const std::filesystem::path dialogues = RAPPORT_SOURCE_DIR "/dialogues";
    const Rulebook rulebook = shippedRulebook(dialogues);
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(dialogues))
        if (entry.path().extension() == ".xml") files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (const std::filesystem::path& file : files) {
        const SourceText source = read(file);
        if (source.text.find("urn:rapport:dialogue:1") == std::string::npos) continue;
        const DialogueReading reading = readDialogue(source, rulebook);
        if (!reading.dialogue) continue;
        isWithin &= reportAnalysis(file.stem().string(), *reading.dialogue, 5, 200, sum);
    }
    const std::pair<const char*, std::pair<Tangle, double>> synthetic[] = {
        {"1 000 nodes, loops and flags", {{1000, 50, 2, 2, 10}, 3000}},
        {"10 000 nodes", {{10'000, 50, 0, 0, 0}, 5000}},
        {"10 000 nodes, two feelings", {{10'000, 50, 2, 1, 0}, 5000}},
        {"10 000 nodes, three feelings", {{10'000, 50, 3, 1, 0}, 5000}}};
    for (const auto& [what, made] : synthetic) {
        const DialogueReading reading = readDialogue({"tangled.xml", tangledDialogue(made.first)}, testRulebook());
        if (!reading.dialogue) return 1;
        isWithin &= reportAnalysis(what, *reading.dialogue, 3, made.second, sum);
    }
    std::printf("%-34s %s   [%llu]\n", "all within their limits", isWithin ? "yes" : "no",
                static_cast<unsigned long long>(sum & 1));
    return 0;
}

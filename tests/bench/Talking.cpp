// Taking a reply (text in one language, feelings, open and locked replies, marks) beside a bare walk over a table that
// reads the same bytes of text.

#include "bench/Bench.h"
#include "dialogue/DialogueReader.h"
#include "engine/Session.h"
#include "support/LargeDialogue.h"
#include "support/RandomDialogue.h"
#include "support/TestRulebook.h"

#include <cstring>
#include <string>
#include <vector>

using namespace rapport;

namespace {

std::uint64_t readEveryByte(std::string_view text) {
    std::uint64_t sum = text.size();
    for (const char c : text) sum += static_cast<unsigned char>(c);
    return sum;
}

// A dialogue as nothing but rows: texts and where each reply leads.
struct Row {
    std::string_view line;
    std::string_view says[3];
    std::uint32_t to[3];
    bool isEnding = false;
};

std::vector<Row> tableOf(const Dialogue& dialogue) {
    std::vector<Row> rows(dialogue.nodes.size() + dialogue.endings.size());
    for (NodeIndex i = 0; i < rows.size(); ++i) {
        if ((rows[i].isEnding = dialogue.isEnding(i))) continue;
        rows[i].line = dialogue.text(dialogue.node(i).said, 0);
        int number = 0;
        for (const Choice& choice : dialogue.choicesOf(i)) {
            rows[i].says[number] = dialogue.text(choice.say, 0);
            rows[i].to[number++] = choice.to;
        }
    }
    return rows;
}

} // namespace

int main() {
    constexpr int replies = 2'000'000;
    DialogueReading reading = readDialogue({"large.xml", largeDialogue(10'000)}, testRulebook());
    if (!reading.dialogue) return 1;
    const auto dialogue = std::make_shared<const Dialogue>(std::move(*reading.dialogue));
    const std::vector<Row> rows = tableOf(*dialogue);
    std::uint64_t sum = 0;

    const Pair talking = measure(
        5,
        [&] {
            Dice dice(1);
            std::uint32_t at = 0;
            for (int i = 0; i < replies; ++i) {
                const Row& row = rows[at];
                sum += readEveryByte(row.line);
                for (const std::string_view say : row.says) sum += readEveryByte(say);
                at = row.to[dice.roll(3)];
                if (rows[at].isEnding) at = 0;
            }
        },
        [&] {
            Dice dice(1);
            Session session(dialogue);
            for (int i = 0; i < replies; ++i) {
                sum += readEveryByte(dialogue->text(session.line(), 0));
                for (const Session::Offer& offer : session.choices()) {
                    const Choice& choice = dialogue->choices[offer.choice];
                    sum += readEveryByte(dialogue->text(choice.say, 0));
                    sum += dialogue->marksOf(choice).size() + std::uint64_t(offer.availability);
                }
                session.choose(session.choices()[std::size_t(dice.roll(3))].choice);
                sum += std::uint64_t(session.state().emotion[Feeling::anger]);
                if (session.isOver()) session.rewind(0);
            }
        });
    report("take 2 000 000 replies", talking, 4.4, 1.1);
    std::printf("%-44s floor %8.2f million/s  ours %8.2f million/s  (reach 1, aim 4)   [%llu]\n", "replies a second",
                replies / talking.floor / 1e3, replies / talking.ours / 1e3, static_cast<unsigned long long>(sum & 1));
    return 0;
}

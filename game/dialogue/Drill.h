#pragma once

#include "dialogue/Curriculum.h"
#include "dialogue/Gesture.h"
#include "dialogue/Texts.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rapport {

// How an item is answered: by one of its answers, or by bringing all of them into order.
enum class DrillForm : std::uint8_t { choose, order };
std::string_view word(DrillForm form);
std::optional<DrillForm> drillFormFromWord(std::string_view word);

// A short exercise: a dozen or so questions on one thing, each answered at once with its reason. It exists only if its file
// has no errors, and is never changed.
struct Drill {
    struct Answer {
        std::string id;
        TextId say = noText;
        TextId why = noText; // said when this one is picked; may be none
    };
    // Somebody to look at.
    struct Sight {
        std::string look;
        std::string type;
        std::string manifestation;
        Gesture gesture = Gesture::neutral;
    };
    struct Item {
        std::string id;
        DrillForm form = DrillForm::choose;
        bool shufflesAnswers = true;      // else its answers are shared ones that keep their places
        std::vector<ItemIndex> practises; // at least one
        std::string source;               // "S1 ch.4 §1", see spellOut
        TextId ask = noText;
        TextId signs = noText; // what one sees or hears, for whoever cannot see the picture; may be none
        TextId why = noText;
        std::optional<Sight> shows;
        std::vector<Answer> answers;     // in the author's order
        std::vector<std::uint8_t> right; // any of these answers; of an order, all of them in it
    };

    std::string id;
    int difficulty = 1; // 1 (easy) to 5 (hard)
    TextId title = noText;
    TextId brief = noText; // what one does here
    std::vector<std::string> covers;
    std::vector<Item> items;
    std::uint64_t hash = 0; // of its file
    Texts texts;

    std::string_view text(TextId text, std::size_t language) const { return texts.at(text, language); }
    // The place of an item or an answer with an id, or nothing.
    std::optional<std::size_t> itemCalled(std::string_view wanted) const;
};

// What is right in words: an order as "first → second → third", answers each of which is right as "one / other".
std::string rightAnswer(const Drill& drill, const Drill::Item& item, std::size_t language);
// What was picked, in words; an order as it was given.
std::string pickedAnswer(const Drill& drill, const Drill::Item& item, const std::vector<std::uint8_t>& picked,
                         std::size_t language);
std::optional<std::size_t> answerCalled(const Drill::Item& item, std::string_view id);

} // namespace rapport

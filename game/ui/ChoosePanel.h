#pragma once

#include "dialogue/Skills.h"
#include "ui/Action.h"
#include "ui/Ui.h"

#include <optional>
#include <span>
#include <string>

namespace rapport {

// A dialogue as the list shows it. Who the customer is (type, needs) is left out: the player has to read that.
struct DialogueCard {
    std::string id;
    Message title;
    Message brief;
    Message contentNote; // may be empty
    Channel channel = Channel::counter;
    int difficulty = 1;           // 1 to 5
    std::optional<int> bestScore; // 0 to 100, over all finished talks
};

// The card of a dialogue that has been read.
DialogueCard cardOf(const Dialogue& dialogue);

// Cards to choose a conversation from; the digits 1 to 9 open the first nine.
std::optional<Action> choosePanel(Ui& ui, std::span<const DialogueCard> cards, bool isExam = false);

} // namespace rapport

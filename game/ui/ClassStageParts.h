#pragma once

#include "ui/ClassStage.h"
#include "ui/Controls.h"

namespace rapport {

// The parts of the classroom's stage. Each fills the box it is given.

// Conversation, replies and votes. Gives the reply that was clicked, by its place.
std::optional<std::size_t> drawStageTalk(Ui& ui, const Box& body, const ClassStageModel& model, ClassStageView& view);

// Why the best reply is good, and what was wrong with the one the room goes with.
void drawStageReasons(Ui& ui, const Box& body, const ClassStageModel& model, ClassStageView& view);

// The customer at the left of the box, with their feelings below where there is room for both.
void drawStageCustomer(Ui& ui, const Box& box, const ClassCustomer& customer, ClassStageView& view);

// How to join, with the names of who is here.
void drawStageWelcome(Ui& ui, const Box& body, const ClassStageModel& model, std::string_view heading);
// How far those are who play alone.
void drawStageWall(Ui& ui, const Box& body, const Wall& wall);
// What came of it.
void drawStageResult(Ui& ui, const Box& body, const ClassStageModel& model);
// The end of the class: thanks, every part with its result, where the room was divided, in one picture or two. Gives the part
// that was clicked.
std::optional<std::size_t> drawStageClosing(Ui& ui, const Box& body, const ClassStageModel& model,
                                            ClassStageView& view);

// A column whose content stands in the middle of the height, as known from the frame before.
class Middle {
public:
    Middle(const Box& box, const char* id);
    ~Middle() { *m_height = column.y - m_top; }
    Middle(const Middle&) = delete;
    Middle& operator=(const Middle&) = delete;

    Column column;

private:
    float* m_height;
    float m_top = 0;
};
// What is too much for its box goes on below it; the arrow keys up and down lead there.
struct StageArea : ScrollArea {
    StageArea(Ui& ui, const char* name, const Box& box);
};

// A heading in letters that fit on two lines.
void stageHeading(Ui& ui, Column& column, std::string_view words, float align = 0);
float headingHeight(Ui& ui, std::string_view words, float width);

// The bar at the bottom: the next step, how the vote stands, how to join. Gives what was clicked in it.
enum class StagePress : unsigned char { step, keys };
std::optional<StagePress> drawStageBar(Ui& ui, const Box& bar, const ClassStageModel& model,
                                       const ClassStageView& view);
float stageBarHeight(const Ui& ui);

// What every key does, each to be clicked too. Gives the sign of the key that was.
std::optional<char> drawStageKeys(Ui& ui, const Box& body);

// A code of modules, black on white with its quiet margin.
void drawQr(const Box& box, const QrModules& code);

// Words about the class that several parts say.
std::string presentWords(const Ui& ui, int present);
std::string teamWords(const Ui& ui, const TeamView& team);

// What a digit does now: hands before the result, a choice after it.
bool countsHands(const ClassReins& reins);
bool choosesReply(const ClassReins& reins);

} // namespace rapport

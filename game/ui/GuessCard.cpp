#include "ui/GuessCard.h"

#include "dialogue/MarkItems.h"
#include "ui/Controls.h"
#include "ui/MarkLinks.h"

namespace rapport {

namespace {

constexpr Wording heading{"Who is this?", "这是哪一类客户？"};
constexpr Wording ofHundred{"{} of 100, counted apart from the conversation", "{} 分（满分 100），不计入对话得分"};
constexpr Wording youSaid{"You said", "你的判断"};
constexpr Wording itWas{"It was", "其实是"};
constexpr Wording told{"Signs you read well", "看对的迹象"};
constexpr Wording misread{"These rather tell of others", "这些更像别人"};
constexpr Wording missed{"What else could tell you", "还有这些可以看出来"};
constexpr Wording noSigns{"You named no signs.", "你没有说凭什么看出来的。"};
constexpr Wording difference{"The difference", "差别在哪里"};
constexpr Wording stop{"{}: {}", "{}：{}"};

void part(Ui& ui, Column& column, Wording words) {
    column.skip(ui.space(8));
    paragraph(ui, column, ui.say(words), {ui.theme.faces.small, Ink::muted});
    column.skip(ui.space(4));
}

// Type and manifestation, each leading to the handbook.
void profileChips(Ui& ui, Column& column, MarkLinks& links, const Profile& profile, const ChipLook& type,
                  const ChipLook& manifestation) {
    Customer customer;
    customer.type = profile.type;
    customer.manifestation = profile.manifestation;
    Flow flow(column, ui.space(6));
    bool isFirst = true;
    for (const ItemIndex each : itemsOf(customer))
        links.chip(flow, ui.begun(item(each).name), std::exchange(isFirst, false) ? type : manifestation, each);
    column.y = flow.bottom();
}

void signChips(Ui& ui, Column& column, Wording words, const std::vector<const Sign*>& signs, const ChipLook& look) {
    if (signs.empty()) return;
    part(ui, column, words);
    Flow flow(column, ui.space(6));
    for (const Sign* sign : signs) chip(ui, flow, ui.begun(sign->name), look);
    column.y = flow.bottom();
}

} // namespace

std::optional<Action> guessCard(Ui& ui, Column& column, const DebriefModel& model) {
    if (!model.guess) return std::nullopt;
    const GuessReview& review = *model.guess;
    const ChipLook right{Ink::goodSoft, Ink::good, Pictogram::check}, wrong{Ink::badSoft, Ink::bad, Pictogram::cross};
    Card card(ui, column);
    Column& inside = card.inside;
    MarkLinks links(ui, model.handbook, "guess");
    paragraph(ui, inside, ui.say(heading), {ui.theme.faces.large});
    paragraph(ui, inside, fmt::format(fmt::runtime(ui.say(ofHundred)), review.score),
              {ui.theme.faces.text, Ink::muted});
    if (review.guessed) {
        part(ui, inside, youSaid);
        profileChips(ui, inside, links, *review.guessed, review.isTypeRight ? right : wrong,
                     review.isManifestationRight ? right : wrong);
    }
    if (review.actual && !review.isManifestationRight) {
        part(ui, inside, itWas);
        ImGui::PushID("actual");
        profileChips(ui, inside, links, *review.actual, {}, {});
        ImGui::PopID();
    }
    if (review.guess.signs.empty()) {
        inside.skip(ui.space(8));
        paragraph(ui, inside, ui.say(noSigns), {ui.theme.faces.text});
    }
    signChips(ui, inside, told, review.told, right);
    signChips(ui, inside, misread, review.misread, wrong);
    signChips(ui, inside, missed, review.missed, {});
    if (review.actual && review.guessed && !review.isManifestationRight) {
        part(ui, inside, difference);
        for (const Profile* each : {review.guessed, review.actual})
            paragraph(ui, inside, fmt::format(fmt::runtime(ui.say(stop)), ui.say(each->name), ui.say(each->signs)),
                      {ui.theme.faces.text});
    }
    return links.action();
}

} // namespace rapport

#include "report/GuessText.h"

namespace rapport {

namespace {

std::string named(const Profile* profile, Voice voice) {
    if (!profile) return {};
    return fmt::format(fmt::runtime(in(voice, "{}, {}", "{}，{}")), profile->typeName.in(voice.language),
                       profile->name.in(voice.language));
}

std::string signsLine(std::string_view heading, const std::vector<const Sign*>& signs, Voice voice) {
    if (signs.empty()) return {};
    std::string text;
    for (const Sign* sign : signs)
        text += fmt::format("{}{}", text.empty() ? "" : in(voice, "; ", "；"), sign->name.in(voice.language));
    return fmt::format(fmt::runtime(in(voice, "  {}: {}.\n", "  {}：{}。\n")), heading, text);
}

} // namespace

std::string guessText(const GuessReview& review, Voice voice) {
    std::string text =
        fmt::format(fmt::runtime(in(voice, "\nWho is this? {} of 100, counted apart from the conversation.\n",
                                    "\n这是哪一类客户？{} 分（满分 100），不计入对话得分。\n")),
                    review.score);
    text += fmt::format(
        fmt::runtime(in(voice, "  You said: {}. {}\n", "  你的判断：{}。{}\n")), named(review.guessed, voice),
        review.isManifestationRight ? in(voice, "Right.", "判断正确。")
        : review.isTypeRight ? in(voice, "The type is right, how it shows is not.", "类型对了，表现不对。")
                             : in(voice, "Wrong.", "判断有误。"));
    if (!review.isManifestationRight)
        text +=
            fmt::format(fmt::runtime(in(voice, "  It was: {}.\n", "  其实是：{}。\n")), named(review.actual, voice));
    text += signsLine(in(voice, "Signs you read well", "看对的迹象"), review.told, voice);
    text += signsLine(in(voice, "These rather tell of others", "这些更像别人"), review.misread, voice);
    text += signsLine(in(voice, "What else could tell you", "还有这些可以看出来"), review.missed, voice);
    if (review.guessed && review.actual && !review.isManifestationRight)
        for (const Profile* each : {review.guessed, review.actual})
            text += fmt::format(fmt::runtime(in(voice, "  {}: {}\n", "  {}：{}\n")), each->name.in(voice.language),
                                each->signs.in(voice.language));
    return text;
}

nlohmann::ordered_json guessJson(const GuessReview& review) {
    const auto idsOf = [](const std::vector<const Sign*>& signs) {
        nlohmann::ordered_json ids = nlohmann::ordered_json::array();
        for (const Sign* sign : signs) ids.push_back(sign->id);
        return ids;
    };
    return {{"type", review.guess.type},       {"manifestation", review.guess.manifestation},
            {"typeRight", review.isTypeRight}, {"manifestationRight", review.isManifestationRight},
            {"told", idsOf(review.told)},      {"misread", idsOf(review.misread)},
            {"missed", idsOf(review.missed)},  {"score", review.score}};
}

} // namespace rapport

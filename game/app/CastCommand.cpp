#include "app/Commands.h"
#include "puppet/Figure.h"
#include "puppet/TellingMoment.h"
#include "scene/ContactSheet.h"

namespace rapport {

namespace {

constexpr int shotWidth = 180, shotHeight = 210;

// The moods in which everybody is drawn: as somebody of that kind comes, enraged, and won.
struct Weather {
    std::string_view name;
    Emotion feels;
};

std::array<Weather, 3> weathersOf(const Profile& profile) {
    Emotion enraged = profile.starts, won = profile.starts;
    for (const auto& [feeling, level] :
         {std::pair{Feeling::anger, 9}, {Feeling::trust, 1}, {Feeling::patience, 1}, {Feeling::satisfaction, 1}})
        enraged.set(feeling, level);
    for (const auto& [feeling, level] : {std::pair{Feeling::anger, 0},
                                         {Feeling::trust, 8},
                                         {Feeling::patience, 8},
                                         {Feeling::clarity, 8},
                                         {Feeling::satisfaction, 8}})
        won.set(feeling, level);
    return {{{"comes", profile.starts}, {"enraged", enraged}, {"won", won}}};
}

Shot shotOf(std::string caption, const Look& look, const Pose& pose) {
    Shot shot{std::move(caption), "counter", {}};
    drawFigure(look, pose, shot.figure);
    return shot;
}

std::vector<Shot> everyLook(const Cast& cast) {
    std::vector<Shot> shots;
    for (const Look& look : cast.looks()) shots.push_back(shotOf(look.name, look, poseOf({}, Gesture::neutral)));
    return shots;
}

// The manifestations of a type below each other, each in its own gestures and every mood; played by one look after the other.
std::vector<Shot> everyMoment(const Rulebook& rulebook, std::string_view type, const Cast& cast) {
    std::vector<Shot> shots;
    for (std::size_t i = 0; i < rulebook.profiles.size(); ++i) {
        const Profile& profile = rulebook.profiles[i];
        if (profile.type != type) continue;
        const Look& look = cast.looks()[i % cast.looks().size()];
        for (const Weather& weather : weathersOf(profile))
            for (const Gesture gesture : profile.gestures)
                shots.push_back(shotOf(fmt::format("{} {}: {}", profile.manifestation, weather.name, word(gesture)),
                                       look, tellingPose(look, weather.feels, gesture)));
    }
    return shots;
}

} // namespace

int showCast(const ShowCast& command, const Invocation& invocation) {
    const Library library(shippedContent());
    const Cast& cast = library.cast();
    if (cast.looks().empty())
        return complain({"no look can be read; `rapport check assets/looks` tells why",
                         "一个形象也读不出来；可用 `rapport check assets/looks` 查看原因"},
                        invocation.language);
    if (!command.png) {
        for (const Look& look : cast.looks()) fmt::print("{}\n", look.name);
        return exitClean;
    }
    if (command.png->empty())
        return complain({"--png takes the name of a folder", "--png 后面要写文件夹的名字"}, invocation.language);
    std::error_code ignored;
    std::filesystem::create_directories(*command.png, ignored);
    const auto save = [&](std::string_view name, const std::vector<Shot>& shots, int columns) {
        const std::filesystem::path file = *command.png / fmt::format("{}.png", name);
        if (!shots.empty() && !saveContactSheet(shots, columns, shotWidth, shotHeight, file.string())) {
            complain(say("cannot write \"{}\"", "无法写入“{}”", file.string()), invocation.language);
            return false;
        }
        return true;
    };
    if (!save("looks", everyLook(cast), 6)) return exitWrongUse;
    std::string_view type;
    for (const Profile& profile : library.rulebook().rulebook.profiles)
        if (profile.type != std::exchange(type, profile.type))
            if (!save(type, everyMoment(library.rulebook().rulebook, type, cast), int(profile.gestures.size())))
                return exitWrongUse;
    return exitClean;
}

} // namespace rapport

#include "author/Inspection.h"

#include <algorithm>

namespace rapport {

namespace {

void checkFlags(Inspection& inspection) {
    for (std::size_t i = 0; i < inspection.dialogue.flags.size(); ++i) {
        const Flag& flag = inspection.dialogue.flags[i];
        const std::string_view id = inspection.idOf(flag.id);
        const bool isRead = std::any_of(
            inspection.dialogue.conditions.begin(), inspection.dialogue.conditions.end(),
            [&](const Condition& each) { return each.about == Condition::About::flag && each.subject == i; });
        const bool isSet = std::any_of(inspection.dialogue.choices.begin(), inspection.dialogue.choices.end(),
                                       [&](const Choice& each) { return (each.sets >> flag.bit & 1) != 0; });
        if (!isRead)
            inspection
                .found("flag-never-read", inspection.placeOf(flag),
                       say("nothing asks for the flag \"{}\"", "没有任何条件用到标志“{}”", id))
                .hint = say("let a when ask for it, or remove it", "请让某个 when 用到它，或删掉它");
        else if (!isSet)
            inspection
                .found("flag-never-set", inspection.placeOf(flag),
                       say("no reply sets the flag \"{}\"", "没有任何回复设置标志“{}”", id))
                .hint = say("add <sets flag=\"{}\"/> to a reply", "请在某个回复里加 <sets flag=\"{}\"/>", id);
    }
}

void checkPromises(Inspection& inspection) {
    for (std::size_t i = 0; i < inspection.dialogue.promises.size(); ++i) {
        bool isMade = false, isSettled = false;
        for (const PromiseDeed& deed : inspection.dialogue.deeds)
            if (deed.promise == i) (deed.deed == Deed::makes ? isMade : isSettled) = true;
        const Promise& promise = inspection.dialogue.promises[i];
        const std::string_view id = inspection.idOf(promise.id);
        if (!isMade)
            inspection
                .found("promise-never-kept", inspection.placeOf(promise),
                       say("no reply makes the promise \"{}\"", "没有任何回复作出承诺“{}”", id))
                .hint =
                say("add <promises promise=\"{}\"/> to a reply", "请在某个回复里加 <promises promise=\"{}\"/>", id);
        else if (!isSettled)
            inspection
                .found(
                    "promise-never-kept", inspection.placeOf(promise),
                    say("the promise \"{}\" is neither kept nor broken anywhere", "承诺“{}”既没有兑现，也没有落空", id))
                .hint = say("add <keeps promise=\"{0}\"/> or <breaks promise=\"{0}\"/> to a later reply",
                            "请在后面的回复里加 <keeps promise=\"{0}\"/> 或 <breaks promise=\"{0}\"/>", id);
    }
}

} // namespace

void checkConsequences(Inspection& inspection) {
    checkFlags(inspection);
    checkPromises(inspection);
}

} // namespace rapport

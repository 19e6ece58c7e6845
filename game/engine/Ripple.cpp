#include "engine/Ripple.h"

#include <initializer_list>

namespace rapport {

namespace {

std::vector<ItemIndex> itemsCalled(std::initializer_list<std::string_view> ids) {
    std::vector<ItemIndex> items;
    for (const std::string_view id : ids)
        if (const auto found = findItem(id)) items.push_back(*found);
    return items;
}

} // namespace

std::optional<Ripple> rippleOf(const Debrief& debrief) {
    if (!debrief.recommend) return std::nullopt;
    if (*debrief.recommend >= 9)
        return Ripple{
            Ripple::Kind::promoter, Wording{"This customer speaks well of you", "这位客户会替你说好话"},
            Wording{
                "They come again, and send others. That is worth more than it looks: winning a new customer costs five to "
                "six times as much as keeping one, and a good story travels if it has a detail worth telling.",
                "下回还来，还会带人来。这比看上去值钱：争取一个新客户，花费是留住老客户的五到六倍；好事也会传开，只要有个值得一讲的细节。"},
            itemsCalled({"loyalty.nps", "loyalty.cost"})};
    if (*debrief.recommend >= 7)
        return Ripple{
            Ripple::Kind::passive, Wording{"Content, but nobody will hear of it", "满意，但不会跟人提起"},
            Wording{
                "They stay until somebody makes them a better offer. If they go, a new customer costs five to six times "
                "what it would have cost to keep this one. Ask what would have made it a nine.",
                "别家没来拉的时候，他会留下。真走了，另找一个新客户，花费是留住这一位的五到六倍。不妨问一句：差在哪儿，才没到九分？"},
            itemsCalled({"loyalty.nps", "loyalty.cost"})};
    return Ripple{
        Ripple::Kind::detractor, Wording{"This customer warns others", "这位客户会劝别人别来"},
        Wording{
            "Somebody who regrets coming tells ten to twenty people, each of them tells about five more: fifty to a hundred "
            "hear of it. And a new customer in this one's place costs five to six times what keeping this one would have.",
            "一个后悔来过的人，会说给十到二十个人听，每人再传给五个，最后有五十到一百人知道。要再找一个新客户补上，花费是留住这一位的五到六倍。"},
        itemsCalled({"loyalty.ripple", "loyalty.cost"})};
}

} // namespace rapport

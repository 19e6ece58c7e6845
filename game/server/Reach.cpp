#include "server/Reach.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <initializer_list>

namespace rapport {

namespace {

bool beginsWithAny(std::string_view text, std::initializer_list<std::string_view> beginnings) {
    return std::ranges::any_of(beginnings, [&](std::string_view each) { return text.starts_with(each); });
}

bool isOfVersion6(std::string_view numbers) {
    return numbers.find(':') != std::string_view::npos;
}

// The second of the four numbers; -1 if it is none.
int secondOf(std::string_view numbers) {
    int second = -1;
    const std::size_t dot = numbers.find('.');
    if (dot != std::string_view::npos)
        std::from_chars(numbers.data() + dot + 1, numbers.data() + numbers.size(), second);
    return second;
}

bool isPrivate(std::string_view numbers) {
    if (isOfVersion6(numbers)) return beginsWithAny(numbers, {"fc", "fd"});
    const int second = secondOf(numbers);
    return beginsWithAny(numbers, {"10.", "192.168."}) ||
           (numbers.starts_with("172.") && second >= 16 && second <= 31) ||
           (numbers.starts_with("100.") && second >= 64 && second <= 127);
}

// fe80 to febf.
bool isSelfGiven(std::string_view numbers) {
    return beginsWithAny(numbers, {"169.254.", "fe8", "fe9", "fea", "feb"});
}

bool isWireless(const NetworkAddress& address) {
    return beginsWithAny(address.card, {"wl", "ap"});
}

// Small numbers come first.
int rankOf(const Reach::Way& way) {
    const bool isSecond = isOfVersion6(way.address.numbers) || !isWireless(way.address);
    return int(way.neighbourhood) * 2 + isSecond;
}

bool isEverywhere(std::string_view bound) {
    return bound == "0.0.0.0" || bound == "::";
}

std::vector<Reach::Way> waysOf(const std::string& bound, const std::vector<NetworkAddress>& machine) {
    std::vector<Reach::Way> ways;
    for (const NetworkAddress& address : machine) {
        const bool isHeard =
            bound == "::" || (bound == "0.0.0.0" && !isOfVersion6(address.numbers)) || bound == address.numbers;
        // No browser takes such an address of version 6, which is told apart by the card it leads through.
        const bool isTyped = !isOfVersion6(address.numbers) || !isSelfGiven(address.numbers);
        if (isHeard && isTyped) ways.push_back({address, neighbourhoodOf(address)});
    }
    std::ranges::stable_sort(ways, {}, rankOf);
    const auto own = std::ranges::find(ways, Neighbourhood::machine, &Reach::Way::neighbourhood);
    if (own != ways.begin()) ways.erase(own, ways.end());
    if (ways.empty()) {
        const NetworkAddress only{isEverywhere(bound) ? "127.0.0.1" : bound, ""};
        ways.push_back({only, neighbourhoodOf(only)});
    }
    return ways;
}

Reach::Prospect prospectOf(Neighbourhood neighbourhood) {
    if (neighbourhood == Neighbourhood::machine) return Reach::Prospect::none;
    return neighbourhood == Neighbourhood::room ? Reach::Prospect::likely : Reach::Prospect::doubtful;
}

Message verdictOn(const Reach& reach) {
    const Reach::Way& way = reach.ways[reach.shown];
    const Wording what = nameOf(way.neighbourhood);
    switch (reach.prospect) {
    case Reach::Prospect::proven: return {"A phone has come through: the way is open.", "已有手机连进来，网络是通的。"};
    case Reach::Prospect::likely:
        return {"Phones in the same network should get through.", "连着同一网络的手机应该能连上。"};
    case Reach::Prospect::none:
        return {"No phone gets through: only this computer does.", "手机连不上：只有本机能打开。"};
    case Reach::Prospect::doubtful: break;
    }
    return {fmt::format("It is doubtful whether phones get through: {} is {}.", way.address.numbers, what.en),
            fmt::format("手机未必连得上：{} 是{}。", way.address.numbers, what.zh)};
}

// What such an address asks for before anything else; nothing if all is well.
Wording remedyFor(Neighbourhood neighbourhood) {
    switch (neighbourhood) {
    case Neighbourhood::room: break;
    case Neighbourhood::world:
        return {
            "A public address can be called from anywhere, or from nowhere if a router stands before it: a network of the room’s own, such "
            "as a hotspot, is the better place for a class.",
            "公网地址要么谁都能访问，要么被路由器挡住：上课最好用教室自己的网络，比如开个热点。"};
    case Neighbourhood::stranded:
        return {
            "The network has given this computer no address: connect to it once more, or open a hotspot on this computer or a phone and let "
            "everybody join that one.",
            "网络没有给本机分配地址：重新连接一次，或者用电脑、手机开个热点，大家都连热点。"};
    case Neighbourhood::away:
        return {
            "A VPN or mobile network leads out of the room: switch it off for the hour, and connect to the Wi-Fi of the room.",
            "VPN 或移动网络通向别处：上课时先关掉，连上教室的 Wi-Fi。"};
    case Neighbourhood::inside:
        return {
            "A virtual machine or container is not seen from outside: start Rapport on the computer itself, or bridge the machine’s network "
            "card.",
            "外面看不到虚拟机或容器：请直接在电脑上启动 Rapport，或者把虚拟网卡改成桥接。"};
    case Neighbourhood::machine:
        return {
            "This computer is in no network that phones share: join the Wi-Fi of the room, or open a hotspot on this computer or a phone and "
            "let everybody join that one.",
            "本机没有连上手机能用的网络：连上教室的 Wi-Fi，或者用电脑、手机开个热点，大家都连热点。"};
    }
    return {};
}

std::vector<Message> adviceOn(const Reach& reach, const std::string& bound, std::uint16_t port,
                              const std::vector<NetworkAddress>& machine) {
    std::vector<Message> advice;
    const Neighbourhood here = reach.ways[reach.shown].neighbourhood;
    const Reach::Way better = waysOf(isOfVersion6(bound) ? "::" : "0.0.0.0", machine).front();
    const bool isBetter = better.neighbourhood < here;
    if (isBetter && isEverywhere(bound))
        advice.push_back(say("Show {0} instead, the address of the network card {1}.", "改用网卡 {1} 的地址 {0}。",
                             better.address.numbers, better.address.card));
    else if (isBetter)
        advice.push_back(say(
            "The class listens on {0} alone. Begin it again on {1}, the address of the network card {2}, or on all addresses.",
            "课堂只在 {0} 上接受连接。重新开课，改用网卡 {2} 的地址 {1}，或者用全部地址。", bound,
            better.address.numbers, better.address.card));
    else if (const Wording remedy = remedyFor(here); !remedy.en.empty())
        advice.emplace_back(remedy);
    if (here != Neighbourhood::machine) {
        advice.emplace_back(Wording{
            "Phones and this computer belong in the same Wi-Fi, and not in its guest network, which often keeps devices apart.",
            "手机和电脑要连同一个 Wi-Fi，别用访客网络：它常把设备隔开。"});
        advice.push_back(say(
            "Let port {0} through the firewall of this computer: sudo ufw allow {0}/tcp, or sudo firewall-cmd --add-port={0}/tcp.",
            "让本机的防火墙放行端口 {0}：sudo ufw allow {0}/tcp，或 sudo firewall-cmd --add-port={0}/tcp。", port));
    }
    const auto rooms = std::ranges::count(reach.ways, Neighbourhood::room, &Reach::Way::neighbourhood);
    if (here == Neighbourhood::room && rooms > 1)
        advice.emplace_back(Wording{"This computer is in several networks: try another of its addresses.",
                                    "本机连着几个网络：换一个地址试试。"});
    advice.emplace_back(
        Wording{"No way at all? Count raised hands with the number keys: the hour works without phones.",
                "实在连不上？请大家举手，用数字键计数，没有手机也能上这一课。"});
    return advice;
}

} // namespace

Neighbourhood neighbourhoodOf(const NetworkAddress& address) {
    const std::string_view numbers = address.numbers;
    if (isLoopback(numbers)) return Neighbourhood::machine;
    if (beginsWithAny(address.card,
                      {"docker", "br-", "veth", "virbr", "vmnet", "vboxnet", "cni", "flannel", "lxc", "podman"}))
        return Neighbourhood::inside;
    if (beginsWithAny(address.card,
                      {"tun", "tap", "wg", "ppp", "utun", "ipsec", "tailscale", "zt", "ww", "nordlynx", "proton"}))
        return Neighbourhood::away;
    if (isSelfGiven(numbers)) return Neighbourhood::stranded;
    return isPrivate(numbers) ? Neighbourhood::room : Neighbourhood::world;
}

Wording nameOf(Neighbourhood neighbourhood) {
    switch (neighbourhood) {
    case Neighbourhood::room: return {"an address of a local network", "局域网地址"};
    case Neighbourhood::world: return {"a public address", "公网地址"};
    case Neighbourhood::stranded: return {"an address without a network", "没连上网络时的自动地址"};
    case Neighbourhood::away: return {"an address of a VPN or mobile network", "VPN 或移动网络的地址"};
    case Neighbourhood::inside: return {"an address of a virtual machine or container", "虚拟机或容器的地址"};
    case Neighbourhood::machine: return {"an address of this computer alone", "仅限本机的地址"};
    }
    return {};
}

std::string_view word(Reach::Prospect prospect) {
    constexpr std::string_view words[] = {"none", "doubtful", "likely", "proven"};
    return words[std::size_t(prospect)];
}

Reach reachOf(const std::string& bound, std::uint16_t port, const std::vector<NetworkAddress>& machine,
              const std::string& wanted, bool isProven) {
    Reach reach{waysOf(bound, machine), 0, Reach::Prospect::none, {}, {}};
    const auto shown = std::ranges::find(
        reach.ways, wanted, [](const Reach::Way& way) -> const std::string& { return way.address.numbers; });
    if (shown != reach.ways.end()) reach.shown = std::size_t(shown - reach.ways.begin());
    reach.prospect = isProven ? Reach::Prospect::proven : prospectOf(reach.ways[reach.shown].neighbourhood);
    reach.verdict = verdictOn(reach);
    if (!isProven) reach.advice = adviceOn(reach, bound, port, machine);
    return reach;
}

std::string webAddress(const std::string& numbers, std::uint16_t port) {
    return isOfVersion6(numbers) ? fmt::format("http://[{}]:{}", numbers, port)
                                 : fmt::format("http://{}:{}", numbers, port);
}

} // namespace rapport

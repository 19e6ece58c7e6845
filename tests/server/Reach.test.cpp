#include "server/Reach.h"

#include "support/Catch.h"

using namespace rapport;

namespace {

const NetworkAddress own{"127.0.0.1", "lo"}, own6{"::1", "lo"}, wifi{"192.168.1.20", "wlp2s0"},
    cable{"10.0.3.4", "enp3s0"}, tunnel{"10.8.0.2", "tun0"}, container{"172.17.0.1", "docker0"},
    stranded{"169.254.7.7", "wlp2s0"}, world{"203.0.113.9", "eth0"}, wifi6{"fd12::5", "wlp2s0"},
    link6{"fe80::1", "wlp2s0"};

bool advises(const Reach& reach, const std::string& words) {
    for (const Message& each : reach.advice)
        if (each.en.find(words) != std::string::npos || each.zh.find(words) != std::string::npos) return true;
    return false;
}

} // namespace

TEST_CASE("an address tells where it leads", "[server][unit]") {
    CHECK(neighbourhoodOf(own) == Neighbourhood::machine);
    CHECK(neighbourhoodOf(own6) == Neighbourhood::machine);
    CHECK(neighbourhoodOf(wifi) == Neighbourhood::room);
    CHECK(neighbourhoodOf(cable) == Neighbourhood::room);
    CHECK(neighbourhoodOf({"172.31.0.1", "eth0"}) == Neighbourhood::room);
    CHECK(neighbourhoodOf({"172.32.0.1", "eth0"}) == Neighbourhood::world);
    CHECK(neighbourhoodOf({"100.64.0.1", "wlan0"}) == Neighbourhood::room);
    CHECK(neighbourhoodOf({"100.128.0.1", "wlan0"}) == Neighbourhood::world);
    CHECK(neighbourhoodOf(world) == Neighbourhood::world);
    CHECK(neighbourhoodOf({"2001:db8::1", "eth0"}) == Neighbourhood::world);
    CHECK(neighbourhoodOf(wifi6) == Neighbourhood::room);
    CHECK(neighbourhoodOf(link6) == Neighbourhood::stranded);
    CHECK(neighbourhoodOf(stranded) == Neighbourhood::stranded);
    CHECK(neighbourhoodOf(tunnel) == Neighbourhood::away);
    CHECK(neighbourhoodOf({"100.100.1.1", "tailscale0"}) == Neighbourhood::away);
    CHECK(neighbourhoodOf(container) == Neighbourhood::inside);
}

TEST_CASE("the likeliest address comes first, and the machine's own only if there is no other", "[server][unit]") {
    const Reach reach = reachOf("0.0.0.0", 4747, {own, container, tunnel, cable, wifi, own6, wifi6, link6});
    REQUIRE(reach.ways.size() == 4);
    CHECK(reach.ways[0].address == wifi);
    CHECK(reach.ways[1].address == cable);
    CHECK(reach.ways[2].address == tunnel);
    CHECK(reach.ways[3].address == container);
    CHECK(reach.address() == "192.168.1.20");
    CHECK(reach.prospect == Reach::Prospect::likely);
    CHECK(advises(reach, "guest network"));
    CHECK(advises(reach, "port 4747"));
    CHECK(advises(reach, "several networks"));

    const Reach both = reachOf("::", 4747, {own, wifi, own6, wifi6, link6});
    REQUIRE(both.ways.size() == 2);
    CHECK(both.ways[1].address == wifi6);
}

TEST_CASE("a machine in no network is told how to get into one", "[server][unit]") {
    const Reach alone = reachOf("0.0.0.0", 4747, {own, own6});
    CHECK(alone.address() == "127.0.0.1");
    CHECK(alone.prospect == Reach::Prospect::none);
    CHECK(advises(alone, "hotspot"));
    CHECK(advises(alone, "raised hands"));
    CHECK_FALSE(advises(alone, "firewall"));
    CHECK(reachOf("0.0.0.0", 4747, {}).address() == "127.0.0.1");

    const Reach lost = reachOf("0.0.0.0", 4747, {own, stranded});
    CHECK(lost.prospect == Reach::Prospect::doubtful);
    CHECK(advises(lost, "given this computer no address"));
}

TEST_CASE("who listens where no telephone is gets a better address named", "[server][unit]") {
    const Reach bound = reachOf("127.0.0.1", 4747, {own, wifi});
    CHECK(bound.ways.size() == 1);
    CHECK(bound.prospect == Reach::Prospect::none);
    CHECK(advises(bound, "192.168.1.20"));
    CHECK(advises(bound, "wlp2s0"));

    const Reach chosen = reachOf("0.0.0.0", 4747, {own, wifi, tunnel}, "10.8.0.2");
    CHECK(chosen.address() == "10.8.0.2");
    CHECK(chosen.prospect == Reach::Prospect::doubtful);
    CHECK(advises(chosen, "Show 192.168.1.20 instead"));
    CHECK(advises(reachOf("0.0.0.0", 4747, {own, tunnel}), "switch it off"));
    CHECK(advises(reachOf("0.0.0.0", 4747, {own, container}), "virtual machine"));
    CHECK(advises(reachOf("0.0.0.0", 4747, {own, world}), "public address"));
    CHECK(reachOf("0.0.0.0", 4747, {own, wifi}, "10.8.0.2").address() == "192.168.1.20"); // gone since
}

TEST_CASE("once a telephone has come, there is nothing left to advise", "[server][unit]") {
    const Reach proven = reachOf("0.0.0.0", 4747, {own, tunnel}, "", true);
    CHECK(proven.prospect == Reach::Prospect::proven);
    CHECK(proven.advice.empty());
    CHECK_FALSE(proven.verdict.zh.empty());
}

TEST_CASE("addresses are written as browsers want them", "[server][unit]") {
    CHECK(webAddress("192.168.1.20", 80) == "http://192.168.1.20:80");
    CHECK(webAddress("fd12::5", 4747) == "http://[fd12::5]:4747");
}

TEST_CASE("this machine has an address of its own", "[server][unit]") {
    const auto addresses = networkAddresses();
    CHECK(std::any_of(addresses.begin(), addresses.end(),
                      [](const NetworkAddress& each) { return isLoopback(each.numbers); }));
}

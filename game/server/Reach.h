#pragma once

#include "server/Sockets.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rapport {

// Where an address of this machine leads, as far as its numbers and its network card tell.
enum class Neighbourhood : std::uint8_t {
    room,     // Wi-Fi, cable or hotspot with numbers of a local network: telephones are likely here
    world,    // numbers of the internet: a router or firewall may stand between
    stranded, // numbers the machine gave itself, since no network answered
    away,     // a VPN or mobile network, which leads out of the room
    inside,   // a virtual machine or container
    machine,  // this machine alone
};
Neighbourhood neighbourhoodOf(const NetworkAddress& address);
Wording nameOf(Neighbourhood neighbourhood);

// Can a telephone reach a class that listens here? What can be told without one, and what to do about it.
struct Reach {
    enum class Prospect : std::uint8_t { none, doubtful, likely, proven };

    struct Way {
        NetworkAddress address;
        Neighbourhood neighbourhood = Neighbourhood::machine;
    };

    std::vector<Way> ways; // addresses to join by, the likeliest first; never empty
    std::size_t shown = 0; // the one that telephones are told
    Prospect prospect = Prospect::none;
    Message verdict;
    std::vector<Message> advice; // what to try, the likeliest first; none once a telephone has come

    const std::string& address() const { return ways[shown].address.numbers; }
};
std::string_view word(Reach::Prospect prospect);

// `bound`: the address listened on, "0.0.0.0" and "::" for all; `machine`: all addresses of the machine; `wanted`: the one
// to be shown, if it is among the ways; `isProven`: another machine has come through already.
Reach reachOf(const std::string& bound, std::uint16_t port, const std::vector<NetworkAddress>& machine,
              const std::string& wanted = "", bool isProven = false);

// "http://192.168.1.20:4747", with the brackets of version 6.
std::string webAddress(const std::string& numbers, std::uint16_t port);

} // namespace rapport

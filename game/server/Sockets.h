#pragma once

#include "base/Wording.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

struct sockaddr;

namespace rapport {

struct Listening {
    int socket = -1;
    std::uint16_t port = 0;
};
// A socket that listens on an address in numbers (IPv4 or IPv6) and a port, 0 for any that is free; else the reason.
std::variant<Listening, Message> listenOn(const std::string& address, std::uint16_t port);

// "192.168.1.20", "fe80::1"; empty for what is neither.
std::string numbersOf(const sockaddr* address);
// Whether some words are an address in numbers, and whether one of this machine's own that only it can reach.
bool isNumbers(std::string_view address);
bool isLoopback(std::string_view address);

// Lets a connection end when what was sent is not taken for so many milliseconds.
void giveUpAfter(int socket, unsigned milliseconds);

// An address of this machine in numbers, and the name of its network card.
struct NetworkAddress {
    std::string numbers;
    std::string card;

    bool operator==(const NetworkAddress&) const = default;
};
// Those of cards that are switched on, IPv4 before IPv6, the one for this machine alone among them.
std::vector<NetworkAddress> networkAddresses();

// This machine's name; empty if it has none.
std::string machineName();

} // namespace rapport

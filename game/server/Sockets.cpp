#include "server/Sockets.h"

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace rapport {

namespace {

// An address in numbers with a port, as the system wants it.
struct Place {
    sockaddr_storage storage{};
    socklen_t size = 0;

    sockaddr* any() { return reinterpret_cast<sockaddr*>(&storage); }
};

Place placeOf(const std::string& address, std::uint16_t port) {
    Place place;
    auto* four = reinterpret_cast<sockaddr_in*>(&place.storage);
    auto* six = reinterpret_cast<sockaddr_in6*>(&place.storage);
    if (::inet_pton(AF_INET, address.c_str(), &four->sin_addr) == 1) {
        four->sin_family = AF_INET;
        four->sin_port = htons(port);
        place.size = sizeof(sockaddr_in);
    } else if (::inet_pton(AF_INET6, address.c_str(), &six->sin6_addr) == 1) {
        six->sin6_family = AF_INET6;
        six->sin6_port = htons(port);
        place.size = sizeof(sockaddr_in6);
    }
    return place;
}

// Multicast and broadcast: nobody can be called there.
bool isForMany(const Place& place) {
    if (place.storage.ss_family == AF_INET) {
        const std::uint32_t numbers = ntohl(reinterpret_cast<const sockaddr_in*>(&place.storage)->sin_addr.s_addr);
        return IN_MULTICAST(numbers) || numbers == INADDR_BROADCAST;
    }
    return IN6_IS_ADDR_MULTICAST(&reinterpret_cast<const sockaddr_in6*>(&place.storage)->sin6_addr);
}

Message reasonFor(int error, const std::string& address, std::uint16_t port) {
    switch (error) {
    case EADDRINUSE:
        return say("port {} is in use; choose another with --port", "端口 {} 已被占用，请用 --port 换一个", port);
    case EACCES:
        return say("port {} may not be used here; choose one from 1024 with --port",
                   "无权使用端口 {}，请用 --port 换一个 1024 以上的", port);
    case EADDRNOTAVAIL: return say("this machine has no address \"{}\"", "本机没有地址“{}”", address);
    default:
        return say("cannot listen on {}, port {}: {}", "无法在 {} 的端口 {} 上接受连接：{}", address, port,
                   std::strerror(error));
    }
}

} // namespace

std::variant<Listening, Message> listenOn(const std::string& address, std::uint16_t port) {
    Place place = placeOf(address, port);
    if (place.size == 0)
        return say("\"{}\" is no address in numbers such as 192.168.1.20", "“{}”不是 192.168.1.20 这样的地址", address);
    if (isForMany(place))
        return say("no telephone reaches \"{}\": it is an address of many machines",
                   "手机连不上“{}”：这是组播或广播地址", address);
    const int socket = ::socket(place.storage.ss_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (socket < 0) return reasonFor(errno, address, port);
    const int yes = 1; // a class begun again finds its port still warm
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    if (::bind(socket, place.any(), place.size) != 0 || ::listen(socket, 512) != 0) {
        const int error = errno;
        ::close(socket);
        return reasonFor(error, address, port);
    }
    socklen_t size = sizeof place.storage;
    ::getsockname(socket, place.any(), &size);
    const auto* four = reinterpret_cast<const sockaddr_in*>(&place.storage);
    const auto* six = reinterpret_cast<const sockaddr_in6*>(&place.storage);
    return Listening{socket, ntohs(place.storage.ss_family == AF_INET ? four->sin_port : six->sin6_port)};
}

std::string numbersOf(const sockaddr* address) {
    char text[INET6_ADDRSTRLEN] = "";
    if (address->sa_family == AF_INET)
        ::inet_ntop(AF_INET, &reinterpret_cast<const sockaddr_in*>(address)->sin_addr, text, sizeof text);
    else if (address->sa_family == AF_INET6) {
        const in6_addr& six = reinterpret_cast<const sockaddr_in6*>(address)->sin6_addr;
        // One of version 4 that came in by version 6 is shown as what it is.
        if (IN6_IS_ADDR_V4MAPPED(&six))
            ::inet_ntop(AF_INET, six.s6_addr + 12, text, sizeof text);
        else
            ::inet_ntop(AF_INET6, &six, text, sizeof text);
    }
    return text;
}

bool isNumbers(std::string_view address) {
    return placeOf(std::string(address), 0).size > 0;
}

bool isLoopback(std::string_view address) {
    return address == "::1" || address.starts_with("127.");
}

void giveUpAfter(int socket, unsigned milliseconds) {
    ::setsockopt(socket, IPPROTO_TCP, TCP_USER_TIMEOUT, &milliseconds, sizeof milliseconds);
    const int yes = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
}

std::vector<NetworkAddress> networkAddresses() {
    std::vector<NetworkAddress> found;
    ifaddrs* all = nullptr;
    if (::getifaddrs(&all) != 0) return found;
    for (const int family : {AF_INET, AF_INET6})
        for (const ifaddrs* each = all; each; each = each->ifa_next)
            if (each->ifa_flags & IFF_UP && each->ifa_addr && each->ifa_addr->sa_family == family)
                found.push_back({numbersOf(each->ifa_addr), each->ifa_name});
    ::freeifaddrs(all);
    return found;
}

std::string machineName() {
    char name[256] = "";
    if (::gethostname(name, sizeof name - 1) != 0) return {};
    return name;
}

} // namespace rapport

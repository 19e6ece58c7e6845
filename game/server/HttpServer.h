#pragma once

#include "base/Wording.h"

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

struct MHD_Daemon;

namespace rapport {

// What somebody asks for over HTTP. Headers that are not there are empty.
struct HttpRequest {
    std::string method;
    std::string path;     // without the query
    std::string language; // of the query: ?lang=…
    std::string host;
    std::string origin;
    std::string fetchSite;
    std::string contentType;
    std::string cookies;
    std::string body;
    std::string client; // its address in numbers
};

// An open stream of events; a number is never given twice.
using StreamId = std::uint64_t;

struct HttpAnswer {
    unsigned status = 200;
    std::string body;
    std::string type = "application/json";
    std::vector<std::pair<std::string, std::string>> headers = {};
    bool isHeld = false; // until HttpServer::release
};
// A stream of events instead. Whoever grants it learns its number before the first event.
struct EventStream {
    std::function<void(StreamId)> opened;
};

struct HttpLimits {
    unsigned connections = 1500;
    std::size_t body = 4096;        // bytes of what is posted
    std::size_t memory = 16 * 1024; // bytes of a connection, its headers among them
    std::int64_t patience = 10'000; // milliseconds in which a request must be whole
    std::int64_t rest = 30'000;     // milliseconds between two requests
    std::size_t fresh = 200;        // connections of one address that have not asked for anything yet
};

// An HTTP/1.1 server without a thread of its own: whoever has it turns it. Answers can be held back until what they
// promise is kept; streams of events sleep until something is sent.
class HttpServer {
public:
    using Answering = std::function<std::variant<HttpAnswer, EventStream>(const HttpRequest&)>;
    using Closing = std::function<void(StreamId)>;

    // Listens on an address in numbers; port 0 takes any that is free. Else the reason why not.
    static std::variant<std::unique_ptr<HttpServer>, Message> listen(const std::string& address, std::uint16_t port,
                                                                     HttpLimits limits);
    ~HttpServer();
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    std::uint16_t port() const { return m_port; }
    void serve(Answering answering, Closing closing);

    // Sleeps until something comes, one of the descriptors can be read, or the milliseconds are over.
    void sleep(std::initializer_list<int> wakers, int milliseconds);
    // Does what is to be done.
    void turn();
    // Lets go the answers that were held back.
    void release();
    // Sends an event. One of the same name that still waits gives way: who is slow misses what is no longer so.
    void send(StreamId stream, std::string_view name, std::shared_ptr<const std::string> data);
    void close(StreamId stream);
    // Shows streams that they live, finds those that do not, hangs up on who is too slow. To be called every second.
    void tidy();

private:
    struct Line;     // a connection
    struct Exchange; // a request on it
    struct Stream;
    struct Calls; // what the library calls back

    HttpServer(int socket, std::uint16_t port, HttpLimits limits);
    bool start();
    void wake(Stream& stream);

    int m_socket;
    std::uint16_t m_port;
    HttpLimits m_limits;
    Answering m_answering;
    Closing m_closing;
    MHD_Daemon* m_daemon = nullptr;
    int m_epoll = -1;
    StreamId m_lastStream = 0;
    std::int64_t m_pinged = 0;
    std::map<StreamId, std::unique_ptr<Stream>> m_streams;
    std::map<const void*, std::unique_ptr<Line>> m_lines; // by connection
    std::map<std::string, std::size_t> m_fresh;           // by client
    std::vector<Exchange*> m_held;
    bool m_isWoken = false; // connections that slept wait for the next turn
};

} // namespace rapport

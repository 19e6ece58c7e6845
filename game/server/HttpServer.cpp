#include "server/HttpServer.h"

#include "late/MicroHttpd.h"
#include "server/Sockets.h"

#include <poll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cstring>

namespace rapport {

namespace {

constexpr std::int64_t pingEvery = 15'000;       // milliseconds
constexpr std::size_t mostDiscarded = 64 * 1024; // bytes read on of a body that is too large
constexpr std::size_t streamBlock = 4096;        // bytes

std::int64_t milliseconds() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

std::string header(MHD_Connection* connection, const char* name) {
    const char* value = microHttpd().lookup_connection_value(connection, MHD_HEADER_KIND, name);
    return value ? value : "";
}

int socketOf(MHD_Connection* connection) {
    const MHD_ConnectionInfo* info = microHttpd().get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
    return info ? info->connect_fd : -1;
}

std::string clientOf(MHD_Connection* connection) {
    const MHD_ConnectionInfo* info = microHttpd().get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
    return info && info->client_addr ? numbersOf(info->client_addr) : "";
}

void addHeader(MHD_Response* response, const char* name, const std::string& value) {
    microHttpd().add_response_header(response, name, value.c_str());
}

void addUsualHeaders(MHD_Response* response) {
    addHeader(response, "X-Content-Type-Options", "nosniff");
    addHeader(response, "Referrer-Policy", "no-referrer");
    addHeader(response, "X-Frame-Options", "DENY");
    addHeader(response, "Cross-Origin-Resource-Policy", "same-origin");
    addHeader(response, "Cache-Control", "no-store");
}

MHD_Result queue(MHD_Connection* connection, const HttpAnswer& answer) {
    MHD_Response* response = microHttpd().create_response_from_buffer(
        answer.body.size(), const_cast<char*>(answer.body.data()), MHD_RESPMEM_MUST_COPY);
    if (!response) return MHD_NO;
    addUsualHeaders(response);
    addHeader(response, "Content-Type", answer.type);
    for (const auto& [name, value] : answer.headers) addHeader(response, name.c_str(), value);
    const MHD_Result queued = microHttpd().queue_response(connection, answer.status, response);
    microHttpd().destroy_response(response);
    return queued;
}

} // namespace

struct HttpServer::Line {
    int socket = -1;
    std::string client;
    std::int64_t since = 0; // when it was opened, or last answered
    bool isFresh = true;
    bool isStream = false;
};

struct HttpServer::Exchange {
    MHD_Connection* connection = nullptr;
    HttpRequest request;
    std::size_t discarded = 0;
    HttpAnswer held;
    bool isHeld = false;
    Stream* stream = nullptr;
};

struct HttpServer::Stream {
    StreamId id = 0;
    MHD_Connection* connection = nullptr;
    std::string writing; // goes out whole before anything else
    std::size_t written = 0;
    std::vector<std::pair<std::string, std::shared_ptr<const std::string>>> waiting;
    bool isAsleep = false;
    bool isClosing = false;
};

struct HttpServer::Calls {
    static HttpServer& server(void* self) { return *static_cast<HttpServer*>(self); }

    static MHD_Result mayConnect(void* self, const sockaddr* address, socklen_t) {
        const auto fresh = server(self).m_fresh.find(numbersOf(address));
        return fresh == server(self).m_fresh.end() || fresh->second < server(self).m_limits.fresh ? MHD_YES : MHD_NO;
    }

    static void connection(void* self, MHD_Connection* connection, void**, MHD_ConnectionNotificationCode code) {
        if (code == MHD_CONNECTION_NOTIFY_STARTED) {
            auto line = std::make_unique<Line>(Line{socketOf(connection), clientOf(connection), milliseconds()});
            ++server(self).m_fresh[line->client];
            giveUpAfter(line->socket, 20'000);
            server(self).m_lines[connection] = std::move(line);
        } else {
            noLongerFresh(server(self), connection);
            server(self).m_lines.erase(connection);
        }
    }

    static void noLongerFresh(HttpServer& server, const void* connection) {
        const auto line = server.m_lines.find(connection);
        if (line == server.m_lines.end() || !std::exchange(line->second->isFresh, false)) return;
        const auto fresh = server.m_fresh.find(line->second->client);
        if (fresh != server.m_fresh.end() && --fresh->second == 0) server.m_fresh.erase(fresh);
    }

    static void completed(void* self, MHD_Connection* connection, void** context, MHD_RequestTerminationCode) {
        const std::unique_ptr<Exchange> exchange(static_cast<Exchange*>(std::exchange(*context, nullptr)));
        if (!exchange) return;
        std::erase(server(self).m_held, exchange.get());
        const auto line = server(self).m_lines.find(connection);
        if (line != server(self).m_lines.end()) line->second->since = milliseconds(), line->second->isStream = false;
        if (!exchange->stream) return;
        const StreamId id = exchange->stream->id;
        server(self).m_streams.erase(id);
        server(self).m_closing(id);
    }

    static MHD_Result access(void* self, MHD_Connection* connection, const char* path, const char* method, const char*,
                             const char* upload, std::size_t* uploadSize, void** context) {
        auto* exchange = static_cast<Exchange*>(*context);
        if (!exchange) {
            *context = exchange = new Exchange{connection, begun(connection, path, method), 0, {}, false, nullptr};
            const std::string length = header(connection, "Content-Length");
            std::size_t size = 0;
            std::from_chars(length.data(), length.data() + length.size(), size);
            if (size > server(self).m_limits.body) return tooLarge(connection);
            return MHD_YES;
        }
        if (exchange->isHeld) return queue(connection, exchange->held); // let go
        if (*uploadSize > 0) {
            std::string& body = exchange->request.body;
            if (body.size() + *uploadSize <= server(self).m_limits.body && exchange->discarded == 0)
                body.append(upload, *uploadSize);
            else
                exchange->discarded += *uploadSize;
            *uploadSize = 0;
            return exchange->discarded > mostDiscarded ? MHD_NO : MHD_YES;
        }
        noLongerFresh(server(self), connection);
        if (exchange->discarded > 0) return tooLarge(connection);
        auto answer = server(self).m_answering(exchange->request);
        if (const auto* stream = std::get_if<EventStream>(&answer)) return open(server(self), *exchange, *stream);
        auto& plain = std::get<HttpAnswer>(answer);
        if (!plain.isHeld) return queue(connection, plain);
        exchange->held = std::move(plain);
        exchange->isHeld = true;
        server(self).m_held.push_back(exchange);
        microHttpd().suspend_connection(connection);
        return MHD_YES;
    }

    static HttpRequest begun(MHD_Connection* connection, const char* path, const char* method) {
        const char* language = microHttpd().lookup_connection_value(connection, MHD_GET_ARGUMENT_KIND, "lang");
        return {method,
                path,
                language ? language : "",
                header(connection, "Host"),
                header(connection, "Origin"),
                header(connection, "Sec-Fetch-Site"),
                header(connection, "Content-Type"),
                header(connection, "Cookie"),
                {},
                clientOf(connection)};
    }

    static MHD_Result tooLarge(MHD_Connection* connection) {
        return queue(connection, {413, R"({"error":"too-large"})", "application/json", {{"Connection", "close"}}});
    }

    static MHD_Result open(HttpServer& server, Exchange& exchange, const EventStream& granted) {
        auto stream = std::make_unique<Stream>();
        stream->id = ++server.m_lastStream;
        stream->connection = exchange.connection;
        stream->writing = "retry: 1000\n\n";
        MHD_Response* response = microHttpd().create_response_from_callback(MHD_SIZE_UNKNOWN, streamBlock, &Calls::read,
                                                                            stream.get(), nullptr);
        if (!response) return MHD_NO;
        addUsualHeaders(response);
        addHeader(response, "Content-Type", "text/event-stream");
        addHeader(response, "Connection", "close"); // its end is the end
        const MHD_Result queued = microHttpd().queue_response(exchange.connection, 200, response);
        microHttpd().destroy_response(response);
        if (queued != MHD_YES) return queued;
        if (const auto line = server.m_lines.find(exchange.connection); line != server.m_lines.end())
            line->second->isStream = true;
        exchange.stream = stream.get();
        const StreamId id = stream->id;
        server.m_streams[id] = std::move(stream);
        granted.opened(id);
        return MHD_YES;
    }

    static ssize_t read(void* self, std::uint64_t, char* into, std::size_t room) {
        Stream& stream = *static_cast<Stream*>(self);
        if (stream.isClosing) return MHD_CONTENT_READER_END_OF_STREAM;
        if (stream.written == stream.writing.size()) {
            stream.writing.clear(), stream.written = 0;
            for (const auto& [name, data] : stream.waiting)
                stream.writing += "event: " + name + "\ndata: " + *data + "\n\n";
            stream.waiting.clear();
        }
        const std::size_t size = std::min(room, stream.writing.size() - stream.written);
        if (size == 0) {
            stream.writing.shrink_to_fit();
            stream.isAsleep = true;
            microHttpd().suspend_connection(stream.connection);
            return 0;
        }
        std::memcpy(into, stream.writing.data() + stream.written, size);
        stream.written += size;
        return ssize_t(size);
    }
};

HttpServer::HttpServer(int socket, std::uint16_t port, HttpLimits limits)
    : m_socket(socket), m_port(port), m_limits(limits) {}

std::variant<std::unique_ptr<HttpServer>, Message> HttpServer::listen(const std::string& address, std::uint16_t port,
                                                                      HttpLimits limits) {
    if (!microHttpd().isComplete())
        return Message("no web server can be started here; is libmicrohttpd installed?",
                       "这里无法启动网页服务，请检查是否装有 libmicrohttpd");
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) == 0 && files.rlim_cur < files.rlim_max) {
        files.rlim_cur = std::min<rlim_t>(files.rlim_max, 4096);
        ::setrlimit(RLIMIT_NOFILE, &files);
    }
    auto opened = listenOn(address, port);
    if (auto* reason = std::get_if<Message>(&opened)) return std::move(*reason);
    const Listening& listening = std::get<Listening>(opened);
    std::unique_ptr<HttpServer> server(new HttpServer(listening.socket, listening.port, limits));
    if (!server->start()) return Message("the web server could not be started", "网页服务启动不了");
    return server;
}

bool HttpServer::start() {
    m_daemon = microHttpd().start_daemon(
        MHD_USE_EPOLL | MHD_ALLOW_SUSPEND_RESUME, 0, &Calls::mayConnect, this, &Calls::access, this,
        MHD_OPTION_LISTEN_SOCKET, m_socket, MHD_OPTION_CONNECTION_LIMIT, m_limits.connections,
        MHD_OPTION_CONNECTION_MEMORY_LIMIT, m_limits.memory, MHD_OPTION_CONNECTION_TIMEOUT, 30u,
        MHD_OPTION_STRICT_FOR_CLIENT, 1, MHD_OPTION_NOTIFY_COMPLETED, &Calls::completed, this,
        MHD_OPTION_NOTIFY_CONNECTION, &Calls::connection, this, MHD_OPTION_END);
    if (!m_daemon) {
        ::close(m_socket);
        return false;
    }
    m_epoll = microHttpd().get_daemon_info(m_daemon, MHD_DAEMON_INFO_EPOLL_FD)->epoll_fd;
    return true;
}

HttpServer::~HttpServer() {
    if (!m_daemon) return;
    // Whoever answered is going too.
    m_answering = [](const HttpRequest&) { return HttpAnswer{503, "{}"}; };
    m_closing = [](StreamId) {};
    for (auto& [id, stream] : m_streams) close(id);
    release();
    turn();
    microHttpd().stop_daemon(m_daemon);
}

void HttpServer::serve(Answering answering, Closing closing) {
    m_answering = std::move(answering);
    m_closing = std::move(closing);
}

void HttpServer::sleep(std::initializer_list<int> wakers, int longest) {
    MHD_UNSIGNED_LONG_LONG due = 0;
    if (m_isWoken) longest = 0; // the library itself does not count those
    if (microHttpd().get_timeout(m_daemon, &due) == MHD_YES)
        longest = int(std::min<std::uint64_t>(due, std::uint64_t(std::max(longest, 0))));
    std::vector<pollfd> watched{{m_epoll, POLLIN, 0}};
    for (const int waker : wakers) watched.push_back({waker, POLLIN, 0});
    ::poll(watched.data(), watched.size(), longest);
}

void HttpServer::turn() {
    m_isWoken = false;
    microHttpd().run(m_daemon);
}

void HttpServer::release() {
    for (Exchange* exchange : std::exchange(m_held, {})) {
        microHttpd().resume_connection(exchange->connection);
        m_isWoken = true;
    }
}

void HttpServer::wake(Stream& stream) {
    if (!std::exchange(stream.isAsleep, false)) return;
    microHttpd().resume_connection(stream.connection);
    m_isWoken = true;
}

void HttpServer::send(StreamId id, std::string_view name, std::shared_ptr<const std::string> data) {
    const auto found = m_streams.find(id);
    if (found == m_streams.end()) return;
    Stream& stream = *found->second;
    const auto waiting =
        std::ranges::find(stream.waiting, name, [](const auto& each) -> std::string_view { return each.first; });
    if (waiting != stream.waiting.end())
        waiting->second = std::move(data);
    else
        stream.waiting.emplace_back(name, std::move(data));
    wake(stream);
}

void HttpServer::close(StreamId id) {
    const auto found = m_streams.find(id);
    if (found == m_streams.end()) return;
    found->second->isClosing = true;
    wake(*found->second);
}

void HttpServer::tidy() {
    const std::int64_t now = milliseconds();
    for (const auto& [connection, line] : m_lines)
        if (!line->isStream && now - line->since > (line->isFresh ? m_limits.patience : m_limits.rest))
            ::shutdown(line->socket, SHUT_RDWR);

    // The library does not look at connections that sleep.
    std::vector<pollfd> sockets;
    std::vector<StreamId> ids;
    for (const auto& [id, stream] : m_streams) {
        if (!stream->isAsleep) continue;
        sockets.push_back({socketOf(stream->connection), POLLRDHUP, 0});
        ids.push_back(id);
    }
    ::poll(sockets.data(), sockets.size(), 0);
    for (std::size_t i = 0; i < sockets.size(); ++i)
        if (sockets[i].revents != 0) close(ids[i]);

    if (now - m_pinged < pingEvery) return;
    m_pinged = now;
    // An event, not a comment: whoever listens can tell a quiet class from a network that is gone.
    const auto nothing = std::make_shared<const std::string>(".");
    for (const StreamId id : ids) send(id, "ping", nothing);
}

} // namespace rapport

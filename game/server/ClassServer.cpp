#include "server/ClassServer.h"

#include "base/Names.h"
#include "server/ClassJson.h"
#include "server/Pages.h"
#include "server/Secrets.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <chrono>

namespace rapport {

namespace {

constexpr std::int64_t breath = 40;       // milliseconds in which changes are told as one
constexpr std::int64_t tallyEvery = 1000; // milliseconds, for telephones
constexpr std::int64_t lookEvery = 5000;  // milliseconds, at the network: a laptop joins a Wi-Fi while the class waits
constexpr std::size_t mostStreamsOfOne = 3;

// Milliseconds since the computer was started, its sleep among them.
std::int64_t uptime() {
    timespec passed{};
    ::clock_gettime(CLOCK_BOOTTIME, &passed);
    return std::int64_t(passed.tv_sec) * 1000 + passed.tv_nsec / 1'000'000;
}

// Milliseconds since 1970 as the computer said when the first class began, and as they have passed since: countdowns and
// limits do not care if somebody puts the clock right meanwhile.
std::int64_t now() {
    using namespace std::chrono;
    static const std::int64_t begun = uptime();
    static const std::int64_t then = duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
    return then + uptime() - begun;
}

HttpAnswer refused(unsigned status, std::string_view why) {
    return {status, fmt::format("{{\"error\":\"{}\"}}", why)};
}

HttpAnswer refused(ClassRefusal refusal) {
    switch (refusal) {
    case ClassRefusal::unknown: return refused(404, "unknown");
    case ClassRefusal::removed: return refused(401, "removed");
    case ClassRefusal::nameTaken: return refused(409, "name-taken");
    case ClassRefusal::closed: return refused(409, "closed");
    case ClassRefusal::notYours: return refused(409, "not-yours");
    case ClassRefusal::notNow: return refused(409, "not-now");
    case ClassRefusal::badRequest: return refused(400, "bad-request");
    }
    return refused(400, "bad-request");
}

HttpAnswer pageAnswer(const Page& page) {
    return {
        200, std::string(page.html), "text/html; charset=utf-8", {{"Content-Security-Policy", contentPolicy(page)}}};
}

// The fields of what was posted; what is missing or of another kind is empty, 0 or no.
std::string wordIn(const Json& said, const char* name) {
    const auto found = said.find(name);
    return found != said.end() && found->is_string() ? found->get<std::string>() : std::string();
}
int numberIn(const Json& said, const char* name) {
    const auto found = said.find(name);
    if (found == said.end() || !found->is_number_integer()) return 0;
    return int(std::clamp<std::int64_t>(
        found->is_number_unsigned() ? std::int64_t(std::min<std::uint64_t>(found->get<std::uint64_t>(), 1'000'000))
                                    : found->get<std::int64_t>(),
        -1, 1'000'000));
}
bool yesIn(const Json& said, const char* name) {
    const auto found = said.find(name);
    return found != said.end() && found->is_boolean() && found->get<bool>();
}

// A word that may stand in the log of the class.
bool isWord(const std::string& word) {
    return word.empty() || isId(word);
}

std::string upper(std::string word) {
    for (char& each : word) each = char(std::toupper(static_cast<unsigned char>(each)));
    return word;
}

} // namespace

ClassServer::ClassServer(Classroom room, ClassHost host, std::unique_ptr<HttpServer> http)
    : m_room(std::move(room)), m_host(std::move(host)), m_http(std::move(http)),
      m_bell(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
    m_http->serve([this](const HttpRequest& request) { return answer(request); },
                  [this](StreamId stream) {
                      m_watchers.erase(stream);
                      m_isTallyNews = true;
                  });
    lookAtNetwork();
}

ClassServer::~ClassServer() {
    ::close(m_bell);
}

// ---- where it is

void ClassServer::lookAtNetwork() {
    std::vector<NetworkAddress> machine = networkAddresses();
    Reach reach = reachOf(m_host.address, m_http->port(), machine, m_wanted, m_isProven);
    if (!m_reach.ways.empty() && machine == m_machine && reach.address() == m_reach.address() &&
        reach.prospect == m_reach.prospect)
        return;
    m_machine = std::move(machine);
    m_reach = std::move(reach);
    m_qr = qrCodeOf(joinUrl());
    m_tabletQr = qrCodeOf(tabletUrl());
    m_isTallyNews = true;
}

std::string ClassServer::joinUrl() const {
    return fmt::format("{}/j/{}", webAddress(m_reach.address(), m_http->port()), m_host.code);
}

std::string ClassServer::trainerUrl() const {
    const bool isEverywhere = m_host.address == "0.0.0.0" || m_host.address == "::";
    return fmt::format("{}/trainer#{}", webAddress(isEverywhere ? "127.0.0.1" : m_host.address, m_http->port()),
                       m_host.secret);
}

std::string ClassServer::tabletUrl() const {
    return fmt::format("{}/trainer#{}", webAddress(m_reach.address(), m_http->port()), m_host.secret);
}

std::string ClassServer::networkJson() const {
    Json ways = Json::array(), advice = Json::array();
    for (const Reach::Way& way : m_reach.ways)
        ways.push_back({{"url", webAddress(way.address.numbers, m_http->port())},
                        {"name", way.address.card},
                        {"what", json(Message(nameOf(way.neighbourhood)))}});
    for (const Message& each : m_reach.advice) advice.push_back(json(each));
    return oneLine(
        {{"joinUrl", joinUrl()},
         {"code", m_host.code},
         {"addresses", ways},
         {"qr", {{"size", m_qr.size}, {"path", m_qr.path}}},
         {"bound", m_host.address},
         {"reached", m_isProven},
         {"reach", {{"prospect", word(m_reach.prospect)}, {"verdict", json(m_reach.verdict)}, {"advice", advice}}},
         {"trouble", m_trouble ? json(*m_trouble) : Json(nullptr)}});
}

// ---- the loop

std::optional<Message> ClassServer::run(int stop) {
    std::int64_t tidied = 0, looked = now();
    m_host.changed(m_room, moment());
    for (;;) {
        const std::int64_t begin = now();
        const bool isNews = m_isRoomNews || m_isTallyNews || !m_phoneNews.empty();
        int wait = 1000;
        if (m_isTallyDue) wait = int(std::clamp<std::int64_t>(m_tallyToldAt + tallyEvery - begin, 0, wait));
        if (isNews) wait = int(std::clamp<std::int64_t>(m_toldAt + breath - begin, 0, breath));
        if (m_room.deadline() > 0 && !m_room.isPaused())
            wait = int(std::clamp<std::int64_t>(m_room.deadline() - begin, 0, wait));
        m_http->sleep({stop, m_bell}, wait);
        pollfd end{stop, POLLIN, 0};
        if (::poll(&end, 1, 0) > 0) break;
        m_http->turn();
        takeOrders();
        closeVoteWhenDue();
        keepEvents();
        tellAll();
        if (now() - tidied < 1000) continue;
        tidied = now();
        m_http->tidy();
        if (tidied - looked >= lookEvery) looked = tidied, lookAtNetwork();
        if (!m_unkept.empty()) keepEvents();
    }
    takeOrders(); // what was asked for just before the end
    keepEvents();
    const auto nothing = std::make_shared<const std::string>("{}");
    for (const auto& [stream, watcher] : m_watchers) m_http->send(stream, "bye", nothing); // they need not try again
    for (int turns = 0; turns < 3; ++turns) {
        m_http->turn();
        m_http->sleep({}, 20);
    }
    m_http->turn();
    return m_unkept.empty() ? std::nullopt : m_trouble;
}

void ClassServer::order(ClassEvent::Do event) {
    const std::lock_guard lock(m_orderLock);
    m_orders.push_back(std::move(event));
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto rung = ::write(m_bell, &one, sizeof one);
}

void ClassServer::takeOrders() {
    std::uint64_t rings = 0;
    if (::read(m_bell, &rings, sizeof rings) <= 0) return;
    const std::lock_guard lock(m_orderLock);
    for (ClassEvent::Do& event : m_orders) {
        event.at = now();
        if (event.lead == Lead::remove) hangUp(event.number);
        record({std::move(event)});
    }
    m_orders.clear();
    m_isRoomNews = true;
}

void ClassServer::closeVoteWhenDue() {
    if (m_room.deadline() == 0 || m_room.isPaused() || now() < m_room.deadline()) return;
    record({ClassEvent::Do{Lead::close, "", "", 0, now()}});
    m_isRoomNews = true;
}

// Everything that came in one turn of the loop is kept at once, then answered. A class goes on if the disk fails, and
// its trainer is told.
void ClassServer::keepEvents() {
    if (!m_unkept.empty()) {
        const bool wasTroubled = m_trouble.has_value();
        m_trouble = m_host.keep(m_unkept);
        if (!m_trouble) m_unkept.clear();
        if (wasTroubled != m_trouble.has_value()) m_isRoomNews = true;
    }
    m_http->release();
}

ClassMoment ClassServer::moment() const {
    ClassMoment moment{now(), {}, true};
    for (const auto& [stream, watcher] : m_watchers)
        if (watcher.face == Face::phone) moment.here.insert(watcher.phone);
    return moment;
}

void ClassServer::tellAll() {
    if (m_isTallyNews) m_isTallyDue = true;
    tellTallies();
    const std::int64_t at = now();
    if (!m_isRoomNews && !m_isTallyNews && m_phoneNews.empty()) return;
    if (at - m_toldAt < breath && at >= m_toldAt) return;
    m_toldAt = at;
    ++m_version;
    m_isTallyNews = false;
    const bool isForAll = std::exchange(m_isRoomNews, false);
    const std::set<PhoneId> phones = std::exchange(m_phoneNews, {});
    m_roomForPhones.clear();
    for (const auto& [stream, watcher] : m_watchers)
        if (isForAll || watcher.face != Face::phone || phones.contains(watcher.phone)) tell(stream, watcher);
    m_host.changed(m_room, moment());
}

// Telephones learn only now and then how many have voted: on a busy network that is news enough.
void ClassServer::tellTallies() {
    if (!m_isTallyDue || now() - m_tallyToldAt < tallyEvery) return;
    m_tallyToldAt = now();
    m_isTallyDue = false;
    const auto tally = std::make_shared<const std::string>(oneLine(voteTallyJson(voteTallyOf(m_room, moment()))));
    for (const auto& [stream, watcher] : m_watchers)
        if (watcher.face == Face::phone) m_http->send(stream, "tally", tally);
}

void ClassServer::tell(StreamId stream, const Watcher& watcher) {
    const auto send = [&](std::string data) {
        m_http->send(stream, "view", std::make_shared<const std::string>(std::move(data)));
    };
    const std::string version = fmt::format("{{\"version\":{}}}", m_version);
    switch (watcher.face) {
    case Face::phone:
        if (m_roomForPhones.empty()) {
            m_roomForPhones = joined(version, oneLine(phoneJson(roomView(m_room, moment()))));
            m_standings = standingsOf(m_room);
        }
        return send(joined(m_roomForPhones, oneLine(phoneJson(phoneView(m_room, watcher.phone, m_standings)))));
    case Face::trainer:
        return send(
            joined(joined(version, networkJson()), oneLine(trainerJson(trainerView(m_room, moment()), m_room.plan()))));
    case Face::projector:
        return send(joined(joined(version, networkJson()), oneLine(projectorJson(projectorView(m_room, moment())))));
    }
}

// ---- who asks

bool ClassServer::isOurs(const HttpRequest& request) const {
    std::string_view name = request.host;
    if (name.starts_with('[')) {
        name = name.substr(1, name.find(']') - 1);
    } else {
        name = name.substr(0, name.find(':'));
    }
    const std::string machine = machineName();
    // A name of somebody else's that leads here would let their pages speak for our visitors.
    const bool isKnown =
        isNumbers(name) || name == "localhost" || (!machine.empty() && (name == machine || name == machine + ".local"));
    if (!isKnown) return false;
    if (!request.origin.empty() && request.origin != "http://" + request.host) return false;
    return request.fetchSite.empty() || request.fetchSite == "same-origin" || request.fetchSite == "none" ||
           request.method == "GET";
}

std::string ClassServer::cookieName(std::string_view of) const {
    return fmt::format("{}-{}", of, m_http->port());
}

std::pair<std::string, std::string> ClassServer::cookie(std::string_view of, std::string_view value) const {
    return {"Set-Cookie", fmt::format("{}={}; Path=/; Max-Age={}; HttpOnly; SameSite=Strict", cookieName(of), value,
                                      value.empty() ? 0 : 86400)};
}

bool ClassServer::isTrainer(const HttpRequest& request) const {
    return isSame(cookieIn(request.cookies, cookieName("rapport-trainer")), m_host.secret);
}

std::optional<PhoneId> ClassServer::phoneOf(const HttpRequest& request) const {
    return m_room.phoneOf(cookieIn(request.cookies, cookieName("rapport")));
}

// ---- what is answered

ClassServer::Answer ClassServer::answer(const HttpRequest& request) {
    if (!m_visits.take(request.client, now())) return refused(429, "too-fast");
    if (!isOurs(request)) return refused(403, "wrong-host");
    if (!m_isProven && std::ranges::find(m_machine, request.client, &NetworkAddress::numbers) == m_machine.end() &&
        !isLoopback(request.client)) {
        m_isProven = m_isTallyNews = true;
        lookAtNetwork();
    }
    if (request.method == "GET" || request.method == "HEAD") return get(request);
    if (request.method == "POST") return post(request);
    HttpAnswer no = refused(405, "bad-request");
    no.headers.emplace_back("Allow", "GET, HEAD, POST");
    return no;
}

ClassServer::Answer ClassServer::get(const HttpRequest& request) {
    const std::string& path = request.path;
    if (path == "/" || (path.starts_with("/j/") && path.size() <= 16)) return pageAnswer(phonePage);
    if (path == "/trainer") return pageAnswer(trainerPage);
    if (path == "/api/me") return me(request);
    if (path == "/api/events") {
        const std::optional<PhoneId> phone = phoneOf(request);
        if (!phone || m_room.find(*phone)->status == Participant::Status::left) return refused(401, "unknown");
        if (m_room.find(*phone)->status == Participant::Status::removed) return refused(401, "removed");
        return watch(Face::phone, *phone);
    }
    if (!path.starts_with("/api/trainer/") && !path.starts_with("/api/projector/")) return refused(404, "unknown");
    if (!isTrainer(request)) return refused(401, "not-trainer");
    if (path == "/api/trainer/events") return watch(Face::trainer, 0);
    if (path == "/api/projector/events") return watch(Face::projector, 0);
    if (path == "/api/trainer/qr.svg") return HttpAnswer{200, svgOf(m_qr), "image/svg+xml"};
    return paper(request);
}

ClassServer::Answer ClassServer::paper(const HttpRequest& request) {
    const Language language = request.language == tagOf(Language::chinese) ? Language::chinese : Language::english;
    const std::optional<ClassPaper> paper =
        m_host.paper(m_room, std::string_view(request.path).substr(std::string_view("/api/trainer/").size()), language);
    if (!paper) return refused(404, "unknown");
    HttpAnswer answer{200, paper->text, paper->type};
    if (!paper->fileName.empty())
        answer.headers.emplace_back("Content-Disposition", fmt::format("attachment; filename=\"{}\"", paper->fileName));
    answer.headers.emplace_back("Content-Security-Policy",
                                "default-src 'none'; style-src 'unsafe-inline'; img-src data:");
    return answer;
}

ClassServer::Answer ClassServer::me(const HttpRequest& request) {
    const std::optional<PhoneId> phone = phoneOf(request);
    const Participant* who = phone ? m_room.find(*phone) : nullptr;
    const bool isKnown = who && who->isHere();
    const bool isRemoved = who && who->status == Participant::Status::removed;
    return HttpAnswer{200, oneLine({{"you", isKnown ? Json{{"id", *phone}, {"name", who->name}} : Json(nullptr)},
                                    {"error", isKnown ? Json(nullptr) : Json(isRemoved ? "removed" : "unknown")},
                                    {"title", json(m_room.plan().title)}})};
}

ClassServer::Answer ClassServer::watch(Face face, PhoneId phone) {
    if (face == Face::phone) {
        std::vector<StreamId> open;
        for (const auto& [stream, watcher] : m_watchers)
            if (watcher.face == face && watcher.phone == phone) open.push_back(stream);
        if (open.size() >= mostStreamsOfOne) m_http->close(open.front());
    }
    return EventStream{[this, face, phone](StreamId stream) {
        m_watchers[stream] = {face, phone};
        m_isTallyNews = true;
        tell(stream, m_watchers[stream]);
    }};
}

ClassServer::Answer ClassServer::post(const HttpRequest& request) {
    if (!request.contentType.starts_with("application/json")) return refused(400, "bad-request");
    const Json said = Json::parse(request.body, nullptr, false);
    if (!said.is_object()) return refused(400, "bad-request");
    if (request.path == "/api/join") return join(request, said);
    if (request.path == "/api/trainer/open") return openTrainer(request, said);
    if (request.path == "/api/trainer/do") return isTrainer(request) ? lead(said) : refused(401, "not-trainer");
    return fromPhone(request, said);
}

ClassServer::Answer ClassServer::record(ClassEvent event, std::string body) {
    if (const auto refusal = m_room.apply(event)) return refused(*refusal);
    m_unkept += event.toText() + '\n';
    HttpAnswer answer{200, std::move(body)};
    answer.isHeld = true;
    return answer;
}

ClassServer::Answer ClassServer::join(const HttpRequest& request, const Json& said) {
    if (!m_joins.take(request.client, now())) return refused(429, "too-fast");
    if (!isSame(upper(wordIn(said, "code")), m_host.code)) return refused(403, "wrong-code");
    const std::optional<PhoneId> known = phoneOf(request);
    const Participant* back = known ? m_room.find(*known) : nullptr;
    if (back && back->status == Participant::Status::removed) back = nullptr; // comes as another
    if (!back && m_room.present() >= mostPhones) return refused(503, "full");
    const std::string given = wordIn(said, "name");
    const std::string name = cleanName(given);
    if (name.empty() && !given.empty()) return refused(400, "name-empty");

    const PhoneId id = back ? *known : m_room.nextPhone();
    const std::string key = back ? back->key : newSecret();
    const Language language =
        wordIn(said, "language") == tagOf(Language::chinese) ? Language::chinese : Language::english;
    Answer answer =
        record({ClassEvent::Join{id, key, language, name}}, oneLine({{"you", {{"id", id}, {"name", name}}}}));
    if (auto* fine = std::get_if<HttpAnswer>(&answer); fine->status == 200) {
        fine->headers.push_back(cookie("rapport", key));
        m_phoneNews.insert(id);
        m_isTallyNews = true;
    }
    return answer;
}

ClassServer::Answer ClassServer::fromPhone(const HttpRequest& request, const Json& said) {
    const std::optional<PhoneId> phone = phoneOf(request);
    if (!phone) return refused(401, "unknown");
    if (!m_taps.take(std::to_string(*phone), now())) return refused(429, "too-fast");
    const std::string choice = wordIn(said, "choice");
    if (!isWord(choice)) return refused(404, "unknown");

    const auto tapped = [&](ClassEvent event) {
        Answer answer = record(std::move(event));
        m_phoneNews.insert(*phone);
        m_isTallyNews = true;
        return answer;
    };
    if (request.path == "/api/vote") return tapped({ClassEvent::Vote{*phone, numberIn(said, "round"), choice}});
    if (request.path == "/api/card") {
        const Noticed noticed = noticedFromWord(wordIn(said, "note")).value_or(Noticed::nothing);
        return tapped({ClassEvent::Note{*phone, numberIn(said, "round"), choice, noticed}});
    }
    if (request.path == "/api/answer") return tapped({ClassEvent::Answer{*phone, numberIn(said, "turn"), choice}});
    if (request.path == "/api/team") return tapped({ClassEvent::PickTeam{*phone, numberIn(said, "team")}});
    if (request.path != "/api/leave") return refused(404, "unknown");
    Answer answer = tapped({ClassEvent::Leave{*phone}});
    std::get<HttpAnswer>(answer).headers.push_back(cookie("rapport", ""));
    hangUp(*phone);
    return answer;
}

void ClassServer::hangUp(PhoneId phone) {
    for (const auto& [stream, watcher] : m_watchers)
        if (watcher.face == Face::phone && watcher.phone == phone) m_http->close(stream);
}

ClassServer::Answer ClassServer::openTrainer(const HttpRequest& request, const Json& said) {
    if (!m_guesses.take(request.client, now())) return refused(429, "too-fast");
    if (!isSame(wordIn(said, "secret"), m_host.secret)) return refused(403, "not-trainer");
    return HttpAnswer{200, "{}", "application/json", {cookie("rapport-trainer", m_host.secret)}};
}

ClassServer::Answer ClassServer::lead(const Json& said) {
    if (wordIn(said, "do") == "address") {
        const std::string asked = wordIn(said, "url");
        for (const Reach::Way& way : m_reach.ways)
            if (asked == webAddress(way.address.numbers, m_http->port())) {
                m_wanted = way.address.numbers;
                lookAtNetwork();
                return HttpAnswer{200, "{}"};
            }
        return refused(404, "unknown");
    }
    const std::optional<Lead> lead = leadFromWord(wordIn(said, "do"));
    if (!lead) return refused(400, "bad-request");
    ClassEvent::Do event{*lead, wordIn(said, "choice"), wordIn(said, "other"), 0, now()};
    if (*lead == Lead::start || *lead == Lead::format) event.word = wordIn(said, "format");
    if (*lead == Lead::open || *lead == Lead::countdown) event.number = numberIn(said, "seconds");
    if (*lead == Lead::names) event.number = yesIn(said, "shown");
    if (*lead == Lead::remove) event.number = numberIn(said, "id");
    if (*lead == Lead::part) event.number = numberIn(said, "number");
    if (*lead == Lead::teams || *lead == Lead::observers || *lead == Lead::hands)
        event.number = numberIn(said, "count");
    if (!isWord(event.word) || !isWord(event.other) || event.number < 0) return refused(400, "bad-request");

    if (*lead == Lead::remove) hangUp(event.number);
    m_isRoomNews = true;
    return record({std::move(event)});
}

} // namespace rapport

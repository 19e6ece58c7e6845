#pragma once

#include "learner/ClassViews.h"
#include "server/Allowance.h"
#include "server/HttpServer.h"
#include "server/QrCode.h"
#include "server/Reach.h"

#include <nlohmann/json_fwd.hpp>

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace rapport {

// A paper of the class to take along, such as its votes as a table.
struct ClassPaper {
    std::string type;     // "text/csv; charset=utf-8"
    std::string fileName; // empty: to be looked at, not saved
    std::string text;
};

// What a class server needs beside the class.
struct ClassHost {
    std::string code;                // joins
    std::string secret;              // leads
    std::string address = "0.0.0.0"; // listened on
    // Keeps lines of events for good, all or none; a reason if that fails.
    std::function<std::optional<Message>(std::string_view)> keep;
    // The paper of a name ("debrief", "export.csv"); nothing if there is none such.
    std::function<std::optional<ClassPaper>(const Classroom&, std::string_view, Language)> paper;
    // Told when it begins and after every change, on the server's thread, for who shows the class elsewhere.
    std::function<void(const Classroom&, const ClassMoment&)> changed = [](const Classroom&, const ClassMoment&) {};
};

// A class on the local network: telephones join, vote and see; who has the secret leads. On one thread. Nothing is
// answered before it is kept.
class ClassServer {
public:
    static constexpr std::size_t mostPhones = 400;

    ClassServer(Classroom room, ClassHost host, std::unique_ptr<HttpServer> http);
    ~ClassServer();
    ClassServer(const ClassServer&) = delete;
    ClassServer& operator=(const ClassServer&) = delete;

    // Until the descriptor can be read. Why what happened last could not be kept, if it could not.
    std::optional<Message> run(int stop);
    // Leads the class from beside it: may be called from any thread while it runs. What cannot be done any more by the time
    // it is heard is passed over.
    void order(ClassEvent::Do event);

    const Classroom& room() const { return m_room; }
    std::uint16_t port() const { return m_http->port(); }
    std::string joinUrl() const;
    std::string trainerUrl() const;
    std::string tabletUrl() const; // the same, for another machine
    // Can a telephone reach the class, as far as is known now?
    const Reach& reach() const { return m_reach; }
    const QrCode& qr() const { return m_qr; }                           // of joinUrl
    const QrCode& tabletQr() const { return m_tabletQr; }               // of tabletUrl
    const std::optional<Message>& trouble() const { return m_trouble; } // why it cannot be kept now

private:
    enum class Face : std::uint8_t { phone, trainer, projector };
    struct Watcher {
        Face face = Face::phone;
        PhoneId phone = 0;
    };
    using Answer = std::variant<HttpAnswer, EventStream>;

    Answer answer(const HttpRequest& request);
    Answer get(const HttpRequest& request);
    Answer post(const HttpRequest& request);
    Answer join(const HttpRequest& request, const nlohmann::ordered_json& said);
    Answer fromPhone(const HttpRequest& request, const nlohmann::ordered_json& said);
    Answer openTrainer(const HttpRequest& request, const nlohmann::ordered_json& said);
    Answer lead(const nlohmann::ordered_json& said);
    Answer paper(const HttpRequest& request);
    Answer me(const HttpRequest& request);
    Answer watch(Face face, PhoneId phone);
    Answer record(ClassEvent event, std::string body = "{}");

    void hangUp(PhoneId phone);

    bool isOurs(const HttpRequest& request) const;
    bool isTrainer(const HttpRequest& request) const;
    std::optional<PhoneId> phoneOf(const HttpRequest& request) const;
    std::string cookieName(std::string_view of) const;
    std::pair<std::string, std::string> cookie(std::string_view of, std::string_view value) const;

    void keepEvents();
    void takeOrders();
    void closeVoteWhenDue();
    void tellAll();
    void tellTallies();
    void tell(StreamId stream, const Watcher& watcher);
    void lookAtNetwork();
    std::string networkJson() const;
    ClassMoment moment() const;

    Classroom m_room;
    ClassHost m_host;
    std::unique_ptr<HttpServer> m_http;
    std::map<StreamId, Watcher> m_watchers;
    std::string m_unkept; // lines of events
    std::optional<Message> m_trouble;

    std::vector<NetworkAddress> m_machine;
    std::string m_wanted; // the address that the trainer chose for telephones
    Reach m_reach;
    QrCode m_qr;
    QrCode m_tabletQr;
    bool m_isProven = false; // another machine has come through

    std::mutex m_orderLock;
    std::vector<ClassEvent::Do> m_orders; // not heard yet
    int m_bell;                           // rings for them

    // What has changed since it was told.
    bool m_isRoomNews = false;
    bool m_isTallyNews = false; // for the trainer and the wall
    bool m_isTallyDue = false;  // for telephones
    std::set<PhoneId> m_phoneNews;
    std::int64_t m_toldAt = 0;
    std::int64_t m_tallyToldAt = 0;
    std::uint64_t m_version = 0;
    std::string m_roomForPhones; // JSON, of the version told
    Standings m_standings;       // likewise

    Allowance m_visits{600, 6000}; // of an address
    Allowance m_joins{80, 240};
    Allowance m_guesses{10, 10}; // at the secret
    Allowance m_taps{30, 480};   // of a telephone
};

} // namespace rapport

#pragma once

#include "server/ClassServer.h"
#include "store/ClassLog.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>

namespace rapport {

constexpr std::uint16_t usualClassPort = 4747;
constexpr std::int64_t classGoesOnWithin = 12 * 3600 * 1000; // milliseconds since a class began

// Milliseconds since 1970.
std::int64_t classClock();

// Where a class is to listen, and whether it is another than the one held a while ago.
struct ClassPlace {
    std::string address = "0.0.0.0";
    std::optional<std::uint16_t>
        port; // nothing: the one that the telephones of a class taken up again know, else the usual one, or any
    bool isNew = false;
};

// A class that is being held: its log and its server. It listens from the beginning, and is turned by server().run().
class HeldClass {
public:
    using Changed = std::function<void(const Classroom&, const ClassMoment&)>;

    // Takes up the last class on the same content, or begins one; else the reason why not.
    static std::variant<std::unique_ptr<HeldClass>, Message> open(ClassPlan plan, const Home& home,
                                                                  const ClassPlace& place, Changed changed = {});

    ClassServer& server() { return *m_server; }
    const ClassServer& server() const { return *m_server; }
    const ClassHead& head() const { return m_log.head(); }
    // What of the class taken up again no longer fits the content, if anything.
    const std::optional<Message>& passedOver() const { return m_passedOver; }

private:
    explicit HeldClass(ClassLog log) : m_log(std::move(log)) {}

    ClassLog m_log;
    std::optional<ClassServer> m_server;
    std::optional<Message> m_passedOver;
};

} // namespace rapport

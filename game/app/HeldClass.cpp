#include "app/HeldClass.h"

#include "report/ClassPapers.h"
#include "report/ClassXapi.h"
#include "report/CsvSheet.h"
#include "report/DocumentHtml.h"
#include "report/DocumentPdf.h"
#include "report/JsonText.h"
#include "server/Secrets.h"

#include <chrono>
#include <csignal>

namespace rapport {

namespace {

std::variant<std::unique_ptr<HttpServer>, Message> listenAt(const ClassPlace& place,
                                                            const std::optional<ClassLog>& known) {
    const std::uint16_t port = place.port ? *place.port : known ? known->head().port : usualClassPort;
    auto http = HttpServer::listen(place.address, port, {});
    if (std::holds_alternative<Message>(http) && !place.port && isNumbers(place.address)) {
        auto any = HttpServer::listen(place.address, 0, {});
        if (!std::holds_alternative<Message>(any)) return any;
    }
    return http;
}

// What the trainer's page takes along.
std::optional<ClassPaper> paperOf(const Classroom& room, std::string_view name, Language language) {
    const std::string file = room.plan().id + '.' + std::string(name.substr(name.find('.') + 1));
    if (name == "debrief")
        return ClassPaper{"text/html; charset=utf-8", "", documentHtml(classDebriefing(room, language))};
    if (name == "export.html")
        return ClassPaper{"text/html; charset=utf-8", file, documentHtml(classDebriefing(room, language))};
    if (name == "export.pdf") return ClassPaper{"application/pdf", file, documentPdf(classDebriefing(room, language))};
    if (name == "export.csv") return ClassPaper{"text/csv; charset=utf-8", file, csvSheet(classVotes(room, language))};
    if (name == "export.json") return ClassPaper{"application/json", file, jsonText(classJson(room))};
    if (name == "export.xapi")
        return ClassPaper{"application/json", room.plan().id + ".xapi.json", jsonText(classStatements(room))};
    return std::nullopt;
}

} // namespace

std::int64_t classClock() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

std::variant<std::unique_ptr<HeldClass>, Message> HeldClass::open(ClassPlan plan, const Home& home,
                                                                  const ClassPlace& place, Changed changed) {
    std::signal(SIGPIPE, SIG_IGN); // telephones hang up as they like
    std::optional<ClassLog> log;
    if (!place.isNew) {
        Result<std::optional<ClassLog>> known = ClassLog::resume(home, plan.id, classClock(), classGoesOnWithin);
        if (!known) return known.reason();
        log = std::move(*known);
    }
    auto listening = listenAt(place, log);
    if (Message* reason = std::get_if<Message>(&listening)) return std::move(*reason);
    auto http = std::move(std::get<std::unique_ptr<HttpServer>>(listening));
    if (!log) {
        Result<ClassLog> begun = ClassLog::begin(
            home, {plan.id, newCode(), newSecret(), newSeed(), http->port(), classClock(), place.address});
        if (!begun) return begun.reason();
        log = std::move(*begun);
    }

    std::unique_ptr<HeldClass> held(new HeldClass(std::move(*log)));
    ClassLog& kept = held->m_log;
    Classroom room(std::move(plan), kept.head().seed);
    // What no longer fits, since the content was edited meanwhile, is passed over.
    int passedOver = 0;
    for (const std::string& line : kept.lines()) {
        const std::optional<ClassEvent> event = readClassEvent(line);
        passedOver += !event || room.apply(*event);
    }
    if (passedOver > 0)
        held->m_passedOver =
            say("the class goes on; {} of the {} things that happened in it do not fit any more and are passed over",
                "课堂接着上；记录的 {1} 件事里有 {0} 件已经对不上，略过了", passedOver, kept.lines().size());

    ClassHost host;
    host.code = kept.head().code;
    host.secret = kept.head().secret;
    host.address = place.address;
    host.keep = [&kept](std::string_view lines) { return kept.append(lines); };
    host.paper = paperOf;
    if (changed) host.changed = std::move(changed);
    held->m_server.emplace(std::move(room), std::move(host), std::move(http));
    return held;
}

} // namespace rapport

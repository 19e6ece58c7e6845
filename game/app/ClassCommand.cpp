#include <sys/signalfd.h>

#include <chrono>
#include <csignal>
#include <cstdio>

#include <nlohmann/json.hpp>

#include "app/ClassContent.h"
#include "app/Commands.h"
#include "report/ClassPapers.h"
#include "report/ClassXapi.h"
#include "report/CsvSheet.h"
#include "report/DocumentHtml.h"
#include "report/DocumentPdf.h"
#include "report/JsonText.h"
#include "server/ClassServer.h"
#include "server/Secrets.h"
#include "store/ClassLog.h"
#include "store/Descriptor.h"

namespace rapport {

namespace {

constexpr std::uint16_t usualPort = 4747;
constexpr std::int64_t goesOnWithin = 12 * 3600 * 1000; // milliseconds since a class began

std::int64_t now() {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

// Readable once somebody wants the program to end.
Descriptor endSignal() {
    sigset_t ending;
    sigemptyset(&ending);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP}) sigaddset(&ending, signal);
    sigprocmask(SIG_BLOCK, &ending, nullptr);
    std::signal(SIGPIPE, SIG_IGN); // telephones hang up as they like
    return Descriptor(::signalfd(-1, &ending, SFD_CLOEXEC | SFD_NONBLOCK));
}

// The port asked for; else the one that the telephones of a class taken up again know; else the usual one, or any.
std::variant<std::unique_ptr<HttpServer>, Message> listenFor(const HoldClass& command, const std::optional<ClassLog>& known) {
    const std::uint16_t port = command.port ? *command.port : known ? known->head().port : usualPort;
    auto http = HttpServer::listen(command.address, port, {});
    if (std::holds_alternative<Message>(http) && !command.port && isNumbers(command.address)) {
        auto any = HttpServer::listen(command.address, 0, {});
        if (!std::holds_alternative<Message>(any)) return any;
    }
    return http;
}

// Other addresses to join by, and what to do if no telephone gets through.
void tellOfReach(const Reach& reach, Language language) {
    for (const Reach::Way& way : reach.ways)
        if (reach.ways.size() > 1)
            fmt::print("    {} {}  {} ({})\n", &way == &reach.ways[reach.shown] ? '>' : ' ', way.address.numbers, nameOf(way.neighbourhood).in(language), way.address.card);
    fmt::print("{}\n", reach.verdict.in(language));
    for (const Message& each : reach.advice) fmt::print("    - {}\n", each.in(language));
    fmt::print("\n");
}

void tellPeople(const ClassServer& server, const std::string& code, const HoldClass& command, Language language) {
    constexpr Wording form{"Classroom: {0}\n\n    telephones  {1}    code {2}\n    trainer     {3}\n\n", "课堂：{0}\n\n    手机    {1}    课堂码 {2}\n    培训师  {3}\n\n"};
    constexpr Wording last{"Listening on {0}. Nothing leaves this network.\nCtrl+C ends the class; begun again within twelve hours, it goes on where it was.\n",
                           "正在 {0} 上接受连接，任何内容都不会离开本地网络。\n按 Ctrl+C 下课；十二小时内重新打开，会接着上。\n"};
    fmt::print("{}", fmt::format(fmt::runtime(form.in(language)), server.room().plan().title.in(language), server.joinUrl(), code, server.trainerUrl()));
    tellOfReach(server.reach(), language);
    fmt::print("{}", fmt::format(fmt::runtime(last.in(language)), command.address));
}

// What the trainer's page takes along.
std::optional<ClassPaper> paperOf(const Classroom& room, std::string_view name, Language language) {
    const std::string file = room.plan().id + '.' + std::string(name.substr(name.find('.') + 1));
    if (name == "debrief") return ClassPaper{"text/html; charset=utf-8", "", documentHtml(classDebriefing(room, language))};
    if (name == "export.html") return ClassPaper{"text/html; charset=utf-8", file, documentHtml(classDebriefing(room, language))};
    if (name == "export.pdf") return ClassPaper{"application/pdf", file, documentPdf(classDebriefing(room, language))};
    if (name == "export.csv") return ClassPaper{"text/csv; charset=utf-8", file, csvSheet(classVotes(room, language))};
    if (name == "export.json") return ClassPaper{"application/json", file, jsonText(classJson(room))};
    if (name == "export.xapi") return ClassPaper{"application/json", room.plan().id + ".xapi.json", jsonText(classStatements(room))};
    return std::nullopt;
}

} // namespace

int holdClass(const HoldClass& command, const Invocation& invocation) {
    const Library library(shippedContent());
    auto content = classContent(library, command.file, invocation.language);
    if (const int* code = std::get_if<int>(&content)) return *code;
    const Result<Home> home = Home::find(invocation.home);
    if (!home) return complain(home.reason(), invocation.language);

    ClassPlan& plan = std::get<ClassPlan>(content);
    std::optional<ClassLog> log;
    if (!command.isNew) {
        Result<std::optional<ClassLog>> known = ClassLog::resume(*home, plan.id, now(), goesOnWithin);
        if (!known) return complain(known.reason(), invocation.language);
        log = std::move(*known);
    }
    auto listening = listenFor(command, log);
    if (const Message* reason = std::get_if<Message>(&listening)) return complain(*reason, invocation.language);
    auto http = std::move(std::get<std::unique_ptr<HttpServer>>(listening));
    if (!log) {
        Result<ClassLog> begun = ClassLog::begin(*home, {plan.id, newCode(), newSecret(), newSeed(), http->port(), now()});
        if (!begun) return complain(begun.reason(), invocation.language);
        log = std::move(*begun);
    }

    Classroom room(std::move(plan), log->head().seed);
    // What no longer fits, since the content was edited meanwhile, is passed over.
    int passedOver = 0;
    for (const std::string& line : log->lines()) {
        const std::optional<ClassEvent> event = readClassEvent(line);
        passedOver += !event || room.apply(*event);
    }
    if (passedOver > 0)
        fmt::print(stderr, "{}\n", say("the class goes on; {} of the {} things that happened in it do not fit any more and are passed over",
                                       "课堂接着上；记录的 {1} 件事里有 {0} 件已经对不上，略过了", passedOver, log->lines().size()).in(invocation.language));

    const Descriptor stop = endSignal();
    ClassHost host;
    host.code = log->head().code;
    host.secret = log->head().secret;
    host.address = command.address;
    host.keep = [&](std::string_view lines) { return log->append(lines); };
    host.paper = paperOf;
    ClassServer server(std::move(room), std::move(host), std::move(http));
    if (command.isHeadless) {
        const nlohmann::ordered_json facts{{"join", server.joinUrl()}, {"trainer", server.trainerUrl()}, {"code", log->head().code}};
        fmt::print("{}\n", facts.dump());
    } else {
        tellPeople(server, log->head().code, command, invocation.language);
    }
    if (std::fflush(stdout) != 0) return exitWrongUse; // nobody would know where to join
    if (const auto trouble = server.run(stop.number())) return complain(*trouble, invocation.language);
    return exitClean;
}

} // namespace rapport

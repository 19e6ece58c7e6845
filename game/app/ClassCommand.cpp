#include "app/ClassContent.h"
#include "app/Commands.h"
#include "app/HeldClass.h"
#include "store/Descriptor.h"

#include <nlohmann/json.hpp>
#include <sys/signalfd.h>

#include <csignal>
#include <cstdio>

namespace rapport {

namespace {

// Readable once somebody wants the program to end.
Descriptor endSignal() {
    sigset_t ending;
    sigemptyset(&ending);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP}) sigaddset(&ending, signal);
    sigprocmask(SIG_BLOCK, &ending, nullptr);
    return Descriptor(::signalfd(-1, &ending, SFD_CLOEXEC | SFD_NONBLOCK));
}

// Other addresses to join by, and what to do if no telephone gets through.
void tellOfReach(const Reach& reach, Language language) {
    for (const Reach::Way& way : reach.ways)
        if (reach.ways.size() > 1)
            fmt::print("    {} {}  {} ({})\n", &way == &reach.ways[reach.shown] ? '>' : ' ', way.address.numbers,
                       nameOf(way.neighbourhood).in(language), way.address.card);
    fmt::print("{}\n", reach.verdict.in(language));
    for (const Message& each : reach.advice) fmt::print("    - {}\n", each.in(language));
    fmt::print("\n");
}

void tellPeople(const ClassServer& server, const std::string& code, const HoldClass& command, Language language) {
    constexpr Wording form{"Classroom: {0}\n\n    telephones  {1}    code {2}\n    trainer     {3}\n\n",
                           "课堂：{0}\n\n    手机    {1}    课堂码 {2}\n    培训师  {3}\n\n"};
    constexpr Wording last{
        "Listening on {0}. Nothing leaves this network.\nCtrl+C ends the class; begun again within twelve hours, it goes on where it was.\n",
        "正在 {0} 上接受连接，任何内容都不会离开本地网络。\n按 Ctrl+C 下课；十二小时内重新打开，会接着上。\n"};
    fmt::print("{}", fmt::format(fmt::runtime(form.in(language)), server.room().plan().title.in(language),
                                 server.joinUrl(), code, server.trainerUrl()));
    tellOfReach(server.reach(), language);
    fmt::print("{}", fmt::format(fmt::runtime(last.in(language)), command.address));
}

} // namespace

int holdClass(const HoldClass& command, const Invocation& invocation) {
    const Library library(shippedContent());
    auto content = classContent(library, command.file, invocation.language);
    if (const int* code = std::get_if<int>(&content)) return *code;
    const Result<Home> home = Home::find(invocation.home);
    if (!home) return complain(home.reason(), invocation.language);

    auto opened =
        HeldClass::open(std::move(std::get<ClassPlan>(content)), *home, {command.address, command.port, command.isNew});
    if (const Message* reason = std::get_if<Message>(&opened)) return complain(*reason, invocation.language);
    HeldClass& held = *std::get<std::unique_ptr<HeldClass>>(opened);
    if (held.passedOver()) fmt::print(stderr, "{}\n", held.passedOver()->in(invocation.language));

    const Descriptor stop = endSignal();
    ClassServer& server = held.server();
    if (command.isHeadless) {
        const nlohmann::ordered_json facts{
            {"join", server.joinUrl()}, {"trainer", server.trainerUrl()}, {"code", held.head().code}};
        fmt::print("{}\n", facts.dump());
    } else {
        tellPeople(server, held.head().code, command, invocation.language);
    }
    if (std::fflush(stdout) != 0) return exitWrongUse; // nobody would know where to join
    if (const auto trouble = server.run(stop.number())) return complain(*trouble, invocation.language);
    return exitClean;
}

} // namespace rapport

#include "app/RunningClass.h"

#include <sys/eventfd.h>
#include <unistd.h>

namespace rapport {

namespace {

std::optional<Session> talkOf(const Classroom& room) {
    if (room.talk()) return *room.talk();
    if (room.phase() == ClassPhase::over && !room.runs().empty()) return room.runs().back().talk;
    return std::nullopt;
}

} // namespace

RunningClass::RunningClass(std::function<void()> ring) : m_ring(std::move(ring)), m_stop(::eventfd(0, EFD_CLOEXEC)) {}

std::variant<std::unique_ptr<RunningClass>, Message>
RunningClass::open(ClassPlan plan, const Home& home, const ClassPlace& place, std::function<void()> ring) {
    std::unique_ptr<RunningClass> running(new RunningClass(std::move(ring)));
    if (!running->m_stop.isOpen())
        return Message("too many files are open to hold a class", "打开的文件太多，开不了课");
    RunningClass* const self = running.get();
    auto held = HeldClass::open(std::move(plan), home, place,
                                [self](const Classroom& room, const ClassMoment& moment) { self->tell(room, moment); });
    if (Message* reason = std::get_if<Message>(&held)) return std::move(*reason);
    running->m_held = std::move(std::get<std::unique_ptr<HeldClass>>(held));
    running->m_trainerUrl = running->m_held->server().trainerUrl();
    running->m_port = running->m_held->server().port();
    running->tell(running->m_held->server().room(), {classClock(), {}});
    running->m_thread = std::thread([self] { self->m_unkept = self->m_held->server().run(self->m_stop.number()); });
    return running;
}

RunningClass::~RunningClass() {
    end();
}

std::optional<Message> RunningClass::end() {
    if (!m_thread.joinable()) return m_unkept;
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto rung = ::write(m_stop.number(), &one, sizeof one);
    m_thread.join();
    return m_unkept;
}

std::shared_ptr<const ClassNews> RunningClass::news() const {
    const std::lock_guard lock(m_lock);
    return m_news;
}

// On the class's own thread, but for the first time.
void RunningClass::tell(const Classroom& room, const ClassMoment& moment) {
    const ClassServer& server = m_held->server();
    auto news = std::make_shared<const ClassNews>(ClassNews{
        projectorView(room, moment), reinsOf(room), talkOf(room), server.joinUrl(), server.qr(), server.tabletUrl(),
        server.tabletQr(), server.reach(), server.trouble(), std::chrono::steady_clock::now()});
    {
        const std::lock_guard lock(m_lock);
        m_news = std::move(news);
    }
    m_ring();
}

} // namespace rapport

#pragma once

#include "app/HeldClass.h"
#include "learner/ClassReins.h"
#include "store/Descriptor.h"

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <variant>

namespace rapport {

// What the window knows of a class: what the room sees, and what whoever leads it can do. The talk holds its whole
// dialogue; what of it may be shown is in the view.
struct ClassNews {
    ProjectorView view;
    ClassReins reins;
    std::optional<Session> talk; // of the room
    std::string joinUrl;
    QrCode qr;
    std::string tabletUrl; // leads the class
    QrCode tabletQr;
    Reach reach;
    std::optional<Message> trouble;
    std::chrono::steady_clock::time_point at; // when it was so
};

// A class that runs beside the window, on a thread of its own. It listens as long as this lives.
class RunningClass {
public:
    // `ring` is called from that thread after every change.
    static std::variant<std::unique_ptr<RunningClass>, Message>
    open(ClassPlan plan, const Home& home, const ClassPlace& place, std::function<void()> ring);
    ~RunningClass();
    RunningClass(const RunningClass&) = delete;
    RunningClass& operator=(const RunningClass&) = delete;
    // Listens no longer. Why what happened last could not be kept, if it could not.
    std::optional<Message> end();

    // The latest; the same object as long as nothing has changed.
    std::shared_ptr<const ClassNews> news() const;
    void lead(ClassEvent::Do what) { m_held->server().order(std::move(what)); }

    // Only after the end.
    const Classroom& room() const { return m_held->server().room(); }
    const ClassHead& head() const { return m_held->head(); }
    std::uint16_t port() const { return m_port; }
    const std::string& trainerUrl() const { return m_trainerUrl; }
    const std::optional<Message>& passedOver() const { return m_held->passedOver(); }

private:
    explicit RunningClass(std::function<void()> ring);
    void tell(const Classroom& room, const ClassMoment& moment);

    std::function<void()> m_ring;
    std::unique_ptr<HeldClass> m_held;
    std::string m_trainerUrl;
    std::uint16_t m_port = 0;
    Descriptor m_stop;
    mutable std::mutex m_lock;
    std::shared_ptr<const ClassNews> m_news;
    std::optional<Message> m_unkept; // of the thread, until it has ended
    std::thread m_thread;            // last, so that all it uses is there
};

} // namespace rapport

#pragma once

#include "support/Catch.h"

#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <functional>
#include <string>

namespace rapport {

// A process of its own for part of a test; what it writes to `pipe` can be read here.
class Child {
public:
    explicit Child(const std::function<void(int pipe)>& work) {
        int ends[2];
        REQUIRE(::pipe(ends) == 0);
        m_id = ::fork();
        REQUIRE(m_id >= 0);
        if (m_id == 0) {
            ::close(ends[0]);
            work(ends[1]);
            ::_exit(0);
        }
        ::close(ends[1]);
        m_pipe = ends[0];
    }
    ~Child() {
        kill();
        ::close(m_pipe);
    }
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    // The next byte it wrote, or -1 once it has ended.
    int next() {
        unsigned char byte = 0;
        return ::read(m_pipe, &byte, 1) == 1 ? byte : -1;
    }
    std::string rest() {
        std::string all;
        for (int byte = next(); byte >= 0; byte = next()) all += char(byte);
        return all;
    }
    // Ends it as a power cut would: without a chance to tidy up.
    void kill() {
        if (m_id <= 0) return;
        ::kill(m_id, SIGKILL);
        ::waitpid(m_id, nullptr, 0);
        m_id = -1;
    }

private:
    pid_t m_id = -1;
    int m_pipe = -1;
};

// Lets a child process mount what nobody else sees. False where the system does not allow it.
inline bool canMountAlone() {
    const uid_t user = ::getuid();
    const int kinds = user == 0 ? CLONE_NEWNS : CLONE_NEWNS | CLONE_NEWUSER;
    if (::unshare(kinds) != 0) return false;
    if (user != 0) {
        std::ofstream("/proc/self/setgroups") << "deny";
        std::ofstream("/proc/self/uid_map") << "0 " << user << " 1";
    }
    return ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

// Runs part of a test with mounts of its own. What it returns is what it saw.
inline std::string withOwnMounts(const std::function<std::string()>& work) {
    Child child([&](int pipe) {
        const std::string seen = canMountAlone() ? work() : "not allowed";
        if (::write(pipe, seen.data(), seen.size()) < 0) ::_exit(1);
    });
    return child.rest();
}

} // namespace rapport

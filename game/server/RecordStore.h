#pragma once

#include "base/Wording.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace rapport {

// Who sends, for stores that ask (basic authentication).
struct Credentials {
    std::string user;
    std::string password;
};

// A learning record store that takes statements over http or https. It is asked one thing after another; each waits at most
// half a minute for its answer.
class RecordStore {
public:
    // What came back: the status of HTTP, or why there was no answer.
    struct Answer {
        long status = 0; // 0: none
        std::string body;
        std::int64_t retryAfter = 0; // seconds the store asks to wait
        Message trouble;
        bool isStore = true; // false: something else answered, such as the page of a hotel's network

        // The statements themselves are refused, one or all of them.
        bool isRefused() const { return status == 400 || status == 413 || status == 422; }
        bool isTaken() const { return isStore && (status == 200 || status == 204); }
        // Known there already.
        bool isConflict() const { return status == 409; }
        // Worth trying again later.
        bool isPassing() const { return status == 0 || status == 408 || status == 429 || status >= 500; }
    };

    // `endpoint`: the address that ends before "/statements".
    RecordStore(std::string endpoint, std::optional<Credentials> credentials);
    ~RecordStore();
    RecordStore(const RecordStore&) = delete;
    RecordStore& operator=(const RecordStore&) = delete;

    // Why an address cannot be one; nothing if it can.
    static std::optional<Message> misunderstood(const std::string& endpoint);

    // Sends several statements, a JSON array: all are taken or none.
    Answer post(const std::string& statements);
    // Sends one by its id.
    Answer put(const std::string& id, const std::string& statement);

private:
    struct Connection;

    Answer send(const char* method, const std::string& address, const std::string& body);

    std::string m_address;
    std::unique_ptr<Connection> m_connection;
};

} // namespace rapport

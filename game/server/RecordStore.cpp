#include "server/RecordStore.h"

#include "late/Curl.h"

#include <nlohmann/json.hpp>

#include <charconv>

namespace rapport {

namespace {

// Enough to tell why something was refused; a store may say anything.
constexpr std::size_t bodyLimit = 64 * 1024;

std::size_t keep(char* bytes, std::size_t size, std::size_t count, void* into) {
    std::string& body = *static_cast<std::string*>(into);
    if (body.size() < bodyLimit) body.append(bytes, std::min(size * count, bodyLimit - body.size()));
    return size * count;
}

// What usually goes wrong, so that it can be read in either language; the rest in the library's words.
Message reasonOf(CURLcode code) {
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST: return {"no computer of that name is known here", "找不到叫这个名字的主机"};
    case CURLE_COULDNT_CONNECT: return {"nothing can be reached at that address", "这个地址连接不上"};
    case CURLE_OPERATION_TIMEDOUT: return {"it took too long", "等待超时"};
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CONNECT_ERROR:
        return {"its certificate is not trusted here, or the connection cannot be made secure",
                "证书不受信任，或者无法建立安全连接"};
    case CURLE_GOT_NOTHING:
    case CURLE_RECV_ERROR:
    case CURLE_SEND_ERROR: return {"the connection broke off", "连接中断了"};
    default: return {curl().easy_strerror(code), curl().easy_strerror(code)};
    }
}

Message noAnswer(CURLcode code) {
    const Message why = reasonOf(code);
    return {fmt::format("the record store does not answer: {}", why.in(Language::english)),
            fmt::format("学习记录系统没有应答：{}", why.in(Language::chinese))};
}

} // namespace

struct RecordStore::Connection {
    CURL* handle = curl().isComplete() ? curl().easy_init() : nullptr;
    curl_slist* headers = nullptr;
    std::optional<Credentials> credentials;

    ~Connection() {
        if (!handle) return;
        curl().slist_free_all(headers);
        curl().easy_cleanup(handle);
    }
};

RecordStore::RecordStore(std::string endpoint, std::optional<Credentials> credentials)
    : m_address(std::move(endpoint)), m_connection(std::make_unique<Connection>()) {
    while (m_address.ends_with('/')) m_address.pop_back();
    if (m_address.ends_with("/statements")) m_address.resize(m_address.size() - std::string_view("/statements").size());
    m_connection->credentials = std::move(credentials);
    if (!m_connection->handle) return;
    for (const char* header : {"Content-Type: application/json", "X-Experience-API-Version: 1.0.3", "Expect:"})
        m_connection->headers = curl().slist_append(m_connection->headers, header);
}

RecordStore::~RecordStore() = default;

std::optional<Message> RecordStore::misunderstood(const std::string& endpoint) {
    if (!curl().isComplete())
        return Message("nothing can be sent from here; is libcurl installed?", "这里无法发送，请检查是否装有 libcurl");
    CURLU* const address = curl().url();
    char* scheme = nullptr;
    char* user = nullptr;
    char* query = nullptr;
    char* fragment = nullptr;
    std::optional<Message> wrong;
    if (curl().url_set(address, CURLUPART_URL, endpoint.c_str(), 0) != CURLUE_OK ||
        curl().url_get(address, CURLUPART_SCHEME, &scheme, 0) != CURLUE_OK ||
        (std::string_view(scheme) != "http" && std::string_view(scheme) != "https"))
        wrong = say("\"{}\" is not an address that begins with http:// or https://",
                    "“{}”不是以 http:// 或 https:// 开头的地址", endpoint);
    else if (curl().url_get(address, CURLUPART_USER, &user, 0) == CURLUE_OK)
        wrong = Message{"the address must not hold a user's name or password: others could read them there",
                        "地址里不能写用户名和密码，别人看得到"};
    else if (curl().url_get(address, CURLUPART_QUERY, &query, 0) == CURLUE_OK)
        wrong = say("the address must not hold a query: \"?{}\"", "地址里不能带“?{}”", std::string_view(query));
    else if (curl().url_get(address, CURLUPART_FRAGMENT, &fragment, 0) == CURLUE_OK)
        wrong = say("the address must not hold a fragment: \"#{}\"", "地址里不能带“#{}”", std::string_view(fragment));
    for (char* part : {scheme, user, query, fragment}) curl().free(part);
    curl().url_cleanup(address);
    return wrong;
}

RecordStore::Answer RecordStore::post(const std::string& statements) {
    Answer answer = send("POST", m_address + "/statements", statements);
    // A store answers with the ids of what it took (xAPI 1.0.3, part three, 2.1.2).
    if (answer.status == 200) answer.isStore = nlohmann::json::parse(answer.body, nullptr, false).is_array();
    if (!answer.isStore)
        answer.trouble = {"what answered is no learning record store; is there a page to log in to the network first?",
                          "应答的不是学习记录系统；是不是要先登录网络？"};
    return answer;
}

RecordStore::Answer RecordStore::put(const std::string& id, const std::string& statement) {
    return send("PUT", m_address + "/statements?statementId=" + id, statement);
}

RecordStore::Answer RecordStore::send(const char* method, const std::string& address, const std::string& body) {
    Answer answer;
    CURL* const handle = m_connection->handle;
    if (!handle) {
        answer.trouble = {"nothing can be sent from here", "这里无法发送"};
        return answer;
    }
    curl().easy_reset(handle); // keeps what is connected
    curl().easy_setopt(handle, CURLOPT_URL, address.c_str());
    curl().easy_setopt(handle, CURLOPT_CUSTOMREQUEST, method);
    curl().easy_setopt(handle, CURLOPT_POSTFIELDS, body.c_str());
    curl().easy_setopt(handle, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(body.size()));
    curl().easy_setopt(handle, CURLOPT_HTTPHEADER, m_connection->headers);
    curl().easy_setopt(handle, CURLOPT_WRITEFUNCTION, keep);
    curl().easy_setopt(handle, CURLOPT_WRITEDATA, &answer.body);
    curl().easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, 10L);
    curl().easy_setopt(handle, CURLOPT_TIMEOUT, 30L);
    curl().easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
    // A password is sent to the address that was named, never on to another.
    curl().easy_setopt(handle, CURLOPT_FOLLOWLOCATION, 0L);
    curl().easy_setopt(handle, CURLOPT_NETRC, long(CURL_NETRC_IGNORED));
#if LIBCURL_VERSION_NUM >= 0x075500
    curl().easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "http,https");
#else
    curl().easy_setopt(handle, CURLOPT_PROTOCOLS, long(CURLPROTO_HTTP | CURLPROTO_HTTPS));
#endif
    if (const auto& who = m_connection->credentials) {
        curl().easy_setopt(handle, CURLOPT_HTTPAUTH, long(CURLAUTH_BASIC));
        curl().easy_setopt(handle, CURLOPT_USERNAME, who->user.c_str());
        curl().easy_setopt(handle, CURLOPT_PASSWORD, who->password.c_str());
    }
    if (const CURLcode code = curl().easy_perform(handle); code != CURLE_OK) {
        answer.trouble = noAnswer(code);
        return answer;
    }
    curl().easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &answer.status);
    curl_off_t wait = 0;
    curl().easy_getinfo(handle, CURLINFO_RETRY_AFTER, &wait);
    answer.retryAfter = wait;
    if (!answer.isTaken())
        answer.trouble = say("the record store answered {0}: {1}", "学习记录系统回答 {0}：{1}", answer.status,
                             answer.body.substr(0, 300));
    return answer;
}

} // namespace rapport

#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>

namespace rapport {

// How often somebody may ask: `burst` times at once, then `perMinute`. Who asks less gets it all back.
class Allowance {
public:
    Allowance(int burst, int perMinute) : m_full(std::int64_t(burst) * minute), m_perMinute(perMinute) {}

    // Takes one of what somebody has left at a time in milliseconds; false if nothing is.
    bool take(const std::string& who, std::int64_t now) {
        if (m_accounts.size() > mostAccounts)
            std::erase_if(m_accounts, [&](const auto& each) { return left(each.second, now) == m_full; });
        Account& account = m_accounts.try_emplace(who, Account{m_full, now}).first->second;
        account = {left(account, now), now};
        if (account.left < minute) return false;
        account.left -= minute;
        return true;
    }

private:
    static constexpr std::int64_t minute = 60'000; // milliseconds, and what one request costs
    static constexpr std::size_t mostAccounts = 4096;

    struct Account {
        std::int64_t left = 0;
        std::int64_t at = 0;
    };
    std::int64_t left(const Account& account, std::int64_t now) const {
        return std::min(m_full, account.left + (now - account.at) * m_perMinute);
    }

    std::int64_t m_full;
    int m_perMinute;
    std::map<std::string, Account> m_accounts;
};

} // namespace rapport

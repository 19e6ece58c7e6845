#pragma once

#include "learner/Attempt.h"
#include "store/Query.h"

#include <string_view>

namespace rapport {

// The rows of a table that belong to attempts, handed out attempt by attempt: both lie in the order of
// their numbers. To join them would say every attempt again with every row.
class Beside {
public:
    Beside(const Database& database, std::string_view sql) : m_rows(database, sql) { goOn(); }

    template <class See>
    void of(AttemptId id, See see) {
        for (; m_isMore && m_attempt <= id; goOn())
            if (m_attempt == id) see(m_rows);
    }
    const Trouble& trouble() const { return m_rows.trouble(); }

private:
    void goOn() {
        m_isMore = m_rows.next();
        m_attempt = m_isMore ? m_rows.integer() : 0;
    }

    Query m_rows;
    bool m_isMore = false;
    AttemptId m_attempt = 0;
};

} // namespace rapport

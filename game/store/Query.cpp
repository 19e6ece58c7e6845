#include "store/Query.h"

#include "store/Database.h"

#include <sqlite3.h>

namespace rapport {

Query::~Query() {
    sqlite3_finalize(m_statement);
}

void Query::prepare(std::string_view sql) {
    check(sqlite3_prepare_v2(m_database.m_connection, sql.data(), int(sql.size()), &m_statement, nullptr));
}

void Query::put(std::int64_t value) {
    if (!m_trouble) check(sqlite3_bind_int64(m_statement, ++m_blank, value));
}

void Query::put(std::string_view value) {
    // A null pointer would mean "no value" instead of an empty text.
    const char* bytes = value.data() ? value.data() : "";
    if (!m_trouble)
        check(sqlite3_bind_text64(m_statement, ++m_blank, bytes, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Query::put(std::nullopt_t) {
    if (!m_trouble) check(sqlite3_bind_null(m_statement, ++m_blank));
}

bool Query::next() {
    if (m_trouble) return false;
    m_column = 0;
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_DONE) check(code);
    return code == SQLITE_ROW;
}

Trouble Query::run() {
    while (next()) {
    }
    return m_trouble;
}

int Query::changes() const {
    return m_trouble ? 0 : sqlite3_changes(m_database.m_connection);
}

std::int64_t Query::integer() {
    return sqlite3_column_int64(m_statement, m_column++);
}

std::string Query::text() {
    const int column = m_column++;
    const unsigned char* bytes = sqlite3_column_text(m_statement, column);
    return bytes ? std::string(reinterpret_cast<const char*>(bytes),
                               std::size_t(sqlite3_column_bytes(m_statement, column)))
                 : std::string();
}

bool Query::isNull() const {
    return sqlite3_column_type(m_statement, m_column) == SQLITE_NULL;
}

void Query::check(int code) {
    if (code != SQLITE_OK && code != SQLITE_ROW) m_trouble = m_database.failed(code);
}

} // namespace rapport

#pragma once

#include "store/Result.h"

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3_stmt;

namespace rapport {

class Database;

// One sentence of SQL with its blanks filled in, and the rows it answers, read column by column.
class Query {
public:
    template <class... Values>
    Query(const Database& database, std::string_view sql, const Values&... values) : m_database(database) {
        prepare(sql);
        (put(values), ...);
    }
    ~Query();
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    // Goes to the next row; false at the end, or if there is trouble.
    bool next();
    // Runs to the end.
    Trouble run();
    const Trouble& trouble() const { return m_trouble; }
    // How many rows the last change touched.
    int changes() const;

    // The row's next column. A missing value is 0 or "".
    std::int64_t integer();
    std::string text();
    template <class Number>
    std::optional<Number> optionalInteger() {
        if (!isNull()) return Number(integer());
        skip();
        return {};
    }

private:
    void prepare(std::string_view sql);
    void put(std::int64_t value);
    void put(std::integral auto value) { put(std::int64_t(value)); }
    void put(std::string_view value);
    void put(const std::string& value) { put(std::string_view(value)); }
    void put(const char* value) { put(std::string_view(value)); }
    void put(std::nullopt_t);
    template <class Value>
    void put(const std::optional<Value>& value) {
        value ? put(*value) : put(std::nullopt);
    }
    void check(int code);

    bool isNull() const;
    void skip() { ++m_column; }

    const Database& m_database;
    sqlite3_stmt* m_statement = nullptr;
    int m_blank = 0;  // filled in last
    int m_column = 0; // to be read next
    Trouble m_trouble;
};

} // namespace rapport

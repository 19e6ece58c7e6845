#pragma once

#include "store/Home.h"
#include "store/Result.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

struct sqlite3;

namespace rapport {

// The learner's database: one SQLite file in the home folder, which several windows may have open at once. What a
// function has written when it returns is on the disk, safe from a power cut.
class Database {
public:
    // Opens the file, or makes it. One that is damaged, another program's or of a later version is left as it is, byte
    // for byte.
    static Result<std::shared_ptr<Database>> open(const Home& home);
    // To look at only. Where nothing can be written, the file is read into memory as it is, and what is changed there is gone
    // afterwards; where there is no file, none is made.
    static Result<std::shared_ptr<Database>> openToRead(const Home& home);
    // One that lasts no longer than the program, for when there is no other.
    static std::shared_ptr<Database> inMemory();

    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    bool isLasting() const { return !m_file.empty(); }
    // The file as people know it.
    std::string name() const { return isLasting() ? m_file.string() : ":memory:"; }

    // Reads several things as they are at one moment.
    Trouble read(const std::function<Trouble()>& work);
    // Makes several changes as one: all or, if there is trouble, none.
    Trouble write(const std::function<Trouble()>& work);
    // Deletes, all or nothing: what is deleted is overwritten, and what the journal still holds of it goes too.
    Trouble erase(const std::function<Trouble()>& work);
    // Runs sentences of SQL that answer nothing.
    Trouble execute(const std::string& script);

private:
    friend class Query;

    explicit Database(std::filesystem::path file) : m_file(std::move(file)) {}

    Trouble connect();
    Trouble connectToRead();
    Trouble readAll(Database& source);
    Trouble checkPages();
    Trouble keepJournal();
    Trouble inTransaction(const std::string& begin, const std::function<Trouble()>& work);
    void allowCheckpoints(bool allowed) const;
    Message failed(int code) const;

    std::filesystem::path m_file; // empty: in memory
    sqlite3* m_connection = nullptr;
    mutable bool m_isDamaged = false; // seen while reading: from then on nothing is written
};

} // namespace rapport

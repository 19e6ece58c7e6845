#include "store/Database.h"

#include "store/Query.h"
#include "store/Schema.h"
#include "store/SystemReason.h"

#include <sqlite3.h>
#include <unistd.h>

#include <cerrno>

namespace rapport {

namespace fs = std::filesystem;

namespace {

constexpr int longestWait = 2000;                          // milliseconds to wait for another window
constexpr std::uintmax_t quicklyChecked = 4 * 1024 * 1024; // bytes: well under a twentieth of a second

// What SQLite writes to first; left behind by a session that was cut off, and there while another window is open.
fs::path journalOf(const fs::path& file) {
    return file.string() + "-wal";
}

std::uintmax_t sizeOf(const fs::path& file) {
    std::error_code failure;
    const std::uintmax_t size = fs::file_size(file, failure);
    return failure ? 0 : size;
}

// What can be told without opening the file.
Trouble obstacleAt(const fs::path& file) {
    std::error_code failure;
    const fs::file_type type = fs::status(file, failure).type();
    if (type != fs::file_type::not_found && failure)
        return because(say("cannot open \"{0}\"", "无法打开“{0}”", file.string()), failure);
    if (type != fs::file_type::not_found && type != fs::file_type::regular)
        return say("cannot open \"{0}\": it is not a file", "无法打开“{0}”：它不是文件", file.string());
    // SQLite would throw the journal away.
    if (sizeOf(file) == 0 && sizeOf(journalOf(file)) != 0)
        return say("\"{0}\" is missing or empty, but its journal \"{1}\" is not; both are left as they are",
                   "“{0}”缺失或为空，而它的日志“{1}”还在；两者都保持原样", file.string(), journalOf(file).string());
    return {};
}

// A path as a part of an address.
std::string escaped(std::string_view path) {
    std::string text;
    for (const char byte : path)
        text += byte == '%' || byte == '?' || byte == '#' ? fmt::format("%{:02X}", int(byte)) : std::string(1, byte);
    return text;
}

// Why the file cannot be written. SQLite tries several ways and remembers only what the last one met.
std::error_code refusalOf(const fs::path& file, int met) {
    for (const fs::path& path : {file.parent_path(), file})
        if (::access(path.c_str(), W_OK) != 0 && errno != ENOENT) return {errno, std::generic_category()};
    return {met, std::generic_category()};
}

} // namespace

Result<std::shared_ptr<Database>> Database::open(const Home& home) {
    if (Trouble trouble = home.create()) return *trouble;
    std::error_code ignored;
    const fs::path real = fs::weakly_canonical(home.database(), ignored);
    const std::shared_ptr<Database> database(new Database(real.empty() ? home.database() : real));
    if (Trouble trouble = obstacleAt(database->m_file)) return *trouble;
    const bool wasCutOff = sizeOf(journalOf(database->m_file)) != 0;

    Trouble trouble = database->connect();
    if (!trouble) trouble = recognise(*database);
    if (!trouble && (wasCutOff || sizeOf(database->m_file) <= quicklyChecked)) trouble = database->checkPages();
    if (trouble) return *trouble;

    database->allowCheckpoints(true);
    trouble = migrate(*database);
    if (!trouble) trouble = database->keepJournal();
    if (trouble) return *trouble;
    return database;
}

Result<std::shared_ptr<Database>> Database::openToRead(const Home& home) {
    std::error_code ignored;
    const fs::path found = fs::weakly_canonical(home.database(), ignored);
    const fs::path file = found.empty() ? home.database() : found;
    if (Trouble trouble = obstacleAt(file)) return *trouble;
    const bool isThere = fs::exists(file, ignored);
    if (!isThere && (fs::is_directory(home.folder(), ignored) || !fs::exists(home.folder(), ignored)))
        return inMemory();
    if (!isThere || (::access(file.parent_path().c_str(), W_OK) == 0 && ::access(file.c_str(), W_OK) == 0))
        return open(home);

    Database source(file);
    Trouble trouble = source.connectToRead();
    if (!trouble) trouble = recognise(source);
    if (!trouble) trouble = source.checkPages();
    if (trouble) return *trouble;
    const std::shared_ptr<Database> copy(new Database({}));
    trouble = copy->connect();
    if (!trouble) trouble = copy->readAll(source);
    if (!trouble) trouble = migrate(*copy);
    if (trouble) return *trouble;
    return copy;
}

std::shared_ptr<Database> Database::inMemory() {
    std::shared_ptr<Database> database(new Database({}));
    if (!database->connect()) migrate(*database);
    return database;
}

Database::~Database() {
    sqlite3_close(m_connection);
}

Trouble Database::connect() {
    const int code =
        sqlite3_open_v2(name().c_str(), &m_connection, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    if (code != SQLITE_OK) return failed(code);
    sqlite3_extended_result_codes(m_connection, 1);
    sqlite3_busy_timeout(m_connection, longestWait);
    sqlite3_db_config(m_connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    allowCheckpoints(false); // until it is known to be whole
    if (sqlite3_db_readonly(m_connection, "main") == 1) return failed(SQLITE_READONLY);
    // FULL: with less, a power cut may take the last replies along.
    return execute("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA foreign_keys = ON;"
                   "PRAGMA synchronous = FULL;");
}

// Another window may be writing, from where that is possible: then its journal is read along. Where nobody is, and the journal
// is empty, the file does not change while it is read.
Trouble Database::connectToRead() {
    if (::access(m_file.c_str(), R_OK) != 0)
        return because(say("cannot open \"{0}\"", "无法打开“{0}”", name()), lastFailure());
    const auto tryWith = [&](std::string_view how) {
        sqlite3_close(m_connection);
        m_connection = nullptr;
        const std::string address = fmt::format("file:{}?{}", escaped(m_file.string()), how);
        int code = sqlite3_open_v2(address.c_str(), &m_connection, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr);
        sqlite3_busy_timeout(m_connection, longestWait);
        if (code == SQLITE_OK)
            code = sqlite3_exec(m_connection, "SELECT 1 FROM sqlite_schema", nullptr, nullptr, nullptr);
        return code;
    };
    int code = tryWith("mode=ro");
    const bool isRefused = (code & 0xff) == SQLITE_CANTOPEN || (code & 0xff) == SQLITE_READONLY;
    if (isRefused && sizeOf(journalOf(m_file)) != 0)
        return say("what was played last is still in \"{0}\", which can only be read where it may be written: copy the "
                   "folder to such a place",
                   "最近的练习还在“{0}”里，只有能写入时才读得出来：请把整个文件夹复制到可以写入的地方",
                   journalOf(m_file).string());
    if (isRefused) code = tryWith("immutable=1");
    if (code != SQLITE_OK) return failed(code);
    sqlite3_extended_result_codes(m_connection, 1);
    sqlite3_db_config(m_connection, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    return execute("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;");
}

Trouble Database::readAll(Database& source) {
    sqlite3_backup* const copy = sqlite3_backup_init(m_connection, "main", source.m_connection, "main");
    if (!copy) return failed(sqlite3_errcode(m_connection));
    const int last = sqlite3_backup_step(copy, -1); // finishing tells nothing of a file that was busy
    const int code = sqlite3_backup_finish(copy);
    if (code != SQLITE_OK || last != SQLITE_DONE) return source.failed(code != SQLITE_OK ? code : last);
    return {};
}

Trouble Database::checkPages() {
    Query check(*this, "PRAGMA quick_check(1)");
    const bool whole = check.next() && check.text() == "ok";
    if (check.trouble()) return check.trouble();
    return whole ? Trouble() : failed(SQLITE_CORRUPT);
}

// With a write-ahead journal windows do not wait for each other's reading. If another window is just busy with the
// file, the next one to open it makes the change.
Trouble Database::keepJournal() {
    Query change(*this, "PRAGMA journal_mode = WAL");
    Trouble trouble = change.run();
    return sqlite3_errcode(m_connection) == SQLITE_BUSY ? Trouble() : trouble;
}

Trouble Database::read(const std::function<Trouble()>& work) {
    return inTransaction("BEGIN", work);
}

Trouble Database::write(const std::function<Trouble()>& work) {
    if (m_isDamaged) return failed(SQLITE_CORRUPT);
    // Taking the right to write at once lets a second window wait its turn instead of failing halfway.
    return inTransaction("BEGIN IMMEDIATE", work);
}

Trouble Database::erase(const std::function<Trouble()>& work) {
    if (Trouble trouble = execute("PRAGMA secure_delete = ON")) return trouble;
    if (Trouble trouble = write(work)) return trouble;
    return Query(*this, "PRAGMA wal_checkpoint(TRUNCATE)").run();
}

Trouble Database::inTransaction(const std::string& begin, const std::function<Trouble()>& work) {
    Trouble trouble = execute(begin);
    if (trouble) return trouble;
    trouble = work();
    if (!trouble) trouble = execute("COMMIT");
    if (trouble) execute("ROLLBACK");
    return trouble;
}

Trouble Database::execute(const std::string& script) {
    const int code = sqlite3_exec(m_connection, script.c_str(), nullptr, nullptr, nullptr);
    return code == SQLITE_OK ? Trouble() : failed(code);
}

void Database::allowCheckpoints(bool allowed) const {
    sqlite3_db_config(m_connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, allowed ? 0 : 1, nullptr);
}

// Why the last step failed, in the user's words.
Message Database::failed(int code) const {
    const int system = m_connection ? sqlite3_system_errno(m_connection) : 0;
    const Message unsaved = say("nothing can be saved in \"{0}\"", "无法写入“{0}”", name());
    switch (code & 0xff) {
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
        m_isDamaged = true;
        allowCheckpoints(false);
        return say("\"{0}\" is damaged; it is left as it is", "“{0}”已损坏；文件保持原样", name());
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return say("\"{0}\" is in use by another program", "“{0}”正被别的程序占用", name());
    case SQLITE_FULL: return because(unsaved, std::make_error_code(std::errc::no_space_on_device));
    case SQLITE_READONLY: return because(unsaved, refusalOf(m_file, EACCES));
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR: return because(unsaved, refusalOf(m_file, system ? system : EIO));
    default: {
        const char* words = sqlite3_errmsg(m_connection);
        return say("nothing can be saved in \"{0}\": {1}", "无法写入“{0}”：{1}", name(), words);
    }
    }
}

} // namespace rapport

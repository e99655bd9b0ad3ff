// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/connection.h"

#include "store/numberrows.h"
#include "store/statement.h"

#include <QAtomicInt>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QVariant>

#include <sqlite3.h>

#include <cstring>
#include <utility>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

Error::Code codeOf(int sqliteCode)
{
    switch (sqliteCode & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Error::Code::Busy;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return Error::Code::Corrupt;
    case SQLITE_INTERRUPT:
        return Error::Code::Cancelled;
    case SQLITE_CONSTRAINT:
    case SQLITE_TOOBIG:
    case SQLITE_MISMATCH:
        return Error::Code::Rejected; // of the row itself: trying again cannot work
    default:
        return Error::Code::Io;
    }
}

sqlite3 *driverHandle(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    if (!handle.isValid() || std::strcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3 *const *>(handle.constData());
}

/// A second copy of SQLite inside the driver would break the first one's file locks.
Result<void> checkOneCopy(Connection &connection)
{
    Statement statement(connection, "SELECT sqlite_source_id()");
    if (!statement.next() || statement.text(0) != sqlite3_sourceid())
        return fail(Error::Code::Rejected,
                    u"Qt's SQLite driver carries another SQLite than the one Glasshouse is linked with; "
                    "install the distribution's own Qt SQL driver"_s);
    return {};
}

} // namespace

Result<Connection> Connection::open(const QString &path, Mode mode)
{
    static QAtomicInt counter;
    Connection connection;
    connection.m_path = path;
    connection.m_name = u"glasshouse-%1"_s.arg(counter.fetchAndAddRelaxed(1));
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection.m_name);
        database.setDatabaseName(path);
        QString options = u"QSQLITE_BUSY_TIMEOUT=5000"_s;
        if (mode == Mode::ReadOnly)
            options += u";QSQLITE_OPEN_READONLY"_s;
        database.setConnectOptions(options);
        if (!database.open())
            return fail(Error::Code::Io,
                        u"cannot open the store %1: %2"_s.arg(path, database.lastError().databaseText()));
        connection.m_handle = driverHandle(database);
    }
    if (!connection.m_handle)
        return fail(Error::Code::Rejected, u"Qt's SQLite driver gives no handle"_s);
    if (auto same = checkOneCopy(connection); !same)
        return tl::unexpected(same.error());
    sqlite3_extended_result_codes(connection.m_handle, 1);
    sqlite3_db_config(connection.m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(connection.m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    if (!addNumberRows(connection.m_handle))
        return tl::unexpected(connection.lastError());
    // Only of a new store can it be chosen so, and said of an old one it would write to it.
    if (mode == Mode::ReadWrite && connection.integer("PRAGMA page_count", 1).value_or(1) == 0) {
        if (auto chosen = connection.execute("PRAGMA page_size = 8192; PRAGMA auto_vacuum = INCREMENTAL"); !chosen)
            return tl::unexpected(chosen.error());
    }
    const auto rules = mode == Mode::ReadOnly
        ? connection.execute("PRAGMA query_only = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16384")
        : connection.execute("PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                             "PRAGMA secure_delete = FAST; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY;"
                             "PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 4000;"
                             // What a long reader let the log grow to is given back once it has ended.
                             "PRAGMA journal_size_limit = 67108864");
    if (!rules)
        return tl::unexpected(rules.error());
    return connection;
}

Connection::Connection(Connection &&other) noexcept
    : m_name(std::move(other.m_name)),
      m_path(std::move(other.m_path)),
      m_handle(std::exchange(other.m_handle, nullptr)),
      m_failure(std::move(other.m_failure))
{
    other.m_name.clear();
}

Connection &Connection::operator=(Connection &&other) noexcept
{
    if (this != &other) {
        close();
        m_name = std::move(other.m_name);
        other.m_name.clear();
        m_path = std::move(other.m_path);
        m_handle = std::exchange(other.m_handle, nullptr);
    }
    return *this;
}

Connection::~Connection()
{
    close();
}

void Connection::close()
{
    if (m_name.isEmpty())
        return;
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
    m_name.clear();
    m_handle = nullptr;
}

void Connection::interrupt()
{
    sqlite3_interrupt(m_handle);
}

Result<void> Connection::execute(std::string_view sql)
{
    if (sqlite3_exec(m_handle, std::string(sql).c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return tl::unexpected(lastError());
    return {};
}

Result<qint64> Connection::integer(std::string_view sql, qint64 fallback)
{
    if (m_failure)
        return tl::unexpected(*m_failure); // somebody else's, who has yet to take it
    Statement statement(*this, sql);
    const qint64 value = statement.next() ? statement.integer(0) : fallback;
    if (auto failure = takeFailure(); !failure)
        return tl::unexpected(failure.error());
    return value;
}

qint64 Connection::dataVersion()
{
    return integer("PRAGMA data_version").value_or(-1);
}

Error Connection::lastError(std::string_view doing) const
{
    QString message = u"store %1: "_s.arg(m_path);
    if (!doing.empty())
        message += QString::fromUtf8(doing.data(), qsizetype(doing.size())) + u": "_s;
    message += QString::fromUtf8(sqlite3_errmsg(m_handle));
    return Error{codeOf(sqlite3_errcode(m_handle)), message};
}

void Connection::noteFailure(std::string_view doing)
{
    if (!m_failure)
        m_failure = lastError(doing);
}

Result<void> Connection::takeFailure()
{
    if (!m_failure)
        return {};
    return tl::unexpected(*std::exchange(m_failure, std::nullopt));
}

Transaction::~Transaction()
{
    if (m_open)
        (void)m_connection.execute("ROLLBACK"); // a failed COMMIT may have rolled back already
}

Result<void> Transaction::begin()
{
    if (auto begun = m_connection.execute("BEGIN IMMEDIATE"); !begun)
        return begun;
    m_open = true;
    (void)m_connection.takeFailure(); // an older one is not this transaction's
    return {};
}

Result<void> Transaction::commit()
{
    if (sqlite3_get_autocommit(m_connection.handle()))
        m_open = false; // SQLITE_FULL and the like roll the whole transaction back by themselves
    if (auto failure = m_connection.takeFailure(); !failure)
        return failure;
    if (!m_open)
        return fail(Error::Code::Io, u"store %1: SQLite rolled the batch back"_s.arg(m_connection.path()));
    if (auto committed = m_connection.execute("COMMIT"); !committed)
        return committed;
    m_open = false;
    return {};
}

} // namespace glasshouse

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <optional>
#include <string_view>

struct sqlite3;

namespace glasshouse {

/// One SQLite connection, opened through Qt's driver so that the process holds exactly one copy of SQLite, and used
/// through the driver's handle. Stays on the thread that opened it. Statements must be gone before it closes.
class Connection
{
public:
    enum class Mode { ReadOnly, ReadWrite };

    /// Opens `path`, which must exist for ReadOnly; sets the rules of docs/design.md 3 (WAL, synchronous FULL,
    /// defensive). Errors: Io, Corrupt, Rejected (another copy of SQLite in the driver than the one linked here).
    static Result<Connection> open(const QString &path, Mode mode);

    Connection(Connection &&other) noexcept;
    Connection &operator=(Connection &&other) noexcept;
    ~Connection();

    /// Ends the statement in hand with Cancelled. From any thread, while the connection is open.
    void interrupt();

    sqlite3 *handle() const { return m_handle; }
    QString path() const { return m_path; }

    /// Runs one or more statements without results.
    Result<void> execute(std::string_view sql);
    /// The first column of the first row; `fallback` where there is no row.
    Result<qint64> integer(std::string_view sql, qint64 fallback = 0);
    /// Changes when another connection has committed; -1 where that cannot be told.
    qint64 dataVersion();
    /// The last failure as an Error whose message names the store.
    Error lastError(std::string_view doing = {}) const;

    /// The first failure of any statement since the last takeFailure(). Code that runs many statements does not branch on
    /// each: once one of them has failed no other runs, a transaction refuses to commit, and a reader refuses to answer.
    void noteFailure(std::string_view doing);
    bool hasFailed() const { return m_failure.has_value(); }
    Result<void> takeFailure();

private:
    Connection() = default;
    void close();

    QString m_name; ///< in Qt's table of connections
    QString m_path;
    sqlite3 *m_handle = nullptr;
    std::optional<Error> m_failure;
};

/// BEGIN IMMEDIATE … COMMIT; rolls back when it goes out of scope uncommitted. commit() fails, and nothing of the batch is
/// kept, if any statement since begin() has failed.
class Transaction
{
public:
    explicit Transaction(Connection &connection) : m_connection(connection) {}
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    Result<void> begin();
    Result<void> commit();
    bool isOpen() const { return m_open; }

private:
    Connection &m_connection;
    bool m_open = false;
};

} // namespace glasshouse

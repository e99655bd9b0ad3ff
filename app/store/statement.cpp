// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/statement.h"

#include "store/connection.h"

#include <sqlite3.h>

#include <utility>

namespace glasshouse {

Statement::Statement(Connection &connection, std::string_view sql) : m_connection(&connection)
{
    if (sqlite3_prepare_v3(connection.handle(), sql.data(), int(sql.size()), SQLITE_PREPARE_PERSISTENT, &m_statement,
                           nullptr)
        != SQLITE_OK)
        connection.noteFailure(sql);
}

Statement::Statement(Statement &&other) noexcept
    : m_connection(other.m_connection),
      m_statement(std::exchange(other.m_statement, nullptr))
{}

Statement &Statement::operator=(Statement &&other) noexcept
{
    if (this != &other) {
        sqlite3_finalize(m_statement);
        m_connection = other.m_connection;
        m_statement = std::exchange(other.m_statement, nullptr);
    }
    return *this;
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

Statement::Outcome Statement::step()
{
    // A full disk ends the transaction by itself; what came after it would then be committed piece by piece.
    if (m_connection->hasFailed())
        return Failed;
    switch (sqlite3_step(m_statement)) {
    case SQLITE_ROW:
        return Row;
    case SQLITE_DONE:
        return Done;
    default:
        m_connection->noteFailure({});
        return Failed;
    }
}

bool Statement::run()
{
    Outcome outcome;
    do
        outcome = step();
    while (outcome == Row);
    if (outcome != Done) // at its end it holds nothing any more, and bind(), or the next step by itself, resets it
        reset();
    return outcome == Done;
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

std::optional<qint64> Statement::optionalInteger(int column) const
{
    if (sqlite3_column_type(m_statement, column) == SQLITE_NULL)
        return std::nullopt;
    return integer(column);
}

double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

std::string_view Statement::text(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return text ? std::string_view(text, size_t(sqlite3_column_bytes(m_statement, column))) : std::string_view();
}

QString Statement::string(int column) const
{
    const std::string_view utf8 = text(column);
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

std::string_view Statement::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return bytes ? std::string_view(bytes, size_t(sqlite3_column_bytes(m_statement, column))) : std::string_view();
}

void Statement::bindOne(int at, qint64 value)
{
    sqlite3_bind_int64(m_statement, at, value);
}

void Statement::bindOne(int at, double value)
{
    sqlite3_bind_double(m_statement, at, value);
}

void Statement::bindOne(int at, const std::optional<qint64> &value)
{
    if (value)
        sqlite3_bind_int64(m_statement, at, *value);
    else
        sqlite3_bind_null(m_statement, at);
}

void Statement::bindOne(int at, std::string_view text)
{
    // An empty view may have no data at all; SQLite would read that as NULL.
    sqlite3_bind_text64(m_statement, at, text.data() ? text.data() : "", text.size(), SQLITE_STATIC, SQLITE_UTF8);
}

void Statement::bindOne(int at, const QByteArray &blob)
{
    sqlite3_bind_blob64(m_statement, at, blob.constData(), sqlite3_uint64(blob.size()), SQLITE_STATIC);
}

void Statement::bindOne(int at, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    sqlite3_bind_text64(m_statement, at, utf8.constData(), sqlite3_uint64(utf8.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
}

} // namespace glasshouse

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <string_view>

struct sqlite3_stmt;

namespace glasshouse {

class Connection;

/// A prepared statement. Parameters are bound by position, in order, by bind(a, b, c); columns are read by position.
/// Text and blobs are bound without a copy: they must outlive the next step or run.
class Statement
{
public:
    enum Outcome { Row, Done, Failed };

    /// A statement that SQLite refuses fails at its first step instead; the failure is noted on the connection.
    Statement(Connection &connection, std::string_view sql);

    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&other) noexcept;
    ~Statement();

    /// Resets the statement and binds all its parameters.
    template<typename... Values>
    Statement &bind(const Values &...values)
    {
        reset();
        int at = 0;
        (bindOne(++at, values), ...);
        return *this;
    }
    /// The next row, the end, or a failure, which is noted on the connection.
    Outcome step();
    bool next() { return step() == Row; }
    /// Steps to the end of a statement whose rows do not matter; false: it failed.
    bool run();
    void reset();

    qint64 integer(int column) const;
    std::optional<qint64> optionalInteger(int column) const;
    double real(int column) const;
    std::string_view text(int column) const; ///< valid until the next step
    QString string(int column) const;
    std::string_view blob(int column) const; ///< valid until the next step

private:
    void bindOne(int at, qint64 value);
    void bindOne(int at, double value);
    void bindOne(int at, int value) { bindOne(at, qint64(value)); }
    void bindOne(int at, bool value) { bindOne(at, qint64(value)); }
    void bindOne(int at, const std::optional<qint64> &value);
    void bindOne(int at, std::string_view text);
    void bindOne(int at, const std::string &text) { bindOne(at, std::string_view(text)); }
    void bindOne(int at, const char *text) { bindOne(at, std::string_view(text)); }
    void bindOne(int at, const QByteArray &blob);
    void bindOne(int at, const QString &text);

    Connection *m_connection = nullptr;
    sqlite3_stmt *m_statement = nullptr;
};

} // namespace glasshouse

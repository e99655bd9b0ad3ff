// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"
#include "store/sandbox/sandbox.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <optional>

namespace glasshouse::test {

/// A store, written row by row, in which whatever a scope may not show says so: every text of tenant 2 holds "CANARY-T2",
/// every text of bob's "CANARY-BOB", and every number of both of them begins with 777. Ada's texts hold "ada".
class CanaryStore
{
public:
    static constexpr qint64 BeginMs = 1'795'262'400'000; ///< 2026-11-21T12:00:00Z
    static constexpr int AdaEvents = 30, BobEvents = 20, ForeignEvents = 40;

    CanaryStore();
    bool isReady() const { return m_ready; }
    QString path() const { return m_folder.filePath(QStringLiteral("store.db")); }

    static sandbox::Rows ada() { return {1, std::vector<std::string>{"ada"}}; }
    static sandbox::Rows admin() { return {1, std::nullopt}; }
    static sandbox::Rows nobody() { return {1, std::vector<std::string>{}}; }
    /// Words that a result under these rows may not hold.
    static QStringList forbidden(const sandbox::Rows &rows);

    static sandbox::Masks masks();
    std::unique_ptr<sandbox::Sandbox> open(const sandbox::Rows &rows) const;

    /// What is in the folder and the store's own bytes: equal before and after a statement that wrote nothing.
    QByteArray fingerprint() const;
    /// The same without reading the files: their names, sizes and times.
    QByteArray listing() const;

private:
    bool write(std::string_view sql);
    bool writeRows(qint64 tenant, const std::string &who, int count, qint64 firstSeq);
    bool writeCell(qint64 tenant, int cube, qint64 timeMs, const std::vector<std::string> &dimensions, bool isOwn);
    bool writeOthers(qint64 tenant, const std::string &who, qint64 number);

    QTemporaryDir m_folder;
    std::optional<Connection> m_connection;
    bool m_ready = false;
};

/// Each line of escapes.txt: what is expected, and the statement. See the head of that file.
struct EscapeCase {
    QByteArray expected, statement;
    int line = 0;
};
std::vector<EscapeCase> escapeCases();

/// All that an answer, or a refusal, says.
QByteArray saidBy(const Result<sandbox::Output> &result);

} // namespace glasshouse::test

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/connection.h"

#include <QByteArray>

#include <optional>
#include <string>
#include <vector>

namespace glasshouse {

/// The copy of a transcript as it was at one time. The packed bytes are in archiveFolder(), in archivedName(hash).
struct ArchivedRow {
    std::string path;
    QByteArray hash; ///< SHA-256 of what it holds
    qint64 size = 0, packed = 0, modifiedNs = 0, keptMs = 0;
    qint64 project = 0;
};

/// The setting's name in Meta; "1": copies are kept of every transcript.
inline constexpr std::string_view KeepAllKey = "archive_all";

/// "<store>.archive", and a copy's place in it.
QString archiveFolder(const QString &storePath);
QString archivedName(const QByteArray &hash);

/// Which transcripts have copies. A tenant's; failures are noted on the connection.
class ArchiveStore
{
public:
    ArchiveStore(Connection &connection, qint64 tenant) : m_connection(connection), m_tenant(tenant) {}

    /// The copies of what stood at a path, newest first.
    std::vector<ArchivedRow> of(const std::string &path);
    void insert(const ArchivedRow &row);
    void remove(const std::string &path, const QByteArray &hash);
    /// Whether any path, of any tenant, has these bytes.
    bool isReferenced(const QByteArray &hash);
    /// Copies made before an instant, or those of one project.
    std::vector<ArchivedRow> keptBefore(qint64 ms);
    std::vector<ArchivedRow> ofProject(qint64 project);
    /// The projects that have copies, by their numbers; transcripts of none are left out.
    std::vector<qint64> projects();

    struct Totals {
        qint64 files = 0, bytes = 0; ///< bytes: packed, each content once
    };
    Totals totals();

    /// A transcript as the store knows it.
    struct KnownFile {
        qint64 id = 0;
        std::string path, session;
        qint64 size = 0, modifiedNs = 0, lines = 0, badLines = 0, project = 0;
        bool kept = false; ///< a copy of what it holds now is there
    };
    std::vector<KnownFile> files();
    /// Paths of those that no copy holds as they are, last changed before an instant; oldest first.
    std::vector<std::string> unkept(qint64 beforeNs);
    /// The project of the sessions in a file; 0: none is known.
    qint64 projectOf(const std::string &path);

private:
    std::vector<ArchivedRow> rows(const char *where, qint64 value);
    Connection &m_connection;
    qint64 m_tenant;
};

} // namespace glasshouse

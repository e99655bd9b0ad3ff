// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "store/connection.h"

#include <QJsonObject>
#include <QStringList>

#include <atomic>
#include <functional>
#include <optional>

namespace glasshouse {

/// What is asked of the archive of transcripts: copies of these now, copies of every one from now on (or no more), the copies
/// of one project gone.
struct ArchiveRequest {
    QStringList paths;
    std::optional<bool> keepAll;
    QString removeProject; ///< a path, or the last part of one
    bool dryRun = false;   ///< of removeProject: only say what would go
    bool operator==(const ArchiveRequest &) const = default;
};

struct ArchiveAnswer {
    int files = 0;     ///< of those asked for: how many have a copy now; of a project: how many copies go
    qint64 bytes = 0;  ///< of a project: packed, of those that no other transcript needs
    QString project{}; ///< the whole path of the one that was meant; empty: it has no copies
    QString trouble{}; ///< the first thing that went wrong, in words; empty: nothing
    bool operator==(const ArchiveAnswer &) const = default;
};

/// Copies of transcripts, packed, beside the store, in a folder that is the owner's alone. What two transcripts share whole
/// is there once; of one that grew only the newest copy stays, of one that was written anew the older copy stays, too. A
/// copy is on disk before the store knows of it; one that is removed goes together with what a viewer has unpacked of it. At most MostBytes together. On the writer's thread.
class Archive
{
public:
    static constexpr qint64 MostBytes = 64LL << 30; ///< packed
    /// A transcript that changed within this time is still being written: it is copied later.
    static constexpr qint64 QuietMs = 10LL * 60 * 1000;

    Archive(Connection &connection, qint64 tenant) : m_connection(connection), m_tenant(tenant) {}

    Result<ArchiveAnswer> apply(const ArchiveRequest &request, qint64 nowMs, const std::function<void()> &between,
                                const std::atomic_bool &stop);
    /// Where copies of every transcript are kept: of those that have none and are quiet.
    Result<ArchiveAnswer> keepUnkept(qint64 nowMs, const std::function<void()> &between, const std::atomic_bool &stop);
    /// Copies that were made before an instant go. Returns how many, and their packed bytes.
    Result<std::pair<qint64, qint64>> removeKeptBefore(qint64 ms);

private:
    Result<void> keep(const QString &path, qint64 nowMs);
    Result<ArchiveAnswer> keepAll(const QStringList &paths, qint64 nowMs, const std::function<void()> &between,
                                  const std::atomic_bool &stop);
    Result<std::pair<qint64, QString>> projectMeant(const QString &name);
    Result<ArchiveAnswer> removeProject(const ArchiveRequest &request);
    Result<std::pair<qint64, qint64>> remove(const std::vector<struct ArchivedRow> &rows, bool dryRun = false);
    void removeUnused();
    Result<void> setKeepAll(bool on);

    Connection &m_connection;
    qint64 m_tenant;
};

/// From outside: works here where nobody owns the store, else has its owner do it. Blocks. Errors: Io (no such store), and
/// as StoreOwner::open and StoreOwner::archive.
Result<ArchiveAnswer> runArchive(const QString &storePath, const ArchiveRequest &request, const std::atomic_bool &stop);

// As they cross the socket to the store's owner.
QJsonObject toJson(const ArchiveRequest &request);
QJsonObject toJson(const ArchiveAnswer &answer);
Result<ArchiveRequest> archiveRequestFromJson(const QJsonObject &json);
ArchiveAnswer archiveAnswerFromJson(const QJsonObject &json);

} // namespace glasshouse

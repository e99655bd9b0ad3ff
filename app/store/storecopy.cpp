// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storecopy.h"

#include "base/zstdframes.h"
#include "store/meta.h"
#include "store/rollups.h"
#include "store/schema.h"
#include "store/snapshot.h"
#include "store/statement.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

Result<void> sync(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool synced = file >= 0 && ::fsync(file) == 0;
    if (file >= 0)
        ::close(file);
    if (!synced)
        return fail(Error::Code::Io, u"cannot write %1 to the disk"_s.arg(path));
    syncFolder(QFileInfo(path).path());
    return {};
}

Result<void> copy(const QString &storePath, const QString &to, const std::atomic_bool &stop)
{
    auto connection = Connection::open(storePath, Connection::Mode::ReadOnly);
    if (!connection)
        return tl::unexpected(connection.error());
    if (auto known = checkSchema(*connection); !known)
        return known;
    // The store itself stays read-only, the file is opened so; only the copy is written.
    if (auto allowed = connection->execute("PRAGMA query_only = OFF"); !allowed)
        return allowed;
    stopWhen(*connection, &stop);
    Statement(*connection, "VACUUM INTO ?").bind(to).run();
    stopWhen(*connection, nullptr);
    return connection->takeFailure();
}

Result<void> checkPages(Connection &connection)
{
    Statement rows(connection, "PRAGMA integrity_check(10)");
    while (rows.next()) {
        if (rows.text(0) != "ok")
            return fail(Error::Code::Corrupt, u"%1 is damaged: %2"_s.arg(connection.path(), rows.string(0)));
    }
    return connection.takeFailure();
}

} // namespace

Result<void> copyStore(const QString &storePath, const QString &to, const std::atomic_bool &stop)
{
    auto done = copy(storePath, to, stop);
    if (done)
        done = sync(to);
    if (!done) {
        for (const auto &suffix : {u""_s, u"-journal"_s, u"-wal"_s, u"-shm"_s})
            QFile::remove(to + suffix);
    }
    return done;
}

Result<StoreCheck> checkStore(const QString &path, bool withSums, const std::atomic_bool &stop)
{
    auto connection = Connection::open(path, Connection::Mode::ReadOnly);
    if (!connection)
        return tl::unexpected(connection.error());
    if (auto known = checkSchema(*connection); !known)
        return tl::unexpected(known.error());
    stopWhen(*connection, &stop);
    if (auto sound = checkPages(*connection); !sound)
        return tl::unexpected(sound.error());
    StoreCheck check;
    check.events = connection->integer("SELECT count(*) FROM event").value_or(0);
    check.calls = connection->integer("SELECT count(*) FROM call").value_or(0);
    check.sessions = connection->integer("SELECT count(*) FROM session").value_or(0);
    if (auto counted = connection->takeFailure(); !counted)
        return tl::unexpected(counted.error());
    if (!withSums)
        return check;
    for (const qint64 tenant : tenantIds(*connection)) {
        const auto compared = compareRollups(*connection, tenant, false);
        if (!compared)
            return tl::unexpected(compared.error());
        check.sums += compared->cells;
        if (compared->wrong > 0)
            return fail(Error::Code::Corrupt,
                        u"%1: %2 sums differ from the rows they are made of, such as %3"_s.arg(path)
                            .arg(compared->wrong)
                            .arg(compared->examples.value(0)));
    }
    return check;
}

void emptyLog(const QString &storePath)
{
    if (auto connection = Connection::open(storePath, Connection::Mode::ReadWrite))
        (void)connection->execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

Result<void> moveFilesOf(const QString &storePath, const QString &from, const QString &to)
{
    auto connection = Connection::open(storePath, Connection::Mode::ReadWrite);
    if (!connection)
        return tl::unexpected(connection.error());
    const std::string before = QFile::encodeName(from + u'/').toStdString();
    const std::string after = QFile::encodeName(to + u'/').toStdString();
    Transaction transaction(*connection);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    for (const char *sql : {"UPDATE source_file SET path=?1 || substr(path, length(?2) + 1)"
                            " WHERE substr(path, 1, length(?2))=?2",
                            "UPDATE archived_file SET path=?1 || substr(path, length(?2) + 1)"
                            " WHERE substr(path, 1, length(?2))=?2"})
        Statement(*connection, sql).bind(after, before).run();
    return transaction.commit();
}

} // namespace glasshouse

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/backup.h"

#include "base/timestamp.h"
#include "ingest/backupfiles.h"
#include "ingest/uploadnames.h"
#include "store/archivestore.h"
#include "store/schema.h"
#include "store/storecopy.h"
#include "store/storelock.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr auto Schema = "glasshouse.backup.v1";
const QString Database = u"glasshouse.db"_s, Manifest = u"manifest.json"_s;
constexpr qint64 MostManifest = 256LL << 20;

/// A folder that is kept beside a store, and what it is called in a backup.
struct Beside {
    QString store, name, skip;
};
std::array<Beside, 2> besideOf(const QString &storePath)
{
    // What a viewer has unpacked is in the archive, packed.
    return {Beside{archiveFolder(storePath), u"archive"_s, u"open/"_s},
            Beside{uploadsFolder(storePath), u"uploads"_s, {}}};
}

Result<std::vector<BackupFile>> copyInto(const QString &folder, const BackupOptions &options,
                                         const std::atomic_bool &stop)
{
    std::vector<BackupFile> files;
    const QString database = folder + u'/' + Database;
    if (auto copied = copyStore(options.storePath, database, stop); !copied)
        return tl::unexpected(copied.error());
    QFile::setPermissions(database, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    auto hashed = hashFile(database, stop);
    if (!hashed)
        return tl::unexpected(hashed.error());
    hashed->path = Database;
    files.push_back(std::move(*hashed));
    // After the store: files only grow, so that whatever the store knows of them is in them.
    for (const Beside &beside : besideOf(options.storePath)) {
        for (const QString &path : filesUnder(beside.store, beside.skip)) {
            auto copied = copyFile(beside.store + u'/' + path, folder + u'/' + beside.name + u'/' + path, stop);
            const bool gone = !copied && !QFileInfo::exists(beside.store + u'/' + path);
            if (gone)
                continue; // removed on purpose since: the store says so, too
            if (!copied)
                return tl::unexpected(copied.error());
            copied->path = beside.name + u'/' + path;
            files.push_back(std::move(*copied));
        }
    }
    return files;
}

BackupReport reportOf(const QString &folder, const std::vector<BackupFile> &files, const StoreCheck &check)
{
    BackupReport report;
    report.folder = folder;
    report.files = qint64(files.size());
    for (const BackupFile &file : files)
        report.bytes += file.bytes;
    report.events = check.events, report.calls = check.calls, report.sessions = check.sessions,
    report.sums = check.sums;
    return report;
}

Result<BackupReport> fill(const QString &partial, const BackupOptions &options, const std::atomic_bool &stop)
{
    const auto files = copyInto(partial, options, stop);
    if (!files)
        return tl::unexpected(files.error());
    const auto check = checkStore(partial + u'/' + Database, !options.quick, stop);
    if (!check)
        return tl::unexpected(check.error());
    BackupReport report = reportOf(options.folder, *files, *check);
    report.storePath = options.storePath;
    report.created = QString::fromStdString(timestampText(QDateTime::currentMSecsSinceEpoch()));
    const QJsonObject facts{{u"schema"_s, QLatin1String(Schema)}, {u"created"_s, report.created},
                            {u"store"_s, report.storePath},       {u"store_schema"_s, currentSchemaVersion()},
                            {u"events"_s, report.events},         {u"calls"_s, report.calls},
                            {u"sessions"_s, report.sessions},     {u"sums"_s, report.sums}};
    if (auto written = writeDurably(partial + u'/' + Manifest, manifestOf(facts, *files)); !written)
        return tl::unexpected(written.error());
    return report;
}

Result<QJsonObject> manifestIn(const QString &folder)
{
    QFile file(folder + u'/' + Manifest);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::Io, u"%1 is no backup: it has no %2 that can be read"_s.arg(folder, Manifest));
    const QJsonObject manifest = QJsonDocument::fromJson(file.read(MostManifest)).object();
    if (manifest.value(u"schema"_s).toString() != QLatin1String(Schema))
        return fail(Error::Code::Corrupt, u"%1 is no backup that this Glasshouse knows"_s.arg(folder));
    return manifest;
}

Result<std::vector<BackupFile>> checkFiles(const QString &folder, const QJsonObject &manifest,
                                           const std::atomic_bool &stop)
{
    auto files = filesOf(manifest);
    if (!files)
        return files;
    if (std::ranges::none_of(*files, [](const BackupFile &file) { return file.path == Database; }))
        return fail(Error::Code::Corrupt, u"%1 has no store in it"_s.arg(folder));
    for (const BackupFile &file : *files) {
        const auto found = hashFile(folder + u'/' + file.path, stop);
        if (!found)
            return tl::unexpected(found.error());
        if (found->bytes != file.bytes || found->sha256 != file.sha256)
            return fail(Error::Code::Corrupt,
                        u"%1/%2 is not what it was when the backup was made"_s.arg(folder, file.path));
    }
    return files;
}

QStringList namesOf(const QString &storePath)
{
    QStringList names{storePath, storePath + u"-wal"_s, storePath + u"-shm"_s, storePath + u".token"_s};
    for (const Beside &beside : besideOf(storePath))
        names += beside.store;
    return names;
}

/// The store's own file goes first, and comes back last: what has its name is whole.
Result<QString> clear(const QString &storePath, bool moveAside)
{
    QStringList there;
    for (const QString &name : namesOf(storePath)) {
        if (QFileInfo::exists(name))
            there += name;
    }
    if (there.isEmpty())
        return QString();
    if (!moveAside)
        return fail(
            Error::Code::Rejected,
            u"%1 is there already; nothing was changed. --move-aside keeps it under another name"_s.arg(there.first()));
    if (QFileInfo::exists(storePath))
        emptyLog(storePath);
    const QString suffix = u".before-restore-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss-zzz"_s);
    for (const QString &name : std::as_const(there)) {
        if (!QFileInfo::exists(name))
            continue; // the log, which is empty now
        const QString aside = storePath + suffix + name.mid(storePath.size());
        if (auto moved = renameDurably(name, aside); !moved)
            return tl::unexpected(moved.error());
    }
    return QString(storePath + suffix);
}

Result<void> copyOut(const QString &folder, const QString &into, const std::vector<BackupFile> &files,
                     const std::atomic_bool &stop)
{
    for (const BackupFile &file : files) {
        const auto copied = copyFile(folder + u'/' + file.path, into + u'/' + file.path, stop);
        if (!copied)
            return tl::unexpected(copied.error());
        if (copied->sha256 != file.sha256)
            return fail(Error::Code::Corrupt, u"%1/%2 changed while it was read"_s.arg(folder, file.path));
    }
    return {};
}

} // namespace

Result<BackupReport> makeBackup(const BackupOptions &options, const std::atomic_bool &stop)
{
    const QString partial = options.folder + u".partial"_s;
    if (!QFileInfo::exists(options.storePath))
        return fail(Error::Code::Io, u"there is no store at %1"_s.arg(options.storePath));
    if (QFileInfo::exists(options.folder))
        return fail(Error::Code::Rejected,
                    u"%1 is there already; a backup takes a name of its own"_s.arg(options.folder));
    auto lock = StoreLock::take(partial); // of whoever makes a backup of this name; "PARTIAL.lock" goes with it
    if (!lock)
        return fail(lock.error().code,
                    lock.error().code == Error::Code::Busy ? u"another backup to %1 is being made"_s.arg(options.folder)
                                                           : lock.error().message);
    QDir(partial).removeRecursively(); // of one that was killed
    auto report = [&]() -> Result<BackupReport> {
        if (auto made = makePrivateFolder(partial); !made)
            return tl::unexpected(made.error());
        auto filled = fill(partial, options, stop);
        if (!filled)
            return filled;
        if (auto renamed = renameDurably(partial, options.folder); !renamed)
            return tl::unexpected(renamed.error());
        return filled;
    }();
    if (!report)
        QDir(partial).removeRecursively();
    QFile::remove(partial + u".lock"_s);
    return report;
}

Result<BackupReport> checkBackup(const QString &folder, bool quick, const std::atomic_bool &stop)
{
    const auto manifest = manifestIn(folder);
    if (!manifest)
        return tl::unexpected(manifest.error());
    const auto files = checkFiles(folder, *manifest, stop);
    if (!files)
        return tl::unexpected(files.error());
    const auto check = checkStore(folder + u'/' + Database, !quick, stop);
    if (!check)
        return tl::unexpected(check.error());
    BackupReport report = reportOf(folder, *files, *check);
    report.storePath = manifest->value(u"store"_s).toString();
    report.created = manifest->value(u"created"_s).toString();
    return report;
}

Result<BackupReport> restoreBackup(const BackupOptions &options, bool moveAside, const std::atomic_bool &stop)
{
    auto report = checkBackup(options.folder, options.quick, stop);
    if (!report)
        return report;
    const auto manifest = manifestIn(options.folder);
    const auto files = manifest ? filesOf(*manifest) : tl::unexpected(manifest.error());
    if (!files)
        return tl::unexpected(files.error());
    const QString store = options.storePath, fresh = store + u".restoring"_s;
    if (auto made = makePrivateFolder(QFileInfo(store).path()); !made)
        return tl::unexpected(made.error());
    auto lock = StoreLock::take(store);
    if (!lock)
        return tl::unexpected(lock.error());
    QDir(fresh).removeRecursively(); // of one that was killed
    if (auto copied = copyOut(options.folder, fresh, *files, stop); !copied) {
        QDir(fresh).removeRecursively();
        return tl::unexpected(copied.error());
    }
    if (auto moved = moveFilesOf(fresh + u'/' + Database, uploadsFolder(report->storePath), uploadsFolder(store));
        !moved)
        return tl::unexpected(moved.error());
    auto aside = clear(store, moveAside);
    if (!aside) {
        QDir(fresh).removeRecursively();
        return tl::unexpected(aside.error());
    }
    for (const Beside &beside : besideOf(store)) {
        if (!QFileInfo::exists(fresh + u'/' + beside.name))
            continue;
        if (auto renamed = renameDurably(fresh + u'/' + beside.name, beside.store); !renamed)
            return tl::unexpected(renamed.error());
    }
    if (auto renamed = renameDurably(fresh + u'/' + Database, store); !renamed)
        return tl::unexpected(renamed.error());
    QDir(fresh).removeRecursively();
    report->movedAside = std::move(*aside);
    report->storePath = store;
    return report;
}

} // namespace glasshouse

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/archive.h"

#include "base/zstdframes.h"
#include "store/archivestore.h"
#include "store/dictionary.h"
#include "store/meta.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>
#include <cstdio>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr auto OwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;

/// The hash of the whole, and of as much as an older copy holds.
class Hashes
{
public:
    explicit Hashes(qint64 older) : m_left(older) {}
    void add(std::string_view piece)
    {
        m_whole.addData(QByteArrayView(piece.data(), qsizetype(piece.size())));
        const auto part = QByteArrayView(piece.data(), qsizetype(std::min(qint64(piece.size()), m_left)));
        m_older.addData(part);
        m_left -= part.size();
    }
    QByteArray whole() { return m_whole.result(); }
    QByteArray older() { return m_older.result(); }

private:
    QCryptographicHash m_whole{QCryptographicHash::Sha256}, m_older{QCryptographicHash::Sha256};
    qint64 m_left;
};

Result<QString> folderFor(const QString &storePath)
{
    const QString folder = archiveFolder(storePath);
    if (!QDir().mkpath(folder))
        return fail(Error::Code::Io, u"cannot make the folder %1 for copies"_s.arg(folder));
    QFile::setPermissions(folder, OwnerOnly);
    return folder;
}

} // namespace

Result<void> Archive::keep(const QString &path, qint64 nowMs)
{
    struct stat info {
    };
    const QByteArray name = QFile::encodeName(path);
    if (::stat(name.constData(), &info) != 0 || !S_ISREG(info.st_mode))
        return fail(Error::Code::Io, u"there is no file %1 any more"_s.arg(path));
    ArchivedRow row;
    row.path = name.toStdString();
    row.size = info.st_size;
    row.modifiedNs = qint64(info.st_mtim.tv_sec) * 1'000'000'000 + info.st_mtim.tv_nsec;
    row.keptMs = nowMs;
    ArchiveStore store(m_connection, m_tenant);
    const std::vector<ArchivedRow> copies = store.of(row.path);
    const auto isSame = [&row](const ArchivedRow &c) { return c.size == row.size && c.modifiedNs == row.modifiedNs; };
    if (std::ranges::any_of(copies, isSame))
        return m_connection.takeFailure();
    if (store.totals().bytes > MostBytes)
        return fail(Error::Code::Io, u"the archive is full: it holds %1 GiB"_s.arg(MostBytes >> 30));
    const auto folder = folderFor(m_connection.path());
    if (!folder)
        return tl::unexpected(folder.error());
    const ArchivedRow *const older = copies.empty() ? nullptr : &copies.front();
    Hashes hashes(older ? older->size : 0);
    const QString made = *folder + u"/being-written"_s; // one writer: nobody else has one
    QFile::remove(made);
    const auto packed = zstdCompress(path, row.size, made, [&hashes](std::string_view piece) { hashes.add(piece); });
    if (!packed)
        return tl::unexpected(packed.error());
    row.packed = *packed;
    row.hash = hashes.whole();
    const QString place = *folder + u'/' + archivedName(row.hash);
    // In one step: what stands there already may be another transcript's only copy.
    if (::rename(QFile::encodeName(made).constData(), QFile::encodeName(place).constData()) != 0)
        return fail(Error::Code::Io, u"cannot write %1"_s.arg(place));
    syncFolder(*folder);
    const bool grown = older && row.size >= older->size && hashes.older() == older->hash;
    Transaction transaction(m_connection);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    row.project = store.projectOf(row.path);
    store.insert(row);
    if (grown && older->hash != row.hash)
        store.remove(older->path, older->hash);
    const bool unused = grown && older->hash != row.hash && !store.isReferenced(older->hash);
    if (auto committed = transaction.commit(); !committed)
        return committed;
    if (unused)
        QFile::remove(*folder + u'/' + archivedName(older->hash));
    return {};
}

Result<ArchiveAnswer> Archive::keepAll(const QStringList &paths, qint64 nowMs, const std::function<void()> &between,
                                       const std::atomic_bool &stop)
{
    ArchiveAnswer answer;
    for (const QString &path : paths) {
        if (stop)
            break;
        const auto kept = keep(path, nowMs);
        if (kept)
            ++answer.files;
        else if (answer.trouble.isEmpty())
            answer.trouble = kept.error().message; // the others are still worth keeping
        between();
    }
    return answer;
}

Result<void> Archive::setKeepAll(bool on)
{
    Transaction transaction(m_connection);
    if (auto begun = transaction.begin(); !begun)
        return begun;
    writeMeta(m_connection, KeepAllKey, on ? u"1"_s : u"0"_s);
    return transaction.commit();
}

Result<ArchiveAnswer> Archive::apply(const ArchiveRequest &request, qint64 nowMs, const std::function<void()> &between,
                                     const std::atomic_bool &stop)
{
    if (request.keepAll) {
        if (auto set = setKeepAll(*request.keepAll); !set)
            return tl::unexpected(set.error());
        return keepUnkept(nowMs, between, stop);
    }
    if (!request.removeProject.isEmpty())
        return removeProject(request);
    return keepAll(request.paths, nowMs, between, stop);
}

/// The project's number and whole path; 0: none that has copies is called so. Rejected where several are.
Result<std::pair<qint64, QString>> Archive::projectMeant(const QString &name)
{
    const Dictionary dictionary(m_connection, m_tenant);
    std::vector<std::pair<qint64, QString>> called;
    for (const qint64 project : ArchiveStore(m_connection, m_tenant).projects()) {
        const QString path = QString::fromStdString(dictionary.text(Dimension::Project, project));
        if (path == name)
            return std::pair(project, path);
        if (path.section(u'/', -1, -1, QString::SectionSkipEmpty) == name)
            called.emplace_back(project, path);
    }
    if (auto failure = m_connection.takeFailure(); !failure)
        return tl::unexpected(failure.error());
    if (called.size() > 1)
        return fail(Error::Code::Rejected,
                    u"several projects are called %1, %2 and %3 among them; give the whole path"_s.arg(
                        name, called[0].second, called[1].second));
    return called.empty() ? std::pair(qint64(0), QString()) : called.front();
}

Result<ArchiveAnswer> Archive::removeProject(const ArchiveRequest &request)
{
    const auto project = projectMeant(request.removeProject);
    if (!project)
        return tl::unexpected(project.error());
    if (project->first == 0) // stands for transcripts of no project, too
        return ArchiveAnswer{};
    const auto removed = remove(ArchiveStore(m_connection, m_tenant).ofProject(project->first), request.dryRun);
    if (!removed)
        return tl::unexpected(removed.error());
    return ArchiveAnswer{int(removed->first), removed->second, project->second, {}};
}

Result<ArchiveAnswer> Archive::keepUnkept(qint64 nowMs, const std::function<void()> &between,
                                          const std::atomic_bool &stop)
{
    if (readMeta(m_connection, KeepAllKey) != u"1"_s)
        return ArchiveAnswer{};
    QStringList paths;
    for (const std::string &path : ArchiveStore(m_connection, m_tenant).unkept((nowMs - QuietMs) * 1'000'000)) {
        const QString name = QFile::decodeName(QByteArray::fromStdString(path));
        if (QFileInfo::exists(name)) // the agent may have deleted it long ago
            paths += name;
    }
    if (auto failure = m_connection.takeFailure(); !failure)
        return tl::unexpected(failure.error());
    return keepAll(paths, nowMs, between, stop);
}

Result<std::pair<qint64, qint64>> Archive::remove(const std::vector<ArchivedRow> &rows, bool dryRun)
{
    ArchiveStore store(m_connection, m_tenant);
    Transaction transaction(m_connection);
    if (auto begun = transaction.begin(); !begun)
        return tl::unexpected(begun.error());
    for (const ArchivedRow &row : rows)
        store.remove(row.path, row.hash);
    std::vector<QByteArray> unused;
    qint64 bytes = 0;
    for (const ArchivedRow &row : rows) {
        if (std::ranges::find(unused, row.hash) != unused.end() || store.isReferenced(row.hash))
            continue;
        unused.push_back(row.hash);
        bytes += row.packed;
    }
    if (auto failure = m_connection.takeFailure(); !failure)
        return tl::unexpected(failure.error());
    if (dryRun)
        return std::pair(qint64(rows.size()), bytes); // the transaction goes back
    if (auto committed = transaction.commit(); !committed)
        return tl::unexpected(committed.error());
    removeUnused();
    return std::pair(qint64(rows.size()), bytes);
}

/// What no transcript has, whatever left it behind: a copy that is removed must not stay on disk because a run ended early.
void Archive::removeUnused()
{
    ArchiveStore store(m_connection, m_tenant);
    const QString folder = archiveFolder(m_connection.path());
    for (const QString &place : {folder, folder + u"/open"_s}) {
        QDir files(place);
        for (const QString &name : files.entryList({u"*.jsonl*"_s}, QDir::Files)) {
            const QByteArray hash = QByteArray::fromHex(name.section(u'.', 0, 0).toLatin1());
            if (!store.isReferenced(hash) && !m_connection.hasFailed())
                files.remove(name);
        }
    }
    (void)m_connection.takeFailure(); // what could not be looked up stays until the next time
}

Result<std::pair<qint64, qint64>> Archive::removeKeptBefore(qint64 ms)
{
    return remove(ArchiveStore(m_connection, m_tenant).keptBefore(ms));
}

QJsonObject toJson(const ArchiveRequest &request)
{
    QJsonObject json{{u"paths"_s, QJsonArray::fromStringList(request.paths)},
                     {u"remove_project"_s, request.removeProject},
                     {u"dry_run"_s, request.dryRun}};
    if (request.keepAll)
        json.insert(u"keep_all"_s, *request.keepAll);
    return json;
}

Result<ArchiveRequest> archiveRequestFromJson(const QJsonObject &json)
{
    ArchiveRequest request;
    for (const QJsonValue &path : json.value(u"paths"_s).toArray())
        request.paths += path.toString();
    request.removeProject = json.value(u"remove_project"_s).toString();
    request.dryRun = json.value(u"dry_run"_s).toBool();
    if (json.value(u"keep_all"_s).isBool())
        request.keepAll = json.value(u"keep_all"_s).toBool();
    return request;
}

QJsonObject toJson(const ArchiveAnswer &answer)
{
    return {{u"files"_s, answer.files},
            {u"bytes"_s, answer.bytes},
            {u"project"_s, answer.project},
            {u"trouble"_s, answer.trouble}};
}

ArchiveAnswer archiveAnswerFromJson(const QJsonObject &json)
{
    return {json.value(u"files"_s).toInt(), json.value(u"bytes"_s).toInteger(), json.value(u"project"_s).toString(),
            json.value(u"trouble"_s).toString()};
}

} // namespace glasshouse

// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/backupfiles.h"

#include "base/zstdframes.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr qint64 PieceBytes = 1 << 20;

Error trouble(const QFile &file, const QString &doing)
{
    return {Error::Code::Io, u"cannot %1 %2: %3"_s.arg(doing, file.fileName(), file.errorString())};
}

/// Reads all of it, as long as it is when it is opened; every piece goes to `take`.
template<typename Take>
Result<BackupFile> readWhole(const QString &path, const std::atomic_bool &stop, Take take)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(trouble(file, u"read"_s));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    BackupFile read;
    for (qint64 left = file.size(); left > 0;) {
        if (stop)
            return fail(Error::Code::Cancelled, u"stopped"_s);
        const QByteArray piece = file.read(std::min(PieceBytes, left));
        if (piece.isEmpty())
            return tl::unexpected(trouble(file, u"read"_s));
        hash.addData(piece);
        if (auto taken = take(piece); !taken)
            return tl::unexpected(taken.error());
        left -= piece.size();
        read.bytes += piece.size();
    }
    read.sha256 = hash.result().toHex();
    return read;
}

bool isSafePath(const QString &path)
{
    return !path.isEmpty() && !path.startsWith(u'/') && QDir::cleanPath(path) == path && path != u".."_s
        && !path.startsWith(u"../"_s);
}

} // namespace

Result<BackupFile> copyFile(const QString &from, const QString &to, const std::atomic_bool &stop)
{
    if (auto made = makePrivateFolder(QFileInfo(to).path()); !made)
        return tl::unexpected(made.error());
    QFile out(to);
    if (!out.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered))
        return tl::unexpected(trouble(out, u"write"_s));
    out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    auto copied = readWhole(from, stop, [&out](const QByteArray &piece) -> Result<void> {
        if (out.write(piece) != piece.size())
            return tl::unexpected(trouble(out, u"write"_s));
        return {};
    });
    if (copied && ::fsync(out.handle()) != 0)
        return tl::unexpected(trouble(out, u"write"_s));
    return copied;
}

Result<BackupFile> hashFile(const QString &path, const std::atomic_bool &stop)
{
    return readWhole(path, stop, [](const QByteArray &) { return Result<void>(); });
}

QStringList filesUnder(const QString &folder, const QString &skip)
{
    QStringList files;
    QDirIterator all(folder, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString path = QDir(folder).relativeFilePath(all.next());
        if (skip.isEmpty() || !path.startsWith(skip))
            files += path;
    }
    files.sort();
    return files;
}

Result<void> makePrivateFolder(const QString &folder)
{
    if (QFileInfo(folder).isDir())
        return {};
    const QString above = QFileInfo(folder).path();
    if (above != folder) {
        if (auto made = makePrivateFolder(above); !made)
            return made;
    }
    if (::mkdir(QFile::encodeName(folder).constData(), 0700) != 0 && errno != EEXIST)
        return fail(Error::Code::Io, u"cannot make the folder %1"_s.arg(folder));
    syncFolder(above);
    return {};
}

Result<void> writeDurably(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered)
        || file.write(bytes) != bytes.size() || ::fsync(file.handle()) != 0)
        return tl::unexpected(trouble(file, u"write"_s));
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    syncFolder(QFileInfo(path).path());
    return {};
}

Result<void> renameDurably(const QString &from, const QString &to)
{
    // Never over something that is there, which QFile::rename would be too late to notice.
    if (::renameat2(AT_FDCWD, QFile::encodeName(from).constData(), AT_FDCWD, QFile::encodeName(to).constData(),
                    RENAME_NOREPLACE)
        != 0)
        return fail(Error::Code::Io, u"cannot rename %1 to %2"_s.arg(from, to));
    syncFolder(QFileInfo(from).path());
    syncFolder(QFileInfo(to).path());
    return {};
}

QByteArray manifestOf(const QJsonObject &facts, const std::vector<BackupFile> &files)
{
    QJsonArray list;
    for (const BackupFile &file : files)
        list.append(QJsonObject{
            {u"path"_s, file.path}, {u"bytes"_s, file.bytes}, {u"sha256"_s, QString::fromLatin1(file.sha256)}});
    QJsonObject manifest = facts;
    manifest.insert(u"files"_s, list);
    return QJsonDocument(manifest).toJson();
}

Result<std::vector<BackupFile>> filesOf(const QJsonObject &manifest)
{
    std::vector<BackupFile> files;
    for (const QJsonValue &value : manifest.value(u"files"_s).toArray()) {
        BackupFile file{value[u"path"_s].toString(), value[u"bytes"_s].toInteger(-1),
                        value[u"sha256"_s].toString().toLatin1()};
        if (!isSafePath(file.path) || file.bytes < 0 || file.sha256.size() != 64)
            return fail(Error::Code::Corrupt, u"the manifest names what no backup has"_s);
        files.push_back(std::move(file));
    }
    return files;
}

} // namespace glasshouse

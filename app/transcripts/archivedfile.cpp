// SPDX-License-Identifier: GPL-3.0-or-later
#include "transcripts/archivedfile.h"

#include "base/zstdframes.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr int MostPlain = 8;
constexpr qint64 MostPlainBytes = 4LL << 30;

/// Takes away what was used least recently; `keep` stays.
void makeRoom(const QDir &folder, const QString &keep)
{
    qint64 bytes = 0;
    int files = 0;
    for (const QFileInfo &file : folder.entryInfoList(QDir::Files, QDir::Time)) { // newest first
        ++files;
        bytes += file.size();
        if ((files > MostPlain || bytes > MostPlainBytes) && file.absoluteFilePath() != keep)
            QFile::remove(file.absoluteFilePath());
    }
}

void markUsed(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        file.setFileTime(QDateTime::currentDateTimeUtc(), QFileDevice::FileModificationTime);
}

} // namespace

Result<QString> unpackArchived(const QString &packed, qint64 size, const QString &folder)
{
    const QString plain = folder + u'/' + QFileInfo(packed).completeBaseName();
    if (QFileInfo(plain).size() == size && QFileInfo::exists(plain)) {
        markUsed(plain);
        return plain;
    }
    if (!QDir().mkpath(folder))
        return fail(Error::Code::Io, u"cannot make the folder %1"_s.arg(folder));
    QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    // Under a name of its own first: another reader may be unpacking the same one.
    const QString own = plain + u'.' + QUuid::createUuid().toString(QUuid::Id128);
    const auto length = zstdDecompress(packed, own, size);
    if (!length)
        return tl::unexpected(length.error());
    if (*length != size) {
        QFile::remove(own);
        return fail(Error::Code::Corrupt, u"%1 is damaged: it is cut off"_s.arg(packed));
    }
    QFile::remove(plain);
    if (!QFile::rename(own, plain) && !QFileInfo::exists(plain))
        return fail(Error::Code::Io, u"cannot write %1"_s.arg(plain));
    QFile::remove(own);
    makeRoom(QDir(folder), plain);
    return plain;
}

} // namespace glasshouse

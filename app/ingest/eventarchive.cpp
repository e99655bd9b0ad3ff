// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/eventarchive.h"

#include "base/zstdframes.h"

#include <QDateTime>
#include <QDir>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

/// A tenant's name as part of a file's: nothing that could lead out of the folder.
QString plain(const QString &name)
{
    QString safe;
    for (const QChar c : name)
        safe += (c.isLetterOrNumber() && c.unicode() < 128) || c == u'-' ? c : QChar(u'_');
    return safe.left(64);
}

} // namespace

Result<EventArchive> EventArchive::create(const QString &folder, const QString &tenant, qint64 nowMs)
{
    const bool isNew = !QDir(folder).exists();
    if (!QDir().mkpath(folder))
        return fail(Error::Code::Io, u"cannot make the folder %1 for the archive"_s.arg(folder));
    if (isNew)
        QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    const QString stem = folder
        + u"/events-%1-%2"_s.arg(plain(tenant),
                                 QDateTime::fromMSecsSinceEpoch(nowMs, Qt::UTC).toString(u"yyyyMMdd'T'HHmmss'Z'"_s));
    std::unique_ptr<QFile> file;
    for (int number = 1; number <= 1000; ++number) {
        file = std::make_unique<QFile>(stem + (number > 1 ? u"-%1"_s.arg(number) : QString()) + u".jsonl.zst"_s);
        if (file->open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered)) {
            file->setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
            syncFolder(folder);
            return EventArchive(std::move(file));
        }
        if (!file->exists())
            break;
    }
    return fail(Error::Code::Io, u"cannot write the archive %1: %2"_s.arg(file->fileName(), file->errorString()));
}

Result<void> EventArchive::add(const QByteArray &lines)
{
    const QByteArray frame = zstdFrame({lines.constData(), size_t(lines.size())});
    if (m_file->write(frame) != frame.size() || ::fsync(m_file->handle()) != 0)
        return fail(Error::Code::Io,
                    u"cannot write the archive %1: %2; nothing was deleted that is not in it"_s.arg(
                        m_file->fileName(), m_file->errorString()));
    return {};
}

} // namespace glasshouse

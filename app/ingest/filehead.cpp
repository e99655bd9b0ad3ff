// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/filehead.h"

#include <QCryptographicHash>
#include <QFile>

namespace glasshouse {

namespace {
FileHead hashStart(const QString &path, qint64 bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return {};
    const QByteArray head = file.read(bytes);
    return {QCryptographicHash::hash(head, QCryptographicHash::Blake2s_128), head.size()};
}
} // namespace

FileHead headOf(const QString &path)
{
    return hashStart(path, FullHeadBytes);
}

bool headMatches(const QString &path, const QByteArray &hash, qint64 length)
{
    const FileHead now = hashStart(path, length);
    return now.length == length && now.hash == hash;
}

} // namespace glasshouse

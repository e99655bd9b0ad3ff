// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/filehead.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace glasshouse {

namespace {

constexpr qsizetype HashBytes = 16;
constexpr qsizetype MaxMarkBytes = 255; // its length stands before it, in one byte

QByteArray hashOf(QByteArrayView bytes)
{
    return QCryptographicHash::hash(bytes.toByteArray(), QCryptographicHash::Blake2s_128);
}

bool openPlain(QFile &file)
{
    // Opening a named pipe would wait for its writer.
    return QFileInfo(file.fileName()).isFile() && file.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

} // namespace

void takeHead(const QString &path, FileRow &row)
{
    const QByteArray mark = row.head.mid(HashBytes);
    QFile file(path);
    const QByteArray head = openPlain(file) ? file.read(FullHeadBytes) : QByteArray();
    row.head = hashOf(head) + mark;
    row.headLength = head.size();
}

void setMark(FileRow &row, std::string_view lastBytes)
{
    row.head.truncate(HashBytes);
    const QByteArrayView all(lastBytes.data(), qsizetype(lastBytes.size()));
    const QByteArrayView bytes = all.last(std::min(all.size(), MaxMarkBytes));
    if (!bytes.isEmpty())
        row.head += char(bytes.size()) + hashOf(bytes);
}

bool isReadPartUnchanged(const QString &path, const FileRow &row)
{
    QFile file(path);
    if (!openPlain(file))
        return false;
    const QByteArray head = file.read(row.headLength);
    if (head.size() != row.headLength || hashOf(head) != row.head.left(HashBytes))
        return false;
    const QByteArray mark = row.head.mid(HashBytes);
    if (mark.isEmpty())
        return true; // nothing read to its end, or by a version that took no mark
    const qint64 length = uchar(mark.front());
    return row.nextOffset >= length && file.seek(row.nextOffset - length) && hashOf(file.read(length)) == mark.mid(1);
}

} // namespace glasshouse

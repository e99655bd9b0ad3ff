// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/identity.h"

#include "base/timerange.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>
#include <limits>

namespace glasshouse {

QByteArray eventHash(char space, std::string_view id)
{
    thread_local QCryptographicHash hash(QCryptographicHash::Blake2s_128); // making one costs as much as a short text
    hash.reset();
    hash.addData(QByteArrayView(&space, 1));
    hash.addData(QByteArrayView(id.data(), qsizetype(id.size())));
    return hash.result();
}

QByteArray callEventKey(qint64 call)
{
    QByteArray key(16, '\0');
    key[0] = 'o';
    qToBigEndian(call, key.data() + 8);
    return key;
}

QByteArray timedKey(QByteArray hash, qint64 timeMs)
{
    if (timeMs != NoTime && hash.size() >= 4)
        qToBigEndian(quint32(timeMs - quarterStart(timeMs)), hash.data());
    return hash;
}

RecordPlaceNumber recordNumber(qint64 tenant, const QByteArray &hash, qint64 timeMs, qint64 channel)
{
    constexpr qint64 Channels = 16;
    quint64 number = 0;
    for (qsizetype i = 0; i < 8 && i < hash.size(); ++i)
        number = number << 8 | quint8(hash[i]);
    number ^= quint64(tenant) * 0x9E37'79B9'7F4A'7C15ULL; // two tenants may be sent the same record
    constexpr qint64 LatestMs = std::numeric_limits<qint64>::max() / Channels - 1;
    const qint64 ms = std::clamp(timeMs, qint64(0), LatestMs);
    return {std::numeric_limits<qint64>::min() + ms * Channels + channel, qint64(number >> 1)};
}

} // namespace glasshouse

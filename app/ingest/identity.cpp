// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/identity.h"

#include "base/timerange.h"

#include <QCryptographicHash>

namespace glasshouse {

QByteArray eventHash(char space, std::string_view id)
{
    QCryptographicHash hash(QCryptographicHash::Blake2s_128);
    hash.addData(QByteArrayView(&space, 1));
    hash.addData(QByteArrayView(id.data(), qsizetype(id.size())));
    return hash.result();
}

RecordPlaceNumber recordNumber(const QByteArray &hash, qint64 timeMs, qint64 channel)
{
    constexpr qint64 Channels = 16;
    quint64 number = 0;
    for (qsizetype i = 0; i < 8 && i < hash.size(); ++i)
        number = number << 8 | quint8(hash[i]);
    const qint64 quarter = timeMs > 0 ? timeMs / QuarterMs : 0;
    return {-(quarter * Channels + channel), qint64(number >> 1)};
}

} // namespace glasshouse

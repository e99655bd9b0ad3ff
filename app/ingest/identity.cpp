// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/identity.h"

#include <QCryptographicHash>

namespace glasshouse {

QByteArray eventHash(char space, std::string_view id)
{
    QCryptographicHash hash(QCryptographicHash::Blake2s_128);
    hash.addData(QByteArrayView(&space, 1));
    hash.addData(QByteArrayView(id.data(), qsizetype(id.size())));
    return hash.result();
}

qint64 recordNumber(const QByteArray &hash)
{
    quint64 number = 0;
    for (qsizetype i = 0; i < 8 && i < hash.size(); ++i)
        number = number << 8 | quint8(hash[i]);
    return qint64(number >> 1);
}

} // namespace glasshouse

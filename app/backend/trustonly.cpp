// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/trustonly.h"

#include <QCryptographicHash>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>

namespace glasshouse {

void trustOnly(QNetworkReply *reply, const QByteArray &sha256)
{
    if (sha256.isEmpty())
        return;
    const auto isIt = [reply, sha256] {
        return reply->sslConfiguration().peerCertificate().digest(QCryptographicHash::Sha256) == sha256;
    };
    QObject::connect(reply, &QNetworkReply::sslErrors, reply, [reply, isIt] {
        if (isIt())
            reply->ignoreSslErrors();
    });
    QObject::connect(reply, &QNetworkReply::encrypted, reply, [reply, isIt] {
        if (!isIt())
            reply->abort();
    });
}

} // namespace glasshouse

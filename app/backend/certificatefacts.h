// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QSslError>
#include <QString>
#include <QStringList>

namespace glasshouse {

/// A server's certificate as a person judges it. Texts are the certificate's own: outside text.
struct CertificateFacts {
    QByteArray sha256; ///< of the certificate, 32 bytes
    QString subject, issuer;
    QStringList names; ///< hosts it is for
    QDateTime from, until;
    QStringList problems;       ///< why it is not trusted, a sentence each
    bool mayBeTrusted = true;   ///< false: nobody's word makes it good (revoked, forged, none at all)
    QByteArray trustedBefore{}; ///< another one's fingerprint that was trusted for this host; empty: none was

    bool operator==(const CertificateFacts &) const = default;
};

/// Pure. `host`: who was asked for.
CertificateFacts certificateFacts(const QSslCertificate &certificate, const QList<QSslError> &errors,
                                  const QString &host);

/// "AB:CD:EF:01 23:…": bytes in groups of four, to be read aloud and compared.
QString groupedFingerprint(const QByteArray &sha256);

/// Certificates that a person said to trust, each for one host and port and nothing else.
using PinnedCertificates = QHash<QString, QByteArray>; ///< RemoteAddress::hostAndPort() -> SHA-256

} // namespace glasshouse

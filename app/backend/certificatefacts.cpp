// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/certificatefacts.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QSslCertificate>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CertificateFacts)
};

QString nameIn(const QStringList &common, const QStringList &organisation)
{
    return QStringList(common + organisation).join(u", "_s);
}

/// Whether a person may say that the certificate is good all the same.
bool isForgivable(QSslError::SslError error)
{
    switch (error) {
    case QSslError::HostNameMismatch:
    case QSslError::CertificateExpired:
    case QSslError::CertificateNotYetValid:
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
    case QSslError::InvalidCaCertificate:
    case QSslError::InvalidPurpose:
        return true;
    default:
        return false;
    }
}

QString problemOf(const QSslError &error, const CertificateFacts &facts, const QString &host)
{
    switch (error.error()) {
    case QSslError::HostNameMismatch:
        return Words::tr("It is for %1, not for %2.")
            .arg(facts.names.isEmpty() ? Words::tr("nobody by name") : facts.names.join(u", "_s), host);
    case QSslError::CertificateExpired:
        return Words::tr("It has expired.");
    case QSslError::CertificateNotYetValid:
        return Words::tr("It is not valid yet. Is the clock of this computer right?");
    case QSslError::SelfSignedCertificate:
        return Words::tr("It is signed by itself: nobody else says whose it is.");
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
    case QSslError::InvalidCaCertificate:
        return Words::tr("It is signed by an authority that this computer does not know.");
    case QSslError::CertificateRevoked:
    case QSslError::CertificateBlacklisted:
        return Words::tr("It has been revoked.");
    case QSslError::NoPeerCertificate:
        return Words::tr("The server showed no certificate.");
    default:
        return error.errorString();
    }
}

} // namespace

CertificateFacts certificateFacts(const QSslCertificate &certificate, const QList<QSslError> &errors,
                                  const QString &host)
{
    CertificateFacts facts;
    if (!certificate.isNull()) {
        facts.sha256 = certificate.digest(QCryptographicHash::Sha256);
        facts.subject = nameIn(certificate.subjectInfo(QSslCertificate::CommonName),
                               certificate.subjectInfo(QSslCertificate::Organization));
        facts.issuer = nameIn(certificate.issuerInfo(QSslCertificate::CommonName),
                              certificate.issuerInfo(QSslCertificate::Organization));
        facts.names = certificate.subjectAlternativeNames().values();
        facts.names.sort();
        facts.from = certificate.effectiveDate();
        facts.until = certificate.expiryDate();
    }
    facts.mayBeTrusted = !certificate.isNull();
    for (const QSslError &error : errors) {
        if (error.error() == QSslError::NoError)
            continue;
        facts.mayBeTrusted = facts.mayBeTrusted && isForgivable(error.error());
        if (const QString problem = problemOf(error, facts, host); !facts.problems.contains(problem))
            facts.problems << problem;
    }
    return facts;
}

QString groupedFingerprint(const QByteArray &sha256)
{
    constexpr qsizetype Group = 4;
    QStringList groups;
    for (qsizetype i = 0; i < sha256.size(); i += Group)
        groups << QString::fromLatin1(sha256.mid(i, Group).toHex(':').toUpper());
    return groups.join(u' ');
}

} // namespace glasshouse

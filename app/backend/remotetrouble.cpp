// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/remotetrouble.h"

#include "backend/remoteaddress.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {

constexpr qsizetype LongestDetail = 300;
constexpr int LongestWaitSeconds = 300;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RemoteTrouble)
};

using Kind = RemoteTrouble::Kind;

struct Refusal {
    QString code, message;
};

/// What the server says itself; empty where it is none of ours.
Refusal refusalIn(const QByteArray &body)
{
    const QJsonObject error = QJsonDocument::fromJson(body).object().value(u"error"_s).toObject();
    return {error.value(u"code"_s).toString(), error.value(u"message"_s).toString().left(LongestDetail)};
}

RemoteTrouble troubleOfStatus(const RemoteAddress &address, int status, const Refusal &refusal, int wait)
{
    const QString host = address.hostAndPort();
    const QString detail = refusal.message.isEmpty() ? QString() : u" ("_s + refusal.message + u')';
    if (status == 401)
        return {Kind::Unauthorized,
                Words::tr("%1 does not accept the token: it is wrong, has expired or was revoked. Enter another one "
                          "under Connections.")
                    .arg(host)};
    if (status == 403)
        return {
            Kind::Forbidden,
            Words::tr("The token may not see this%1. Reading needs a token of the role viewer or admin.").arg(detail)};
    if (status == 421)
        return {Kind::WrongName,
                Words::tr("The Glasshouse at %1 does not go by this name. Have it started with --allow-host %2.")
                    .arg(host, address.url.host())};
    if (status == 429)
        return {Kind::TooMany,
                Words::tr("%1 has had too many requests%2. It is asked again in %3\u202fs.")
                    .arg(host, detail, QString::number(wait)),
                wait};
    if (status >= 500)
        return {Kind::Busy, Words::tr("%1 cannot answer now%2. It is asked again by itself.").arg(host, detail), wait};
    if (status == 404 && refusal.code.isEmpty())
        return notGlasshouse(address);
    if (refusal.code == u"INVALID_QUESTION"_s)
        return otherVersion(refusal.message);
    if (!refusal.message.isEmpty())
        return {Kind::Rejected, refusal.message};
    return notGlasshouse(address);
}

} // namespace

RemoteTrouble::Retry RemoteTrouble::retry() const
{
    switch (kind) {
    case Kind::Unauthorized:
    case Kind::Forbidden:
        return Retry::Never; // a wrong token that is shown again and again locks its owner out
    case Kind::Certificate:
    case Kind::NotGlasshouse:
    case Kind::WrongName:
    case Kind::Redirected:
    case Kind::OtherVersion:
    case Kind::Rejected:
    case Kind::TooLarge:
        return Retry::Slowly;
    default:
        return Retry::Soon;
    }
}

Error RemoteTrouble::error() const
{
    switch (kind) {
    case Kind::Rejected:
    case Kind::Forbidden:
    case Kind::Unauthorized:
        return {Error::Code::Rejected, message};
    case Kind::OtherVersion:
        return {Error::Code::TooNew, message};
    case Kind::TooMany:
    case Kind::Busy:
        return {Error::Code::Busy, message};
    default:
        return {Error::Code::Io, message};
    }
}

RemoteTrouble troubleOf(const RemoteAddress &address, QNetworkReply::NetworkError error, const QString &errorText,
                        int status, const QByteArray &body, const QByteArray &retryAfter)
{
    if (status != 0)
        return troubleOfStatus(address, status, refusalIn(body), qBound(1, retryAfter.toInt(), LongestWaitSeconds));
    const QString host = address.hostAndPort();
    switch (error) {
    case QNetworkReply::HostNotFoundError:
        return {Kind::NoSuchHost,
                Words::tr("There is no host called %1. Check the address, and whether this computer is on the network.")
                    .arg(address.url.host())};
    case QNetworkReply::ConnectionRefusedError:
        return {Kind::Refused,
                Words::tr("Nothing listens at %1. Is Glasshouse running there, and is the port right?").arg(host)};
    case QNetworkReply::RemoteHostClosedError:
        return {Kind::Cut, Words::tr("The connection to %1 was cut.").arg(host)};
    case QNetworkReply::SslHandshakeFailedError:
        return {Kind::Encryption,
                Words::tr("No encrypted connection to %1 could be made (%2). It needs TLS 1.2 or newer; a server "
                          "without TLS has an address that begins with http://.")
                    .arg(host, errorText.left(LongestDetail))};
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::ProtocolUnknownError:
        return notGlasshouse(address);
    default:
        return {Kind::Unreachable,
                Words::tr("%1 cannot be reached (%2). Is this computer on the network?")
                    .arg(host, errorText.left(LongestDetail))};
    }
}

RemoteTrouble timedOut(const RemoteAddress &address, int ms)
{
    return {Kind::TimedOut,
            Words::tr("%1 has not answered for %2\u202fs. The network may be down, or a firewall in the way.")
                .arg(address.hostAndPort(), QString::number((ms + 999) / 1000))};
}

RemoteTrouble neverAnswered(const RemoteAddress &address, int ms)
{
    RemoteTrouble trouble = timedOut(address, ms);
    if (address.isEncrypted())
        trouble.message += u' ' + Words::tr("A server without TLS has an address that begins with http://.");
    return trouble;
}

RemoteTrouble cutAtOnce(const RemoteAddress &address)
{
    return {
        Kind::Cut,
        Words::tr("The connection to %1 was cut before anything was said. If that goes on, what listens there may be "
                  "no Glasshouse.")
            .arg(address.hostAndPort())};
}

RemoteTrouble badCertificate(const RemoteAddress &address, const CertificateFacts &facts)
{
    const QString host = address.hostAndPort();
    const QString text = facts.trustedBefore.isEmpty()
        ? Words::tr("The certificate of %1 is not trusted. %2 Look at it under Connections. SHA-256: %3")
        : Words::tr("The certificate of %1 is not the one that you trusted: somebody may be in between. %2 Look at it "
                    "under Connections. SHA-256: %3");
    return {Kind::Certificate,
            text.arg(host, facts.problems.join(u' '),
                     facts.sha256.isEmpty() ? Words::tr("none") : groupedFingerprint(facts.sha256)),
            0, facts};
}

RemoteTrouble notGlasshouse(const RemoteAddress &address)
{
    return {
        Kind::NotGlasshouse,
        Words::tr("What answers at %1 is no Glasshouse, or one that is too old for this console. Check the address.")
            .arg(address.text())};
}

RemoteTrouble tooLarge(qint64 bytes)
{
    return {
        Kind::TooLarge,
        Words::tr("The answer is larger than %1 MiB. Ask for less: a shorter range, or a filter.").arg(bytes >> 20)};
}

RemoteTrouble redirected(const RemoteAddress &address, const QString &target)
{
    return {Kind::Redirected,
            Words::tr("%1 sends to another address (%2), where the token is not taken by itself. Enter that address "
                      "if it is the right one.")
                .arg(address.hostAndPort(), target.left(LongestDetail))};
}

RemoteTrouble otherVersion(const QString &detail)
{
    return {Kind::OtherVersion,
            Words::tr("This console and the Glasshouse it asks do not understand each other (%1): one of them is "
                      "older. Update it.")
                .arg(detail)};
}

} // namespace glasshouse

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/certificatefacts.h"
#include "base/result.h"

#include <QNetworkReply>

#include <optional>

namespace glasshouse {

struct RemoteAddress;

/// Why a remote Glasshouse cannot be asked.
struct RemoteTrouble {
    enum class Kind {
        NoSuchHost,
        Refused,
        Unreachable,
        TimedOut,
        Cut,
        Encryption,  ///< TLS came to nothing before a certificate was judged
        Certificate, ///< `certificate` says which
        Unauthorized,
        Forbidden,
        NotGlasshouse,
        WrongName, ///< the server does not go by the name it was asked by
        Redirected,
        TooMany, ///< 429
        Busy,    ///< 5xx
        TooLarge,
        OtherVersion,
        Rejected ///< the question itself
    };
    /// When asking again may help.
    enum class Retry { Soon, Slowly, Never };

    Kind kind = Kind::Unreachable;
    QString message;           ///< what, why and what to do, in a sentence or two; holds outside text
    int retryAfterSeconds = 0; ///< what the server asked for; 0: nothing
    std::optional<CertificateFacts> certificate{};

    Retry retry() const;
    Error error() const;
    bool operator==(const RemoteTrouble &) const = default;
};

/// What an HTTP exchange came to that brought no answer. `status` 0: none did. `body`: of the refusal. Pure.
RemoteTrouble troubleOf(const RemoteAddress &address, QNetworkReply::NetworkError error, const QString &errorText,
                        int status, const QByteArray &body, const QByteArray &retryAfter);
/// Nothing came within a time.
RemoteTrouble timedOut(const RemoteAddress &address, int ms);
/// It has never answered at all: what is at the address may be something else.
RemoteTrouble neverAnswered(const RemoteAddress &address, int ms);
RemoteTrouble cutAtOnce(const RemoteAddress &address);
RemoteTrouble badCertificate(const RemoteAddress &address, const CertificateFacts &facts);
RemoteTrouble notGlasshouse(const RemoteAddress &address);
RemoteTrouble tooLarge(qint64 bytes);
RemoteTrouble redirected(const RemoteAddress &address, const QString &target);
RemoteTrouble otherVersion(const QString &detail);

} // namespace glasshouse

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>
#include <QUrl>

namespace glasshouse {

/// Where a remote Glasshouse is: scheme, host, port and, behind a proxy, a path. Pure.
struct RemoteAddress {
    QUrl url; ///< without user, query, fragment and closing slash; the host in its ASCII form

    /// What a person types: "https://glasshouse.example.com", "example.com:4318". Without a scheme https is meant, for
    /// this computer http. Errors: Rejected, in words.
    static Result<RemoteAddress> parse(const QString &text);

    bool isEncrypted() const;
    /// This computer itself: what is sent there leaves it on no wire.
    bool isLoopback() const;
    /// "example.com:443": what a trusted certificate is remembered for.
    QString hostAndPort() const;
    QString text() const { return url.toString(); }
    /// Of a route: "/api/v1/stream".
    QUrl route(const QString &path) const;

    bool operator==(const RemoteAddress &) const = default;
};

} // namespace glasshouse

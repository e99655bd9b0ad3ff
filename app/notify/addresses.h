// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

struct sockaddr;

namespace glasshouse {

/// Where messages go. Pure; any thread.

/// "localhost", 127.0.0.0/8, ::1: what goes there leaves no computer.
bool isLoopbackHost(const QString &host);

/// One mailbox, plain ASCII, nothing that could end a header line or an SMTP command.
bool isMailAddress(const QString &text);

struct MailServer {
    QString host;
    int port = 0;
    bool tlsFirst = false; ///< smtps
    bool operator==(const MailServer &) const = default;
};
/// smtp://host[:587], smtps://host[:465]; nothing else in it.
Result<MailServer> mailServerFrom(const QString &text);

struct WebPlace {
    QString host;
    int port = 0;
    bool tls = false;
    bool operator==(const WebPlace &) const = default;
};
/// https:// or http://, without a user or a fragment.
Result<WebPlace> webPlaceFrom(const QString &text);

/// What no message may be sent to: link-local addresses, where clouds keep the keys of their machines; unless
/// `allowLocal`, loopback and private networks too.
bool isForbiddenAddress(const sockaddr &address, bool allowLocal);

} // namespace glasshouse

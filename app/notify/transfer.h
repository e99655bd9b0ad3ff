// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notify/proxies.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace glasshouse {

struct TransferRules {
    int connectMs = 5000;            ///< resolving, connecting, TLS
    int totalMs = 15000;             ///< and a second more for each 64 KiB that is sent
    qsizetype mostAnswer = 64 << 10; ///< bytes of body, and of head
    bool allowLocal = true;          ///< loopback and private networks may be sent to
    QString caFile;                  ///< PEM; empty: what the system trusts
    ProxySettings proxies{};         ///< none unless told
};

/// One part of a form with files (multipart/form-data).
struct TransferPart {
    QByteArray name;
    QByteArray fileName, type; ///< empty: it is a field, not a file
    QByteArray bytes;
};

/// One request to send. Values only: what knows a network library is in transfers.cpp. Its headers and credentials may be
/// secret; it is never written anywhere.
struct Transfer {
    enum class Protocol { Http, Mail };
    Protocol protocol = Protocol::Http;
    QByteArray url; ///< http, https; smtp, smtps with the greeting's name as its path
    std::vector<QByteArray> headers;
    QByteArray body;
    std::vector<TransferPart> parts; ///< http: instead of the body
    QByteArray mailFrom;
    std::vector<QByteArray> mailTo;
    QByteArray user, password;
    bool tlsRequired = true; ///< smtp: no STARTTLS, no mail; false: it is spoken in clear
};

/// How many bytes it brings.
qsizetype sizeOf(const Transfer &transfer);

/// What came of it.
struct TransferAnswer {
    enum class Trouble {
        None, ///< the dialogue ended as it should; `status` says what about
        Resolve,
        Connect,
        Forbidden, ///< an address that may not be sent to
        Proxy,     ///< the proxy refuses, or is none
        Tls,
        Login,
        TimedOut,
        TooLarge,
        Other
    };
    Trouble trouble = Trouble::None;
    long status = 0;       ///< HTTP's, or the last of SMTP; 0: there was none
    QByteArray body;       ///< HTTP: at most mostAnswer bytes
    QByteArray retryAfter; ///< HTTP: the header's value
    QByteArray refusal;    ///< SMTP: the last line that said no
    bool everythingSent = false;
    QString words; ///< the library's; may hold what a server said
};

} // namespace glasshouse

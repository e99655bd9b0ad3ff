// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <memory>

namespace boost::asio::ssl {
class context;
}

namespace glasshouse {

/// The server's side of TLS: 1.2 or newer, no renegotiation, no compression.
struct TlsIdentity {
    std::shared_ptr<boost::asio::ssl::context> context;
    QString fingerprint; ///< SHA-256 of the certificate, "AB:CD:…"
};

/// Rejected: the files are no PEM certificate and its key. Io: they cannot be read.
Result<TlsIdentity> loadTls(const QString &certificateFile, const QString &keyFile);

/// SHA-256 of the first certificate of a PEM file, "AB:CD:…".
Result<QString> certificateFingerprint(const QString &certificateFile);

/// Makes a certificate of this computer's own (EC P-256, 825 days, for localhost, the loopback addresses and the host's name)
/// and its key, which only the owner may read. Files that exist are left alone: Rejected.
Result<void> makeSelfSigned(const QString &certificateFile, const QString &keyFile);

} // namespace glasshouse

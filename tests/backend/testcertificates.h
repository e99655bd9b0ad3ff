// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace glasshouse {

/// A certificate authority of a test's own, and certificates for servers.
struct TestCertificate {
    QByteArray certificate, key; ///< PEM
    /// Writes both into a folder as NAME.pem and NAME.key; false where that fails.
    bool write(const QString &folder, const QString &name) const;
};

struct TestCertificateRequest {
    QByteArray commonName;
    QByteArray names{};                     ///< "DNS:localhost,IP:127.0.0.1"
    int validFromDays = -1, validDays = 30; ///< counted from now
    bool isAuthority = false;
};

/// `issuer` null: signed by itself.
TestCertificate makeTestCertificate(const TestCertificateRequest &request, const TestCertificate *issuer = nullptr);

} // namespace glasshouse

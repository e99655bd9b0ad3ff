// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backend/remotebackend.h"
#include "charts/format.h"

#include <memory>

namespace glasshouse {

/// Tries a connection once, for real: opens it and asks how much is there. GUI thread.
class ConnectionTest : public QObject
{
    Q_OBJECT
public:
    explicit ConnectionTest(QObject *parent = nullptr);
    ~ConnectionTest() override;

    void start(const RemoteOptions &options, const QByteArray &token, const Format &format);
    void stop();
    bool isRunning() const { return m_backend != nullptr; }

Q_SIGNALS:
    /// `facts`: there is a certificate to look at.
    void failed(const QString &reason, const std::optional<glasshouse::CertificateFacts> &facts);
    void worked(const QString &words);

private:
    void end();
    std::unique_ptr<RemoteBackend> m_backend;
};

} // namespace glasshouse

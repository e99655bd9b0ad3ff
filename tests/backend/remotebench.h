// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "networkstore.h"
#include "testcertificates.h"

#include "backend/remotebackend.h"
#include "server/listener.h"

#include <QTemporaryDir>

#include <map>
#include <memory>

namespace glasshouse {

/// A listener over a real store on a free port, for consoles to connect to. Tokens: "admin", "ada" (a viewer), "ingest",
/// "operator", and "other", an admin of a second tenant.
class RemoteBench
{
public:
    /// `identity`: speaks TLS with this certificate.
    explicit RemoteBench(const TestCertificate *identity = nullptr);
    ~RemoteBench();

    int port() const { return m_listener ? m_listener->httpPort() : 0; }
    QByteArray token(const std::string &name) const;
    void revoke(const std::string &name);
    /// Transcripts of every trick, and so many events of the network beside them.
    bool fill(int events);
    /// So many events now; each is "made.N" of a count that goes on.
    bool store(int events);
    int stored() const { return m_next; }
    /// Ends the listener, and begins a new one on another port.
    void restart();
    void stop() { m_listener.reset(); }
    QString storePath() const { return m_store.path(); }
    LiveHub &live() { return m_store.live(); }

private:
    void start();
    void addToken(const std::string &name, Role role, const std::string &subject, qint64 tenant = 1);

    QTemporaryDir m_folder;
    test::NetworkStore m_store;
    TokenTable m_tokens;
    std::vector<TokenRecord> m_records;
    std::map<std::string, std::string> m_texts, m_ids;
    QString m_certificateFile, m_keyFile;
    int m_next = 0;
    std::unique_ptr<Listener> m_listener;
};

/// Options for tests: waits that take seconds in life take milliseconds.
RemoteOptions quickOptions(int port, bool tls = false);

} // namespace glasshouse

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/tokentable.h"
#include "base/result.h"
#include "domain/auditnote.h"
#include "ingest/intake.h"
#include "ingest/livehub.h"
#include "ingest/storehealth.h"
#include "server/planlimits.h"
#include "server/requestlimits.h"

#include <QString>

#include <functional>
#include <memory>
#include <set>
#include <string>

namespace glasshouse {

/// Where and how to listen. Addresses are HOST:PORT with a numeric host ("127.0.0.1:4318", "[::1]:0"); port 0 takes a
/// free one. An empty address: not at all.
struct ListenerOptions {
    QString http = QStringLiteral("127.0.0.1:4318");
    QString grpc = QStringLiteral("127.0.0.1:4317");
    QString certificateFile, keyFile; ///< PEM; both or none. Any address that is not loopback needs them.
    bool selfSigned = false;          ///< the two files are made where they are not there yet
    std::set<std::string, std::less<>> allowedHosts; ///< names beside the loopback ones that a Host header may carry
    std::set<std::string, std::less<>> withContent;  ///< agents whose message content is kept
    std::string githubSecret;                        ///< of the HMAC; empty: /webhooks/github answers 404
    PlanLimits plans;
    int threads = 2;
};

/// What the listener works on; all of it outlives the listener.
struct ListenerServices {
    Intake *intake = nullptr;
    const TokenTable *tokens = nullptr;
    LiveHub *live = nullptr;
    QString storePath;  ///< for questions, read-only
    QByteArray maskKey; ///< for PrepareContext
    std::function<StoreHealth()> health;
    /// Takes a note for the store's own trail: any thread, returns at once. None: nothing is noted.
    std::function<void(AuditNote)> note;
};

/// The process's own HTTP and gRPC listener. Runs its own threads; start() returns once both ports are bound.
class Listener
{
public:
    /// Errors: Busy (a port is taken: the message names it and the next step), Rejected (no TLS for an open address, bad
    /// certificate, no such address), Io.
    static Result<std::unique_ptr<Listener>> start(const ListenerOptions &options, const ListenerServices &services);
    /// The same with other limits: for tests.
    static Result<std::unique_ptr<Listener>> start(const ListenerOptions &options, const ListenerServices &services,
                                                   const RequestLimits &limits);
    /// Stops accepting, answers what is in hand, ends.
    ~Listener();

    int httpPort() const;
    int grpcPort() const;
    /// SHA-256 of the certificate in use, "AB:CD:…"; empty without TLS.
    QString fingerprint() const;

private:
    struct Impl;
    explicit Listener(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace glasshouse

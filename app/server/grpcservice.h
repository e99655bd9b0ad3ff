// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <memory>

namespace glasshouse {

struct GrpcLimits;
struct ListenAddress;
struct ServerContext;

/// OTLP over gRPC: the Export methods of logs, metrics and traces, over the decoder and the queue that HTTP uses. Runs its
/// own threads. What may work later is tried again for a while and is then UNAVAILABLE with RetryInfo; no call ends with
/// UNKNOWN or INTERNAL.
class GrpcService
{
public:
    /// `context` outlives the service. TLS with the certificate that its options name. Errors: Busy (the port is taken),
    /// Rejected (no such address, bad certificate), Io.
    static Result<std::unique_ptr<GrpcService>> start(const ListenAddress &address, ServerContext &context);
    /// The same with other limits: for tests.
    static Result<std::unique_ptr<GrpcService>> start(const ListenAddress &address, ServerContext &context,
                                                      const GrpcLimits &limits);
    /// Stops accepting, answers what is in hand, ends.
    ~GrpcService();

    int port() const;
    /// Open now.
    size_t connections() const;

private:
    struct Impl;
    explicit GrpcService(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

} // namespace glasshouse

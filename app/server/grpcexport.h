// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ingest/prepare.h"
#include "server/grpcconnections.h"
#include "server/listenercore.h"

#include <grpcpp/generic/async_generic_service.h>

#include <boost/asio/steady_timer.hpp>

#include <atomic>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>

namespace glasshouse {

/// What limits one gRPC service beside RequestLimits.
struct GrpcLimits {
    int messageBytes = 20 << 20;
    int streams = 64; ///< of one connection
    int connections = 256;
    int badCallsPerSecond = 100; ///< of one connection, cancelled or refused
    int readers = 4; ///< messages that are read at a time, of all connections; the others wait in their senders
    qint64 bufferBytes =
        192LL << 20;        ///< over it gRPC fails calls in a way on which exporters drop: more than all readers need
    int patienceMs = 8'000; ///< how long a call waits for a store that cannot take it: some exporters never send again
    int firstPauseMs = 50, longestPauseMs = 1'000;
    int retryAfterSeconds = 5;
};

class GrpcExport;

/// Hands out the turns to read a message. Any thread.
class ReadTurns
{
public:
    explicit ReadTurns(int turns) : m_free(turns) {}
    /// The call reads now, or when its turn comes.
    void ask(const std::shared_ptr<GrpcExport> &call);
    void giveBack();

private:
    std::mutex m_mutex;
    int m_free;
    std::deque<std::weak_ptr<GrpcExport>> m_waiting;
};

/// What the calls of one service share. The last of them may outlive the service: a batch that waits for the writer holds
/// its call.
struct GrpcShared {
    GrpcShared(ServerContext &serverContext, const GrpcLimits &grpcLimits)
        : context(serverContext),
          limits(grpcLimits),
          turns(limits.readers),
          connections(io, size_t(limits.connections), limits.badCallsPerSecond)
    {}

    ServerContext &context; ///< not to be touched once the door is closed
    const GrpcLimits limits;
    ReadTurns turns;
    boost::asio::io_context io{1};
    GrpcConnections connections;
    Door door;
    std::atomic_bool stopping{false};
};

/// One call of an OTLP service's Export: the request's bytes go the way that HTTP's go, and the answer follows the COMMIT.
/// gRPC's threads and the service's own; at most one of them works on the call at a time, but for a cancellation.
class GrpcExport final : public grpc::ServerGenericBidiReactor, public std::enable_shared_from_this<GrpcExport>
{
public:
    /// The reactor for a call that just came; it frees itself.
    static grpc::ServerGenericBidiReactor *begin(std::shared_ptr<GrpcShared> shared,
                                                 const grpc::GenericCallbackServerContext &call);
    explicit GrpcExport(std::shared_ptr<GrpcShared> shared, std::string peer);
    ~GrpcExport() override;

    /// Its turn to read has come. False: the call has ended, and does not want it.
    bool read();

    void OnReadDone(bool ok) override;
    void OnCancel() override;
    void OnDone() override;

private:
    using Clock = std::chrono::steady_clock;

    std::optional<grpc::Status> judge(const grpc::GenericCallbackServerContext &call);
    void start(const grpc::GenericCallbackServerContext &call);
    void take();
    std::optional<grpc::Status> readBody();
    /// Prepares what is not yet prepared and offers it to the queue.
    void attempt();
    void tryAttempt();
    bool prepare();
    void committed(const Result<IntakeResult> &result);
    void later();
    void finish(const grpc::Status &status);
    /// True for the one who may end the call.
    bool markFinished();

    const std::shared_ptr<GrpcShared> m_shared;
    const std::shared_ptr<BodyBudget> m_bodies;
    const std::string m_peer;
    std::shared_ptr<GrpcExport> m_self; ///< until gRPC is done with it
    boost::asio::steady_timer m_timer;
    Principal m_principal;
    OtlpSignal m_signal = OtlpSignal::Logs;
    grpc::ByteBuffer m_request, m_response;
    std::string m_body;
    qint64 m_held = 0; ///< of the budget for bodies
    std::optional<PreparedBatch> m_batch;
    qint64 m_records = 0;
    Clock::time_point m_accepted, m_giveUp;
    std::chrono::milliseconds m_pause;
    /// Nothing may be read once the call has been ended. Recursive, for gRPC does not promise to call back later.
    std::recursive_mutex m_mutex;
    std::atomic_bool m_reads{false}, m_wasRead{false}, m_finished{false};
};

} // namespace glasshouse

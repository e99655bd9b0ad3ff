// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/token.h"
#include "server/grpcexport.h"
#include "server/grpcservice.h"
#include "server/listenaddress.h"

#include <QTemporaryDir>

#include <grpcpp/channel.h>

#include <condition_variable>
#include <future>
#include <map>
#include <mutex>
#include <thread>

namespace glasshouse {

using Metadata = std::vector<std::pair<std::string, std::string>>;

struct GrpcAnswer {
    grpc::Status status;
    std::string body;
};

/// Of this process.
struct ResourceUse {
    double cpuSeconds = 0;
    qint64 residentKib = 0;
    static ResourceUse now();
};

/// A gRPC service on a free port, with a writer that counts instead of storing, and a client.
class GrpcBench
{
public:
    static constexpr const char *Logs = "/opentelemetry.proto.collector.logs.v1.LogsService/Export";
    static constexpr const char *Metrics = "/opentelemetry.proto.collector.metrics.v1.MetricsService/Export";
    static constexpr const char *Traces = "/opentelemetry.proto.collector.trace.v1.TraceService/Export";

    explicit GrpcBench(const GrpcLimits &limits = {}, const Intake::Limits &queue = {}, bool tls = false);
    ~GrpcBench();
    /// Gives up after 400 ms.
    static GrpcLimits impatient();

    int port() const { return m_service->port(); }
    GrpcService &service() { return *m_service; }
    void stop() { m_service.reset(); }
    /// At the port that is taken.
    Result<std::unique_ptr<GrpcService>> startSecond();

    /// Tokens: ingest, viewer, admin, operator, expired, revoked.
    const std::string &token(const std::string &name) const { return m_texts.at(name); }
    Metadata good() const { return {{"authorization", "Bearer " + token("ingest")}}; }
    void revokeIngest();

    GrpcAnswer call(const char *method, const std::string &body) { return call(method, body, good()); }
    GrpcAnswer call(const char *method, const std::string &body, const Metadata &metadata,
                    grpc_compression_algorithm compression = GRPC_COMPRESS_NONE);
    /// Starts so many calls and cancels all of them; returns when they have ended.
    void cancelCalls(int count);

    /// ExportLogsServiceRequest with so many records.
    static std::string logs(int records);
    /// One of that size: an unknown field filled with zeros.
    static std::string padded(size_t bytes);

    /// What the writer answers from now on; nullopt: that all of it is new.
    void answerWith(std::optional<Result<IntakeResult>> answer);
    /// While held, batches wait in the queue.
    void hold(bool held);
    qint64 records();  ///< that the writer has taken
    qint64 failures(); ///< batches that it has answered with an error

    Intake intake;

private:
    void write();

    QTemporaryDir m_folder;
    TokenTable m_tokens;
    std::vector<TokenRecord> m_records;
    std::map<std::string, std::string> m_texts;
    std::unique_ptr<ServerContext> m_context;
    std::unique_ptr<GrpcService> m_service;
    std::shared_ptr<grpc::Channel> m_channel;

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::optional<Result<IntakeResult>> m_answer;
    qint64 m_taken = 0, m_failed = 0;
    bool m_held = false, m_ended = false;
    std::thread m_writer;
};

/// A socket that speaks just enough HTTP/2 to misuse it.
class RawConnection
{
public:
    explicit RawConnection(int port);
    ~RawConnection();
    RawConnection(const RawConnection &) = delete;
    RawConnection &operator=(const RawConnection &) = delete;

    /// Opens streams and resets each at once; returns how many could be sent.
    int resetStreams(int count, const std::string &authorization);
    /// Reads until the other side closes; false where it does not within ten seconds.
    bool isClosedByPeer();

private:
    int m_socket = -1;
};

} // namespace glasshouse

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/grpcexport.h"

#include "server/authorize.h"
#include "server/grpcstatus.h"
#include "server/gunzip.h"

#include <QDateTime>

#include <boost/asio/post.hpp>

#include <algorithm>
#include <array>

namespace glasshouse {

namespace {

struct Method {
    std::string_view name;
    OtlpSignal signal;
};
constexpr std::array<Method, 3> Methods{
    {{"/opentelemetry.proto.collector.logs.v1.LogsService/Export", OtlpSignal::Logs},
     {"/opentelemetry.proto.collector.metrics.v1.MetricsService/Export", OtlpSignal::Metrics},
     {"/opentelemetry.proto.collector.trace.v1.TraceService/Export", OtlpSignal::Traces}}};

using Metadata = std::multimap<grpc::string_ref, grpc::string_ref>;

/// "ipv4:127.0.0.1:1234" without the port: bad tokens are counted by address. Of IPv6 only the network counts, for within
/// one anybody has addresses enough.
std::string addressOf(const std::string &peer)
{
    const std::string address = peer.substr(0, peer.rfind(':'));
    if (!address.starts_with("ipv6:"))
        return address;
    size_t end = 5;
    for (int groups = 0; groups < 4 && end != std::string::npos; ++groups)
        end = address.find(':', end + 1);
    return address.substr(0, end);
}

grpc::Status statusOf(const HttpError &error)
{
    return refusal(error.status == 403 ? grpc::StatusCode::PERMISSION_DENIED : grpc::StatusCode::UNAUTHENTICATED,
                   error.message);
}

/// No request begins with this otherwise: in protobuf it would be a wire type that does not exist. Packed messages come to
/// us as they were sent, for gRPC itself would unpack them without a limit.
bool isGzip(std::string_view body)
{
    return body.size() >= 2 && body[0] == '\x1f' && body[1] == '\x8b';
}

std::string bytesOf(const grpc::ByteBuffer &buffer)
{
    std::vector<grpc::Slice> slices;
    std::string bytes;
    if (!buffer.Dump(&slices).ok())
        return bytes;
    bytes.reserve(buffer.Length());
    for (const grpc::Slice &slice : slices)
        bytes.append(reinterpret_cast<const char *>(slice.begin()), slice.size());
    return bytes;
}

} // namespace

void ReadTurns::ask(const std::shared_ptr<GrpcExport> &call)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_free == 0) {
            m_waiting.push_back(call);
            return;
        }
        --m_free;
    }
    if (!call->read())
        giveBack();
}

void ReadTurns::giveBack()
{
    for (;;) {
        std::shared_ptr<GrpcExport> next;
        {
            const std::lock_guard lock(m_mutex);
            if (m_waiting.empty()) {
                ++m_free;
                return;
            }
            next = m_waiting.front().lock();
            m_waiting.pop_front();
        }
        if (next && next->read())
            return;
    }
}

GrpcExport::GrpcExport(std::shared_ptr<GrpcShared> shared, std::string peer)
    : m_shared(std::move(shared)),
      m_bodies(m_shared->context.bodies),
      m_peer(std::move(peer)),
      m_timer(m_shared->io),
      m_pause(m_shared->limits.firstPauseMs)
{}

GrpcExport::~GrpcExport()
{
    m_bodies->give(m_held);
}

grpc::ServerGenericBidiReactor *GrpcExport::begin(std::shared_ptr<GrpcShared> shared,
                                                  const grpc::GenericCallbackServerContext &call)
{
    auto made = std::make_shared<GrpcExport>(std::move(shared), call.peer());
    made->m_self = made;
    made->start(call);
    return made.get();
}

std::optional<grpc::Status> GrpcExport::judge(const grpc::GenericCallbackServerContext &call)
{
    const auto method =
        std::find_if(Methods.begin(), Methods.end(), [&call](const Method &m) { return m.name == call.method(); });
    if (method == Methods.end())
        return refusal(grpc::StatusCode::UNIMPLEMENTED,
                       "no such method here: OTLP's Export of logs, metrics and traces");
    m_signal = method->signal;
    const Metadata &metadata = call.client_metadata();
    if (metadata.find("origin") != metadata.end())
        return refusal(grpc::StatusCode::PERMISSION_DENIED, "pages in a browser may not send telemetry");
    const auto found = metadata.find("authorization");
    const std::string authorization =
        found == metadata.end() ? std::string() : std::string(found->second.data(), found->second.size());
    ServerContext &context = m_shared->context;
    auto principal = authorize(found == metadata.end() ? nullptr : &authorization, false, {Role::Ingest},
                               *context.services.tokens, context.badTokens, addressOf(m_peer));
    if (!principal)
        return statusOf(principal.error());
    m_principal = std::move(*principal);
    return std::nullopt;
}

void GrpcExport::start(const grpc::GenericCallbackServerContext &call)
{
    try {
        if (const auto refused = judge(call)) {
            m_shared->connections.noteBadCall(m_peer);
            return finish(*refused);
        }
        m_timer.expires_after(std::chrono::milliseconds(m_shared->context.limits.bodyMs));
        m_timer.async_wait([weak = weak_from_this()](const boost::system::error_code &error) {
            const auto self = error ? nullptr : weak.lock();
            if (self && !self->m_reads)
                self->finish(tryAgainLater("too much is in hand: send it again later",
                                           self->m_shared->limits.retryAfterSeconds));
            else if (self && !self->m_wasRead)
                self->finish(refusal(grpc::StatusCode::DEADLINE_EXCEEDED, "the message did not arrive in time"));
        });
        m_shared->turns.ask(shared_from_this());
    } catch (...) {
        finish(
            tryAgainLater("the call could not be worked on: send it again later", m_shared->limits.retryAfterSeconds));
    }
}

bool GrpcExport::read()
{
    const std::lock_guard lock(m_mutex);
    if (m_finished)
        return false;
    m_reads = true;
    StartRead(&m_request);
    return true;
}

void GrpcExport::OnReadDone(bool ok)
{
    m_wasRead = true;
    try {
        if (ok)
            m_body = bytesOf(m_request);
    } catch (...) {
        finish(tryAgainLater("too much is in hand: send it again later", m_shared->limits.retryAfterSeconds));
    }
    m_request.Clear();
    m_shared->turns.giveBack(); // only now is gRPC's memory free for the next
    if (!ok)                    // cancelled, too large, which gRPC has said itself, or no message
        return finish(refusal(grpc::StatusCode::INVALID_ARGUMENT, "the call has no message"));
    try {
        take();
    } catch (...) {
        finish(
            tryAgainLater("the call could not be worked on: send it again later", m_shared->limits.retryAfterSeconds));
    }
}

std::optional<grpc::Status> GrpcExport::readBody()
{
    const auto tooLarge = refusal(grpc::StatusCode::RESOURCE_EXHAUSTED, "the message is larger than this server takes");
    const qint64 most = m_shared->limits.messageBytes;
    if (qint64(m_body.size()) > most)
        return tooLarge;
    if (isGzip(m_body)) {
        const std::string packed = std::exchange(m_body, {});
        Gunzip gunzip(most, m_shared->context.limits);
        const auto outcome = gunzip.feed(packed, m_body);
        if (outcome == Gunzip::Outcome::TooLarge)
            return tooLarge;
        if (outcome == Gunzip::Outcome::Corrupt || !gunzip.isWhole())
            return refusal(grpc::StatusCode::INVALID_ARGUMENT, "the message is not what gzip makes");
    }
    if (!m_bodies->take(qint64(m_body.size())))
        return tryAgainLater("too much is in hand: send it again later", m_shared->limits.retryAfterSeconds);
    m_held = qint64(m_body.size());
    return std::nullopt;
}

void GrpcExport::take()
{
    if (m_finished)
        return;
    if (const auto refused = readBody())
        return finish(*refused);
    m_accepted = Clock::now();
    m_giveUp = m_accepted + std::chrono::milliseconds(m_shared->limits.patienceMs);
    attempt();
}

bool GrpcExport::prepare()
{
    ServerContext &context = m_shared->context;
    PrepareContext prepare;
    prepare.tenant = m_principal.tenant;
    if (!m_principal.relay)
        prepare.forcedActor = m_principal.subject;
    prepare.withContent = &context.options.withContent;
    prepare.maskKey = context.services.maskKey;
    prepare.nowMs = QDateTime::currentMSecsSinceEpoch();
    prepare.acceptedNs = m_accepted.time_since_epoch() / std::chrono::nanoseconds(1);
    auto prepared = prepareOtlp(m_signal, OtlpEncoding::Protobuf, m_body, prepare);
    if (!prepared) {
        const Error::Code code = prepared.error().code;
        const bool wrong =
            code == Error::Code::Rejected || code == Error::Code::Corrupt || code == Error::Code::Truncated;
        finish(wrong ? refusal(grpc::StatusCode::INVALID_ARGUMENT, prepared.error().message.toStdString())
                     : tryAgainLater("the call could not be worked on: send it again later",
                                     m_shared->limits.retryAfterSeconds));
        return false;
    }
    m_records = prepared->records();
    m_batch = std::move(*prepared);
    if (m_records > 0 || m_batch->rejected > 0)
        return true;
    committed(IntakeResult());
    return false;
}

void GrpcExport::attempt()
{
    if (m_finished || (!m_batch && !prepare()))
        return;
    if (m_shared->stopping || m_shared->context.isMemoryShort())
        return later();
    auto done = [self = shared_from_this()](const Result<IntakeResult> &result) {
        self->m_shared->door.pass(
            [&self, &result] { boost::asio::post(self->m_shared->io, [self, result] { self->committed(result); }); });
    };
    // Once it is taken the call is no longer ours: the answer may come at any moment, on another thread.
    if (m_shared->context.services.intake->offer(*m_batch, std::move(done)) != Intake::Admission::Taken)
        later();
}

void GrpcExport::tryAttempt()
{
    try {
        attempt();
    } catch (...) {
        finish(
            tryAgainLater("the call could not be worked on: send it again later", m_shared->limits.retryAfterSeconds));
    }
}

void GrpcExport::later()
{
    if (m_shared->stopping || Clock::now() + m_pause > m_giveUp) {
        m_shared->context.metrics->refused += m_records;
        return finish(
            tryAgainLater("the store cannot take it now: send it again later", m_shared->limits.retryAfterSeconds));
    }
    m_timer.expires_after(m_pause);
    m_timer.async_wait([weak = weak_from_this()](const boost::system::error_code &error) {
        if (const auto self = error ? nullptr : weak.lock())
            self->tryAttempt();
    });
    m_pause = std::min(m_pause * 2, std::chrono::milliseconds(m_shared->limits.longestPauseMs));
}

void GrpcExport::committed(const Result<IntakeResult> &result)
{
    m_batch.reset();
    if (!result)
        return later(); // nothing of it was kept, so it is prepared anew
    Metrics &metrics = *m_shared->context.metrics;
    metrics.accepted += result->accepted;
    metrics.duplicate += result->duplicate;
    metrics.rejected += result->rejected;
    if (!markFinished())
        return;
    m_response = exportAnswer(*result);
    StartWriteAndFinish(&m_response, grpc::WriteOptions(), grpc::Status::OK);
}

void GrpcExport::finish(const grpc::Status &status)
{
    if (markFinished())
        Finish(status);
}

bool GrpcExport::markFinished()
{
    const std::lock_guard lock(m_mutex);
    return !m_finished.exchange(true);
}

void GrpcExport::OnCancel()
{
    m_shared->connections.noteBadCall(m_peer);
    finish(refusal(grpc::StatusCode::CANCELLED, {}));
}

void GrpcExport::OnDone()
{
    const auto self = std::move(m_self); // the queue may still hold it
}

} // namespace glasshouse

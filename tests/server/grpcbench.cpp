// SPDX-License-Identifier: GPL-3.0-or-later
#include "grpcbench.h"

#include "server/tls.h"

#include <QDateTime>
#include <QFile>

#include <grpcpp/client_context.h>
#include <grpcpp/create_channel.h>
#include <grpcpp/generic/generic_stub.h>
#include <protozero/pbf_writer.hpp>

#include <arpa/inet.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace {
grpc::ByteBuffer bufferOf(const std::string &bytes)
{
    const grpc::Slice slice(bytes);
    return {&slice, 1};
}

std::string frame(int type, int flags, quint32 stream, const std::string &payload)
{
    std::string bytes;
    for (const quint32 byte : {quint32(payload.size() >> 16U), quint32(payload.size() >> 8U), quint32(payload.size()),
                               quint32(type), quint32(flags), stream >> 24U, stream >> 16U, stream >> 8U, stream})
        bytes += char(byte & 0xffU);
    return bytes + payload;
}

/// A field as HPACK writes one that is in no table.
std::string field(const std::string &name, const std::string &value)
{
    return std::string(1, '\0') + char(name.size()) + name + char(value.size()) + value;
}
} // namespace

ResourceUse ResourceUse::now()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; };
    ResourceUse use;
    use.cpuSeconds = seconds(usage.ru_utime) + seconds(usage.ru_stime);
    QFile file(u"/proc/self/statm"_s);
    if (file.open(QIODevice::ReadOnly))
        use.residentKib = file.readAll().split(' ').value(1).toLongLong() * (::sysconf(_SC_PAGESIZE) >> 10);
    return use;
}

GrpcLimits GrpcBench::impatient()
{
    GrpcLimits limits;
    limits.patienceMs = 400;
    return limits;
}

GrpcBench::GrpcBench(const GrpcLimits &limits, const Intake::Limits &queue, bool tls) : intake(queue)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const std::pair<const char *, Role> names[] = {{"ingest", Role::Ingest},  {"viewer", Role::Viewer},
                                                   {"admin", Role::Admin},    {"operator", Role::Operator},
                                                   {"expired", Role::Ingest}, {"revoked", Role::Ingest}};
    for (const auto &[name, role] : names) {
        const auto made = makeToken(role);
        TokenRecord record;
        record.id = made->id, record.hash = made->hash, record.tenant = 1, record.role = role;
        if (name == std::string("expired"))
            record.expiresMs = now;
        if (name == std::string("revoked"))
            record.revokedMs = now;
        m_records.push_back(record);
        m_texts[name] = made->text;
    }
    m_tokens.set(m_records, now);

    ListenerOptions options;
    if (tls) {
        options.certificateFile = m_folder.filePath(u"cert.pem"_s);
        options.keyFile = m_folder.filePath(u"key.pem"_s);
        if (!makeSelfSigned(options.certificateFile, options.keyFile))
            qFatal("no certificate");
    }
    ListenerServices services;
    services.intake = &intake;
    services.tokens = &m_tokens;
    services.maskKey = QByteArray(32, 'k');
    RequestLimits requestLimits;
    requestLimits.residentBytes = 8LL << 30; // the client's memory is this process's too
    m_context = std::make_unique<ServerContext>(options, services, requestLimits);
    m_context->metrics = std::make_unique<glasshouse::Metrics>(std::vector<std::string>());
    auto started = GrpcService::start(*listenAddress(u"127.0.0.1:0"_s), *m_context, limits);
    if (!started)
        qFatal("%s", qPrintable(started.error().message));
    m_service = std::move(*started);
    intake.setWake([this] {
        const std::lock_guard lock(m_mutex);
        m_wake.notify_all();
    });
    m_writer = std::thread([this] { write(); });

    std::shared_ptr<grpc::ChannelCredentials> credentials = grpc::InsecureChannelCredentials();
    if (tls) {
        QFile file(options.certificateFile);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no certificate");
        grpc::SslCredentialsOptions trusted;
        trusted.pem_root_certs = file.readAll().toStdString();
        credentials = grpc::SslCredentials(trusted);
    }
    grpc::ChannelArguments arguments;
    arguments.SetMaxSendMessageSize(-1);
    arguments.SetInt(GRPC_ARG_ENABLE_RETRIES, 0);
    arguments.SetInt(GRPC_ARG_USE_LOCAL_SUBCHANNEL_POOL, 1);
    m_channel = grpc::CreateCustomChannel("localhost:" + std::to_string(port()), credentials, arguments);
}

GrpcBench::~GrpcBench()
{
    m_service.reset();
    {
        const std::lock_guard lock(m_mutex);
        m_ended = true;
        m_wake.notify_all();
    }
    m_writer.join();
    intake.close();
}

Result<std::unique_ptr<GrpcService>> GrpcBench::startSecond()
{
    return GrpcService::start(*listenAddress(u"127.0.0.1:%1"_s.arg(port())), *m_context);
}

void GrpcBench::revokeIngest()
{
    m_records.front().revokedMs = 1;
    m_tokens.set(m_records, QDateTime::currentMSecsSinceEpoch());
}

GrpcAnswer GrpcBench::call(const char *method, const std::string &body, const Metadata &metadata,
                           grpc_compression_algorithm compression)
{
    grpc::ClientContext context;
    for (const auto &[name, value] : metadata)
        context.AddMetadata(name, value);
    context.set_deadline(std::chrono::system_clock::now() + std::chrono::seconds(60));
    context.set_compression_algorithm(compression);
    context.set_wait_for_ready(true); // for its connection may just have been closed
    grpc::GenericStub stub(m_channel);
    const grpc::ByteBuffer request = bufferOf(body);
    grpc::ByteBuffer response;
    std::promise<grpc::Status> done;
    stub.UnaryCall(&context, method, {}, &request, &response,
                   [&done](grpc::Status status) { done.set_value(std::move(status)); });
    GrpcAnswer answer{done.get_future().get(), {}};
    std::vector<grpc::Slice> slices;
    if (answer.status.ok() && response.Dump(&slices).ok()) {
        for (const grpc::Slice &slice : slices)
            answer.body.append(reinterpret_cast<const char *>(slice.begin()), slice.size());
    }
    return answer;
}

void GrpcBench::cancelCalls(int count)
{
    struct Call {
        grpc::ClientContext context;
        grpc::ByteBuffer request, response;
    };
    grpc::GenericStub stub(m_channel);
    std::vector<std::unique_ptr<Call>> calls;
    std::atomic_int left{count};
    std::promise<void> ended;
    for (int i = 0; i < count; ++i) {
        auto call = std::make_unique<Call>();
        call->context.AddMetadata("authorization", "Bearer " + token("ingest"));
        call->request = bufferOf(logs(1));
        stub.UnaryCall(&call->context, Logs, {}, &call->request, &call->response,
                       [&left, &ended](const grpc::Status &) {
                           if (--left == 0)
                               ended.set_value();
                       });
        calls.push_back(std::move(call));
    }
    for (const auto &call : calls)
        call->context.TryCancel();
    ended.get_future().wait();
}

std::string GrpcBench::logs(int records)
{
    std::string request;
    protozero::pbf_writer writer(request);
    protozero::pbf_writer resource(writer, 1);
    protozero::pbf_writer scope(resource, 2);
    for (int i = 0; i < records; ++i) {
        protozero::pbf_writer record(scope, 2);
        record.add_fixed64(1, 1'790'000'000'000'000'000ULL + quint64(i));
        protozero::pbf_writer body(record, 5);
        body.add_string(1, "record " + std::to_string(i));
    }
    return request;
}

std::string GrpcBench::padded(size_t bytes)
{
    std::string request;
    protozero::pbf_writer(request).add_bytes(900, std::string(bytes - 6, '\0')); // two bytes of key, four of length
    return request;
}

void GrpcBench::answerWith(std::optional<Result<IntakeResult>> answer)
{
    const std::lock_guard lock(m_mutex);
    m_answer = std::move(answer);
}

void GrpcBench::hold(bool held)
{
    const std::lock_guard lock(m_mutex);
    m_held = held;
    m_wake.notify_all();
}

qint64 GrpcBench::records()
{
    const std::lock_guard lock(m_mutex);
    return m_taken;
}

qint64 GrpcBench::failures()
{
    const std::lock_guard lock(m_mutex);
    return m_failed;
}

void GrpcBench::write()
{
    for (;;) {
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_ended || (!m_held && !intake.isEmpty()); });
            if (m_ended)
                return;
        }
        for (Intake::Entry &entry : intake.take(1'000'000, 1LL << 30)) {
            Result<IntakeResult> result;
            {
                const std::lock_guard lock(m_mutex);
                result =
                    m_answer.value_or(IntakeResult{entry.batch.records(), 0, entry.batch.rejected, entry.batch.reason});
                result ? m_taken += entry.batch.records() : ++m_failed;
            }
            entry.done(result);
        }
    }
}

RawConnection::RawConnection(int port) : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(quint16(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        qFatal("cannot connect");
}

RawConnection::~RawConnection()
{
    ::close(m_socket);
}

int RawConnection::resetStreams(int count, const std::string &authorization)
{
    const std::string head = field(":method", "POST") + field(":scheme", "http") + field(":path", GrpcBench::Logs)
        + field(":authority", "localhost") + field("te", "trailers") + field("content-type", "application/grpc")
        + field("authorization", authorization);
    const auto send = [this](const std::string &bytes) {
        return ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL) == ssize_t(bytes.size());
    };
    if (!send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + frame(4, 0, 0, {})))
        return 0;
    for (int i = 0; i < count; ++i) {
        const quint32 stream = quint32(i) * 2 + 1;
        if (!send(frame(1, 4, stream, head) + frame(3, 0, stream, std::string("\0\0\0\x08", 4))))
            return i;
    }
    return count;
}

bool RawConnection::isClosedByPeer()
{
    std::array<char, 65536> bytes{};
    for (;;) {
        pollfd waiting{m_socket, POLLIN, 0};
        if (::poll(&waiting, 1, 10'000) <= 0)
            return false;
        if (::recv(m_socket, bytes.data(), bytes.size(), 0) <= 0)
            return true;
    }
}

} // namespace glasshouse

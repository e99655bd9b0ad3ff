// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/grpcservice.h"

#include "server/grpcexport.h"
#include "server/listenaddress.h"

#include <QFile>

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <grpc/support/log.h>
#include <grpcpp/resource_quota.h>
#include <grpcpp/security/server_credentials.h>
#include <grpcpp/server.h>
#include <grpcpp/server_builder.h>

#include <thread>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace asio = boost::asio;
using asio::ip::tcp;
using ErrorCode = boost::system::error_code;

namespace {

constexpr int AcceptPauseMs = 100;
constexpr int IdleConnectionMs = 600'000;
constexpr int KeepaliveMs = 60'000, KeepaliveAnswerMs = 20'000;
constexpr int LeastPingPauseMs = 10'000;
constexpr int MostBadPings = 2;
constexpr int MostThreads = 64;

class Service final : public grpc::CallbackGenericService
{
public:
    explicit Service(std::shared_ptr<GrpcShared> shared) : m_shared(std::move(shared)) {}
    grpc::ServerGenericBidiReactor *CreateReactor(grpc::GenericCallbackServerContext *call) override
    {
        return GrpcExport::begin(m_shared, *call); // gRPC catches what it throws
    }

private:
    std::shared_ptr<GrpcShared> m_shared;
};

/// gRPC writes a line to the error stream for each bad handshake: whoever can connect could fill a log with them.
void silence()
{
    if (!qEnvironmentVariableIsSet("GRPC_VERBOSITY"))
        gpr_set_log_verbosity(static_cast<gpr_log_severity>(GPR_LOG_SEVERITY_ERROR + 1));
}

Result<std::string> pem(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::Code::Io, u"cannot read %1: %2"_s.arg(path, file.errorString()));
    return file.readAll().toStdString();
}

Result<std::shared_ptr<grpc::ServerCredentials>> credentials(const ListenerOptions &options)
{
    if (options.certificateFile.isEmpty())
        return grpc::InsecureServerCredentials();
    auto certificate = pem(options.certificateFile), key = pem(options.keyFile);
    if (!certificate || !key)
        return tl::unexpected(certificate ? key.error() : certificate.error());
    grpc::SslServerCredentialsOptions tls;
    tls.pem_key_cert_pairs.push_back({std::move(*key), std::move(*certificate)});
    return grpc::SslServerCredentials(tls);
}

/// As gRPC names it, so that a call is found to be of its connection.
std::string peerName(const tcp::endpoint &endpoint)
{
    asio::ip::address address = endpoint.address();
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        address = asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6());
    const std::string port = std::to_string(endpoint.port());
    return address.is_v4() ? "ipv4:" + address.to_string() + ':' + port
                           : "ipv6:%5B" + address.to_string() + "%5D:" + port;
}

void configure(grpc::ServerBuilder &builder, const GrpcLimits &limits, const RequestLimits &requestLimits)
{
    grpc::ResourceQuota quota("glasshouse");
    quota.Resize(size_t(limits.bufferBytes)).SetMaxThreads(MostThreads);
    builder.SetResourceQuota(quota);
    builder.SetMaxReceiveMessageSize(limits.messageBytes);
    builder.SetCompressionAlgorithmSupportStatus(GRPC_COMPRESS_DEFLATE, false);
    const std::pair<const char *, int> arguments[] = {
        {GRPC_ARG_ENABLE_PER_MESSAGE_DECOMPRESSION, 0}, // gRPC would unpack any amount; we count
        {GRPC_ARG_HTTP2_BDP_PROBE, 0}, // windows that grow take in what has no turn yet, until the quota resets streams
        {GRPC_ARG_MAX_CONCURRENT_STREAMS, limits.streams},
        {GRPC_ARG_MAX_METADATA_SIZE, int(requestLimits.headerBytes)},
        {GRPC_ARG_SERVER_HANDSHAKE_TIMEOUT_MS, requestLimits.tlsMs},
        {GRPC_ARG_MAX_CONNECTION_IDLE_MS, IdleConnectionMs},
        {GRPC_ARG_KEEPALIVE_TIME_MS, KeepaliveMs},
        {GRPC_ARG_KEEPALIVE_TIMEOUT_MS, KeepaliveAnswerMs},
        {GRPC_ARG_KEEPALIVE_PERMIT_WITHOUT_CALLS, 1},
        {GRPC_ARG_HTTP2_MIN_RECV_PING_INTERVAL_WITHOUT_DATA_MS, LeastPingPauseMs},
        {GRPC_ARG_HTTP2_MAX_PING_STRIKES, MostBadPings},
    };
    for (const auto &[name, value] : arguments)
        builder.AddChannelArgument(name, value);
}

} // namespace

struct GrpcService::Impl {
    Impl(ServerContext &context, const GrpcLimits &limits)
        : shared(std::make_shared<GrpcShared>(context, limits)),
          service(shared),
          listening(shared->io),
          pause(shared->io),
          work(shared->io.get_executor())
    {}

    std::optional<Error> bind(const ListenAddress &address);
    std::optional<Error> build(const ListenerOptions &options);
    void accept();
    void accepted(tcp::socket socket, const tcp::endpoint &peer);
    void run();
    void shutDown();

    std::shared_ptr<GrpcShared> shared;
    Service service;
    tcp::acceptor listening;
    asio::steady_timer pause;
    asio::executor_work_guard<asio::io_context::executor_type> work;
    std::unique_ptr<grpc::experimental::ExternalConnectionAcceptor> door;
    std::unique_ptr<grpc::Server> server;
    std::thread thread;
    int port = 0;
};

/// The port is ours and not gRPC's: it would share it with another process, and takes any number of connections.
std::optional<Error> GrpcService::Impl::bind(const ListenAddress &address)
{
    ErrorCode error;
    const tcp::endpoint endpoint(asio::ip::make_address(address.host, error), address.port);
    if (!error)
        listening.open(endpoint.protocol(), error);
    if (!error)
        listening.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error)
        listening.bind(endpoint, error);
    if (!error)
        listening.listen(asio::socket_base::max_listen_connections, error);
    if (error)
        return bindError(address, error.value(), u"gRPC"_s);
    port = listening.local_endpoint(error).port();
    return std::nullopt;
}

std::optional<Error> GrpcService::Impl::build(const ListenerOptions &options)
{
    auto secrets = credentials(options);
    if (!secrets)
        return secrets.error();
    grpc::ServerBuilder builder;
    configure(builder, shared->limits, shared->context.limits);
    door = builder.experimental().AddExternalConnectionAcceptor(
        grpc::ServerBuilder::experimental_type::ExternalConnectionType::FROM_FD, *secrets);
    builder.RegisterCallbackGenericService(&service);
    server = builder.BuildAndStart();
    if (!server)
        return Error{Error::Code::Rejected, u"gRPC does not start; the certificate and its key may not fit"_s};
    return std::nullopt;
}

void GrpcService::Impl::accept()
{
    auto peer = std::make_shared<tcp::endpoint>();
    listening.async_accept(*peer, [this, peer](ErrorCode error, tcp::socket socket) {
        if (shared->stopping || error == asio::error::operation_aborted)
            return;
        if (!error) {
            accepted(std::move(socket), *peer);
            return accept();
        }
        // No descriptors, no memory: some will be given back.
        pause.expires_after(std::chrono::milliseconds(AcceptPauseMs));
        pause.async_wait([this](ErrorCode cancelled) {
            if (!cancelled && !shared->stopping)
                accept();
        });
    });
}

void GrpcService::Impl::accepted(tcp::socket socket, const tcp::endpoint &peer)
{
    ErrorCode error;
    socket.set_option(tcp::no_delay(true), error);
    socket.native_non_blocking(true, error);
    if (error || shared->connections.isFull() || !shared->connections.enter(socket.native_handle(), peerName(peer))) {
        shared->context.metrics->connectionsRefused += 1;
        return; // closes
    }
    grpc::experimental::ExternalConnectionAcceptor::NewConnectionParameters connection;
    connection.fd = socket.release(error);
    if (!error)
        door->HandleNewConnection(&connection);
}

void GrpcService::Impl::run()
{
    for (;;) {
        try {
            shared->io.run();
            return;
        } catch (...) {
            // One handler failed, for want of memory mostly; the others go on.
        }
    }
}

void GrpcService::Impl::shutDown()
{
    shared->stopping = true;
    asio::post(shared->io, [this] {
        ErrorCode ignored;
        listening.close(ignored);
        pause.cancel();
    });
    // Returns once gRPC is done with every call: those in hand are answered, what is left at the end is cancelled.
    if (server)
        server->Shutdown(std::chrono::system_clock::now() + std::chrono::milliseconds(shared->context.limits.drainMs));
    shared->door.close();
    shared->io.stop();
    if (thread.joinable())
        thread.join();
    // Answers that were on their way hold their calls; by now they answer nobody.
    shared->io.restart();
    work.reset();
    try {
        shared->io.poll();
    } catch (...) {}
}

GrpcService::GrpcService(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

GrpcService::~GrpcService()
{
    m_impl->shutDown();
}

Result<std::unique_ptr<GrpcService>> GrpcService::start(const ListenAddress &address, ServerContext &context)
{
    return start(address, context, GrpcLimits());
}

Result<std::unique_ptr<GrpcService>> GrpcService::start(const ListenAddress &address, ServerContext &context,
                                                        const GrpcLimits &limits)
{
    try {
        silence();
        std::unique_ptr<GrpcService> service(new GrpcService(std::make_unique<Impl>(context, limits)));
        Impl *const impl = service->m_impl.get();
        if (const auto error = impl->bind(address))
            return tl::unexpected(*error);
        if (const auto error = impl->build(context.options))
            return tl::unexpected(*error);
        impl->accept();
        impl->thread = std::thread([impl] { impl->run(); });
        return service;
    } catch (const std::exception &error) {
        return fail(Error::Code::Io, u"gRPC cannot start: %1"_s.arg(QString::fromLocal8Bit(error.what())));
    }
}

int GrpcService::port() const
{
    return m_impl->port;
}

size_t GrpcService::connections() const
{
    return m_impl->shared->connections.size();
}

} // namespace glasshouse

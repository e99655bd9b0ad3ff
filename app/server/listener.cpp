// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/listener.h"

#include "server/grpcservice.h"
#include "server/httpconnection.h"
#include "server/listenaddress.h"
#include "server/pulsecache.h"
#include "server/queryrunner.h"
#include "server/sqlasking.h"
#include "server/streamhub.h"
#include "server/tls.h"

#include <QFile>

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>

#include <algorithm>
#include <fcntl.h>
#include <sys/resource.h>
#include <thread>

using namespace Qt::StringLiterals;

namespace glasshouse {

namespace asio = boost::asio;
using asio::ip::tcp;
using ErrorCode = boost::system::error_code;

namespace {
/// Whose bad tokens are counted together: an IPv4 address, or an IPv6 network, for within one anybody has addresses enough.
std::string peerName(const tcp::socket &socket)
{
    ErrorCode error;
    const auto endpoint = socket.remote_endpoint(error);
    if (error)
        return {};
    const asio::ip::address address = endpoint.address();
    if (address.is_v4())
        return address.to_string();
    const auto v6 = address.to_v6();
    if (v6.is_v4_mapped())
        return asio::ip::make_address_v4(asio::ip::v4_mapped, v6).to_string();
    auto bytes = v6.to_bytes();
    if (!v6.is_loopback())
        std::fill(bytes.begin() + 8, bytes.end(), static_cast<unsigned char>(0));
    return asio::ip::address_v6(bytes).to_string();
}

void allowDescriptors(qint64 wanted)
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= rlim_t(wanted))
        return;
    limit.rlim_cur = std::min<rlim_t>(rlim_t(wanted), limit.rlim_max);
    setrlimit(RLIMIT_NOFILE, &limit);
}
} // namespace

struct Listener::Impl {
    Impl(const ListenerOptions &options, const ListenerServices &services, const RequestLimits &limits)
        : core(options, services, limits),
          acceptor(asio::make_strand(core.io)),
          pause(acceptor.get_executor()),
          work(core.io.get_executor()),
          streams(core, *services.live),
          queries(services.storePath),
          sql(services.storePath)
    {
        core.context.streams = &streams;
        core.context.queries = &queries;
        core.context.sql = &sql;
        core.context.pulses = &pulses;
        std::vector<std::string> labels;
        for (const Route &route : core.table.routes()) {
            const RoutePolicy &policy = route.policy();
            const bool isNew = std::find(labels.begin(), labels.end(), policy.path) == labels.end();
            labels.push_back(isNew ? policy.path : policy.method + ' ' + policy.path);
        }
        core.context.metrics = std::make_unique<Metrics>(labels);
        core.context.allowedHosts = options.allowedHosts;
    }

    std::optional<Error> bindHttp(const ListenAddress &address);
    void accept();
    void accepted(tcp::socket socket);
    void run();
    void shutDown();

    ListenerCore core;
    TlsIdentity tls; ///< no context: none
    tcp::acceptor acceptor;
    asio::steady_timer pause;
    asio::executor_work_guard<asio::io_context::executor_type> work;
    StreamHub streams;
    std::vector<std::thread> threads;
    int httpPort = 0;
    std::optional<ListenAddress> grpcAddress;
    std::unique_ptr<GrpcService> grpc; ///< shares core.context
    PulseCache pulses;
    QueryRunner queries; ///< this and the next last: their threads answer through all of it
    SqlDesk sql;
};

std::optional<Error> Listener::Impl::bindHttp(const ListenAddress &address)
{
    ErrorCode error;
    const tcp::endpoint endpoint(asio::ip::make_address(address.host, error), address.port);
    if (!error)
        acceptor.open(endpoint.protocol(), error);
    if (!error) // a child process must not hold the port
        ::fcntl(acceptor.native_handle(), F_SETFD, FD_CLOEXEC);
    if (!error)
        acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    if (!error)
        acceptor.bind(endpoint, error);
    if (!error)
        acceptor.listen(asio::socket_base::max_listen_connections, error);
    if (error)
        return bindError(address, error.value(), u"HTTP"_s);
    httpPort = acceptor.local_endpoint(error).port();
    // Whoever names the very address that is listened at has not been led here by a name of somebody else's.
    if (!address.unspecified)
        core.context.allowedHosts.insert(address.v6 ? '[' + address.host + ']' : address.host);
    return std::nullopt;
}

void Listener::Impl::accept()
{
    acceptor.async_accept(asio::make_strand(core.io), [this](ErrorCode error, tcp::socket socket) {
        if (core.stopping || error == asio::error::operation_aborted)
            return;
        if (!error) {
            accepted(std::move(socket));
            return accept();
        }
        // No descriptors, no memory: some will be given back.
        pause.expires_after(std::chrono::milliseconds(100));
        pause.async_wait([this](ErrorCode cancelled) {
            if (!cancelled && !core.stopping)
                accept();
        });
    });
}

void Listener::Impl::accepted(tcp::socket socket)
{
    try {
        auto seat = core.registry.enter();
        if (!seat) {
            core.context.metrics->connectionsRefused.fetch_add(1);
            return; // closes
        }
        ErrorCode ignored;
        socket.set_option(tcp::no_delay(true), ignored);
        std::string peer = peerName(socket);
        const auto strand = socket.get_executor();
        auto stream =
            tls.context ? ByteStream::tls(std::move(socket), *tls.context) : ByteStream::plain(std::move(socket));
        auto connection = std::make_shared<HttpConnection>(core, std::move(stream), std::move(*seat), std::move(peer));
        asio::post(strand, [connection, secure = tls.context != nullptr] { connection->start(secure); });
    } catch (...) {
        core.context.metrics->connectionsRefused.fetch_add(1);
    }
}

void Listener::Impl::run()
{
    for (;;) {
        try {
            core.io.run();
            return;
        } catch (...) {
            // One connection's handler failed, for want of memory mostly; its timer ends it, the others go on.
        }
    }
}

void Listener::Impl::shutDown()
{
    using Clock = std::chrono::steady_clock;
    core.stopping = true;
    asio::post(acceptor.get_executor(), [this] {
        ErrorCode ignored;
        acceptor.close(ignored);
        pause.cancel();
    });
    core.registry.stopAll();
    const auto deadline = Clock::now() + std::chrono::milliseconds(core.context.limits.drainMs);
    grpc.reset(); // has as long for its own calls
    while (core.registry.busy() > 0 && Clock::now() < deadline)
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    core.door->close();
    core.io.stop();
    for (std::thread &thread : threads)
        thread.join();
}

Listener::Listener(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

Listener::~Listener()
{
    m_impl->shutDown();
}

Result<std::unique_ptr<Listener>> Listener::start(const ListenerOptions &options, const ListenerServices &services)
{
    return start(options, services, RequestLimits());
}

Result<std::unique_ptr<Listener>> Listener::start(const ListenerOptions &options, const ListenerServices &services,
                                                  const RequestLimits &limits)
{
    try {
        auto impl = std::make_unique<Impl>(options, services, limits);
        const bool secure = !options.certificateFile.isEmpty() || !options.keyFile.isEmpty();
        if (options.selfSigned && !QFile::exists(options.certificateFile) && !QFile::exists(options.keyFile)) {
            if (auto made = makeSelfSigned(options.certificateFile, options.keyFile); !made)
                return tl::unexpected(made.error());
        }
        if (secure) {
            auto tls = loadTls(options.certificateFile, options.keyFile);
            if (!tls)
                return tl::unexpected(tls.error());
            impl->tls = std::move(*tls);
        }
        // Both addresses are judged before either is taken.
        std::optional<ListenAddress> http;
        for (const auto &[text, use, into] :
             {std::tuple(options.http, u"HTTP"_s, &http), std::tuple(options.grpc, u"gRPC"_s, &impl->grpcAddress)}) {
            if (text.isEmpty())
                continue;
            auto address = safeListenAddress(text, secure, use);
            if (!address)
                return tl::unexpected(address.error());
            *into = std::move(*address);
        }
        allowDescriptors(limits.connections + 1'024);
        if (http) {
            if (const auto error = impl->bindHttp(*http))
                return tl::unexpected(*error);
        }
        if (impl->grpcAddress) {
            auto grpc = GrpcService::start(*impl->grpcAddress, impl->core.context);
            if (!grpc)
                return tl::unexpected(grpc.error());
            impl->grpc = std::move(*grpc);
        }
        if (http)
            impl->accept();
        std::unique_ptr<Listener> listener(new Listener(std::move(impl)));
        Impl *const running = listener->m_impl.get();
        for (int i = 0; i < std::max(1, options.threads); ++i)
            running->threads.emplace_back([running] { running->run(); });
        return listener;
    } catch (const std::exception &error) {
        return fail(Error::Code::Io, u"the listener cannot start: %1"_s.arg(QString::fromLocal8Bit(error.what())));
    }
}

int Listener::httpPort() const
{
    return m_impl->httpPort;
}

int Listener::grpcPort() const
{
    return m_impl->grpc ? m_impl->grpc->port() : 0;
}

QString Listener::fingerprint() const
{
    return m_impl->tls.fingerprint;
}

} // namespace glasshouse

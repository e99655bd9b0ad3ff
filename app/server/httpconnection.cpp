// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/httpconnection.h"

#include "server/exchange.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/post.hpp>

#include <cerrno>
#include <sys/socket.h>
#include <utility>

namespace glasshouse {

namespace asio = boost::asio;
using ErrorCode = boost::system::error_code;

namespace {
constexpr std::size_t SmallRead = 4 << 10, LargeRead = 64 << 10;

std::string addressOf(const asio::ip::tcp::socket &socket)
{
    ErrorCode error;
    const asio::ip::address address = socket.remote_endpoint(error).address();
    if (error)
        return {};
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6()).to_string();
    return address.to_string();
}
} // namespace

HttpConnection::HttpConnection(ListenerCore &core, std::unique_ptr<ByteStream> stream, ConnectionSeat seat,
                               std::string peer)
    : m_core(core),
      m_limits(core.context.limits),
      m_stream(std::move(stream)),
      m_seat(std::move(seat)),
      m_peer(std::move(peer)),
      m_timer(m_stream->socket().get_executor())
{}

template<typename Action>
void HttpConnection::arm(int milliseconds, Action action)
{
    m_timer.expires_after(std::chrono::milliseconds(milliseconds));
    m_timer.async_wait([self = shared_from_this(), number = ++m_armed, action](ErrorCode error) {
        if (!error && number == self->m_armed && self->m_phase != Phase::Gone)
            action(*self);
    });
}

void HttpConnection::start(bool tls)
{
    m_seat.setStop([weak = weak_from_this(), executor = m_stream->socket().get_executor()] {
        asio::post(executor, [weak] {
            if (const auto self = weak.lock())
                self->stop();
        });
    });
    if (!tls)
        return beginRequest(true);
    arm(m_limits.tlsMs, [](HttpConnection &self) { self.close(); });
    m_stream->handshake([self = shared_from_this()](ErrorCode error) {
        if (self->m_phase == Phase::Gone)
            return;
        if (error)
            self->close();
        else
            self->beginRequest(true);
    });
}

void HttpConnection::stop()
{
    m_lastAnswer = true;
    if (m_phase == Phase::Head || m_phase == Phase::Leaving)
        close();
}

void HttpConnection::beginRequest(bool first)
{
    m_phase = Phase::Head;
    m_headSeen = false;
    m_admission = {};
    m_reader = std::make_unique<HttpRequestReader>(m_limits);
    ++m_request;
    m_begun = Clock::now();
    if (first || !m_in.empty()) {
        m_seat.set(Waiting::Head);
        arm(m_limits.headersMs, [](HttpConnection &self) { self.close(); });
    } else {
        m_seat.set(Waiting::Idle);
        arm(m_limits.idleMs, [](HttpConnection &self) { self.close(); });
        m_buffer = {};
    }
    if (m_in.empty())
        read();
    else
        consume();
}

void HttpConnection::read()
{
    const std::size_t size = m_phase == Phase::Body ? LargeRead : SmallRead;
    if (m_buffer.size() < size)
        m_buffer.resize(size);
    m_stream->read(m_buffer, [self = shared_from_this()](ErrorCode error, std::size_t count) {
        if (self->m_phase == Phase::Gone)
            return;
        if (error)
            return self->close();
        if (self->m_phase == Phase::Head && !self->m_reader->hasBytes() && self->m_request > 1) {
            self->m_begun = Clock::now();
            self->m_seat.set(Waiting::Head);
            self->arm(self->m_limits.headersMs, [](HttpConnection &that) { that.close(); });
        }
        self->m_in.assign(self->m_buffer.data(), count);
        self->consume();
    });
}

// Everything that has been read is given to the reader, up to the end of this request; a next one waits its turn.
void HttpConnection::consume()
{
    using State = HttpRequestReader::State;
    for (;;) {
        const std::size_t used = m_in.empty() ? 0 : m_reader->feed(m_in);
        m_in.erase(0, used);
        if (m_reader->state() == State::Body && !m_headSeen && !consumeHead())
            return;
        if (m_headSeen && m_reader->state() != State::Refused && !countBody())
            return refuse(tryLater(429, "too many bodies are being received: send it again later"));
        switch (m_reader->state()) {
        case State::Refused:
            return refuse(m_reader->error());
        case State::Whole:
            return dispatch();
        case State::Head:
        case State::Body:
            if (m_in.empty())
                return read();
        }
    }
}

/// False: the request has been answered, or an answer is being waited for.
bool HttpConnection::consumeHead()
{
    m_headSeen = true;
    m_seat.set(Waiting::No);
    RequestHead head = m_reader->head();
    m_admission = admit(head, m_peer, m_core.table, m_core.context);
    if (m_admission.refusal) {
        refuse(*m_admission.refusal);
        return false;
    }
    const RouteLimits &limits = m_admission.route->policy().limits;
    m_reader->acceptBody(limits.bodyBytes, m_admission.gzip);
    if (m_reader->state() != HttpRequestReader::State::Body)
        return true;
    m_phase = Phase::Body;
    m_bodyBegun = Clock::now();
    watchBody();
    if (!head.expectContinue || !m_in.empty())
        return true;
    m_out = "HTTP/1.1 100 Continue\r\n\r\n";
    m_stream->write(m_out, [self = shared_from_this()](ErrorCode error, std::size_t) {
        if (self->m_phase == Phase::Gone)
            return;
        if (error)
            self->close();
        else
            self->read();
    });
    return false;
}

// A body has a deadline, and after a while a least pace: else a few bytes now and then would hold it open.
void HttpConnection::watchBody()
{
    arm(std::min(1'000, m_limits.bodyMs), [](HttpConnection &self) {
        if (self.m_phase != Phase::Body)
            return;
        const qint64 elapsedMs =
            std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - self.m_bodyBegun).count();
        const bool tooSlow = elapsedMs >= self.m_limits.bodyGraceMs
            && self.m_reader->bodyBytesReceived() * 1000 < elapsedMs * self.m_limits.bodyBytesPerSecond;
        if (elapsedMs < self.m_limits.bodyMs && !tooSlow)
            return self.watchBody();
        self.m_core.context.metrics->request(self.m_admission.index, 408, double(elapsedMs) / 1000);
        self.close();
    });
}

/// What the body has grown by is taken from the budget that all connections share. False: there is none left.
bool HttpConnection::countBody()
{
    const qint64 held = qint64(m_reader->body().size());
    if (held <= m_bodyBudget)
        return true;
    if (!m_core.context.bodies->take(held - m_bodyBudget))
        return false;
    m_bodyBudget = held;
    return true;
}

std::shared_ptr<Exchange> HttpConnection::makeExchange()
{
    auto exchange = std::make_shared<Exchange>();
    exchange->head = m_reader->head();
    exchange->body = m_reader->takeBody();
    exchange->mediaType = m_admission.mediaType;
    exchange->principal = m_admission.principal;
    exchange->clientIp = addressOf(m_stream->socket());
    exchange->errorForm = m_admission.route->policy().errorForm;
    exchange->m_budget = m_core.context.bodies;
    exchange->m_budgetBytes = std::exchange(m_bodyBudget, 0);
    // None of these keeps the connection: the writer may hold the exchange longer than the listener lives.
    const auto door = m_core.door;
    const std::weak_ptr<HttpConnection> weak = weak_from_this();
    exchange->m_answer = [door, weak, number = m_request](const Response &response) {
        door->pass([&] {
            if (const auto self = weak.lock()) {
                asio::post(self->m_timer.get_executor(), [self, number, response] {
                    if (self->m_phase == Phase::Handling && number == self->m_request)
                        self->send(response);
                });
            }
        });
    };
    exchange->m_later = [door, io = &m_core.io](std::function<void()> task) {
        door->pass([&] { asio::post(*io, std::move(task)); });
    };
    exchange->m_onStrand = [door, weak](std::function<void()> task) {
        door->pass([&] {
            if (const auto self = weak.lock())
                asio::post(self->m_timer.get_executor(), std::move(task));
        });
    };
    exchange->m_takeConnection = [weak, number = m_request]() -> std::shared_ptr<StreamPlace> {
        const auto self = weak.lock();
        return self && number == self->m_request && self->m_phase == Phase::Handling ? self->leaveToStream() : nullptr;
    };
    return exchange;
}

void HttpConnection::dispatch()
{
    m_phase = Phase::Handling;
    const auto exchange = makeExchange();
    m_exchange = exchange;
    const RoutePolicy &policy = m_admission.route->policy();
    if (policy.limits.deadlineMs > 0) {
        arm(policy.limits.deadlineMs, [](HttpConnection &self) {
            if (self.m_phase != Phase::Handling)
                return;
            self.abandon();
            self.refuse(tryLater(503, "the store did not answer in time: send it again later"));
        });
    } else {
        m_timer.cancel();
    }
    runHandler(exchange);
    // What is stored is stored, whoever leaves; what is only read need not be.
    if (policy.purpose == Purpose::Read && m_phase == Phase::Handling && m_in.empty())
        watchClient();
}

// Bytes are a next request, or TLS: then the deadline alone ends what nobody waits for.
void HttpConnection::watchClient()
{
    m_stream->socket().async_wait(
        asio::ip::tcp::socket::wait_read, [self = shared_from_this(), number = m_request](ErrorCode error) {
            if (error || self->m_phase != Phase::Handling || number != self->m_request)
                return;
            char byte = 0;
            const auto seen = ::recv(self->m_stream->socket().native_handle(), &byte, 1, MSG_PEEK | MSG_DONTWAIT);
            if (seen > 0)
                return;
            if (seen < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR))
                return self->watchClient(); // woken by what the request itself had brought
            self->close();
        });
}

void HttpConnection::abandon()
{
    if (const auto exchange = m_exchange.lock(); exchange && exchange->m_whenAbandoned)
        std::exchange(exchange->m_whenAbandoned, nullptr)();
    m_exchange.reset();
}

void HttpConnection::runHandler(const std::shared_ptr<Exchange> &exchange)
{
    // Whatever a handler throws is worth another try: a 500 would make exporters drop their data.
    try {
        m_admission.route->handler()(exchange);
    } catch (...) {
        exchange->refuse(tryLater(503, "the request could not be worked on: send it again later"));
    }
}

std::shared_ptr<StreamPlace> HttpConnection::leaveToStream()
{
    auto place = std::make_shared<StreamPlace>();
    m_core.context.metrics->request(m_admission.index, 200,
                                    std::chrono::duration<double>(Clock::now() - m_begun).count());
    m_phase = Phase::Gone;
    m_timer.cancel();
    place->stream = std::move(m_stream);
    place->seat = std::move(m_seat);
    return place;
}

void HttpConnection::refuse(const HttpError &error)
{
    m_reader->takeBody(); // not kept while the answer is on its way
    m_core.context.bodies->give(std::exchange(m_bodyBudget, 0));
    const bool otlp = m_admission.route != nullptr && m_admission.route->policy().errorForm == ErrorForm::Otlp;
    const std::string *const type = m_headSeen ? m_reader->head().field("content-type") : nullptr;
    send(otlp ? otlpError(error, type == nullptr || mediaType(*type) != "application/x-protobuf") : jsonError(error));
}

void HttpConnection::send(const Response &response)
{
    using State = HttpRequestReader::State;
    const bool wholeRequest = m_reader->state() == State::Whole
        || (m_reader->state() == State::Body && m_headSeen && !m_reader->head().hasBody());
    const bool keepAlive = wholeRequest && m_reader->head().keepAlive && !m_lastAnswer && !m_core.stopping;
    const std::size_t none = m_core.table.routes().size();
    m_core.context.metrics->request(m_admission.route != nullptr ? m_admission.index : none, response.status,
                                    std::chrono::duration<double>(Clock::now() - m_begun).count());
    m_phase = Phase::Writing;
    m_seat.set(Waiting::No);
    m_out = serialize(response, keepAlive);
    if (m_headSeen && m_reader->head().method == "HEAD")
        m_out.resize(m_out.size() - response.body.size());
    arm(m_limits.writeMs, [](HttpConnection &self) { self.close(); });
    m_stream->write(m_out, [self = shared_from_this(), keepAlive](ErrorCode error, std::size_t) {
        if (self->m_phase == Phase::Gone)
            return;
        if (error)
            self->close();
        else
            self->sent(keepAlive);
    });
}

void HttpConnection::sent(bool keepAlive)
{
    m_out = {};
    if (keepAlive && !m_lastAnswer)
        beginRequest(false);
    else
        leave();
}

// Closing while the peer still sends would reset the connection, and the answer with it: so what still comes is read for
// a moment and thrown away.
void HttpConnection::leave()
{
    m_phase = Phase::Leaving;
    m_seat.set(Waiting::Idle);
    arm(m_limits.lingerMs, [](HttpConnection &self) { self.close(); });
    m_stream->finish([self = shared_from_this()](ErrorCode) {
        if (self->m_phase == Phase::Leaving)
            self->drain();
    });
}

void HttpConnection::drain()
{
    m_buffer.resize(LargeRead);
    m_stream->socket().async_read_some(asio::buffer(m_buffer),
                                       [self = shared_from_this()](ErrorCode error, std::size_t) {
                                           if (self->m_phase != Phase::Leaving)
                                               return;
                                           if (error)
                                               self->close();
                                           else
                                               self->drain();
                                       });
}

void HttpConnection::close()
{
    if (m_phase == Phase::Gone)
        return;
    abandon();
    m_phase = Phase::Gone;
    m_core.context.bodies->give(std::exchange(m_bodyBudget, 0));
    m_timer.cancel();
    m_stream->close();
    m_seat = {};
}

} // namespace glasshouse

// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/bytestream.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/write.hpp>

namespace glasshouse {

namespace asio = boost::asio;
using asio::ip::tcp;

namespace {
void closeSocket(tcp::socket &socket)
{
    boost::system::error_code ignored;
    socket.close(ignored);
}

class PlainStream final : public ByteStream
{
public:
    explicit PlainStream(tcp::socket socket) : m_socket(std::move(socket)) {}

    void handshake(std::function<void(ErrorCode)> done) override { done({}); }
    void read(std::span<char> into, Handler done) override
    {
        m_socket.async_read_some(asio::buffer(into.data(), into.size()), std::move(done));
    }
    void write(std::string_view bytes, Handler done) override
    {
        asio::async_write(m_socket, asio::buffer(bytes.data(), bytes.size()), std::move(done));
    }
    void finish(std::function<void(ErrorCode)> done) override
    {
        ErrorCode error;
        m_socket.shutdown(tcp::socket::shutdown_send, error);
        done(error);
    }
    void close() override { closeSocket(m_socket); }
    tcp::socket &socket() override { return m_socket; }

private:
    tcp::socket m_socket;
};

class TlsStream final : public ByteStream
{
public:
    TlsStream(tcp::socket socket, asio::ssl::context &context) : m_stream(std::move(socket), context)
    {
        SSL_set_mode(m_stream.native_handle(), SSL_MODE_RELEASE_BUFFERS);
    }

    void handshake(std::function<void(ErrorCode)> done) override
    {
        m_stream.async_handshake(asio::ssl::stream_base::server, std::move(done));
    }
    void read(std::span<char> into, Handler done) override
    {
        m_stream.async_read_some(asio::buffer(into.data(), into.size()), std::move(done));
    }
    void write(std::string_view bytes, Handler done) override
    {
        asio::async_write(m_stream, asio::buffer(bytes.data(), bytes.size()), std::move(done));
    }
    void finish(std::function<void(ErrorCode)> done) override
    {
        m_stream.async_shutdown([this, done = std::move(done)](ErrorCode error) {
            ErrorCode ignored;
            if (m_stream.next_layer().is_open())
                m_stream.next_layer().shutdown(tcp::socket::shutdown_send, ignored);
            done(error);
        });
    }
    void close() override { closeSocket(m_stream.next_layer()); }
    tcp::socket &socket() override { return m_stream.next_layer(); }

private:
    asio::ssl::stream<tcp::socket> m_stream;
};
} // namespace

std::unique_ptr<ByteStream> ByteStream::plain(tcp::socket socket)
{
    return std::make_unique<PlainStream>(std::move(socket));
}

std::unique_ptr<ByteStream> ByteStream::tls(tcp::socket socket, asio::ssl::context &context)
{
    return std::make_unique<TlsStream>(std::move(socket), context);
}

} // namespace glasshouse

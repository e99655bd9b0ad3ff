// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/connectionregistry.h"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/system/error_code.hpp>

#include <functional>
#include <memory>
#include <span>
#include <string_view>

namespace boost::asio::ssl {
class context;
}

namespace glasshouse {

/// A connected socket with TLS or without. Everything runs on the socket's strand; at most one read and one write at a
/// time; buffers stay the caller's until the handler ran.
class ByteStream
{
public:
    using ErrorCode = boost::system::error_code;
    using Handler = std::function<void(ErrorCode, std::size_t)>;

    static std::unique_ptr<ByteStream> plain(boost::asio::ip::tcp::socket socket);
    static std::unique_ptr<ByteStream> tls(boost::asio::ip::tcp::socket socket, boost::asio::ssl::context &context);

    virtual ~ByteStream() = default;
    virtual void handshake(std::function<void(ErrorCode)> done) = 0;
    virtual void read(std::span<char> into, Handler done) = 0;    ///< some
    virtual void write(std::string_view bytes, Handler done) = 0; ///< all
    /// Says that nothing more will be sent.
    virtual void finish(std::function<void(ErrorCode)> done) = 0;
    /// At once; what is under way ends with an error.
    virtual void close() = 0;
    virtual boost::asio::ip::tcp::socket &socket() = 0;
};

/// A connection that is handed from its request to a stream.
class StreamPlace
{
public:
    std::unique_ptr<ByteStream> stream;
    ConnectionSeat seat;
};

} // namespace glasshouse

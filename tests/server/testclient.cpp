// SPDX-License-Identifier: GPL-3.0-or-later
#include "testclient.h"

#include "server/httpmessage.h"
#include "server/protobufwriter.h"

#include <QElapsedTimer>
#include <QSslConfiguration>

#include <zlib.h>

using namespace Qt::StringLiterals;

namespace glasshouse {

std::string TestReply::field(std::string_view name) const
{
    for (std::size_t at = head.find("\r\n"); at != std::string::npos; at = head.find("\r\n", at + 2)) {
        const std::size_t colon = head.find(": ", at);
        if (colon == std::string::npos)
            break;
        if (sameText(std::string_view(head).substr(at + 2, colon - at - 2), name))
            return head.substr(colon + 2, head.find("\r\n", colon) - colon - 2);
    }
    return {};
}

TestClient::TestClient(int port, bool tls) : m_socket(std::make_unique<QSslSocket>())
{
    m_socket->setPeerVerifyMode(QSslSocket::VerifyNone);
    if (tls) {
        m_socket->connectToHostEncrypted(u"127.0.0.1"_s, quint16(port));
        m_connected = m_socket->waitForEncrypted(10'000);
    } else {
        m_socket->connectToHost(u"127.0.0.1"_s, quint16(port));
        m_connected = m_socket->waitForConnected(10'000);
    }
}

bool TestClient::send(std::string_view bytes)
{
    m_socket->write(bytes.data(), qint64(bytes.size()));
    while (m_socket->bytesToWrite() > 0) {
        if (!m_socket->waitForBytesWritten(10'000))
            return false;
    }
    return true;
}

bool TestClient::fill(int milliseconds)
{
    if (m_socket->bytesAvailable() == 0 && !m_socket->waitForReadyRead(milliseconds) && m_socket->bytesAvailable() == 0)
        return false;
    m_in += m_socket->readAll().toStdString();
    return true;
}

TestReply TestClient::reply(int milliseconds)
{
    QElapsedTimer clock;
    clock.start();
    TestReply reply;
    std::size_t end = 0;
    const auto left = [&] { return std::max(0, milliseconds - int(clock.elapsed())); };
    while ((end = m_in.find("\r\n\r\n")) == std::string::npos) {
        if (!fill(left()))
            return reply;
    }
    reply.head = m_in.substr(0, end + 2);
    m_in.erase(0, end + 4);
    const std::size_t length = std::size_t(std::atoll(reply.field("content-length").c_str()));
    while (m_in.size() < length) {
        if (!fill(left()))
            return {};
    }
    reply.body = m_in.substr(0, length);
    m_in.erase(0, length);
    reply.status = std::atoi(reply.head.c_str() + std::string_view("HTTP/1.1 ").size());
    return reply;
}

std::string TestClient::readUntil(std::string_view text, int milliseconds)
{
    QElapsedTimer clock;
    clock.start();
    while (m_in.find(text) == std::string::npos) {
        if (!fill(std::max(0, milliseconds - int(clock.elapsed()))))
            break;
    }
    return m_in;
}

bool TestClient::isEnded(int milliseconds)
{
    QElapsedTimer clock;
    clock.start();
    while (fill(std::max(0, milliseconds - int(clock.elapsed())))) {}
    return m_socket->state() != QAbstractSocket::ConnectedState;
}

TestReply ask(int port, std::string_view bytes, bool tls)
{
    TestClient client(port, tls);
    return client.isConnected() && client.send(bytes) ? client.reply() : TestReply();
}

std::string request(std::string_view method, std::string_view path, std::string_view fields, std::string_view body)
{
    std::string text =
        std::string(method) + ' ' + std::string(path) + " HTTP/1.1\r\nHost: localhost\r\n" + std::string(fields);
    if (!body.empty() || method == "POST")
        text += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    return text + "\r\n" + std::string(body);
}

std::string gzipped(std::string_view bytes)
{
    z_stream z{};
    deflateInit2(&z, 9, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    std::string packed(deflateBound(&z, uLong(bytes.size())) + 32, '\0');
    z.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.data()));
    z.avail_in = uInt(bytes.size());
    z.next_out = reinterpret_cast<Bytef *>(packed.data());
    z.avail_out = uInt(packed.size());
    deflate(&z, Z_FINISH);
    packed.resize(packed.size() - z.avail_out);
    deflateEnd(&z);
    return packed;
}

std::string logsRequest(int records, std::string_view text)
{
    std::string scope;
    for (int i = 0; i < records; ++i) {
        std::string time("\x09", 1); // time_unix_nano, a fixed64
        for (quint64 ns = 1'790'000'000'000'000'000ULL + quint64(i), shift = 0; shift < 8; ++shift)
            time += char(ns >> (8 * shift));
        ProtobufWriter body, record;
        body.text(1, text);
        record.text(5, body.take());
        ProtobufWriter entry;
        entry.text(2, time + record.take());
        scope += entry.take();
    }
    ProtobufWriter resource, whole;
    resource.text(2, scope);
    whole.text(1, resource.take());
    return whole.take();
}

} // namespace glasshouse

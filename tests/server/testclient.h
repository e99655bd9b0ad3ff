// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSslSocket>

#include <memory>
#include <string>
#include <string_view>

namespace glasshouse {

/// What came back; status 0: nothing did.
struct TestReply {
    int status = 0;
    std::string head, body;
    std::string field(std::string_view name) const; ///< empty: not there
    bool isClosing() const { return field("connection") == "close"; }
};

/// A plain blocking client that sends exactly the bytes it is given, over TCP or TLS (any certificate will do).
class TestClient
{
public:
    explicit TestClient(int port, bool tls = false);

    bool isConnected() const { return m_connected; }
    bool send(std::string_view bytes);
    TestReply reply(int milliseconds = 10'000);
    /// Reads until `text` has come; everything read so far.
    std::string readUntil(std::string_view text, int milliseconds = 10'000);
    /// Waits for the other side's end.
    bool isEnded(int milliseconds = 10'000);
    QSslSocket &socket() { return *m_socket; }

private:
    bool fill(int milliseconds);
    std::unique_ptr<QSslSocket> m_socket;
    bool m_connected = false;
    std::string m_in;
};

/// One request on a connection of its own.
TestReply ask(int port, std::string_view bytes, bool tls = false);
/// A whole request: the line, "Host: localhost", `fields` (whole lines) and, for a body, its length.
std::string request(std::string_view method, std::string_view path, std::string_view fields = {},
                    std::string_view body = {});

std::string gzipped(std::string_view bytes);
/// An ExportLogsServiceRequest in protobuf with that many records.
std::string logsRequest(int records, std::string_view text = "hello");

} // namespace glasshouse

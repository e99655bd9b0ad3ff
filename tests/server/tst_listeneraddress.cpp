// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/hostcheck.h"
#include "server/listenaddress.h"
#include "server/tls.h"

#include "testclient.h"
#include "testlistener.h"

#include <QFileInfo>
#include <QTcpServer>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

class TestListenerAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesNumericAddressesOnly()
    {
        QVERIFY(listenAddress(u"127.0.0.1:4318"_s)->loopback);
        QVERIFY(listenAddress(u"[::1]:0"_s)->v6);
        QCOMPARE(listenAddress(u"[::1]:7"_s)->text(), std::string("[::1]:7"));
        QVERIFY(!listenAddress(u"0.0.0.0:1"_s)->loopback);
        QVERIFY(listenAddress(u"0.0.0.0:1"_s)->unspecified);
        for (const auto &wrong : {u""_s, u"4318"_s, u":4318"_s, u"localhost:4318"_s, u"127.0.0.1"_s, u"127.0.0.1:"_s,
                                  u"127.0.0.1:65536"_s, u"127.0.0.1:-1"_s, u"::1:4318"_s, u"[127.0.0.1]:1"_s})
            QVERIFY2(!listenAddress(wrong), qPrintable(wrong));
    }

    void refusesAnOpenAddressWithoutTls_data()
    {
        QTest::addColumn<QString>("http");
        QTest::addColumn<QString>("grpc");
        QTest::newRow("http, any") << u"0.0.0.0:0"_s << QString();
        QTest::newRow("http, any of version 6") << u"[::]:0"_s << QString();
        QTest::newRow("http, private") << u"192.168.1.1:0"_s << QString();
        QTest::newRow("grpc") << u"127.0.0.1:0"_s << u"0.0.0.0:0"_s;
    }
    void refusesAnOpenAddressWithoutTls()
    {
        QFETCH(QString, http);
        QFETCH(QString, grpc);
        const auto started = startAt(http, grpc);
        QVERIFY(!started);
        QCOMPARE(started.error().code, Error::Code::Rejected);
        QVERIFY2(started.error().message.contains(u"TLS"_s), qPrintable(started.error().message));
    }

    void aTakenPortIsNamed()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        const auto started = startAt(u"127.0.0.1:%1"_s.arg(other.serverPort()), {});
        QVERIFY(!started);
        QCOMPARE(started.error().code, Error::Code::Busy);
        QVERIFY(started.error().message.contains(QString::number(other.serverPort())));
    }

    void anAddressOfAnotherComputerIsRejected()
    {
        QTemporaryDir folder;
        ListenerOptions options;
        options.certificateFile = folder.filePath(u"c.pem"_s);
        options.keyFile = folder.filePath(u"k.pem"_s);
        QVERIFY(makeSelfSigned(options.certificateFile, options.keyFile));
        options.http = u"192.0.2.1:0"_s;
        options.grpc = QString();
        const auto started = Listener::start(options, m_services);
        QVERIFY(!started);
        QCOMPARE(started.error().code, Error::Code::Rejected);
    }

    void makesACertificateOnce()
    {
        QTemporaryDir folder;
        const QString certificate = folder.filePath(u"c.pem"_s), key = folder.filePath(u"k.pem"_s);
        QVERIFY(makeSelfSigned(certificate, key));
        QCOMPARE(QFileInfo(key).permissions() & QFile::Permissions(0x77), QFile::Permissions());
        const auto tls = loadTls(certificate, key);
        QVERIFY(tls);
        QCOMPARE(tls->fingerprint.size(), 32 * 3 - 1);
        const auto again = makeSelfSigned(certificate, key);
        QVERIFY(!again);
        QCOMPARE(again.error().code, Error::Code::Rejected);
        QVERIFY(loadTls(certificate, key));
    }

    void refusesKeysThatDoNotFit()
    {
        QTemporaryDir folder;
        const auto path = [&](const QString &name) { return folder.filePath(name); };
        QVERIFY(makeSelfSigned(path(u"c1"_s), path(u"k1"_s)));
        QVERIFY(makeSelfSigned(path(u"c2"_s), path(u"k2"_s)));
        QCOMPARE(loadTls(path(u"c1"_s), path(u"k2"_s)).error().code, Error::Code::Rejected);
        QCOMPARE(loadTls(path(u"k1"_s), path(u"c1"_s)).error().code, Error::Code::Rejected);
        QCOMPARE(loadTls(path(u"c1"_s), QString()).error().code, Error::Code::Rejected);
        QCOMPARE(loadTls(path(u"none"_s), path(u"k1"_s)).error().code, Error::Code::Io);
    }

    void theCertificateIsTheOneThatIsNamed()
    {
        TestListener listener({}, true);
        TestClient client(listener.port(), true);
        QVERIFY(client.isConnected());
        const QByteArray digest = client.socket().peerCertificate().digest(QCryptographicHash::Sha256);
        QCOMPARE(listener.listener().fingerprint(), QString::fromLatin1(digest.toHex(':').toUpper()));
        QVERIFY(client.socket().peerCertificate().subjectAlternativeNames().values().contains(u"localhost"_s));
    }

    void aCertificateOfItsOwnIsMadeOnceWhereAsked()
    {
        QTemporaryDir folder;
        ListenerOptions options;
        options.certificateFile = folder.filePath(u"c.pem"_s);
        options.keyFile = folder.filePath(u"k.pem"_s);
        options.http = u"127.0.0.1:0"_s;
        options.grpc = QString();
        QCOMPARE(Listener::start(options, m_services).error().code, Error::Code::Io); // not there, and not asked for
        options.selfSigned = true;
        QString first;
        for (int round = 0; round < 2; ++round) {
            const auto listener = Listener::start(options, m_services);
            QVERIFY2(listener, listener ? "" : qPrintable(listener.error().message));
            first = first.isEmpty() ? (*listener)->fingerprint() : first;
            QCOMPARE((*listener)->fingerprint(), first);
        }
        QVERIFY(QFile::remove(options.certificateFile));
        QVERIFY(!Listener::start(options, m_services)); // a key without its certificate is not written over
    }

    void oldTlsIsRefused()
    {
        TestListener listener({}, true);
        QSslSocket socket;
        socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        QT_WARNING_PUSH
        QT_WARNING_DISABLE_DEPRECATED
        socket.setProtocol(QSsl::TlsV1_1);
        QT_WARNING_POP
        socket.connectToHostEncrypted(u"127.0.0.1"_s, quint16(listener.port()));
        QVERIFY(!socket.waitForEncrypted(5'000));
    }

    void plainTextOnATlsPortIsClosed()
    {
        TestListener listener({}, true);
        TestClient client(listener.port());
        QVERIFY(client.send(request("GET", "/livez")));
        QVERIFY(client.isEnded());
    }

    void namesThatAreAllowedBesideTheLoopbackOnes()
    {
        const auto statusOf = [](const std::string &host, const HostNames &allowed) {
            RequestHead head;
            head.target = "/livez";
            head.fields.emplace_back("Host", host);
            const auto error = checkSource(head, allowed);
            return error ? error->status : 200;
        };
        QCOMPARE(statusOf("Glass.Example.Org:4318", {"glass.example.org"}), 200);
        QCOMPARE(statusOf("glass.example.org", {"Glass.Example.Org"}), 200);
        QCOMPARE(statusOf("sub.glass.example.org", {"glass.example.org"}), 421);
        QCOMPARE(statusOf("glass.example.org.", {"glass.example.org"}), 421);
        QCOMPARE(statusOf("localhost", {"glass.example.org"}), 200);
    }

    void hostsAreTakenApart()
    {
        QCOMPARE(hostPart("LocalHost:80"), std::string("localhost"));
        QCOMPARE(hostPart("[::1]:80"), std::string("[::1]"));
        QCOMPARE(hostPart("[::1]"), std::string("[::1]"));
        for (const char *wrong : {"localhost:", "localhost:x", "[::1", "[::1]x", "localhost:1234567", "a:b:c", "::1"})
            QCOMPARE(hostPart(wrong), std::string());
    }

private:
    Result<std::unique_ptr<Listener>> startAt(const QString &http, const QString &grpc)
    {
        ListenerOptions options;
        options.http = http;
        options.grpc = grpc;
        return Listener::start(options, m_services);
    }

    Intake m_intake;
    TokenTable m_tokens;
    LiveHub m_live;
    ListenerServices m_services{&m_intake, &m_tokens, &m_live, {}, {}, {}, {}};
};

QTEST_GUILESS_MAIN(TestListenerAddress)
#include "tst_listeneraddress.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// Messages by a proxy: which one, and that what may not be sent to is not reached by it either.
#include "notify/proxies.h"
#include "notify/transfers.h"
#include "rudeserver.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <optional>

using namespace glasshouse;
using namespace Qt::StringLiterals;
using Trouble = TransferAnswer::Trouble;

namespace {

/// An HTTP proxy that opens every tunnel to the same port of this computer, and keeps what it was asked for.
class Tunnel : public QTcpServer
{
public:
    explicit Tunnel(int to) : m_to(quint16(to)) { listen(QHostAddress::LocalHost); }
    QByteArray address() const { return "http://127.0.0.1:" + QByteArray::number(serverPort()); }
    QByteArrayList asked;

protected:
    void incomingConnection(qintptr handle) override
    {
        auto *near = new QTcpSocket(this);
        near->setSocketDescriptor(handle);
        auto *far = new QTcpSocket(near);
        connect(near, &QTcpSocket::readyRead, far, [this, near, far] {
            m_head += far->isOpen() ? QByteArray() : near->readAll();
            if (far->isOpen())
                far->write(near->readAll());
            else if (m_head.contains("\r\n\r\n"))
                open(near, far);
        });
        connect(far, &QTcpSocket::readyRead, near, [near, far] { near->write(far->readAll()); });
        connect(far, &QTcpSocket::disconnected, near, &QTcpSocket::disconnectFromHost);
    }

private:
    void open(QTcpSocket *near, QTcpSocket *far)
    {
        asked += m_head.left(m_head.indexOf("\r\n"));
        m_head.clear();
        far->connectToHost(QHostAddress::LocalHost, m_to);
        near->write("HTTP/1.1 200 Connection established\r\n\r\n");
    }
    quint16 m_to;
    QByteArray m_head;
};

TransferRules rulesBy(const QByteArray &proxy)
{
    TransferRules rules;
    rules.connectMs = 2000;
    rules.proxies.all = proxy;
    return rules;
}

TransferAnswer post(const QByteArray &url, const TransferRules &rules)
{
    Transfer transfer;
    transfer.url = url;
    transfer.headers = {"Content-Type: application/json"};
    transfer.body = "{}";
    Transfers transfers(rules);
    std::optional<TransferAnswer> answer;
    transfers.start(transfer, [&answer](const TransferAnswer &said) { answer = said; });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 60'000))
        qFatal("the transfer did not end");
    return *answer;
}

/// A name that nobody has (RFC 6761).
const QByteArray Nowhere = "http://hooks.example.invalid/take";

} // namespace

class TestProxies : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneIsChosen_byTheScheme_andNotForWhatIsExcepted_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<QByteArray>("proxy");
        const auto row = [](const char *url, const char *proxy) {
            QTest::newRow(url) << QByteArray(url) << QByteArray(proxy);
        };
        row("http://hooks.example.com/x", "http://plain:1");
        row("https://hooks.example.com/x", "http://all:3");
        row("smtp://mail.example.com:587/x", "http://all:3");
        row("https://127.0.0.1/", "");
        row("http://localhost:8080/", "");
        row("http://[::1]/", "");
        row("https://intern.example/", "");
        row("https://a.b.Intern.Example./", "");
        row("https://notintern.example/", "http://all:3");
        row("https://dotted.example/", "");
        row("https://10.1.2.3/", "");
        row("https://11.1.2.3/", "http://all:3");
        row("https://192.0.2.7/", "");
        row("https://[fd00::7]/", "");
        row("https://[fe00::7]/", "http://all:3");
    }
    void oneIsChosen_byTheScheme_andNotForWhatIsExcepted()
    {
        QFETCH(QByteArray, url);
        ProxySettings settings;
        settings.http = "http://plain:1", settings.all = "http://all:3";
        settings.except = {
            "intern.example", ".dotted.example", "10.0.0.0/8", "192.0.2.7", "fd00::/8", "10.0.0.0/99", ""};
        QTEST(proxyFor(settings, url), "proxy");
        settings.except = {"*"};
        QCOMPARE(proxyFor(settings, url), QByteArray());
    }

    void theEnvironment_isReadAsLibcurlDoes()
    {
        const QByteArrayList names{"http_proxy", "HTTP_PROXY", "https_proxy", "HTTPS_PROXY",
                                   "all_proxy",  "ALL_PROXY",  "no_proxy",    "NO_PROXY"};
        for (const QByteArray &name : names)
            qunsetenv(name.constData());
        QCOMPARE(proxiesOfEnvironment(), ProxySettings());
        qputenv("HTTP_PROXY", "http://forged:1"); // a CGI's caller says that
        qputenv("HTTPS_PROXY", "http://b:2");
        qputenv("https_proxy", "http://a:1");
        qputenv("NO_PROXY", "one.example, two.example  three.example");
        const ProxySettings settings = proxiesOfEnvironment();
        QVERIFY(settings.http.isEmpty());
        QCOMPARE(settings.https, QByteArray("http://a:1"));
        QCOMPARE(settings.except, (QByteArrayList{"one.example", "two.example", "three.example"}));
        for (const QByteArray &name : names)
            qunsetenv(name.constData());
    }

    void messagesGoByIt_inATunnel_withTheNameAndNothingElse()
    {
        const RudeServer server([](const QByteArray &, int) { return RudeServer::fine(); });
        const Tunnel tunnel(server.port());
        const TransferAnswer answer = post(Nowhere, rulesBy(tunnel.address()));
        QCOMPARE(answer.status, 200L);
        QCOMPARE(answer.trouble, Trouble::None);
        QCOMPARE(tunnel.asked, QByteArrayList{"CONNECT hooks.example.invalid:80 HTTP/1.1"});
        QVERIFY(server.requests()[0].startsWith("POST /take HTTP/1.1\r\n"));
        QCOMPARE(server.body(0), QByteArray("{}"));
    }

    void itself_maybeOnAPrivateAddress_whereMessagesMayNotGo()
    {
        const RudeServer server([](const QByteArray &, int) { return RudeServer::fine(); });
        const Tunnel tunnel(server.port());
        TransferRules strict = rulesBy(tunnel.address());
        strict.allowLocal = false;
        QCOMPARE(post("http://192.0.2.1/take", strict).status, 200L);
        QCOMPARE(tunnel.asked, QByteArrayList{"CONNECT 192.0.2.1:80 HTTP/1.1"});
    }

    void whatMayNotBeSentTo_isNotReachedByItEither()
    {
        const RudeServer server([](const QByteArray &, int) { return RudeServer::fine(); });
        const Tunnel tunnel(server.port());
        TransferRules rules = rulesBy(tunnel.address());
        for (const char *url : {"http://169.254.169.254/latest/", "http://[fe80::1]/", "http://0xa9fea9fe/",
                                "http://2852039166/", "http://[::ffff:169.254.169.254]/"})
            QCOMPARE(post(url, rules).trouble, Trouble::Forbidden);
        rules.allowLocal = false;
        for (const char *url : {"http://10.0.0.1/", "http://192.168.1.1/", "http://127.1/", "http://[fd00::1]/"})
            QCOMPARE(post(url, rules).trouble, Trouble::Forbidden);
        QCOMPARE(post(Nowhere, rules).trouble, Trouble::Resolve); // who knows what it is there
        QVERIFY(tunnel.asked.isEmpty());
        QCOMPARE(server.count(), 0);
    }

    void oneThatRefuses_isGone_orIsNone_isSaidSo_andNeverGonePast()
    {
        const RudeServer refuses([](const QByteArray &, int) {
            return RudeAnswer{RudeServer::answer("407 Who are you", "x", "Retry-After: 9\r\n")};
        });
        const TransferAnswer said = post(Nowhere, rulesBy(refuses.url().toLatin1()));
        QCOMPARE(said.trouble, Trouble::Proxy);
        QVERIFY2(said.words.contains(u"407"_s), qPrintable(said.words));
        QVERIFY(said.status == 0 && said.retryAfter.isEmpty()); // which is nobody's word but the proxy's
        const RudeServer silent([](const QByteArray &, int) { return RudeAnswer{{}, RudeAnswer::Then::Hold}; });
        TransferRules brief = rulesBy(silent.url().toLatin1());
        brief.connectMs = 400, brief.totalMs = 600;
        QCOMPARE(post("http://192.0.2.1/", brief).trouble, Trouble::TimedOut);
        QCOMPARE(post("http://192.0.2.1/", rulesBy("http://127.0.0.1:1")).trouble, Trouble::Proxy);
        for (const QByteArray &none :
             {QByteArray("socks4://127.0.0.1:1"), QByteArray("ftp://127.0.0.1:1"), QByteArray("http://")}) {
            QVERIFY(!isUsableProxy(none));
            QCOMPARE(post("http://192.0.2.1/", rulesBy(none)).trouble, Trouble::Proxy);
        }
        QVERIFY(isUsableProxy("127.0.0.1:1") && isUsableProxy("socks5h://u:p@proxy:1080"));
    }
};

QTEST_GUILESS_MAIN(TestProxies)
#include "tst_proxies.moc"

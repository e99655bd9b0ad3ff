// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailserver.h"
#include "notifybench.h"
#include "notify/transfers.h"
#include "rudeserver.h"
#include "testcertificates.h"

#include <QSslCertificate>
#include <QSslKey>
#include <QSslServer>
#include <QTemporaryDir>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;
using Trouble = TransferAnswer::Trouble;
using Then = RudeAnswer::Then;

namespace {

Transfer postTo(const QString &url, const QByteArray &body = "{}")
{
    Transfer transfer;
    transfer.url = url.toUtf8();
    transfer.headers = {"Content-Type: application/json", "X-Test: yes"};
    transfer.body = body;
    return transfer;
}

Transfer mailTo(int port, bool tlsRequired = false)
{
    Transfer transfer;
    transfer.protocol = Transfer::Protocol::Mail;
    transfer.url = u"smtp://127.0.0.1:%1/sender.example"_s.arg(port).toUtf8();
    transfer.body = "Subject: x\r\n\r\n.\r\n..\r\nend\r\n";
    transfer.mailFrom = "<a@sender.example>";
    transfer.mailTo = {"<ada@team.example>", "<bob@team.example>"};
    transfer.tlsRequired = tlsRequired;
    return transfer;
}

TransferAnswer run(const Transfer &transfer, TransferRules rules = {})
{
    Transfers transfers(std::move(rules));
    std::optional<TransferAnswer> answer;
    transfers.start(transfer, [&answer](const TransferAnswer &said) { answer = said; });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 60'000))
        qFatal("the transfer did not end");
    return *answer;
}

TransferAnswer runAgainst(const RudeAnswer &answer, TransferRules rules = {})
{
    const RudeServer server([&answer](const QByteArray &, int) { return answer; });
    return run(postTo(server.url()), std::move(rules));
}

/// An authority, and rules that trust it and nobody else.
struct Authority {
    Authority() : certificate(makeTestCertificate({"Authority", {}, -1, 30, true}))
    {
        if (!certificate.write(folder.path(), u"ca"_s))
            qFatal("the authority cannot be written");
    }
    TransferRules rules() const
    {
        TransferRules rules;
        rules.caFile = folder.filePath(u"ca.pem"_s);
        return rules;
    }
    TestCertificate certificate;
    QTemporaryDir folder;
};

QSslConfiguration servingWith(const TestCertificate &certificate)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(certificate.certificate));
    configuration.setPrivateKey(QSslKey(certificate.key, QSsl::Ec));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    return configuration;
}

TransferRules shortRules()
{
    TransferRules rules;
    rules.connectMs = 200;
    rules.totalMs = 300;
    return rules;
}

/// Where something must have happened before the deadline.
TransferRules longerRules()
{
    TransferRules rules;
    rules.totalMs = 2000;
    return rules;
}

} // namespace

class TestTransfers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void request_isWhatWasGiven_andNoMore()
    {
        const RudeServer server(
            [](const QByteArray &, int) { return RudeAnswer{RudeServer::answer("202 OK", "fine")}; });
        const QByteArray body = QByteArray(3 << 20, 'b');
        const TransferAnswer answer = run(postTo(server.url(u"/a?b=c"_s), body));
        QCOMPARE(answer.trouble, Trouble::None);
        QCOMPARE(answer.status, 202L);
        QCOMPARE(answer.body, QByteArray("fine"));
        QVERIFY(answer.everythingSent);
        QCOMPARE(server.count(), 1);
        const QByteArray head = server.requests()[0].left(server.requests()[0].indexOf("\r\n\r\n"));
        QCOMPARE(head,
                 QByteArray(
                     "POST /a?b=c HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(server.port())
                     + "\r\nUser-Agent: Glasshouse/" GLASSHOUSE_VERSION
                       "\r\nAccept: */*\r\nContent-Type: application/json\r\nX-Test: yes\r\nContent-Length: 3145728"));
        QCOMPARE(server.body(0), body);
    }

    void statusOfAnError_isTold_andItsWish()
    {
        const TransferAnswer answer = runAgainst({RudeServer::answer("503 Busy", "later", "Retry-After: 17\r\n")});
        QCOMPARE(answer.trouble, Trouble::None);
        QCOMPARE(answer.status, 503L);
        QCOMPARE(answer.retryAfter, QByteArray("17"));
    }

    void redirect_isNotFollowed()
    {
        const RudeServer other([](const QByteArray &, int) { return RudeServer::fine(); });
        const QByteArray field = "Location: " + other.url().toUtf8() + "\r\n";
        for (const char *const status : {"301 Moved", "302 Found", "307 Temporary", "308 Permanent"}) {
            const TransferAnswer answer = runAgainst({RudeServer::answer(status, "", field)});
            QCOMPARE(answer.status, QByteArray(status).left(3).toLong());
        }
        QCOMPARE(other.count(), 0);
    }

    void hugeBody_andEndlessHead_areCut()
    {
        const TransferAnswer body = runAgainst({"HTTP/1.1 200 OK\r\n\r\n", Then::Flood});
        QCOMPARE(body.trouble, Trouble::TooLarge);
        QCOMPARE(body.status, 200L);
        QVERIFY(body.body.size() <= 64 << 10);
        const TransferAnswer head = runAgainst({"HTTP/1.1 200 OK\r\n", Then::Flood});
        QCOMPARE(head.trouble, Trouble::TooLarge);
    }

    void serverThatHangsUp_isOverAtOnce_andMayHaveIt()
    {
        const TransferAnswer reset = runAgainst({{}, Then::Reset});
        QCOMPARE(reset.trouble, Trouble::Other);
        QCOMPARE(reset.status, 0L);
        QVERIFY(reset.everythingSent);
        QVERIFY(!reset.words.isEmpty());
        QCOMPARE(runAgainst({"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nhalf"}).trouble, Trouble::Other);
    }

    void garbage_isNoAnswer()
    {
        for (const QByteArray &said :
             {QByteArray("220 mail.example ESMTP\r\n"), QByteArray("\0\xff\xfe garbage\r\n\r\n", 14),
              QByteArray("HTTP/9.9 banana\r\n\r\n"), QByteArray("<html></html>")}) {
            const TransferAnswer answer = runAgainst({said});
            QCOMPARE(answer.trouble, Trouble::Other);
            QCOMPARE(answer.status, 0L);
        }
    }

    void serverThatNeverAnswers_isLeftAtTheDeadline()
    {
        QCOMPARE(runAgainst({{}, Then::Hold}, shortRules()).trouble, Trouble::TimedOut);
        QCOMPARE(runAgainst({"HTTP/1.1 200 O", Then::Hold}, shortRules()).trouble, Trouble::TimedOut);
        const TransferAnswer half =
            runAgainst({"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nx", Then::Hold}, longerRules());
        QCOMPARE(half.trouble, Trouble::TimedOut);
        QCOMPARE(half.status, 200L);
    }

    void slowServer_isWaitedFor_withinTheDeadline()
    {
        QCOMPARE(runAgainst({RudeServer::answer("200 OK", "slow"), Then::Drip}).body, QByteArray("slow"));
        const QByteArray endless = "HTTP/1.1 200 OK\r\n" + QByteArray(50'000, 'x');
        QCOMPARE(runAgainst({endless, Then::Drip}, shortRules()).trouble, Trouble::TimedOut);
    }

    void nobodyThere_isSaidSo()
    {
        int port = 0;
        {
            const RudeServer gone([](const QByteArray &, int) { return RudeServer::fine(); });
            port = gone.port();
        }
        QCOMPARE(run(postTo(u"http://127.0.0.1:%1/"_s.arg(port))).trouble, Trouble::Connect);
    }

    void forbiddenAddresses_areNotConnectedTo()
    {
        QCOMPARE(run(postTo(u"http://169.254.169.254/latest/meta-data/"_s)).trouble, Trouble::Forbidden);
        const RudeServer server([](const QByteArray &, int) { return RudeServer::fine(); });
        TransferRules strict;
        strict.allowLocal = false;
        QCOMPARE(run(postTo(server.url()), strict).trouble, Trouble::Forbidden);
        QCOMPARE(run(postTo(u"http://localhost:%1/"_s.arg(server.port())), strict).trouble, Trouble::Forbidden);
        QCOMPARE(server.count(), 0);
    }

    void otherProtocols_areRefused_andTheEnvironmentsProxyIsNotAsked()
    {
        for (const QString &url : {u"file:///etc/passwd"_s, u"gopher://127.0.0.1/"_s, u"ftp://127.0.0.1/"_s})
            QCOMPARE(run(postTo(url)).trouble, Trouble::Other);
        const RudeServer proxy([](const QByteArray &, int) { return RudeServer::fine(); });
        qputenv("http_proxy", proxy.url().toUtf8());
        QCOMPARE(runAgainst(RudeServer::fine()).status, 200L);
        qunsetenv("http_proxy");
        QCOMPARE(proxy.count(), 0);
    }

    void certificate_mustBeTrusted_valid_andOfThatHost()
    {
        const auto ask = [](const TestCertificate &certificate, const TransferRules &rules) {
            auto *const tls = new QSslServer;
            tls->setSslConfiguration(servingWith(certificate));
            const RudeServer server([](const QByteArray &, int) { return RudeServer::fine(); }, tls);
            const TransferAnswer answer = run(postTo(u"https://127.0.0.1:%1/"_s.arg(server.port())), rules);
            return answer.status == 200 && server.count() == 1 ? Trouble::None : answer.trouble;
        };
        const Authority authority;
        const TestCertificate good = makeTestCertificate({"server", "IP:127.0.0.1"}, &authority.certificate);
        QCOMPARE(ask(good, authority.rules()), Trouble::None);
        QCOMPARE(ask(good, {}), Trouble::Tls);
        QCOMPARE(ask(makeTestCertificate({"server", "IP:127.0.0.1"}), authority.rules()), Trouble::Tls);
        for (const TestCertificateRequest &bad : {TestCertificateRequest{"server", "DNS:other.example"},
                                                  TestCertificateRequest{"server", "IP:127.0.0.1", -30, 10}})
            QCOMPARE(ask(makeTestCertificate(bad, &authority.certificate), authority.rules()), Trouble::Tls);
    }

    void mail_isSpokenAsItShouldBe()
    {
        const MailServer server;
        const TransferAnswer answer = run(mailTo(server.port()));
        QCOMPARE(answer.trouble, Trouble::None);
        QCOMPARE(answer.status, 250L);
        QCOMPARE(answer.refusal, QByteArray());
        QTRY_VERIFY(server.lines().contains("QUIT"));
        QCOMPARE(server.lines().mid(0, 5),
                 (QByteArrayList{"EHLO sender.example", "MAIL FROM:<a@sender.example> SIZE=26",
                                 "RCPT TO:<ada@team.example>", "RCPT TO:<bob@team.example>", "DATA"}));
        QCOMPARE(server.mails(), QByteArrayList{"Subject: x\r\n\r\n.\r\n..\r\nend\r\n"});
    }

    void mailWithoutTls_isNotSent_whereTlsIsAsked()
    {
        const MailServer server;
        const TransferAnswer answer = run(mailTo(server.port(), true));
        QCOMPARE(answer.trouble, Trouble::Tls);
        QVERIFY(server.mails().isEmpty());
        for (const QByteArray &line : server.lines())
            QVERIFY2(!line.startsWith("MAIL") && !line.startsWith("AUTH"), line.constData());
    }

    void mailOverTls_hidesEverything_andChecksTheServer_data()
    {
        QTest::addColumn<bool>("tlsFirst");
        QTest::newRow("smtps") << true;
        QTest::newRow("STARTTLS") << false;
    }

    void mailOverTls_hidesEverything_andChecksTheServer()
    {
        QFETCH(bool, tlsFirst);
        const Authority authority;
        MailManners manners;
        manners.tls = tlsFirst ? MailManners::Tls::First : MailManners::Tls::StartTls;
        manners.offers.append("AUTH PLAIN");
        manners.certificate = servingWith(makeTestCertificate({"server", "IP:127.0.0.1"}, &authority.certificate));
        const MailServer server(manners);
        Transfer transfer = mailTo(server.port(), true);
        if (tlsFirst)
            transfer.url.replace("smtp:", "smtps:");
        transfer.user = "ada";
        transfer.password = MailPassword;
        QCOMPARE(run(transfer).trouble, Trouble::Tls);
        QVERIFY(server.mails().isEmpty());
        QCOMPARE(run(transfer, authority.rules()).trouble, Trouble::None);
        QCOMPARE(server.mails().size(), 1);
        for (const QByteArray &line : server.lines())
            QVERIFY2(line.startsWith("(secure) ") || line.startsWith("EHLO") || line == "STARTTLS", line.constData());
        QVERIFY(server.lines().contains("(secure) AUTH PLAIN"));
    }

    void mailServersRefusals_areTold_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("says");
        QTest::addColumn<Trouble>("trouble");
        QTest::addColumn<qlonglong>("status");
        QTest::newRow("sender") << QByteArray("MAIL") << QByteArray("550 not you") << Trouble::Other << 550LL;
        QTest::newRow("all recipients") << QByteArray("RCPT") << QByteArray("550 unknown") << Trouble::Other << 550LL;
        QTest::newRow("data") << QByteArray("DATA") << QByteArray("451 later") << Trouble::Other << 451LL;
        QTest::newRow("password") << QByteArray("AUTH") << QByteArray("535 wrong") << Trouble::Login << 535LL;
        QTest::newRow("one recipient") << QByteArray("RCPT TO:<bob") << QByteArray("550 left us") << Trouble::None
                                       << 250LL;
    }

    void mailServersRefusals_areTold()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, says);
        QFETCH(TransferAnswer::Trouble, trouble);
        QFETCH(qlonglong, status);
        MailManners manners;
        manners.offers.append("AUTH PLAIN");
        manners.answers.insert(line, says);
        const MailServer server(manners);
        Transfer transfer = mailTo(server.port());
        transfer.user = "ada";
        transfer.password = MailPassword;
        const TransferAnswer answer = run(transfer);
        QCOMPARE(answer.trouble, trouble);
        QCOMPARE(answer.status, long(status));
        QCOMPARE(answer.refusal, says);
        QCOMPARE(server.mails().size(), trouble == Trouble::None ? 1 : 0);
    }

    void mailServerThatFallsSilent_isLeftAtTheDeadline()
    {
        for (const char *const line : {"EHLO", "MAIL", "DATA"}) {
            MailManners manners;
            manners.answers.insert(line, "");
            const MailServer server(manners);
            QCOMPARE(run(mailTo(server.port()), shortRules()).trouble, Trouble::TimedOut);
        }
        MailManners manners;
        manners.afterData.clear();
        const MailServer server(manners);
        const TransferAnswer answer = run(mailTo(server.port()), longerRules());
        QCOMPARE(answer.trouble, Trouble::TimedOut);
        QVERIFY(answer.everythingSent);
        QCOMPARE(answer.status, 354L);
    }

    void manyTransfers_doNotWaitForOneThatHangs_andItIsGivenUpAtOnce()
    {
        const RudeServer server([](const QByteArray &request, int) {
            return request.startsWith("POST /hang") ? RudeAnswer{{}, Then::Hold} : RudeServer::fine();
        });
        Transfers transfers{TransferRules()};
        int ended = 0;
        bool hangEnded = false;
        const qint64 hanging =
            transfers.start(postTo(server.url(u"/hang"_s)), [&](const TransferAnswer &) { hangEnded = true; });
        QTRY_COMPARE(server.count(), 1);
        for (int i = 0; i < 40; ++i)
            transfers.start(postTo(server.url(u"/%1"_s.arg(i))),
                            [&](const TransferAnswer &said) { ended += said.status == 200; });
        QTRY_COMPARE(ended, 40);
        QVERIFY(!hangEnded);
        transfers.giveUp(hanging);
        transfers.giveUp(hanging);
        transfers.start(postTo(server.url(u"/last"_s)), [&](const TransferAnswer &) { ++ended; });
        QTRY_COMPARE(ended, 41);
        QVERIFY(!hangEnded);
    }
};

QTEST_GUILESS_MAIN(TestTransfers)
#include "tst_transfers.moc"

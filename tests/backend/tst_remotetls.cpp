// SPDX-License-Identifier: GPL-3.0-or-later
#include "remotebench.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

QByteArray sha256(const TestCertificate &certificate)
{
    return QSslCertificate(certificate.certificate).digest(QCryptographicHash::Sha256);
}

} // namespace

/// Good and bad certificates, and what a person may say about a bad one.
class RemoteTlsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_authority = makeTestCertificate({"Test authority", {}, -40, 80, true});
        m_stranger = makeTestCertificate({"Strange authority", {}, -40, 80, true});
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.addCaCertificates(QSslCertificate::fromData(m_authority.certificate));
        QSslConfiguration::setDefaultConfiguration(tls);
    }

    void certificate_isJudged_data()
    {
        QTest::addColumn<QString>("which");
        QTest::addColumn<QString>("said"); ///< empty: it is good
        QTest::newRow("good") << u"good"_s << QString();
        QTest::newRow("wrong host") << u"wrong host"_s << u"for DNS-less.example"_s;
        QTest::newRow("expired") << u"expired"_s << u"expired"_s;
        QTest::newRow("not yet") << u"not yet"_s << u"not valid yet"_s;
        QTest::newRow("self-signed") << u"self-signed"_s << u"signed by itself"_s;
        QTest::newRow("wrong authority") << u"wrong authority"_s << u"does not know"_s;
    }
    void certificate_isJudged()
    {
        QFETCH(QString, which);
        QFETCH(QString, said);
        const TestCertificate identity = make(which);
        RemoteBench bench(&identity);
        QVERIFY(bench.store(5));
        RemoteBackend backend(quickOptions(bench.port(), true));
        QVERIFY(backend.connectWith(bench.token("admin")).has_value());
        QTRY_VERIFY(backend.isUp() || backend.trouble());
        if (said.isEmpty()) {
            QVERIFY(backend.isUp());
            return;
        }
        const RemoteTrouble trouble = backend.trouble().value();
        QCOMPARE(trouble.kind, RemoteTrouble::Kind::Certificate);
        QVERIFY(trouble.certificate.has_value());
        const CertificateFacts &facts = *trouble.certificate;
        QVERIFY2(facts.problems.join(u' ').contains(said), qPrintable(facts.problems.join(u' ')));
        QCOMPARE(facts.sha256, sha256(identity));
        QVERIFY(trouble.message.contains(groupedFingerprint(facts.sha256)));
        QVERIFY(facts.mayBeTrusted);
        QVERIFY(facts.trustedBefore.isEmpty());
        QVERIFY(facts.until > facts.from);

        // Trusted: this one certificate, at this host and port.
        RemoteOptions options = quickOptions(bench.port(), true);
        options.trusted = {{options.address.hostAndPort(), facts.sha256}};
        RemoteBackend trusting(options);
        QVERIFY(trusting.connectWith(bench.token("admin")).has_value());
        QTRY_VERIFY(trusting.isUp());
        options.trusted = {{u"127.0.0.1:1"_s, facts.sha256}, {u"localhost:443"_s, facts.sha256}};
        RemoteBackend elsewhere(options);
        QVERIFY(elsewhere.connectWith(bench.token("admin")).has_value());
        QTRY_VERIFY(elsewhere.trouble());
        QVERIFY(!elsewhere.isUp());
        QVERIFY(elsewhere.trouble()->certificate->trustedBefore.isEmpty());
    }

    void changedCertificate_warnsLouder()
    {
        const TestCertificate before = make(u"self-signed"_s), after = make(u"self-signed"_s);
        RemoteBench bench(&after);
        RemoteOptions options = quickOptions(bench.port(), true);
        options.trusted = {{options.address.hostAndPort(), sha256(before)}};
        RemoteBackend backend(options);
        QVERIFY(backend.connectWith(bench.token("admin")).has_value());
        QTRY_VERIFY(backend.trouble());
        QCOMPARE(backend.trouble()->certificate->trustedBefore, sha256(before));
        QVERIFY(backend.trouble()->message.contains(u"somebody may be in between"_s));
    }

    void serverWithoutTls_isSaid()
    {
        RemoteBench bench; // speaks plain HTTP
        RemoteBackend backend(quickOptions(bench.port(), true));
        QVERIFY(backend.connectWith(bench.token("admin")).has_value());
        QTRY_VERIFY(backend.trouble());
        QVERIFY2(backend.trouble()->message.contains(u"http://"_s), qPrintable(backend.trouble()->message));
        QVERIFY(!backend.trouble()->certificate);
    }

private:
    TestCertificate make(const QString &which) const
    {
        const QByteArray here = "DNS:localhost,IP:127.0.0.1";
        if (which == u"wrong host"_s)
            return makeTestCertificate({"other", "DNS:DNS-less.example"}, &m_authority);
        if (which == u"expired"_s)
            return makeTestCertificate({"old", here, -30, 20}, &m_authority);
        if (which == u"not yet"_s)
            return makeTestCertificate({"young", here, 3, 20}, &m_authority);
        if (which == u"self-signed"_s)
            return makeTestCertificate({"itself", here});
        if (which == u"wrong authority"_s)
            return makeTestCertificate({"strange", here}, &m_stranger);
        return makeTestCertificate({"good", here}, &m_authority);
    }
    TestCertificate m_authority, m_stranger;
};

QTEST_GUILESS_MAIN(RemoteTlsTest)
#include "tst_remotetls.moc"

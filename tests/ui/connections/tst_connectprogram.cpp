// SPDX-License-Identifier: GPL-3.0-or-later
#include "remotebench.h"

#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

/// The program with --connect, from outside: exit codes, messages, pictures; the token comes from the environment.
class ConnectProgramTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void picture_ofAnotherComputersGlasshouse()
    {
        RemoteBench bench;
        QVERIFY(bench.fill(40));
        const Ended ended = run(u"http://127.0.0.1:%1"_s.arg(bench.port()), bench.token("admin"));
        QVERIFY2(ended.code == 0, qPrintable(ended.err));
        QCOMPARE(QImage(m_folder.filePath(u"a.png"_s)).size(), QSize(1000, 700));
    }

    void badCertificates_areRefused_data()
    {
        QTest::addColumn<QByteArray>("names");
        QTest::addColumn<int>("from");
        QTest::addColumn<bool>("signedByAnother");
        QTest::addColumn<QString>("said");
        const QByteArray here = "DNS:localhost,IP:127.0.0.1";
        QTest::newRow("wrong host") << QByteArray("DNS:other.example") << -1 << true << u"It is for"_s;
        QTest::newRow("expired") << here << -40 << true << u"expired"_s;
        QTest::newRow("self-signed") << here << -1 << false << u"signed by itself"_s;
        QTest::newRow("wrong authority") << here << -1 << true << u"does not know"_s;
    }
    void badCertificates_areRefused()
    {
        QFETCH(QByteArray, names);
        QFETCH(int, from);
        QFETCH(bool, signedByAnother);
        QFETCH(QString, said);
        const TestCertificate authority = makeTestCertificate({"Strange authority", {}, -60, 90, true});
        const TestCertificate identity =
            makeTestCertificate({"server", names, from, 30}, signedByAnother ? &authority : nullptr);
        RemoteBench bench(&identity);
        const Ended ended = run(u"https://127.0.0.1:%1"_s.arg(bench.port()), bench.token("admin"));
        QCOMPARE(ended.code, 3);
        QVERIFY2(ended.err.contains(said), qPrintable(ended.err));
        QVERIFY(ended.err.contains(u"SHA-256"_s));
    }

    void troubles_areSaid_withoutTheToken()
    {
        RemoteBench bench;
        const QString address = u"http://127.0.0.1:%1"_s.arg(bench.port());
        const Ended wrong = run(address, "gh_canary0canary0");
        QCOMPARE(wrong.code, 3);
        QVERIFY2(wrong.err.contains(u"does not accept the token"_s), qPrintable(wrong.err));
        QVERIFY(!wrong.err.contains(u"canary"_s) && !wrong.out.contains(u"canary"_s));
        bench.stop();
        const Ended gone = run(address, "gh_x");
        QCOMPARE(gone.code, 3);
        QVERIFY2(gone.err.contains(u"Nothing listens"_s), qPrintable(gone.err));
        const Ended open = run(u"http://192.0.2.7:4318"_s, "gh_x");
        QCOMPARE(open.code, 3);
        QVERIFY2(open.err.contains(u"not encrypted"_s), qPrintable(open.err));
    }

    void badAddresses_endWith2()
    {
        QCOMPARE(run(u"ftp://x"_s, "gh_x").code, 2);
        QCOMPARE(run(u"https://a:b@x"_s, "gh_x").code, 2);
        QCOMPARE(run(u"https://x"_s, "gh_x", {u"--store"_s, u"y.db"_s}).code, 2);
    }

private:
    struct Ended {
        int code;
        QString out, err;
    };
    Ended run(const QString &url, const QByteArray &token, const QStringList &more = {})
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString &name :
             {u"HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_RUNTIME_DIR"_s, u"CLAUDE_CONFIG_DIR"_s})
            environment.insert(name, m_folder.path());
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
        environment.insert(u"GLASSHOUSE_TOKEN"_s, QString::fromLatin1(token));
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(CONSOLE_PROGRAM),
                      QStringList{u"--connect"_s, url, u"--screenshot"_s, m_folder.filePath(u"a.png"_s), u"--size"_s,
                                  u"1000x700"_s}
                          + more);
        if (!process.waitForFinished(120'000))
            return {-1, {}, u"did not end"_s};
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2,
                QString::fromLocal8Bit(process.readAllStandardOutput()),
                QString::fromLocal8Bit(process.readAllStandardError())};
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(ConnectProgramTest)
#include "tst_connectprogram.moc"

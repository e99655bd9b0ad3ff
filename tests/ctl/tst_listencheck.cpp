// SPDX-License-Identifier: GPL-3.0-or-later
#include "backend/listenplace.h"
#include "backend/localbackend.h"
#include "ctl/doctorcommand.h"
#include "ctl/listencheck.h"
#include "ingest/localtoken.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

using Level = HealthCheck::Level;

namespace {

ListenerOptions at(int port)
{
    ListenerOptions options;
    options.http = u"127.0.0.1:%1"_s.arg(port);
    options.grpc.clear();
    return options;
}

} // namespace

/// What doctor says of listening.
class TestListenCheck : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = m_folder->filePath(u"a.db"_s);
    }

    void nobody_isANote()
    {
        const HealthCheck check = listenerCheck({}, at(freePort()));
        QCOMPARE(check.level, Level::Note);
        QVERIFY(check.text.contains(u"nobody listens"_s));
        QVERIFY(check.advice.contains(u"glasshousectl serve"_s));
    }

    void aStranger_isANote_thatSaysWhatToDo()
    {
        QTcpServer stranger; // takes connections and never answers
        QVERIFY(stranger.listen(QHostAddress::LocalHost));
        const HealthCheck check = listenerCheck({}, at(stranger.serverPort()));
        QCOMPARE(check.level, Level::Note);
        QVERIFY(check.text.contains(u"another program"_s));
        QVERIFY(check.text.contains(u"%1"_s.arg(stranger.serverPort())));
        QVERIFY(check.advice.contains(u"--listen"_s));
    }

    void theOwnerThatListens_isFound_whereverItListens()
    {
        LocalBackend::Options options;
        options.storePath = m_store;
        options.listener = at(0);
        LocalBackend backend(options);
        QTRY_VERIFY(backend.listenState().listens());
        const HealthCheck check = listenerCheck(publishedListenState(m_store), {});
        QCOMPARE(check.level, Level::Ok);
        QVERIFY2(check.text.contains(u"http://127.0.0.1:%1"_s.arg(backend.listenState().httpPort)),
                 qPrintable(check.text));
        QCOMPARE(tokenCheck(m_store).level, Level::Ok);
        // The same, seen with another store in hand.
        const HealthCheck other = listenerCheck({}, at(backend.listenState().httpPort));
        QCOMPARE(other.level, Level::Note);
        QVERIFY(other.text.contains(u"another store"_s));
    }

    void anOwnerThatSaysSo_andDoesNotAnswer_isAProblem()
    {
        ListenState said;
        said.httpPort = freePort();
        said.host = u"127.0.0.1"_s;
        QCOMPARE(listenerCheck(said, {}).level, Level::Problem);
    }

    void token_isSecretOrAProblem()
    {
        QCOMPARE(tokenCheck(m_store).level, Level::Note);
        QFile file(localTokenPath(m_store));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("gh_something\n");
        file.close();
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        QCOMPARE(tokenCheck(m_store).level, Level::Ok);
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
        const HealthCheck open = tokenCheck(m_store);
        QCOMPARE(open.level, Level::Problem);
        QVERIFY(open.advice.startsWith(u"chmod 600"_s));
        QVERIFY(!open.text.contains(u"gh_something"_s) && !open.advice.contains(u"gh_something"_s));
    }

    void agents_areInBothAnswers_withTheToken()
    {
        const auto agents = agentSettings({u"http://127.0.0.1:4318"_s, u"gh_secret"_s, {}});
        const QJsonObject json = QJsonDocument::fromJson(doctorJson({}, agents)).object();
        QCOMPARE(json[u"schema"_s].toString(), u"glasshouse.doctor.v1"_s);
        const QJsonArray rows = json[u"agents"_s].toArray();
        QCOMPARE(rows.size(), qsizetype(agents.size()));
        for (const QJsonValue &row : rows) {
            for (const QString &field : {u"id"_s, u"name"_s, u"where"_s, u"settings"_s})
                QVERIFY2(!row[field].toString().isEmpty(), qPrintable(field));
            QVERIFY(row[u"settings"_s].toString().contains(u"gh_secret"_s));
        }
        const QString text = doctorText({}, agents);
        QVERIFY(text.indexOf(u"Nothing is wrong."_s) < text.indexOf(u"== Claude Code"_s)); // after the checks
        for (const AgentSettings &agent : agents)
            QVERIFY2(text.contains(agent.text), qPrintable(agent.id));
    }

private:
    /// A port that was free a moment ago.
    static int freePort()
    {
        QTcpServer server;
        return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_store;
};

QTEST_GUILESS_MAIN(TestListenCheck)
#include "tst_listencheck.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// glasshousectl alerts, whole commands over a real store, and over another Glasshouse by a real socket.
#include "commandrun.h"
#include "alertbench.h"
#include "teamserver.h"

#include "domain/actcodec.h"

#include <QFile>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

class AlertsCommandTest : public QObject
{
    Q_OBJECT

    using Done = CommandDone;

    std::unique_ptr<TeamServer> m_team;
    QStringList m_where; ///< options that say which store
    qint64 m_rule = 0;

    Done run(const QStringList &line) const { return runCommand(m_where + QStringList{u"alerts"_s} + line); }
    QJsonArray firings(const QStringList &more = {}) const
    {
        return run(QStringList{u"history"_s, u"--json"_s} + more).json()[u"firings"_s].toArray();
    }
    void fire()
    {
        AlertRule rule = alertTemplate(u"error-rate"_s)->rule;
        rule.forSeconds = 0;
        rule.name = u"Errors \x1b"
                    "[31m"_s; // outside text
        const TestReply made = m_team->send("POST", "/api/v1/act/save-alert-rule", "admin",
                                            encode(Act(SaveAlertRule{rule})).toStdString());
        m_rule = TeamServer::objectOf(made)[u"ids"_s][0].toInteger();
        QVERIFY(m_rule > 0);
        QJsonArray events;
        for (int i = 0; i < 4; ++i)
            events.append(QJsonObject{{u"event_id"_s, u"e%1"_s.arg(i)},
                                      {u"type"_s, u"tool"_s},
                                      {u"tool"_s, u"Bash"_s},
                                      {u"timestamp"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
                                      {u"outcome"_s, u"error"_s}});
        QCOMPARE(
            m_team->send("POST", "/api/v1/messages", "sender", QJsonDocument(events).toJson().toStdString()).status,
            200);
        QVERIFY(QTest::qWaitFor([this] { return firings().size() == 1; }, LongMs));
    }

private Q_SLOTS:
    void init()
    {
        qunsetenv("GLASSHOUSE_TOKEN");
        m_team = std::make_unique<TeamServer>();
        QVERIFY(m_team->backend().listenState().listens());
        m_where = QStringList{u"--store"_s, m_team->store()};
    }
    void cleanup() { m_team.reset(); }

    void withoutRules_thatIsSaid()
    {
        QVERIFY(run({u"list"_s}).out.contains("No rules."));
        QCOMPARE(run({u"history"_s}).out, QByteArray("Nothing has fired.\n"));
        QCOMPARE(run({u"ack"_s, u"--all"_s}).out, QByteArray("Nothing was left to acknowledge.\n"));
        QCOMPARE(run({u"ack"_s}).code, int(ExitCode::Usage));
        QCOMPARE(run({u"ack"_s, u"--all"_s, u"3"_s}).code, int(ExitCode::Usage));
        QCOMPARE(run({u"ack"_s, u"77"_s}).code, int(ExitCode::NotFound));
        QCOMPARE(run({u"test"_s, u"no such"_s}).code, int(ExitCode::NotFound));
        QCOMPARE(run({u"history"_s, u"--rule"_s, u"9"_s}).code, int(ExitCode::NotFound));
    }

    void rulesAndWhatFired_areShown_andAcknowledged_data()
    {
        QTest::addColumn<bool>("remote");
        QTest::newRow("here") << false;
        QTest::newRow("another Glasshouse") << true;
    }
    void rulesAndWhatFired_areShown_andAcknowledged()
    {
        QFETCH(bool, remote);
        if (remote) {
            m_where =
                QStringList{u"--remote"_s, u"http://127.0.0.1:%1"_s.arg(m_team->backend().listenState().httpPort)};
            qputenv("GLASSHOUSE_TOKEN", QByteArray::fromStdString(m_team->token("admin")));
        }
        fire();
        const Done list = run({u"list"_s});
        QCOMPARE(list.code, 0);
        QVERIFY2(list.out.contains("firing at 100 %") && list.out.contains("100.0 %"), list.out.constData());
        QVERIFY(!list.out.contains('\x1b'));
        const QJsonObject rule = run({u"list"_s, u"--json"_s}).json()[u"rules"_s][0].toObject();
        QCOMPARE(rule[u"value"_s].toDouble(), 100.0);
        QCOMPARE(rule[u"limit"_s].toDouble(), 20.0);
        const QJsonObject fired = firings(QStringList{u"--rule"_s, QString::number(m_rule), u"--open"_s})[0].toObject();
        QCOMPARE(fired[u"severity"_s].toString(), u"error"_s);
        QVERIFY(fired[u"acknowledged"_s].isNull() && fired[u"ended"_s].isNull());
        QVERIFY(!run({u"history"_s}).out.contains('\x1b'));
        const QString id = QString::number(fired[u"id"_s].toInteger());
        QCOMPARE(run({u"ack"_s, id, u"--note"_s, u"known"_s}).out, QByteArray("1 acknowledged.\n"));
        QCOMPARE(firings()[0][u"note"_s].toString(), u"known"_s);
        QCOMPARE(run({u"ack"_s, u"--all"_s}).out, QByteArray("Nothing was left to acknowledge.\n"));
        QVERIFY(firings(QStringList{u"--until"_s, u"2020-01-01"_s}).isEmpty());
    }

    void aRule_isTestedAgainstThePast_alsoABuiltInOne()
    {
        fire();
        const Done tested = run({u"test"_s, QString::number(m_rule), u"--days"_s, u"2"_s});
        QCOMPARE(tested.code, 0);
        QVERIFY2(tested.out.startsWith("It would have fired once in 2 days."), tested.out.constData());
        const QJsonObject json = run({u"test"_s, u"budget-day"_s, u"--json"_s}).json();
        QCOMPARE(json[u"schema"_s].toString(), u"glasshouse.alert_test.v1"_s);
        QVERIFY(json[u"firings"_s].toArray().isEmpty() && json[u"moments"_s].toInt() > 0);
        const Done queue = run({u"test"_s, u"queue"_s});
        QCOMPARE(queue.code, int(ExitCode::No)); // a figure of the moment
        QVERIFY(!queue.err.isEmpty());
    }
};

QTEST_GUILESS_MAIN(AlertsCommandTest)
#include "tst_alertscommand.moc"

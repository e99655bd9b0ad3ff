// SPDX-License-Identifier: GPL-3.0-or-later
// Alerts of another computer's Glasshouse: a rule over HTTP, events, and what a remote console sees of it, all over sockets.
#include "alertbench.h"
#include "teamserver.h"

#include "backend/remotebackend.h"
#include "domain/actcodec.h"

#include <QElapsedTimer>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

class RemoteAlertsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<TeamServer> m_team;
    std::unique_ptr<RemoteBackend> m_console;
    int m_next = 0;

    int post(const std::string &route, const QByteArray &body, const std::string &caller = "admin") const
    {
        return m_team->send("POST", route, caller, body.toStdString()).status;
    }
    /// Sent as a script does, a moment ago.
    void send(int failed, int fine)
    {
        QJsonArray events;
        for (int i = 0; i < failed + fine; ++i)
            events.append(QJsonObject{{u"event_id"_s, u"e%1"_s.arg(++m_next)},
                                      {u"type"_s, u"tool"_s},
                                      {u"tool"_s, u"Bash"_s},
                                      {u"timestamp"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
                                      {u"outcome"_s, i < failed ? u"error"_s : u"success"_s}});
        QCOMPARE(post("/api/v1/messages", QJsonDocument(events).toJson(QJsonDocument::Compact), "sender"), 200);
    }
    template<typename Q>
    Result<typename Q::Answer> ask(const Q &question)
    {
        Result<typename Q::Answer> answer = fail(Error::Code::Busy, u"no answer"_s);
        bool there = false;
        m_console->ask(question, this, {},
                       [&](const Result<typename Q::Answer> &said) { answer = said, there = true; });
        (void)QTest::qWaitFor([&] { return there; }, LongMs);
        return answer;
    }
    Result<ActDone> act(const Act &act)
    {
        Result<ActDone> done = fail(Error::Code::Busy, u"no answer"_s);
        bool there = false;
        m_console->act(act, this, [&](const Result<ActDone> &said) { done = said, there = true; });
        (void)QTest::qWaitFor([&] { return there; }, LongMs);
        return done;
    }
    std::vector<AlertFiring> firings()
    {
        const auto answer = ask(AlertHistoryQuestion{});
        return answer ? answer->firings : std::vector<AlertFiring>();
    }
    /// What a panel does: asks when it is told that something has changed, and not before.
    bool sees(const std::function<bool()> &something)
    {
        bool changed = true;
        const auto told = connect(m_console.get(), &Backend::dataChanged, this, [&] { changed = true; });
        const bool seen = QTest::qWaitFor([&] { return std::exchange(changed, false) && something(); }, LongMs);
        disconnect(told);
        return seen;
    }
    static AlertRule rule()
    {
        AlertRule rule = alertTemplate(u"error-rate"_s)->rule; // 20 %, over below 16 %
        rule.forSeconds = 0;
        rule.channels = QStringList{u"hook"_s};
        return rule;
    }

private Q_SLOTS:
    void init()
    {
        m_team = std::make_unique<TeamServer>();
        QVERIFY(m_team->backend().listenState().listens());
        RemoteOptions options;
        options.name = u"team"_s;
        options.address = *RemoteAddress::parse(u"http://127.0.0.1:%1"_s.arg(m_team->backend().listenState().httpPort));
        m_console = std::make_unique<RemoteBackend>(options);
        QVERIFY(m_console->connectWith(QByteArray::fromStdString(m_team->token("admin"))));
        QVERIFY(QTest::qWaitFor([this] { return m_console->isUp(); }, LongMs));
    }
    void cleanup()
    {
        m_console.reset();
        m_team.reset();
    }

    void aFiring_reachesARemoteConsole_isAcknowledgedThere_andItsEndIsTold()
    {
        Hook hook;
        Channel channel;
        channel.id = u"hook"_s, channel.kind = Channel::Kind::Webhook, channel.url = hook.url();
        QCOMPARE(post("/api/v1/act/save-channel", encode(Act(SaveChannel{channel, u"a-key-of-16-bytes"_s}))), 200);
        QCOMPARE(post("/api/v1/act/save-alert-rule", encode(Act(SaveAlertRule{rule()}))), 200);
        QCOMPARE(post("/api/v1/act/save-alert-rule", encode(Act(SaveAlertRule{rule()})), "ada"), 403);
        send(0, 4); // known, and quiet
        const auto isKnown = [this] { return ask(AlertRulesQuestion{})->rules.at(0).known; };
        QTRY_VERIFY_WITH_TIMEOUT(isKnown(), LongMs); // of that nobody is told
        QVERIFY(firings().empty());

        QElapsedTimer sinceData;
        sinceData.start();
        send(4, 0);
        QVERIFY(sees([this] { return !firings().empty(); }));
        qInfo("seen %lld ms after the events were sent", static_cast<long long>(sinceData.elapsed()));
        const AlertFiring fired = firings().at(0);
        QCOMPARE(fired.value, 50.0);
        QVERIFY(fired.beganMs <= QDateTime::currentMSecsSinceEpoch());
        QTRY_COMPARE_WITH_TIMEOUT(hook.count(), 1, LongMs);

        QCOMPARE(act(AcknowledgeAlerts{{fired.id}, u"known"_s})->ids, std::vector{fired.id});
        QCOMPARE(firings().at(0).acknowledgedBy, u"root"_s);
        QCOMPARE(firings().at(0).note, u"known"_s);
        send(0, 32); // 4 of 40
        QVERIFY(sees([this] { return firings().at(0).endedMs != NoTime; }));
        QCOMPARE(firings().at(0).value, 50.0);
        // A recipient gets one message in five minutes: the end is the next one's.
        const auto waits = [this] { return ask(ChannelsQuestion{})->channels.at(0).state.waiting == 1; };
        QTRY_VERIFY_WITH_TIMEOUT(waits(), LongMs);
        const QStringList trail = m_team->trail();
        for (const QString &action : {u"alert.created"_s, u"alert.fired"_s, u"alert.acknowledged"_s, u"alert.ended"_s})
            QVERIFY2(trail.contains(action), qPrintable(action));
    }

    void whatOnlyTheServerKnows_firesThere_andIsSeenFromAfar_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<double>("limit");
        QTest::newRow("slow calls") << u"p95"_s << 60'000.0;
        QTest::newRow("what waits to be written") << u"queue"_s << 10.0;
        QTest::newRow("the disk") << u"disk"_s << 1e18;
    }
    void whatOnlyTheServerKnows_firesThere_andIsSeenFromAfar()
    {
        QFETCH(QString, kind);
        QFETCH(double, limit);
        AlertRule rule = alertTemplate(kind)->rule;
        rule.forSeconds = 0, rule.levels = {1}, rule.limit = limit;
        if (kind == u"queue"_s) // which is known to be short
            rule.side = AlertRule::Side::Below;
        QCOMPARE(post("/api/v1/act/save-alert-rule", encode(Act(SaveAlertRule{rule}))), 200);
        QElapsedTimer sinceData;
        sinceData.start();
        if (kind == u"p95"_s) {
            QJsonArray calls;
            for (int i = 0; i < 30; ++i)
                calls.append(QJsonObject{{u"event_id"_s, u"m%1"_s.arg(i)},
                                         {u"type"_s, u"model"_s},
                                         {u"model"_s, u"claude-opus-5"_s},
                                         {u"timestamp"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
                                         {u"duration_ms"_s, 90'000},
                                         {u"outcome"_s, u"success"_s}});
            QCOMPARE(post("/api/v1/messages", QJsonDocument(calls).toJson(QJsonDocument::Compact), "sender"), 200);
        }
        QVERIFY(sees([this] { return !firings().empty(); }));
        qInfo("%s: seen after %lld ms", qPrintable(kind), static_cast<long long>(sinceData.elapsed()));
        const AlertFiring fired = firings().at(0);
        QVERIFY(kind == u"p95"_s ? fired.value >= limit : fired.value <= limit);
        QVERIFY(kind != u"disk"_s || fired.value > 0);
        QVERIFY2(fired.about.startsWith(rule.name + u": "_s), qPrintable(fired.about));
        QCOMPARE(act(AcknowledgeAlerts{{fired.id}, u"known"_s})->ids, std::vector{fired.id});
    }

    void aRule_isWrittenTestedChangedAndRemoved_fromAfar()
    {
        send(6, 4);
        AlertRule written = rule();
        const auto made = act(SaveAlertRule{written});
        QVERIFY2(made, qPrintable(made ? QString() : made.error().message));
        written.id = made->ids.at(0);
        QVERIFY(sees([this] { return !firings().empty(); }));
        AlertTestQuestion question;
        question.rule = written;
        const qint64 nowMs = QDateTime::currentMSecsSinceEpoch();
        question.range = {nowMs - 7LL * 86'400'000, nowMs};
        const auto tested = ask(question);
        QVERIFY2(tested, qPrintable(tested ? QString() : tested.error().message));
        QVERIFY(!tested->points.empty());
        question.rule = alertTemplate(u"queue"_s)->rule;
        QVERIFY(!ask(question)->trouble.isEmpty()); // it has no past
        written.limit = -1;
        const auto refused = act(SaveAlertRule{written});
        QVERIFY(!refused && refused.error().code == Error::Code::Rejected);
        QVERIFY2(refused.error().message.contains(u"limit:"_s), qPrintable(refused.error().message));
        written.limit = 90, written.tellEnd = false;
        QVERIFY(act(SaveAlertRule{written}));
        QVERIFY(!ask(AlertRulesQuestion{})->rules.at(0).rule.tellEnd);
        QVERIFY(act(RemoveAlertRule{written.id}));
        QVERIFY(ask(AlertRulesQuestion{})->rules.empty());
        QCOMPARE(firings().size(), 1u); // the history stays
        QVERIFY(!act(RemoveAlertRule{written.id}));
    }
};

QTEST_GUILESS_MAIN(RemoteAlertsTest)
#include "tst_remotealerts.moc"

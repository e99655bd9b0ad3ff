// SPDX-License-Identifier: GPL-3.0-or-later
// Running a tenant, or the instance, of another Glasshouse with --remote: the same answers as on its own computer, and who may
// not is told so.
#include "cannedserver.h"
#include "commandrun.h"
#include "teamserver.h"

#include <QDateTime>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

class RemoteAdminTest : public QObject
{
    Q_OBJECT

    using Done = CommandDone;

    std::unique_ptr<TeamServer> m_team;

    QString url() const { return u"http://127.0.0.1:%1"_s.arg(m_team->backend().listenState().httpPort); }
    static Done run(const QStringList &line) { return runCommand(line); }
    Done here(const QString &line) const
    {
        return run(line.split(u' ', Qt::SkipEmptyParts) + QStringList{u"--store"_s, m_team->store()});
    }
    Done there(const QString &line, const std::string &caller) const
    {
        qputenv("GLASSHOUSE_TOKEN", QByteArray::fromStdString(m_team->token(caller)));
        return run(line.split(u' ', Qt::SkipEmptyParts) + QStringList{u"--remote"_s, url()});
    }
    int statusWith(const QByteArray &token) const
    {
        const std::string fields = "Authorization: Bearer " + token.toStdString() + "\r\n";
        return ask(m_team->backend().listenState().httpPort, request("GET", "/api/v1/messages", fields)).status;
    }
    void sendEvents(qint64 timeMs, int count, const char *prefix) const
    {
        QByteArray events;
        for (int i = 0; i < count; ++i) {
            const QJsonObject event{
                {u"event_id"_s, QString::fromLatin1(prefix) + QString::number(i)},
                {u"type"_s, u"chat"_s},
                {u"agent"_s, u"billing"_s},
                {u"timestamp"_s, QDateTime::fromMSecsSinceEpoch(timeMs + i, Qt::UTC).toString(Qt::ISODateWithMs)}};
            events += QJsonDocument(event).toJson(QJsonDocument::Compact) + '\n';
        }
        QCOMPARE(
            m_team->send("POST", "/api/v1/messages", "sender", events.toStdString(), "application/x-ndjson").status,
            200);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_team = std::make_unique<TeamServer>();
        QVERIFY(m_team->backend().listenState().listens());
    }
    void cleanupTestCase()
    {
        qunsetenv("GLASSHOUSE_TOKEN");
        m_team.reset();
    }

    void lists_areThoseOfItsOwnComputer_andOfAnAdminTheOwnTenants()
    {
        for (const QString &line : {u"token list --json"_s, u"token list"_s, u"tenant list --json"_s, u"tenant list"_s,
                                    u"tenant list elsewhere"_s, u"token list --tenant elsewhere --json"_s}) {
            const Done own = here(line), far = there(line, "operator");
            QVERIFY2(far.code == 0, far.err.constData());
            QCOMPARE(far.out, own.out);
        }
        const QByteArray seen =
            there(u"token list --json"_s, "other").out + there(u"tenant list --json"_s, "other").out;
        QVERIFY(seen.contains("\"elsewhere\"") && !seen.contains("\"default\""));
        QCOMPARE(there(u"tenant list default"_s, "other").code, int(ExitCode::NotFound));
    }

    void aToken_isMadeShownOnceAndRevoked_andTheirTrailSaysSo()
    {
        const Done made = there(u"token create --role viewer --subject ada --expires 3 --quiet"_s, "admin");
        QVERIFY2(made.code == 0, made.err.constData());
        const QByteArray token = made.out.trimmed();
        QCOMPARE(statusWith(token), 200);
        QVERIFY(!there(u"token list --json"_s, "admin").out.contains(token));
        QCOMPARE(there(u"token revoke "_s + QString::fromLatin1(token), "other").code, int(ExitCode::NotFound));
        QCOMPARE(statusWith(token), 200);
        const Done revoked = there(u"token revoke "_s + QString::fromLatin1(token), "admin");
        QVERIFY2(revoked.code == 0, revoked.err.constData());
        QCOMPARE(statusWith(token), 401);
        QVERIFY(m_team->trail().contains(u"token.created"_s) && m_team->trail().contains(u"token.revoked"_s));

        // Whoever runs a tenant may name it, and no other: one that is another's is not there.
        QCOMPARE(there(u"token create --role ingest --tenant elsewhere --json"_s, "other").json()[u"tenant"_s],
                 u"elsewhere"_s);
        const Done foreign = there(u"token create --role ingest --tenant default"_s, "other");
        QCOMPARE(foreign.code, int(ExitCode::Usage));
        QCOMPARE(foreign.err, there(u"token create --role ingest --tenant nobodys"_s, "other").err);
    }

    void anOperator_runsTenants()
    {
        QCOMPARE(there(u"tenant add acme --plan free --json"_s, "operator").json()[u"tenants"_s][0][u"plan"_s],
                 u"free"_s);
        QCOMPARE(there(u"tenant add acme"_s, "operator").code, int(ExitCode::Usage));
        QVERIFY(there(u"tenant plan acme pro"_s, "operator").out.contains("pro"));
        QCOMPARE(there(u"tenant rename acme Acme"_s, "operator").code, 0);
        QCOMPARE(there(u"tenant plan acme pro"_s, "operator").code, int(ExitCode::NotFound));
        QCOMPARE(there(u"token create --role admin --tenant Acme --json"_s, "operator").json()[u"tenant"_s], u"Acme"_s);
        QCOMPARE(there(u"token create --role admin --tenant none"_s, "operator").code, int(ExitCode::Usage));
        QCOMPARE(there(u"tenant alias Acme ada@laptop ada"_s, "operator").code, 0);
        QVERIFY(here(u"tenant list Acme --json"_s).out.contains("ada@laptop"));
        QCOMPARE(there(u"tenant unalias Acme ada@laptop"_s, "operator").code, 0);
        QVERIFY(!here(u"tenant list Acme --json"_s).out.contains("ada@laptop"));
    }

    void anAdmin_givesAliasesInTheOwnTenant_andNoneInAnother()
    {
        QCOMPARE(there(u"tenant alias elsewhere eve@laptop eve"_s, "other").code, 0);
        QVERIFY(here(u"tenant list elsewhere"_s).out.contains("eve@laptop"));
        const Done foreign = there(u"tenant alias default eve@laptop eve"_s, "other");
        QCOMPARE(foreign.code, int(ExitCode::NotFound));
        QCOMPARE(there(u"tenant alias nobodys eve@laptop eve"_s, "other").err.replace("nobodys", "default"),
                 foreign.err);
    }

    void whoMayNot_isToldWhoMay()
    {
        const auto refused = [this](const QString &line, const char *caller, const char *words) {
            const Done done = there(line, caller);
            if (done.code != int(ExitCode::Io) || !done.out.isEmpty() || !done.err.contains(words))
                qWarning("%s: %d %s", qPrintable(line), done.code, done.err.constData());
            return done.code == int(ExitCode::Io) && done.out.isEmpty() && done.err.contains(words);
        };
        QVERIFY(refused(u"tenant add own"_s, "admin", "operator"));
        QVERIFY(refused(u"tenant plan default free"_s, "admin", "operator"));
        for (const char *caller : {"ada", "sender"}) {
            QVERIFY(refused(u"token list"_s, caller, "admin"));
            QVERIFY(refused(u"tenant list"_s, caller, "admin"));
            QVERIFY(refused(u"prune"_s, caller, "admin"));
            QVERIFY(refused(u"reprocess"_s, caller, "admin"));
        }
        QVERIFY(refused(u"prune"_s, "operator", "admin")); // sees no rows, and deletes none
    }

    void whatIsDue_isDeletedThere_andToldAsAtHome()
    {
        const qint64 now = QDateTime::currentMSecsSinceEpoch(), day = 86'400'000;
        sendEvents(now - 200 * day, 25, "old");
        sendEvents(now - day, 5, "new");
        const qsizetype before = m_team->trail().count(u"prune.run"_s);
        const QJsonObject far = there(u"prune --json"_s, "admin").json();
        QCOMPARE(far[u"schema"_s].toString(), u"glasshouse.prune.v1"_s);
        QCOMPARE(far[u"tenant"_s].toString(), u"default"_s);
        QCOMPARE(far[u"events"_s].toInt(), 25);
        QTRY_COMPARE(m_team->trail().count(u"prune.run"_s), before + 1);
        const QJsonObject own = here(u"prune --json"_s).json();
        QCOMPARE(far.keys(), own.keys());
        QStringList farKinds, ownKinds;
        for (const QJsonValue kind : far[u"kinds"_s].toArray())
            farKinds << kind[u"kind"_s].toString();
        for (const QJsonValue kind : own[u"kinds"_s].toArray())
            ownKinds << kind[u"kind"_s].toString();
        QCOMPARE(farKinds, ownKinds);
        QVERIFY(there(u"prune"_s, "admin").out.contains("0 events deleted"));
        for (const QString &line :
             {u"prune --dry-run"_s, u"prune --set all=3"_s, u"prune --show"_s, u"prune --compact"_s,
              u"prune --archive /tmp"_s, u"prune --copies-of x"_s, u"prune --tenant elsewhere"_s}) {
            const Done done = there(line, "admin");
            QCOMPARE(done.code, int(ExitCode::Usage));
            QVERIFY(done.err.contains("--remote"));
        }
    }

    void whatIsNoGlasshouse_isNotBelieved_norAskedForEver()
    {
        const auto with = [](const QByteArray &status, const QByteArray &body, const QString &line) {
            CannedServer server([&](const QByteArray &) { return CannedServer::answer(status, body); });
            qputenv("GLASSHOUSE_TOKEN", "gh_any");
            Done done = run(line.split(u' ') + QStringList{u"--remote"_s, u"http://127.0.0.1:%1"_s.arg(server.port())});
            done.err += " asked " + QByteArray::number(server.heads().size());
            return done;
        };
        for (const QString &line :
             {u"token list"_s, u"tenant list"_s, u"token create --role viewer"_s, u"reprocess"_s, u"prune"_s}) {
            for (const char *body : {"{}", "[1,2]", "null", R"({"schema":7})", "[[[[[["}) {
                const Done done = with("200 OK", body, line);
                QVERIFY2(done.code == int(ExitCode::Io) && done.out.isEmpty(), done.err.constData());
            }
            QCOMPARE(with("200 OK", R"({"schema":"glasshouse.other.v1"})", line).code, int(ExitCode::TooNew));
        }
        const char weird[] = R"({"schema":"glasshouse.job.v1","id":"a&b","state":"weird"})";
        QCOMPARE(with("200 OK", weird, u"reprocess"_s).code, int(ExitCode::Io));
        // What may have been done is not done again; what only looks is.
        const char later[] = R"({"error":{"code":"UNAVAILABLE","message":"later"}})";
        QVERIFY(with("503 Unavailable", later, u"token create --role viewer"_s).err.endsWith("asked 1"));
        const char busy[] = R"({"error":{"code":"CONFLICT","message":"prune is at work already"}})";
        QCOMPARE(with("409 Conflict", busy, u"prune"_s).code, int(ExitCode::Busy));
    }

    void pricesAndSums_areWorkedOutThere()
    {
        const QJsonObject far = there(u"reprocess --json"_s, "admin").json();
        QCOMPARE(far[u"schema"_s].toString(), u"glasshouse.reprocess.v1"_s);
        QVERIFY(far[u"sums"_s].toInteger() > 0);
        QCOMPARE(far[u"corrected"_s].toInteger(-1), 0);
        QVERIFY(there(u"reprocess"_s, "admin").out.contains("Prices worked out anew"));
        QVERIFY(m_team->trail().contains(u"telemetry.reprocessed"_s));
    }
};

QTEST_GUILESS_MAIN(RemoteAdminTest)
#include "tst_remoteadmin.moc"

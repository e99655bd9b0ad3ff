// SPDX-License-Identifier: GPL-3.0-or-later
// Commands asked of another Glasshouse with --remote: the same answers as on its own computer, for whom they are, and every way
// in which nobody answers.
#include "commandrun.h"
#include "remotebench.h"
#include "teamserver.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTcpServer>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

class RemoteCommandsTest : public QObject
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
    Done there(const QString &line, const std::string &caller = "admin") const
    {
        qputenv("GLASSHOUSE_TOKEN", QByteArray::fromStdString(m_team->token(caller)));
        return run(line.split(u' ', Qt::SkipEmptyParts) + QStringList{u"--remote"_s, url()});
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_team = std::make_unique<TeamServer>();
        QVERIFY(m_team->backend().listenState().listens());
        for (const char *session : {"sess-ada", "sess-bob"}) {
            const std::string name = std::string("/api/v1/sessions?name=") + session + ".jsonl";
            QCOMPARE(
                m_team->send("POST", name, session + 5, transcriptLines(session, 6), "application/x-ndjson").status,
                201);
        }
        QByteArray events;
        for (int i = 0; i < 30; ++i) {
            const QJsonObject event{{u"event_id"_s, u"e%1"_s.arg(i)},
                                    {u"type"_s, i % 3 ? u"chat"_s : u"upload"_s},
                                    {u"agent"_s, u"billing"_s},
                                    {u"outcome"_s, i % 7 ? u"ok"_s : u"error"_s},
                                    {u"duration_ms"_s, i}};
            events += QJsonDocument(event).toJson(QJsonDocument::Compact) + '\n';
        }
        QCOMPARE(
            m_team->send("POST", "/api/v1/messages", "sender", events.toStdString(), "application/x-ndjson").status,
            200);
        QCOMPARE(m_team->send("POST", "/api/feedback", "ada", R"({"key":"k","message":"it broke"})").status, 201);
    }
    /// The store's owner looks through what has been sent by itself, a little later.
    void init() { QTRY_COMPARE(here(u"findings --json"_s).json()[u"waiting"_s].toInt(-1), 0); }
    void cleanupTestCase()
    {
        qunsetenv("GLASSHOUSE_TOKEN");
        m_team.reset();
    }

    void theAnswers_areThoseOfItsOwnComputer_data()
    {
        QTest::addColumn<QString>("line");
        for (const char *line : {"sessions list --json",
                                 "sessions list --errors-first --limit 1 --json",
                                 "sessions list --zone Asia/Kathmandu",
                                 "sessions show sess-ada --json",
                                 "sessions show sess-b",
                                 "sessions show sess-ada --errors",
                                 "sessions kpis --json",
                                 "sessions kpis --since 2026-11-01 --until 2026-11-20",
                                 "usage daily --json",
                                 "usage session --by model",
                                 "activity list --not-kind audit --json",
                                 "activity list --not-kind audit --ids",
                                 "activity list --kind activity --limit 5 --json",
                                 "telemetry query --by agent --by outcome --kind activity --json",
                                 "telemetry query --by action --kind activity --csv",
                                 "telemetry facets --field agent --not-kind audit --json",
                                 "telemetry export --rows events --kind activity --format csv",
                                 "telemetry export --by tool --kind activity --format json",
                                 "findings --json",
                                 "findings --by type",
                                 "feedback list --json",
                                 "feedback show 1",
                                 "packs list --json",
                                 "packs schedules --json",
                                 "sql --schema"})
            QTest::newRow(line) << QString::fromLatin1(line);
    }
    void theAnswers_areThoseOfItsOwnComputer()
    {
        QFETCH(QString, line);
        const Done own = here(line), far = there(line);
        QVERIFY2(own.code == 0, own.err.constData());
        QVERIFY2(far.code == 0, far.err.constData());
        QVERIFY(!own.out.isEmpty());
        QCOMPARE(far.out, own.out);
        QCOMPARE(far.err, own.err);
    }

    void oneEvent_isTheSame_andReadingBehindTheMasksIsNotedThere()
    {
        const QJsonObject event =
            here(u"activity list --kind activity --limit 1 --json"_s).json()[u"events"_s][0].toObject();
        const QString line =
            u"activity event %1 %2 --json"_s.arg(event[u"time"_s].toString()).arg(event[u"id"_s].toInteger());
        QCOMPARE(there(line).out, here(line).out);
        const qsizetype before = m_team->trail().count(u"event.revealed"_s);
        QCOMPARE(there(line + u" --raw"_s).code, 0);
        QTRY_COMPARE(m_team->trail().count(u"event.revealed"_s), before + 1);
        QCOMPARE(there(u"activity event %1 99999999"_s.arg(event[u"time"_s].toString())).code, int(ExitCode::NotFound));
    }

    void files_comeAsTheyAreStored_andNeverOverWhatIsThere()
    {
        const QTemporaryDir folder;
        const QString line = u"sessions download sess-a --out "_s + folder.path();
        for (int i = 0; i < 2; ++i) {
            const Done done = there(line);
            QVERIFY2(done.code == 0, done.err.constData());
        }
        const QStringList names = QDir(folder.path()).entryList(QDir::Files);
        QCOMPARE(names, (QStringList{u"sess-ada-2.jsonl"_s, u"sess-ada.jsonl"_s}));
        for (const QString &name : names) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(file.readAll().toStdString(), transcriptLines("sess-ada", 6));
        }
        QTRY_VERIFY(m_team->trail().contains(u"transcript.downloaded"_s));
    }

    /// A cost that the prices give is computed, whatever the agent said; one that only the agent knows is reported.
    void aStatement_isAnsweredAlike_andTellsWhoseWordACostIs()
    {
        const auto field = [](const QString &name, const QString &value) {
            return QJsonObject{{u"key"_s, name}, {u"value"_s, QJsonObject{{u"stringValue"_s, value}}}};
        };
        const auto call = [&field](const QString &id, const QString &model, const QString &cost) {
            QJsonArray fields{field(u"event.name"_s, u"api_request"_s),
                              field(u"session.id"_s, u"told"_s),
                              field(u"model"_s, model),
                              field(u"request_id"_s, u"req_"_s + id),
                              field(u"input_tokens"_s, u"10"_s),
                              field(u"output_tokens"_s, u"5"_s)};
            if (!cost.isEmpty())
                fields << field(u"cost_usd"_s, cost);
            return QJsonObject{{u"timeUnixNano"_s, u"1790000000000000000"_s},
                               {u"body"_s, QJsonObject{{u"stringValue"_s, u"claude_code.api_request"_s}}},
                               {u"attributes"_s, fields}};
        };
        const QJsonArray records{call(u"1"_s, u"claude-opus-4-5-20251101"_s, u"0.000175"_s), // $5 and $25 a million
                                 call(u"2"_s, u"house-model"_s, u"0.5"_s), call(u"3"_s, u"house-model"_s, {})};
        const QJsonObject resource{{u"attributes"_s, QJsonArray{field(u"service.name"_s, u"claude-code"_s)}}};
        const QJsonObject scope{{u"logRecords"_s, records}};
        const QJsonObject log{{u"resource"_s, resource}, {u"scopeLogs"_s, QJsonArray{scope}}};
        const std::string logs = QJsonDocument(QJsonObject{{u"resourceLogs"_s, QJsonArray{log}}})
                                     .toJson(QJsonDocument::Compact)
                                     .toStdString();
        QCOMPARE(m_team->send("POST", "/v1/logs", "sender", logs).status, 200);
        const QString sql = u"SELECT figure, model, count(*), sum(cost_nano_usd) FROM costs WHERE session='told' "
                            "GROUP BY 1, 2 ORDER BY 1, 2"_s;
        qputenv("GLASSHOUSE_TOKEN", QByteArray::fromStdString(m_team->token("admin")));
        const Done far = run({u"sql"_s, sql, u"--csv"_s, u"--remote"_s, url()});
        QVERIFY2(far.code == 0, far.err.constData());
        QCOMPARE(far.out.mid(far.out.indexOf('\n') + 1),
                 QByteArray("computed,claude-opus-4-5-20251101,1,175000\nnone,house-model,1,\n"
                            "reported,house-model,1,500000000\n"));
        const Done own = run({u"sql"_s, sql, u"--csv"_s, u"--store"_s, m_team->store()});
        QCOMPARE(far.out, own.out);
        const Done wrong = run({u"sql"_s, u"DROP TABLE costs"_s, u"--remote"_s, url()});
        QCOMPARE(wrong.code, int(ExitCode::Usage));
        QCOMPARE(wrong.err, run({u"sql"_s, u"DROP TABLE costs"_s, u"--store"_s, m_team->store()}).err);
    }

    void whatIsExported_isInItsTrail()
    {
        const qsizetype before = m_team->trail().count(u"telemetry.exported"_s);
        QCOMPARE(there(u"telemetry export --by day --kind upload"_s, "ada").code, 2); // no such kind: nothing is asked
        QCOMPARE(there(u"telemetry export --by day --agent billing"_s, "ada").code, 0);
        QTRY_COMPARE(m_team->trail().count(u"telemetry.exported"_s), before + 1);
    }

    void aViewer_seesTheOwn_andAnothersAsWhatIsNotThere()
    {
        const QJsonArray sessions = there(u"sessions list --json"_s, "ada").json()[u"sessions"_s].toArray();
        QStringList ids;
        for (const QJsonValue session : sessions)
            ids << session[u"id"_s].toString();
        QVERIFY(ids.contains(u"sess-ada"_s) && !ids.contains(u"sess-bob"_s));
        for (const QString &command : {u"show"_s, u"download"_s}) {
            const Done foreign = there(u"sessions %1 sess-bob"_s.arg(command), "ada");
            QCOMPARE(foreign.code, int(ExitCode::NotFound));
            QCOMPARE(foreign.out, QByteArray());
            QCOMPARE(there(u"sessions %1 nobodys"_s.arg(command), "ada").err.replace("nobodys", "sess-bob"),
                     foreign.err);
        }
    }

    void whatIsDone_isDoneThere()
    {
        QCOMPARE(there(u"feedback triage 1 --status triaged --tag api"_s).code, 0);
        QVERIFY(here(u"feedback list --json"_s).out.contains("\"triaged\""));
        QCOMPARE(there(u"feedback triage 99 --status triaged"_s).code, int(ExitCode::NotFound));
        QCOMPARE(there(u"feedback triage 1 --status open"_s, "ada").code, int(ExitCode::Io)); // a viewer may not
        QCOMPARE(there(u"packs enable llm-cost"_s).code, 0);
        QVERIFY(here(u"packs list"_s).out.contains("enabled"));
    }

    void aTokenFile_willDo_andWithoutATokenNothingIsAsked()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"token"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(m_team->token("ada")) + "\nnever read\n");
        file.close();
        qunsetenv("GLASSHOUSE_TOKEN");
        const QStringList line{u"--remote"_s, url(), u"sessions"_s, u"kpis"_s};
        QCOMPARE(run(line + QStringList{u"--token-file"_s, file.fileName()}).code, 0);
        const Done none = run(line);
        QCOMPARE(none.code, int(ExitCode::Usage));
        QVERIFY(none.err.contains("GLASSHOUSE_TOKEN"));
        QCOMPARE(run(line + QStringList{u"--token-file"_s, folder.filePath(u"none"_s)}).code, int(ExitCode::Usage));
    }

    void aFingerprint_standsForThatCertificateAlone_whoeverSignedAnother()
    {
        const TestCertificate authority = makeTestCertificate({"Test authority", {}, -40, 80, true});
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.addCaCertificates(QSslCertificate::fromData(authority.certificate));
        QSslConfiguration::setDefaultConfiguration(tls);
        const TestCertificateRequest wanted{"localhost", "IP:127.0.0.1"};
        const TestCertificate signedOne = makeTestCertificate(wanted, &authority), own = makeTestCertificate(wanted);
        const auto sha256 = [](const TestCertificate &each) {
            return QString::fromLatin1(QSslCertificate(each.certificate).digest(QCryptographicHash::Sha256).toHex(':'));
        };
        for (const TestCertificate *each : {&signedOne, &own}) {
            RemoteBench bench(each);
            qputenv("GLASSHOUSE_TOKEN", bench.token("admin"));
            const QStringList line{u"sessions"_s, u"list"_s, u"--remote"_s,
                                   u"https://127.0.0.1:%1"_s.arg(bench.port())};
            QCOMPARE(run(line).code, int(each == &signedOne ? ExitCode::Ok : ExitCode::Io));
            const QStringList right{u"--fingerprint"_s, sha256(*each)};
            const Done trusted = run(line + right);
            QVERIFY2(trusted.code == 0, trusted.err.constData());
            const Done other = run(line + QStringList{u"--fingerprint"_s, QString(64, u'0')});
            QCOMPARE(other.code, int(ExitCode::Io));
            QVERIFY2(other.err.contains("fingerprint"), other.err.constData());
        }
    }

    void whatCannotBe_isSaid()
    {
        const auto refused = [](const QStringList &line, ExitCode code, const char *words) {
            const Done done = run(line);
            const bool fits = done.code == int(code) && done.out.isEmpty() && done.err.contains(words);
            if (!fits)
                qWarning("%s: %d %s", qPrintable(line.join(u' ')), done.code, done.err.constData());
            return fits;
        };
        qputenv("GLASSHOUSE_TOKEN", QByteArray::fromStdString(m_team->token("admin")));
        const QStringList list{u"sessions"_s, u"list"_s, u"--remote"_s};
        QVERIFY(refused(list + QStringList{url(), u"--store"_s, m_team->store()}, ExitCode::Usage, "--store"));
        QVERIFY(refused(list + QStringList{u"http://192.0.2.1:4318"_s}, ExitCode::Usage, "--insecure-http"));
        QVERIFY(refused(list + QStringList{u"ftp://x"_s}, ExitCode::Usage, "http"));
        QVERIFY(refused({u"sessions"_s, u"list"_s, u"--token-file"_s, u"x"_s}, ExitCode::Usage, "--remote"));
        QVERIFY(refused(list + QStringList{url(), u"--fingerprint"_s, u"12"_s}, ExitCode::Usage, "SHA-256"));
        for (const QStringList &command : {QStringList{u"prune"_s, u"--dry-run"_s}, QStringList{u"doctor"_s},
                                           QStringList{u"rollup"_s, u"--verify"_s}, QStringList{u"import"_s, u"x"_s}})
            QVERIFY(refused(command + QStringList{u"--remote"_s, url()}, ExitCode::Usage, "--remote"));
        QTcpServer nobody;
        QVERIFY(nobody.listen(QHostAddress::LocalHost));
        const QString closed = u"http://127.0.0.1:%1"_s.arg(nobody.serverPort());
        nobody.close();
        QVERIFY(refused(list + QStringList{closed}, ExitCode::Io, "cannot be asked"));
        qputenv("GLASSHOUSE_TOKEN", "gh_wrong");
        QVERIFY(refused(list + QStringList{url()}, ExitCode::Io, "token"));
        qputenv("GLASSHOUSE_TOKEN", QByteArray::fromStdString(m_team->token("operator")));
        QVERIFY(refused(list + QStringList{url()}, ExitCode::Io, "refuses"));
    }
};

QTEST_GUILESS_MAIN(RemoteCommandsTest)
#include "tst_remotecommands.moc"

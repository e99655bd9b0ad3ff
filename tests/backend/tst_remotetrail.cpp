// SPDX-License-Identifier: GPL-3.0-or-later
// What a console on another computer exports of answers stands in the trail of the store that they are from.
#include "teamserver.h"

#include "backend/remotebackend.h"
#include "backend/waitingnotes.h"
#include "domain/actcodec.h"
#include "domain/exportnote.h"

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

namespace {

AuditNote exported(const QString &action, const QByteArray &params = "{\"format\":\"csv\"}")
{
    AuditNote note;
    note.action = action, note.resource = u"csv"_s, note.params = params;
    note.actor = u"somebody else"_s, note.client = u"console"_s, note.clientIp = u"192.0.2.9"_s, note.tenant = 7;
    return note;
}

RemoteOptions optionsFor(int port)
{
    RemoteOptions options;
    options.name = u"team"_s;
    options.address = *RemoteAddress::parse(u"http://127.0.0.1:%1"_s.arg(port));
    options.timings.firstRetryMs = 20, options.timings.lastRetryMs = 80;
    options.timings.jitter = [] { return 1.0; };
    return options;
}

} // namespace

class RemoteTrailTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<TeamServer> m_team;

    std::unique_ptr<RemoteBackend> console(const std::string &caller)
    {
        auto backend = std::make_unique<RemoteBackend>(optionsFor(m_team->backend().listenState().httpPort));
        const bool began = backend->connectWith(QByteArray::fromStdString(m_team->token(caller))).has_value();
        return began && QTest::qWaitFor([&] { return backend->isUp(); }, 10'000) ? std::move(backend) : nullptr;
    }
    /// The notes of one action, newest first, each whole.
    QList<QJsonObject> notes(const QString &action, const std::string &caller = "admin") const
    {
        QList<QJsonObject> found;
        const std::string query = "/api/v1/messages?kind=audit&limit=1000&action_in=" + action.toStdString();
        for (const QJsonValue event : TeamServer::objectOf(m_team->send("GET", query, caller))[u"events"_s].toArray())
            found << event.toObject();
        return found;
    }
    int post(const std::string &caller, const QByteArray &body)
    {
        return m_team->send("POST", "/api/v1/act/note-export", caller, body.toStdString()).status;
    }

private Q_SLOTS:
    void init()
    {
        m_team = std::make_unique<TeamServer>();
        QVERIFY(m_team->backend().listenState().listens());
    }
    void cleanup() { m_team.reset(); }

    void anExport_isNotedOverThere_withWhoTheServerKnowsItWas()
    {
        const auto backend = console("ada");
        QVERIFY(backend);
        backend->note(exported(u"telemetry.exported"_s));
        QTRY_COMPARE(notes(u"telemetry.exported"_s).size(), 1);
        const QJsonObject note = notes(u"telemetry.exported"_s).front();
        QCOMPARE(note[u"actor"_s].toString(), u"ada"_s);
        QCOMPARE(note[u"client"_s].toString(), u"api"_s);
        QCOMPARE(note[u"resource"_s].toString(), u"csv"_s);
        QCOMPARE(note[u"outcome"_s].toString(), u"ok"_s);
        QVERIFY(notes(u"telemetry.exported"_s, "other").isEmpty());
        QCOMPARE(notes(u"telemetry.exported"_s, "ada").size(), 1); // the own one
        QVERIFY(notes(u"telemetry.exported"_s, "bob").isEmpty());

        const std::string place =
            "id=" + std::to_string(note[u"id"_s].toInteger()) + "&time=" + note[u"time"_s].toString().toStdString();
        const QByteArray whole =
            QByteArray::fromStdString(m_team->send("GET", "/api/admin/activity/event?" + place, "admin").body);
        QVERIFY2(whole.contains("127.0.0.1"), whole.constData());
        QVERIFY(!whole.contains("192.0.2.9") && !whole.contains("somebody else"));
    }

    void theSameWithinAMinute_isOneNote_andWhatAConsoleMayNotSayIsNone()
    {
        const auto backend = console("admin");
        QVERIFY(backend);
        const qsizetype tokensMade = m_team->trail().count(u"token.created"_s);
        for (int i = 0; i < 5; ++i)
            backend->note(exported(u"sql.exported"_s));
        backend->note(exported(u"token.created"_s)); // is done over there, and noted there
        backend->note(exported(u"sql.exported"_s, "{\"format\":\"json\"}"));
        QTRY_COMPARE(notes(u"sql.exported"_s).size(), 2);
        QCOMPARE(post("admin", R"({"action":"activity.exported"})"), 200); // behind all of those
        QCOMPARE(notes(u"sql.exported"_s).size(), 2);
        QCOMPARE(m_team->trail().count(u"token.created"_s), tokensMade);
    }

    void whileNobodyAnswers_itWaits()
    {
        const auto backend = console("admin");
        QVERIFY(backend);
        const int port = m_team->backend().listenState().httpPort;
        m_team->stop();
        QTRY_VERIFY(!backend->isUp());
        for (const QString &action : {u"activity.exported"_s, u"event.copied"_s})
            backend->note(exported(action));
        // The same port again, as a server has that is started anew.
        LocalBackend::Options options;
        options.storePath = m_team->store();
        options.listener = ListenerOptions{};
        options.listener->http = u"127.0.0.1:%1"_s.arg(port), options.listener->grpc.clear();
        LocalBackend again(std::move(options));
        QTRY_VERIFY_WITH_TIMEOUT(again.listenState().listens(), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(backend->isUp(), 20'000);
        const auto trail = [this, port] {
            const TestReply reply = ask(port,
                                        request("GET", "/api/v1/messages?kind=audit&limit=1000",
                                                "Authorization: Bearer " + m_team->token("admin") + "\r\n"));
            return QByteArray::fromStdString(reply.body);
        };
        QTRY_VERIFY(trail().contains("activity.exported") && trail().contains("event.copied"));
    }

    void whatIsNoExportOrTooMuch_isRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char *name, const QJsonObject &act) {
            QTest::newRow(name) << QJsonDocument(act).toJson(QJsonDocument::Compact);
        };
        const auto with = [](const QString &key, const QJsonValue &value) {
            return QJsonObject{{u"action"_s, u"sql.exported"_s}, {key, value}};
        };
        const auto params = [&with](const QJsonObject &given) {
            return with(u"params"_s, QString::fromUtf8(QJsonDocument(given).toJson(QJsonDocument::Compact)));
        };
        row("another act", {{u"action"_s, u"token.revoked"_s}});
        row("none", {});
        row("a client", with(u"client"_s, u"console"_s));
        row("an actor", with(u"actor"_s, u"bob"_s));
        row("a long resource", with(u"resource"_s, QString(257, u'x')));
        row("params that are no object", with(u"params"_s, u"[1]"_s));
        row("an address", params({{u"client.address"_s, u"192.0.2.9"_s}}));
        row("an object within", params({{u"client"_s, QJsonObject{{u"address"_s, u"192.0.2.9"_s}}}}));
        row("too long", params({{u"q"_s, QString(4096, u'x')}}));
        QJsonObject many;
        for (char a = 'a'; a < 'g'; ++a) {
            for (char b = 'a'; b < 'g'; ++b)
                many.insert(QString(QLatin1Char(a)) + QLatin1Char(b), 1);
        }
        row("too many", params(many));
    }
    void whatIsNoExportOrTooMuch_isRefused()
    {
        QFETCH(QByteArray, body);
        QCOMPARE(post("admin", body), 400);
        QVERIFY(notes(u"sql.exported"_s).isEmpty());
    }

    void whoReadsNothing_notesNothing()
    {
        QCOMPARE(post("sender", R"({"action":"sql.exported"})"), 403);
        QCOMPARE(post("operator", R"({"action":"sql.exported"})"), 403);
        QCOMPARE(post("ada", R"({"action":"sql.exported"})"), 200);
    }

    void atMostSoManyWait_theNewest()
    {
        WaitingNotes notes;
        for (std::size_t i = 0; i < WaitingNotes::Most + 5; ++i) {
            AuditNote note = exported(u"event.copied"_s);
            note.resource = QString::number(i);
            QVERIFY(notes.add(note));
        }
        QVERIFY(!notes.add(exported(u"feedback.sent"_s)));
        QVERIFY(notes.add(exported(u"sql.exported"_s, "{\"q\":\"" + QByteArray(5000, 'x') + "\"}")));
        auto taken = notes.takeAll();
        QCOMPARE(taken.size(), WaitingNotes::Most);
        QCOMPARE(taken.front().resource, u"6"_s);
        QCOMPARE(taken.back().params, QString()); // that it was done matters more than how
        notes.settle(taken.front(), fail(Error::Code::Rejected, u"no"_s));
        QVERIFY(notes.takeAll().empty());
        notes.settle(taken.front(), fail(Error::Code::Busy, u"later"_s));
        QCOMPARE(notes.takeAll().size(), 1U);
    }
};

QTEST_GUILESS_MAIN(RemoteTrailTest)
#include "tst_remotetrail.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "cannedserver.h"
#include "remotebench.h"

#include "access/access.h"
#include "query/askany.h"
#include "query/codec/codec.h"
#include "query/reader.h"

#include <QTest>
#include <QTimer>

#include <random>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

class Dice
{
public:
    explicit Dice(unsigned seed) : m_random(seed) {}
    int below(int n) { return int(m_random() % unsigned(n)); }
    template<typename T>
    T one(const std::vector<T> &values)
    {
        return values[size_t(below(int(values.size())))];
    }

    Filter filter(const StoreFacts &facts)
    {
        Filter filter;
        for (int left = below(3); left > 0; --left) {
            switch (below(8)) {
            case 0:
                filter.agents = {one<QString>({u"bot"_s, u"crawler"_s, u"claude-code"_s})};
                break;
            case 1:
                filter.range = {facts.firstMs + below(1'000), facts.lastMs - below(2'000)};
                break;
            case 2:
                filter.withErrors = true;
                break;
            case 3:
                filter.events.actors = {{one<QString>({u"ada"_s, u"bob"_s})}, below(3) == 0};
                break;
            case 4:
                filter.events.failures = true;
                break;
            case 5:
                filter.hour = below(24);
                break;
            case 6:
                filter.projects = facts.projects.mid(0, 1);
                break;
            default:
                filter.text = one<QString>({u"made.1"_s, u"žlu\"ť"_s, u"up"_s});
            }
        }
        return filter;
    }

private:
    std::mt19937 m_random;
};

/// Every question there is, with one filter; those about files and those that cannot be made up are left out.
template<std::size_t... I>
std::vector<Question> everyQuestion(const Filter &filter, const QString &zone, const ActivityEvent &event,
                                    std::index_sequence<I...>)
{
    std::vector<Question> questions;
    const auto add = [&](auto question) {
        if constexpr (requires { question.path; })
            return;
        if constexpr (requires { question.filter = filter; })
            question.filter = filter;
        if constexpr (requires { question.nowMs; }) // else the clock's, which goes on between the two
            question.nowMs = event.timeMs;
        if constexpr (requires { question.zone = zone; })
            question.zone = zone;
        if constexpr (std::is_same_v<decltype(question), EventDetailQuestion>)
            question.timeMs = event.timeMs, question.sequence = event.sequence;
        questions.emplace_back(question);
    };
    (add(std::variant_alternative_t<I, AnyQuestion>{}), ...);
    return questions;
}

/// Asks as a panel does, and waits.
Result<Answer> askAndWait(RemoteBackend &backend, const Question &question)
{
    std::optional<Result<Answer>> result;
    std::visit(
        [&](const auto &asked) {
            using Q = std::decay_t<decltype(asked)>;
            backend.ask(asked, &backend, u"test"_s, [&result](Result<typename Q::Answer> answer) {
                if (answer)
                    result = Answer(std::move(*answer));
                else
                    result = tl::unexpected<Error>(answer.error());
            });
        },
        question);
    if (!QTest::qWaitFor([&result] { return result.has_value(); }, 20'000))
        return fail(Error::Code::Io, u"no answer at all"_s);
    return *result;
}

QString troubleOfServer(const CannedServer &server, RemoteTrouble::Kind *kind)
{
    RemoteBackend backend(quickOptions(server.port()));
    if (!backend.connectWith("gh_secret") || !QTest::qWaitFor([&backend] { return backend.trouble().has_value(); }))
        return {};
    *kind = backend.trouble()->kind;
    return backend.trouble()->message;
}

} // namespace

class RemoteBackendTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answers_areThoseOfTheStoreItself()
    {
        RemoteBench bench;
        QVERIFY(bench.fill(400));
        RemoteBackend backend(quickOptions(bench.port()));
        QVERIFY(backend.connectWith(bench.token("admin")).has_value());
        QTRY_VERIFY(backend.isUp());
        const auto opened = StoreReader::open(bench.storePath());
        QVERIFY(opened.has_value());
        StoreReader &reader = **opened;
        const auto facts = reader.ask(StoreFactsQuestion{}, Access::localOwner());
        const auto list = reader.ask(ActivityQuestion{}, Access::localOwner());
        QVERIFY(facts && list && list->events.size() == 100U);

        Dice dice(20261121);
        int compared = 0, refused = 0;
        for (int round = 0; round < 25; ++round) {
            const QString zone = dice.one<QString>({u"UTC"_s, u"Europe/Prague"_s, u"Asia/Kathmandu"_s});
            const ActivityEvent &event = list->events[size_t(dice.below(100))];
            for (const Question &question : everyQuestion(dice.filter(*facts), zone, event,
                                                          std::make_index_sequence<std::variant_size_v<AnyQuestion>>())) {
                auto here = askAny(reader, question, Access::localOwner());
                auto there = askAndWait(backend, question);
                for (auto *answer : {&here, &there}) { // the disk is everybody's: its room changes in between
                    if (auto *room = answer->has_value() ? std::get_if<StoreFacts>(&**answer) : nullptr)
                        room->freeBytes = 0;
                }
                const QByteArray what =
                    QByteArray(nameOf(question).data(), qsizetype(nameOf(question).size())) + ' ' + encode(question);
                if (!here) { // what is no question here is none there
                    QVERIFY2(!there, what.constData());
                    ++refused;
                    continue;
                }
                QVERIFY2(there.has_value(), there ? "" : qPrintable(there.error().message + QString::fromUtf8(what)));
                QVERIFY2(*there == *here, (what + '\n' + encode(*here) + '\n' + encode(*there)).constData());
                ++compared;
            }
        }
        qInfo("%d answers compared, %d refused on both sides", compared, refused);
        QVERIFY(compared > 25 * 10);
    }

    void viewer_seesOwnRowsAlone()
    {
        RemoteBench bench;
        QVERIFY(bench.store(60));
        RemoteBackend backend(quickOptions(bench.port()));
        QVERIFY(backend.connectWith(bench.token("ada")).has_value());
        QTRY_VERIFY(backend.isUp());
        const auto answer = askAndWait(backend, ActivityQuestion{});
        QVERIFY(answer.has_value());
        const auto &events = std::get<ActivityAnswer>(*answer).events;
        QCOMPARE(events.size(), 30U);
        for (const ActivityEvent &event : events)
            QCOMPARE(event.actor, "ada");
        const auto sources = askAndWait(backend, SourcesQuestion{});
        QVERIFY(!sources); // one panel's refusal is no trouble of the connection
        QVERIFY(backend.isUp());
    }

    void twoConsoles_onOneServer()
    {
        RemoteBench bench;
        QVERIFY(bench.store(10));
        RemoteBackend first(quickOptions(bench.port())), second(quickOptions(bench.port()));
        std::vector<qint64> rows[2];
        RemoteBackend *const backends[] = {&first, &second};
        for (int i = 0; i < 2; ++i) {
            backends[i]->watchLive(true);
            connect(backends[i], &Backend::liveArrived, this, [&rows, i](const LiveBatch &batch) {
                for (const LiveRow &row : batch.rows)
                    rows[i].push_back(row.sequence);
            });
            QVERIFY(backends[i]->connectWith(bench.token("admin")).has_value());
            QTRY_VERIFY(backends[i]->isUp());
        }
        for (int i = 0; i < 10; ++i) {
            QVERIFY(bench.store(30));
            for (RemoteBackend *backend : backends)
                QVERIFY(askAndWait(*backend, ActivityQuestion{}).has_value());
        }
        for (const auto &each : rows) {
            QTRY_COMPARE(each.size(), size_t(300));
            QVERIFY(std::is_sorted(each.begin(), each.end()));
        }
        QVERIFY(rows[0] == rows[1]);
    }

    void revokedToken_endsIt_andIsNotTriedAgain()
    {
        RemoteBench bench;
        QVERIFY(bench.store(10));
        RemoteBackend backend(quickOptions(bench.port()));
        QVERIFY(backend.connectWith(bench.token("admin")).has_value());
        QTRY_VERIFY(backend.isUp());
        bench.revoke("admin");
        QTRY_VERIFY(backend.trouble() && backend.trouble()->kind == RemoteTrouble::Kind::Unauthorized);
        QVERIFY(backend.freshness().stale);
        QVERIFY(backend.connectWith(bench.token("ada")).has_value()); // another token is all it takes
        QTRY_VERIFY(backend.isUp());
        QVERIFY(!backend.freshness().stale);
    }

    void wrongCallers_areTold_data()
    {
        QTest::addColumn<QString>("caller");
        QTest::addColumn<int>("kind");
        QTest::newRow("ingest") << u"ingest"_s << int(RemoteTrouble::Kind::Forbidden);
        QTest::newRow("operator") << u"operator"_s << int(RemoteTrouble::Kind::Forbidden);
        QTest::newRow("unknown") << QString() << int(RemoteTrouble::Kind::Unauthorized);
    }
    void wrongCallers_areTold()
    {
        QFETCH(QString, caller);
        QFETCH(int, kind);
        RemoteBench bench;
        RemoteBackend backend(quickOptions(bench.port()));
        const QByteArray token = caller.isEmpty() ? "gh_bm9ib2R5" : bench.token(caller.toStdString());
        QVERIFY(backend.connectWith(token).has_value());
        QTRY_VERIFY(backend.trouble().has_value());
        QCOMPARE(int(backend.trouble()->kind), kind);
        QVERIFY(!backend.trouble()->message.contains(QString::fromLatin1(token)));
    }

    void strangers_areToldApart_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("kind");
        using Kind = RemoteTrouble::Kind;
        const auto row = [](const char *name, const QByteArray &answer, Kind kind) {
            QTest::newRow(name) << answer << int(kind);
        };
        row("a web site", CannedServer::answer("200 OK", "<html>", "Content-Type: text/html\r\n"), Kind::NotGlasshouse);
        row("not found", CannedServer::answer("404 Not Found", "<html>"), Kind::NotGlasshouse);
        row("no http", "SSH-2.0-OpenSSH_9.2\r\n\r\n", Kind::Cut);
        row("elsewhere", CannedServer::answer("302 Found", {}, "Location: https://evil.example/?token=1\r\n"),
            Kind::Redirected);
        row("busy", CannedServer::answer("503 Service Unavailable", {}, "Retry-After: 2\r\n"), Kind::Busy);
        row("limit", CannedServer::answer("429 Too Many Requests", {}, "Retry-After: 2\r\n"), Kind::TooMany);
        row("bad gateway", CannedServer::answer("502 Bad Gateway", {}), Kind::Busy);
        row("other name", CannedServer::answer("421 Misdirected Request", {}), Kind::WrongName);
    }
    void strangers_areToldApart()
    {
        QFETCH(QByteArray, answer);
        QFETCH(int, kind);
        CannedServer server([answer](const QByteArray &) { return answer; });
        RemoteTrouble::Kind found{};
        const QString message = troubleOfServer(server, &found);
        QCOMPARE(int(found), kind);
        QVERIFY(!message.isEmpty());
        QVERIFY(!message.contains(u"gh_secret"_s));
        for (const QByteArray &head : server.heads()) {
            QVERIFY(head.startsWith("GET /api/v1/stream HTTP/1.1\r\n")); // nothing secret in a path, nothing followed
            QCOMPARE(head.count("gh_secret"), 1);
            QVERIFY(!head.toLower().contains("cookie"));
        }
    }

    void cookies_areNotKept()
    {
        CannedServer server([](const QByteArray &head) {
            if (head.startsWith("GET "))
                return CannedServer::stream();
            return CannedServer::answer("200 OK", "{}", "Content-Type: application/json\r\nSet-Cookie: a=b\r\n");
        });
        RemoteBackend backend(quickOptions(server.port()));
        QVERIFY(backend.connectWith("gh_secret").has_value());
        QTRY_VERIFY(backend.isUp());
        for (int i = 0; i < 3; ++i)
            QVERIFY(askAndWait(backend, StoreFactsQuestion{}).has_value());
        QCOMPARE(server.count("POST /api/v1/ask/"), 3);
        for (const QByteArray &head : server.heads())
            QVERIFY(!head.toLower().contains("cookie:"));
    }

    void answersOfAnotherVersion_areToldAsThat()
    {
        CannedServer server([](const QByteArray &head) {
            if (head.startsWith("GET "))
                return CannedServer::stream();
            if (head.startsWith("POST /api/v1/ask/usage"))
                return CannedServer::answer("200 OK", "[1,2");
            return CannedServer::answer("400 Bad Request",
                                        R"({"error":{"code":"INVALID_QUESTION","message":"question.new: unknown"}})");
        });
        RemoteBackend backend(quickOptions(server.port()));
        QVERIFY(backend.connectWith("gh_secret").has_value());
        QTRY_VERIFY(backend.isUp());
        const auto broken = askAndWait(backend, UsageQuestion{});
        QVERIFY(!broken && broken.error().code == Error::Code::TooNew);
        const auto unknown = askAndWait(backend, StoreFactsQuestion{});
        QVERIFY(!unknown && unknown.error().code == Error::Code::TooNew);
        QVERIFY(unknown.error().message.contains(u"question.new"_s));
        QVERIFY(backend.isUp());
    }

    void hurriedQuestions_supersedeEachOther()
    {
        RemoteBench bench;
        QVERIFY(bench.store(200));
        RemoteBackend backend(quickOptions(bench.port()));
        QVERIFY(backend.connectWith(bench.token("admin")).has_value());
        QTRY_VERIFY(backend.isUp());
        int answers = 0, newest = -1;
        for (int i = 0; i < 60; ++i) {
            ActivityQuestion question;
            question.limit = 1 + i;
            backend.ask(question, this, u"hurried"_s, [&, i](const Result<ActivityAnswer> &answer) {
                ++answers;
                newest = i;
                QVERIFY(answer && answer->events.size() == size_t(1 + i));
            });
            if (i % 3 == 0)
                QTest::qWait(1);
        }
        QTRY_COMPARE(newest, 59);
        QVERIFY(answers < 60);
        { // whoever has gone is not called
            auto gone = std::make_unique<QObject>();
            backend.ask(ActivityQuestion{}, gone.get(), u"gone"_s,
                        [](const Result<ActivityAnswer> &) { QFAIL("called"); });
        }
        QVERIFY(askAndWait(backend, ActivityQuestion{}).has_value());
    }

    void whatWasMissed_isTold()
    {
        CannedServer server([](const QByteArray &head) {
            if (head.startsWith("GET "))
                return CannedServer::stream("event: gap\ndata: {\"count\":null}\n\nid: 3\nevent: activity\n"
                                            "data: {\"id\":3,\"time\":\"2026-11-20T10:00:00Z\",\"kind\":\"tool\"}\n\n"
                                            "id: 3\nevent: activity\n" // told twice
                                            "data: {\"id\":3,\"time\":\"2026-11-20T10:00:00Z\",\"kind\":\"tool\"}\n\n"
                                            "event: dropped\ndata: {\"count\":41}\n\n");
            return CannedServer::answer("200 OK", "{}");
        });
        RemoteBackend backend(quickOptions(server.port()));
        std::vector<LiveRow> rows;
        int changes = 0;
        connect(&backend, &Backend::liveArrived, this,
                [&](const LiveBatch &batch) { rows.insert(rows.end(), batch.rows.begin(), batch.rows.end()); });
        connect(&backend, &Backend::dataChanged, this, [&changes] { ++changes; });
        backend.watchLive(true);
        QVERIFY(backend.connectWith("gh_secret").has_value());
        QTRY_COMPARE(backend.droppedEvents(), 41);
        QCOMPARE(backend.gaps(), 1);
        QCOMPARE(rows.size(), size_t(1));
        QTRY_COMPARE(changes, 1);
    }

    void openHttp_isRefused_unlessMeant()
    {
        RemoteOptions options = quickOptions(1);
        options.address = *RemoteAddress::parse(u"http://192.0.2.1:4318"_s);
        RemoteBackend refused(options);
        const auto result = refused.connectWith("gh_secret");
        QVERIFY(!result && result.error().code == Error::Code::Rejected);
        QVERIFY(result.error().message.contains(u"https://"_s));
        options.plainAllowed = true;
        RemoteBackend allowed(options);
        QVERIFY(allowed.connectWith("gh_secret").has_value());
    }

    void whatARemoteCannotDo_isSaid()
    {
        const RemoteBackend backend(quickOptions(1));
        QVERIFY(!backend.canImport() && !backend.canArchive() && !backend.canListen());
        QVERIFY(backend.storePath().isEmpty());
    }
};

QTEST_GUILESS_MAIN(RemoteBackendTest)
#include "tst_remotebackend.moc"

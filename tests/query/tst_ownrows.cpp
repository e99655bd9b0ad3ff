// SPDX-License-Identifier: GPL-3.0-or-later
// What a person sees of the store: the own sessions and nothing of how much there is beside them.
#include "networkstore.h"
#include "testcorpus.h"

#include "access/access.h"
#include "query/reader.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Noon = 1'790'000'000'000;

Scope viewer(const std::string &subject, std::vector<std::string> aliases = {}, qint64 tenant = 1)
{
    return Access::scopeFor({tenant, Role::Viewer, subject, true, {}, std::move(aliases)});
}

QByteArray conversation(const QString &session, const QString &project, int answers)
{
    QByteArray lines =
        Line("user", session, u"p-"_s + session, u"2026-09-20T10:00:00Z"_s).text(u"Hello"_s).cwd(project);
    for (int i = 0; i < answers; ++i)
        lines += Line("assistant", session, u"u%1-"_s.arg(i) + session, u"2026-09-20T10:0%1:00Z"_s.arg(i))
                     .model(u"m%1-"_s.arg(i) + session, u"claude-opus-5"_s, 0, 10)
                     .finished()
                     .cwd(project);
    return lines;
}

PreparedEvent eventOf(const std::string &actor, const std::string &session, char number)
{
    PreparedEvent event;
    event.timeMs = Noon + number;
    event.kind = EventKind::Activity;
    event.action = "claude_code.started", event.agent = "claude-code", event.actor = actor, event.session = session;
    event.hash = QByteArray(16, number);
    return event;
}

PreparedPoint pointOf(const std::string &name, const std::string &session, char number)
{
    PreparedPoint point;
    point.series = QByteArray(16, number);
    point.name = name, point.session = session, point.attributes = "{}";
    point.timeNs = Noon * 1'000'000, point.isInteger = true, point.integer = 7;
    return point;
}

QStringList idsOf(const SessionsAnswer &answer)
{
    QStringList ids;
    for (const SessionSummary &session : answer.sessions)
        ids += session.id;
    ids.sort();
    return ids;
}

} // namespace

class OwnRowsTest : public QObject
{
    Q_OBJECT

    template<typename Q>
    typename Q::Answer ask(const Q &question, const Scope &scope)
    {
        auto answer = m_reader->ask(question, scope);
        if (!answer)
            qFatal("%s", qPrintable(answer.error().message));
        return std::move(*answer);
    }
    QString placeOf(const char *session) const { return m_folder.filePath(QString::fromLatin1(session) + u".jsonl"_s); }

private Q_SLOTS:
    void initTestCase()
    {
        m_store = std::make_unique<NetworkStore>(m_folder.filePath(u"store.db"_s));
        writeFile(placeOf("of-ada"), conversation(u"of-ada"_s, u"/p/shop"_s, 2));
        writeFile(placeOf("of-laptop"), conversation(u"of-laptop"_s, u"/p/shop"_s, 3));
        writeFile(placeOf("of-bob"), conversation(u"of-bob"_s, u"/p/secret"_s, 4));
        writeFile(placeOf("of-nobody"), conversation(u"of-nobody"_s, u"/p/docs"_s, 5));
        QVERIFY(m_store->import({m_folder.path()}));
        PreparedBatch batch;
        batch.tenant = 1, batch.source = "otlp:claude-code";
        batch.events = {eventOf("ada", "of-ada", 1), eventOf("ada@laptop", "of-laptop", 2), eventOf("bob", "of-bob", 3),
                        eventOf("eve", "", 4)};
        batch.points = {pointOf("tokens", "of-ada", 1), pointOf("tokens", "of-bob", 2), pointOf("tokens", "", 3)};
        QVERIFY(m_store->send(batch));
        TenantRequest add;
        add.action = TenantRequest::Do::Add, add.name = "two";
        QVERIFY(m_store->owner().tenants(add));
        batch.tenant = 2, batch.events = {eventOf("ada", "of-elsewhere", 5)}, batch.points.clear();
        QVERIFY(m_store->send(batch));
        writeFile(m_folder.filePath(u"unlisted.jsonl"_s), conversation(u"of-ada"_s, u"/p/shop"_s, 1));
        auto reader = StoreReader::open(m_store->path());
        QVERIFY(reader);
        m_reader = std::move(*reader);
    }

    void aPersonSeesTheSessionsOfAllItsNames()
    {
        QCOMPARE(idsOf(ask(SessionsQuestion{}, viewer("ada"))), QStringList{u"of-ada"_s});
        QCOMPARE(idsOf(ask(SessionsQuestion{}, viewer("ada", {"ada@laptop"}))),
                 (QStringList{u"of-ada"_s, u"of-laptop"_s}));
        QCOMPARE(ask(SessionsQuestion{}, viewer("ada")).total, 1);
        QVERIFY(ask(SessionsQuestion{}, viewer("nobody")).sessions.empty());
        QVERIFY(ask(SessionsQuestion{}, viewer("")).sessions.empty());
        QCOMPARE(ask(SessionsQuestion{}, Access::localOwner()).total, 4);
    }

    void figuresAreThoseOfTheOwnSessions()
    {
        const Scope ada = viewer("ada", {"ada@laptop"});
        QCOMPARE(ask(UsageQuestion{}, ada).totals.calls, 5);
        QCOMPARE(ask(UsageQuestion{}, viewer("bob")).totals.calls, 4);
        QCOMPARE(ask(UsageQuestion{}, viewer("eve")).totals.calls, 0);
        UsageQuestion byProject;
        byProject.grouping = UsageQuestion::Grouping::Project;
        QCOMPARE(ask(byProject, ada).rows.size(), size_t(1));
        QCOMPARE(ask(byProject, ada).rows[0].period, u"/p/shop"_s);
        KpisQuestion kpis;
        QCOMPARE(ask(kpis, ada).now.sessions, 2);
        QCOMPARE(ask(kpis, ada).now.usage.calls, 5);
        QCOMPARE(ask(kpis, ada).now.prompts, 2);
        TrendQuestion trend;
        trend.stack = TrendQuestion::Stack::Project;
        QCOMPARE(ask(trend, ada).series.size(), size_t(1));
        HeatmapQuestion heatmap;
        heatmap.shape = HeatmapQuestion::Shape::ProjectByDay;
        QCOMPARE(ask(heatmap, viewer("bob")).rows.size(), size_t(1));
        QCOMPARE(ask(heatmap, viewer("bob")).rows[0].key, u"/p/secret"_s);
    }

    void namingSomebodyElsesSessionIsNamingNone()
    {
        const Scope ada = viewer("ada");
        UsageQuestion foreign, missing;
        foreign.filter.sessions = {u"of-bob"_s}, missing.filter.sessions = {u"of-xyz"_s};
        QVERIFY(ask(foreign, ada) == ask(missing, ada));
        const auto theirs = m_reader->ask(SessionFilesQuestion{u"of-bob"_s}, ada);
        const auto none = m_reader->ask(SessionFilesQuestion{u"of-xyz"_s}, ada);
        QVERIFY(!theirs && !none);
        QCOMPARE(theirs.error().code, none.error().code);
        QCOMPARE(QString(theirs.error().message).replace(u"of-bob"_s, u"of-xyz"_s), none.error().message);
        QCOMPARE(ask(SessionFilesQuestion{u"of-ada"_s}, ada).files.size(), size_t(1));
    }

    void transcriptsAreThoseOfTheOwnSessions()
    {
        const Scope ada = viewer("ada");
        QCOMPARE(ask(TranscriptOutlineQuestion{placeOf("of-ada")}, ada).path, placeOf("of-ada"));
        QVERIFY(!ask(TranscriptFindQuestion{placeOf("of-ada"), u"hello"_s}, ada).matches.empty());
        const auto refusal = [&](const QString &path) {
            const auto outline = m_reader->ask(TranscriptOutlineQuestion{path}, ada);
            const auto page = m_reader->ask(TranscriptPageQuestion{path, {}}, ada);
            const auto record = m_reader->ask(RawRecordQuestion{path, {}}, ada);
            const auto found = m_reader->ask(TranscriptFindQuestion{path, u"hello"_s}, ada);
            if (outline || page || record || found)
                return u"answered"_s;
            return outline.error().message + page.error().message + record.error().message + found.error().message;
        };
        const QString unknown = refusal(u"/no/such/file"_s);
        QVERIFY(unknown != u"answered"_s);
        for (const QString &path : {placeOf("of-bob"), placeOf("of-nobody"), m_folder.filePath(u"unlisted.jsonl"_s),
                                    u"/etc/passwd"_s, m_store->path(), QString(), placeOf("of-ada") + u"/"_s,
                                    QString(placeOf("of-ada")).replace(u"of-ada"_s, u"./of-ada"_s)})
            QCOMPARE(refusal(path), unknown);
        const auto admin = m_reader->ask(TranscriptOutlineQuestion{u"/etc/passwd"_s}, Access::localOwner());
        QVERIFY(!admin && admin.error().message + admin.error().message != unknown);
        QVERIFY(m_reader->ask(TranscriptOutlineQuestion{placeOf("of-bob")}, Access::localOwner()));
        const Scope other = Access::scopeFor({2, Role::Admin, "eve", true, {}});
        QVERIFY(!m_reader->ask(TranscriptOutlineQuestion{placeOf("of-bob")}, other));
    }

    void aTranscriptThatIsBeingReadCanBeStopped()
    {
        const std::atomic_bool stop{true};
        m_reader->stopWhen(&stop);
        const auto outline = m_reader->ask(TranscriptOutlineQuestion{placeOf("of-ada")}, viewer("ada"));
        m_reader->stopWhen(nullptr);
        QVERIFY(!outline);
        QCOMPARE(outline.error().code, Error::Code::Cancelled);
    }

    void metricPointsAreThoseOfTheOwnSessions()
    {
        const MetricPointsAnswer own = ask(MetricPointsQuestion{}, viewer("ada"));
        QCOMPARE(own.series.size(), size_t(1));
        QCOMPARE(own.series[0].session, "of-ada");
        QVERIFY(ask(MetricPointsQuestion{}, viewer("eve")).series.empty());
        QCOMPARE(ask(MetricPointsQuestion{}, Access::localOwner()).series.size(), size_t(3));
    }

    void factsTellNothingOfOthers()
    {
        const StoreFacts own = ask(StoreFactsQuestion{}, viewer("ada"));
        QCOMPARE(own.path, QString());
        QCOMPARE(own.bytes, 0);
        QCOMPARE(own.projects, QStringList{u"/p/shop"_s});
        QCOMPARE(own.sessions, 1);
        QCOMPARE(own.files, 1);
        QCOMPARE(own.calls, 2);
        QVERIFY(ask(StoreFactsQuestion{}, viewer("nobody")).models.empty());
        const StoreFacts elsewhere = ask(StoreFactsQuestion{}, Access::scopeFor({2, Role::Admin, "eve", true, {}}));
        QVERIFY(elsewhere.path.isEmpty() && elsewhere.bytes == 0 && elsewhere.copies == 0 && elsewhere.files == 0);
        QVERIFY(ask(StoreFactsQuestion{}, Access::localOwner()).bytes > 0);
    }

    void timelinesBeginWhereTheOwnRowsDo()
    {
        const TimelineAnswer all = ask(TimelineQuestion{}, Access::localOwner());
        const TimelineAnswer own = ask(TimelineQuestion{}, viewer("ada"));
        QVERIFY(all.beginMs < Noon - QuarterMs || all.endMs > Noon + QuarterMs);
        QCOMPARE(own.events, 1);
        QVERIFY(own.beginMs >= Noon - QuarterMs && own.endMs <= Noon + 2 * QuarterMs);
        QVERIFY(ask(TimelineQuestion{}, viewer("nobody")).buckets.empty());
    }

    void whatIsAboutTheWholeTenantIsRefused()
    {
        QVERIFY(!m_reader->ask(SourcesQuestion{}, viewer("ada")));
        QVERIFY(!m_reader->ask(QuarantineQuestion{}, viewer("ada")));
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<NetworkStore> m_store;
    std::unique_ptr<StoreReader> m_reader;
};

QTEST_GUILESS_MAIN(OwnRowsTest)
#include "tst_ownrows.moc"

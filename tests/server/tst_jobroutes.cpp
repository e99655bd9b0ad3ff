// SPDX-License-Identifier: GPL-3.0-or-later
// Reprocessing and pruning as jobs, over a real listener and a real store.
#include "querybench.h"

#include "server/jobs.h"

#include <QDateTime>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

QJsonObject objectOf(const TestReply &reply)
{
    return QJsonDocument::fromJson(QByteArray::fromStdString(reply.body)).object();
}

} // namespace

class TestJobRoutes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aJobIsBegunAskedAboutAndNoted()
    {
        QueryBench bench;
        const qint64 now = QDateTime::currentMSecsSinceEpoch(), day = 86'400'000;
        QVERIFY(bench.store(1, QueryBench::madeUp(30, now - 200 * day, "old")));
        QVERIFY(bench.store(1, QueryBench::madeUp(20, now - day, "new")));
        const TestReply begun = bench.post("/api/admin/telemetry/prune", "{}");
        QCOMPARE(begun.status, 202);
        const QString id = objectOf(begun)[u"id"_s].toString();
        QCOMPARE(objectOf(begun)[u"state"_s].toString(), u"queued"_s);
        QCOMPARE(bench.post("/api/admin/telemetry/prune", "{}").status, 409);
        const std::string one = "/api/admin/jobs?id=" + id.toStdString();
        QCOMPARE(bench.get(one, "other").status, 404); // of another tenant
        bench.work();
        const QJsonObject done = bench.object(one);
        QCOMPARE(done[u"state"_s].toString(), u"done"_s);
        QCOMPARE(done[u"progress"_s].toDouble(), 1.0);
        QVERIFY(done[u"result"_s].isObject() && done[u"error"_s].isNull());
        int pages = 0;
        QCOMPARE(bench.walk("/api/v1/messages?source=native:bench", &pages).size(), 20U);
        // What was pruned still counts.
        QCOMPARE(bench.object("/api/admin/telemetry/kpis?source=native:bench")[u"now"_s][u"events"_s].toInt(), 50);
        QCOMPARE(bench.walk("/api/v1/messages?action_in=prune.run", &pages).size(), 1U);
        QCOMPARE(bench.post("/api/admin/telemetry/reprocess", {}).status, 202);
        bench.work();
        const QJsonArray jobs = bench.object("/api/admin/jobs")[u"jobs"_s].toArray();
        QCOMPARE(jobs.size(), 2);
        QCOMPARE(jobs[0][u"kind"_s].toString(), u"reprocess"_s);
        QCOMPARE(jobs[0][u"state"_s].toString(), u"done"_s);
        QCOMPARE(jobs[0][u"result"_s][u"corrected"_s].toInt(-1), 0);
        QVERIFY(bench.object("/api/admin/jobs", "other")[u"jobs"_s].toArray().isEmpty());
    }

    void onlyAdminsMay_andTheBodyIsEmpty()
    {
        QueryBench bench;
        for (const char *path : {"/api/admin/telemetry/prune", "/api/admin/telemetry/reprocess"}) {
            for (const char *caller : {"ada", "operator", "ingest"})
                QCOMPARE(bench.post(path, "{}", caller).status, 403);
            QCOMPARE(bench.post(path, R"({"tenant":2})").status, 400);
        }
        QCOMPARE(bench.get("/api/admin/jobs", "ada").status, 403);
        QCOMPARE(bench.get("/api/admin/jobs?id=x").status, 404);
        QCOMPARE(bench.get("/api/admin/jobs?name=x").status, 400);
    }

    void theDeskForgetsTheOldest_butNoneAtWork()
    {
        JobDesk desk;
        const auto first = desk.add("prune", 7, 1);
        QVERIFY(first && !desk.add("prune", 7, 2) && desk.add("prune", 8, 2));
        for (int i = 0; i < 300; ++i) {
            const auto job = desk.add("reprocess", 7, i);
            QVERIFY(job);
            if (i % 2)
                desk.end(job->id, "{}", i);
            else
                desk.fail(job->id, "why", i);
        }
        desk.tell(first->id, 0.5, "half");
        desk.tell(first->id, 0.2, "never back");
        QVERIFY(desk.list(7).size() <= JobDesk::MostJobs + 1);
        if (const auto at = desk.find(first->id, 7))
            QCOMPARE(at->share, 0.5);
        else
            QFAIL("a job at work was forgotten");
        QVERIFY(!desk.find(first->id, 8));
    }
};

QTEST_GUILESS_MAIN(TestJobRoutes)
#include "tst_jobroutes.moc"

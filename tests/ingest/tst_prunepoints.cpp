// SPDX-License-Identifier: GPL-3.0-or-later
// Points of metrics are kept for a time like everything else.
#include "networkstore.h"

#include "ingest/retention.h"
#include "store/statement.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace glasshouse;
using namespace glasshouse::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Noon = 1'795'262'400'000; // 2026-11-21T12:00:00Z
constexpr qint64 Day = 24LL * 3600 * 1000;
constexpr qint64 Nano = 1'000'000; ///< nanoseconds of a millisecond

/// A series whose points each have a start of their own (delta), or one for all (cumulative).
PreparedBatch series(const QByteArray &name, int points, qint64 fromMs, qint64 stepMs, bool delta)
{
    PreparedBatch batch;
    batch.tenant = 1;
    batch.source = "otlp:claude-code";
    for (int i = 0; i < points; ++i) {
        PreparedPoint point;
        point.series = QCryptographicHash::hash(name, QCryptographicHash::Blake2s_128);
        point.name = name.toStdString();
        point.kind = MetricKind::Sum;
        point.attributes = "{}";
        point.timeNs = (fromMs + i * stepMs) * Nano;
        point.startNs = delta ? point.timeNs - stepMs * Nano : (fromMs - stepMs) * Nano;
        point.isInteger = true, point.integer = i;
        point.detail = "{\"n\":" + QByteArray::number(i) + "}";
        batch.points.push_back(point);
    }
    batch.bytes = 100 * points;
    return batch;
}

} // namespace

class PrunePointsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"a.db"_s);
    }

    void pointsGoAfterNinetyDays_whateverTheirStart()
    {
        {
            NetworkStore store(m_path);
            QVERIFY(store.send(series("delta", 10, Noon, Day, true)));
            QVERIFY(store.send(series("cumulative", 10, Noon, Day, false)));
        }
        const auto due = preview(Noon + 95 * Day);
        QCOMPARE(due.events, 10);
        QVERIFY(due.bytes > 10 * 40);
        QCOMPARE(due.days, DefaultKeptDays);
        QCOMPARE(count("metric_point"), 20); // counting takes nothing
        const auto gone = prune(Noon + 95 * Day);
        QCOMPARE(gone.events, 10);
        QCOMPARE(gone.bytes, due.bytes);
        QCOMPARE(count("metric_point"), 10);
        QCOMPARE(count("metric_point WHERE time_ns < " + std::to_string((Noon + 5 * Day) * Nano)), 0);
        QCOMPARE(preview(Noon + 95 * Day).events, 0);
    }

    void aLimitOfTheirOwn_isTheirsAlone()
    {
        {
            NetworkStore store(m_path);
            QVERIFY(store.send(series("delta", 10, Noon, Day, true)));
        }
        RetentionRequest set;
        set.action = RetentionRequest::Do::Set;
        set.days = {{u"metrics"_s, KeptForever}, {u"all"_s, 1}};
        QVERIFY(apply(set, Noon));
        QCOMPARE(prune(Noon + 400 * Day).events, 0);
        set.days = {{u"metrics"_s, 395}};
        QVERIFY(apply(set, Noon));
        QCOMPARE(prune(Noon + 400 * Day).events, 5);
    }

    void aSeriesWithoutPoints_goesToo_andComesBackWhenItIsSentAgain()
    {
        NetworkStore store(m_path);
        QVERIFY(store.send(series("old", 3, Noon, Day, true)));
        QVERIFY(store.send(series("young", 3, Noon + 200 * Day, Day, true)));
        RetentionRequest request;
        request.action = RetentionRequest::Do::Prune;
        QVERIFY(store.owner().retention(request, m_never)); // by the system's clock: nothing is due
        auto connection = Connection::open(m_path, Connection::Mode::ReadWrite);
        QVERIFY(connection);
        bool forgotten = false;
        const auto done = applyRetention(
            *connection, request, Noon + 150 * Day, [] {}, [&] { forgotten = true; }, m_never);
        QVERIFY(done && forgotten);
        QCOMPARE(count("metric_series"), 1);
        QCOMPARE(count("metric_point"), 3);
    }

    void whoWritesOn_afterASeriesWent_makesItAnew()
    {
        NetworkStore store(m_path);
        store.owner().setPruneClock([] { return Noon + 150 * Day; });
        QVERIFY(store.send(series("old", 3, Noon, Day, true)));
        while (store.owner().pruneSome() == 0) {}
        QCOMPARE(count("metric_series"), 0);
        QVERIFY(store.send(series("old", 2, Noon + 149 * Day, Day / 4, true)));
        QCOMPARE(count("metric_point p JOIN metric_series s ON s.id=p.series"), 2);
    }

    void manyPointsOfOneStart_goInSteps()
    {
        constexpr int Points = 5'000;
        {
            NetworkStore store(m_path);
            for (int i = 0; i < Points; i += 1'000)
                QVERIFY(store.send(series("long", 1'000, Noon + i * 1000, 1000, false)));
        }
        const auto connection = Connection::open(m_path, Connection::Mode::ReadWrite);
        QVERIFY(connection);
        RetentionRequest request;
        request.action = RetentionRequest::Do::Prune;
        int steps = 0;
        qint64 most = 0, before = Points;
        const auto done = applyRetention(
            const_cast<Connection &>(*connection), request, Noon + 200 * Day,
            [&] {
                ++steps;
                const qint64 left = count("metric_point");
                most = std::max(most, before - left);
                before = left;
            },
            [] {}, m_never);
        QVERIFY(done);
        QCOMPARE(count("metric_point"), 0);
        QVERIFY(steps > 3);
        QVERIFY2(most > 0 && most <= 4'000, qPrintable(QString::number(most)));
    }

    void pointsWithoutATime_andOfOtherTenants_stay()
    {
        {
            NetworkStore store(m_path);
            PreparedBatch timeless = series("timeless", 1, Noon, Day, true);
            timeless.points.front().timeNs = timeless.points.front().startNs = 0;
            QVERIFY(store.send(timeless));
            PreparedBatch other = series("other", 4, Noon, Day, true);
            other.tenant = 2;
            QVERIFY(store.send(other));
        }
        QCOMPARE(prune(Noon + 400 * Day).events, 0);
        QCOMPARE(count("metric_point"), 5);
    }

private:
    static KindRetention metricsOf(const Result<RetentionAnswer> &answer)
    {
        if (answer) {
            for (const KindRetention &kind : answer->kinds) {
                if (kind.kind == u"metrics"_s)
                    return kind;
            }
        }
        return {u"nothing"_s, -1, false, NoTime, -1, -1};
    }
    Result<RetentionAnswer> apply(const RetentionRequest &request, qint64 nowMs) const
    {
        auto connection = Connection::open(m_path, Connection::Mode::ReadWrite);
        return connection ? applyRetention(
                   *connection, request, nowMs, [] {}, [] {}, m_never)
                          : Result<RetentionAnswer>(tl::unexpected(connection.error()));
    }
    KindRetention prune(qint64 nowMs) const
    {
        RetentionRequest request;
        request.action = RetentionRequest::Do::Prune;
        return metricsOf(apply(request, nowMs));
    }
    KindRetention preview(qint64 nowMs) const
    {
        RetentionRequest request;
        request.action = RetentionRequest::Do::Preview;
        return metricsOf(apply(request, nowMs));
    }
    qint64 count(const std::string &what) const
    {
        auto connection = Connection::open(m_path, Connection::Mode::ReadOnly);
        return connection ? connection->integer("SELECT count(*) FROM " + what).value_or(-1) : -1;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    const std::atomic_bool m_never{false};
};

QTEST_GUILESS_MAIN(PrunePointsTest)
#include "tst_prunepoints.moc"

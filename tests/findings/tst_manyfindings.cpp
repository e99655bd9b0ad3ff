// SPDX-License-Identifier: GPL-3.0-or-later
// Of a tenant with many findings they are counted by another way than of one with few: both say the same.
#include "store/connection.h"
#include "store/readfindings.h"
#include "store/schema.h"
#include "store/statement.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <random>

using namespace glasshouse;
using namespace Qt::StringLiterals;

class ManyFindingsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countedBySession_asOneByOne();
};

void ManyFindingsTest::countedBySession_asOneByOne()
{
    constexpr qint64 Sessions = 6'000, Before = 1'000;
    const qint64 most = qEnvironmentVariableIsSet("GLASSHOUSE_MANY") ? 289'000 : 30'000;
    const QTemporaryDir folder;
    auto connection = Connection::open(folder.filePath(u"a.db"_s), Connection::Mode::ReadWrite);
    QVERIFY(connection && migrate(*connection) && connection->execute("BEGIN"));
    std::mt19937 random(7);
    constexpr std::array<const char *, 3> Severities{"info", "warning", "error"};
    Statement finding(
        *connection,
        "INSERT INTO finding(tenant, session, file, type, severity, line, turn, time_ms, excerpt, scanner,"
        " detected_ms) VALUES(?,?,?,?,?,?,1,?,?,1,0)");
    const QString excerpt(120, u'x');
    for (qint64 i = 1; i <= most; ++i) {
        const qint64 tenant = i % 10 == 0 ? 2 : 1; // the second has few
        finding
            .bind(tenant, qint64(random() % Sessions) + 1, i, random() % 5 == 0 ? "abrupt_end" : "loop",
                  Severities[random() % 3], i, qint64(random() % 2'000), excerpt)
            .run();
    }
    QVERIFY(connection->execute("COMMIT"));
    for (const qint64 tenant : {1, 2}) {
        ReadFindings findings(*connection, tenant);
        QElapsedTimer timer;
        timer.start();
        const auto all = findings.bySession(Before);
        qInfo("tenant %lld: %zu sessions in %lld ms", static_cast<long long>(tenant), all.size(),
              static_cast<long long>(timer.elapsed()));
        qint64 counted = 0;
        for (qint64 session = 1; session <= Sessions; session += 7) {
            const auto one = findings.ofSession(session, Before);
            const auto found = all.find(session);
            QCOMPARE(found == all.end() ? 0 : found->second.findings, one.findings);
            QCOMPARE(found == all.end() ? Severity::Info : found->second.gravest, one.gravest);
            counted += one.findings;
        }
        QVERIFY(counted > 0);
    }
    QVERIFY(connection->takeFailure());
}

QTEST_GUILESS_MAIN(ManyFindingsTest)
#include "tst_manyfindings.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
// What the explorer cannot show, and what a file of it cannot hold, is said.
#include "explorerfixture.h"

#include "models/telemetrymodel.h"

#include <QFile>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace glasshouse;
using namespace Qt::StringLiterals;

class ExplorerLimitsTest : public QObject
{
    Q_OBJECT
    ExplorerFixture m_f;

    bool shows(int column) const { return !m_f.dock->table()->isColumnHidden(column); }
    /// As a store that keeps no durations for these groups.
    void forgetDurations()
    {
        m_f.backend->answers = [known = m_f.backend->answers](const Question &question) {
            std::optional<Answer> answer = known(question);
            if (auto *const given = answer ? std::get_if<TelemetryAnswer>(&*answer) : nullptr) {
                for (TelemetryRow &row : given->rows)
                    row.figures.p50Ns = row.figures.p95Ns = row.figures.p99Ns = std::nullopt;
            }
            return answer;
        };
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"glasshouse-test"_s);
        QCoreApplication::setApplicationName(u"tst_explorerlimits"_s);
    }
    void init()
    {
        QVERIFY(m_f.open());
        m_f.ready();
    }

    void moreRowsThanAFileHolds_areTold()
    {
        QTemporaryDir folder;
        m_f.backend->more = 23'456;
        QSignalSpy exported(m_f.dock, &ExplorerDock::exported);
        m_f.dock->exportTo(folder.filePath(u"all.csv"_s), ExportFormat::Csv);
        QTRY_COMPARE(exported.size(), 1);
        const qint64 rows = exported.front().front().toLongLong();
        QVERIFY2(m_f.dock->noteText().startsWith(
                     u"The first %1 of %L2 rows written"_s.arg(rows).arg(rows + m_f.backend->more)),
                 qPrintable(m_f.dock->noteText()));
        m_f.backend->more = 0;
        m_f.dock->exportTo(folder.filePath(u"all.csv"_s), ExportFormat::Csv);
        QTRY_COMPARE(exported.size(), 2);
        QVERIFY(m_f.dock->noteText().startsWith(u"%1 rows written"_s.arg(rows)));
    }

    void withoutDurations_theirColumnsGo_andTheirMeasureSaysWhy()
    {
        QVERIFY(shows(TelemetryModel::P50));
        forgetDurations();
        m_f.dock->setGroups({TelemetryQuestion::Group::User});
        QTRY_VERIFY(!shows(TelemetryModel::P50));
        QVERIFY(!shows(TelemetryModel::P95) && !shows(TelemetryModel::P99));
        QCOMPARE(m_f.dock->noteText(), QString());
        m_f.dock->setMeasure(TelemetryMeasure::P95);
        QTRY_VERIFY(m_f.dock->noteText().contains(u"No durations are kept"_s));
        QVERIFY(shows(TelemetryModel::P95)); // it is what was asked for
        m_f.dock->setMeasure(TelemetryMeasure::Cost);
        QTRY_COMPARE(m_f.dock->noteText(), QString());
    }
};

QTEST_MAIN(ExplorerLimitsTest)
#include "tst_explorerlimits.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/heatmapchart.h"
#include "charts/panelstate.h"
#include "charts/resultchart.h"
#include "models/findingsmodel.h"
#include "tests/ui/sourcesfixture.h"
#include "ui/findings/findingsdock.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace glasshouse;
using namespace Qt::StringLiterals;

namespace {

using Group = FindingWords::Group;

/// Findings of four weeks, in three sessions.
class FindingsBackend : public CannedBackend
{
public:
    bool nothing = false;
    qint64 waiting = 0;

    FindingsBackend()
    {
        answers = [this](const Question &question) -> std::optional<Answer> {
            if (const auto *const list = std::get_if<FindingsQuestion>(&question))
                return listOf(*list);
            if (const auto *const counts = std::get_if<FindingCountsQuestion>(&question))
                return countsOf(*counts);
            return std::nullopt;
        };
    }

    FindingsAnswer listOf(const FindingsQuestion &question) const
    {
        FindingsAnswer answer;
        for (int i = 0; i < (nothing ? 0 : 30); ++i) {
            FindingRow row;
            Finding &f = row.finding;
            f.type = FindingType(i % FindingTypeCount);
            f.severity = i % 9 == 6 || i % 9 == 8 ? Severity::Error : i % 3 == 0 ? Severity::Info : Severity::Warning;
            f.detail = f.type == FindingType::ToolError ? u"command"_s : QString();
            f.tool = i % 2 ? u"Bash"_s : QString();
            f.line = 10 * i + 7, f.offset = 1'000 * i + 11, f.turn = i / 4;
            f.timeMs = NowMs - i * 20'000'000LL;
            f.excerpt = u"Exit code 1 <b>make</b>: *** no rule to make target 'all'. Stop. (%1)"_s.arg(i);
            f.reported = i % 5 == 0;
            row.id = i + 1;
            row.session = u"session-%1"_s.arg(i % 3), row.title = sessions[size_t(i % 3)].title;
            row.project = u"/home/dev/ledger-api"_s, row.user = i % 4 ? u"ada@dev"_s : QString();
            row.agent = u"claude-code"_s, row.path = u"/transcripts/%1.jsonl"_s.arg(i % 3);
            const auto &types = question.choice.types;
            if (types.empty() || std::find(types.begin(), types.end(), f.type) != types.end())
                answer.rows.push_back(row);
        }
        answer.total = qint64(answer.rows.size());
        return answer;
    }

    FindingCountsAnswer countsOf(const FindingCountsQuestion &question) const
    {
        FindingCountsAnswer answer;
        answer.waiting = waiting;
        const bool byWeek = question.groups.size() == 2;
        const QDate monday(2026, 10, 19);
        for (int type = 0; type < (nothing ? 0 : FindingTypeCount); ++type) {
            for (int week = 0; week < (byWeek ? 5 : 1); ++week) {
                FindingCountsRow row;
                const auto name = nameOf(FindingType(type));
                row.first = question.groups[0] == Group::Type ? QString::fromLatin1(name.data(), qsizetype(name.size()))
                                                              : u"value-%1"_s.arg(type);
                row.second = byWeek ? monday.addDays(7 * week).toString(Qt::ISODate) : QString();
                row.findings = (type + 1) * (week + 2) % 11;
                row.errors = type == 6 ? row.findings : 0, row.warnings = row.findings / 2, row.sessions = 2;
                row.lastMs = NowMs - week * 7 * DayMs;
                answer.totals.findings += row.findings;
                answer.rows.push_back(row);
            }
        }
        return answer;
    }
};

} // namespace

class tst_FindingsDock : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void opened_showsPicturesAndRows();
    void enter_opensTheVeryRecord();
    void cell_narrowsToTypeAndWeek();
    void rowLabel_narrowsToTheType();
    void typeAndSeverity_areAskedFor();
    void group_isShownAndNarrowedTo();
    void sessions_standByHowBadTheyWere();
    void nothing_saysWhy();
    void error_isSaidAndTriedAgain();
    void markup_isShownAsText();
    void grab();

private:
    void click(const QRectF &place)
    {
        QTest::mouseClick(m_f.dock->heatmap(), Qt::LeftButton, {}, place.center().toPoint());
    }
    FindingsQuestion lastList() const { return m_f.backend->last<FindingsQuestion>(); }

    SourcesFixture<FindingsDock, FindingsBackend> m_f;
};

void tst_FindingsDock::init()
{
    QVERIFY(m_f.open());
    QTRY_COMPARE(m_f.dock->list()->model()->rowCount(), 30);
}

void tst_FindingsDock::opened_showsPicturesAndRows()
{
    QCOMPARE(m_f.dock->heatmap()->state(), PanelState::Ready);
    QCOMPARE(m_f.dock->heatmap()->answer().rows.size(), size_t(FindingTypeCount));
    QCOMPARE(m_f.dock->heatmap()->answer().days.size(), size_t(5));
    QCOMPARE(m_f.dock->trend()->data().series.size(), ResultData::MostSeries);
    QCOMPARE(m_f.dock->listState()->state(), PanelState::Ready);
    FindingsModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows(m_f.backend->listOf({}).rows);
    QCOMPARE(model.index(6, FindingsModel::Severity).data(ValueModel::SortRole).toInt(), int(Severity::Error));
    QCOMPARE(model.index(6, FindingsModel::Severity).data(ValueModel::ValueRole).toString(), u"error"_s);
    model.setRows({});
}

void tst_FindingsDock::enter_opensTheVeryRecord()
{
    QSignalSpy asked(m_f.dock, &FindingsDock::placeRequested);
    QVERIFY(m_f.dock->list()->selectKey(u"5"_s));
    m_f.dock->list()->setFocus();
    QTest::keyClick(m_f.dock->list(), Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.front()[0].toString(), u"session-1"_s);
    QCOMPARE(asked.front()[1].toString(), u"/transcripts/1.jsonl"_s);
    QCOMPARE(asked.front()[2].toLongLong(), 4'011);
}

void tst_FindingsDock::cell_narrowsToTypeAndWeek()
{
    const HeatmapLayout &layout = m_f.dock->heatmap()->chartLayout();
    const auto type = findingTypeFromName("tool_error");
    const QString label = FindingWords::type(*type);
    int row = 0;
    while (m_f.dock->heatmap()->answer().rows[size_t(row)].key != label)
        ++row;
    click(layout.cell(row, 2));
    QCOMPARE(m_f.dock->type(), type);
    QTRY_COMPARE(lastList().choice.types, std::vector<FindingType>{*type});
    const TimeRange range = lastList().filter.range;
    QCOMPARE(QDateTime::fromMSecsSinceEpoch(range.beginMs, Qt::UTC).date(), QDate(2026, 11, 2));
    QCOMPARE(QDateTime::fromMSecsSinceEpoch(range.endMs, Qt::UTC).date(), QDate(2026, 11, 9));
    QTRY_COMPARE(m_f.dock->list()->model()->rowCount(), 4);
}

void tst_FindingsDock::rowLabel_narrowsToTheType()
{
    const auto &rows = m_f.dock->heatmap()->chartLayout().rows;
    QVERIFY(!rows.empty());
    const QString key = rows.front().key;
    click(rows.front().labelRect);
    QVERIFY(m_f.dock->type());
    QCOMPARE(FindingWords::type(*m_f.dock->type()), key);
}

void tst_FindingsDock::typeAndSeverity_areAskedFor()
{
    m_f.dock->setType(FindingType::Loop);
    m_f.dock->setSeverity(Severity::Warning);
    QTRY_COMPARE(lastList().choice.types, std::vector<FindingType>{FindingType::Loop});
    QTRY_COMPARE(lastList().choice.severities, (std::vector<Severity>{Severity::Warning, Severity::Error}));
}

void tst_FindingsDock::group_isShownAndNarrowedTo()
{
    m_f.dock->setGroup(Group::Tool);
    QTRY_COMPARE(m_f.dock->groups()->model()->rowCount(), FindingTypeCount);
    QVERIFY(m_f.dock->groups()->isVisible());
    QVERIFY(m_f.dock->groups()->selectKey(u"value-3"_s));
    m_f.dock->groups()->setFocus();
    QTest::keyClick(m_f.dock->groups(), Qt::Key_Return);
    QTRY_COMPARE(lastList().filter.events.tools, (Choice{{u"value-3"_s}, false}));
    QVERIFY(m_f.dock->list()->isVisible());
}

void tst_FindingsDock::sessions_standByHowBadTheyWere()
{
    m_f.dock->setGroup(Group::Session);
    QTRY_COMPARE(m_f.dock->groups()->model()->rowCount(), FindingTypeCount);
    QCOMPARE(m_f.dock->groups()->model()->index(0, 0).data(ValueModel::ValueRole).toString(), u"value-6"_s);
}

void tst_FindingsDock::nothing_saysWhy()
{
    m_f.backend->nothing = true;
    m_f.backend->waiting = 7;
    Q_EMIT m_f.backend->dataChanged();
    QTRY_COMPARE(m_f.dock->listState()->state(), PanelState::Empty);
    QVERIFY(m_f.dock->listState()->text().contains(u"looked through"_s));
    m_f.dock->setType(FindingType::Loop);
    QTRY_VERIFY(m_f.dock->listState()->text().contains(u"of that"_s));
}

void tst_FindingsDock::error_isSaidAndTriedAgain()
{
    m_f.backend->failure = u"the disk is gone"_s;
    Q_EMIT m_f.backend->dataChanged();
    QTRY_COMPARE(m_f.dock->listState()->state(), PanelState::Error);
    QVERIFY(m_f.dock->listState()->text().contains(u"the disk is gone"_s));
    m_f.backend->failure.clear();
    Q_EMIT m_f.dock->listState()->actionTriggered();
    QTRY_COMPARE(m_f.dock->listState()->state(), PanelState::Ready);
}

void tst_FindingsDock::markup_isShownAsText()
{
    const TableCell cell = m_f.dock->list()->cell(0, FindingsModel::Excerpt);
    QVERIFY(cell.text.contains(u"<b>make</b>"_s));
}

void tst_FindingsDock::grab()
{
    if (qEnvironmentVariableIsEmpty("GLASSHOUSE_GRAB_DIR"))
        QSKIP("set GLASSHOUSE_GRAB_DIR to get pictures of the panel");
    m_f.dock->list()->setFocus(Qt::TabFocusReason);
    for (const auto choice : {Appearance::Choice::Dark, Appearance::Choice::Light}) {
        m_f.appearance.setChoice(choice);
        const QString theme = Appearance::name(choice);
        QVERIFY(m_f.save(u"findings-1600-"_s + theme, {1540, 890}));
        QVERIFY(m_f.save(u"findings-1280-"_s + theme, {1220, 690}));
    }
    m_f.dock->setGroup(Group::Type);
    QTRY_COMPARE(m_f.dock->groups()->model()->rowCount(), FindingTypeCount);
    QVERIFY(m_f.save(u"findings-groups-light"_s, {1220, 690}));
    m_f.backend->nothing = true;
    Q_EMIT m_f.backend->dataChanged();
    QTRY_COMPARE(m_f.dock->listState()->state(), PanelState::Empty);
    QVERIFY(m_f.save(u"findings-empty-light"_s, {1220, 690}));
}

QTEST_MAIN(tst_FindingsDock)
#include "tst_findingsdock.moc"
